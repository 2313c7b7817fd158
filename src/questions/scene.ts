import type { Unknown } from "../evaluator/answer.js";
import type { Day } from "../knowledge/dates.js";
import type { PlaceId } from "../knowledge/places.js";
import type { NameIndex, NameKind } from "./names.js";
import type { Item, Pattern } from "./patterns.js";
import { nearestOf, type Resolution, resolve } from "./resolve.js";
import { keyOf, type Token, textOf } from "./tokens.js";
import { courtesies, smallWords } from "./words.js";

/** Something in the text that is not known; what may have been meant is looked up only if it is said. */
export interface Missing {
	readonly about: Unknown["unknown"]["about"];
	readonly text: string;
	readonly nearest: () => readonly string[];
}

/** A name in the sentence and what it was read as. */
export interface Named {
	readonly tokens: readonly Token[];
	readonly resolution: Resolution;
}

/** One text while it is read: its words, the names to read them by, and what was looked up already. */
export class Scene {
	readonly #named: ReadonlyMap<Token, number>;
	readonly #resolved = new Map<string, Resolution>();
	readonly #mended = new Map<string, string | undefined>();
	readonly #keys: ReadonlySet<string>;
	readonly #possible = new Map<Pattern, boolean>();

	constructor(
		readonly text: string,
		readonly tokens: readonly Token[],
		readonly index: NameIndex,
		readonly today: Day,
		/** Whether words inside a name of several words are kept out of the grammar. */
		protect: boolean,
		/** What the team has settled as home, where it has. */
		readonly home: readonly PlaceId[] | undefined = undefined,
	) {
		this.#keys = new Set(tokens.map((token) => token.key));
		this.#named = protect ? wordsInNames(tokens, index) : new Map();
	}

	/** The word belongs to a name of several words. */
	readonly named = (token: Token): boolean => this.#named.has(token);

	/** Both words belong to one and the same name. */
	readonly joined = (one: Token | undefined, other: Token): boolean => {
		const name = one && this.#named.get(one);
		return name !== undefined && name === this.#named.get(other);
	};

	/** What the names in the text allow a form of the grammar to match. */
	readonly rules = { named: this.named, joined: this.joined };

	resolve(kind: NameKind, tokens: readonly Token[], mend: boolean): Resolution {
		const key = `${kind} ${mend} ${tokens[0]?.start} ${tokens.at(-1)?.end} ${tokens.length}`;
		let known = this.#resolved.get(key);
		if (!known) {
			known = resolve(this.index, kind, tokens, mend ? this.#mended : undefined);
			this.#resolved.set(key, known);
		}
		return known;
	}

	/** As it was typed, without the articles around it. */
	say(tokens: readonly Token[]): string {
		const loose = (token: Token | undefined) =>
			token !== undefined && (token.elided || smallWords.has(token.key) || courtesies.has(token.key));
		let from = 0;
		let to = tokens.length;
		while (from < to && (loose(tokens[from]) || (to - from > 1 && tokens[from]?.key === "a"))) from++;
		while (to > from && loose(tokens[to - 1])) to--;
		return textOf(this.text, from < to ? tokens.slice(from, to) : tokens);
	}

	missing(about: Missing["about"], tokens: readonly Token[], nearest: () => readonly string[] = () => []): Missing {
		return { about, text: this.say(tokens), nearest };
	}

	/** Nothing has this name. */
	unnamed(about: Exclude<NameKind, "provider">, tokens: readonly Token[]): Missing {
		return this.missing(about, tokens, () => nearestOf(this.index, about, tokens));
	}

	/** Whether all words that the pattern demands stand in the text at all. */
	possible(pattern: Pattern): boolean {
		let possible = this.#possible.get(pattern);
		if (possible === undefined) {
			possible = pattern.elements.every(
				(element) =>
					element.kind === "slot" || element.optional || [...element.words].some((word) => this.#keys.has(word)),
			);
			this.#possible.set(pattern, possible);
		}
		return possible;
	}

	/** Places one after the other, "France and Germany", from an item on: where the longest such list ends. */
	placesAt(items: readonly Item[], from: number): { ids: PlaceId[]; to: number } | undefined {
		const ids: PlaceId[] = [];
		let to = from;
		for (let at = from; at < items.length; ) {
			const rest = tokensFrom(items, at, 8);
			let skipped = 0;
			while (
				rest[skipped] &&
				(ids.length === 0 ? articles : joiners).has(rest[skipped]?.key ?? "") &&
				!this.index.places.at(rest, skipped)
			)
				skipped++;
			if (ids.length > 0 && skipped === 0 && !rest[0]?.gap.includes(",")) break;
			const place = this.index.places.at(rest, skipped) ?? (ids.length === 0 ? this.#codeAt(rest, skipped) : undefined);
			if (!place) break;
			if (!ids.includes(place.id)) ids.push(place.id);
			at += skipped + place.length;
			to = at;
		}
		return ids.length > 0 ? { ids, to } : undefined;
	}

	#codeAt(tokens: readonly Token[], at: number): { id: PlaceId; length: number } | undefined {
		const token = tokens[at];
		const wanted = token && tokens.length === at + 1 ? this.index.places.wanted([token]) : undefined;
		return wanted && !wanted.typo ? { id: wanted.id, length: 1 } : undefined;
	}
}

const articles = new Set(["the", "la", "le", "les", "l", "of", "in", "de", "du", "au", "aux", "en"]);
const joiners = new Set([...articles, "and", "or", "et", "ou"]);

/** The words from an item on, up to the next gap. */
export function tokensFrom(items: readonly Item[], from: number, most: number): Token[] {
	const tokens: Token[] = [];
	for (const item of items.slice(from, from + most)) {
		if (item.gap === true) break;
		tokens.push(item);
	}
	return tokens;
}

/** The words of names of several words, each with where its name begins. */
function wordsInNames(tokens: readonly Token[], index: NameIndex): Map<Token, number> {
	const found = new Map<Token, number>();
	for (let at = 0; at < tokens.length; ) {
		let length = Math.min(index.longestSpan, tokens.length - at);
		while (length > 1 && !index.spans.has(keyOf(tokens.slice(at, at + length)))) length--;
		if (length > 1) for (const token of tokens.slice(at, at + length)) found.set(token, at);
		at += Math.max(length, 1);
	}
	return found;
}
