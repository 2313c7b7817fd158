import { describe, expect, it } from "vitest";
import { UnknownSubject } from "../../../src/evaluator/index.js";
import { dataClass } from "../small-release.js";
import { all, assessed, ladders, levels, profile } from "./small-frameworks.js";

const stairs = ladders({
	c: {
		pillar: "first",
		rungs: [
			[0, 0],
			[4, 100],
		],
	},
});

describe("a question that names no part of its framework never reaches the evaluation", () => {
	const ask = (...[framework, asked]: [Parameters<typeof assessed>[0], Parameters<typeof assessed>[2]]) =>
		assessed(framework, [], asked, [dataClass("data", "low")]).outcome;

	it("by a level that is not on the scale, of a pillar or class that there is not, or of what has no levels", () => {
		for (const levels of [
			{ yardstick: 5 },
			{ "yardstick.second": 4 },
			{ "yardstick@secrets": 4 },
			{ "yardstick.c": 4 },
			{ other: 4 },
			{ "": 4 },
		])
			expect(() => ask(stairs, { levels }), JSON.stringify(levels)).toThrow(UnknownSubject);
		expect(() => ask(all({ a: null }), { levels: { yardstick: 1 } })).toThrowError(
			expect.objectContaining({ subject: "yardstick=1" }),
		);
		expect(() => ask(levels({ a: { level: 1 } }), { levels: { yardstick: 7 } })).toThrow(UnknownSubject);
	});

	it("by a pick that is neither criterion nor tier", () => {
		const menu = profile({ eu: {} }, { tiers: { base: ["eu"] } });
		for (const pick of ["us", "yardstick.us", "other.eu", "yardstick", ""])
			expect(() => ask(menu, { picks: [pick] }), pick).toThrow(UnknownSubject);
	});

	it("what is there is taken", () => {
		expect(ask(stairs, { levels: { yardstick: 4, "yardstick.first": 4, "yardstick.first@data": 4 } })).toBe(
			"undetermined",
		);
	});
});
