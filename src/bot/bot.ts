import { UnknownSubject } from "../evaluator/index.js";
import type { Question } from "../evaluator/question.js";
import { byVersion } from "../knowledge/release.js";
import { abilitiesOf } from "../questions/index.js";
import type { Vendor } from "../register/vendor.js";
import { askReply, mostChoices, refusal, unknownReply } from "../replies/not-an-answer.js";
import { type Action, plain, type QuestionPress, type Reply } from "../replies/reply.js";
import { Telling } from "../replies/telling.js";
import { typedQuestion, typedVerdict } from "../replies/typed-question.js";
import { changes } from "./changes.js";
import { check } from "./check.js";
import { compare } from "./compare.js";
import type { RegisterParts } from "./desk.js";
import { explain } from "./explain.js";
import { exposure } from "./exposure.js";
import { find } from "./find.js";
import { help } from "./help.js";
import { inbox } from "./inbox.js";
import { withExpiry, withNews } from "./news.js";
import { answerOrder, orderOf } from "./order.js";
import type { Bot, Chronicle, Log, Releases } from "./ports.js";
import { withRecord } from "./record.js";
import { isRegistered } from "./registered.js";
import { groundOf, replayed } from "./replay.js";
import { longestQuestion, longestText, type Request } from "./request.js";
import type { Scene, Standing } from "./scene.js";
import { settings as settingsHandler, settled } from "./settings.js";
import { Team } from "./team.js";
import { todayIn } from "./today.js";
import { type Meaning, understandFor, unknownVersion, usableSettings, versionUnknownTo } from "./understand.js";
import { namesFor } from "./who-is.js";

export interface BotParts extends RegisterParts {
	readonly releases: Releases;
	readonly log: Log;
	/** What changed between releases, where somebody keeps that. */
	readonly chronicle?: Chronicle;
	/** A short reference that a failure's reply and its log line share. */
	readonly reference: () => string;
	/** Whether a tenant's first reply from a newer release says so: chats do, commands do not. */
	readonly announces?: boolean;
	/** Whether somebody laid a file of their own over the knowledge: nothing may then rest on it that is kept. */
	readonly supposes?: boolean;
}

/** The bot: a request in, a reply out, whatever happens. */
export function createBot(parts: BotParts): Bot {
	return {
		inbox: (reader) => inbox(reader, parts),
		async answer(request) {
			try {
				return await answer(request, parts);
			} catch (error) {
				const reference = parts.reference();
				// The error's own message may quote what was typed; its name and place may not.
				parts.log.error(
					{ reference, tenant: request.tenant, error: nameOf(error), at: placeOf(error) },
					"a request failed",
				);
				return refusal(request.locale ?? "en", "failed", { reference }, true);
			}
		},
	};
}

async function answer(request: Request, parts: BotParts): Promise<Reply> {
	const { ask } = request;
	const isPrivate = request.audience === "private";
	if ("text" in ask && ask.text.length > longestText)
		return refusal(request.locale ?? "en", "tooLong", { length: ask.text.length, most: longestText }, isPrivate);
	const ground = await groundOf(request, parts.releases);
	const state = await parts.store.read(request.tenant);
	const settings = usableSettings(state.settings, ground.knowledge);
	const today = todayIn(request.timeZone ?? settings.zone, parts.clock.now());
	const standing = { ...ground, state, settings, today };
	const heard = ground.replays || ground.missing !== undefined ? undefined : await orderOf(request, standing, parts);
	if (heard && parts.supposes)
		return refusal(heard.language ?? request.locale ?? settings.language ?? "en", "questionsOnly", {}, true);
	if (heard) return answerOrder(heard, request, standing, parts);
	if ("text" in ask && ask.text.length > longestQuestion)
		return refusal(request.locale ?? "en", "tooLong", { length: ask.text.length, most: longestQuestion }, isPrivate);
	return answerQuestion(request, standing, parts);
}

/** A question about the knowledge, with what the team knows of its own vendors laid over it. */
async function answerQuestion(request: Request, standing: Standing, parts: BotParts): Promise<Reply> {
	const { replays, missing, settings, today, state } = standing;
	const team = new Team(state);
	const press = "press" in request.ask && "question" in request.ask.press ? request.ask.press : undefined;
	const versions = parts.releases.versions();
	const understood = understandFor(request, team, standing);
	const { refused, knowledge } = understood.laid;
	const unknown = missing ?? versionUnknownTo(understood.meaning);
	const meaning: Meaning =
		unknown === undefined ? understood.meaning : unknownVersion(unknown, versions, understood.meaning.language);
	const language = meaning.language ?? request.locale ?? settings.language ?? "en";
	if (parts.supposes && meaning.kind === "question" && meaning.question.intent === "settings")
		return refusal(language, "questionsOnly", {}, true);
	const { release } = knowledge;
	// What comes from the register is for the asker, wherever it was asked.
	const isPrivate = request.audience === "private" || understood.laid.overlay !== undefined || saysOfRegister(meaning);
	const scene: Scene = {
		knowledge,
		versions: versions.filter((one) => byVersion(one, release.version) <= 0),
		chronicle: parts.chronicle,
		today,
		settings,
		telling: new Telling(language, knowledge),
		language,
		// What somebody unfolds in a channel is for that person; what somebody shares is for everybody.
		delivery: {
			private: press?.share ? false : press?.unfold !== undefined || isPrivate,
			shareable: isPrivate && press?.share === undefined && request.tenant !== "local",
			open: press?.unfold === undefined ? [] : [press.unfold],
		},
		settle: (change) => settled(change, request, standing, parts, language),
		people: (telling) => namesFor(request, telling, parts),
	};
	const told = withTyped(withRefused(await tell(meaning, scene), refused, scene.telling), scene.telling);
	const spoken = "text" in request.ask ? meaning.language : undefined;
	const noted = parts.supposes
		? told
		: await withRecord(told, understood.laid.overlay, request, parts, scene.telling, { settings, spoken });
	// Whoever asks an older release wants neither its age nor the news.
	if (replays) return replayed(noted, versions.at(-1) ?? release.version, scene.telling);
	const reply = withExpiry(
		press && press.release !== release.version ? withRelease(noted, press, scene) : noted,
		today,
		release,
		scene.telling,
	);
	return parts.announces ? withNews(reply, request.tenant, release, scene.telling, parts) : reply;
}

function saysOfRegister(meaning: Meaning): boolean {
	if (meaning.kind === "ask") return meaning.choices.some(({ vendor }) => vendor !== undefined);
	return meaning.kind === "question" && isRegistered(meaning.question);
}

async function tell(meaning: Meaning, scene: Scene): Promise<Reply> {
	const { delivery, telling } = scene;
	switch (meaning.kind) {
		case "gone":
			return refusal(scene.language, "goneSubject", { text: meaning.text }, delivery.private);
		case "unknown":
			return unknownReply(
				meaning.unknown,
				abilitiesOf(scene.knowledge.release, scene.language),
				delivery,
				telling,
				meaning.meant,
			);
		case "ask": {
			const shown = meaning.choices.slice(0, mostChoices);
			const buttons = shown.map(
				({ id, question, vendor }): Action => ({
					label: vendor ? telling.labelled(vendor.name, telling.names(vendor.dataClasses)) : telling.short(id),
					press: { question, release: scene.knowledge.release.version, language: scene.language },
					primary: false,
					typed: vendor && typedVerdict(vendor, telling),
				}),
			);
			const pressed = new Set(shown.map(({ id }) => id));
			return askReply(meaning.ask, buttons, pressed, delivery, telling);
		}
		case "question":
			try {
				return await handle(meaning.question, scene);
			} catch (error) {
				// A button outlives the release it was made from.
				if (error instanceof UnknownSubject)
					return refusal(scene.language, "goneSubject", { text: error.subject }, delivery.private);
				throw error;
			}
	}
}

/** One handler an intent. */
function handle(question: Question, scene: Scene): Reply | Promise<Reply> {
	switch (question.intent) {
		case "check":
			return check(question, scene);
		case "compare":
			return compare(question, scene);
		case "find":
			return find(question, scene);
		case "exposure":
			return exposure(question, scene);
		case "explain":
			return explain(question, scene);
		case "changes":
			return changes(question, scene);
		case "help":
			return help(question, scene);
		case "settings":
			return settingsHandler(question, scene);
	}
}

/** The reply, its buttons with the sentences that ask the same, as far as names say it. */
function withTyped(reply: Reply, telling: Telling): Reply {
	const actions = reply.actions.map((action): Action => {
		const { press, typed } = action;
		if (typed !== undefined || !("question" in press) || press.share || press.replay || press.unfold !== undefined)
			return action;
		const asked =
			press.release === telling.knowledge.release.version ? typedQuestion(press.question, telling) : undefined;
		return asked === undefined ? action : { ...action, typed: asked };
	});
	return { ...reply, actions };
}

/** The reply, with a line where the release in use has no place for what the team says of a vendor. */
function withRefused(reply: Reply, refused: readonly Vendor[], telling: Telling): Reply {
	if (refused.length === 0) return reply;
	const note = telling.say("evidenceLeftOut", { vendors: telling.list(refused.map(({ name }) => name)) });
	return { ...reply, blocks: [{ kind: "note", text: [plain(note)] }, ...reply.blocks] };
}

function withRelease(reply: Reply, press: QuestionPress, scene: Scene): Reply {
	const note = scene.telling.say("oldRelease", { old: press.release, current: scene.knowledge.release.version });
	return { ...reply, blocks: [{ kind: "note", text: [plain(note)] }, ...reply.blocks] };
}

function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return "unknown";
	return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** Where it was thrown, from its stack, without its message. */
function placeOf(error: unknown): string | undefined {
	return error instanceof Error ? /\n\s+at .*?([\w-]+\.[jt]s:\d+)/.exec(error.stack ?? "")?.[1] : undefined;
}
