import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { knowledgeCoverage } from "../../src/commands/knowledge-coverage.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { pointDigest } from "../../src/releases/research/points.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const points = [
	{ attribute: "service.operator", value: { name: "Acme" }, statement: "Acme runs it." },
	{ attribute: "service.supportAccess", value: "none", statement: "Suppliers have none." },
	{ attribute: "service.incidents", value: "none", statement: "Nothing happened." },
] as const;
const [operator, support, incident] = points.map(pointDigest);

const ledger = `id: cloud
points:
  - about: service.operator
    digest: "${operator}"
    carried: [offerings/cloud#service.operator/acme, providers/acme#entity.incorporation]
  - about: service.supportAccess
    digest: "${support}"
    carried: [offerings/cloud#name]
  - about: service.incidents
    digest: "${incident}"
    leftOut: no-statement
    why: { en: It tells of nothing., fr: Il ne raconte rien. }
`;

async function knowledgeWith(text: string): Promise<string> {
	const folder = await copyOfSound();
	await put(join(folder, "research/providers/cloud.yaml"), text);
	return folder;
}

async function researchWith(facts: readonly object[]): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "sovereign-research-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await put(join(folder, "providers/cloud.json"), JSON.stringify({ id: "cloud", facts }));
	return folder;
}

async function put(file: string, text: string) {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

async function run(folder: string, research?: string, language: "en" | "fr" = "en", json = false) {
	const out: string[] = [];
	const err: string[] = [];
	const output = {
		out: (line: string) => out.push(line),
		err: (line: string) => err.push(line),
		colour: false,
		width: 80,
	};
	const code = await knowledgeCoverage({ folder, research, json, language }, output);
	return { code, out, err };
}

describe("the ledger of what was researched", () => {
	it("counts what is used, asked, shown and left out", async () => {
		const { code, out } = await run(await knowledgeWith(ledger), undefined, "en", true);
		expect(code).toBe(0);
		const counts = { points: 3, used: 1, asked: 0, shown: 1, leftOut: { "no-statement": 1 } };
		expect(JSON.parse(out.join(""))).toEqual({
			subjects: [{ kind: "providers", id: "cloud", ...counts }],
			total: counts,
		});
	});

	it("prints a table in either language", async () => {
		const folder = await knowledgeWith(ledger);
		expect(
			(await run(folder)).out
				.find((line) => line.includes("  cloud"))
				?.trim()
				.split(/\s+/),
		).toEqual(["cloud", "3", "1", "0", "1", "1"]);
		expect((await run(folder, undefined, "fr")).out.join("\n")).toContain("laissés de côté : ne dit rien de son sujet");
	});

	it("is a problem of the knowledge where a point is said to stand and does not", async () => {
		const folder = await knowledgeWith(ledger);
		await replaceIn(folder, "providers/acme.yaml", "attribute: entity.incorporation", "attribute: entity.headquarters");
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toContain(
			"research/providers/cloud.yaml:5 not-carried",
		);
	});

	it("is refused where it is not of its form", async () => {
		const { problems } = await checkKnowledge(
			filesIn(await knowledgeWith(ledger.replace("no-statement", "forgotten"))),
		);
		expect(problems.map(({ code }) => code)).toEqual(["wrong-form"]);
	});
});

describe("the ledger against the research", () => {
	it("accounts for every point, whatever their order", async () => {
		const { code, err } = await run(await knowledgeWith(ledger), await researchWith([...points].reverse()));
		expect(err).toEqual([]);
		expect(code).toBe(0);
	});

	it("lacks a point that was added, and has one that was changed", async () => {
		const changed = [points[0], { ...points[1], value: "some" }, points[2]];
		const { code, err } = await run(await knowledgeWith(ledger), await researchWith(changed));
		expect(code).toBe(1);
		expect(err.join("\n")).toContain("providers/cloud.json unaccounted: point 2");
		expect(err.join("\n")).toContain("research/providers/cloud.yaml:6 not-researched");
	});

	it("has a subject that nobody researched", async () => {
		const folder = await knowledgeWith(ledger);
		await put(join(folder, "research/laws/phantom.yaml"), ledger.replace("id: cloud", "id: phantom"));
		const { err } = await run(folder, await researchWith(points));
		expect(err.join("\n")).toContain("research/laws/phantom.yaml not-researched: the research has no laws/phantom");
	});

	it("says where the research itself cannot be read, or is not there", async () => {
		const folder = await knowledgeWith(ledger);
		const research = await researchWith(points);
		await put(join(research, "laws/broken.json"), "{ bad");
		expect((await run(folder, research)).err.join("\n")).toMatch(/^laws\/broken\.json:1 not-yaml/);
		const nowhere = await run(folder, join(research, "nowhere"), "fr");
		expect(nowhere.code).toBe(1);
		expect(nowhere.err[0]).toContain("no-research: le dossier de la recherche n'a rien de tout cela");
	});
});
