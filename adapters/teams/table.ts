import type { LeafBlock, Span } from "../../src/replies/reply.js";
import { plain, strong } from "../../src/replies/reply.js";
import type { CardElement, TableRow } from "./card.js";
import { limits } from "./limits.js";
import { textElement } from "./spans.js";

type TableBlock = Extract<LeafBlock, { kind: "table" }>;

/** A table with its caption. One that is too wide comes as one part a column, in the same order. */
export function tableElements(table: TableBlock): CardElement[] {
	const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), table.head.length);
	const caption = textElement([strong(table.caption)], { separator: true, spacing: "Medium" });
	const body = width > limits.tableColumns ? parts(table, width) : grids(table, width);
	return caption ? [caption, ...body] : body;
}

function grids(table: TableBlock, width: number): CardElement[] {
	if (width === 0) return [];
	const head = tableRow(
		table.head.map((text) => [strong(text)]),
		width,
	);
	const elements: CardElement[] = [];
	for (let first = 0; first === 0 || first < table.rows.length; first += limits.tableRows) {
		const rows = table.rows.slice(first, first + limits.tableRows).map((row) => tableRow(row, width));
		const columns = Array.from({ length: width }, () => ({ width: 1 }));
		elements.push({ type: "Table", firstRowAsHeader: true, columns, rows: [head, ...rows] });
	}
	return elements;
}

function tableRow(cells: readonly Span[][], width: number): TableRow {
	return {
		type: "TableRow",
		cells: Array.from({ length: width }, (_, column) => {
			const element = textElement(cells[column] ?? [], { most: limits.cellText });
			return { type: "TableCell", items: element ? [element] : [] };
		}),
	};
}

function parts(table: TableBlock, width: number): CardElement[] {
	const elements: (CardElement | undefined)[] = [];
	for (let column = 1; column < width; column++) {
		elements.push(textElement([strong(table.head[column] ?? "")], { spacing: "Medium" }));
		for (const row of table.rows) {
			const cell = row[column] ?? [];
			if (cell.length > 0) elements.push(textElement([...(row[0] ?? []), plain(": "), ...cell], { spacing: "Small" }));
		}
	}
	return elements.filter((element) => element !== undefined);
}
