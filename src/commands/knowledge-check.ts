import type { Language } from "../knowledge/text.js";
import { checkKnowledge } from "../releases/check.js";
import { filesIn } from "../releases/disk.js";
import { printProblem } from "../releases/problem.js";
import { pinProblems } from "../releases/trust/pins.js";
import type { ExitCode, Output } from "./output.js";

/** `sovereign knowledge check`: every problem with its file, line and mend. */
export async function knowledgeCheck(folder: string, language: Language, output: Output): Promise<ExitCode> {
	const { drafts, problems } = await checkKnowledge(filesIn(folder));
	problems.push(...(await pinProblems(folder)));
	for (const problem of problems) output.out(printProblem(problem, language));
	if (problems.length > 0 || !drafts) {
		output.err(countOf(problems, language));
		return 1;
	}
	const count = (["provider", "supplier", "offering", "law", "framework", "data-class"] as const).reduce(
		(sum, kind) => sum + drafts[kind].length,
		0,
	);
	output.out(
		language === "en"
			? `The knowledge is sound: ${count} subjects.`
			: `Les connaissances sont en ordre : ${count} sujets.`,
	);
	return 0;
}

/** "1 problem", "3 problèmes". */
export function countOf(problems: readonly unknown[], language: Language): string {
	const word = language === "en" ? "problem" : "problème";
	return `${problems.length} ${word}${problems.length === 1 ? "" : "s"}`;
}
