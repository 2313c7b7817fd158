import { stringify } from "csv-stringify/sync";

/**
 * One record of RFC 4180, with its line break. A cell that a spreadsheet would run gets an apostrophe in front, which
 * makes it text there.
 */
export function csvRecord(cells: readonly string[]): string {
	return stringify([cells], { record_delimiter: "windows", quoted_match: /[\r\n]/, escape_formulas: true });
}
