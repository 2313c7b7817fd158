/** Where a spreadsheet would take the cell for a formula, or a command. */
const startsFormula = /^[=+\-@\t\r\n]/;

/**
 * One record of RFC 4180, with its line break. A cell that a spreadsheet would run gets an apostrophe in front, which
 * makes it text there.
 */
export function csvRecord(cells: readonly string[]): string {
	return `${cells.map(cellText).join(",")}\r\n`;
}

function cellText(cell: string): string {
	const harmless = startsFormula.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
