import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Desk } from "../bot/desk.js";
import { exportedLines } from "../bot/register/export-vendors.js";
import type { Language } from "../knowledge/text.js";
import { counted, vendor } from "./counted.js";
import { unwritable } from "./file-refused.js";
import type { ExitCode, Output } from "./output.js";

export interface VendorsExportOptions {
	/** A file; standard output if left out. */
	readonly out: string | undefined;
	readonly language: Language;
}

/** `sovereign vendors export`: a team's vendors as CSV, which `vendors import` reads. */
export async function vendorsExport(
	{ out, language }: VendorsExportOptions,
	desk: Desk,
	output: Output,
): Promise<ExitCode> {
	const lines = await exportedLines({}, desk);
	if (out === undefined) {
		// Whoever prints them adds the line feed.
		for (const line of lines) output.out(line.replace(/\n$/, ""));
		return 0;
	}
	const file = resolve(out);
	try {
		await writeFile(file, lines.join(""), { mode: 0o600 });
	} catch (fault) {
		throw unwritable(file, fault);
	}
	const vendors = counted(lines.length - 1, vendor, language);
	output.out({ en: `Wrote ${vendors} to ${file}.`, fr: `${vendors} : écrit dans ${file}.` }[language]);
	return 0;
}
