import { stripVTControlCharacters } from "node:util";

/**
 * What must not reach a terminal from a text: control characters (C0 and C1), half characters, line and paragraph
 * separators, and invisible characters that turn the reading direction or hide text (Unicode Bidirectional Algorithm,
 * section 2; the tag characters U+E0000 to U+E007F). Joiners stay, since names and emoji need them.
 */
const unwanted = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** A text on one line that moves no cursor, sets no colour and turns no direction. */
export function clean(text: string): string {
	return stripVTControlCharacters(text)
		.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
		.replace(unwanted, "");
}

/** The same for a text whose lines are to be kept. */
export function cleanLines(text: string): string[] {
	return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(clean);
}
