import { type Token, tokenize } from "../tokens.js";

/** Marks that part an order from what is said in it; they stand among its words. */
const marks = /[:;=]/g;

export function isMark({ key }: Token): boolean {
	return key === ":" || key === ";" || key === "=";
}

/** A text that may be an order: its words, with the marks between them, and the text around any of them. */
export class OrderText {
	readonly tokens: readonly Token[];
	readonly #at: ReadonlyMap<Token, number>;

	/** @param from where its first word stands: what leads up to it is politeness */
	constructor(
		readonly text: string,
		from = 0,
	) {
		const words = tokenize(text.slice(from)).map((token) => moved(token, from));
		this.tokens = withMarks(text, words, from);
		this.#at = new Map(this.tokens.map((token, index) => [token, index]));
	}

	/** The text of the order, without what leads up to it. */
	get whole(): string {
		return this.text.slice(this.tokens[0]?.start ?? 0).trim();
	}

	/** It begins with somebody's mention, "@bob". */
	get mentionsFirst(): boolean {
		return this.text[(this.tokens[0]?.start ?? 0) - 1] === "@";
	}

	indexOf(token: Token | undefined): number {
		return (token && this.#at.get(token)) ?? -1;
	}

	/** Where the text around these words begins and ends: from the word before them to the word after them. */
	around(tokens: readonly Token[]): { readonly from: number; readonly to: number } {
		const first = this.indexOf(tokens[0]);
		const last = this.indexOf(tokens.at(-1));
		if (first < 0 || last < 0) return { from: 0, to: 0 };
		return { from: this.tokens[first - 1]?.end ?? 0, to: this.tokens[last + 1]?.start ?? this.text.length };
	}

	/** All that is written from the word before these to the word after them. */
	raw(tokens: readonly Token[]): string {
		const { from, to } = this.around(tokens);
		return this.text.slice(from, to).trim();
	}

	/** These words with the signs that belong to them: "C++", "Acme (EU)", « @bob ». */
	name(tokens: readonly Token[]): string {
		const { from, to } = this.around(tokens);
		const [first, last] = [tokens[0], tokens.at(-1)];
		if (!first || !last) return "";
		const before = /[^\s,;:"“”„«»]*$/.exec(this.text.slice(Math.max(from, first.start - 20), first.start))?.[0] ?? "";
		const after = /^[^\s,;:"“”„«»]*/.exec(this.text.slice(last.end, Math.min(to, last.end + 20)))?.[0] ?? "";
		const name = this.text.slice(first.start - before.length, last.end + after.length);
		// At the end of a text a point ends the sentence, unless it is one of "Inc."
		return to === this.text.length ? name.replace(/\?+$|(?<=[\p{L}\p{N}]{5})\.$/u, "") : name;
	}

	/** The text with other words in the place of these; an apostrophe before them stays. */
	with(tokens: readonly Token[], other: string): string {
		const { from, to } = this.around(tokens);
		const start = this.tokens[0]?.start ?? 0;
		const elided = from > start && /['’]/.test(this.text[from] ?? "");
		const before = this.text.slice(start, Math.max(start, elided ? from + 1 : from));
		const after = this.text.slice(to).trim();
		const lead = before === "" || elided ? before : `${before.trimEnd()} `;
		return `${lead}${other}${after === "" ? "" : `${/^[;,.]/.test(after) ? "" : " "}${after}`}`;
	}
}

function moved(token: Token, by: number): Token {
	return by === 0 ? token : { ...token, start: token.start + by, end: token.end + by };
}

function withMarks(text: string, words: readonly Token[], from: number): Token[] {
	const tokens: Token[] = [];
	let last = from;
	const marksIn = (to: number) => {
		const gap = text.slice(last, to);
		for (const { index, 0: key } of gap.matchAll(marks)) {
			// An address has its own.
			if (gap.startsWith("://", index)) continue;
			const at = last + index;
			tokens.push({ key, raw: key, start: at, end: at + 1, gap: "", elided: false });
		}
	};
	for (const word of words) {
		marksIn(word.start);
		tokens.push(word);
		last = word.end;
	}
	marksIn(text.length);
	return tokens;
}
