import { inBoth } from "../../knowledge/text.js";
import { nameIndexOf } from "../../questions/index.js";
import type { OrderOf } from "../../questions/order.js";
import { resolve } from "../../questions/resolve.js";
import { tokenize } from "../../questions/tokens.js";
import { type ImportPreview, type ImportRow, previewImport } from "../../register/commands/import-vendors.js";
import type { Refusal } from "../../register/commands/index.js";
import { termsOfCells } from "../../register/csv-row.js";
import { type Table, type TableFault, tableOf } from "../../register/csv-table.js";
import type { Phrase } from "../../replies/phrases.js";
import { importedReply, previewReply } from "../../replies/register/import-reply.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Desk } from "../desk.js";
import { CellReader } from "./import-cells.js";
import { sameServices } from "./same-services.js";

const mostRows = 5_000;

/** A file of vendors as it would go in: nothing is changed before somebody has seen it and confirms. */
export async function importVendors(order: OrderOf<"import-vendors">, desk: Desk): Promise<Reply> {
	const { seat, parts } = desk;
	const read = readFile(order.csv, desk);
	if ("refusal" in read) return refusedReply(order, read.refusal, seat.telling);
	const shown = read.good.length;
	const file = shown > 0 ? await parts.answers.keep(seat.tenant, order.csv) : "";
	const confirm = shown > 0 ? ({ order: "confirm-import", file, shown } as const) : undefined;
	return previewReply({ ...read, order, confirm, by: seat.by }, (actor) => desk.who(actor), seat.telling);
}

/** The good rows of the file that was shown go in, if they are still those that were shown. */
export async function confirmImport(order: OrderOf<"confirm-import">, desk: Desk): Promise<Reply> {
	const { seat, parts } = desk;
	const csv = await parts.answers.get(seat.tenant, order.file);
	const read = csv === undefined ? { refusal: refused("import-gone", "importGone", {}, desk) } : readFile(csv, desk);
	if ("refusal" in read) return refusedReply(order, read.refusal, seat.telling);
	const { rows, bad } = read;
	const carried =
		rows.length > 0
			? await desk.carry({ do: "import-vendors", rows: [...rows], shown: order.shown })
			: { refusal: refused("import-gone", "importGone", {}, desk) };
	if ("refusal" in carried) return refusedReply(order, carried.refusal, seat.telling);
	const { state, events } = carried;
	const added = events.flatMap((event) =>
		event.type === "vendor-added" ? (state.vendors.get(event.vendor.id) ?? []) : [],
	);
	return importedReply(order, added, bad, seat.telling);
}

/** Takes in the good rows of a file at once, where somebody has said so beforehand. */
export async function importAtOnce(csv: string, desk: Desk): Promise<Reply> {
	const preview = await importVendors({ order: "import-vendors", csv }, desk);
	const [press] = preview.actions.map((action) => action.press);
	return press && "order" in press && press.order.order === "confirm-import"
		? confirmImport(press.order, desk)
		: preview;
}

/** What a file comes to. */
interface Read extends ImportPreview {
	/** What can be read of it. */
	readonly rows: readonly ImportRow[];
	readonly ignored: readonly string[];
	readonly knownNames: readonly string[];
}

function readFile(csv: string, desk: Desk): Read | { readonly refusal: Refusal } {
	const table = tableOf(csv);
	if ("fault" in table) return { refusal: unreadable(table, desk) };
	const count = table.rows.length;
	if (count === 0) return { refusal: refused("empty-file", "importEmpty", {}, desk) };
	if (count > mostRows) return { refusal: refused("too-many-rows", "importTooMany", { count, most: mostRows }, desk) };
	const { seat, state, parts, people } = desk;
	const reader = new CellReader(seat.knowledge, people, seat.by, table.called);
	const rows: ImportRow[] = [];
	const bad: { line: number; refusal: Refusal }[] = [];
	for (const { line, cells, tooLong } of table.rows) {
		const read = tooLong ? { refusal: refused("broken-row", "importTooLong", {}, desk) } : reader.read(cells);
		if ("refusal" in read) bad.push({ line, refusal: read.refusal });
		else rows.push({ line, vendor: termsOfCells(read.cells) });
	}
	const context = { now: parts.clock.now(), newId: parts.newId, by: seat.by, from: seat.from };
	const twice = sameServices(rows, new Set(previewImport(state, rows, context).good.map(({ line }) => line)), desk);
	const others = rows.filter(({ line }) => !twice.has(line));
	const preview = previewImport(state, others, context);
	const named = [...twice].map(([line, refusal]) => ({ line, refusal }));
	return {
		good: preview.good,
		bad: [...bad, ...named, ...preview.bad].sort((a, b) => a.line - b.line),
		rows: others,
		ignored: table.ignored,
		knownNames: knownNames(preview.good, desk),
	};
}

/** Names of services of the knowledge that stand without one: whoever imports them may have meant those. */
function knownNames(good: ImportPreview["good"], { seat }: Desk): string[] {
	const index = nameIndexOf(seat.knowledge.release);
	return good.flatMap(({ vendor: { name, bought } }) => {
		if (bought.kind === "known") return [];
		const found = resolve(index, "offering", tokenize(name));
		return "how" in found && found.how === "exact" ? [name] : [];
	});
}

const faults: Readonly<Record<TableFault["fault"], { readonly code: string; readonly phrase: Phrase }>> = {
	"no-columns": { code: "no-header", phrase: "importNoColumns" },
	"column-twice": { code: "column-twice", phrase: "importColumnTwice" },
	"broken-quotes": { code: "unreadable-file", phrase: "importBrokenQuotes" },
};

function unreadable({ fault, line, column = "" }: Exclude<TableFault, Table>, desk: Desk): Refusal {
	const { code, phrase } = faults[fault];
	return refused(code, phrase, { line, column }, desk);
}

function refused(
	code: string,
	phrase: Phrase,
	slots: Readonly<Record<string, string | number>>,
	{ seat }: Desk,
): Refusal {
	const says = inBoth((language) => {
		const telling = new Telling(language, seat.knowledge);
		return telling.say(phrase, { ...slots, example: telling.say("importExampleColumns") });
	});
	return { code, says };
}
