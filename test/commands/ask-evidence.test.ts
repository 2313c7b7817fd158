import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assessmentSchema } from "../../src/evaluator/answer.js";
import { dataFolder, run } from "./program.js";

/** The worked examples of the docs, in order: a contract on Cirrus, and a service of the team's own. */
async function examples(): Promise<[contract: string, ownService: string]> {
	const text = await readFile(fileURLToPath(new URL("../../docs/evidence.md", import.meta.url)), "utf8");
	const [contract = "", ownService = ""] = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = ""]) => yaml);
	return [contract, ownService];
}

async function fileOf(text: string, name = "evidence.yaml"): Promise<string> {
	const file = join(await dataFolder(), name);
	await writeFile(file, text);
	return file;
}

const cirrus = { offering: "micrologic-cirrus", dataClasses: ["ca-protected-b"], asOf: "2026-11-20" };
const question = JSON.stringify(cirrus);

async function assessed(args: string[], input = "") {
	const { code, out, err } = await run(["ask", "--json", ...args], {}, input);
	expect({ code, err }).toEqual({ code: 0, err: "" });
	return out
		.trim()
		.split("\n")
		.map((line) => assessmentSchema.parse(JSON.parse(line)));
}

const operational = "four-pillars.operational";

describe("asking with evidence", () => {
	it("a contract lifts Cirrus's staff from not proven to met, and the answer says what it rests on", async () => {
		const [contract] = await examples();
		const file = await fileOf(contract);
		const [[before], [after]] = [await assessed([question]), await assessed(["--evidence", file, question])];
		const found = (answer: typeof before) => answer?.findings.find(({ criterion }) => criterion === operational);
		expect([found(before)?.status, found(before)?.assurance]).toEqual(["unproven", "claimed"]);
		expect([found(after)?.status, found(after)?.assurance]).toEqual(["met", "binding"]);
		expect(found(after)?.sources).toContain("team:contract");
		expect(after?.overlay.facts).toHaveLength(3);
		expect(before?.overlay).toEqual({ digest: null, subjects: [], facts: [] });
	});

	it("takes it for every line of standard input, from YAML and from JSON alike", async () => {
		const [, ownService] = await examples();
		const asked = JSON.stringify({ ...cirrus, offering: "team:payroll" });
		const answers = await assessed(["--evidence", await fileOf(ownService)], `${asked}\n${question}\n`);
		expect(answers.map(({ question: { offering }, outcome, assurance }) => [offering, outcome, assurance])).toEqual([
			["team:payroll", "not-sovereign", "claimed"],
			["micrologic-cirrus", "undetermined", null],
		]);
		const [first, second] = answers;
		expect(first?.overlay.subjects).toEqual(["team:northpay-inc", "team:payroll"]);
		expect(second?.overlay).toEqual(first?.overlay);
		const json = await fileOf(JSON.stringify(parse(ownService)), "evidence.json");
		expect(await assessed(["--evidence", json], `${asked}\n${question}\n`)).toEqual(answers);
	});

	it("reads the names of the team's own services in a sentence, and marks what rests on its evidence", async () => {
		const [contract, ownService] = await examples();
		const own = await run([
			"ask",
			"--evidence",
			await fileOf(ownService),
			"is our payroll service ok for Protected B?",
		]);
		expect(own.out).toContain("Not sovereign, on the word of Northpay: Northpay for Protected B.");
		expect(own.out).toContain("AWS Canada");
		const told = await run(["ask", "--full", "--evidence", await fileOf(contract), question]);
		const flat = told.out.replace(/\s+/g, " ");
		expect(flat).toContain("with your evidence (3 statements)");
		expect(flat).toContain("your evidence, contract, 1 October 2026");
		expect(flat).toMatch(/yes Operational Staff work in Canada \(your/);
		const french = await run(["ask", "--lang", "fr", "--evidence", await fileOf(contract), question]);
		expect(french.out.replace(/\s+/g, " ")).toContain("avec vos pièces (3 énoncés)");
	});
});

describe("what is ordered beside a file of evidence", () => {
	it("is refused, and writes nothing: no setting, no name", async () => {
		const [contract] = await examples();
		const file = await fileOf(contract);
		const SOVEREIGN_DATA = await dataFolder();
		const lines = [
			"add vendor Cirrus for Protected B",
			"vendors",
			"set home Canada",
			"settings",
			"time zone America/Toronto",
			'{"intent":"settings","change":{"home":["CA"]}}',
		];
		const { code, out, err } = await run(["ask", "--evidence", file], { SOVEREIGN_DATA }, lines.join("\n"));
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err.match(/Leave --evidence out to order/g)).toHaveLength(lines.length);
		const fr = await run(["ask", "--evidence", file, "domicile Canada"], { SOVEREIGN_DATA, LC_ALL: "fr_CA.UTF-8" });
		expect(fr).toMatchObject({ code: 2, out: "" });
		expect(fr.err).toContain("Omettez --evidence");
		expect((await run(["person", "list"], { SOVEREIGN_DATA })).out).toBe("Nobody is known here yet.\n");
		expect((await run(["audit", "export"], { SOVEREIGN_DATA })).out).toBe("");
	});
});

describe("evidence that is refused", () => {
	const refused = async (text: string, env = {}) => {
		const file = await fileOf(text);
		const { code, out, err } = await run(["ask", "--evidence", file, question], env);
		expect([code, out]).toEqual([2, ""]);
		return err
			.trim()
			.split("\n")
			.map((line) => line.replace(file, "evidence.yaml"));
	};
	const ownership = `
sources:
  contract: { title: A contract, publisher: Us, url: null, published: null, seen: 2026-11-18 }
facts:
  - subject: micrologic
    attribute: entity.parent
    closed: true
    source: contract
    grade: contract
    statement: { en: Nobody controls it., fr: Personne ne la contrôle. }
    by: Marie Tremblay
    at: 2026-11-18
`;

	it("names the line, what is wrong and what to do, in the machine's language", async () => {
		const [line] = await refused(ownership);
		expect(line).toMatch(/^evidence\.yaml:6 not-for-evidence: .*no contract proves ownership.* → .*public source/);
		const [ligne] = await refused(ownership, { LC_ALL: "fr_CA.UTF-8" });
		expect(ligne).toMatch(/^evidence\.yaml:6 not-for-evidence: .*aucun contrat ne prouve la propriété.* → /);
	});

	it("what is no YAML, has no such form, or does not fit its digest", async () => {
		expect((await refused("facts: [")).join()).toContain("evidence.yaml:1 not-yaml");
		expect((await refused("laws: []")).join()).toContain("evidence.yaml:1 wrong-form");
		expect((await refused("offerings:\n  - { id: payroll, name: { en: x, fr: x } }")).join()).toMatch(
			/evidence\.yaml:2 wrong-form: .*begins with team:/,
		);
		const [contract] = await examples();
		const [line] = await refused(`${contract}\ndigest: sha256-${"0".repeat(64)}\n`);
		expect(line).toMatch(/^evidence\.yaml:\d+ wrong-digest: /);
	});

	it("takes the digest that the answer gave", async () => {
		const [contract] = await examples();
		const [answer] = await assessed(["--evidence", await fileOf(contract), question]);
		const sealed = await fileOf(`${contract}\ndigest: ${answer?.overlay.digest}\n`);
		expect(await assessed(["--evidence", sealed, question])).toEqual([answer]);
	});

	it("a file that is not there", async () => {
		const { code, out, err } = await run(["ask", "--evidence", "/nowhere/evidence.yaml", question]);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain("/nowhere/evidence.yaml unreadable: ");
	});
});

describe("what is asked over a file", () => {
	it("is no answer of the team's: nothing of it is kept, and nothing can rest on it", async () => {
		const [contract] = await examples();
		const evidence = await fileOf(contract);
		const SOVEREIGN_DATA = await dataFolder();
		const asked = await run(["ask", "--evidence", evidence, question], { SOVEREIGN_DATA });
		expect(asked).toMatchObject({ code: 0, err: "" });
		expect(asked.out).not.toContain("replay");
		const order = await run(["ask", "--evidence", evidence, "add vendor Cirrus for Protected B"], { SOVEREIGN_DATA });
		expect(order).toMatchObject({ code: 2, out: "" });
		expect(order.err).toContain("With a file of evidence only questions are answered.");
		const kept = await readdir(SOVEREIGN_DATA, { recursive: true });
		expect(kept.filter((path) => path.startsWith("answers") || path.endsWith(".journal"))).toEqual([]);
	});
});
