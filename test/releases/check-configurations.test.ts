import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const cloud = "offerings/cloud.yaml";

describe("an offering with more configurations than can be tried", () => {
	it("is refused at its facts", async () => {
		const folder = await copyOfSound();
		const packages = Array.from(
			{ length: 257 },
			(_, index) => `  - attribute: service.packages
    member: p${index}
    source: terms
    grade: vendor
    statement: { en: One., fr: Une. }
`,
		);
		await replaceIn(
			folder,
			cloud,
			"  - attribute: service.supplier-access\n",
			`${packages.join("")}  - attribute: service.supplier-access\n`,
		);
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems).toMatchObject([{ code: "too-many-configurations", file: cloud }]);
	});

	it("names no other offering", async () => {
		const folder = await copyOfSound();
		await writeFile(
			join(folder, "offerings", "other.yaml"),
			"id: other\nname: { en: Other, fr: Autre }\nsources: {}\nfacts: []\n",
		);
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
});
