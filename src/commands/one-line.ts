import { stripVTControlCharacters } from "node:util";

/** Control characters, and invisible ones that turn the reading direction or hide text. */
const unwanted = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** What somebody else wrote, on one line of a terminal that it can do nothing to. */
export function oneLine(text: string): string {
	return stripVTControlCharacters(text)
		.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
		.replace(unwanted, "");
}
