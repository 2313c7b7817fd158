import { describe, expect, it } from "vitest";
import { compiled } from "../../src/evaluator/conditions.js";
import { unexposed } from "../../src/evaluator/laws.js";
import { sumOver } from "../../src/evaluator/sums.js";
import { supports } from "../../src/evaluator/truth.js";
import { World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import { closed, company, knowledge, member, offering, provider, type Stated, today } from "./small-release.js";

const worldOf = (...facts: Stated[]) =>
	new World(
		knowledge(
			offering("cloud", member("service.operator", "acme")),
			provider("acme", ...facts),
			...["a", "b", "c"].map((id) => company(id, "US")),
		),
		{
			asOf: today,
			home: ["CA"],
			configuration: {},
			context: {},
			readings: {},
			sides: new Map(),
			supposed: new Map(),
		},
	);
const share = (owner: string, percent: number, beside: Parameters<typeof member>[2] = {}) =>
	member("entity.owner", owner, { ...beside, detail: { share: percent } });
const whole = closed("entity.owner");

/** The interval at a strength, for holders that count as surely as `counts` says. */
function between(facts: Stated[], counts: Record<string, number> = {}, strength = 5): [number, number] {
	const { least, most } = sumOver("owners", "share", "acme", worldOf(...facts), (holder) => counts[holder] ?? 5).at(
		strength,
	);
	return [least, most];
}

describe("the interval of a sum", () => {
	it("is one number where all shares and all holders are known", () => {
		expect(between([share("a", 30), share("b", 12.5), whole])).toEqual([42.5, 42.5]);
		expect(between([whole])).toEqual([0, 0]);
	});
	it("goes up by the rest of a hundred while the list is open", () => {
		expect(between([share("a", 30)])).toEqual([30, 100]);
		expect(between([share("a", 30), share("b", 20)], { b: -5 })).toEqual([30, 80]);
		expect(between([])).toEqual([0, 100]);
	});
	it("goes up by the rest for a holder without a share that may count, and not for one that does not", () => {
		const facts = [share("a", 30), member("entity.owner", "b"), whole];
		expect([between(facts), between(facts, { b: 0 }), between(facts, { b: -5 })]).toEqual([
			[30, 100],
			[30, 100],
			[30, 30],
		]);
		expect(between(facts, { b: -4 })).toEqual([30, 100]);
	});
	it("goes up by the share of a holder that may count, and not by one that surely does not", () => {
		const facts = [share("a", 30), share("b", 20), whole];
		expect([0, 4, -4, 5, -5].map((b) => between(facts, { b }))).toEqual([
			[30, 50],
			[30, 50],
			[30, 50],
			[50, 50],
			[30, 30],
		]);
	});
	it("takes at each strength only what is known as surely", () => {
		const facts = [share("a", 30), share("b", 20, { grade: "press" }), closed("entity.owner", { grade: "vendor" })];
		expect([5, 3, 2].map((strength) => between(facts, {}, strength))).toEqual([
			[30, 100],
			[50, 100],
			[50, 50],
		]);
		expect(between(facts, { a: 3, b: 3 }, 3)).toEqual([50, 100]);
	});
	it("takes a share on which sources disagree for unknown", () => {
		const disputed = [share("a", 30, { grade: "press" }), share("a", 40, { grade: "analyst" }), whole];
		expect(between(disputed, {}, 3)).toEqual([0, 100]);
	});
	it("takes a share as surely as it is said, though the holding itself is surer", () => {
		const facts = [member("entity.owner", "a"), share("a", 30, { grade: "press" }), whole];
		expect([between(facts, {}, 5), between(facts, {}, 3)]).toEqual([
			[0, 100],
			[30, 30],
		]);
	});
	it("never has a rest below nothing, where more than a hundred are stated", () => {
		expect(between([share("a", 80), share("b", 40)], { b: -5 })).toEqual([80, 80]);
	});
	it("counts once who holds shares and controls, with the share", () => {
		const parent = member("entity.parent", "a");
		expect(between([share("a", 60), parent, whole])).toEqual([60, 60]);
		expect(between([member("entity.owner", "a"), parent, whole])).toEqual([0, 100]);
		const known = [member("entity.owner", "a"), member("entity.parent", "a", { detail: { share: 60 } }), whole];
		expect(between(known)).toEqual([60, 60]);
	});
	it("asks of each holder once whether it counts, and rests on the facts of all of them and of the list", () => {
		const asked: string[] = [];
		const world = worldOf(share("a", 30), member("entity.parent", "a"), share("b", 1), whole);
		const { facts } = sumOver("owners", "share", "acme", world, (holder) => asked.push(holder));
		expect(asked).toEqual(["a", "b"]);
		expect([...facts].sort()).toEqual([
			"acme/entity.owner/a#statute-2026-01-01",
			"acme/entity.owner/b#statute-2026-01-01",
			"acme/entity.owner/closed#statute-2026-01-01",
		]);
	});
});

describe("a condition on a sum", () => {
	const sum = (test: Extract<Condition, { sum: unknown }>["test"]): Condition => ({
		sum: "owners",
		of: "share",
		where: { fact: "entity.incorporation", test: { in: ["US"] } },
		test,
	});
	const treeOf = (condition: Condition, ...facts: Stated[]) =>
		compiled(condition)(
			{ subject: "acme", offering: "cloud" },
			{ world: worldOf(...facts), algebra: supports, unexposed },
		);

	it("is as sure as the surest facts that decide it", () => {
		const press = [share("a", 30), share("b", 20, { grade: "press" }), whole];
		expect(treeOf(sum({ atMost: 49 }), ...press).truth).toBe(-3);
		expect(treeOf(sum({ atMost: 29 }), ...press).truth).toBe(-5);
		expect(treeOf(sum({ atMost: 60 }), ...press).truth).toBe(3);
		expect(treeOf(sum({ atLeast: 51 }), ...press).truth).toBe(-3);
		expect(treeOf(sum({ atLeast: 51 }), share("a", 30)).truth).toBe(0);
	});
	it("may ask each holder of the link that leads to it", () => {
		const large: Condition = {
			sum: "owners",
			of: "share",
			where: { edge: "share", test: { atLeast: 20 } },
			test: { atMost: 60 },
		};
		expect(treeOf(large, share("a", 30), share("b", 30), share("c", 10), whole).truth).toBe(5);
		expect(treeOf(large, share("a", 30), share("b", 31), share("c", 10), whole).truth).toBe(-5);
		expect(treeOf(large, share("a", 30), share("b", 19), share("c", 31), whole).truth).toBe(-5);
	});
	it("shows the interval, what would pass and what it rests on", () => {
		expect(treeOf(sum({ atMost: 49 }), share("a", 30, { grade: "vendor" }))).toMatchObject({
			operation: "leaf",
			truth: 0,
			step: {
				rule: "sum",
				leaf: {
					kind: "fact",
					key: "acme/entity.owner/share",
					subject: "acme",
					attribute: "entity.owner",
					members: [],
					wanted: ["<=49"],
					values: ["30", "100"],
					facts: ["acme/entity.owner/a#vendor-2026-01-01"],
					contested: false,
					said: 0,
					closes: true,
				},
			},
		});
	});
});
