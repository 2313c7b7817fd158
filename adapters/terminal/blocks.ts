import type { LeafBlock, TreeNode } from "../../src/replies/reply.js";
import { cleanLines } from "./clean.js";
import { fieldsLines } from "./fields.js";
import { hang, indent } from "./layout.js";
import { type Line, piece, piecesOf } from "./pieces.js";
import { rowsLines } from "./rows.js";
import { tableLines } from "./table.js";
import { wrap } from "./wrap.js";

const step = 2;
/** Deeper steps stay at this depth, so that their text keeps some width. */
const deepest = 8;

/** One block as lines of at most `width` columns; web addresses and texts to copy may be longer. */
export function blockLines(block: LeafBlock, width: number): Line[] {
	switch (block.kind) {
		case "heading":
			return wrap(
				block.text.flatMap((span) => (span.kind === "strong" ? piecesOf([span], block.tone) : piecesOf([span]))),
				width,
			);
		case "paragraph":
			return wrap(piecesOf(block.text), width);
		case "note":
			return wrap(piecesOf(block.text, "dim"), width);
		case "rows":
			return rowsLines(block.rows, width);
		case "fields":
			return fieldsLines(block.fields, width);
		case "list":
			return block.items.flatMap((item) => hang(piece("- "), wrap(piecesOf(item), width - step)));
		case "tree":
			return treeLines(block.nodes, width, 0);
		case "copy":
			return cleanLines(block.text).map((text) => [piece(text)]);
		case "table":
			return tableLines(block, width);
		case "examples":
			return indent(
				block.items.flatMap((item) => wrap([piece(item, "code")], width - step)),
				step,
			);
	}
}

function treeLines(nodes: readonly TreeNode[], width: number, depth: number): Line[] {
	const margin = step * Math.min(depth, deepest);
	return nodes.flatMap((node) => [
		...indent(hang(piece("- "), wrap(piecesOf(node.text), Math.max(step, width - margin - step))), margin),
		...treeLines(node.nodes, width, depth + 1),
	]);
}
