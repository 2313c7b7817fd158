import { fileURLToPath } from "node:url";
import type { Chronicle as ChroniclePort, Releases } from "../../src/bot/ports.js";
import type { Knowledge } from "../../src/evaluator/index.js";
import { Chronicle } from "../../src/releases/changes/chronicle.js";
import { loadKnowledge } from "../../src/releases/load.js";

const folder = fileURLToPath(new URL("../../knowledge", import.meta.url));
const versions = ["2026.11.0", "2026.11.1"];

/** The first two releases of the knowledge, the second one in use, with the notes between them. */
export async function firstTwo(): Promise<{ releases: Releases; chronicle: ChroniclePort }> {
	const known = new Map<string, Knowledge>();
	for (const version of versions) known.set(version, await loadKnowledge(`${folder}/releases`, version));
	const current = known.get("2026.11.1");
	if (!current) throw new Error("no release");
	const releases: Releases = {
		current: () => current,
		versions: () => versions,
		get: async (version) => known.get(version),
	};
	return { releases, chronicle: new Chronicle(folder, releases) };
}
