import type { Language } from "../knowledge/text.js";
import { checkKnowledge } from "../releases/check.js";
import { filesIn } from "../releases/disk.js";
import { type Problem, printProblem } from "../releases/problem.js";
import { coverageOf, type SubjectCoverage } from "../releases/research/coverage.js";
import { leftOutReasons, readLedgers, researchKinds } from "../releases/research/ledger.js";
import { againstResearch } from "../releases/research/points.js";
import { countOf } from "./knowledge-check.js";
import type { ExitCode, Output } from "./output.js";

export interface CoverageOptions {
	readonly folder: string;
	/** The folder of the research itself, where it is at hand. */
	readonly research?: string | undefined;
	readonly json: boolean;
	readonly language: Language;
}

/** `sovereign knowledge coverage`: what became of every researched point, subject by subject. */
export async function knowledgeCoverage(options: CoverageOptions, output: Output): Promise<ExitCode> {
	const { folder, research, json, language } = options;
	const files = filesIn(folder);
	const { drafts, problems: faults } = await checkKnowledge(files);
	if (!drafts) return refuse(faults, options, output);
	const problems: Problem[] = [];
	const ledgers = await readLedgers(files, problems);
	const { subjects, problems: nowhere } = coverageOf(drafts, ledgers);
	problems.push(...nowhere);
	if (research !== undefined) problems.push(...(await againstResearch(filesIn(research), ledgers)));
	if (json) output.out(JSON.stringify({ subjects, total: totalOf(subjects) }));
	else for (const line of table(subjects, language)) output.out(line);
	return problems.length > 0 ? refuse(problems, options, output) : 0;
}

function refuse(problems: readonly Problem[], { language }: CoverageOptions, output: Output): ExitCode {
	for (const problem of problems) output.err(printProblem(problem, language));
	output.err(countOf(problems, language));
	return 1;
}

type Counts = Pick<SubjectCoverage, "points" | "used" | "asked" | "shown" | "leftOut">;

function totalOf(subjects: readonly Counts[]): Counts {
	const sum = (pick: (one: Counts) => number) => subjects.reduce((total, one) => total + pick(one), 0);
	const leftOut = Object.fromEntries(
		Object.keys(leftOutReasons)
			.map((reason): [string, number] => [
				reason,
				sum((one) => Object.entries(one.leftOut).find(([key]) => key === reason)?.[1] ?? 0),
			])
			.filter(([, count]) => count > 0),
	);
	return {
		points: sum(({ points }) => points),
		used: sum(({ used }) => used),
		asked: sum(({ asked }) => asked),
		shown: sum(({ shown }) => shown),
		leftOut,
	};
}

const headings = {
	en: ["points", "used", "asked", "shown", "left out"],
	fr: ["points", "utilisés", "demandés", "montrés", "laissés de côté"],
} as const;

const kindNames = {
	providers: { en: "services and suppliers", fr: "services et fournisseurs" },
	laws: { en: "laws", fr: "lois" },
	frameworks: { en: "frameworks", fr: "référentiels" },
	"data-classes": { en: "data classes", fr: "classes de données" },
} as const;

function table(subjects: readonly SubjectCoverage[], language: Language): string[] {
	const width = Math.max(24, ...subjects.map(({ id }) => id.length)) + 2;
	const row = (name: string, cells: readonly string[]) =>
		`${name.padEnd(width)}${cells.map((cell, index) => cell.padStart(Math.max(7, headings[language][index]?.length ?? 0) + 2)).join("")}`;
	const counts = (one: Counts) =>
		[one.points, one.used, one.asked, one.shown, Object.values(one.leftOut).reduce((sum, count) => sum + count, 0)].map(
			String,
		);
	const lines = researchKinds.flatMap((kind) => {
		const those = subjects.filter((subject) => subject.kind === kind);
		return [
			row(kindNames[kind][language], [...headings[language]]),
			...those.map((one) => row(`  ${one.id}`, counts(one))),
			"",
		];
	});
	const total = totalOf(subjects);
	lines.push(row(language === "en" ? "all" : "tout", counts(total)));
	for (const [reason, count] of Object.entries(total.leftOut)) {
		const name = Object.entries(leftOutReasons).find(([key]) => key === reason)?.[1][language] ?? reason;
		lines.push(`  ${count} ${language === "en" ? "left out:" : "laissés de côté :"} ${name}`);
	}
	return lines;
}
