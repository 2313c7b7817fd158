import { describe, expect, it } from "vitest";
import {
	conflictsAmong,
	type Demand,
	decidingDemandReadings,
	demandsOf,
	evaluateDemand,
	higher,
	leastForAll,
	statusOf,
} from "../../src/evaluator/demands.js";
import { type Support, supports } from "../../src/evaluator/truth.js";
import { World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import type { Sensitivity } from "../../src/knowledge/demands.js";
import { ladders, levels } from "./frameworks/small-frameworks.js";
import {
	criterion,
	dataClass,
	demandReading,
	framework,
	knowledge,
	offering,
	question,
	requirement,
	type Subject,
	today,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
type Asked = Parameters<typeof question>[0];

const worldOf = (subjects: Subject[], readings: Record<string, string> = {}) => {
	const asking = framework("yardstick", [criterion("nothing", encrypted, { mustFrom: "critical" })]);
	const frameworks = subjects.some(({ kind }) => kind === "framework") ? [] : [asking];
	return new World(knowledge(offering("cloud", value("service.encryption", true)), ...frameworks, ...subjects), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings,
		sides: new Map(),
		supposed: new Map(),
	});
};
const demandsIn = (subjects: Subject[], asked: Asked = {}) =>
	demandsOf(question(asked), worldOf(subjects, asked?.readings ?? {}));
const ids = (demands: readonly Demand[]) => demands.map(({ id }) => id).filter((id) => !id.startsWith("yardstick"));

const demand = (id: string, more: Partial<Demand> = {}): Demand => ({
	id,
	owner: id.split(".")[0] ?? id,
	name: { en: id, fr: id },
	pillar: null,
	aspect: "storage-location",
	obligation: "must",
	accepts: 2,
	rests: "statute",
	source: "text",
	condition: encrypted,
	readings: [],
	location: undefined,
	excludes: [],
	...more,
});

describe("the status of a demand", () => {
	it("is met from what it accepts up, unproven below, unmet from claimed down, else unknown", () => {
		const statuses = (accepts: number) => [5, 3, 2, 1, 0, -1, -2, -5].map((truth) => statusOf(truth, accepts));
		expect(statuses(3)).toEqual(["met", "met", "unproven", "unproven", "unknown", "unknown", "unmet", "unmet"]);
		expect(statuses(1).slice(0, 4)).toEqual(["met", "met", "met", "met"]);
	});
});

describe("the least that is accepted", () => {
	const least = (sensitivity: Sensitivity, ...aspects: Parameters<typeof leastForAll>[0]) =>
		leastForAll(aspects, sensitivity, { assurance: undefined });

	it("rises with the sensitivity; what only a promise can show is never asked to be proven", () => {
		const all = ["public", "low", "moderate", "high", "critical"] as const;
		expect(all.map((one) => least(one, "security"))).toEqual([1, 1, 2, 3, 5]);
		expect(all.map((one) => least(one, "contract"))).toEqual([1, 1, 2, 3, 4]);
	});
	it("of several is that of the one that is only a promise, and proven of none", () => {
		expect([least("critical", "security", "contract"), least("critical", "security", "access")]).toEqual([4, 5]);
		expect(least("critical")).toBe(5);
	});
	it("is what the question asks for where that is more", () => {
		const asked = (assurance: "claimed" | "proven", sensitivity: Sensitivity) =>
			leastForAll(["contract"], sensitivity, { assurance });
		expect([asked("claimed", "low"), asked("claimed", "high"), asked("proven", "low")]).toEqual([2, 3, 5]);
	});
	it("the higher of two sensitivities is the later one", () => {
		expect([higher("low", "high"), higher("high", "low"), higher("low", "low")]).toEqual(["high", "high", "low"]);
	});
});

describe("what classes demand", () => {
	const accepted = (level: Sensitivity, more: Parameters<typeof requirement>[2], asked: Asked = {}) =>
		demandsIn([dataClass("data", level, [requirement("a", encrypted, more)])], asked).all.find(
			({ id }) => id === "data.a",
		)?.accepts;

	it("is accepted as surely as the class is sensitive, or the question says, or the text itself", () => {
		expect(accepted("moderate", {})).toBe(2);
		expect(accepted("moderate", {}, { sensitivity: "critical" })).toBe(5);
		expect(accepted("critical", {}, { sensitivity: "low" })).toBe(5);
		expect(accepted("critical", { assurance: "claimed" })).toBe(2);
		expect(accepted("low", { aspect: "contract" }, { sensitivity: "critical" })).toBe(4);
	});

	it("raises what the framework accepts to the most sensitive class of the question", () => {
		const yardstick = framework("yardstick", [criterion("a", encrypted)]);
		const subjects = [yardstick, dataClass("data", "moderate"), dataClass("secrets", "high")];
		const accepts = (asked: Asked) => demandsIn(subjects, asked).all.map((one) => one.accepts);
		expect(accepts({})).toEqual([2]);
		expect(accepts({ dataClasses: ["data", "secrets"] })).toEqual([3]);
		expect(accepts({ dataClasses: ["secrets", "data"] })).toEqual([3]);
		expect(accepts({ sensitivity: "critical" })).toEqual([5]);
		expect(accepts({ dataClasses: ["secrets"], sensitivity: "low" })).toEqual([3]);
	});

	it("fixes what its framework is asked", () => {
		const asked = demandsIn([dataClass("data", "moderate")], { sensitivity: "high" }).asked;
		expect(asked).toEqual({ sensitivity: "high", classes: ["data"], levels: {}, picks: [] });
	});

	it("that binds the customer, or has no condition, is a duty", () => {
		const data = dataClass("data", "low", [
			requirement("a", encrypted),
			requirement("b", encrypted, { binds: "customer" }),
			requirement("c", undefined),
		]);
		const { all, duties } = demandsIn([data]);
		expect([ids(all), duties.map(({ requirement: one }) => one.id)]).toEqual([["data.a"], ["b", "c"]]);
	});
});

describe("a class of which the question does not say whether it is included", () => {
	const when: Condition = { context: "sector", test: { is: "health" } };
	const classes = [dataClass("data", "low", [], [{ class: "more", when }]), dataClass("more", "low")];
	const asking = (framework: Subject, asked: Asked = {}) =>
		demandsIn([framework, ...classes], asked).all.map(
			({ id, obligation, condition }) => `${id} ${obligation} ${JSON.stringify(condition).includes("sector")}`,
		);
	const criteria = { basic: { level: 1 }, high: { level: 3 } };
	const plain = ["yardstick.basic must false", "yardstick.high none false"];
	const raised = ["yardstick.basic must false", "yardstick.high must true"];

	it("raises what its own level asks for, by the framework's file or by the question", () => {
		const byClass = (id: string) => levels(criteria, { target: { level: 1, byClass: [{ class: id, level: 3 }] } });
		expect(asking(byClass("more"))).toEqual(raised);
		expect(asking(byClass("other"))).toEqual(plain);
		const only = levels(criteria, { target: { level: 1 } });
		expect(asking(only)).toEqual(plain);
		expect(asking(only, { levels: { "yardstick@more": 3 } })).toEqual(raised);
		expect(asking(only, { levels: { "yardstick.pillar@more": 3 } })).toEqual(raised);
		expect(asking(only, { levels: { "yardstick@data": 1, "yardstick@more": 3 } })).toEqual(raised);
		expect(asking(only, { levels: { "yardstick@data": 3 } })).toEqual([
			"yardstick.basic must false",
			"yardstick.high must false",
		]);
	});
	it("raises nothing where the question says that it is not included, and all where it is", () => {
		const framework = levels(criteria, { target: { level: 1, byClass: [{ class: "more", level: 3 }] } });
		const { terms, knowledge: release } = worldOf([framework, ...classes]);
		const all = (sector: string) => {
			const world = new World(release, { ...terms, context: { sector } });
			const { all: found, asked } = demandsOf(question({ context: { sector } }), world);
			return [asked.classes, found.map(({ obligation }) => obligation)];
		};
		expect(all("bank")).toEqual([["data"], ["must", "none"]]);
		expect(all("health")).toEqual([
			["data", "more"],
			["must", "must"],
		]);
		expect(demandsIn([framework, ...classes]).asked.classes).toEqual(["data"]);
	});
	it("raises nothing where the framework has no levels and it is no more sensitive", () => {
		const simple = framework("yardstick", [criterion("a", encrypted)]);
		expect(asking(simple)).toEqual(["yardstick.a must false"]);
	});
});

describe("what a demand is about", () => {
	it("is what its criterion is about, and the assessment where several stand together", () => {
		const one = framework("yardstick", [criterion("a", encrypted, { aspect: "contract" })]);
		expect(demandsIn([one, dataClass("data", "low")]).all.map(({ aspect, excludes }) => [aspect, excludes])).toEqual([
			["contract", []],
		]);
		const rungs = [
			[0, 0],
			[4, 100],
		] as const;
		const together = ladders({ a: { rungs }, b: { rungs } }, { target: { level: 4 } });
		const about = (...aspects: ("contract" | "security")[]) => {
			if (together.kind !== "framework") throw new Error("It is one");
			for (const [index, part] of together.data.criteria.entries()) part.aspect = aspects[index] ?? part.aspect;
			return demandsIn([together, dataClass("data", "low")]).all.map(({ aspect }) => aspect);
		};
		expect([about("contract", "security"), about("contract", "contract")]).toEqual([["assessment"], ["contract"]]);
	});
});

describe("where one demand implies another", () => {
	const pair = (a: Parameters<typeof requirement>[2], b: Parameters<typeof requirement>[2], same = true) => {
		const subjects = [
			dataClass("data", "low", [requirement("a", encrypted, a)]),
			dataClass("more", "low", [requirement("b", same ? encrypted : portable, b)]),
		];
		return ids(demandsIn(subjects, { dataClasses: ["data", "more"] }).all);
	};
	it("only the stronger is shown, and the first of equals", () => {
		expect(pair({}, {})).toEqual(["data.a"]);
		expect(pair({ assurance: "claimed" }, { assurance: "proven" })).toEqual(["more.b"]);
		expect(pair({ assurance: "proven" }, { assurance: "claimed" })).toEqual(["data.a"]);
		expect(pair({ obligation: "should" }, {})).toEqual(["more.b"]);
		expect(pair({}, { obligation: "should" })).toEqual(["data.a"]);
	});
	it("neither is left out where each asks for something more", () => {
		expect(pair({ obligation: "should", assurance: "proven" }, { assurance: "claimed" })).toEqual(["data.a", "more.b"]);
		expect(pair({}, {}, false)).toEqual(["data.a", "more.b"]);
	});
	it("neither is left out where the reading of either is disputed", () => {
		const readings = [demandReading("wide")];
		expect(pair({ readings }, {})).toEqual(["data.a", "more.b"]);
		expect(pair({}, { readings })).toEqual(["data.a", "more.b"]);
	});
	it("a place within another implies the other, of one aspect, whatever the conditions say", () => {
		const at = (location: string, aspect: "storage-location" | "transfer" = "storage-location") => ({
			location,
			aspect,
		});
		expect(pair(at("CA"), at("CA-QC"), false)).toEqual(["more.b"]);
		expect(pair(at("CA-QC"), at("CA"), false)).toEqual(["data.a"]);
		expect(pair(at("CA"), at("US"), true)).toEqual(["data.a", "more.b"]);
		expect(pair(at("CA"), at("CA-QC", "transfer"), false)).toEqual(["data.a", "more.b"]);
		expect(pair(at("CA"), {}, true)).toEqual(["data.a"]);
	});
	it("within one class every demand is shown", () => {
		const data = dataClass("data", "low", [requirement("a", encrypted), requirement("b", encrypted)]);
		expect(ids(demandsIn([data]).all)).toEqual(["data.a", "data.b"]);
	});
	it("a criterion of the framework neither implies nor is implied", () => {
		const subjects = [
			framework("yardstick", [criterion("a", encrypted)]),
			dataClass("data", "low", [requirement("a", encrypted)]),
		];
		expect(demandsIn(subjects).all.map(({ id }) => id)).toEqual(["yardstick.a", "data.a"]);
	});
});

describe("musts that exclude each other", () => {
	const world = worldOf([dataClass("data", "low")]);
	const conflicts = (...demands: Demand[]) => conflictsAmong(demands, world).map(({ requirements }) => requirements);

	it("are those that one of them says so of, each pair once, by id", () => {
		const [a, b, c] = [demand("x.a"), demand("x.b", { excludes: ["x.a"] }), demand("x.c", { excludes: ["x.b"] })];
		expect(conflicts(a, b, c)).toEqual([
			["x.a", "x.b"],
			["x.b", "x.c"],
		]);
		expect(conflicts(b, a)).toEqual([["x.a", "x.b"]]);
		expect(conflicts(a, c)).toEqual([]);
	});
	it("are places that lie apart, of one aspect", () => {
		const at = (id: string, location: string | undefined, more: Partial<Demand> = {}) =>
			demand(id, { location, ...more });
		expect(conflicts(at("x.a", "CA"), at("x.b", "FR"))).toEqual([["x.a", "x.b"]]);
		expect(conflicts(at("x.a", "CA"), at("x.b", "CA-QC"))).toEqual([]);
		expect(conflicts(at("x.a", "CA"), at("x.b", "FR", { aspect: "transfer" }))).toEqual([]);
		expect(conflicts(at("x.a", "CA"), at("x.b", undefined))).toEqual([]);
		expect(conflicts(at("x.a", undefined), at("x.b", "CA"))).toEqual([]);
	});
	it("are musts only", () => {
		expect(conflicts(demand("x.a", { obligation: "should" }), demand("x.b", { excludes: ["x.a"] }))).toEqual([]);
	});
});

describe("a demand whose reading is disputed", () => {
	const readings = [
		demandReading("wide"),
		demandReading("narrow", { condition: portable }),
		demandReading("loose", { obligation: "should" }),
		demandReading("odd", { force: "remote" }),
	];
	const under = (chosen: Record<string, string>, more: Parameters<typeof requirement>[2] = {}) => {
		const subjects = [dataClass("data", "low", [requirement("a", encrypted, { readings, ...more })])];
		const world = worldOf(subjects, chosen);
		const found = demandsOf(question({ readings: chosen }), world).all.find(({ id }) => id === "data.a");
		if (!found) throw new Error("It is demanded");
		return { found, world };
	};
	const shape = ({ operation, step, truth, parts }: Support): string =>
		`${operation} ${step.rule} ${step.about ?? step.leaf?.key} ${truth}${parts.length > 0 ? ` (${parts.map(shape).join("; ")})` : ""}`;

	it("is decided by the readings that are held, or by the one that the question names", () => {
		const deciding = (chosen: Record<string, string>) => {
			const { found, world } = under(chosen);
			return decidingDemandReadings(found, world).map(({ id }) => id);
		};
		expect(deciding({})).toEqual(["wide", "narrow", "loose"]);
		expect(deciding({ "data.a": "odd" })).toEqual(["odd"]);
		expect(deciding({ "data.a": "nobody's" })).toEqual(["wide", "narrow", "loose"]);
	});

	it("is a must where a reading that decides makes it one", () => {
		const obligation = (chosen: Record<string, string>, more: Parameters<typeof requirement>[2] = {}) =>
			under(chosen, more).found.obligation;
		expect([obligation({}), obligation({ "data.a": "loose" }), obligation({ "data.a": "wide" })]).toEqual([
			"must",
			"should",
			"must",
		]);
		expect(obligation({}, { obligation: "should" })).toBe("should");
		expect(obligation({}, { obligation: "should", readings: [demandReading("strict", { obligation: "must" })] })).toBe(
			"must",
		);
		expect(obligation({}, { readings: [demandReading("odd", { force: "remote", obligation: "should" })] })).toBe(
			"must",
		);
	});

	it("agrees over its readings; under one that makes it less than a must nothing fails it", () => {
		const { found, world } = under({});
		expect(shape(evaluateDemand(found, "cloud", world, supports))).toBe(
			"agree criterion data.a 0 (" +
				"min demand-reading data.a.wide 5 (leaf fact cloud/service.encryption 5); " +
				"min demand-reading data.a.narrow 0 (leaf fact cloud/service.portability 0); " +
				"leaf demand-reading data.a.loose 5)",
		);
	});

	it("stands on its own condition where it has no reading", () => {
		const { world } = under({});
		expect(shape(evaluateDemand(demand("x.a"), "cloud", world, supports))).toBe(
			"min criterion x.a 5 (leaf fact cloud/service.encryption 5)",
		);
	});
});
