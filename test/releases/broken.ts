import { expect } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { printProblem } from "../../src/releases/problem.js";
import { copyOfSound, lineOf, replaceIn } from "./sound-knowledge.js";

/** One thing made wrong in the sound knowledge, and the one problem that it must give. */
export interface Broken {
	readonly what: string;
	readonly file: string;
	/** A text that the file has once, and what takes its place. */
	readonly old: string;
	readonly by: string;
	readonly code: string;
	/** A text that stands on the problem's line only; the replacement if left out. */
	readonly at?: string;
	/** What the English sentence must name. */
	readonly names?: string;
	/** What the English mend must name. */
	readonly mend?: string;
}

/** Breaks a copy and expects that problem alone: its code, file and line, said in both languages. */
export async function expectProblem(
	{ file, old, by, code, at = by, names = "", mend = "" }: Broken,
	more?: string,
): Promise<void> {
	const folder = await copyOfSound(more);
	await replaceIn(folder, file, old, by);
	const { problems } = await checkKnowledge(filesIn(folder));
	expect(problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)).toEqual([
		`${file}:${await lineOf(folder, file, at)} ${code}`,
	]);
	for (const problem of problems) {
		expect(problem.says.en).toContain(names);
		expect(problem.mend.en).toContain(mend);
		expectBothLanguages(problem.says);
		expectBothLanguages(problem.mend);
		const place = `${file}:${problem.line} ${code}: `;
		expect(printProblem(problem, "en")).toBe(`${place}${problem.says.en} → ${problem.mend.en}`);
		expect(printProblem(problem, "fr")).toBe(`${place}${problem.says.fr} → ${problem.mend.fr}`);
	}
}

function expectBothLanguages({ en, fr }: { en: string; fr: string }) {
	expect(en.trim()).not.toBe("");
	expect(fr.trim()).not.toBe("");
	// French puts a space before a colon; that alone is no translation.
	expect(fr.replaceAll(" :", ":")).not.toBe(en);
}
