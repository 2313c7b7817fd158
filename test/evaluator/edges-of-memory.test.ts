import { describe, expect, it } from "vitest";
import { memoryOf, recall, recallSome } from "../../src/evaluator/memory.js";
import { knowledge, offering, value } from "./small-release.js";

/** A year for each period: something begins on each first of January. */
const release = () =>
	knowledge(
		offering(
			"cloud",
			...Array.from({ length: 80 }, (_, index) => value("service.encryption", true, { from: String(1920 + index) })),
		),
	);
const day = (year: number) => `${year}-12-31`;

describe("what is remembered of a release", () => {
	it("is the same for all days of one period, and another for others", () => {
		const known = release();
		expect(memoryOf(known, "1930-12-31")).toBe(memoryOf(known, "1930-12-31"));
		expect(memoryOf(known, "1930-12-31")).not.toBe(memoryOf(known, "1931-12-31"));
		expect(memoryOf(known, "1930-12-31")).not.toBe(memoryOf(release(), "1930-12-31"));
	});
	it("is of 64 periods, and the one asked about longest ago is forgotten first", () => {
		const known = release();
		const first = memoryOf(known, day(1920));
		const second = memoryOf(known, day(1921));
		const third = memoryOf(known, day(1922));
		for (let year = 1923; year < 1920 + 64; year++) memoryOf(known, day(year));
		// All 64 are there; the first is asked about again, so that the second is now the oldest.
		expect(memoryOf(known, day(1920))).toBe(first);
		memoryOf(known, day(1920 + 64));
		expect(memoryOf(known, day(1920))).toBe(first);
		expect(memoryOf(known, day(1922))).toBe(third);
		expect(memoryOf(known, day(1921))).not.toBe(second);
	});
});

describe("what is remembered under a key", () => {
	it("is found once", () => {
		const memory = new Map<string, number>();
		let found = 0;
		const find = () => ++found;
		expect([recall(memory, "a", find), recall(memory, "a", find), recall(memory, "b", find)]).toEqual([1, 1, 2]);
	});
	it("starts afresh after ten thousand of what askers can word as they like", () => {
		const memory = new Map<string, number>();
		for (let index = 0; index <= 10_000; index++) recallSome(memory, String(index), () => index);
		expect(memory.size).toBe(10_001);
		expect(recallSome(memory, "one more", () => -1)).toBe(-1);
		expect([...memory.keys()]).toEqual(["one more"]);
	});
});
