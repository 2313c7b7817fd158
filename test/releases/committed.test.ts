import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { editorSchemas } from "../../src/commands/knowledge-schema.js";
import { subjectKinds } from "../../src/knowledge/release.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { loadKnowledge, loadRelease, releaseVersions } from "../../src/releases/load.js";
import { makeRelease, writeRelease } from "../../src/releases/release-file.js";
import { pinProblems, readPins } from "../../src/releases/trust/pins.js";

const knowledge = fileURLToPath(new URL("../../knowledge", import.meta.url));
const releases = join(knowledge, "releases");

describe("the knowledge of this repository", () => {
	it("has no problem", async () => {
		expect((await checkKnowledge(filesIn(knowledge))).problems).toEqual([]);
	});

	it("has releases that load, and says in each file which it is", async () => {
		const versions = await releaseVersions(releases);
		expect(versions).toContain("2026.11.0");
		for (const version of versions) expect((await loadKnowledge(releases, version)).release.version).toBe(version);
		expect((await readdir(releases)).sort()).toEqual(versions.map((version) => `${version}.json`).sort());
	});

	it("keeps its releases as they were written", async () => {
		for (const version of await releaseVersions(releases)) {
			const text = await readFile(join(releases, `${version}.json`), "utf8");
			expect(text === writeRelease(await loadRelease(releases, version)), version).toBe(true);
		}
	});

	it("has rewritten none: the list of digests says so, and its first ones are here once more", async () => {
		expect(await pinProblems(knowledge)).toEqual([]);
		const pins = await readPins(knowledge);
		expect([...pins.keys()]).toEqual(await releaseVersions(releases));
		expect(pins.get("2026.11.0")).toBe("sha256-e1b6598167aa39864336b5f0257b41486351da9a433f6f359efa522623ac52e0");
		expect(pins.get("2026.11.1")).toBe("sha256-422371e12ee4d7aa23327eef438b9503d15a15409b8511f8e319854153fea963");
	});

	it("is what its newest release says", async () => {
		const released = await loadRelease(releases);
		const { drafts } = await checkKnowledge(filesIn(knowledge));
		const { version, date, sequence, expires } = released;
		const built = drafts && makeRelease(drafts, version, date, { sequence, expires });
		expect(
			built?.digest,
			`The knowledge has changed since release ${released.version}: run \`npm run sovereign -- knowledge release VERSION\` with the next version`,
		).toBe(released.digest);
	});
});

describe("the JSON Schemas for editors", () => {
	it("are those that the schemas of the program make", async () => {
		const made = editorSchemas();
		expect((await readdir(join(knowledge, "schema"))).sort()).toEqual([...made.keys()].sort());
		for (const [name, schema] of made) {
			const kept: unknown = JSON.parse(await readFile(join(knowledge, "schema", name), "utf8"));
			expect(kept, `${name} is old: run \`npm run sovereign -- knowledge schema\``).toEqual(
				JSON.parse(JSON.stringify(schema)),
			);
		}
	});

	it("are named by every file that they are for", async () => {
		const named = async (file: string, schema: string) =>
			expect((await readFile(join(knowledge, file), "utf8")).split("\n")[0], file).toBe(
				`# yaml-language-server: $schema=${schema}`,
			);
		await named("grounds.yaml", "schema/grounds.json");
		for (const { folder } of Object.values(subjectKinds))
			for (const file of await readdir(join(knowledge, folder)))
				await named(join(folder, file), `../schema/${folder}.json`);
	});
});
