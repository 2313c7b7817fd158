import { describe, expect, it } from "vitest";
import { type Belief, isStale, lastFreshDay, sureness } from "../../src/evaluator/beliefs.js";
import { membership, type Terms, World } from "../../src/evaluator/world.js";
import {
	certificate,
	closed,
	denied,
	knowledge,
	member,
	offering,
	provider,
	type Stated,
	today,
	value,
} from "./small-release.js";

const worldOf = (facts: Stated[], terms: Partial<Terms> = {}) =>
	new World(knowledge(offering("cloud", ...facts), provider("acme"), provider("giant")), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
		...terms,
	});
/** Each side of what is known: its value, its strength, and how many facts say so. */
const sides = (belief: Belief) => belief.sides.map((side) => `${side.value} ${side.strength} ${side.facts.length}`);
const encryption = (is: boolean, beside: Parameters<typeof value>[2] = {}) => value("service.encryption", is, beside);
const known = (facts: Stated[], terms: Partial<Terms> = {}) =>
	sides(worldOf(facts, terms).value("cloud", "service.encryption"));

describe("what is known of one value", () => {
	it("is nothing where nobody says anything, or only of what is to come", () => {
		expect(known([])).toEqual([]);
		expect(known([encryption(true, { pending: true })])).toEqual([]);
		expect(known([encryption(true, { from: "2026-11-21" })])).toEqual([]);
	});
	it("has one side for all that say the same, as sure as the surest, and all of their facts", () => {
		const both = [encryption(true, { grade: "press" }), encryption(true)];
		expect([known(both), known(both.toReversed())]).toEqual([["true 5 2"], ["true 5 2"]]);
		expect(
			worldOf(both)
				.value("cloud", "service.encryption")
				.sides[0]?.facts.map((fact) => fact.id),
		).toEqual(["cloud/service.encryption#statute-2026-01-01", "cloud/service.encryption#press-2026-01-01"]);
	});
	it("has both sides where neither beats the other, the surer first, then by value", () => {
		const equal = [encryption(true), encryption(false)];
		expect([known(equal), known(equal.toReversed())]).toEqual([
			["false 5 1", "true 5 1"],
			["false 5 1", "true 5 1"],
		]);
		const later = encryption(false, { grade: "vendor", published: "2026-06-01" });
		expect(known([encryption(true, { published: "2026-01-01" }), later])).toEqual(["true 5 1", "false 2 1"]);
		expect(
			worldOf([encryption(true, { published: "2026-01-01" }), later]).value("cloud", "service.encryption").contested,
		).toBe(true);
	});
	it("is what the surer says, unless the other began later; at equal assurance what the later says", () => {
		const old = { published: "2025-01-01" };
		expect(known([encryption(true), encryption(false, { ...old, grade: "press" })])).toEqual(["true 5 1"]);
		expect(known([encryption(true, old), encryption(false, { published: "2025-01-02" })])).toEqual(["false 5 1"]);
		expect(known([encryption(true, old), encryption(false, old)])).toHaveLength(2);
		expect(known([encryption(true, old), encryption(false, { published: "2025" })])).toHaveLength(2);
	});
	it("stands beside what may be so where dates are vague, and is not known where nothing else is", () => {
		const perhaps = encryption(false, { from: "2026" });
		expect(known([perhaps])).toEqual(["false 0 1"]);
		expect(known([perhaps, encryption(true, { from: "2020-01-01" })])).toEqual(["false 5 1", "true 5 1"]);
		expect(known([perhaps, encryption(false, { from: "2020-01-01", grade: "press" })])).toEqual(["false 3 1"]);
	});
	it("of the chosen package or region replaces what is said at large", () => {
		const gold = encryption(false, { package: "gold", grade: "vendor" });
		const facts = [encryption(true), gold];
		expect(known(facts)).toEqual(["true 5 1"]);
		expect(known(facts, { configuration: { package: "gold" } })).toEqual(["false 2 1"]);
		expect(known(facts, { configuration: { package: "silver" } })).toEqual(["true 5 1"]);
		const canadian = encryption(false, { region: "CA" });
		const inRegion = (region: string) => known([encryption(true), canadian], { configuration: { region } });
		expect([inRegion("CA-QC"), inRegion("CA"), inRegion("US")]).toEqual([["false 5 1"], ["false 5 1"], ["true 5 1"]]);
		expect(
			known([encryption(false), encryption(false, { package: "gold" })], { configuration: { package: "gold" } }),
		).toEqual(["false 5 2"]);
	});
	it("at large stands where what is said of the package does not count on the day, or not surely", () => {
		const of = (beside: Parameters<typeof value>[2]) =>
			known([encryption(true, { from: "2020-01-01" }), encryption(false, { package: "gold", ...beside })], {
				configuration: { package: "gold" },
			});
		expect(of({ until: "2026-01-31" })).toEqual(["true 5 1"]);
		expect(of({ pending: true })).toEqual(["true 5 1"]);
		expect(of({ from: "2026" })).toEqual(["false 5 1", "true 5 1"]);
	});
	it("ends where a fact that is as sure says that it ends", () => {
		const ended = encryption(true, { from: "2024-01-01", until: "2026-06-30" });
		expect(known([ended, encryption(true, { from: "2024-01-01", grade: "press" })])).toEqual([]);
		expect(
			known([
				encryption(true, { from: "2024-01-01", until: "2026-06-30", grade: "press" }),
				encryption(true, { from: "2024-01-01" }),
			]),
		).toEqual(["true 5 1"]);
		expect(known([ended, encryption(true, { from: "2026-07-01" })])).toEqual(["true 5 1"]);
	});
	it("is what is supposed, and only the side that is taken where it is disputed", () => {
		const key = "cloud/service.encryption";
		const supposed = new Map([[key, { value: false, strength: 2 }]]);
		expect(known([encryption(true)], { supposed })).toEqual(["false 2 0"]);
		const disputed = [encryption(true), encryption(false)];
		const taken = (side: string) => known(disputed, { sides: new Map([[key, side]]) });
		expect([taken("true"), taken("false")]).toEqual([["true 5 1"], ["false 5 1"]]);
		expect(known([encryption(true)], { sides: new Map([[key, "false"]]) })).toEqual(["true 5 1"]);
		expect(known(disputed, { sides: new Map([["cloud/other", "true"]]) })).toHaveLength(2);
	});
});

describe("what is known of a list", () => {
	const list = (facts: Stated[], terms: Partial<Terms> = {}, attribute = "service.regions") => {
		const { members, closed: end } = worldOf(facts, terms).members("cloud", attribute);
		return [[...members].map(([id, belief]) => `${id} ${membership(belief)}`), end?.strength ?? null];
	};
	it("is its members by id, denied ones too, and how surely there are no others", () => {
		const facts = [member("service.regions", "US"), denied("service.regions", "CA", { grade: "press" })];
		expect(list(facts)).toEqual([["CA -3", "US 5"], null]);
		expect(list([...facts, closed("service.regions", { grade: "vendor" })])).toEqual([["CA -3", "US 5"], 2]);
		expect(list([closed("service.regions", { grade: "vendor" }), closed("service.regions")])[1]).toBe(5);
		expect(list([])).toEqual([[], null]);
	});
	it("of which a mere review of long ago said that it is closed is open", () => {
		expect(list([closed("service.regions", { from: "2027" })])[1]).toBe(null);
		expect(list([closed("service.regions", { from: "2026" })])[1]).toBe(null);
	});
	it("is closed by stating an operator, as surely as the weakest is stated", () => {
		const operators = (...facts: Stated[]) => list(facts, {}, "service.operator");
		expect(operators(member("service.operator", "acme"))).toEqual([["acme 5"], 5]);
		expect(
			operators(member("service.operator", "acme"), member("service.operator", "giant", { grade: "press" })),
		).toEqual([["acme 5", "giant 3"], 3]);
		expect(operators(denied("service.operator", "acme"))).toEqual([["acme -5"], null]);
		expect(operators(member("service.operator", "acme"), denied("service.operator", "acme"))).toEqual([
			["acme 0"],
			null,
		]);
		expect(
			operators(
				member("service.operator", "acme", { grade: "vendor" }),
				closed("service.operator", { grade: "press" }),
			)[1],
		).toBe(3);
	});
	it("of certificates has each by its status", () => {
		const facts = [certificate("scheme", "held"), certificate("other-scheme", "expired")];
		expect(list(facts, {}, "service.certifications")).toEqual([["other-scheme -5", "scheme 5"], null]);
		expect(
			list(
				[certificate("scheme", "mentioned"), certificate("scheme", "held", { grade: "press" })],
				{},
				"service.certifications",
			),
		).toEqual([["scheme 3"], null]);
		expect(list([certificate("scheme", "mentioned")], {}, "service.certifications")).toEqual([["scheme 0"], null]);
	});
	it("has what is supposed of its members and of its end", () => {
		const supposed = new Map([
			["cloud/service.regions/FR", { value: true, strength: 4 }],
			["cloud/service.regions/US", { value: false, strength: 3 }],
			["cloud/service.regions", { value: true, strength: 2 }],
			["cloud/service.regions/CA/share", { value: 3, strength: 2 }],
			["cloud/service.regional/ZZ", { value: true, strength: 2 }],
		]);
		expect(list([member("service.regions", "US")], { supposed })).toEqual([["FR 4", "US -3"], 2]);
		expect(
			list([closed("service.regions")], { supposed: new Map([["cloud/other", { value: true, strength: 1 }]]) }),
		).toEqual([[], 5]);
		const world = worldOf([member("service.regions", "US")], { supposed });
		expect(sides(world.member("cloud", "service.regions", "US"))).toEqual(["false 3 0"]);
		expect(sides(world.member("cloud", "service.regions", "CN"))).toEqual([]);
	});
	it("has details of its links", () => {
		const facts = [
			member("service.operator", "acme", { detail: { share: 30 } }),
			member("service.operator", "giant", { detail: { share: 40 } }),
		];
		const detail = (terms: Partial<Terms> = {}) =>
			sides(worldOf(facts, terms).detail("cloud", "service.operator", "acme", "share"));
		expect(detail()).toEqual(["30 5 1"]);
		expect(detail({ supposed: new Map([["cloud/service.operator/acme/share", { value: 9, strength: 1 }]]) })).toEqual([
			"9 1 0",
		]);
		expect(sides(worldOf(facts).detail("cloud", "service.operator", "acme", "role"))).toEqual([]);
		expect(sides(worldOf([]).detail("cloud", "service.operator", "acme", "share"))).toEqual([]);
	});
});

describe("a world", () => {
	it("is plain where nothing is supposed and no side is taken", () => {
		const supposed = new Map([["cloud/a", { value: true, strength: 1 }]]);
		expect([
			worldOf([]).plain,
			worldOf([], { supposed }).plain,
			worldOf([], { sides: new Map([["a", "b"]]) }).plain,
		]).toEqual([true, false, false]);
	});
	it("with other terms keeps the rest, and what it works out apart", () => {
		const world = worldOf([encryption(true), encryption(false, { package: "gold" })]);
		const gold = world.with({ configuration: { package: "gold" } });
		expect([
			sides(world.value("cloud", "service.encryption")),
			sides(gold.value("cloud", "service.encryption")),
		]).toEqual([["true 5 1"], ["false 5 1"]]);
		expect([gold.terms.asOf, gold.knowledge === world.knowledge, gold.memory === world.memory]).toEqual([
			today,
			true,
			false,
		]);
		expect(world.with({ home: ["FR"] }).memory).toBe(world.memory);
	});
});

describe("the shelf life of facts", () => {
	const first = (fact: Stated) => {
		const [indexed] = worldOf([fact]).knowledge.facts("cloud", fact.fact.attribute)?.list ?? [];
		if (!indexed) throw new Error("It has a fact");
		return indexed;
	};
	it("is none where an end is stated", () => {
		expect(lastFreshDay(first(certificate("scheme", "held", { until: "2027-01-01" })))).toBe(null);
	});
	it("runs from the later of its beginning and the day it was observed", () => {
		const attribute = (beside: Parameters<typeof certificate>[2]) =>
			lastFreshDay(first(certificate("scheme", "none", beside)));
		const seen = attribute({ seen: "2025-03-01" });
		expect(attribute({ from: "2020-01-01", seen: "2025-03-01" })).toBe(seen);
		expect(attribute({ from: "2025-03-01", seen: "2024-01-01" })).toBe(seen);
		expect(attribute({ published: "2025-03-01", seen: "2026-01-01" })).toBe(seen);
	});
	it("ends after its last fresh day", () => {
		const fact = first(certificate("scheme", "none", { seen: "2020-01-01" }));
		const last = lastFreshDay(fact);
		expect(last).not.toBe(null);
		expect([isStale(fact, last ?? ""), isStale(fact, "2039-01-01")]).toEqual([false, true]);
	});
	it("makes a stale no or review tell nothing, and leaves what is held", () => {
		const later = (status: string, grade: "statute" | "review" = "statute") =>
			sides(
				worldOf([certificate("scheme", status, { seen: "2015-01-01", grade })]).member(
					"cloud",
					"service.certifications",
					"scheme",
				),
			);
		expect([later("none"), later("in-progress"), later("held", "review"), later("held")]).toEqual([
			["none 0 1"],
			["in-progress 0 1"],
			["held 0 1"],
			["held 5 1"],
		]);
	});
	it("has no sureness where nothing is known", () => {
		expect([
			sureness({ sides: [], contested: false }),
			sureness(worldOf([encryption(true)]).value("cloud", "service.encryption")),
		]).toEqual([0, 5]);
	});
});
