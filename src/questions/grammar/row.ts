import type { Intent } from "../../evaluator/question.js";
import type { Language, Text } from "../../knowledge/text.js";

/** What may stand anywhere in a sentence, beside its main words. */
export type Modifier =
	| "dataClass"
	| "framework"
	| "asOf"
	| "home"
	| "configuration"
	| "context"
	| "readings"
	| "demands";

/** One thing that people can ask, and every form in which they may. Help, examples and reading all come from it. */
export interface GrammarRow {
	readonly id: string;
	readonly intent: Intent;
	/** What it does, in one line. */
	readonly says: Text;
	/** What else such a sentence may say. */
	readonly takes: readonly Modifier[];
	/** One form a line, as patterns.ts reads it. A form serves in both languages; they stand apart for the reader. */
	readonly forms: Readonly<Record<Language, string>>;
	/** Questions that work, with slots: {offering} {other} {dataClass} {framework} {law} {version} {place} {level} {profile} {pick}. */
	readonly examples: Readonly<Record<Language, readonly string[]>>;
	/** For settings: which one is set, or taken back. */
	readonly sets?: "home" | "framework" | "language" | "readings";
	readonly forgets?: true;
	/** It is meant only where a level or a pick stands beside its form: "does X reach SEAL-2". */
	readonly needs?: "demands";
}
