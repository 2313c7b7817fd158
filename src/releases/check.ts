import { checkAnswers } from "./checks/answers.js";
import { checkConditions } from "./checks/conditions.js";
import { checkConfigurations } from "./checks/configurations.js";
import { checkContested } from "./checks/contested.js";
import { checkContexts } from "./checks/contexts.js";
import { checkCycles } from "./checks/cycles.js";
import { checkDates } from "./checks/dates.js";
import { checkDemands } from "./checks/demands.js";
import { checkFacts } from "./checks/facts.js";
import { checkFrameworks } from "./checks/frameworks.js";
import { checkGrades } from "./checks/grades.js";
import { checkGrounds } from "./checks/grounds.js";
import { checkIds } from "./checks/ids.js";
import { checkLanguages } from "./checks/languages.js";
import { checkLaws } from "./checks/laws.js";
import { checkLinks } from "./checks/links.js";
import { checkNames } from "./checks/names.js";
import { checkOwnPlaces } from "./checks/own-places.js";
import { checkOwnership } from "./checks/ownership.js";
import { checkRepeats } from "./checks/repeats.js";
import { checkSources } from "./checks/sources.js";
import { checkStandpoints } from "./checks/standpoints.js";
import { type Drafts, type Files, readDrafts } from "./draft.js";
import type { Problem } from "./problem.js";
import { coverageOf } from "./research/coverage.js";
import { readLedgers } from "./research/ledger.js";

/** What a file says by itself, and what it refers to. */
const references = [
	checkIds,
	checkSources,
	checkLinks,
	checkGrades,
	checkDates,
	checkFacts,
	checkRepeats,
	checkOwnership,
	checkCycles,
	checkConditions,
	checkStandpoints,
	checkContexts,
	checkOwnPlaces,
	checkLaws,
	checkDemands,
	checkFrameworks,
	checkAnswers,
	checkGrounds,
	checkNames,
	checkLanguages,
];
/** What comes of it in the evaluator: each needs what the ones before it found sound. */
const meanings = [checkConfigurations, checkContested];

/** Reads the knowledge and checks it; problems are in order of file and line. */
export async function checkKnowledge(files: Files): Promise<{ drafts?: Drafts; problems: Problem[] }> {
	const { drafts, problems } = await readDrafts(files);
	if (drafts) {
		for (const check of references) problems.push(...check(drafts));
		for (const check of meanings) if (problems.length === 0) problems.push(...check(drafts));
	}
	if (drafts) {
		const ledgers = await readLedgers(files, problems);
		problems.push(...coverageOf(drafts, ledgers).problems);
	}
	problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
	return drafts ? { drafts, problems } : { problems };
}
