import { exportWords } from "../../../src/commands/knowledge-export.js";
import type { Knowledge } from "../../../src/evaluator/index.js";
import { exportParts } from "../../../src/releases/export/build.js";

/** A whole export in memory: each file's text by its path. */
export function wholeExport(knowledge: Knowledge): Map<string, string> {
	const files = new Map<string, string>();
	for (const { path, text } of exportParts(knowledge, exportWords)) files.set(path, (files.get(path) ?? "") + text);
	return files;
}

/** The text of one file of it. */
export function fileOf(files: ReadonlyMap<string, string>, path: string): string {
	const text = files.get(path);
	if (text === undefined) throw new Error(`The export has no ${path}`);
	return text;
}
