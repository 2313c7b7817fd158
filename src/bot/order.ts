import type { Language } from "../knowledge/text.js";
import { type OrderTrouble, readOrder } from "../questions/index.js";
import type { Order } from "../questions/order.js";
import { troubleReply } from "../replies/register/trouble-reply.js";
import type { Reply } from "../replies/reply.js";
import { Telling } from "../replies/telling.js";
import { confirmedSettings, withoutConfirmation } from "./confirmed-settings.js";
import { outlookFor } from "./delivery/outlook.js";
import { Desk, type RegisterParts, type Seat } from "./desk.js";
import type { Log, Releases } from "./ports.js";
import { carryOutOrder } from "./register/index.js";
import type { Request } from "./request.js";
import type { Standing } from "./scene.js";
import { Team } from "./team.js";

/** An order that was read, or what of it could not be. */
export type Heard = { readonly language: Language | undefined } & (
	| { readonly kind: "order"; readonly order: Order }
	| { readonly kind: "trouble"; readonly trouble: OrderTrouble }
);

/** What a request orders of the register; undefined where it asks something of the knowledge instead. */
export async function orderOf(
	request: Request,
	standing: Pick<Standing, "state" | "knowledge" | "settings" | "today">,
	parts: RegisterParts,
): Promise<Heard | undefined> {
	const { ask, tenant } = request;
	const { state, knowledge, today } = standing;
	if ("press" in ask)
		return "order" in ask.press ? { kind: "order", order: ask.press.order, language: ask.press.language } : undefined;
	const words = withoutConfirmation(ask.text);
	const read = (text: string) => orderOf({ ...request, ask: { text } }, standing, parts);
	const confirmed = words === undefined ? undefined : await confirmedSettings(words, read, standing);
	if (confirmed) return confirmed;
	const known = await parts.people.all(tenant);
	const idIn = (key: string) => [...known].find(([, person]) => person.key === key)?.[0] ?? newcomer;
	const mentioned = request.people ?? [];
	const ground = { release: knowledge.release, today, vendors: new Team(state), known, channel: request.channel };
	const people = mentioned.map(({ said, person }) => ({ said, id: idIn(person) }));
	// Nobody is written down before something is to be done in their name, or about them.
	const heard = readOrder(ask.text, { ...ground, people, asker: idIn(request.person) });
	if (!heard || ![request.person, ...mentioned.map(({ person }) => person)].some((key) => idIn(key) === newcomer))
		return heard;
	const asker = await pseudonymOf(request, tenant, parts);
	const named = await Promise.all(
		mentioned.map(async ({ said, person, name }) => {
			const id = await parts.people.idOf(tenant, { key: person, ...(name === undefined ? {} : { name }) });
			return { said, id };
		}),
	);
	return readOrder(ask.text, { ...ground, people: named, asker });
}

/** Stands for somebody who has no pseudonym yet while a text is read. */
const newcomer = "p-newcomer";

/** Carries out an order for whoever asks. What the register says is for the asker's eyes only, wherever it was asked. */
export async function answerOrder(
	heard: Heard,
	request: Request,
	{ knowledge, settings, today }: Pick<Standing, "knowledge" | "settings" | "today">,
	parts: OrderParts,
): Promise<Reply> {
	const { tenant, surface } = request;
	const by = await pseudonymOf(request, tenant, parts);
	const language = heard.language ?? request.locale ?? settings.language ?? "en";
	const telling = new Telling(language, knowledge);
	if (heard.kind === "trouble") return troubleReply(heard.trouble, telling);
	const desk = await Desk.open(
		{ tenant, by, from: surface, today, knowledge, telling, channel: request.channel, ...withReleases(parts) },
		parts,
	);
	const reply = await carryOutOrder(heard.order, desk);
	const { ask } = request;
	const unfold = "press" in ask && "order" in ask.press ? ask.press.unfold : undefined;
	return unfold === undefined ? reply : { ...reply, open: [unfold] };
}

/** What carrying out an order needs; with the releases, older ones can be read and what lies ahead is known. */
export interface OrderParts extends RegisterParts {
	readonly releases?: Pick<Releases, "current" | "versions" | "get">;
	readonly log?: Log;
}

/** In milliseconds: nobody waits longer for an answer in a chat, and what was found is not looked for again. */
const longestLook = 10_000;

/** What a seat is told by the releases. */
export function withReleases({ releases, log }: OrderParts): Pick<Seat, "releaseOf" | "outlook"> {
	if (!releases) return {};
	return {
		releaseOf: async (version) => (releases.versions().includes(version) ? releases.get(version) : undefined),
		...(log
			? {
					outlook: async (state, day) => {
						const began = performance.now();
						const outlook = await outlookFor({ state, day, releases, log, within: longestLook });
						return { outlook, whole: performance.now() - began < longestLook };
					},
				}
			: {}),
	};
}

/** The pseudonym of whoever asks, made the first time. */
export function pseudonymOf(
	{ person, name, reach }: Pick<Request, "person" | "name" | "reach">,
	tenant: string,
	parts: RegisterParts,
): Promise<string> {
	return parts.people.idOf(tenant, {
		key: person,
		...(name === undefined ? {} : { name }),
		...(reach === undefined ? {} : { reach }),
	});
}
