import { describe, expect, it } from "vitest";
import { type Demand, evaluateDemand } from "../../src/evaluator/demands.js";
import { assess, explain } from "../../src/evaluator/index.js";
import { contextNeeds, onlyWhen, raisedWhen } from "../../src/evaluator/raised-demands.js";
import { numbers, supports } from "../../src/evaluator/truth.js";
import { World } from "../../src/evaluator/world.js";
import type { Condition, ContextName } from "../../src/knowledge/conditions.js";
import type { DemandReading } from "../../src/knowledge/demands.js";
import type { Grade } from "../../src/knowledge/grades.js";
import { levels } from "./frameworks/small-frameworks.js";
import {
	basedIn,
	company,
	dataClass,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	today,
	value,
} from "./small-release.js";

const encrypted = (): Condition => ({ fact: "service.encryption" });
const portable = (): Condition => ({ fact: "service.portability" });
const when: Condition = { context: "sector", test: { is: "health" } };

const demand = (id: string, more: Partial<Demand> = {}): Demand => ({
	id,
	owner: "data",
	name: { en: id, fr: id },
	pillar: null,
	aspect: "security",
	obligation: "must",
	accepts: 2,
	rests: "statute",
	source: "text",
	condition: encrypted(),
	readings: [],
	location: undefined,
	excludes: [],
	...more,
});

const held = (id: string, condition?: Condition): DemandReading => ({
	id,
	name: { en: id, fr: id },
	force: "held",
	holders: [],
	...(condition ? { condition } : {}),
});

/** A world in which `cloud` is encrypted, by a claim unless a test says otherwise, and nothing says that it is portable. */
const worldWith = (context: Partial<Record<ContextName, string>> = {}, grade: Grade = "vendor") =>
	new World(knowledge(offering("cloud", value("service.encryption", true, { grade }))), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context,
		readings: {},
		sides: new Map(),
		supposed: new Map(),
	});
const truth = (asked: Demand, context: Partial<Record<ContextName, string>> = {}) =>
	evaluateDemand(asked, "cloud", worldWith(context), numbers);

describe("a demand that binds only under a condition", () => {
	it("is itself where there is none", () => {
		const asked = demand("x.a");
		expect(onlyWhen(null, asked)).toBe(asked);
	});
	it("is met as well where the condition is known not to hold", () => {
		const asked = onlyWhen(when, demand("x.a", { condition: portable() }));
		expect(truth(asked, { sector: "bank" })).toBe(5);
		expect(truth(asked, { sector: "health" })).toBe(0);
		expect(truth(asked)).toBe(0);
	});
	it("is so under each of its readings", () => {
		const readings = [held("wide"), held("narrow", portable())];
		const asked = onlyWhen(when, demand("x.a", { readings }));
		expect(truth(asked, { sector: "bank" })).toBe(5);
		expect(truth(asked, { sector: "health" })).toBe(0);
	});
	it("neither implies nor excludes another", () => {
		expect(onlyWhen(when, demand("x.a", { location: "CA", excludes: ["x.b"] }))).toMatchObject({
			location: undefined,
			excludes: [],
		});
	});
});

describe("what is demanded where it is open whether a further class is included", () => {
	const raised = (own: Demand[], most: Demand[]) => raisedWhen(when, own, most);

	it("is as before where that class would raise nothing", () => {
		const condition = encrypted();
		const own = [
			demand("x.a", { condition }),
			demand("x.b", { condition, accepts: 3 }),
			demand("x.c"),
			demand("x.d", { obligation: "should" }),
		];
		const most = [
			demand("x.a", { condition }),
			demand("x.b", { condition }),
			demand("x.d", { obligation: "should", accepts: 5 }),
		];
		expect(raised(own, most)).toEqual(own);
		for (const [index, one] of raised(own, most).entries()) expect(one).toBe(own[index]);
	});
	it("is a must under the condition where that class would make it one", () => {
		const own = [demand("x.a", { obligation: "should" })];
		const [asked, ...others] = raised(own, [demand("x.a", { accepts: 3 })]);
		expect(others).toEqual([]);
		expect(asked).toMatchObject({ id: "x.a", obligation: "must", accepts: 3 });
		expect(asked && truth(asked, { sector: "bank" })).toBe(5);
		expect(asked && truth(asked, { sector: "health" })).toBe(2);
	});
	it("has the musts beside that only that class would ask for, under the condition", () => {
		const most = [demand("x.a"), demand("x.b", { condition: portable() }), demand("x.c", { obligation: "should" })];
		const all = raised([demand("x.a")], most);
		expect(all.map(({ id }) => id)).toEqual(["x.a", "x.b"]);
		const [, added] = all;
		expect(added && [truth(added, { sector: "bank" }), truth(added, { sector: "health" })]).toEqual([5, 0]);
	});
	it("is to be shown more surely under the condition, and what was enough is kept", () => {
		const condition = encrypted();
		const [asked] = raised([demand("x.a", { condition })], [demand("x.a", { condition, accepts: 5 })]);
		expect(asked).toMatchObject({ accepts: 5, raised: { when, accepts: 2 } });
		expect(asked && [truth(asked, { sector: "bank" }), truth(asked, { sector: "health" })]).toEqual([2, 2]);
		expect(asked && JSON.stringify(asked.condition)).toContain("sector");
		const readings = [held("wide"), held("narrow", portable())];
		const other = demand("x.b", { readings });
		const [read] = raised([other], [{ ...other, accepts: 5 }]);
		expect(read?.readings.map((one) => JSON.stringify(one.condition ?? null).includes("sector"))).toEqual([
			false,
			true,
		]);
	});
	it("asks for the lower and, under the condition, for the higher where they differ", () => {
		const higher = demand("x.a", { condition: portable(), readings: [held("other")] });
		const [asked] = raised([demand("x.a", { accepts: 2 })], [higher]);
		expect(asked).toMatchObject({ accepts: 2, raised: { when, accepts: 2 }, readings: [] });
		expect(asked && [truth(asked, { sector: "bank" }), truth(asked, { sector: "health" })]).toEqual([2, 0]);
		const [reverse] = raised([demand("x.a", { condition: portable() })], [demand("x.a")]);
		expect(reverse && truth(reverse, { sector: "bank" })).toBe(0);
		// Of less than the lower one is content with nothing is taken away.
		const [less] = raised([demand("x.a", { accepts: 3 })], [demand("x.a", { condition: portable() })]);
		expect(less && truth(less, { sector: "health" })).toBe(0);
	});
});

describe("what the asker could say so that less is enough", () => {
	const needs = (accepts: number, grade: Grade, condition: Condition = when, context = {}) => {
		const world = worldWith(context, grade);
		const own = demand("x.a", { accepts });
		const [asked] = raisedWhen(condition, [own], [{ ...own, accepts: 5 }]);
		if (!asked) throw new Error("It is demanded");
		const support = evaluateDemand(asked, "cloud", world, supports);
		return contextNeeds([{ demand: asked, support }], world).map(({ key, refused }) => [key, refused]);
	};
	const sector = [["context/sector", ["health"]]];

	it("is asked where the lower demand is met, just so or more surely", () => {
		expect(needs(2, "vendor")).toEqual(sector);
		expect(needs(2, "contract")).toEqual(sector);
		expect(needs(3, "vendor")).toEqual([]);
	});
	it("is nothing of a demand that nothing raises", () => {
		const world = worldWith();
		const plain = demand("x.a");
		expect(contextNeeds([{ demand: plain, support: evaluateDemand(plain, "cloud", world, supports) }], world)).toEqual(
			[],
		);
	});
	it("is what the question leaves out, and no fact", () => {
		const either: Condition = { any: [when, portable()] };
		expect(needs(2, "vendor", either)).toEqual(sector);
		expect(needs(2, "vendor", portable())).toEqual([]);
		// Under a condition that holds nothing that is said would help.
		expect(needs(2, "vendor", encrypted())).toEqual([]);
		expect(needs(2, "vendor", when, { sector: "health" })).toEqual([]);
	});
	it("is asked once for all that wait for it", () => {
		const world = worldWith();
		const open = ["x.a", "x.b"].flatMap((id) =>
			raisedWhen(when, [demand(id)], [demand(id, { accepts: 5 })]).map((one) => ({
				demand: one,
				support: evaluateDemand(one, "cloud", world, supports),
			})),
		);
		expect(contextNeeds(open, world)).toHaveLength(1);
	});
	it("stands among the open questions, and the answer to it settles the verdict", () => {
		const release = knowledge(
			levels({ basic: { level: 1, condition: encrypted() } }, { target: { level: 1 } }),
			dataClass("data", "moderate", [], [{ class: "more", when }]),
			dataClass("more", "critical"),
			offering("cloud", value("service.encryption", true, { grade: "vendor" })),
		);
		const asked = assess(release, question());
		expect([asked.outcome, asked.openQuestions.map(({ id }) => id).sort()]).toEqual([
			"undetermined",
			["cloud/service.encryption", "context/sector"],
		]);
		expect(assess(release, question({ context: { sector: "bank" } })).outcome).toBe("sovereign");
		expect(assess(release, question({ context: { sector: "health" } })).outcome).toBe("undetermined");
	});
});

describe("an assessment without what it hangs on", () => {
	it("says the same, with the same sources of what it tells", () => {
		const release = knowledge(
			levels({ basic: { level: 1, condition: { unexposed: { threat: "disclosure" } } } }, { target: { level: 1 } }),
			dataClass("data", "low"),
			company("acme", "US"),
			offering("cloud", member("service.operator", "acme")),
			law("act", "US", { reach: [reading("broad", basedIn("US"))] }),
		);
		const whole = assess(release, question());
		const { sources, ...told } = explain(release, question());
		expect(whole).toMatchObject(told);
		expect(told.outcome).toBe("not-sovereign");
		expect(sources.length).toBeGreaterThan(0);
		expect(whole.sources).toEqual(expect.arrayContaining(sources));
		expect(() => explain(release, question({ offering: "gone" }))).toThrow("gone");
	});
});
