import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { diffSchema } from "../../src/commands/knowledge-diff.js";
import { readNotes } from "../../src/releases/changes/notes.js";
import { copyOfSound, replaceIn } from "../releases/sound-knowledge.js";
import { control, run } from "./program.js";

const french = { LC_ALL: "fr_CA.UTF-8" };
const file = fileURLToPath(new URL("../../knowledge/releases/2026.11.0.json", import.meta.url));

describe("sovereign knowledge diff", () => {
	it("prints two releases for people, in both languages", async () => {
		const diff = ["knowledge", "diff", "2026.11.0", "2026.11.1", "--no-verdicts"];
		const { code, out, err } = await run(diff);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const lines = out.split("\n");
		expect(lines.slice(0, 3)).toEqual([
			"2026.11.0 → 2026.11.1",
			"subjects: 105 new, 0 gone",
			"statements of the others, added / changed / removed: 59 / 7 / 3",
		]);
		expect(lines).toContain("  STACKIT (stackit)");
		expect(lines).toContain(
			"    - stackit/service.certifications/eu-csf#lowdown: The press puts STACKIT's bid at SEAL-3.",
		);
		expect(out).not.toMatch(control);
		const told = (await run(diff, french)).out;
		expect(told).toContain("sujets : 105 nouveaux, 0 retirés");
		expect(told).toContain("énoncés des autres, ajoutés / changés / retirés : 59 / 7 / 3");
	});

	it("prints JSON, and takes a file for a release", async () => {
		const { out } = await run(["knowledge", "diff", file, "2026.11.1", "--json", "--no-verdicts"]);
		const { from, to, statements, verdicts } = diffSchema.parse(JSON.parse(out));
		expect([from.version, to.version, verdicts]).toEqual(["2026.11.0", "2026.11.1", undefined]);
		expect(statements).toHaveLength(69);
	});

	it("compares with the YAML as it is now, and tells which verdicts it would turn", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		await run(["knowledge", "release", "2026.11.0", "--date", "2026-11-20"], { SOVEREIGN_KNOWLEDGE });
		const same = await run(["knowledge", "diff", "2026.11.0"], { SOVEREIGN_KNOWLEDGE });
		expect(same.out).toContain("statements of the others, added / changed / removed: 0 / 0 / 0");
		await replaceIn(SOVEREIGN_KNOWLEDGE, "offerings/cloud.yaml", "Acme runs the service.", "Acme runs it.");
		const { out } = await run(["knowledge", "diff", "2026.11.0"], { SOVEREIGN_KNOWLEDGE });
		expect(out).toContain("(statement): Acme runs the service. → Acme runs it.");
		expect(out).toMatch(/verdicts that turned: 0 of \d+/);
	});

	it("says what a name is not", async () => {
		expect(await run(["knowledge", "diff", "2026.10.0", "2026.11.1"])).toMatchObject({ code: 3, out: "" });
		const { code, err } = await run(["knowledge", "diff", "nothing.json", "2026.11.1"], french);
		expect({ code, err }).toEqual({
			code: 1,
			err: "« nothing.json » n'est ni une version (2026.11.1), ni un fichier de version, ni « working »\n",
		});
	});
});

describe("sovereign knowledge release", () => {
	it("writes the notes beside the release and sums them up; the first release has none", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		const release = (version: string, more = {}) =>
			run(["knowledge", "release", version, "--date", "2026-11-20"], { SOVEREIGN_KNOWLEDGE, ...more });
		expect((await release("2026.11.0")).out).not.toContain("notes");
		await replaceIn(SOVEREIGN_KNOWLEDGE, "offerings/cloud.yaml", "Acme runs the service.", "Acme runs it.");
		const { code, out } = await release("2026.11.1", french);
		expect(code).toBe(0);
		const path = join(SOVEREIGN_KNOWLEDGE, "notes", "2026.11.1.json");
		const notes = readNotes(await readFile(path, "utf8"), path);
		expect(out).toContain(`${path} ${notes.digest}\n`);
		expect(out).toContain("énoncés des autres, ajoutés / changés / retirés : 0 / 1 / 0");
		expect(notes.statements).toMatchObject([{ subject: "cloud", change: "changed", what: ["statement"] }]);
		const asked = await run(["ask", "--json", "what changed?"], { SOVEREIGN_KNOWLEDGE });
		expect(JSON.parse(asked.out)).toMatchObject({ changes: [{ version: "2026.11.1" }], verdicts: { flips: [] } });
	});
});

describe("sovereign ask --knowledge", () => {
	it("asks an older release, sentences and JSON alike, and says so", async () => {
		const question = "is Outscale sovereign for confidential data under SecNumCloud, home France";
		const { out } = await run(["ask", "--knowledge", "2026.11.0", question]);
		expect(out).toMatch(/^Answered from knowledge 2026\.11\.0, as you asked; the newest is \d/);
		const lines = await run(
			["ask", "--json", "--knowledge", "2026.11.0"],
			{},
			`${question}\n${JSON.stringify({ offering: "3ds-outscale", dataClasses: ["generic-confidential"], home: ["FR"] })}\n`,
		);
		for (const line of lines.out.trim().split("\n"))
			expect(JSON.parse(line)).toMatchObject({ knowledge: { version: "2026.11.0" } });
	});

	it("names the releases there are where that one is not, and ends with 3", async () => {
		const { code, out, err } = await run(["ask", "--knowledge", "2026.10.9", "help"]);
		expect({ code, out }).toEqual({ code: 3, out: "" });
		expect(err).toContain("there is no release 2026.10.9 here; there are: 2026.11.0, 2026.11.1");
	});
});
