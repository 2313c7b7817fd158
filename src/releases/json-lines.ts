import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

/** One entry of a JSON object or list, and the line on which it begins. */
export interface JsonEntry {
	readonly line: number;
	/** Undefined in a list. */
	readonly key: string | undefined;
	readonly value: unknown;
}

/**
 * The entries of a JSON object or list; a key that stands twice is two entries. Of what is no JSON the line where it
 * goes wrong.
 */
export function entriesOf(text: string): { readonly entries: readonly JsonEntry[] } | { readonly wrongAt: number } {
	const lines = new LineCounter();
	// JSON is YAML, whose parser keeps places and repeated keys.
	const document = parseDocument(text, { lineCounter: lines, schema: "json", uniqueKeys: false });
	const [error] = document.errors;
	try {
		JSON.parse(text);
	} catch {
		return { wrongAt: error ? lines.linePos(error.pos[0]).line : 1 };
	}
	const lineOf = (node: unknown) => (isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1);
	const valueIn = (node: unknown): unknown => (isNode(node) ? node.toJS(document) : undefined);
	const { contents } = document;
	if (isMap(contents))
		return {
			entries: contents.items.map(({ key, value }) => ({
				line: lineOf(key),
				key: isScalar(key) ? String(key.value) : "",
				value: valueIn(value),
			})),
		};
	if (!isSeq(contents)) return { wrongAt: 1 };
	return { entries: contents.items.map((item) => ({ line: lineOf(item), key: undefined, value: valueIn(item) })) };
}
