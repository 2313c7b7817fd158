import { CsvError, parse } from "csv-parse/sync";
import { nameKey } from "../knowledge/names.js";
import { type VendorCells, type VendorColumn, vendorColumns } from "./csv-row.js";

/** What columns may be called beside their own names, in either language. */
const otherNames: Readonly<Record<VendorColumn, string>> = {
	name: "vendor|vendor name|supplier|nom|fournisseur|nom du fournisseur|prestataire",
	offering: "service|product|cloud service|offre|produit|service infonuagique",
	data_classes: "data class|data|classes|class|classe|donnees|classe de donnees|classes de donnees",
	package: "plan|formule|forfait",
	region: "location|place|lieu|localisation",
	keys: "key mode|encryption keys|cles|clefs|cles de chiffrement",
	processing: "traitement",
	sector: "secteur",
	public_body: "organisme public",
	criticality: "criticite",
	owner: "responsable|owned by|charge du suivi",
	cadence: "review every|review|reassess every|frequency|revue|frequence|revoir tous les|periodicite",
	tags: "tag|labels|etiquettes|etiquette|mots cles",
};

/** Columns that an export has for its readers; nothing of them is taken in. */
export const readOnlyColumns = ["id", "outcome", "release", "reviewed", "due", "decision"] as const;

const columnOf = new Map<string, VendorColumn>(
	vendorColumns.flatMap((column) =>
		[nameKey(column), ...otherNames[column].split("|")].map((name): [string, VendorColumn] => [name, column]),
	),
);

/** A row of a file: its line, and its cells by the column that they stand in. */
export interface TableRow {
	readonly line: number;
	readonly cells: VendorCells;
	/** It has more cells than the first line has columns. */
	readonly tooLong: boolean;
}

export interface Table {
	readonly rows: readonly TableRow[];
	/** What the file calls the columns that it has. */
	readonly called: VendorCells;
	/** Columns that mean nothing here, as the file calls them. */
	readonly ignored: readonly string[];
}

/** Why a file cannot be read as a table of vendors. */
export interface TableFault {
	readonly fault: "no-columns" | "column-twice" | "broken-quotes";
	readonly line: number;
	/** The column that stands there twice. */
	readonly column?: string;
}

/** A file of vendors: comma, semicolon or tab between its cells, and a first line that names its columns. */
export function tableOf(text: string): Table | TableFault {
	const read = recordsOf(text);
	if ("fault" in read) return read;
	const [head, ...others] = read.records;
	const names = head?.record ?? [];
	const columns = names.map((name) => columnOf.get(nameKey(name)));
	const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index);
	if (twice !== undefined) return { fault: "column-twice", line: head?.line ?? 1, column: twice };
	if (!columns.includes("name") || !columns.includes("data_classes"))
		return { fault: "no-columns", line: head?.line ?? 1 };
	const known = new Set<string>([...readOnlyColumns, "verdict"]);
	return {
		rows: others
			.filter(({ record }) => record.some((cell) => cell !== ""))
			.map(({ record, line }) => ({
				line,
				cells: cellsIn(record, columns),
				tooLong: record.slice(names.length).some((cell) => cell !== ""),
			})),
		called: cellsIn(names, columns),
		ignored: names.filter((name, index) => name !== "" && columns[index] === undefined && !known.has(nameKey(name))),
	};
}

function cellsIn(record: readonly string[], columns: readonly (VendorColumn | undefined)[]): VendorCells {
	const cells: Partial<Record<VendorColumn, string>> = {};
	for (const [index, column] of columns.entries()) if (column) cells[column] = undefused(record[index] ?? "");
	return cells;
}

/** Each record with the line that it begins on; or the line from which quotation marks make one of all that follows. */
function recordsOf(text: string): { readonly records: readonly { record: string[]; line: number }[] } | TableFault {
	const lines: number[] = [];
	let last = 0;
	try {
		const records = parse(text, {
			bom: true,
			delimiter: delimiterOf(text),
			trim: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			on_record: (record: string[], { lines: end }) => {
				const breaks = record.reduce((sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
				lines.push(end - breaks);
				last = end;
				return record;
			},
		});
		return { records: records.map((record, index) => ({ record, line: lines[index] ?? 0 })) };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { fault: "broken-quotes", line: last + 1 };
	}
}

/** What the first line has most of; a comma where it has only one column. */
function delimiterOf(text: string): string {
	const first = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== "") ?? "";
	const bare = first.replace(/"[^"]*"/g, "");
	const count = (sign: string) => bare.split(sign).length;
	return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const formula = "[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
const running = new RegExp(`^'*${formula}`);
const marked = new RegExp(`^'+${formula}`);

/** A cell that a spreadsheet would run, made text there by an apostrophe in front. */
export function defused(cell: string): string {
	return running.test(cell) ? `'${cell}` : cell;
}

/** The cell before it was defused. */
function undefused(cell: string): string {
	return marked.test(cell) ? cell.slice(1) : cell;
}
