import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const cloud = "offerings/cloud.yaml";
const law = "laws/reach-act.yaml";
const yardstick = "frameworks/yardstick.yaml";
const secrets = "data-classes/secrets.yaml";
const grounds = "grounds.yaml";

const sources: Broken[] = [
	{
		what: "a source that the file has not",
		file: cloud,
		old: "    source: audit\n    grade: certificate\n",
		by: "    source: terms # audit\n    grade: vendor\n",
		at: "  audit:",
		code: "unused-source",
		names: '"audit"',
	},
	{
		what: "a statement without a source in the file",
		file: "suppliers/chips.yaml",
		old: "facts:\n  - attribute: entity.headquarters\n    value: US\n    source: page",
		by: "facts:\n  - { attribute: entity.headquarters, value: CA, source: page, grade: vendor, statement: { en: It was., fr: Ce l'était. }, until: 2020-01-01 }\n  - attribute: entity.headquarters\n    value: US\n    source: leaflet",
		at: "source: leaflet",
		code: "unknown-source",
		names: '"leaflet"',
	},
	{
		what: "a reading's holder without a source in the file",
		file: law,
		old: "            source: statute",
		by: "            source: hearsay",
		code: "unknown-source",
		names: '"hearsay"',
	},
	{
		what: "a source of the grounds on which nothing rests",
		file: grounds,
		old: "      - place: CA\n        source: atlas\n",
		by: "      - place: CA\n",
		at: "  atlas:",
		code: "unused-source",
	},
];

const ids: Broken[] = [
	{
		what: "an id that is not the file's name",
		file: law,
		old: "id: reach-act",
		by: "id: reach-law",
		code: "wrong-id",
		names: '"reach-act"',
	},
	{
		what: "an id that stands twice in a list",
		file: grounds,
		old: "  - id: based-there\n",
		by: "  - id: based-there\n    name: { en: one, fr: une }\n  - id: based-there # again\n",
		at: "# again",
		code: "duplicate-id",
	},
];

const names: Broken[] = [
	{
		what: "a name that another kind may have, but its own may not",
		file: "suppliers/chips.yaml",
		old: "name: { en: Chips, fr: Puces }",
		by: "name: { en: Chips, fr: ÁCME-inc }",
		code: "name-clash",
		names: "acme (providers/acme.yaml)",
	},
	{
		what: "an alias of two places, with accents and case apart",
		file: grounds,
		old: "    aliases: [La Belle Province]",
		by: "    aliases: [La Belle Province, etats-unis]",
		at: "name: { en: United States, fr: États-Unis }",
		code: "name-clash",
	},
	{
		what: "an alias of two schemes",
		file: grounds,
		old: "    name: { en: Silver, fr: Argent }",
		by: "    name: { en: Silver, fr: GOLD-SEAL }",
		code: "name-clash",
	},
];

const unknownNames: Broken[] = [
	{
		what: "a law's place",
		file: law,
		old: "jurisdiction: US",
		by: "jurisdiction: MX",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "a law's doctrine",
		file: law,
		old: "doctrine: based-there",
		by: "doctrine: based-here",
		code: "unknown-name",
		names: 'doctrine "based-here"',
	},
	{
		what: "a criterion's pillar",
		file: yardstick,
		old: "pillar: data",
		by: "pillar: people",
		code: "unknown-name",
		names: 'pillar "people"',
	},
	{
		what: "a class's place",
		file: secrets,
		old: "jurisdiction: CA",
		by: "jurisdiction: MX",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "a requirement's place",
		file: secrets,
		old: "    location: CA",
		by: "    location: MX",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "a requirement that another excludes",
		file: secrets,
		old: "excludes: [secrets.abroad]",
		by: "excludes: [secrets.export]",
		code: "unknown-name",
		names: 'requirement "secrets.export"',
	},
	{
		what: "an included class",
		file: secrets,
		old: "requirements:\n",
		by: "includes:\n  - class: whispers\n    when: { context: sector, test: { is: defence } }\nrequirements:\n",
		at: "class: whispers",
		code: "unknown-name",
		names: 'data class "whispers"',
	},
	{
		what: "a home",
		file: grounds,
		old: "homes: [CA, US]",
		by: "homes: [CA, MX]",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "the default framework",
		file: grounds,
		old: "defaultFramework: yardstick",
		by: "defaultFramework: metre",
		code: "unknown-name",
		names: 'framework "metre"',
	},
	{
		what: "an example's offering",
		file: grounds,
		old: "offering: cloud",
		by: "offering: fog",
		code: "unknown-name",
		names: 'offering "fog"',
	},
	{
		what: "an example's class",
		file: grounds,
		old: "dataClass: secrets",
		by: "dataClass: rumours",
		code: "unknown-name",
		names: 'data class "rumours"',
	},
	{
		what: "the place around a place",
		file: grounds,
		old: "      - place: CA",
		by: "      - place: MX",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "a member of a list of places",
		file: grounds,
		old: "      - place: US",
		by: "      - place: MX",
		code: "unknown-name",
		names: 'place "MX"',
	},
];

const groups = { sources, ids, names, "unknown names": unknownNames };
for (const [group, cases] of Object.entries(groups))
	describe(`the check of ${group}`, () => {
		for (const broken of cases) it(`refuses ${broken.what}`, () => expectProblem(broken));
	});

describe("what two files say together", () => {
	const problemsIn = async (folder: string) =>
		(await checkKnowledge(filesIn(folder))).problems.map(({ file, line, code }) => `${file}:${line} ${code}`);

	it("is refused where two kinds have one id", async () => {
		const folder = await copyOfSound();
		await writeFile(
			join(folder, "suppliers", "cloud.yaml"),
			"name: { en: Crisps, fr: Croustilles }\nid: cloud\nsources: {}\n",
		);
		expect(await problemsIn(folder)).toEqual(["offerings/cloud.yaml:1 duplicate-id"]);
	});

	it("is refused where a name differs in accents, case and hyphens only", async () => {
		const folder = await copyOfSound();
		await cp(join(folder, secrets), join(folder, "data-classes", "others.yaml"));
		await replaceIn(folder, "data-classes/others.yaml", "id: secrets", "id: others");
		await replaceIn(
			folder,
			"data-classes/others.yaml",
			"name: { en: Secrets, fr: Secrets }",
			"name: { en: Others, fr: Autres }",
		);
		await replaceIn(folder, "data-classes/others.yaml", "[Protected S, Protégé S]", "[PROTEGE-S]");
		await replaceIn(folder, "data-classes/others.yaml", "secrets.abroad", "others.abroad");
		expect(await problemsIn(folder)).toEqual(["data-classes/secrets.yaml:3 name-clash"]);
	});

	it("lets different kinds share a name", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, yardstick, "name: { en: Yardstick, fr: Aune }", "name: { en: Reach Act, fr: Nuage }");
		expect(await problemsIn(folder)).toEqual([]);
	});
});
