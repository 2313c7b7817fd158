import type { Block, Fold, Language, LeafBlock, Span, Tone, TreeNode } from "../../src/replies/reply.js";
import { plain, strong } from "../../src/replies/reply.js";
import { words } from "./words.js";

/** A part of a message before it is cut to Slack's limits: lines of spans, and the block they become. */
export interface Piece {
	readonly as: "section" | "context" | "header" | "fence";
	readonly lines: readonly (readonly Span[])[];
}

const marks: Record<Tone, string> = { good: "✓ ", bad: "✗ ", open: "? ", neutral: "" };
const separator = plain(" · ");

function isBlank(spans: readonly Span[]): boolean {
	return spans.every((span) => span.text.trim() === "");
}

/** Non-blank parts with a dot between them. */
function joined(parts: readonly (readonly Span[])[]): Span[] {
	return parts.filter((part) => !isBlank(part)).flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

function labelled(label: string, text: readonly Span[], language: Language): Span[] {
	if (label.trim() === "") return [...text];
	return [strong(label), plain(`${words.colon[language]} `), ...text];
}

function treeLines(nodes: readonly TreeNode[], depth: number): Span[][] {
	return nodes.flatMap((node) => [
		// Slack drops spaces at the beginning of a line, but not those that do not break.
		[plain(`${"\u00a0\u00a0\u00a0\u00a0".repeat(Math.min(depth, 8))}• `), ...node.text],
		...treeLines(node.nodes, depth + 1),
	]);
}

/** One part a column, in the table's order: text that reads well however narrow the window is. */
function tablePieces(table: Extract<LeafBlock, { kind: "table" }>, language: Language): Piece[] {
	const columns = Math.max(table.head.length, ...table.rows.map((row) => row.length));
	const parts: Piece[] = [{ as: "section", lines: [[strong(table.caption)]] }];
	for (let column = 1; column < columns; column += 1) {
		const lines = table.rows.map((row) => [
			...(row[0] ?? []),
			plain(isBlank(row[0] ?? []) ? "" : `${words.colon[language]} `),
			...(row[column] ?? []),
		]);
		parts.push({ as: "section", lines: [[strong(table.head[column] ?? "")], ...lines] });
	}
	if (columns === 1) parts.push({ as: "section", lines: table.rows.map((row) => row[0] ?? []) });
	return parts;
}

function leafPieces(block: LeafBlock, language: Language): Piece[] {
	switch (block.kind) {
		case "heading":
			return [{ as: "section", lines: [[plain(marks[block.tone]), ...block.text]] }];
		case "paragraph":
			return [{ as: "section", lines: [block.text] }];
		case "note":
			return [{ as: "context", lines: [block.text] }];
		case "rows":
			return [
				{
					as: "section",
					lines: block.rows.map((row) => [
						plain(marks[row.tone]),
						...labelled(row.label, joined([[plain(row.status)], row.text, [plain(row.assurance ?? "")]]), language),
					]),
				},
			];
		case "fields":
			return [{ as: "section", lines: block.fields.map((field) => labelled(field.label, field.text, language)) }];
		case "list":
			return [{ as: "section", lines: block.items.map((item) => [plain("• "), ...item]) }];
		case "tree":
			return [{ as: "section", lines: treeLines(block.nodes, 0) }];
		case "copy":
			return [{ as: "fence", lines: block.text.split("\n").map((line) => [plain(line)]) }];
		case "table":
			return tablePieces(block, language);
		case "examples":
			return [{ as: "section", lines: block.items.map((text) => [plain("• "), { kind: "code", text }]) }];
	}
}

/** A fold's title and all that it holds. */
export function foldPieces(fold: Fold, language: Language): Piece[] {
	return [
		{ as: "header", lines: [[plain(fold.title)]] },
		...fold.blocks.flatMap((block) => leafPieces(block, language)),
	];
}

/** Blocks in their order; folds only where `open` names them. */
export function pieces(blocks: readonly Block[], open: ReadonlySet<string>, language: Language): Piece[] {
	return blocks.flatMap((block) => {
		if (block.kind !== "fold") return leafPieces(block, language);
		return open.has(block.id) ? foldPieces(block, language) : [];
	});
}
