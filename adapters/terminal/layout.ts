import { columnsOf } from "./columns.js";
import type { Line, Piece } from "./pieces.js";
import { wrap } from "./wrap.js";

/** The columns between two cells. */
export const gap = 2;

export function columnsOfLine(line: Line): number {
	return line.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

export function indent(lines: readonly Line[], columns: number): Line[] {
	return lines.map((line) => (line.length === 0 ? line : [space(columns), ...line]));
}

/** `mark` before the first line, the others below its text. */
export function hang(mark: Piece, lines: readonly Line[]): Line[] {
	const columns = columnsOf(mark.text);
	return lines.map((line, index) => (index === 0 ? [mark, ...line] : [space(columns), ...line]));
}

/** A cell is a text in a column of a fixed width. */
export interface Cell {
	readonly pieces: readonly Piece[];
	readonly width: number;
}

/** Cells side by side; the lines of each wrap within its own column. */
export function sideBySide(cells: readonly Cell[]): Line[] {
	const columns = cells.map(({ pieces, width }) => ({ lines: wrap(pieces, width), width }));
	const height = Math.max(1, ...columns.map(({ lines }) => lines.length));
	return Array.from({ length: height }, (_, row) =>
		columns.flatMap(({ lines, width }, index) => {
			const line = lines[row] ?? [];
			const rest = width - columnsOfLine(line) + (index < columns.length - 1 ? gap : 0);
			return rest > 0 ? [...line, space(rest)] : line;
		}),
	);
}

export function widest(texts: readonly string[]): number {
	return Math.max(0, ...texts.map(columnsOf));
}

function space(columns: number): Piece {
	return { text: " ".repeat(columns), styles: [] };
}
