import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfSound } from "../releases/sound-knowledge.js";
import { emptyFolder } from "../store/folder.js";
import { run } from "./program.js";

const french = { LC_ALL: "fr_CA.UTF-8" };

/** A knowledge folder with two releases of the sound knowledge. */
async function twoReleases(): Promise<string> {
	const SOVEREIGN_KNOWLEDGE = await copyOfSound();
	for (const version of ["2026.11.0", "2026.11.1"]) {
		const made = await run(["knowledge", "release", version, "--date", "2026-11-20"], { SOVEREIGN_KNOWLEDGE });
		expect(made.code, made.err).toBe(0);
	}
	return SOVEREIGN_KNOWLEDGE;
}

async function indexIn(folder: string) {
	return JSON.parse(await readFile(join(folder, "index.json"), "utf8"));
}

describe("sovereign knowledge export", () => {
	it("writes the release in use, or the one that is named, and says so in both languages", async () => {
		const SOVEREIGN_KNOWLEDGE = await twoReleases();
		const folder = join(await emptyFolder(), "api");
		const newest = await run(["knowledge", "export", folder], { SOVEREIGN_KNOWLEDGE });
		expect({ code: newest.code, err: newest.err }).toEqual({ code: 0, err: "" });
		expect(newest.out).toMatch(/^.*\/api: release 2026\.11\.1, \d+ files, \d+\.\d MB\n$/);
		const index = await indexIn(folder);
		expect([index.complete, index.knowledge.version]).toEqual([true, "2026.11.1"]);
		const older = await run(["knowledge", "export", folder, "--knowledge", "2026.11.0"], {
			SOVEREIGN_KNOWLEDGE,
			...french,
		});
		expect(older.out).toMatch(/^.*\/api : version 2026\.11\.0, \d+ fichiers, \d+,\d Mo\n$/);
		expect((await indexIn(folder)).knowledge.version).toBe("2026.11.0");
	});

	it("refuses a folder with something else in it, and a release that is not there", async () => {
		const SOVEREIGN_KNOWLEDGE = await twoReleases();
		const folder = await emptyFolder();
		await writeFile(join(folder, "mine.txt"), "mine");
		const refused = await run(["knowledge", "export", folder], { SOVEREIGN_KNOWLEDGE, ...french });
		expect(refused.code).toBe(1);
		expect(refused.err).toMatch(/^not-an-export: .*: le dossier contient des choses qu'aucun export n'a écrites : /);
		const unknown = await run(["knowledge", "export", join(folder, "api"), "--knowledge", "2026.1.0"], {
			SOVEREIGN_KNOWLEDGE,
		});
		expect(unknown.code).toBe(3);
		expect(unknown.err).toMatch(/^no-release: .*2026\.11\.0, 2026\.11\.1/);
	});
});
