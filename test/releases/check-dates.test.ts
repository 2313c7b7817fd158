import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const cloud = "offerings/cloud.yaml";

const cases: Broken[] = [
	{
		what: "a fact that begins after it ends",
		file: cloud,
		old: "    from: 2025-01-01\n    until: 2027-12-31\n",
		by: '    from: "2028"\n    until: 2027-12-31\n',
		at: 'from: "2028"',
		code: "impossible-date",
	},
	{
		what: "a law's period that begins after it ends",
		file: "laws/reach-act.yaml",
		old: "    until: 2030-12-31\n",
		by: "    until: 2019-12-31\n",
		at: "    from: 2020-01-01",
		code: "impossible-date",
	},
	{
		what: "a membership that begins after it ends",
		file: "grounds.yaml",
		old: 'until: "2024-06"',
		by: 'until: "2019-06"',
		at: 'from: "2020"',
		code: "impossible-date",
	},
	{
		what: "a document that was read before it was published",
		file: cloud,
		old: "published: 2025-06-01",
		by: "published: 2026-06-01",
		code: "impossible-date",
	},
];

describe("the dates of the knowledge", () => {
	it("may end within a year of which only the year is known", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, cloud, "from: 2025-01-01\n    until: 2027-12-31", 'from: "2025"\n    until: 2025-03');
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});

	for (const broken of cases) it(`refuse ${broken.what}`, () => expectProblem(broken));
});
