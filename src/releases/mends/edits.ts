import {
	type Document,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	type Scalar,
	stringify,
	type YAMLMap,
} from "yaml";
import type { Text } from "../../knowledge/text.js";

/** A stretch of a file and what takes its place: all the rest stays as it was written, comments and order included. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly by: string;
}

/** What is to be changed in a file, and how that is said. */
export interface Mend {
	readonly edits: readonly Edit[];
	readonly did: readonly Text[];
}

/** A file while it is mended. */
export interface Sheet {
	/** Path from the knowledge folder. */
	readonly file: string;
	readonly text: string;
	readonly document: Document.Parsed;
	/** Names that stay as they are in any language. */
	readonly kept: readonly string[];
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = text;
	for (const { from, to, by } of [...edits].sort((a, b) => b.from - a.from))
		result = result.slice(0, from) + by + result.slice(to);
	return result;
}

/** A scalar with another text, between quotation marks as before, or where the new text needs them. */
export function rewritten(scalar: Scalar, text: string): Edit {
	const [from, to] = rangeOf(scalar);
	const styles = { QUOTE_DOUBLE: "QUOTE_DOUBLE", QUOTE_SINGLE: "QUOTE_SINGLE" } as const;
	const style = scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE" ? styles[scalar.type] : "PLAIN";
	// In a flow list it gets the quotation marks that it needs anywhere.
	const list = stringify([text], { collectionStyle: "flow", defaultStringType: style, lineWidth: 0 });
	const written = list.replace(/^\[\s*/, "").replace(/\s*\]\s*$/, "");
	return { from, to, by: scalar.type?.startsWith("BLOCK") ? `${written}\n` : written };
}

/** Takes items out of a list or a map; undefined if nothing would be left of it. */
export function without(text: string, around: Node, gone: ReadonlySet<number>): Edit[] | undefined {
	const items = itemsOf(around);
	if (gone.size === 0 || gone.size >= items.length) return gone.size === 0 ? [] : undefined;
	const flow = isMap(around) || isSeq(around) ? around.flow === true : false;
	const ends = items.map(({ from, to }) => from + text.slice(from, to).trimEnd().length);
	return [...gone].map((index) => {
		const from = items[index]?.from ?? 0;
		if (!flow) return { from: lineStart(text, from), to: lineEnd(text, ends[index] ?? 0), by: "" };
		// What stays before it keeps its comma, unless all behind it goes too.
		const next = items.findIndex((_, at) => at > index && !gone.has(at));
		if (next >= 0) return { from, to: items[index + 1]?.from ?? 0, by: "" };
		return { from: ends[index - 1] ?? from, to: ends[index] ?? 0, by: "" };
	});
}

/** Takes a pair out of a map that has others. */
export function withoutPair(text: string, map: YAMLMap, key: string): Edit[] {
	const index = map.items.findIndex((pair) => keyOf(pair) === key);
	return without(text, map, new Set(index < 0 ? [] : [index])) ?? [];
}

export function keyOf(pair: Pair): string | undefined {
	return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function itemsOf(around: Node): { from: number; to: number }[] {
	if (isSeq<Node>(around)) return around.items.map((item) => ({ from: rangeOf(item)[0], to: rangeOf(item)[1] }));
	if (!isMap<Node, Node | null>(around)) return [];
	return around.items.map(({ key, value }) => ({ from: rangeOf(key)[0], to: rangeOf(value ?? key)[1] }));
}

export function rangeOf({ range }: Node): readonly [number, number] {
	if (!range) throw new Error("a parsed node has a place in its file");
	return [range[0], range[1]];
}

function lineStart(text: string, at: number): number {
	return text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf("\n", at);
	return end < 0 ? text.length : end + 1;
}
