import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtProgram } from "../commands/built.js";
import { madeRelease, Publisher, put } from "../releases/made-release.js";
import { emptyFolder } from "../store/folder.js";
import { blocksOf, textOfPage } from "./page.js";

const page = "releases.md";
const ours = new Publisher("ours");

/** Runs the page's own program in the folder of the built package. */
async function verified(release: string, keys: string): Promise<string> {
	const program = (await blocksOf(page)).find(({ kind }) => kind === "js");
	const folder = await builtProgram();
	const file = join(folder, `verify-${process.pid}.mjs`);
	await writeFile(file, program?.text ?? "");
	try {
		return await new Promise((resolve) => {
			execFile(process.execPath, [file, release, keys], { cwd: folder }, (_, out, err) => resolve(out + err));
		});
	} finally {
		await rm(file, { force: true });
	}
}

describe("docs/releases.md", () => {
	it("verifies a signature by the page's own program", async () => {
		const folder = await emptyFolder();
		const [file, keys] = [join(folder, "2026.11.1.json"), join(folder, "keys.json")];
		await put(keys, JSON.stringify({ keys: [ours.key] }));
		const made = await madeRelease("2026.11.1", { sequence: 2, expires: "2027-06-30" });
		await put(file, ours.sign(made));
		expect(await verified(file, keys)).toBe("true\n");
		await put(file, new Publisher("x").sign(made, "ours"));
		expect(await verified(file, keys)).toBe("false\n");
		await put(file, made);
		expect(await verified(file, keys)).toBe("false\n");
	});

	it("names every reason for which a release is refused", async () => {
		const text = await textOfPage(page);
		const codes = ["not-json", "wrong-form", "wrong-digest", "no-release", "unusable", "unreadable", "too-large"];
		const distrust = ["unsigned", "unknown-key", "bad-signature", "no-key", "rewritten", "older", "expired"];
		const unfetched = ["unreachable", "wrong-status", "redirected", "encoded"];
		for (const code of [...codes, ...distrust, ...unfetched]) expect(text, code).toContain(`\`${code}\``);
	});
});
