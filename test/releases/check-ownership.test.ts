import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const company = (id: string, facts: string) => `id: ${id}
name: { en: ${id}, fr: société ${id} }
sources:
  register: { title: Register, publisher: Registrar, url: null, published: null, seen: 2026-01-01 }
facts:
${facts}`;

const link = (attribute: string, member: string, more = "") => `  - attribute: ${attribute}
    member: ${member}
${more}    source: register
    grade: filing
    statement: { en: "${attribute} is ${member}.", fr: "${attribute} : ${member}, dit-on." }
`;

const share = (member: string, percent: number, more = "") =>
	link("entity.owner", member, `    detail: { share: ${percent} }\n${more}`);

async function codesWith(files: Readonly<Record<string, string>>): Promise<string[]> {
	const folder = await copyOfSound();
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	return (await checkKnowledge(filesIn(folder))).problems.map(({ file, code, says }) => `${file} ${code}: ${says.en}`);
}

const owners = {
	"providers/one.yaml": company("one", share("two", 1)),
	"providers/two.yaml": company("two", link("entity.presence", "CA")),
};

describe("shares of a company", () => {
	it("may add up to the whole, rounding included", async () => {
		expect(
			await codesWith({ ...owners, "providers/held.yaml": company("held", share("one", 60.3) + share("two", 40)) }),
		).toEqual([]);
	});

	it("may not add up to more, on one day and by one source", async () => {
		expect(
			await codesWith({ ...owners, "providers/held.yaml": company("held", share("one", 60) + share("two", 51)) }),
		).toEqual(["providers/held.yaml more-than-whole: on 9999-12-31 this source gives out 111 % of the capital"]);
	});

	it("may add up to more over time", async () => {
		const past = share("one", 60, "    until: 2024-12-31\n");
		expect(
			await codesWith({
				...owners,
				"providers/held.yaml": company("held", past + share("two", 51, "    from: 2025-01-01\n")),
			}),
		).toEqual([]);
	});

	it("do not count what is only announced", async () => {
		expect(
			await codesWith({
				...owners,
				"providers/held.yaml": company("held", share("one", 60, "    pending: true\n") + share("two", 51)),
			}),
		).toEqual([]);
	});
});

describe("a chain that leads back to where it began", () => {
	it("is refused for parents, once, with the whole way", async () => {
		const found = await codesWith({
			"providers/one.yaml": company("one", link("entity.parent", "two")),
			"providers/two.yaml": company("two", link("entity.parent", "three")),
			"providers/three.yaml": company("three", link("entity.parent", "one")),
		});
		expect(found).toEqual(["providers/three.yaml cycle: this leads back to where it began: one → two → three → one"]);
	});

	it("is refused for what runs on itself", async () => {
		const folder = await copyOfSound();
		await replaceIn(
			folder,
			"offerings/cloud.yaml",
			"  - attribute: service.packages\n",
			"  - attribute: service.runs-on\n    member: cloud\n    source: terms\n    grade: vendor\n    statement: { en: It runs on itself., fr: Il repose sur lui-même. }\n  - attribute: service.packages\n",
		);
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems.map(({ code }) => code)).toEqual(["cycle"]);
	});

	it("may have ended", async () => {
		expect(
			await codesWith({
				"providers/one.yaml": company("one", link("entity.parent", "two", "    until: 2020-01-01\n")),
				"providers/two.yaml": company("two", link("entity.parent", "one", "    from: 2021-01-01\n")),
			}),
		).toEqual([]);
	});
});

describe("a fact that is there twice", () => {
	const presence = link("entity.presence", "US", "    detail: { what: staff }\n");

	it("is refused where its days overlap", async () => {
		expect(await codesWith({ "providers/one.yaml": company("one", presence + presence) })).toEqual([
			"providers/one.yaml repeated-fact: the same source says this of entity.presence already, for days that overlap",
		]);
	});

	it("is two facts where they do not", async () => {
		const early = link("entity.presence", "US", "    until: 2020-05-31\n");
		const late = link("entity.presence", "US", "    from: 2022-06-01\n");
		expect(await codesWith({ "providers/one.yaml": company("one", early + late) })).toEqual([]);
	});
});
