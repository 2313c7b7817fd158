import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecord } from "../../../src/releases/export/csv.js";
import { runsOf } from "../../evaluator/runs.js";

function readBack(text: string): string[][] {
	return parse(text, { record_delimiter: "\r\n", relax_column_count: true });
}

describe("a record of the tables", () => {
	it("quotes only where RFC 4180 asks for it, and ends with CRLF", () => {
		expect(csvRecord(["plain", "a,b", 'say "yes"', "two\r\nlines", "", "é"])).toBe(
			'plain,"a,b","say ""yes""","two\r\nlines",,é\r\n',
		);
	});

	it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1+1", '=HYPERLINK("https://example.org","x")'])(
		"makes text of the formula %j",
		(formula) => {
			const record = csvRecord([formula, "after"]);
			expect(record).not.toMatch(/^"?[=+\-@\t\r\n]/);
			expect(readBack(record)).toEqual([[`'${formula}`, "after"]]);
		},
	);

	it("quotes a line break of another kind too", () => {
		expect(csvRecord(["one\ntwo", "\n=1"])).toBe('"one\ntwo","\n=1"\r\n');
	});

	it("is read back as it was by another program", () => {
		const harmless = fc
			.string({ unit: "grapheme" })
			.filter((cell) => !/^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell));
		fc.assert(
			fc.property(fc.array(fc.array(harmless, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
				expect(readBack(rows.map(csvRecord).join(""))).toEqual(rows);
			}),
			runsOf(100),
		);
	});

	it("never has a cell that begins like a formula", () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 2 }), (cells) => {
				for (const cell of readBack(csvRecord(cells))[0] ?? []) expect(cell).not.toMatch(/^[=+\-@]/);
			}),
			runsOf(100),
		);
	});
});
