import type { Language } from "../knowledge/text.js";
import { type OrderTrouble, readOrder } from "../questions/index.js";
import type { Order } from "../questions/order.js";
import { dayIn } from "../register/schedule/zones.js";
import { settledOf } from "../register/usual-settings.js";
import { troubleReply } from "../replies/register/trouble-reply.js";
import type { RegisterAnswer } from "../replies/register-answer.js";
import type { Reply } from "../replies/reply.js";
import { Telling } from "../replies/telling.js";
import { noteAsker, type Shown } from "./asker.js";
import { attending, introduce } from "./attendance.js";
import { confirmedSettings, withoutConfirmation } from "./confirmed-settings.js";
import { outlookFor } from "./delivery/outlook.js";
import { Desk, type RegisterParts, type Seat } from "./desk.js";
import type { Log, Releases } from "./ports.js";
import { carryOutOrder } from "./register/index.js";
import { Rehearsal } from "./rehearsal.js";
import type { Request } from "./request.js";
import type { Standing } from "./scene.js";
import { Team } from "./team.js";

/** An order that was read, or what of it could not be. */
export type Heard = { readonly language: Language | undefined } & (
	| {
			readonly kind: "order";
			readonly order: Order;
			/** Reads it again, once everybody in it is written down. */
			readonly again?: () => Promise<Heard | undefined>;
	  }
	| { readonly kind: "trouble"; readonly trouble: OrderTrouble }
);

/** What a request orders of the register; undefined where it asks something of the knowledge instead. */
export async function orderOf(
	request: Request,
	standing: Pick<Standing, "state" | "knowledge" | "settings" | "today">,
	parts: RegisterParts,
): Promise<Heard | undefined> {
	const { ask, tenant } = request;
	const { state, knowledge, settings, today } = standing;
	if ("press" in ask)
		return "order" in ask.press ? { kind: "order", order: ask.press.order, language: ask.press.language } : undefined;
	const words = withoutConfirmation(ask.text);
	const read = (text: string) => orderOf({ ...request, ask: { text } }, standing, parts);
	const confirmed = words === undefined ? undefined : await confirmedSettings(words, read, standing);
	if (confirmed) return confirmed;
	const known = await parts.people.all(tenant);
	const { asker, mentioned: people } = attending(request, known);
	const ground = {
		release: knowledge.release,
		today,
		vendors: new Team(state),
		known,
		channel: request.channel,
		language: request.locale ?? settings.language ?? undefined,
	};
	const heard = readOrder(ask.text, { ...ground, people, asker });
	return heard?.kind === "order" ? { ...heard, again: () => orderOf(request, standing, parts) } : heard;
}

/**
 * Carries out an order for whoever asks. What the register says is for the asker's eyes only, wherever it was asked.
 * Nobody is written down before something is to be kept in their name, or about them.
 */
export async function answerOrder(
	heard: Heard,
	request: Request,
	standing: Pick<Standing, "knowledge" | "settings" | "today">,
	parts: OrderParts,
): Promise<Reply> {
	const present = attending(request, await parts.people.all(request.tenant));
	const { asker, newcomers } = present;
	const answer = (said: Heard, by: string, on: RegisterParts) => answerAs(by, said, request, standing, on, parts);
	if (newcomers.size === 0) {
		const reply = await answer(heard, asker, parts);
		await noteAsker(asker, request, shownBy(request, heard, reply), parts);
		return reply;
	}
	const tried = new Rehearsal(parts, request.tenant, newcomers, "tried");
	const reply = await answer(heard, asker, tried.parts);
	if (!tried.wouldKeep || outcomeOf(reply) === "refused") return reply;
	try {
		await introduce(request, parts);
	} catch (error) {
		// What is only looked at can be looked at where nothing can be kept.
		if (outcomeOf(reply) !== "shown") throw error;
		return answer(heard, asker, new Rehearsal(parts, request.tenant, newcomers, "refused").parts);
	}
	const again = heard.kind === "order" ? await heard.again?.() : undefined;
	return answerOrder(again ?? heard, request, standing, parts);
}

async function answerAs(
	by: string,
	heard: Heard,
	request: Request,
	{ knowledge, settings, today }: Pick<Standing, "knowledge" | "settings" | "today">,
	on: RegisterParts,
	parts: OrderParts,
): Promise<Reply> {
	const { tenant, surface, channel, ask } = request;
	const language = heard.language ?? request.locale ?? settings.language ?? "en";
	const telling = new Telling(language, knowledge);
	if (heard.kind === "trouble") return troubleReply(heard.trouble, telling);
	const seat: Seat = {
		tenant,
		by,
		from: surface,
		today: dayIn(settledOf(settings).zone, on.clock.now().getTime()),
		here: today,
		knowledge,
		telling,
		channel,
		...withReleases(parts, tenant),
	};
	const reply = await carryOutOrder(heard.order, await Desk.open(seat, on));
	const unfold = "press" in ask && "order" in ask.press ? ask.press.unfold : undefined;
	return unfold === undefined ? reply : { ...reply, open: [unfold] };
}

/** What was refused changes nothing, but whoever said it wrote to the bot. A button speaks the language of its reply. */
function shownBy({ timeZone, locale, audience, ask }: Request, { language }: Heard, reply: Reply): Shown {
	if (outcomeOf(reply) === "refused") return { audience };
	return { timeZone, locale, audience, spoken: "text" in ask ? language : undefined };
}

function outcomeOf({ answer }: Reply): RegisterAnswer["outcome"] | undefined {
	return answer !== null && "outcome" in answer && "order" in answer ? answer.outcome : undefined;
}

/** What carrying out an order needs; with the releases, older ones can be read and what lies ahead is known. */
export interface OrderParts extends RegisterParts {
	readonly releases?: Pick<Releases, "current" | "versions" | "get">;
	readonly log?: Log;
}

/** In milliseconds: nobody waits longer for an answer in a chat, and what was found is not looked for again. */
const longestLook = 10_000;

/** What a seat is told by the releases. */
export function withReleases(
	{ releases, log, store }: OrderParts,
	tenant: string,
): Pick<Seat, "releaseOf" | "outlook"> {
	if (!releases) return {};
	return {
		releaseOf: async (version) => (releases.versions().includes(version) ? releases.get(version) : undefined),
		...(log
			? {
					outlook: async (state, day) => {
						const began = performance.now();
						const history = () => store.history(tenant);
						const outlook = await outlookFor({ state, day, releases, log, history, within: longestLook });
						return { outlook, whole: performance.now() - began < longestLook };
					},
				}
			: {}),
	};
}
