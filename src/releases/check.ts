import { checkConditions } from "./checks/conditions.js";
import { checkContested } from "./checks/contested.js";
import { checkDemands } from "./checks/demands.js";
import { checkFacts } from "./checks/facts.js";
import { checkLaws } from "./checks/laws.js";
import { checkNames } from "./checks/names.js";
import { checkSources } from "./checks/sources.js";
import { type Drafts, type Files, readDrafts } from "./draft.js";
import type { Problem } from "./problem.js";

/** Each names what it demands; the later ones need what the earlier ones found sound. */
const references = [checkSources, checkFacts, checkConditions, checkLaws, checkDemands, checkNames];
const meanings = [checkContested];

/** Reads the knowledge and checks it; problems are in order of file and line. */
export async function checkKnowledge(files: Files): Promise<{ drafts?: Drafts; problems: Problem[] }> {
	const { drafts, problems } = await readDrafts(files);
	if (drafts) for (const check of references) problems.push(...check(drafts));
	if (drafts && problems.length === 0) for (const check of meanings) problems.push(...check(drafts));
	problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
	return drafts ? { drafts, problems } : { problems };
}
