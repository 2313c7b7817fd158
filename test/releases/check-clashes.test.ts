import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

/** The sound knowledge with "Seal" as a name of two companies, and what is declared of it. */
async function problemsWith(declared: string, alias = "Seal"): Promise<string[]> {
	const folder = await copyOfSound();
	await replaceIn(
		folder,
		"suppliers/chips.yaml",
		"name: { en: Chips, fr: Puces }",
		"name: { en: Chips, fr: Puces }\naliases: [Seal]",
	);
	const acme = await readFile(join(folder, "providers/acme.yaml"), "utf8");
	const without = acme.replace(/^aliases: .*\n/m, "");
	await writeFile(
		join(folder, "providers/acme.yaml"),
		without.replace(/^name: .*$/m, `$&\naliases: [Acme Inc, ${alias}]`),
	);
	const grounds = await readFile(join(folder, "grounds.yaml"), "utf8");
	await writeFile(join(folder, "grounds.yaml"), `${grounds}${declared}`);
	const { problems } = await checkKnowledge(filesIn(folder));
	for (const { says, mend } of problems)
		for (const language of ["en", "fr"] as const) expect(`${says[language]}${mend[language]}`).not.toBe("");
	return problems.map(({ file, code }) => `${file} ${code}`);
}

const clash = (resolve: string, among = "acme, chips", name = "Seal") => `  - name: ${name}
    among: [${among}]
    resolve: ${resolve}
    why: { en: Both are called so., fr: Les deux s'appellent ainsi. }
`;

describe("a name that several of one kind have", () => {
	it("is refused in silence", async () => {
		expect(await problemsWith("")).toEqual(["suppliers/chips.yaml name-clash"]);
	});

	it.each(["ask", "acme", "chips"])("may be declared: %s", async (resolve) => {
		expect(await problemsWith(`clashes:\n${clash(resolve)}`)).toEqual([]);
	});

	it("is declared with accents and case apart", async () => {
		expect(await problemsWith(`clashes:\n${clash("ask", "chips, acme", "SÉAL")}`)).toEqual([]);
	});

	it.each([
		["a clash that is none", clash("ask"), "Nobody"],
		["a clash among others than those that have the name", clash("ask", "acme, chips, acme"), "Nobody"],
	])("is refused: %s", async (_, declared, alias) => {
		expect(await problemsWith(`clashes:\n${declared}`, alias)).toEqual(["grounds.yaml no-clash"]);
	});

	it("is declared once", async () => {
		expect(await problemsWith(`clashes:\n${clash("ask")}${clash("acme")}`)).toEqual(["grounds.yaml no-clash"]);
	});

	it.each([
		["one that is not among them", clash("cloud")],
		["one that nobody knows", clash("ask", "acme, nobody")],
		["those of two kinds", clash("ask", "acme, cloud")],
	])("is not resolved to %s", async (_, declared) => {
		expect(await problemsWith(`clashes:\n${declared}`)).toContain("grounds.yaml unknown-name");
	});

	it("cannot be taken from whoever has it as its id", async () => {
		const declared = `clashes:\n${clash("ask", "acme, chips", "chips")}`;
		expect(await problemsWith(declared, "Chips")).toContain("grounds.yaml unknown-name");
	});

	it("names all that have it", async () => {
		const declared = `clashes:\n${clash("ask", "acme, chips", "Seal")}`;
		const folder = await copyOfSound();
		await replaceIn(
			folder,
			"suppliers/chips.yaml",
			"name: { en: Chips, fr: Puces }",
			"name: { en: Chips, fr: Puces }\naliases: [Seal]",
		);
		const chips = await readFile(join(folder, "suppliers/chips.yaml"), "utf8");
		await writeFile(
			join(folder, "suppliers/third.yaml"),
			chips
				.replace("id: chips", "id: third")
				.replace("name: { en: Chips, fr: Puces }", "name: { en: Third, fr: Tiers }"),
		);
		await writeFile(
			join(folder, "suppliers/fourth.yaml"),
			chips
				.replace("id: chips", "id: fourth")
				.replace("name: { en: Chips, fr: Puces }", "name: { en: Fourth, fr: Quart }"),
		);
		const grounds = await readFile(join(folder, "grounds.yaml"), "utf8");
		await writeFile(join(folder, "grounds.yaml"), `${grounds}${declared.replace("acme, chips", "chips, third")}`);
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(["suppliers/fourth.yaml name-clash"]);
	});
});
