import { join } from "node:path";
import type { Language } from "../knowledge/text.js";
import { filesIn, writeWhole } from "../releases/disk.js";
import { fixKnowledge } from "../releases/mends/fix.js";
import { printProblem } from "../releases/problem.js";
import { countOf } from "./knowledge-check.js";
import type { ExitCode, Output } from "./output.js";

export interface FixOptions {
	readonly folder: string;
	/** Say what would be done, and write nothing. */
	readonly dryRun: boolean;
	readonly language: Language;
}

/**
 * `sovereign knowledge fix`: mends what needs no judgement, file by file. A dry run that finds something ends with 1,
 * so that a pipeline can refuse it.
 */
export async function knowledgeFix({ folder, dryRun, language }: FixOptions, output: Output): Promise<ExitCode> {
	const { mended, problems } = await fixKnowledge(filesIn(folder));
	for (const { file, text, did } of mended) {
		if (!dryRun) await writeWhole(join(folder, file), text);
		output.out(file);
		for (const one of did) output.out(`  ${one[language]}`);
	}
	for (const problem of problems) output.err(printProblem(problem, language));
	if (problems.length > 0) {
		output.err(countOf(problems, language));
		return 1;
	}
	const count = mended.length;
	if (count === 0) output.out(language === "en" ? "There is nothing to mend." : "Il n'y a rien à corriger.");
	else if (language === "en")
		output.out(`${count} file${count === 1 ? "" : "s"} ${dryRun ? "would be mended" : "mended"}.`);
	else
		output.out(
			`${count} fichier${count === 1 ? "" : "s"} ${dryRun ? "à corriger" : `corrigé${count === 1 ? "" : "s"}`}.`,
		);
	return dryRun && count > 0 ? 1 : 0;
}
