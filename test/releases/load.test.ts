import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import type { Drafts } from "../../src/releases/draft.js";
import { loadKnowledge, loadRelease, releaseVersions } from "../../src/releases/load.js";
import { makeRelease, ReleaseRefused, writeRelease } from "../../src/releases/release-file.js";
import { sound } from "./sound-knowledge.js";

let drafts: Drafts;
let folder: string;
beforeEach(async () => {
	const checked = await checkKnowledge(filesIn(sound));
	if (!checked.drafts) throw new Error("The sound knowledge cannot be read");
	drafts = checked.drafts;
	folder = await mkdtemp(join(tmpdir(), "sovereign-releases-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function keep(version: string, name = `${version}.json`): Promise<void> {
	await writeFile(join(folder, name), writeRelease(makeRelease(drafts, version, "2026-11-20")));
}

async function refusal(load: Promise<unknown>): Promise<ReleaseRefused> {
	const outcome = await load.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (outcome instanceof ReleaseRefused) return outcome;
	throw new Error(`It was not refused: ${outcome}`);
}

describe("loading a release", () => {
	it("takes the newest by number, not by letter", async () => {
		for (const version of ["2026.11.10", "2026.11.9", "2026.2.30", "2025.12.1"]) await keep(version);
		expect(await releaseVersions(folder)).toEqual(["2025.12.1", "2026.2.30", "2026.11.9", "2026.11.10"]);
		expect((await loadRelease(folder)).version).toBe("2026.11.10");
	});

	it("takes the one that is named", async () => {
		await keep("2026.11.9");
		await keep("2026.11.10");
		expect((await loadRelease(folder, "2026.11.9")).version).toBe("2026.11.9");
	});

	it("overlooks files that are no releases", async () => {
		await keep("2026.11.0");
		for (const name of ["README.md", "2026.11.1.json.bak", "x2026.11.2.json", "2026.11.json", "latest.json"])
			await writeFile(join(folder, name), "{}");
		expect(await releaseVersions(folder)).toEqual(["2026.11.0"]);
	});

	it("refuses one that is not there, and names those that are", async () => {
		await keep("2026.11.0");
		await keep("2026.11.1");
		const { code, says } = await refusal(loadRelease(folder, "2026.12.0"));
		expect(code).toBe("no-release");
		expect(says.en).toContain("2026.12.0");
		expect(says.fr).toContain("2026.11.0, 2026.11.1");
	});

	it("refuses a name that leads out of the folder", async () => {
		await keep("2026.11.0");
		await mkdir(join(folder, "inner"));
		expect((await refusal(loadRelease(join(folder, "inner"), "../2026.11.0"))).code).toBe("no-release");
	});

	it("refuses a file that claims another version", async () => {
		await keep("2026.11.0", "2026.11.5.json");
		const { code, file, says } = await refusal(loadRelease(folder));
		expect(code).toBe("wrong-form");
		expect(file).toBe(join(folder, "2026.11.5.json"));
		expect(says.en).toContain("2026.11.0");
		expect(says.fr).not.toBe(says.en);
	});

	it("refuses an empty folder, and one that is not there, and says how to build one", async () => {
		for (const empty of [folder, join(folder, "none")]) {
			const { code, says } = await refusal(loadRelease(empty));
			expect(code).toBe("no-release");
			expect(says.en).toContain("sovereign knowledge release");
			expect(says.fr).toContain("sovereign knowledge release");
		}
	});

	it("never falls back to an older one where the newest is damaged", async () => {
		await keep("2026.11.0");
		await writeFile(join(folder, "2026.11.1.json"), "{");
		expect((await refusal(loadRelease(folder))).code).toBe("not-json");
		expect((await loadRelease(folder, "2026.11.0")).version).toBe("2026.11.0");
	});

	it("refuses what the evaluator cannot use", async () => {
		const [cloud] = drafts.offering;
		const [fact] = cloud?.data.facts.filter(({ attribute }) => attribute === "service.packages") ?? [];
		if (!cloud || !fact) throw new Error("The sound knowledge has no package");
		const packages = Array.from({ length: 257 }, (_, index) => ({ ...fact, member: `p${index}` }));
		const many = { ...drafts, offering: [{ ...cloud, data: { ...cloud.data, facts: packages } }] };
		await writeFile(join(folder, "2026.11.0.json"), writeRelease(makeRelease(many, "2026.11.0", "2026-11-20")));
		const { code, says } = await refusal(loadKnowledge(folder));
		expect(code).toBe("unusable");
		expect(says.en).toContain("cloud");
	});

	it("indexes for the evaluator what it loads", async () => {
		await keep("2026.11.0");
		expect((await loadKnowledge(folder)).offerings.get("cloud")?.name.fr).toBe("Nuage");
	});
});
