import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Desk } from "../bot/desk.js";
import { digestOf } from "../bot/digest.js";
import { importAtOnce, importVendors } from "../bot/register/import-vendors.js";
import type { Language } from "../knowledge/text.js";
import { tableOf } from "../register/csv-table.js";
import type { Reply } from "../replies/reply.js";
import { CommandRefused } from "./command-refused.js";
import { unreadable } from "./file-refused.js";
import type { ExitCode, Output } from "./output.js";
import { here } from "./team-here.js";

export interface VendorsImportOptions {
	readonly file: string;
	readonly tenant: string;
	/** In whose name; this machine's user if left out. */
	readonly as: string | undefined;
	/** Without it only a preview is shown. */
	readonly yes: boolean;
	readonly language: Language;
}

export interface VendorsImportParts {
	/** A team's register; to change something where that is asked for. */
	readonly desk: (changes: boolean) => Promise<Desk>;
	readonly render: (reply: Reply, options: { colour: boolean; width: number; full: boolean }) => string;
}

/** As many characters as an order may have. */
const longest = 2_000_000;

/** `sovereign vendors import FILE`: shows what would go in; with --yes the good rows do. 1 where a row was refused. */
export async function vendorsImport(
	options: VendorsImportOptions,
	{ desk: open, render }: VendorsImportParts,
	output: Output,
): Promise<ExitCode> {
	const { file, yes, language } = options;
	if (options.tenant !== here && options.as === undefined) throw inWhoseName(options.tenant);
	const csv = await textIn(file);
	const desk = await open(yes);
	const reply = yes ? await importAtOnce(csv, desk) : await preview(csv, desk);
	const { answer } = reply;
	const refused = answer === null || !("outcome" in answer) || answer.outcome === "refused";
	const text = render(
		{ ...reply, actions: [] },
		{ colour: !refused && output.colour, width: output.width, full: true },
	);
	if (refused) {
		output.err(text);
		return 2;
	}
	output.out(text);
	if (!yes) {
		output.out(
			{
				en: `Nothing was changed. Do it: sovereign vendors import ${file} --yes`,
				fr: `Rien n'a été changé. Pour le faire : sovereign vendors import ${file} --yes`,
			}[language],
		);
		return 0;
	}
	const table = tableOf(csv);
	const rows = "rows" in table ? table.rows.length : 0;
	const added = (await desk.parts.store.read(desk.seat.tenant)).vendors.size - desk.state.vendors.size;
	return added < rows ? 1 : 0;
}

/** What would go in; nothing is kept for a button that nobody can press here. */
async function preview(csv: string, desk: Desk): Promise<Reply> {
	const { parts, seat } = desk;
	const answers: typeof parts.answers = {
		keep: async (_tenant, bytes) => digestOf({ bytes }),
		get: (tenant, digest) => parts.answers.get(tenant, digest),
		find: (tenant, start) => parts.answers.find(tenant, start),
	};
	return importVendors({ order: "import-vendors", csv }, await Desk.open(seat, { ...parts, answers }));
}

async function textIn(file: string): Promise<string> {
	let text: string;
	try {
		text = await readFile(file, "utf8");
	} catch (fault) {
		throw unreadable(resolve(file), fault);
	}
	if (text.length <= longest) return text;
	throw new CommandRefused("too-long-file", {
		en: `${resolve(file)} is longer than ${longest} characters: split it into several files`,
		fr: `${resolve(file)} a plus de ${longest} caractères : partagez-le en plusieurs fichiers`,
	});
}

function inWhoseName(tenant: string): CommandRefused {
	return new CommandRefused("in-whose-name", {
		en: `say in whose name vendors are added to ${tenant}: --as "Ada Lovelace"; "sovereign person list --tenant ${tenant}" says who there is`,
		fr: `dites au nom de qui les fournisseurs sont ajoutés à ${tenant} : --as "Ada Lovelace" ; « sovereign person list --tenant ${tenant} » en donne la liste`,
	});
}
