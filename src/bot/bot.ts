import { UnknownSubject } from "../evaluator/index.js";
import type { Question } from "../evaluator/question.js";
import { byVersion } from "../knowledge/release.js";
import { abilitiesOf } from "../questions/index.js";
import type { Clock, Store } from "../register/ports.js";
import { askReply, mostChoices, refusal, unknownReply } from "../replies/not-an-answer.js";
import { type Action, type Press, plain, type Reply } from "../replies/reply.js";
import { Telling } from "../replies/telling.js";
import { changes } from "./changes.js";
import { check } from "./check.js";
import { compare } from "./compare.js";
import { explain } from "./explain.js";
import { exposure } from "./exposure.js";
import { find } from "./find.js";
import { help } from "./help.js";
import { withExpiry, withNews } from "./news.js";
import type { Bot, Chronicle, Log, Releases } from "./ports.js";
import { groundOf, replayed } from "./replay.js";
import { longestQuestion, type Request } from "./request.js";
import type { Scene } from "./scene.js";
import { settings as settingsHandler } from "./settings.js";
import { todayIn } from "./today.js";
import {
	type Meaning,
	understand,
	understandPress,
	unknownVersion,
	usableSettings,
	versionUnknownTo,
} from "./understand.js";

export interface BotParts {
	readonly releases: Releases;
	readonly store: Store;
	readonly clock: Clock;
	readonly log: Log;
	/** What changed between releases, where somebody keeps that. */
	readonly chronicle?: Chronicle;
	/** A short reference that a failure's reply and its log line share. */
	readonly reference: () => string;
	/** Whether a tenant's first reply from a newer release says so: chats do, commands do not. */
	readonly announces?: boolean;
}

/** The bot: a request in, a reply out, whatever happens. */
export function createBot(parts: BotParts): Bot {
	return {
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
	if ("text" in ask && ask.text.length > longestQuestion)
		return refusal(request.locale ?? "en", "tooLong", { length: ask.text.length, most: longestQuestion }, isPrivate);
	const { knowledge, replays, missing } = await groundOf(request, parts.releases);
	const versions = parts.releases.versions();
	const settings = usableSettings((await parts.store.read(request.tenant)).settings, knowledge);
	const today = todayIn(request.timeZone, parts.clock.now());
	const understood: Meaning =
		"press" in ask ? understandPress(ask.press, today, knowledge) : understand(ask.text, today, settings, knowledge);
	const unknown = missing ?? versionUnknownTo(understood);
	const meaning: Meaning = unknown === undefined ? understood : unknownVersion(unknown, versions, understood.language);
	const language = meaning.language ?? request.locale ?? settings.language ?? "en";
	const press = "press" in ask ? ask.press : undefined;
	const scene: Scene = {
		knowledge,
		versions: versions.filter((one) => byVersion(one, knowledge.release.version) <= 0),
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
		keep: async (edit) =>
			(await parts.store.change(request.tenant, (before) => ({ ...before, settings: edit(before.settings) }))).settings,
	};
	const { release } = knowledge;
	const told = await tell(meaning, scene);
	// Whoever asks an older release wants neither its age nor the news.
	if (replays) return replayed(told, versions.at(-1) ?? release.version, scene.telling);
	const reply = withExpiry(
		press && press.release !== release.version ? withRelease(told, press, scene) : told,
		today,
		release,
		scene.telling,
	);
	return parts.announces ? withNews(reply, request.tenant, release, scene.telling, parts) : reply;
}

async function tell(meaning: Meaning, scene: Scene): Promise<Reply> {
	const { delivery, telling } = scene;
	switch (meaning.kind) {
		case "gone":
			return refusal(scene.language, "goneSubject", { text: meaning.text }, delivery.private);
		case "unknown":
			return unknownReply(meaning.unknown, abilitiesOf(scene.knowledge.release, scene.language), delivery, telling);
		case "ask": {
			const buttons = meaning.choices.slice(0, mostChoices).map(
				({ id, question }): Action => ({
					label: telling.short(id),
					press: { question, release: scene.knowledge.release.version, language: scene.language },
					primary: false,
				}),
			);
			return askReply(meaning.ask, buttons, delivery, telling);
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

function withRelease(reply: Reply, press: Press, scene: Scene): Reply {
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
