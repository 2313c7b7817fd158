import { describe, expect, it } from "vitest";
import { answersTo, scoreLadders, scoreProfile, scoreStrictest } from "../../../src/evaluator/frameworks/sheet.js";
import { frameworkSchema } from "../../../src/knowledge/frameworks.js";
import type { Subject } from "../small-release.js";
import { ladders, levels, profile, strictest } from "./small-frameworks.js";

const parsed = (subject: Subject) => frameworkSchema.parse(subject.data);
const sheet = (answers: Record<string, string>) => new Map(Object.entries(answers));

describe("an answer sheet at its edges", () => {
	it("takes yes and no where a criterion has no ladder", () => {
		expect(parsed(levels({ a: { level: 1 } })).criteria.map(answersTo)).toEqual([["yes", "no"]]);
	});

	it("has a level for every pillar of which something is answered", () => {
		const framework = parsed(
			ladders({
				a: {
					pillar: "first",
					rungs: [
						[0, 0],
						[4, 100],
					],
				},
				b: {
					pillar: "second",
					rungs: [
						[1, 0],
						[4, 100],
					],
				},
			}),
		);
		if (framework.kind !== "ladders" || !framework.weights[0]) throw new Error("They are weighed ladders");
		const { objectives } = scoreLadders(framework, sheet({ a: "2", b: "1" }), framework.weights[0]);
		expect(objectives.map(({ seal }) => seal)).toEqual([4, 1]);
	});

	it("has no tiers where a profile has none", () => {
		const framework = parsed(profile({ a: {} }));
		if (framework.kind !== "profile") throw new Error("It is a profile");
		const { tiers: _, ...bare } = framework;
		expect(scoreProfile(bare, sheet({ a: "yes" }))).toMatchObject({ met: ["a"], tiers: [] });
	});

	it("leaves open what is not answered, and not what is answered with no", () => {
		const framework = parsed(strictest({ a: { value: "mild" }, b: { value: "grave" }, c: { value: "worst" } }));
		if (framework.kind !== "strictest") throw new Error("It is strictest");
		const most = (answers: Record<string, string>) => scoreStrictest(framework, sheet(answers)).interval.value.most;
		expect([most({}), most({ c: "no" }), most({ a: "no", b: "no", c: "no" })]).toEqual(["worst", "grave", null]);
	});
});
