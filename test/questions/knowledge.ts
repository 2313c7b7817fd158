import { fileURLToPath } from "node:url";
import type { Release } from "../../src/knowledge/release.js";
import { filesIn } from "../../src/releases/disk.js";
import { readDrafts } from "../../src/releases/draft.js";
import { makeRelease } from "../../src/releases/release-file.js";

const folder = fileURLToPath(new URL("../../knowledge", import.meta.url));

/** The knowledge as it stands in its files, as a release. */
export async function knowledgeRelease(): Promise<Release> {
	const { drafts, problems } = await readDrafts(filesIn(folder));
	if (!drafts)
		throw new Error(problems.map((problem) => `${problem.file}:${problem.line} ${problem.says.en}`).join("\n"));
	return makeRelease(drafts, "2026.11.0", "2026-11-20");
}
