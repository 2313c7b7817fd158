import type { Fold, LeafBlock, Span, Tone, TreeNode } from "../../src/replies/reply.js";
import { plain, strong } from "../../src/replies/reply.js";
import type { CardElement, Color, Column, ColumnSet } from "./card.js";
import { limits } from "./limits.js";
import { type Look, textElement } from "./spans.js";
import { tableElements } from "./table.js";

/** One block of a reply as elements, each small enough to be kept or left out on its own. */
export function blockElements(block: LeafBlock): CardElement[] {
	switch (block.kind) {
		case "heading":
			return one(block.text, { size: "Large", color: colors[block.tone] });
		case "paragraph":
			return one(block.text);
		case "note":
			return one(block.text, { isSubtle: true, size: "Small" });
		case "rows":
			return block.rows.flatMap((row) =>
				pair(
					textElement([strong(row.status), plain(` ${row.label}`)], { color: colors[row.tone] }),
					textElement(row.assurance === null ? row.text : [...row.text, plain(` · ${row.assurance}`)]),
				),
			);
		case "fields":
			return block.fields.flatMap((field) => pair(textElement([strong(field.label)]), textElement(field.text)));
		case "list":
			return block.items.flatMap((item) => one([plain("• "), ...item], { spacing: "Small" }));
		case "tree":
			return treeElements(block.nodes);
		case "copy":
			return block.text.split(/\r\n|\r|\n/).flatMap(copyLine);
		case "table":
			return tableElements(block);
		case "examples":
			return block.items.flatMap((item) => one([plain("• "), plain(item)], { spacing: "Small" }));
	}
}

/** A fold that is open: its title, then what is in it. */
export function foldElements(fold: Fold): CardElement[] {
	const title = one([strong(fold.title)], { size: "Medium", separator: true, spacing: "Medium" });
	return [...title, ...fold.blocks.flatMap(blockElements)];
}

/** A colour stands beside words that say the same. */
const colors: Readonly<Record<Tone, Color>> = { good: "Good", bad: "Attention", open: "Warning", neutral: "Default" };

function one(spans: readonly Span[], look: Look = {}): CardElement[] {
	const element = textElement(spans, look);
	return element ? [element] : [];
}

/** A label and what it is about: one above the other would lose the columns, so their widths are shares. */
function pair(label: CardElement | undefined, text: CardElement | undefined): CardElement[] {
	if (!label && !text) return [];
	return [columns([column(1, label), column(3, text)])];
}

function column(width: number | string, item: CardElement | undefined): Column {
	return { type: "Column", width, items: item ? [item] : [] };
}

function columns(among: Column[]): ColumnSet {
	return { type: "ColumnSet", spacing: "Small", columns: among };
}

function treeElements(nodes: readonly TreeNode[]): CardElement[] {
	const elements: CardElement[] = [];
	const waiting = nodes.map((node) => ({ node, depth: 0 })).reverse();
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node, depth } = next;
		const element = textElement([plain("• "), ...node.text], { spacing: "Small" });
		if (element && depth === 0) elements.push(element);
		else if (element) {
			const indent = column(`${16 * Math.min(depth, limits.treeIndent)}px`, undefined);
			elements.push(columns([indent, column("stretch", element)]));
		}
		waiting.push(...node.nodes.map((child) => ({ node: child, depth: depth + 1 })).reverse());
	}
	return elements;
}

/** A line of text to copy; an empty one keeps its height. */
function copyLine(line: string): CardElement[] {
	const spans: Span[] = [{ kind: "code", text: line.trim() === "" ? "\u00A0" : line }];
	return one(spans, { spacing: "None" });
}
