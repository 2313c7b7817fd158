import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { knowledgeFix } from "../../src/commands/knowledge-fix.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

let folder = "";
const cloud = "offerings/cloud.yaml";
const acme = "providers/acme.yaml";
const grounds = "grounds.yaml";

const text = (file: string) => readFile(join(folder, file), "utf8");

async function fix(dryRun = false, language: "en" | "fr" = "en") {
	const out: string[] = [];
	const err: string[] = [];
	const output = {
		out: (line: string) => out.push(line),
		err: (line: string) => err.push(line),
		colour: false,
		width: 80,
	};
	const code = await knowledgeFix({ folder, dryRun, language }, output);
	return { code, out, err };
}

/** Mends, and expects the check to be content and a second mending to find nothing. */
async function fixed() {
	const done = await fix();
	expect(done.code).toBe(0);
	expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	expect(await fix()).toEqual({ code: 0, out: ["There is nothing to mend."], err: [] });
	return done.out;
}

beforeEach(async () => {
	folder = await copyOfSound();
	// The sound knowledge has no lines for editors.
	await fix();
});

describe("what is mended", () => {
	it("a missing line for editors, before what stands there", async () => {
		folder = await copyOfSound();
		const before = await text(cloud);
		const out = await fixed();
		expect(out).toContain("  names its schema: ../schema/offerings.json");
		expect(await text(cloud)).toBe(`# yaml-language-server: $schema=../schema/offerings.json\n${before}`);
		expect(await text(grounds)).toMatch(/^# yaml-language-server: \$schema=schema\/grounds\.json\n/);
	});

	it("parameters that count readers, and no others", async () => {
		const counted = "https://acme.example/terms?utm_source=x&page=2&fbclid=y#top";
		await replaceIn(folder, cloud, "https://acme.example/terms", counted);
		expect(await fixed()).toEqual([
			cloud,
			'  the link of the source "terms" counts its readers no more: https://acme.example/terms?page=2#top',
			"1 file mended.",
		]);
		expect(await text(cloud)).toContain("    url: https://acme.example/terms?page=2#top\n");
	});

	it("aliases that are there already, in a line of them", async () => {
		const before = await text(cloud);
		await replaceIn(
			folder,
			cloud,
			"[Acme Cloud, Nuage d'Acme]",
			"[CLOUD, Acme Cloud, acme-cloud, Nuage d'Acme, Nuagé]",
		);
		const out = await fixed();
		expect(out.slice(0, 2)).toEqual([cloud, '  took out the alias "CLOUD" of cloud, which it had already']);
		expect(out).toHaveLength(5);
		expect(await text(cloud)).toBe(before);
	});

	it("aliases below one another, with what is said beside them", async () => {
		const written =
			"aliases:\n  # as people say\n  - Acme Cloud # short\n  - cloud # the id\n  # in French\n  - Nuage d'Acme\n  - Nuage\n";
		await replaceIn(folder, cloud, "aliases: [Acme Cloud, Nuage d'Acme]\n", written);
		await fixed();
		expect(await text(cloud)).toContain(
			"aliases:\n  # as people say\n  - Acme Cloud # short\n  # in French\n  - Nuage d'Acme\nsources:\n",
		);
	});

	it("a list of aliases of which nothing is left", async () => {
		await replaceIn(folder, cloud, "aliases: [Acme Cloud, Nuage d'Acme]\n", "aliases: [cloud, Nuage]\n");
		await fixed();
		expect(await text(cloud)).not.toContain("aliases");
	});

	it("aliases of places", async () => {
		await replaceIn(folder, grounds, "aliases: [La Belle Province]", "aliases: [La Belle Province, quebec]");
		await fixed();
		expect(await text(grounds)).toContain("    aliases: [La Belle Province]\n    within:");
	});

	it("a source on which nothing rests, first, between and last", async () => {
		const before = await text(cloud);
		const spare = (key: string) => `  ${key}: # spare
    title: Spare
    publisher: Nobody
    url: null
    published: null
    seen: 2026-01-01
`;
		await replaceIn(folder, cloud, "sources:\n", `sources:\n${spare("one")}`);
		await replaceIn(folder, cloud, "  audit:\n", `${spare("two")}  audit:\n`);
		await replaceIn(folder, cloud, "defaults:", `${spare("three")}defaults:`);
		const out = await fixed();
		expect(out).toContain('  took out the source "two", on which nothing rests');
		expect(await text(cloud)).toBe(before);
	});

	it("the only source of a file that says nothing", async () => {
		const said = `# yaml-language-server: $schema=../schema/providers.json
id: empty
name: { en: Empty, fr: Vide }
sources:
  page: { title: T, publisher: P, url: null, published: null, seen: 2026-01-01 }
facts: []
`;
		await writeFile(join(folder, "providers/empty.yaml"), said);
		await fixed();
		expect(await text("providers/empty.yaml")).toBe(said.replace(/sources:\n.*\n/, "sources:\n  {}\n"));
	});

	it.each([
		[
			'{ en: "There is  a package . ", fr: " Est-ce «une  formule»?" }',
			'{ en: "There is a package.", fr: "Est-ce « une formule » ?" }',
			"  writes: Est-ce « une formule » ?",
		],
		[
			"{ en: 'It''s  a package', fr: 'C''est \"la formule\"; oui' }",
			"{ en: 'It''s a package', fr: 'C''est « la formule » ; oui' }",
			"  writes: It's a package",
		],
		[
			"{ en: A package of  one, fr: Une formule ! }",
			"{ en: A package of one, fr: Une formule ! }",
			"  writes: A package of one",
		],
		[
			"\n      en: >\n        A package\n        of  one\n      fr: |\n        Une formule; oui\n",
			"\n      en: A package of one\n      fr: Une formule ; oui\n",
			"  writes: A package of one",
		],
	])("texts: %s", async (written, mended, says) => {
		const before = await text(cloud);
		const old = "statement: { en: There is a basic package., fr: Il y a une formule de base. }\n";
		const end = written.endsWith("\n") ? "" : "\n";
		await replaceIn(folder, cloud, old, `statement: ${written}${end}`);
		expect(await fixed()).toContain(says);
		expect(await text(cloud)).toBe(before.replace(old, `statement: ${mended}${end}`));
	});

	it("no name that is on the list of names", async () => {
		await replaceIn(
			folder,
			cloud,
			"fr: Il y a une formule de base. }",
			'fr: "Il y a la formule OFFICIAL: Sensitive." }',
		);
		await replaceIn(folder, "same-in-both.yaml", "Secrets]", '"OFFICIAL: Sensitive", Secrets]');
		const before = await text(cloud);
		expect((await fix()).out).toEqual(["There is nothing to mend."]);
		expect(await text(cloud)).toBe(before);
	});
});

describe("what is left alone", () => {
	it("everything on a dry run, which says the same and ends with 1", async () => {
		await replaceIn(folder, cloud, "https://acme.example/terms", "https://acme.example/terms?utm_source=x");
		const before = await text(cloud);
		const dry = await fix(true);
		expect(dry.code).toBe(1);
		expect(await text(cloud)).toBe(before);
		const done = await fix();
		expect(dry.out.slice(0, -1)).toEqual(done.out.slice(0, -1));
		expect([dry.out.at(-1), done.out.at(-1)]).toEqual(["1 file would be mended.", "1 file mended."]);
		expect((await fix(true)).code).toBe(0);
	});

	it("a file that is no YAML, which is reported, while others are mended", async () => {
		await replaceIn(folder, cloud, "https://acme.example/terms", "https://acme.example/terms?utm_source=x");
		await replaceIn(folder, acme, "name: { en: Acme, fr: Acme }", "name: { en: Acme, fr: Acme");
		const before = await text(acme);
		const { code, out, err } = await fix();
		expect(code).toBe(1);
		expect(out[0]).toBe(cloud);
		expect(err[0]).toMatch(/^providers\/acme\.yaml:\d+ not-yaml: /);
		expect(await text(acme)).toBe(before);
	});

	it("releases, and what else is in the folder", async () => {
		const bad = "id: x\nname: { en: a  b, fr: c: d }\n";
		for (const file of ["releases/2026.1.0.yaml", "research/x.yaml", "other.yaml"])
			await cp(join(folder, cloud), join(folder, file), { recursive: true }).then(() =>
				writeFile(join(folder, file), bad),
			);
		expect((await fix()).out).toEqual(["There is nothing to mend."]);
		for (const file of ["releases/2026.1.0.yaml", "research/x.yaml", "other.yaml"]) expect(await text(file)).toBe(bad);
	});
});

it("says what it does in French too", async () => {
	await replaceIn(folder, cloud, "[Acme Cloud, Nuage d'Acme]", "[Acme Cloud, acme-cloud, Nuage d'Acme]");
	expect((await fix(false, "fr")).out).toEqual([
		cloud,
		"  alias « acme-cloud » de cloud retiré : le nom y était déjà",
		"1 fichier corrigé.",
	]);
});
