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
	questionFrom,
	readQuestion,
} from "../questions/index.js";
import { noSettings, type Settings } from "../register/settings.js";
import type { Press } from "../replies/reply.js";

/** What a text comes to: a question to answer, something to ask back, or something that is not known. */
export type Meaning = { readonly language: Language | undefined } & (
	| { readonly kind: "question"; readonly question: Question }
	| {
			readonly kind: "ask";
			readonly ask: Ask;
			readonly choices: readonly { readonly id: string; readonly question: Question }[];
	  }
	| { readonly kind: "unknown"; readonly unknown: Unknown }
	| { readonly kind: "gone"; readonly text: string }
);

/** What was named as a release and is none. */
export function versionUnknownTo(meaning: Meaning): string | undefined {
	const unknown = meaning.kind === "unknown" ? meaning.unknown.unknown : undefined;
	return unknown?.about === "version" ? unknown.text : undefined;
}

/** A release that there is not: with those that there are. */
export function unknownVersion(text: string, versions: readonly string[], language: Language | undefined): Meaning {
	return { kind: "unknown", unknown: { unknown: { about: "version", text, nearest: [...versions] } }, language };
}

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
	const understood = readQuestion(text, { index: namesOf(knowledge), today, home: settings.home ?? undefined });
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

/**
 * Reads what a button carries. It grants nothing: every name in it is looked up as if it were typed, and it says
 * only of known things that they were read otherwise than typed. Nothing is filled in: a button's question is whole.
 */
export function understandPress(press: Press, today: Day, knowledge: Knowledge): Meaning {
	const { question: pressed, language } = press;
	const read = questionFrom(pressed, {
		release: knowledge.release,
		atlas: knowledge.atlas,
		settings: noSettings,
		today,
	});
	if ("unknown" in read) return { kind: "gone", text: read.unknown.text, language };
	if (!("question" in read)) return { kind: "gone", text: pressed.intent, language };
	const { question } = read;
	if (!("corrections" in question)) return { kind: "question", question, language };
	const corrections = question.corrections.filter(({ to }) => knowledge.has(to));
	return { kind: "question", question: { ...question, corrections }, language };
}

/** The team's settings as far as the knowledge still has what they name: a setting outlives the release it was made on. */
export function usableSettings(settings: Settings, knowledge: Knowledge): Settings {
	const home = settings.home?.filter((place) => knowledge.atlas.has(place)) ?? [];
	const { framework } = settings;
	return {
		...settings,
		home: home.length > 0 ? home : null,
		framework: framework !== null && knowledge.frameworks.has(framework) ? framework : null,
		readings: Object.fromEntries(
			Object.entries(settings.readings).filter(([about, reading]) => isReading(about, reading, knowledge)),
		),
	};
}

function isReading(about: string, reading: string, knowledge: Knowledge): boolean {
	const [lawId = "", issueId] = about.split(".");
	const law = knowledge.laws.get(lawId);
	const issue = issueId === undefined ? law?.issues[0] : law?.issues.find((one) => one.id === issueId);
	if (issue) return issue.readings.some((one) => one.id === reading);
	return reading === "chosen" && knowledge.release.grounds.doctrines.some((doctrine) => doctrine.id === about);
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
