import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, sound } from "./sound-knowledge.js";

const cases: Broken[] = [
	{
		what: "a line that is not YAML",
		file: "providers/acme.yaml",
		old: "aliases: [Acme Inc.]",
		by: "aliases: Acme: Inc.",
		code: "not-yaml",
		mend: "a colon in the text: put all of it in quotes",
	},
	{
		what: "a text with a colon between braces",
		file: "offerings/cloud.yaml",
		old: "fr: Acme exploite le service.",
		by: "fr: Acme : exploite le service.",
		code: "not-yaml",
		mend: "a colon in the text: put all of it in quotes",
	},
	{
		what: "a text with a comma between braces",
		file: "offerings/cloud.yaml",
		old: "fr: Acme exploite le service.",
		by: "fr: Acme, chez elle.",
		code: "wrong-form",
		names: 'facts.0.statement.chez elle.: Unrecognized key: "chez elle."',
		mend: "a comma in the text: put all of it in quotes",
	},
	{
		what: "a text of which only the beginning is quoted",
		file: "providers/acme.yaml",
		old: "aliases: [Acme Inc.]",
		by: 'aliases: "Acme" Inc.',
		code: "not-yaml",
		mend: "put all of the text in quotes",
	},
	{
		what: "a tab",
		file: "providers/acme.yaml",
		old: "aliases: [Acme Inc.]",
		by: "aliases:\n\t- Acme Inc.",
		at: "\t- Acme",
		code: "not-yaml",
		mend: "indent by spaces",
	},
	{
		what: "a key that stands twice",
		file: "providers/acme.yaml",
		old: "aliases: [Acme Inc.]",
		by: "id: acme2",
		code: "not-yaml",
		mend: "the key stands twice",
	},
	{
		what: "an alias of nothing",
		file: "providers/acme.yaml",
		old: "aliases: [Acme Inc.]",
		by: "aliases: [*Acme]",
		code: "not-yaml",
		mend: "needs quotes",
	},
	{
		what: "an unknown key",
		file: "offerings/cloud.yaml",
		old: "    package: basic\n",
		by: "    pakage: basic\n",
		at: "pakage",
		code: "wrong-form",
		names: "facts.5.pakage",
		mend: "as the schema says",
	},
	{
		what: "a missing key, at the part that lacks it",
		file: "providers/acme.yaml",
		old: "    source: registry\n    grade: filing\n    statement: { en: Nobody",
		by: "    source: registry\n    statement: { en: Nobody",
		at: "attribute: entity.parent",
		code: "wrong-form",
		names: "facts.2.grade",
	},
	{
		what: "a grade that there is not",
		file: "laws/reach-act.yaml",
		old: "    grade: statute\n    statement: { en: In force",
		by: "    grade: rumour\n    statement: { en: In force",
		at: "rumour",
		code: "wrong-form",
	},
	{
		what: "a missing language",
		file: "data-classes/secrets.yaml",
		old: "statement: { en: Say where it is., fr: Dire où c'est. }",
		by: "statement: { en: Say where it is. }",
		code: "wrong-form",
		names: "requirements.1.statement.fr",
	},
	{
		what: "an empty language",
		file: "offerings/cloud.yaml",
		old: "fr: Acme exploite le service.",
		by: "fr: ' '",
		code: "wrong-form",
		names: "facts.0.statement.fr",
	},
	{
		what: "a day that is not in the calendar",
		file: "offerings/cloud.yaml",
		old: "published: 2025-06-01",
		by: "published: 2026-02-30",
		code: "wrong-form",
		names: "this date is not in the calendar",
	},
	{
		what: "a 29th of February outside a leap year, on a fact",
		file: "offerings/cloud.yaml",
		old: "until: 2027-12-31",
		by: "until: 2027-02-29",
		code: "wrong-form",
		names: "this date is not in the calendar",
	},
	{
		what: "a date in another order",
		file: "offerings/cloud.yaml",
		old: "until: 2027-12-31",
		by: "until: 31/12/2027",
		code: "wrong-form",
		names: "YYYY-MM-DD",
	},
	{
		what: "a day of reading that is only a month",
		file: "suppliers/chips.yaml",
		old: "seen: 2026-01-01",
		by: "seen: 2026-01",
		code: "wrong-form",
		names: "a day is written",
	},
	{
		what: "a place in the wrong form",
		file: "grounds.yaml",
		old: "homes: [CA, US]",
		by: "homes: [Canada, US]",
		code: "wrong-form",
		names: "a place is written",
	},
	{
		what: "an id in the wrong form",
		file: "frameworks/yardstick.yaml",
		old: "  - id: home",
		by: "  - id: At Home",
		code: "wrong-form",
		names: "id is letters and digits",
	},
	{
		what: "a source's key in the wrong form",
		file: "suppliers/chips.yaml",
		old: "  page:",
		by: "  The Page:",
		code: "wrong-form",
		names: "an id is",
	},
	{
		what: "a share deep inside a condition",
		file: "laws/reach-act.yaml",
		old: "- { edge: share, test: { atLeast: 50 } }",
		by: "- { edge: share, test: { atLeast: half } }",
		code: "wrong-form",
		names: "issues.0.readings.0.reaches.where.any.2.test.atLeast",
	},
	{
		what: "a chain that there is not",
		file: "laws/reach-act.yaml",
		old: "some: custody",
		by: "some: friendship",
		code: "wrong-form",
		names: "issues.0.readings.0.reaches.some",
	},
	{
		what: "a law that asks what laws reach",
		file: "laws/reach-act.yaml",
		old: "when: { choice: keys, test: { in: [customer-outside] } }",
		by: "when: { unexposed: { threat: disclosure } }",
		code: "wrong-form",
		names: "a law cannot ask what laws reach",
	},
	{
		what: "something that is no condition at all",
		file: "laws/reach-act.yaml",
		old: "when: { choice: keys, test: { in: [customer-outside] } }",
		by: "when: the customer has the keys",
		code: "wrong-form",
		names: "mitigations.0.when",
	},
];

describe("the form of the knowledge", () => {
	it("has no problem where nothing is wrong", async () => {
		const { drafts, problems } = await checkKnowledge(filesIn(sound));
		expect(problems).toEqual([]);
		expect(drafts?.offering.map((draft) => draft.file)).toEqual([join("offerings", "cloud.yaml")]);
	});

	for (const broken of cases) it(`refuses ${broken.what}`, () => expectProblem(broken));

	it("refuses an empty file", async () => {
		const folder = await copyOfSound();
		await writeFile(join(folder, "suppliers", "chips.yaml"), "");
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems).toMatchObject([{ code: "wrong-form", file: "suppliers/chips.yaml", line: 1 }]);
	});

	it("says every fault of every file at once, in order of file and line", async () => {
		const folder = await copyOfSound();
		await writeFile(
			join(folder, "suppliers", "chips.yaml"),
			"id: Chips\nname: { en: Chips }\nsources: {}\ncolour: red\n",
		);
		await writeFile(join(folder, "laws", "reach-act.yaml"), "id: [\n");
		const { drafts, problems } = await checkKnowledge(filesIn(folder));
		expect(drafts).toBeUndefined();
		expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
			"laws/reach-act.yaml:2 not-yaml",
			"suppliers/chips.yaml:1 wrong-form",
			"suppliers/chips.yaml:2 wrong-form",
			"suppliers/chips.yaml:4 wrong-form",
		]);
	});

	it("says what is missing where there are no grounds", async () => {
		const folder = await copyOfSound();
		await rm(join(folder, "grounds.yaml"));
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems).toMatchObject([{ code: "no-grounds", file: "grounds.yaml", line: 0 }]);
	});

	it("needs no folder of a kind of which there is nothing", async () => {
		const folder = await copyOfSound();
		await writeFile(join(folder, "laws", "README.md"), "Not a law.");
		await rm(join(folder, "laws", "reach-act.yaml"));
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
		await rm(join(folder, "laws"), { recursive: true });
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
});
