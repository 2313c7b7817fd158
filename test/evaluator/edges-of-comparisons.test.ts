import { describe, expect, it } from "vitest";
import {
	compare,
	compareInterval,
	isAmong,
	isIn,
	judge,
	possiblyIn,
	valuesOf,
	wantedBy,
} from "../../src/evaluator/comparisons.js";
import { type Terms, World } from "../../src/evaluator/world.js";
import type { Test } from "../../src/knowledge/conditions.js";
import type { Value } from "../../src/knowledge/facts.js";
import { grounds, knowledge, offering, today } from "./small-release.js";

const decree = { title: "Decree", publisher: "A ministry", url: null, published: null, seen: "2020-01-01" };
const stated = { source: "decree", grade: "statute" as const, statement: { en: "So it is.", fr: "C'est ainsi." } };
const release = knowledge(
	offering("cloud"),
	grounds({
		sources: { decree },
		sets: [
			{
				id: "friends",
				name: { en: "friends", fr: "amis" },
				members: [
					{ place: "FR", source: "decree" },
					{ place: "GB", from: "2026", source: "decree" },
					{ place: "US", until: "2020-12-31", source: "decree" },
				],
			},
		],
		thresholds: [
			{ id: "vague", name: { en: "a year", fr: "une année" }, values: [{ value: 10, from: "2026", ...stated }] },
		],
	}),
);
const worldOf = (terms: Partial<Terms> = {}) =>
	new World(release, {
		asOf: today,
		home: ["CA", "FR"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
		...terms,
	});
const world = worldOf();

describe("the values of a set", () => {
	it("are those written, the homes, or the members that surely count on the day", () => {
		expect(valuesOf(["CA", 3], world)).toEqual(["CA", 3]);
		expect(valuesOf({ param: "home" }, world)).toEqual(["CA", "FR"]);
		expect(valuesOf({ set: "friends" }, world)).toEqual(["FR"]);
		expect(valuesOf({ set: "friends" }, worldOf({ asOf: "2027-01-01" }))).toEqual(["FR", "GB"]);
		expect(valuesOf({ set: "strangers" }, world)).toEqual([]);
	});
	it("that are possible have those too whose dates leave it open, each once", () => {
		expect(possiblyIn({ set: "friends" }, world)).toEqual(["FR", "GB"]);
		expect(possiblyIn({ param: "home" }, world)).toEqual(["CA", "FR"]);
		expect(possiblyIn(["US"], world)).toEqual(["US"]);
	});
});

describe("whether a value is one of several", () => {
	it("is the same value, where it is no place", () => {
		expect([isAmong("a", ["a", "b"], "text", world), isAmong("c", ["a", "b"], "text", world)]).toEqual([1, -1]);
		expect(isAmong("CA-QC", ["CA"], "text", world)).toBe(-1);
	});
	it("is where a place lies: inside, apart, or neither", () => {
		const lies = (value: Value, ...among: string[]) => isAmong(value, among, "place", world);
		expect([lies("CA-QC", "CA"), lies("US", "CA"), lies("CA", "CA-QC"), lies("ZZ", "CA")]).toEqual([1, -1, 0, 0]);
	});
	it("is, for what stays in the region, the region that is chosen", () => {
		const chosen = (region?: string) =>
			isAmong("region", ["CA"], "place", worldOf({ configuration: region ? { region } : {} }));
		expect([chosen("CA-QC"), chosen("US"), chosen()]).toEqual([1, -1, 0]);
	});
	it("is undecided where only the dates of a list leave it open", () => {
		const friend = (place: string, asOf = today) => isIn(place, { set: "friends" }, "place", worldOf({ asOf }));
		expect([friend("FR"), friend("GB"), friend("US"), friend("EU")]).toEqual([1, 0, -1, 0]);
		expect([friend("GB", "2027-01-01"), friend("GB", "2025-12-31"), friend("US", "2020-12-31")]).toEqual([1, -1, 1]);
		expect([isIn("GB", { param: "home" }, "place", world), isIn("GB", ["GB"], "place", world)]).toEqual([-1, 1]);
	});
});

describe("a comparison", () => {
	const on = (value: Value, test: Test) => compare(value, test, typeof value === "number" ? "number" : "text", world);
	it("of one value with one, several, or none", () => {
		expect([on("a", { is: "a" }), on("a", { is: "b" }), on("a", { in: ["a"] }), on("a", { in: ["b"] })]).toEqual([
			1, -1, 1, -1,
		]);
		expect([on("a", { none: true }), on(3, { none: true })]).toEqual([-1, -1]);
	});
	it("of numbers with the least and the most, both included; of what is no number undecided", () => {
		expect([on(3, { atLeast: 3 }), on(2, { atLeast: 3 }), on(3, { atMost: 3 }), on(4, { atMost: 3 })]).toEqual([
			1, -1, 1, -1,
		]);
		expect([on("3", { atLeast: 3 }), on("3", { atMost: 3 })]).toEqual([0, 0]);
		expect([on(3, { atMost: { threshold: "vague" } }), on(30, { atLeast: { threshold: "vague" } })]).toEqual([0, 0]);
	});
	it("of an interval holds where both ends agree", () => {
		const between = (least: number, most: number) => compareInterval(least, most, { atMost: 10 }, world);
		expect([between(1, 10), between(1, 11), between(11, 12)]).toEqual([1, 0, -1]);
	});
	it("over all that is known is what every side says, at its weakest", () => {
		const belief = (...sides: [Value, number][]) => ({
			sides: sides.map(([value, strength]) => ({ value, strength, facts: [] })),
			contested: sides.length > 1,
		});
		const of = (...sides: [Value, number][]) => judge(belief(...sides), { in: ["a", "b"] }, "text", world);
		expect([of(["a", 5]), of(["a", 5], ["b", 2]), of(["a", 5], ["c", 2]), of(["c", 4]), of()]).toEqual([
			5, 2, 0, -4, 0,
		]);
	});
	it("names the values that would pass", () => {
		expect(wantedBy(undefined, world)).toEqual([]);
		expect([wantedBy({ is: true }, world), wantedBy({ in: [1, "a"] }, world)]).toEqual([["true"], ["1", "a"]]);
		expect([wantedBy({ atLeast: 3 }, world), wantedBy({ atMost: 3 }, world)]).toEqual([[">=3"], ["<=3"]]);
		expect([wantedBy({ none: true }, world), wantedBy({ in: { param: "home" } }, world)]).toEqual([
			["none"],
			["CA", "FR"],
		]);
		expect(wantedBy({ atMost: { threshold: "vague" } }, world)).toEqual(["<=10"]);
	});
});
