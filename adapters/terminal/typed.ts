import type { Action, Language, QuestionPress } from "../../src/replies/reply.js";
import { words } from "./words.js";

type Question = QuestionPress["question"];
type Terms = Extract<Question, { intent: "check" | "compare" | "find" }>;

/** A button's question as it can be typed; null where the words would ask less than the button does. */
export function typedQuestion(question: Question, language: Language): string | null {
	const { questions, and } = words[language];
	switch (question.intent) {
		case "check":
			return withTerms(question, questions.check(question.offering, question.dataClasses.join(and)), language);
		case "compare":
			return withTerms(
				question,
				questions.compare(question.offerings.join(", "), question.dataClasses.join(and)),
				language,
			);
		case "find":
			return withTerms(question, questions.find(question.dataClasses.join(and)), language);
		case "exposure":
			if (question.law === undefined || !bare(question)) return null;
			return questions.exposure(question.offering, question.law) + day(question, language);
		case "explain":
			return questions.explain(question.subject) + day(question, language);
		case "changes": {
			const since = question.sinceDay ?? question.since;
			return question.subject === undefined ? questions.changes(since) : questions.about(since, question.subject);
		}
		case "help":
			return questions.help;
		case "settings":
			return null;
	}
}

/**
 * What the buttons of a reply would do, to be typed: folds and sharing have no place here, and an order only where the
 * reply says how it is typed.
 */
export function typedActions(actions: readonly Action[], language: Language): { label: string; typed: string }[] {
	return actions.flatMap(({ label, press, typed: own }) => {
		if ("question" in press && (press.unfold !== undefined || press.share)) return [];
		const typed = own ?? ("question" in press ? typedPress(press, language) : null);
		return typed === null ? [] : [{ label, typed }];
	});
}

function typedPress(press: QuestionPress, language: Language): string | null {
	const typed = typedQuestion(press.question, language);
	// What a team calls its own has an id that nobody reads back; only the reply knows its name.
	if (typed?.includes("team:")) return null;
	const replay = press.replay ? words[language].questions.replay(press.release) : "";
	return typed === null ? null : typed + replay;
}

function withTerms(question: Terms, asked: string, language: Language): string | null {
	const { picks, levels, sensitivity, assurance } = question;
	if (!bare(question) || [picks, levels, sensitivity, assurance].some((one) => one !== undefined)) return null;
	const under = question.filledIn.includes("framework") ? "" : words[language].questions.under(question.framework);
	return asked + under + day(question, language);
}

/** Nothing chosen that the short sentences have no words for. */
function bare(question: Extract<Question, { home: string[] }>): boolean {
	const { configuration, context, readings, filledIn } = question;
	return (
		[configuration, context, readings].every((chosen) => Object.keys(chosen).length === 0) && filledIn.includes("home")
	);
}

function day(question: { asOf: string; filledIn: string[] }, language: Language): string {
	return question.filledIn.includes("asOf") ? "" : words[language].questions.asOf(question.asOf);
}
