import { describe, expect, it } from "vitest";
import {
	agreeing,
	decisiveParts,
	explaining,
	type Leaf,
	type Numbers,
	numbers,
	type Support,
	settledBounds,
	stepsOf,
	supports,
	truthIf,
} from "../../src/evaluator/truth.js";

const step = (rule: string) => () => ({ rule });
const leaf = (truth: number, key = String(truth)): Support =>
	supports.leaf(truth, () => ({ rule: "leaf", leaf: { kind: "given", key } }));
const said = (truth: number, contested: boolean): Support => {
	const fact: Leaf = {
		kind: "fact",
		key: "cloud/a",
		subject: "cloud",
		attribute: "a",
		members: [],
		wanted: [],
		values: [],
		facts: [],
		contested,
		said: 5,
		closes: false,
	};
	return supports.leaf(truth, () => ({ rule: "fact", leaf: fact }));
};
const all = (...parts: Support[]) => supports.all(parts, step("all"));
const any = (...parts: Support[]) => supports.any(parts, step("any"));
const not = (part: Support) => supports.not(part, step("not"));
const agree = (...parts: Support[]) => supports.agree(parts, step("agree"));

describe("the parts that decide", () => {
	const decisive = (support: Support) => decisiveParts(support).map(({ truth }) => truth);

	it("are the true ones of a true any and the false ones of a false all", () => {
		expect(decisive(any(leaf(5), leaf(-2), leaf(0), leaf(1)))).toEqual([5, 1]);
		expect(decisive(all(leaf(-5), leaf(2), leaf(0), leaf(-1)))).toEqual([-5, -1]);
	});
	it("are the unknown ones where all or any is unknown", () => {
		expect(decisive(any(leaf(-5), leaf(0), leaf(0)))).toEqual([0, 0]);
		expect(decisive(all(leaf(5), leaf(0)))).toEqual([0]);
	});
	it("are every part of a true all and of a false any", () => {
		expect(decisive(all(leaf(5), leaf(2)))).toEqual([5, 2]);
		expect(decisive(any(leaf(-5), leaf(-2)))).toEqual([-5, -2]);
	});
	it("of readings that come out unknown are those that are unknown themselves, else all that contradict", () => {
		expect(decisive(agree(leaf(5), leaf(0)))).toEqual([0]);
		expect(decisive(agree(leaf(5), leaf(-5)))).toEqual([5, -5]);
		expect(decisive(agree(leaf(5), leaf(3)))).toEqual([5, 3]);
		expect(decisive(agree(leaf(-5), leaf(-3)))).toEqual([-5, -3]);
	});
	it("of a not are what is denied", () => {
		expect([decisive(not(leaf(0))), decisive(not(leaf(3)))]).toEqual([[0], [3]]);
	});
});

describe("the bounds of what is disputed", () => {
	it("are both ends for a contested fact, and the truth itself for any other leaf", () => {
		expect(settledBounds(said(0, true))).toEqual({ least: -5, most: 5 });
		expect(settledBounds(said(2, false))).toEqual({ least: 2, most: 2 });
		expect(settledBounds(leaf(-3))).toEqual({ least: -3, most: -3 });
	});
	it("take the least and the most of all, any and not", () => {
		const disputed = said(0, true);
		expect(settledBounds(all(disputed, leaf(2)))).toEqual({ least: -5, most: 2 });
		expect(settledBounds(any(disputed, leaf(2)))).toEqual({ least: 2, most: 5 });
		expect(settledBounds(not(all(disputed, leaf(2))))).toEqual({ least: -2, most: 5 });
		expect(Object.is(settledBounds(not(leaf(0))).least, 0)).toBe(true);
		expect(Object.is(settledBounds(not(leaf(0))).most, 0)).toBe(true);
	});
	it("of readings lie between the least and the most of them", () =>
		expect(settledBounds(agree(leaf(3), leaf(-2)))).toEqual({ least: -2, most: 3 }));
});

describe("the truth of a tree under other leaves", () => {
	it("leaves what rests on nothing as it is", () => {
		const bare = supports.leaf(4, step("bare"));
		expect(truthIf(bare, () => -5)).toBe(4);
		expect(truthIf(all(bare, leaf(5)), () => -5)).toBe(-5);
	});
	it("never is minus zero", () =>
		expect(
			Object.is(
				truthIf(not(leaf(5)), () => 0),
				0,
			),
		).toBe(true));
});

describe("numbers alone", () => {
	const tried = (run: (find: (item: number) => number) => number): [number, number] => {
		let count = 0;
		const found = run((item) => {
			count++;
			return item;
		});
		return [found, count];
	};
	it("stop looking at what can change nothing, and only then", () => {
		expect(tried((find) => numbers.allOf([3, -5, 1], find, step("all")))).toEqual([-5, 2]);
		expect(tried((find) => numbers.allOf([3, -4, 1], find, step("all")))).toEqual([-4, 3]);
		expect(tried((find) => numbers.anyOf([-3, 5, 1], find, step("any")))).toEqual([5, 2]);
		expect(tried((find) => numbers.anyOf([-3, 4, 1], find, step("any")))).toEqual([4, 3]);
	});
	it("are unknown of nothing, and as sure as the surest or weakest of something", () => {
		expect(numbers.allOf([], Number, step("all"))).toBe(0);
		expect(numbers.anyOf([], Number, step("any"))).toBe(0);
		expect(numbers.allOf([5, 5], Number, step("all"))).toBe(5);
		expect(numbers.anyOf([-5, -5], Number, step("any"))).toBe(-5);
	});
	it("are remembered where somebody keeps them, a zero too", () => {
		const kept = (known: number | undefined): [Numbers, number[]] => {
			const set: number[] = [];
			return [{ get: () => known, set: (truth) => set.push(truth) }, set];
		};
		const [fresh, written] = kept(undefined);
		expect([numbers.remember("a", fresh, () => 3), written]).toEqual([3, [3]]);
		const [zero, untouched] = kept(0);
		expect([numbers.remember("a", zero, () => 3), untouched]).toEqual([0, []]);
		expect(numbers.remember("a", null, () => 3)).toBe(3);
	});
	it("agree at the weakest where all say the same, and else say nothing", () => {
		expect([agreeing([5, 2]), agreeing([-5, -2]), agreeing([5, -2]), agreeing([0, 3]), agreeing([0, -3])]).toEqual([
			2, -2, 0, 0, 0,
		]);
		expect(agreeing([])).toBe(0);
	});
});

describe("a tree", () => {
	it("that is asked for again under one name is the same tree", () => {
		const algebra = explaining();
		const first = algebra.remember("a", null, () => leaf(1));
		expect(algebra.remember("a", null, () => leaf(1))).toBe(first);
		expect(algebra.remember("b", null, () => leaf(1))).not.toBe(first);
		expect(supports.remember("a", null, () => leaf(1))).not.toBe(supports.remember("a", null, () => leaf(1)));
	});
	it("yields its steps, itself first", () => {
		const rules = [...stepsOf(all(any(leaf(1), leaf(2)), not(leaf(3))))].map(({ rule }) => rule);
		expect(rules).toEqual(["all", "any", "leaf", "leaf", "not", "leaf"]);
	});
	it("says by which operation it came to its truth, over which parts", () => {
		const shape = ({ truth, operation, parts }: Support) => [truth, operation, parts.length];
		expect(shape(supports.allOf([2, 3], leaf, step("all")))).toEqual([2, "min", 2]);
		expect(shape(supports.anyOf([2, 3], leaf, step("any")))).toEqual([3, "max", 2]);
		expect([shape(not(leaf(3))), shape(agree(leaf(2))), shape(leaf(3))]).toEqual([
			[-3, "neg", 1],
			[2, "agree", 1],
			[3, "leaf", 0],
		]);
	});
});
