import { CsvError, parse } from "csv-parse/sync";
import type { Text } from "../knowledge/text.js";
import { didYouMean, nearest, type SheetRows, sheetColumns, sheetFault, unreadable } from "./sheet-rows.js";

/** A sheet whose first line names its columns, with commas or semicolons. */
export function rowsOfCsv(text: string): SheetRows {
	const header = text.split(/\r?\n/).find((line) => line.trim() !== "") ?? "";
	const delimiter = header.includes(";") && !header.includes(",") ? ";" : ",";
	let records: { record: string[]; line: number }[];
	try {
		records = linesOf(text, delimiter);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === "number" ? error.lines : 1;
		return { rows: [], faults: [sheetFault("broken-row", line, unreadable, mendRow)] };
	}
	const [first, ...others] = records;
	const names = first?.record.map((name) => name.toLowerCase()) ?? [];
	const unknown = names.find((name, index) => !sheetColumns.includes(name) || names.indexOf(name) !== index);
	if (!first || !names.includes("criterion") || !names.includes("answer") || unknown !== undefined)
		return {
			rows: [],
			faults: [
				sheetFault(
					"no-header",
					first?.line ?? 1,
					{
						en: "the first line must name the columns: criterion, answer and, if you like, source",
						fr: "la première ligne doit nommer les colonnes : criterion, answer et, au besoin, source",
					},
					unknown === undefined
						? { en: "write: criterion,answer,source", fr: "écrivez : criterion,answer,source" }
						: didYouMean(nearest(unknown, sheetColumns)),
				),
			],
		};
	const at = (record: readonly string[], name: string) => record[names.indexOf(name)] ?? "";
	const whole = others.filter(({ record }) => record.length === names.length && at(record, "criterion") !== "");
	return {
		rows: whole.map(({ record, line }) => ({
			line,
			criterion: at(record, "criterion"),
			answer: at(record, "answer"),
		})),
		faults: others
			.filter((one) => !whole.includes(one))
			.map(({ line }) => sheetFault("broken-row", line, unreadable, mendRow)),
	};
}

/** Each record with the line that it begins on. */
function linesOf(text: string, delimiter: string): { record: string[]; line: number }[] {
	const lines: number[] = [];
	const records = parse(text, {
		delimiter,
		trim: true,
		relax_column_count: true,
		skip_empty_lines: true,
		on_record: (record: string[], { lines: end }) => {
			const breaks = record.reduce((sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
			lines.push(end - breaks);
			return record;
		},
	});
	return records.map((record, index) => ({ record, line: lines[index] ?? 0 }));
}

const mendRow: Text = {
	en: "give each line as many cells as the first has, in pairs of quotes where a cell has a comma",
	fr: "donnez à chaque ligne autant de cellules qu'à la première, entre guillemets là où une cellule a une virgule",
};
