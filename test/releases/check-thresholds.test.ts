import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const grounds = "grounds.yaml";
const value = (value: number, dates: string) =>
	`      - { value: ${value}, ${dates}, source: atlas, grade: analyst, statement: { en: It is ${value}., fr: C'est ${value}. } }\n`;
const half = (...values: string[]) =>
	`thresholds:\n  - id: half\n    name: { en: half, fr: moitié }\n    values:\n${values.join("")}doctrines:\n`;
const share = "{ edge: share, test: { atLeast: 50 } }";

const cases: Broken[] = [
	{
		what: "a condition on a threshold that is not there",
		file: "laws/reach-act.yaml",
		old: share,
		by: "{ edge: share, test: { atLeast: { threshold: half } } }",
		code: "unknown-name",
		names: 'threshold "half"',
	},
	{
		what: "a value without a source",
		file: grounds,
		old: "doctrines:\n",
		by: half("      - { value: 50, source: nowhere, grade: analyst, statement: { en: Half., fr: La moitié. } }\n"),
		at: "source: nowhere",
		code: "unknown-source",
	},
	{
		what: "two values on one day",
		file: grounds,
		old: "doctrines:\n",
		by: half(value(50, 'until: "2025-06-30"'), value(51, 'from: "2025-06-30"')),
		at: "value: 51",
		code: "overlapping-values",
	},
	{
		what: "a value that ends before it begins",
		file: grounds,
		old: "doctrines:\n",
		by: half(value(50, 'from: "2025-07", until: "2025-06"')),
		at: "value: 50",
		code: "impossible-date",
	},
];

describe("thresholds", () => {
	for (const broken of cases) it(broken.what, () => expectProblem(broken));

	it("are sound where each day has one value, and vague dates may touch", async () => {
		const folder = await copyOfSound();
		const values = [
			value(50, 'until: "2025-06-30"'),
			value(51, 'from: "2025-07-01", until: "2026"'),
			value(52, 'from: "2026"'),
		];
		await replaceIn(folder, grounds, "doctrines:\n", half(...values));
		await replaceIn(folder, "laws/reach-act.yaml", share, "{ edge: share, test: { atLeast: { threshold: half } } }");
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
});
