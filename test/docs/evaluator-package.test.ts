import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { builtProgram } from "../commands/built.js";
import { run } from "../commands/program.js";
import { blocksOf, textOfPage } from "./page.js";

const page = "evaluator-package.md";

async function block(kind: string): Promise<string> {
	const found = (await blocksOf(page)).find((one) => one.kind === kind);
	if (!found) throw new Error(`${page} has no block of ${kind}`);
	return found.text;
}

/** Runs a program in the folder of the built package, under the package's own name. */
async function runInPackage(program: string): Promise<{ out: string; err: string }> {
	const folder = await builtProgram();
	const file = join(folder, `example-${process.pid}.mjs`);
	await writeFile(file, program);
	try {
		return await new Promise((resolve) => {
			execFile(process.execPath, [file], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_, out, err) =>
				resolve({ out, err }),
			);
		});
	} finally {
		await rm(file, { force: true });
	}
}

function firstDifference(one: string, other: string): string {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	return `${one.slice(at, at + 80)} | ${other.slice(at, at + 80)}`;
}

describe("the subpath sovereign/evaluator", () => {
	it("gives the bytes that the command prints, by the page's own program", { timeout: 300_000 }, async () => {
		const question = /'(\{.*\})'/.exec(await block("sh"))?.[1] ?? "";
		// The page names a release, and the command takes the newest.
		const newest = z.object({ knowledge: z.object({ version: z.string() }) });
		const asked = await run(["ask", "--json", question]);
		const { version } = newest.parse(JSON.parse(asked.out)).knowledge;
		const program = (await block("js")).replace("2026.11.0.json", `${version}.json`);
		const { out, err } = await runInPackage(program);
		expect(err).toBe("");
		expect(out.length).toBeGreaterThan(10_000);
		// Told apart by what is compared: the answers are long.
		expect(Buffer.from(out).equals(Buffer.from(asked.out)), firstDifference(out, asked.out)).toBe(true);
	});

	it("refuses a release that was changed", { timeout: 300_000 }, async () => {
		const program = (await block("js")).replace('"utf8")', '"utf8").then((text) => text.replace("Canada", "Kanada"))');
		const { out, err } = await runInPackage(program);
		expect(out).toBe("");
		expect(err).toContain("wrong-digest: the content does not fit its digest");
	});

	it("exports what the page lists", async () => {
		const named = [...(await textOfPage(page)).matchAll(/`(?:new )?(\w+)(?:\([\w, ?]*\))?`/g)].map(([, name]) => name);
		const { out } = await runInPackage(
			'import * as all from "sovereign/evaluator"; console.log(JSON.stringify(Object.keys(all)));',
		);
		const exported = z.array(z.string()).parse(JSON.parse(out));
		for (const name of ["readRelease", "Knowledge", "assess", "layOver", "evaluatorVersion", "digestedText"])
			expect(named).toContain(name);
		const values = named.filter((name = "") => /^[a-z]+[A-Z]|^assess$/.test(name));
		for (const name of values) expect(exported, name).toContain(name);
	});

	it("needs nothing but zod", { timeout: 300_000 }, async () => {
		const folder = await builtProgram();
		const seen = new Set([join(folder, "dist/src/evaluator/index.js")]);
		const packages = new Set<string>();
		for (const file of seen)
			for (const [, to = ""] of (await readFile(file, "utf8")).matchAll(/\bfrom "([^"]+)"/g))
				if (to.startsWith(".")) seen.add(join(file, "..", to));
				else packages.add(to);
		expect([...packages]).toEqual(["zod"]);
		expect(seen.size).toBeGreaterThan(20);
	});
});
