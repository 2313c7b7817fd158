import type { Outcome } from "../../evaluator/answer.js";
import type { Assurance } from "../../knowledge/grades.js";
import type { Language, Text } from "../../knowledge/text.js";

/** The words of replies that an export uses too, so that one thing has one name. */
export interface ExportWords {
	readonly outcomes: Readonly<Record<Outcome, Text>>;
	readonly assurances: Readonly<Record<Assurance, Text>>;
	/** A day, month or year as people write it. */
	date(language: Language, date: string): string;
}
