import { type Drafts, type Files, readDrafts } from "./draft.js";
import { checkNames } from "./names.js";
import type { Problem } from "./problem.js";
import { checkReferences } from "./references.js";

const checks: readonly ((drafts: Drafts) => Problem[])[] = [checkReferences, checkNames];

/** Reads the knowledge and checks it; problems are in order of file and line. */
export async function checkKnowledge(files: Files): Promise<{ drafts?: Drafts; problems: Problem[] }> {
	const { drafts, problems } = await readDrafts(files);
	if (drafts) for (const check of checks) problems.push(...check(drafts));
	problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
	return drafts ? { drafts, problems } : { problems };
}
