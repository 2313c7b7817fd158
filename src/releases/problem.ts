import type { Text } from "../knowledge/text.js";

/** Something wrong in the knowledge: where it stands, what it is and how to mend it. */
export interface Problem {
	/** Stable, e.g. `unknown-attribute`. */
	readonly code: string;
	/** Path from the knowledge folder. */
	readonly file: string;
	/** From 1; 0 where the whole file is meant. */
	readonly line: number;
	readonly says: Text;
	readonly mend: Text;
}

/** A file of which nothing is used: every problem with its line and mend. */
export class FileRefused extends Error {
	readonly problems: readonly Problem[];
	constructor(file: string, problems: readonly Problem[]) {
		super(`${file}: ${problems.map(({ line, code }) => `${line} ${code}`).join(", ")}`);
		this.problems = problems;
	}
}

/** `offerings/x.yaml:12 unknown-attribute — … — …` */
export function printProblem(problem: Problem, language: "en" | "fr"): string {
	const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
	return `${place} ${problem.code}: ${problem.says[language]} → ${problem.mend[language]}`;
}
