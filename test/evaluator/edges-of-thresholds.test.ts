import { describe, expect, it } from "vitest";
import { boundsOf, compareWith, thresholdsNamed } from "../../src/evaluator/thresholds.js";
import { World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import { grounds, knowledge, offering } from "./small-release.js";

const decree = { title: "Decree", publisher: "A ministry", url: null, published: null, seen: "2020-01-01" };
const fixed = (value: number, dates: { from?: string; until?: string }) => ({
	value,
	...dates,
	source: "decree",
	grade: "statute" as const,
	statement: { en: `${value} %.`, fr: `${value} %.` },
});
const release = knowledge(
	offering("cloud"),
	grounds({
		sources: { decree },
		thresholds: [
			{
				id: "share",
				name: { en: "a share", fr: "une part" },
				values: [fixed(24, { until: "2025-06-30" }), fixed(39, { from: "2025-07-01" })],
			},
			{ id: "vague", name: { en: "a year", fr: "une année" }, values: [fixed(10, { from: "2025" })] },
			{
				id: "both",
				name: { en: "two", fr: "deux" },
				values: [fixed(10, {}), fixed(20, { from: "2025", until: "2025" })],
			},
		],
	}),
);
const on = (asOf: string) =>
	new World(release, {
		asOf,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
	});

describe("what a number is compared with", () => {
	it("is itself, or each value that a threshold may have on the day", () => {
		expect(boundsOf(12, on("2025-06-30"))).toEqual({ possible: [12], sure: true });
		expect(boundsOf({ threshold: "share" }, on("2025-06-30"))).toEqual({ possible: [24], sure: true });
		expect(boundsOf({ threshold: "share" }, on("2025-07-01"))).toEqual({ possible: [39], sure: true });
		expect(boundsOf({ threshold: "vague" }, on("2025-07-01"))).toEqual({ possible: [10], sure: false });
		expect(boundsOf({ threshold: "vague" }, on("2024-12-31"))).toEqual({ possible: [], sure: false });
		expect(boundsOf({ threshold: "both" }, on("2025-07-01"))).toEqual({ possible: [10, 20], sure: true });
		expect(boundsOf({ threshold: "nowhere" }, on("2025-07-01"))).toEqual({ possible: [], sure: false });
	});

	it("says yes or no where every value does and one of them surely counts", () => {
		const atMost = (share: number, bound: Parameters<typeof compareWith>[0], asOf = "2025-07-01") =>
			compareWith(bound, on(asOf), (than) => share <= than);
		expect([atMost(12, 12), atMost(13, 12)]).toEqual([1, -1]);
		expect([atMost(39, { threshold: "share" }), atMost(40, { threshold: "share" })]).toEqual([1, -1]);
		expect([5, 15, 25].map((share) => atMost(share, { threshold: "both" }))).toEqual([1, 0, -1]);
		expect([5, 15].map((share) => atMost(share, { threshold: "vague" }))).toEqual([0, 0]);
		expect([5, 15].map((share) => atMost(share, { threshold: "vague" }, "2026-01-01"))).toEqual([1, -1]);
		expect(atMost(5, { threshold: "vague" }, "2024-12-31")).toBe(0);
	});
});

describe("the thresholds that conditions name", () => {
	const share = (test: Extract<Condition, { edge: string }>["test"]): Condition => ({
		some: "owners",
		where: { edge: "share", test },
	});
	const named = (asOf: string, ...conditions: Condition[]) =>
		thresholdsNamed(conditions, on(asOf)).map(({ value }) => value);

	it("are found at any depth, each once, in order of id, as far as they may count on the day", () => {
		const least = share({ atLeast: { threshold: "share" } });
		const most = share({ atMost: { threshold: "both" } });
		expect(named("2025-07-01", least, most, least)).toEqual([10, 20, 39]);
		expect(named("2025-07-01", { all: [{ not: least }, most] })).toEqual([10, 20, 39]);
		expect(named("2024-12-31", least, most)).toEqual([10, 24]);
		expect(named("2024-12-31", share({ atLeast: { threshold: "vague" } }))).toEqual([]);
	});
	it("are none where numbers, values or nothing at all is compared", () => {
		const encrypted: Condition = { fact: "service.encryption" };
		expect(named("2025-07-01", share({ atLeast: 3 }), share({ atMost: 3 }), encrypted)).toEqual([]);
		expect(named("2025-07-01", { fact: "entity.incorporation", test: { in: ["US"] } }, { all: [encrypted] })).toEqual(
			[],
		);
	});
});
