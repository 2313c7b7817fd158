import type { Ask, Unknown } from "../evaluator/answer.js";
import type { Knowledge } from "../evaluator/index.js";
import type { Question } from "../evaluator/question.js";
import type { Day } from "../knowledge/dates.js";
import type { Language } from "../knowledge/text.js";
import {
	type Asked,
	complete,
	type Draft,
	fillIn,
	type NameIndex,
	nameIndexOf,
	readQuestion,
} from "../questions/index.js";
import type { Settings } from "../register/settings.js";

/** What a text comes to: a question to answer, something to ask back, or something that is not known. */
export type Meaning = { readonly language: Language | undefined } & (
	| { readonly kind: "question"; readonly question: Question }
	| {
			readonly kind: "ask";
			readonly ask: Ask;
			readonly choices: readonly { readonly id: string; readonly question: Question }[];
	  }
	| { readonly kind: "unknown"; readonly unknown: Unknown }
);

const indexes = new WeakMap<Knowledge, NameIndex>();

/** The names of a release, indexed once. */
function namesOf(knowledge: Knowledge): NameIndex {
	const known = indexes.get(knowledge);
	if (known) return known;
	const index = nameIndexOf(knowledge.release);
	indexes.set(knowledge, index);
	return index;
}

/** Reads a text and fills in what it leaves out. */
export function understand(text: string, today: Day, settings: Settings, knowledge: Knowledge): Meaning {
	const understood = readQuestion(text, { index: namesOf(knowledge), today });
	const { language } = understood;
	const fill = (draft: Draft) => fillIn(draft, { release: knowledge.release, atlas: knowledge.atlas, settings, today });
	if (understood.kind === "unknown") return { kind: "unknown", unknown: { unknown: understood.unknown }, language };
	if (understood.kind === "ask")
		return { kind: "ask", ask: { ask: understood.ask }, choices: choicesOf(understood, fill), language };
	const filled = fill(understood.draft);
	if ("question" in filled) return { kind: "question", question: filled.question, language };
	// Only a home can still be missing now.
	const choices = filled.ask.among.flatMap((id) => {
		const again = fill(withHome(understood.draft, id));
		return "question" in again ? [{ id, question: again.question }] : [];
	});
	return { kind: "ask", ask: { ask: filled.ask }, choices, language };
}

/** A choice becomes a button where it makes the question whole; else its name is to be typed. */
function choicesOf(
	asked: Asked,
	fill: (draft: Draft) => ReturnType<typeof fillIn>,
): { id: string; question: Question }[] {
	return asked.ask.among.flatMap((id) => {
		const completed = complete(asked, id);
		if (completed.kind !== "draft") return [];
		const filled = fill(completed.draft);
		return "question" in filled ? [{ id, question: filled.question }] : [];
	});
}

function withHome(draft: Draft, home: string): Draft {
	return draft.intent === "check" ||
		draft.intent === "compare" ||
		draft.intent === "find" ||
		draft.intent === "exposure"
		? { ...draft, home: [home] }
		: draft;
}
