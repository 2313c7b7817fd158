import { describe, expect, it } from "vitest";
import type { Aspect } from "../../../src/knowledge/demands.js";
import { certificate, type Subject, value } from "../small-release.js";
import { answer, assessed, ladders, resultOf, statuses } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };

/** `a1` and `a2` in one pillar, `b1` in another; `a2` carries one level throughout. */
const two = (more: Parameters<typeof ladders>[1] = {}) =>
	ladders(
		{
			a1: {
				pillar: "first",
				rungs: [
					[0, 0],
					[2, 40],
					[4, 60],
				],
			},
			a2: {
				pillar: "first",
				rungs: [
					[4, 0],
					[4, 40],
				],
			},
			b1: {
				pillar: "second",
				rungs: [
					[1, 0],
					[3, 50],
					[4, 100],
				],
			},
		},
		more,
	);

/** The same with what its criteria are about. */
function about(subject: Subject, aspects: Record<string, Aspect>): Subject {
	if (subject.kind !== "framework" || subject.data.kind !== "ladders") throw new Error("They are ladders");
	for (const one of subject.data.criteria) one.aspect = aspects[one.id] ?? one.aspect;
	return subject;
}

const one = (rungs: Parameters<typeof ladders>[0][string]["rungs"], more: Parameters<typeof ladders>[1] = {}) =>
	ladders({ c: { rungs } }, more);

describe("how surely an answer on a ladder is demanded", () => {
	const critical = (levels: Record<string, number>, aspects: Record<string, Aspect>) => {
		const contract = { grade: "contract" } as const;
		const facts = [answer("a1", "2", contract), answer("a2", "2", contract), answer("b1", "2", contract)];
		const answers = assessed(about(two(), aspects), facts, { sensitivity: "critical", levels });
		return [statuses(answers), resultOf("ladders", answers).objectives.map(({ level }) => level.least)];
	};

	it("hangs on the criteria that can miss the level, not on the others of the pillar", () => {
		expect(critical({ yardstick: 2 }, { a2: "contract" })).toEqual([
			["first unproven *", "second unproven *"],
			[0, 1],
		]);
		expect(critical({ yardstick: 2 }, { a1: "contract" })).toEqual([
			["first met *", "second unproven *"],
			[2, 1],
		]);
	});

	it("hangs on all criteria of the pillar, and of no other, where no level is demanded", () => {
		expect(critical({}, { a2: "contract" })).toEqual([[], [2, 1]]);
		expect(critical({}, { b1: "contract" })).toEqual([[], [0, 3]]);
	});

	it("hangs on all criteria of the pillar where none of them can miss the level", () => {
		expect(critical({ yardstick: 1 }, { b1: "contract" })).toEqual([["first unproven *"], [0, 3]]);
	});
});

describe("ladders at their edges", () => {
	it("without a pass mark call those criteria inert whose answers all carry one level", () => {
		const { objectives } = resultOf("ladders", assessed(two(), []));
		expect(objectives.map(({ inert }) => inert)).toEqual([["a2"], []]);
	});

	it("name a level that the scale does not by its number", () => {
		const [finding] = assessed(two({ target: { level: 9 } }), []).findings;
		expect(finding?.name.en).toBe("first: at least 9");
	});

	it("leave nothing open where the facts show the highest answer", () => {
		const top = one([
			[0, 0],
			[4, 100, encrypted],
		]);
		const result = resultOf("ladders", assessed(top, [value("service.encryption", true)]));
		expect([result.level, result.objectives[0]?.open]).toEqual([{ least: 4, most: 4 }, []]);
	});

	it("exclude an answer that facts could show and do not", () => {
		const top = one(
			[
				[0, 0],
				[4, 100, encrypted],
			],
			{ target: { level: 4 } },
		);
		const answers = assessed(top, [value("service.encryption", false)]);
		expect([statuses(answers), resultOf("ladders", answers).level]).toEqual([
			["pillar unmet *"],
			{ least: 0, most: 0 },
		]);
	});

	it("fail a level that none of their answers reaches", () => {
		const low = one(
			[
				[0, 0],
				[2, 100],
			],
			{ target: { level: 3 } },
		);
		expect(statuses(assessed(low, [answer("c", "2")]))).toEqual(["pillar unmet *"]);
		expect(statuses(assessed(low, []))).toEqual(["pillar unknown *"]);
	});

	it("take the least and the most points of the answers that are left, in whatever order they rise", () => {
		const falling = one([
			[0, 50],
			[2, 80],
			[3, 70],
			[4, 10],
		]);
		const { score } = resultOf("ladders", assessed(falling, []));
		expect(score).toEqual({ least: "10", most: "80" });
	});

	it("weigh by the set that began last, wherever it stands in the file; of two that began together by the last id", () => {
		const weights = (...sets: { id: string; from?: string }[]) => {
			const framework = one(
				[
					[0, 0],
					[4, 100],
				],
				{ weights: sets.map((set) => ({ ...set, of: { pillar: 1 } })) },
			);
			return resultOf("ladders", assessed(framework, [])).weights;
		};
		const [early, late, other] = [
			{ id: "z-early", from: "2024-01-01" },
			{ id: "late", from: "2026-01-01" },
			{ id: "other", from: "2026-01-01" },
		];
		expect([weights(early, late), weights(late, early)]).toEqual(["late", "late"]);
		expect([weights(other, late, early), weights(late, early, other)]).toEqual(["other", "other"]);
		expect([weights({ id: "z-always" }, late), weights(late, { id: "z-always" })]).toEqual(["late", "late"]);
	});
});

describe("a published result on ladders", () => {
	it("that is higher than the facts allow leaves nobody to cap the level", () => {
		const framework = two({ target: { level: 2 }, results: [{ scheme: "scheme", level: 3 }] });
		const without = resultOf("ladders", assessed(framework, [answer("a1", "1")]));
		expect([without.governedBy, without.objectives.map(({ governedBy }) => governedBy)]).toEqual([
			["a1"],
			[["a1"], []],
		]);
		const held = resultOf("ladders", assessed(framework, [answer("a1", "1"), certificate("scheme", "held")]));
		expect([held.governedBy, held.objectives.map(({ governedBy }) => governedBy)]).toEqual([[], [[], []]]);
	});

	it("lifts no level where it names none", () => {
		const framework = two({ target: { level: 2 }, results: [{ scheme: "scheme" }] });
		const answers = assessed(framework, [answer("a1", "1"), certificate("scheme", "held")]);
		expect(resultOf("ladders", answers)).toMatchObject({
			level: { least: 0, most: 0 },
			published: [{ scheme: "scheme", level: null }],
		});
		expect(answers.outcome).toBe("not-sovereign");
	});
});
