import type { LeafBlock } from "../../src/replies/reply.js";
import { clean } from "./clean.js";
import { columnsOf } from "./columns.js";
import { columnsOfLine, gap, indent, sideBySide, widest } from "./layout.js";
import { type Line, piece, piecesOf } from "./pieces.js";
import { wrap } from "./wrap.js";

type Rows = Extract<LeafBlock, { kind: "rows" }>["rows"];

const margin = 2;
/** Fewer columns than this make a reason hard to read beside the assurance, or at all. */
const comfortable = 30;
const least = 22;

/** One line a pillar: status, label, reason, assurance in columns as far as the width allows. */
export function rowsLines(rows: Rows, width: number): Line[] {
	const status = widest(rows.map((row) => clean(row.status)));
	const label = widest(rows.map((row) => clean(row.label)));
	const assurance = widest(rows.map((row) => clean(row.assurance ?? "")));
	const room = width - margin - status - gap - label - gap;
	const beside = assurance === 0 ? room : room - gap - assurance;
	if (beside >= comfortable) return indent(asColumns(rows, { status, label, beside, assurance }), margin);
	if (room >= least) return indent(withAssuranceBehind(rows, { status, label, room }), margin);
	return indent(
		rows.flatMap((row) => stacked(row, width - margin)),
		margin,
	);
}

function asColumns(rows: Rows, widths: { status: number; label: number; beside: number; assurance: number }): Line[] {
	const reasons = rows.map((row) => piecesOf(row.text));
	const reason = Math.min(widths.beside, Math.max(...reasons.map(columnsOfLine)));
	return rows.flatMap((row, index) =>
		sideBySide([
			{ pieces: [piece(row.status, row.tone)], width: widths.status },
			{ pieces: [piece(row.label, "strong")], width: widths.label },
			{ pieces: reasons[index] ?? [], width: reason },
			{ pieces: [piece(row.assurance ?? "", "dim")], width: widths.assurance },
		]),
	);
}

function withAssuranceBehind(rows: Rows, widths: { status: number; label: number; room: number }): Line[] {
	return rows.flatMap((row) =>
		sideBySide([
			{ pieces: [piece(row.status, row.tone)], width: widths.status },
			{ pieces: [piece(row.label, "strong")], width: widths.label },
			{ pieces: [...piecesOf(row.text), ...behind(row.assurance)], width: widths.room },
		]),
	);
}

function stacked(row: Rows[number], width: number): Line[] {
	const head = [
		piece(row.label, "strong"),
		piece(columnsOf(clean(row.label)) > 0 ? ": " : ""),
		piece(row.status, row.tone),
		...behind(row.assurance),
	];
	return [...wrap(head, width), ...indent(wrap(piecesOf(row.text), width - margin), margin)];
}

function behind(assurance: string | null) {
	return assurance === null || assurance === "" ? [] : [piece(` · ${assurance}`, "dim")];
}
