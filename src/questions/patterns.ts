import type { Token } from "./tokens.js";

/**
 * The form of a sentence: words, `a|b` for either, `word?` for one that may be missing, `{slot}` for one word or more.
 * Words are written as names are compared: without accents, punctuation and capitals.
 */
export interface Pattern {
	readonly source: string;
	readonly elements: readonly Element[];
	/** How many words it demands: the more, the surer it is the form that was meant. */
	readonly literals: number;
}

type Element =
	| { readonly kind: "word"; readonly words: ReadonlySet<string>; readonly optional: boolean }
	| { readonly kind: "slot"; readonly name: string };

/** What is left of a sentence: words, and gaps where something was already understood. */
export type Item = Token | Gap;
export interface Gap {
	readonly gap: true;
	/** What was understood here. */
	readonly about: string;
}

export function isGap(item: Item | undefined): item is Gap {
	return item !== undefined && item.gap === true;
}

export interface Match {
	/** The words in each slot. */
	readonly slots: ReadonlyMap<string, readonly Token[]>;
	readonly from: number;
	/** The first item after it. */
	readonly to: number;
}

export function compile(source: string): Pattern {
	const elements = source.split(" ").map((part): Element => {
		if (part.startsWith("{")) return { kind: "slot", name: part.slice(1, -1) };
		const optional = part.endsWith("?");
		return { kind: "word", words: new Set((optional ? part.slice(0, -1) : part).split("|")), optional };
	});
	return {
		source,
		elements,
		literals: elements.filter((element) => element.kind === "word" && !element.optional).length,
	};
}

export interface MatchOptions {
	/** It must take everything from `from` to the end. */
	readonly whole: boolean;
	/** Whether a word belongs to a name, so that it is no word of the grammar. */
	readonly named: (token: Token) => boolean;
	/** Whether two words belong to one name, so that no slot ends between them. */
	readonly joined?: (one: Token, other: Token) => boolean;
	/** Where a slot that begins at an item may end (exclusive), best first; anywhere if left out. */
	readonly ends?: (slot: string, from: number) => readonly number[];
}

/** The most ways in which one pattern is tried on one sentence. */
const mostMatches = 48;

/** Every way in which the pattern fits from an item on, within bounds that keep a long text quick. */
export function matchesOf(pattern: Pattern, items: readonly Item[], from: number, options: MatchOptions): Match[] {
	const found: Match[] = [];
	const slots = new Map<string, readonly Token[]>();
	let steps = 4 * items.length + 200;
	const visit = (at: number, element: number): void => {
		if (found.length >= mostMatches || steps-- <= 0) return;
		const wanted = pattern.elements[element];
		let next = at;
		while (isGap(items[next])) next++;
		if (!wanted) {
			if (!options.whole || next >= items.length) found.push({ slots: new Map(slots), from, to: at });
			return;
		}
		const item = items[next];
		if (wanted.kind === "word") {
			if (item && !isGap(item) && wanted.words.has(item.key) && !options.named(item)) visit(next + 1, element + 1);
			if (wanted.optional) visit(at, element + 1);
			return;
		}
		const last = element === pattern.elements.length - 1;
		for (const end of options.ends?.(wanted.name, next) ?? endsOf(items, next, last && options.whole, wanted.name)) {
			if (cuts(items[end - 1], items[end], options)) continue;
			const taken: Token[] = [];
			for (const part of items.slice(next, end)) if (!isGap(part)) taken.push(part);
			slots.set(wanted.name, taken);
			visit(end, element + 1);
			slots.delete(wanted.name);
		}
	};
	visit(from, 0);
	return found;
}

function cuts(before: Item | undefined, after: Item | undefined, { joined }: MatchOptions): boolean {
	return (
		joined !== undefined &&
		before !== undefined &&
		after !== undefined &&
		!isGap(before) &&
		!isGap(after) &&
		joined(before, after)
	);
}

/** The most words in a slot: a name, or a list of names. */
const longestSlot = { one: 18, list: 80 };

/** A slot ends before the next gap at the latest; the last one of a whole sentence takes all that is left. */
function endsOf(items: readonly Item[], from: number, all: boolean, name: string): number[] {
	const most = from + (name === "offerings" || name === "dataClass" ? longestSlot.list : longestSlot.one);
	let end = from;
	while (end < items.length && end < most && !isGap(items[end])) end++;
	if (all && end < items.length && !isGap(items[end])) return [];
	if (all) return end > from ? [end] : [];
	return Array.from({ length: end - from }, (_, index) => from + index + 1);
}
