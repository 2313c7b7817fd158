import type { Ask, Unknown } from "../evaluator/answer.js";
import type { Language } from "../knowledge/text.js";
import type { Delivery } from "./assessment-reply.js";
import { type Action, type Block, plain, type Reply, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { type Phrase, say } from "./words.js";

/** How many choices become buttons; the others are named. */
export const mostChoices = 8;

const askPhrases: Record<Ask["ask"]["about"], Phrase> = {
	offering: "whichOffering",
	dataClass: "whichDataClass",
	framework: "whichFramework",
	law: "whichLaw",
	subject: "whichSubject",
	home: "whichHome",
};

/** A name that could mean several things, or a part that is missing: one line, the choices as buttons. */
export function askReply(answer: Ask, choices: readonly Action[], delivery: Delivery, telling: Telling): Reply {
	const { about, among } = answer.ask;
	const blocks: Block[] = [{ kind: "heading", tone: "neutral", text: [strong(telling.say(askPhrases[about]))] }];
	const unpressed = choices.length === 0 ? among : among.slice(choices.length);
	if (unpressed.length > 0)
		blocks.push({
			kind: "note",
			text: [plain(telling.say("orType", { names: unpressed.map((id) => telling.name(id)).join(", ") }))],
		});
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: [...choices],
		again: null,
		open: [],
	};
}

/** What the bot does not know it says, with the nearest thing that it does. */
export function unknownReply(answer: Unknown, choices: readonly Action[], delivery: Delivery, telling: Telling): Reply {
	const { about, text, nearest } = answer.unknown;
	const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
	const lead =
		about === "intent"
			? telling.say("doNotUnderstand", { text: shown })
			: about === "date"
				? telling.say("badDate", { text: shown })
				: about === "version"
					? telling.say("badVersion", { text: shown, version: telling.knowledge.release.version })
					: telling.say("doNotKnow", { text: shown });
	const near =
		nearest.length > 0
			? telling.say("nearest", { names: nearest.map((id) => telling.name(id)).join(", ") })
			: about === "intent" || about === "date" || about === "version"
				? ""
				: telling.say("nearestNone");
	const blocks: Block[] = [
		{ kind: "heading", tone: "neutral", text: [strong(lead), ...(near ? [plain(` ${near}`)] : [])] },
		{ kind: "note", text: [plain(telling.say("tryHelp"))] },
	];
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: [...choices],
		again: null,
		open: [],
	};
}

/** A refusal that needs no knowledge: what is wrong and what to do. */
export function refusal(
	language: Language,
	phrase: Phrase,
	slots: Readonly<Record<string, string | number>>,
	isPrivate: boolean,
): Reply {
	return {
		answer: null,
		language,
		private: isPrivate,
		blocks: [{ kind: "heading", tone: "neutral", text: [plain(say(language, phrase, slots))] }],
		actions: [],
		again: null,
		open: [],
	};
}
