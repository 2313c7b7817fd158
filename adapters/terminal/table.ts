import type { LeafBlock, Span } from "../../src/replies/reply.js";
import { fieldsLines } from "./fields.js";
import { type Cell, columnsOfLine, gap, indent, sideBySide } from "./layout.js";
import { type Line, type Piece, piece, piecesOf } from "./pieces.js";
import { wrap } from "./wrap.js";

type Table = Extract<LeafBlock, { kind: "table" }>;

/** Narrower columns than this break too many words. */
const leastColumn = 14;

/** A comparison in columns where they fit, else one block a column, in the same order. */
export function tableLines(table: Table, width: number): Line[] {
	const caption = wrap([piece(table.caption, "strong")], width);
	const rows: Piece[][][] = [
		table.head.map((text) => [piece(text, "strong")]),
		...table.rows.map((row) =>
			row.map((spans, index) => piecesOf(spans, ...(index === 0 ? (["strong"] as const) : []))),
		),
	];
	const widths = columnWidths(rows, width);
	if (!widths) return [...caption, ...oneBlockAColumn(table, width)];
	const lines = rows.flatMap((row) =>
		sideBySide(widths.map((column, index): Cell => ({ pieces: row[index] ?? [], width: column }))),
	);
	return [...caption, ...lines];
}

/**
 * As wide as their texts; if that is too wide, the columns after the first share what is left, and what one of them
 * does not need goes to the others. Undefined: no fit.
 */
function columnWidths(rows: readonly Piece[][][], width: number): number[] | undefined {
	const count = Math.max(0, ...rows.map((row) => row.length));
	const natural = Array.from({ length: count }, (_, column) =>
		Math.max(0, ...rows.map((row) => columnsOfLine(row[column] ?? []))),
	);
	const gaps = gap * Math.max(0, count - 1);
	if (natural.reduce((sum, column) => sum + column, gaps) <= width) return natural;
	const [first = 0, ...others] = natural;
	if (others.length === 0) return [Math.min(first, width)];
	const widths = new Map<number, number>();
	let left = width - first - gaps;
	const narrowFirst = [...others.keys()].sort((one, other) => (others[one] ?? 0) - (others[other] ?? 0));
	for (const [taken, column] of narrowFirst.entries()) {
		const needed = others[column] ?? 0;
		const share = Math.min(needed, Math.floor(left / (others.length - taken)));
		if (share < Math.min(needed, leastColumn)) return undefined;
		widths.set(column, share);
		left -= share;
	}
	return [first, ...others.map((_, column) => widths.get(column) ?? 0)];
}

function oneBlockAColumn(table: Table, width: number): Line[] {
	const nothing: Span[] = [];
	const count = Math.max(table.head.length, ...table.rows.map((row) => row.length));
	return Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1).flatMap((column) => [
		...wrap([piece(table.head[column] ?? "", "strong")], width),
		...indent(
			fieldsLines(
				table.rows.map((row) => ({
					label: (row[0] ?? nothing).map(({ text }) => text).join(""),
					text: row[column] ?? nothing,
				})),
				width - gap,
			),
			gap,
		),
	]);
}
