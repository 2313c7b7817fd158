import type { PlaceNames } from "./places.js";
import type { Token } from "./tokens.js";
import { keyOf, tokenize } from "./tokens.js";
import { isSmall, negations, smallWords, stem } from "./words.js";

/** What is compared of a phrase: its words without articles, endings and languages' own names of places. */
export interface Content {
	/** In order, with places as `@CA`. */
	readonly words: readonly string[];
	/** Without the words that people put around any name of the kind. */
	readonly bare: readonly string[];
	/** All words but the small ones as they are written, in the order of the alphabet: two phrases that say the same. */
	readonly literal: string;
	/** The same without the words that people put around any name. */
	readonly plain: string;
}

/** One way in which a thing is called. */
export interface Form extends Content {
	readonly key: string;
	/** Made from the name (without its brackets, say) and not written in the knowledge. */
	readonly derived: boolean;
	/** Words that the phrase must have too, since they turn the meaning round. */
	readonly needed: readonly string[];
	/** It names the place that it belongs to, or did before its brackets were dropped: others may have the like. */
	readonly placed: boolean;
}

export function contentOf(tokens: readonly Token[], generic: ReadonlySet<string>, places: PlaceNames): Content {
	const words: string[] = [];
	const bare: string[] = [];
	const literal: string[] = [];
	const plain: string[] = [];
	for (let index = 0; index < tokens.length; ) {
		const token = tokens[index];
		if (!token) break;
		const place = places.at(tokens, index);
		if (place && !(place.length === 1 && smallWords.has(token.key) && token.raw !== token.raw.toUpperCase())) {
			for (const list of [words, bare, literal, plain]) list.push(`@${place.id}`);
			index += place.length;
			continue;
		}
		index++;
		if (token.elided || isSmall(token.key, index === 1)) continue;
		words.push(stem(token.key));
		literal.push(token.key);
		if (generic.has(token.key)) continue;
		bare.push(stem(token.key));
		plain.push(token.key);
	}
	return { words, bare, literal: asSet(literal), plain: asSet(plain) };
}

/** Words as a set, in the order of the alphabet. */
function asSet(words: readonly string[]): string {
	return [...new Set(words)].sort().join(" ");
}

/** Every form of a thing's names: as written, without brackets, and what brackets give as a short name. */
export function formsOf(names: readonly string[], generic: ReadonlySet<string>, places: PlaceNames): Form[] {
	const forms: Form[] = [];
	const seen = new Set<string>();
	const add = (name: string, derived: boolean, whole: string) => {
		const tokens = tokenize(name);
		const key = keyOf(tokens);
		if (key === "" || seen.has(key)) return;
		seen.add(key);
		const content = contentOf(tokens, generic, places);
		const needed = content.words.filter((word) => negations.has(word));
		const placed = whole === name ? namesPlace(content) : namesPlace(contentOf(tokenize(whole), generic, places));
		forms.push({ ...content, key, derived, needed, placed });
	};
	for (const name of names) add(name, false, name);
	for (const name of names) {
		const bracket = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name);
		if (bracket?.[1]) add(bracket[1], true, name);
		if (bracket?.[2] && /^[A-Z0-9-]{3,}$/.test(bracket[2])) add(bracket[2], true, bracket[2]);
	}
	return forms;
}

function namesPlace({ words }: Content): boolean {
	return words.some((word) => word.startsWith("@"));
}

/** An id with its place told from the small words: the `it` of it-critical is Italy. */
export function idAsName(id: string, places: PlaceNames): string {
	const [first = "", ...others] = id.split("-");
	return others.length > 0 && places.isCode(first) ? [first.toUpperCase(), ...others].join("-") : id;
}
