import type { Language } from "../knowledge/text.js";
import { EvidenceRefused } from "../releases/evidence-file.js";
import { FileRefused, printProblem } from "../releases/problem.js";
import { ReleaseRefused } from "../releases/release-file.js";
import { CommandRefused } from "./command-refused.js";
import { WrongEnvironment } from "./environment.js";
import type { ExitCode, Output } from "./output.js";
import { canBeMended } from "./watched-register.js";

/** Errors that say in both languages what is wrong; anything else is a fault of ours. */
export function report(error: unknown, language: Language, output: Output): ExitCode {
	if (error instanceof WrongEnvironment || error instanceof CommandRefused || canBeMended(error))
		output.err(`${error.code}: ${error.says[language]}`);
	else if (error instanceof ReleaseRefused) {
		output.err(`${error.code}: ${error.file}: ${error.says[language]}`);
		return 3;
	} else if (error instanceof EvidenceRefused || error instanceof FileRefused)
		for (const problem of error.problems) output.err(printProblem(problem, language));
	else {
		const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		output.err(language === "en" ? `fault: ${detail}` : `fault : ${detail}`);
	}
	return 2;
}
