import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { subjectKinds } from "../../knowledge/release.js";
import type { Text } from "../../knowledge/text.js";
import { type Files, readDraft } from "../draft.js";
import type { Problem } from "../problem.js";
import { sameInBothFile, sameInBothSchema } from "../words/same-in-both.js";
import { notYaml } from "../yaml-faults.js";
import { mendAliases } from "./aliases.js";
import { applyEdits, type Mend, type Sheet } from "./edits.js";
import { mendLinks } from "./links.js";
import { mendSchemaLine } from "./schema-line.js";
import { mendSources } from "./sources.js";
import { mendTexts } from "./texts.js";

/** A file as it would be when mended, and what was done to it. */
export interface Mended {
	readonly file: string;
	readonly text: string;
	readonly did: readonly Text[];
}

/** In this order; each sees what the one before it left. */
const mends: readonly ((sheet: Sheet) => Mend)[] = [mendSchemaLine, mendLinks, mendAliases, mendSources, mendTexts];

/**
 * Mends in the knowledge's files what needs no judgement. It writes nothing; files that are no YAML are reported and
 * left alone, and releases are none of its files.
 */
export async function fixKnowledge(files: Files): Promise<{ mended: Mended[]; problems: Problem[] }> {
	const problems: Problem[] = [];
	const mended: Mended[] = [];
	const here = (await files.list(".")).filter((name) => name === "grounds.yaml" || name === sameInBothFile).sort();
	const list = here.includes(sameInBothFile)
		? await readDraft(files, sameInBothFile, sameInBothSchema, problems)
		: undefined;
	const inFolders: string[] = [];
	for (const { folder } of Object.values(subjectKinds))
		for (const name of (await files.list(folder)).sort()) if (/\.ya?ml$/.test(name)) inFolders.push(join(folder, name));
	for (const file of [...inFolders, ...here]) {
		if (problems.some((problem) => problem.file === file)) continue;
		const before = await files.read(file);
		const result = mendFile(file, before, list?.data.texts ?? [], problems);
		if (result.did.length > 0) mended.push(result);
	}
	return { mended, problems };
}

function mendFile(file: string, before: string, kept: readonly string[], problems: Problem[]): Mended {
	const did: Text[] = [];
	let text = before;
	for (const mend of mends) {
		const lines = new LineCounter();
		const document = parseDocument(text, { lineCounter: lines, schema: "core" });
		const faults = notYaml(file, document, lines);
		if (faults.length > 0) {
			problems.push(...faults);
			return { file, text: before, did: [] };
		}
		const done = mend({ file, text, document, kept });
		text = applyEdits(text, done.edits);
		did.push(...done.did);
	}
	return { file, text, did };
}
