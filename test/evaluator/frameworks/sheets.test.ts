import { describe, expect, it } from "vitest";
import {
	answersTo,
	scoreAll,
	scoreLadders,
	scoreLevels,
	scoreProfile,
	scoreStrictest,
} from "../../../src/evaluator/frameworks/sheet.js";
import type { FrameworkOf } from "../../../src/knowledge/frameworks.js";
import { frameworkSchema } from "../../../src/knowledge/frameworks.js";
import type { Subject } from "../small-release.js";
import type { Kind } from "./small-frameworks.js";
import { all, ladders, levels, profile, strictest } from "./small-frameworks.js";

function parsed<K extends Kind>(kind: K, subject: Subject): FrameworkOf<K> {
	const framework = frameworkSchema.parse(subject.data);
	if (!isOf(kind, framework)) throw new Error(`It is ${framework.kind}`);
	return framework;
}

function isOf<K extends Kind>(kind: K, framework: FrameworkOf<Kind>): framework is FrameworkOf<K> {
	return framework.kind === kind;
}

const sheet = (answers: Record<string, string>) => new Map(Object.entries(answers));

describe("an answer sheet", () => {
	it("on ladders gives points, score and level so far, and the interval over what is to come", () => {
		const framework = parsed(
			"ladders",
			ladders({
				a: {
					pillar: "first",
					rungs: [
						[0, 0],
						[2, 35.75],
						[4, 71.5],
					],
				},
				b: {
					pillar: "first",
					rungs: [
						[4, 0],
						[4, 28.5],
					],
				},
				c: {
					pillar: "second",
					rungs: [
						[1, 0],
						[3, 100.2],
					],
				},
			}),
		);
		const [weights] = framework.weights;
		if (!weights) throw new Error("It has weights");
		expect(scoreLadders(framework, sheet({ a: "2", b: "1" }), weights)).toEqual({
			framework: "yardstick",
			weights: "w1",
			objectives: [
				{ id: "first", points: "35.75", score: "35.75", seal: 2, governing: ["a"] },
				{ id: "second", points: "0", score: "0", seal: null, governing: [] },
			],
			score: "17.875",
			seal: 2,
			governing: ["a"],
			answered: 2,
			interval: { seal: { least: 1, most: 2 }, score: { least: "17.875", most: "67.975" } },
		});
		expect(scoreLadders(framework, sheet({}), weights)).toMatchObject({ seal: null, score: "0", answered: 0 });
		expect(framework.criteria.map(answersTo)).toEqual([
			["1", "2", "3"],
			["1", "2"],
			["1", "2"],
		]);
	});

	it("on levels gives the level that is shown", () => {
		const framework = parsed("levels", levels({ a: { level: 1 }, b: { level: 2 }, c: { level: 3 } }));
		expect(scoreLevels(framework, sheet({ a: "yes", c: "no" }))).toEqual({
			framework: "yardstick",
			level: 1,
			governing: ["c"],
			met: ["a"],
			unmet: ["c"],
			answered: 2,
			interval: { level: { least: 1, most: 2 } },
		});
	});

	it("on pass or fail tells met from unmet", () => {
		expect(scoreAll(parsed("all", all({ a: null, b: null, c: null })), sheet({ a: "yes", b: "no" }))).toEqual({
			framework: "yardstick",
			met: ["a"],
			unmet: ["b"],
			answered: 2,
			interval: { met: { least: 1, most: 2 } },
		});
	});

	it("on a profile says which tiers are met, stricter criteria counting for looser ones", () => {
		const framework = parsed(
			"profile",
			profile(
				{ eu: {}, de: { satisfies: ["eu"] }, x: {} },
				{ tiers: { base: ["eu"], more: ["eu", "x"], none: ["x", "de"] } },
			),
		);
		expect(scoreProfile(framework, sheet({ de: "yes" }))).toMatchObject({
			met: ["eu", "de"],
			unmet: [],
			answered: 1,
			tiers: [
				{ id: "base", met: true },
				{ id: "more", met: null },
				{ id: "none", met: null },
			],
		});
		expect(scoreProfile(framework, sheet({ x: "no" })).tiers.map(({ met }) => met)).toEqual([null, false, false]);
	});

	it("on clauses gives the strictest value that fires", () => {
		const framework = parsed(
			"strictest",
			strictest({ a: { value: "mild" }, b: { value: "grave" }, c: { value: "worst" } }),
		);
		expect(scoreStrictest(framework, sheet({ a: "yes", b: "yes" }))).toEqual({
			framework: "yardstick",
			value: "grave",
			governing: ["b"],
			answered: 2,
			interval: { value: { least: "grave", most: "worst" } },
		});
		expect(scoreStrictest(framework, sheet({ a: "no", b: "no", c: "no" })).value).toBe(null);
	});
});
