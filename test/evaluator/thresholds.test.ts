import { describe, expect, it } from "vitest";
import { assess } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	closed,
	company,
	criterion,
	dataClass,
	framework,
	grounds,
	judged,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
} from "./small-release.js";

const name = { en: "most foreign capital", fr: "part étrangère maximale" };
const fixed = (value: number, dates: { from?: string; until?: string }) => ({
	value,
	...dates,
	source: "decree",
	grade: "statute" as const,
	statement: { en: `At most ${value} %.`, fr: `Au plus ${value} %.` },
});
const decree = { title: "Decree", publisher: "A ministry", url: null, published: null, seen: "2020-01-01" };
/** 24 % until mid-2025, 39 % from then on. */
const exact = [fixed(24, { from: "2020-01-01", until: "2025-06-30" }), fixed(39, { from: "2025-07-01" })];
/** The same, of which the sources only tell the year. */
const vague = [fixed(24, { from: "2020-01-01", until: "2025" }), fixed(39, { from: "2025" })];

const lists = (values: ReturnType<typeof fixed>[]) =>
	grounds({ sources: { decree }, thresholds: [{ id: "most-foreign", name, values }] });
const cloud = offering("cloud", member("service.operator", "acme", { from: "2019-01-01" }));
const held = (share: number, owner = "US") => [
	cloud,
	company(
		"acme",
		"FR",
		member("entity.owner", "holder", { detail: { share }, from: "2019-01-01" }),
		closed("entity.owner", { from: "2019-01-01" }),
	),
	company("holder", owner),
];

const little: Condition = {
	some: "custody",
	where: { every: "owners", where: { edge: "share", test: { atMost: { threshold: "most-foreign" } } } },
};
const much: Condition = {
	some: "custody",
	where: { some: "owners", where: { edge: "share", test: { atLeast: { threshold: "most-foreign" } } } },
};
const inAll: Condition = {
	some: "custody",
	where: {
		sum: "owners",
		of: "share",
		where: { not: { fact: "entity.incorporation", test: { in: ["EU"] } } },
		test: { atMost: { threshold: "most-foreign" } },
	},
};

describe("a threshold is a dated number of the knowledge", () => {
	const on = (condition: Condition, share: number, asOf: string, values = exact) =>
		judged(condition, [...held(share), lists(values)], { asOf });

	it("a comparison takes its value on the question's day, both ends included", () => {
		expect(on(little, 30, "2025-06-30")).toBe("no, proven");
		expect(on(little, 30, "2025-07-01")).toBe("yes, proven");
		expect(on(little, 24, "2025-06-30")).toBe("yes, proven");
		expect(on(much, 24, "2025-06-30")).toBe("yes, proven");
		expect(on(much, 30, "2025-07-01")).toBe("no, proven");
	});
	it("a sum over links does too", () => {
		// Where the owner sits was read in 2026, before that it is presumed; at most 30 it is wherever he sits.
		expect(on(inAll, 30, "2025-06-30")).toBe("no, presumed");
		expect(on(inAll, 30, "2025-07-01")).toBe("yes, proven");
	});
	it("on a day on which it has no value nothing is decided", () => {
		expect(on(little, 1, "2019-12-31")).toBe("unknown");
		expect(on(little, 1, "2020-01-01")).toBe("yes, proven");
	});
	it("where its dates are vague nothing is decided, also where every value would agree", () => {
		expect(on(little, 30, "2025-06-30", vague)).toBe("unknown");
		expect(on(little, 10, "2025-06-30", vague)).toBe("unknown");
		expect(on(little, 30, "2024-12-31", vague)).toBe("no, proven");
		expect(on(little, 30, "2026-01-01", vague)).toBe("yes, proven");
	});
	it("where one value surely counts and another may, both have to agree", () => {
		const perhaps = [fixed(24, { from: "2020-01-01" }), fixed(39, { from: "2025", until: "2025" })];
		expect(on(little, 30, "2025-06-30", perhaps)).toBe("unknown");
		expect(on(little, 10, "2025-06-30", perhaps)).toBe("yes, proven");
		expect(on(little, 50, "2025-06-30", perhaps)).toBe("no, proven");
	});
	it("a plain number is compared as before", () => {
		const plain: Condition = {
			some: "custody",
			where: { every: "owners", where: { edge: "share", test: { atMost: 24 } } },
		};
		expect(on(plain, 24, "2019-12-31")).toBe("yes, proven");
		expect(on(plain, 25, "2019-12-31")).toBe("no, proven");
	});
});

describe("an answer that rests on a threshold", () => {
	it("cites who fixes it, and asks for what would pass on that day", () => {
		const unknownShare = [
			cloud,
			company("acme", "FR", member("entity.owner", "holder"), closed("entity.owner")),
			company("holder", "US"),
		];
		const answer = assessOne(little, [...unknownShare, lists(exact)]);
		expect(answer.sources.map(({ id }) => id)).toContain("grounds/decree");
		expect(answer.findings[0]?.sources).toContain("grounds/decree");
		expect(answer.openQuestions.map(({ about, answers }) => [about, answers])).toEqual([
			["acme/entity.owner/holder/share", ["<=39"]],
		]);
	});
	it("changes on the day on which the threshold changes, whichever day was asked about before", () => {
		const release = knowledge(
			dataClass("data", "low"),
			framework("yardstick", [criterion("must", little)]),
			...held(30),
			lists(exact),
		);
		const outcome = (asOf: string) => assess(release, question({ asOf })).outcome;
		const days = ["2025-07-01", "2025-06-30", "2025-07-01", "2019-12-31"];
		expect(days.map(outcome)).toEqual(["sovereign", "not-sovereign", "sovereign", "undetermined"]);
	});
	it("a law's reach may hang on one, and is cited likewise", () => {
		const reaches: Condition = { all: [basedIn("FR"), much] };
		const release = knowledge(
			dataClass("data", "low"),
			framework("yardstick", [criterion("must", { unexposed: { threat: "disclosure" } })]),
			law("act", "US", { reach: [reading("owned", reaches)] }),
			...held(30),
			lists(exact),
		);
		const reached = (asOf: string) => assess(release, question({ asOf })).exposures[0];
		expect([reached("2025-06-30")?.status, reached("2026-11-20")?.status]).toEqual(["exposed", "none"]);
		expect(reached("2025-06-30")?.sources).toContain("grounds/decree");
	});
});
