import { describe, expect, it } from "vitest";
import { demandedBy } from "../../../src/evaluator/frameworks/index.js";
import type { Asked } from "../../../src/evaluator/frameworks/module.js";
import { frameworkSchema } from "../../../src/knowledge/frameworks.js";
import { all, ladders, levels, profile, strictest } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };
const asked = (more: Partial<Asked> = {}): Asked => ({
	sensitivity: "moderate",
	classes: ["data"],
	levels: { yardstick: 2 },
	picks: ["a"],
	...more,
});

describe("the conditions of a framework are made once, whoever asks", () => {
	const results = [{ scheme: "scheme" }];
	const kinds = {
		all: all({ a: encrypted, b: null }, results),
		levels: levels(
			{ a: { level: 1, condition: encrypted }, b: { level: 2 } },
			{ results: [{ scheme: "scheme", level: 2 }] },
		),
		ladders: ladders({
			a: {
				rungs: [
					[0, 0],
					[2, 50, encrypted],
					[4, 100],
				],
			},
			b: {
				rungs: [
					[1, 0],
					[4, 100],
				],
			},
		}),
		profile: profile({ a: { condition: encrypted }, b: { satisfies: ["a"] } }),
		strictest: strictest({ a: { value: "grave", condition: encrypted }, b: { value: "mild" } }),
	};
	for (const [kind, subject] of Object.entries(kinds))
		it(kind, () => {
			const framework = frameworkSchema.parse(subject.data);
			const first = demandedBy(framework, asked());
			const again = demandedBy(framework, asked({ sensitivity: "critical", classes: ["data", "secrets"], picks: [] }));
			expect(first.length).toBeGreaterThan(0);
			expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
			for (const [index, { condition }] of first.entries()) expect(again[index]?.condition).toBe(condition);
		});
});
