import type { Language } from "../knowledge/text.js";

/** Where a command writes and how it ends: handed in, so that a test sees what a person would. */
export interface Output {
	/** A line to standard output. */
	out(line: string): void;
	/** A line to standard error. */
	err(line: string): void;
	/** Whether standard output is a terminal that takes colour. */
	readonly colour: boolean;
	/** Columns of the terminal. */
	readonly width: number;
}

/** What a command ends with: 0 done, 1 found wrong, 2 malformed input, 3 a release that is refused. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The language of the machine's user, from LC_ALL, LC_MESSAGES or LANG; undefined where they name neither. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language | undefined {
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
	return /^fr/i.test(locale) ? "fr" : /^en/i.test(locale) ? "en" : undefined;
}
