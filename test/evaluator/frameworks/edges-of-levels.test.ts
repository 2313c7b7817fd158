import { describe, expect, it } from "vitest";
import { UnknownSubject } from "../../../src/evaluator/index.js";
import { dataClass, value } from "../small-release.js";
import { all, answer, assessed, levels, resultOf, statuses, strictest } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };

describe("cumulative levels at their edges", () => {
	it("demand nothing without a pass mark, not even the lowest level", () => {
		expect(statuses(assessed(levels({ zero: { level: 0 } }), []))).toEqual(["zero unknown"]);
	});

	it("rise by number, in whatever order the scale is written", () => {
		const framework = levels({ a: { level: 1 }, b: { level: 2 }, c: { level: 3 } }, { scale: [2, 0, 3, 1] });
		const { level, governedBy } = resultOf("levels", assessed(framework, [answer("a", "yes"), answer("c", "no")]));
		expect([level, governedBy]).toEqual([{ least: 1, most: 2 }, ["c"]]);
	});

	it("where not even the lowest is reached, are capped by what the lowest lacks and not by more", () => {
		const framework = levels({ zero: { level: 0 }, one: { level: 1 } });
		const { level, governedBy } = resultOf("levels", assessed(framework, [answer("zero", "no"), answer("one", "no")]));
		expect([level, governedBy]).toEqual([{ least: null, most: null }, ["zero"]]);
	});

	it("demand a criterion up to and with the last level at which it stands", () => {
		const framework = levels({ loose: { level: 1, untilLevel: 2 }, strict: { level: 3 } });
		const at = (yardstick: number) => statuses(assessed(framework, [], { levels: { yardstick } }))[0];
		expect([0, 1, 2, 3].map(at)).toEqual(["loose unknown", "loose unknown *", "loose unknown *", "loose unknown"]);
	});

	it("cite nobody for a level that the question names, for a pillar or for a class", () => {
		const framework = levels({ a: { level: 1 } }, { target: { level: 1 } });
		const cited = (named: Record<string, number>) =>
			resultOf("levels", assessed(framework, [], { levels: named })).sources;
		expect(cited({})).toEqual(["yardstick/text"]);
		for (const key of ["yardstick", "yardstick.pillar", "yardstick@data", "yardstick.pillar@data"])
			expect(cited({ [key]: 1 }), key).toEqual([]);
	});

	it("are asked for one class at a time", () => {
		const ask = () => assessed(levels({ a: { level: 1 } }), [], { levels: { "yardstick@data@data": 1 } });
		expect(ask).toThrow(UnknownSubject);
	});
});

describe("pass or fail at its edges", () => {
	it("counts only what the sensitivity of the data makes a must", () => {
		const under = (level: "public" | "low") =>
			resultOf(
				"all",
				assessed(all({ a: encrypted }), [value("service.encryption", true)], {}, [dataClass("data", level)]),
			).met;
		expect([under("public"), under("low")]).toEqual([[], ["a"]]);
	});
});

describe("the strictest clause at its edges", () => {
	it("leaves out what is open and would be no stricter than what fires", () => {
		const framework = strictest({ a: { value: "grave" }, b: { value: "grave" }, c: { value: "worst" } });
		const result = resultOf("strictest", assessed(framework, [answer("a", "yes")]));
		expect([result.open, result.governedBy]).toEqual([["c"], ["a"]]);
	});
});
