import { describe, expect, it } from "vitest";
import { checked, type Goal } from "../../src/evaluator/checked-questions.js";
import { decidedOf } from "../../src/evaluator/decided.js";
import { evaluateDemand } from "../../src/evaluator/demands.js";
import type { Aim, Need } from "../../src/evaluator/needs.js";
import { supports } from "../../src/evaluator/truth.js";
import { worldOf } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	requirement,
	type Stated,
	type Subject,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const leaving: Condition = { fact: "service.exit-terms" };
const keptIn = (...places: string[]): Condition => ({ fact: "service.residency", test: { in: places } });

interface Asking {
	readonly facts?: Stated[];
	readonly more?: Subject[];
	readonly aim?: Aim;
	readonly goal?: Goal;
	readonly others?: Need[];
	/** Those musts that are asked about; all, where left out. */
	readonly only?: string[];
	readonly asked?: Parameters<typeof question>[0];
}

/** What is asked for these musts, and what came out when it was evaluated again. */
function check(musts: Record<string, Condition>, asking: Asking = {}) {
	const { facts = [], more = [], aim = "whole", goal = "pass", others = [], only, asked = {} } = asking;
	const release = knowledge(
		dataClass("data", "moderate"),
		framework(
			"yardstick",
			Object.entries(musts).map(([id, condition]) => criterion(id, condition)),
		),
		offering("cloud", ...facts),
		...more,
	);
	const asking_ = question(asked);
	const decided = decidedOf(asking_, worldOf(release, asking_));
	const reasoned = decided.demands
		.map((demand) => ({ demand, support: evaluateDemand(demand, "cloud", decided.best, supports) }))
		.filter(({ demand }) => demand.obligation === "must")
		.filter(({ demand }) => only === undefined || only.includes(demand.id.replace("yardstick.", "")));
	const found = checked(reasoned, others, decided, aim, goal);
	const names = (list: typeof found.gathered) =>
		list.map(
			({ need, serves }) =>
				`${need.key.replace("cloud/service.", "")}: ${serves.map(({ id }) => id.replace("yardstick.", "")).join(" ")}`,
		);
	return {
		gathered: names(found.gathered),
		clashes: names(found.clashes),
		held: [...found.held].map((id) => id.replace("yardstick.", "")).sort(),
		outcome: found.decision?.outcome,
		cut: found.cut,
		needs: new Map(found.gathered.map(({ need }) => [need.key.replace("cloud/service.", ""), need])),
	};
}
const other = (key: string): Need => ({
	key,
	leaf: null,
	allowed: ["act.reach.wide"],
	refused: [],
	proof: 2,
	halfShown: false,
	change: null,
});

describe("what is gathered for several musts", () => {
	it("is one need for each fact, with the musts that it serves, each once", () => {
		const found = check({
			one: encrypted,
			two: { all: [encrypted, portable] },
			three: { all: [encrypted, encrypted] },
		});
		expect(found.gathered).toEqual(["encryption: one two three", "portability: two"]);
		expect(found).toMatchObject({ clashes: [], held: ["one", "three", "two"], outcome: "sovereign", cut: false });
	});
	it("is nothing where nothing is asked, and all hold already", () => {
		const found = check({ one: encrypted }, { facts: [value("service.encryption", true)] });
		expect(found).toMatchObject({ gathered: [], held: ["one"], outcome: "sovereign", cut: false });
	});
	it("is asked beside what no must asks, which serves none, and once where a must asks it too", () => {
		const found = check(
			{ one: encrypted },
			{ others: [other("reading/act.reach"), other("cloud/service.encryption")] },
		);
		expect(found.gathered).toEqual(["encryption: one", "reading/act.reach: "]);
		expect(found.needs.get("encryption")?.leaf).not.toBeNull();
	});
	it("is the way of each must that goes with what the others need", () => {
		const found = check({ one: keptIn("CA"), two: { any: [keptIn("US"), { all: [encrypted, portable] }] } });
		expect(found.gathered).toEqual(["residency: one", "encryption: two", "portability: two"]);
		expect(found.outcome).toBe("sovereign");
		const narrowed = check({ one: keptIn("EU", "CA"), two: keptIn("FR") });
		expect(narrowed.needs.get("residency")?.allowed).toEqual(["FR"]);
	});
});

describe("where no one value would do for all", () => {
	it("the musts that need it clash, and it is no question", () => {
		const found = check({ one: keptIn("CA"), two: keptIn("US"), three: encrypted });
		expect(found.gathered).toEqual(["encryption: three"]);
		expect(found.clashes).toEqual(["residency: one two"]);
		expect(found.held).toEqual(["three"]);
		expect(found.outcome).toBe("undetermined");
	});
	it("so do all of three, also where two of them go together", () => {
		expect(check({ one: keptIn("CA"), two: keptIn("US"), three: keptIn("CN") }).clashes).toEqual([
			"residency: one two three",
		]);
		expect(check({ one: keptIn("CA", "FR"), two: keptIn("CA", "DE"), three: keptIn("CN") }).clashes).toEqual([
			"residency: one two three",
		]);
	});
	it("what else is asked is not asked of it either", () => {
		const found = check(
			{ one: keptIn("CA"), two: keptIn("US") },
			{ others: [other("cloud/service.residency"), other("reading/act.reach")] },
		);
		expect(found.gathered).toEqual(["residency: ", "reading/act.reach: "]);
	});
});

describe("what comes out once all is shown", () => {
	it("is decided where that is asked, and only the musts that were asked about where it is not", () => {
		const musts = { one: encrypted, two: portable };
		const passing = check(musts, { only: ["one"] });
		expect(passing).toMatchObject({ outcome: "sovereign", held: ["one", "two"] });
		const holding = check(musts, { only: ["one"], goal: "hold" });
		expect(holding.outcome).toBeUndefined();
		expect(holding).toMatchObject({ gathered: ["encryption: one"], held: ["one"] });
	});
	it("is that a must that nothing would mend stays as it is, and what can be asked of it is asked all the same", () => {
		const stuck: Condition = { all: [encrypted, portable] };
		const facts = [value("service.portability", false)];
		const found = check({ one: stuck, two: leaving }, { facts });
		expect(found).toMatchObject({
			gathered: ["encryption: one", "exit-terms: two"],
			held: ["two"],
			outcome: "not-sovereign",
			cut: false,
		});
		expect(check({ one: stuck }, { facts, goal: "hold" })).toMatchObject({ gathered: ["encryption: one"], held: [] });
		// To change something is only asked where all of it would do.
		const whose: Condition = { all: [encrypted, { context: "sector", test: { is: "health" } }] };
		const asked = { context: { sector: "bank" } };
		expect(check({ one: whose }, { asked }).gathered).toEqual(["encryption: one"]);
		expect(check({ one: whose }, { asked, aim: "change" }).gathered).toEqual([]);
	});
	it("is what would be changed, by those who can", () => {
		const facts = [value("service.encryption", false)];
		expect(check({ one: encrypted }, { facts }).gathered).toEqual([]);
		expect(check({ one: encrypted }, { facts, aim: "change" })).toMatchObject({
			gathered: ["encryption: one"],
			held: ["one"],
			outcome: "sovereign",
		});
	});
	it("is another way, where the cheapest breaks another part of what is asked", () => {
		const either: Condition = { any: [encrypted, { all: [portable, leaving] }] };
		const never: Condition = { any: [{ not: encrypted }, { all: [portable, leaving] }] };
		const found = check({ one: either, two: never });
		expect(found.outcome).toBe("sovereign");
		expect(found.held).toEqual(["one", "two"]);
	});
	it("asks of whom an answer names what the must wants of them", () => {
		const named: Condition = {
			all: [
				{ fact: "service.remote-access", key: "acme" },
				{ every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } },
			],
		};
		const found = check(
			{ one: named },
			{ facts: [member("service.operator", "giant")], more: [company("giant", "CA")] },
		);
		expect(found.gathered[0]).toBe("remote-access/acme: one");
		expect(found.gathered.length).toBeGreaterThan(1);
		expect(found.gathered.every((line) => line.endsWith(": one"))).toBe(true);
	});
	it("asks what the asker's own answer makes a demand", () => {
		const health: Condition = { context: "sector", test: { is: "health" } };
		const classes = [
			dataClass("own", "moderate", [], [{ class: "extra", when: health }]),
			dataClass("extra", "moderate", [
				requirement("movable", portable),
				requirement("kind", leaving, { obligation: "should" }),
			]),
		];
		const found = check({ one: health }, { more: classes, asked: { dataClasses: ["own"] } });
		expect(found.gathered.map((line) => line.split(":")[0])).toEqual(["context/sector", "portability"]);
		expect(found).toMatchObject({ outcome: "sovereign", held: ["extra.movable", "one"], cut: false });
	});
	it("is the next way, where answers that go well alone do not go well together", () => {
		const nobody: Condition = { fact: "service.remote-access", test: { none: true } };
		const somebody: Condition = { fact: "service.remote-access", key: ["acme", "group"] };
		for (const musts of [
			{ a: nobody, b: { any: [somebody, { all: [encrypted, portable] }] } },
			{ a: { any: [somebody, { all: [encrypted, portable] }] }, b: nobody },
		]) {
			const found = check(musts);
			expect(found).toMatchObject({ outcome: "sovereign", held: ["a", "b"], clashes: [] });
			expect(found.gathered.map((line) => line.split(":")[0]).sort()).toEqual([
				"encryption",
				"portability",
				"remote-access",
			]);
		}
		// With no other way left, one of them stays open.
		const stuck = check({ a: nobody, b: somebody });
		expect(stuck.held).toHaveLength(1);
		expect(stuck.outcome).not.toBe("sovereign");
	});
	it("may have been missed, where a bound ended the search; and then that is said", () => {
		const any = (...places: string[]): Condition => ({ any: places.map((place) => keptIn(place)) });
		const five = check({ one: { all: [any("CA", "CN", "DE", "FR", "US"), keptIn("US")] } });
		expect(five).toMatchObject({ held: [], cut: true });
		const four = check({ one: { all: [any("CA", "CN", "DE", "FR"), keptIn("US")] } });
		expect(four).toMatchObject({ held: [], cut: false });
		expect(check({ one: any("CA", "CN", "DE", "FR", "US") })).toMatchObject({ held: ["one"], cut: false });
	});
	it("is under the reading that counsel confirms, where only that would do", () => {
		const untouched: Condition = { unexposed: { threat: "disclosure" } };
		const found = check(
			{ one: untouched },
			{
				facts: [member("service.operator", "acme")],
				more: [
					company("acme", "US"),
					law("act", "US", { reach: [reading("wide", basedIn("US")), reading("none", "nobody")] }),
				],
			},
		);
		expect(found).toMatchObject({ gathered: ["reading/act.reach: one"], held: ["one"], outcome: "sovereign" });
	});
});

describe("how often a set is mended", () => {
	const nobody: Condition = { fact: "service.remote-access", test: { none: true } };
	const somebody: Condition = { fact: "service.remote-access", key: ["acme", "group"] };
	const both: Condition = { all: [encrypted, portable] };
	/** As many ways that go badly with nobody's having access, and one that goes well. */
	const after = (bad: number, who: string): Condition => ({
		any: [...["1", "2", "3"].slice(0, bad).map((at) => ({ fact: "service.remote-access", key: who + at })), both],
	});
	const steps = (...bad: number[]) => ({
		nobody,
		...Object.fromEntries(bad.map((many, index) => [`b${index}`, after(many, `p${index}`)])),
	});
	it("is ten times, one way after the other; that more were left is said", () => {
		const found = check(steps(3, 3, 3, 1));
		expect(found).toMatchObject({ outcome: "sovereign", held: ["b0", "b1", "b2", "b3", "nobody"], cut: false });
		expect(found.gathered.map((line) => line.split(":")[0]).sort()).toEqual([
			"encryption",
			"portability",
			"remote-access",
		]);
		const bounded = check(steps(3, 3, 3, 2));
		expect(bounded.outcome).not.toBe("sovereign");
		expect(bounded.cut).toBe(true);
	});
	it("ends where the same is asked again; no bound has then ended it", () => {
		expect(check({ one: keptIn("CA"), two: keptIn("US") })).toMatchObject({
			clashes: ["residency: one two"],
			cut: false,
		});
	});
	it("keeps to the cheapest way, where no way goes with what the others need", () => {
		const either: Condition = { any: [keptIn("CA"), { all: [keptIn("CN"), encrypted] }] };
		const found = check({ one: keptIn("US"), two: either });
		expect(found).toMatchObject({ gathered: [], clashes: ["residency: one two"], held: [] });
	});
	it("does not count what nothing would mend", () => {
		const five: Condition = { any: ["CA", "CN", "DE", "FR", "US"].map((place) => keptIn(place)) };
		const found = check({ one: five, two: both }, { facts: [value("service.portability", false)] });
		expect(found).toMatchObject({ gathered: ["residency: one", "encryption: two"], held: ["one"], cut: false });
	});
	it("goes on beside what nothing would mend, and beside what counsel would have to confirm", () => {
		const untouched: Condition = { unexposed: { threat: "disclosure" } };
		const found = check(
			{ a: portable, b: untouched, c: nobody, d: somebody },
			{
				facts: [member("service.operator", "acme"), value("service.portability", false)],
				more: [
					company("acme", "US"),
					law("act", "US", { reach: [reading("wide", basedIn("US")), reading("none", "nobody")] }),
				],
			},
		);
		expect(found.held).not.toContain("a");
		expect(found.held.filter((id) => id === "c" || id === "d")).toHaveLength(1);
		const who = { context: "sector", test: { is: "health" } } as const;
		const asked = { context: { sector: "farming" } };
		expect(check({ a: who, c: nobody, d: somebody }, { aim: "change", asked }).held).toHaveLength(1);
	});
});

describe("what a change of the customer's makes a demand", () => {
	it("is asked as well, with all that it brings along in turn", () => {
		const stored: Condition = { context: "processing", test: { is: "stored-only" } };
		const followed: Condition = {
			all: [
				{ fact: "service.remote-access", key: "acme" },
				{ every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } },
			],
		};
		const found = check(
			{ one: stored },
			{
				aim: "change",
				facts: [member("service.operator", "giant")],
				more: [
					company("giant", "CA"),
					dataClass("own", "moderate", [], [{ class: "extra", when: stored }]),
					dataClass("extra", "moderate", [requirement("followed", followed)]),
				],
				asked: { dataClasses: ["own"] },
			},
		);
		expect(found.gathered).toEqual([
			"context/processing: one",
			"remote-access/acme: extra.followed",
			"acme/entity.incorporation: extra.followed",
		]);
		expect(found).toMatchObject({ outcome: "sovereign", held: ["extra.followed", "one"], cut: false });
	});
});
