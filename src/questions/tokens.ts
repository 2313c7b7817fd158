import { nameKey } from "../knowledge/names.js";

/** One word as it was typed, and where it stands. */
export interface Token {
	/** The form in which it is compared (`nameKey`). */
	readonly key: string;
	readonly raw: string;
	readonly start: number;
	readonly end: number;
	/** What stands between this word and the one before it. */
	readonly gap: string;
	/** The letter of an elision or possessive: l'État, d'une, Microsoft's. */
	readonly elided: boolean;
}

const elisions = new Set(["l", "d", "c", "j", "m", "n", "s", "t", "qu"]);

/** The words of a text; punctuation, markup and control characters only separate them. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let last = 0;
	for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
		const [raw] = match;
		const key = nameKey(raw);
		if (key === "") continue;
		const end = match.index + raw.length;
		const apostropheAfter = isApostrophe(text[end]) && elisions.has(key);
		const possessive = key === "s" && isApostrophe(text[match.index - 1]);
		tokens.push({
			key,
			raw,
			start: match.index,
			end,
			gap: text.slice(last, match.index),
			elided: apostropheAfter || possessive,
		});
		last = end;
	}
	return tokens;
}

/** The text as it was typed, from the first of these words to the last, with the bracket that closes one in it. */
export function textOf(text: string, tokens: readonly Token[]): string {
	const first = tokens[0];
	const last = tokens.at(-1);
	if (!first || !last) return "";
	const typed = text.slice(first.start, last.end);
	const opened = typed.lastIndexOf("(") > typed.lastIndexOf(")");
	return opened && text[last.end] === ")" ? `${typed})` : typed;
}

/** The words as one name, in the form in which names are compared. */
export function keyOf(tokens: readonly Token[]): string {
	return tokens.map((token) => token.key).join(" ");
}

function isApostrophe(character: string | undefined): boolean {
	return character === "'" || character === "\u2019" || character === "\u02bc";
}
