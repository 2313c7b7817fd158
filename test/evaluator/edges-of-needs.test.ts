import { describe, expect, it } from "vitest";
import { beliefLeaf, closedLeaf, linkLeaf, memberLeaf } from "../../src/evaluator/leaves.js";
import {
	type Aim,
	hasWays,
	merge,
	mergeAll,
	type Need,
	type Needs,
	valuesOpenTo,
	type Walk,
	waysTo,
} from "../../src/evaluator/needs.js";
import { type Leaf, type Support, supports } from "../../src/evaluator/truth.js";
import { World } from "../../src/evaluator/world.js";
import { denied, knowledge, member, offering, type Stated, today, value } from "./small-release.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

const worldOf = (...facts: Stated[]) =>
	new World(knowledge(offering("cloud", ...facts)), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
	});
const world = worldOf();

function fact(attribute: string, more: Partial<FactLeaf> = {}): FactLeaf {
	const { subject = "cloud", members = [] } = more;
	return {
		kind: "fact",
		key: [subject, attribute, ...members].join("/"),
		subject,
		attribute,
		members,
		wanted: ["true"],
		values: [],
		facts: [],
		contested: false,
		said: 0,
		closes: false,
		...more,
	};
}
const asked = (attribute: string, ...members: string[]) => fact(attribute, { members, wanted: ["yes"] });
const context = (name: string): Leaf => ({ kind: "context", key: `context/${name}`, name, wanted: ["health"] });
const chosen = (value: string | null, ...wanted: string[]): Leaf => ({
	kind: "choice",
	key: "choice/region",
	choice: "region",
	offering: "cloud",
	value,
	wanted,
});
const period: Leaf = { kind: "period", key: "act/period/p1", law: "act", period: "p1", facts: [] };

const leaf = (truth: number, of: Leaf): Support => supports.leaf(truth, () => ({ rule: "fact", leaf: of }));
const open = (attribute: string) => leaf(0, fact(`service.${attribute}`));
const step = (rule: string, about?: string) => () => (about === undefined ? { rule } : { rule, about });
const all = (...parts: Support[]) => supports.all(parts, step("all"));
const any = (...parts: Support[]) => supports.any(parts, step("any"));
const not = (part: Support) => supports.not(part, step("not"));
const agree = (...parts: Support[]) => supports.agree(parts, step("law"));
const choice = (...parts: Support[]) => supports.all(parts, step("choice"));
const read = (about: string, part: Support, rule = "law-under-reading") => supports.all([part], step(rule, about));

/** Each way: the keys of what it needs. */
const ways = (support: Support, want: 1 | -1 = 1, proof = 2, aim: Aim = "whole", walk?: Walk, at = world) =>
	waysTo(support, want, proof, at, aim, walk).map((needs) =>
		[...needs.values()].map(({ key }) => key.replace("cloud/service.", "")).join(" + "),
	);
/** What one leaf needs. */
const needOf = (truth: number, of: Leaf, want: 1 | -1 = 1, proof = 2, aim: Aim = "whole"): Need | undefined => {
	const [way] = waysTo(leaf(truth, of), want, proof, world, aim);
	return way && [...way.values()][0];
};

describe("the ways to make something hold", () => {
	it("are one that needs nothing where it holds as surely as asked", () => {
		expect(ways(leaf(2, fact("service.encryption")))).toEqual([""]);
		expect(ways(leaf(1, fact("service.encryption")))).toEqual(["encryption"]);
		expect(ways(leaf(-2, fact("service.encryption")), -1)).toEqual([""]);
		expect(ways(leaf(-1, fact("service.encryption")), -1)).toEqual(["encryption"]);
	});
	it("are none where nothing is asked, and none of what a reading gives", () => {
		expect(ways(all())).toEqual([]);
		expect(ways(any())).toEqual([]);
		expect(ways(leaf(0, { kind: "given", key: "x" }))).toEqual([]);
		expect(ways(supports.leaf(0, step("nothing")))).toEqual([]);
	});
	it("of all need each part, of any one of them; to deny them it is the other way round", () => {
		const [a, b] = [open("encryption"), open("portability")];
		expect(ways(all(a, b))).toEqual(["encryption + portability"]);
		expect(ways(any(a, b))).toEqual(["encryption", "portability"]);
		expect(ways(all(a, b), -1)).toEqual(["encryption", "portability"]);
		expect(ways(any(a, b), -1)).toEqual(["encryption + portability"]);
		expect(ways(not(all(a, b)))).toEqual(["encryption", "portability"]);
		expect(ways(not(any(a, b)))).toEqual(["encryption + portability"]);
		expect(ways(not(all(a, b)), -1)).toEqual(["encryption + portability"]);
	});
	it("ask nothing of a part that holds already", () => {
		expect(ways(all(leaf(5, fact("service.exit-terms")), open("encryption")))).toEqual(["encryption"]);
		expect(ways(all(leaf(1, fact("service.exit-terms")), open("encryption")))).toEqual(["exit-terms + encryption"]);
	});
	it("are none where one part has none, unless as much as can be asked is wanted", () => {
		const stuck = all(leaf(-5, fact("service.exit-terms")), open("encryption"));
		expect(ways(stuck)).toEqual([]);
		expect(ways(stuck, 1, 2, "part")).toEqual(["encryption"]);
		expect(ways(stuck, 1, 2, "change")).toEqual(["exit-terms + encryption"]);
	});
	it("are the cheapest first: fewest facts, what is half shown, what the asker can say", () => {
		const half = leaf(1, fact("service.portability"));
		expect(ways(any(all(open("encryption"), open("exit-terms")), half))).toEqual([
			"portability",
			"encryption + exit-terms",
		]);
		expect(ways(any(open("encryption"), half))).toEqual(["portability", "encryption"]);
		expect(ways(any(half, leaf(0, context("sector"))))).toEqual(["context/sector", "portability"]);
		const counsel = agree(read("act.reach.wide", open("encryption")), read("act.reach.none", leaf(5, period)));
		expect(ways(any(counsel, all(open("portability"), open("exit-terms"))))[0]).toBe("encryption");
	});
	it("ask before anything is changed: the customer, then the vendor, and last what nobody can change", () => {
		const vendor = leaf(-5, fact("service.encryption", { said: 5, values: ["false"] }));
		const customer = leaf(-5, chosen("US", "CA"));
		const nobody = leaf(-5, fact("entity.headquarters", { wanted: ["CA"], said: 5, values: ["US"] }));
		expect(ways(any(nobody, vendor, customer, open("portability")), 1, 2, "anyhow")).toEqual([
			"portability",
			"choice/region",
			"encryption",
			"cloud/entity.headquarters",
		]);
		expect(ways(any(nobody, vendor, customer), 1, 2, "change")).toEqual(["choice/region", "encryption"]);
		expect(ways(any(nobody, vendor, customer))).toEqual([]);
	});
	it("are told once where two parts need the same, and in the same order whichever comes first", () => {
		expect(ways(any(open("encryption"), open("encryption")))).toEqual(["encryption"]);
		expect(ways(any(open("portability"), open("encryption"), open("portability")))).toEqual([
			"encryption",
			"portability",
		]);
	});
	it("are told each where two parts need the same fact otherwise", () => {
		const stays = (...wanted: string[]) => leaf(0, fact("service.residency", { wanted }));
		expect(ways(any(stays("CA"), stays("FR")))).toHaveLength(2);
		expect(ways(not(all(stays("CA"), stays("FR"))))).toHaveLength(2);
	});
	it("are four at most, and the walk says that there were more", () => {
		const five = ["encryption", "portability", "exit-terms", "training-use", "processor-terms"].map(open);
		const walk: Walk = { cut: false };
		expect(ways(any(...five.slice(0, 4)), 1, 2, "whole", walk)).toHaveLength(4);
		expect(walk.cut).toBe(false);
		expect(ways(any(...five), 1, 2, "whole", walk)).toEqual([
			"encryption",
			"exit-terms",
			"portability",
			"processor-terms",
		]);
		expect(walk.cut).toBe(true);
	});
	it("go together: what contradicts another part is no way", () => {
		const [one, other] = [
			fact("service.residency", { wanted: ["CA", "FR"] }),
			fact("service.residency", { wanted: ["US", "FR"] }),
		];
		const [way] = waysTo(all(leaf(0, one), leaf(0, other)), 1, 2, world);
		expect(way?.get("cloud/service.residency")?.allowed).toEqual(["FR"]);
		const third = fact("service.residency", { wanted: ["US"] });
		expect(ways(all(leaf(0, fact("service.residency", { wanted: ["CA"] })), leaf(0, third)))).toEqual([]);
	});
});

describe("where readings have to agree", () => {
	it("what holds under all of them, or under one that counsel confirms", () => {
		const two = agree(read("act.reach.wide", open("encryption")), read("act.reach.narrow", open("portability")));
		expect(ways(two)).toEqual([
			"encryption + portability",
			"encryption + reading/act.reach",
			"portability + reading/act.reach",
		]);
		const [, confirmed] = waysTo(two, 1, 3, world);
		expect(confirmed?.get("reading/act.reach")).toEqual({
			key: "reading/act.reach",
			leaf: null,
			allowed: ["act.reach.wide"],
			refused: [],
			proof: 3,
			halfShown: false,
			change: null,
		});
	});
	it("one alone needs no confirmation", () => {
		expect(ways(agree(read("act.reach.wide", open("encryption"))))).toEqual(["encryption"]);
		expect(ways(agree())).toEqual([]);
	});
	it("a demand's readings are confirmed as a law's are, and nothing else is", () => {
		const under = (rule: string) =>
			ways(agree(read("x.a.wide", open("encryption"), rule), read("x.a.narrow", leaf(-5, period), rule)));
		expect(under("demand-reading")).toEqual(["encryption + reading/x.a"]);
		expect(under("law-under-reading")).toEqual(["encryption + reading/x.a"]);
		expect(under("all")).toEqual([]);
		const unnamed = (part: Support) => supports.all([part], step("demand-reading"));
		expect(ways(agree(unnamed(open("encryption")), unnamed(leaf(-5, period))))).toEqual([]);
	});
	it("several issues are confirmed as one", () => {
		const both = agree(
			read("act.reach.wide act.force.late", open("encryption")),
			read("act.reach.none act.force.late", leaf(-5, period)),
		);
		expect(ways(both)).toEqual(["encryption + reading/act.reach act.force"]);
	});
});

describe("where something else may be chosen", () => {
	it("that is the way, whether or not the former can be had", () => {
		const lacking = leaf(0, asked("service.regions", "US"));
		expect(ways(choice(leaf(-5, chosen("US", "CA")), lacking), 1, 2, "change")).toEqual(["choice/region"]);
		expect(ways(choice(leaf(-5, chosen("US", "CA")), lacking), 1, 2, "whole")).toEqual([]);
		// What was chosen would do: only whether it can be had is open.
		expect(ways(choice(leaf(5, chosen("CA", "CA")), leaf(0, asked("service.regions", "CA"))), 1, 2, "change")).toEqual([
			"regions/CA",
		]);
		expect(ways(choice(leaf(-5, chosen("US", "CA"))), 1, 2, "change")).toEqual(["choice/region"]);
	});
	it("and to be rid of it either part would do", () => {
		const both = choice(leaf(5, chosen("CA", "CA")), leaf(0, asked("service.regions", "CA")));
		expect(ways(both, -1, 2, "change")).toEqual(["regions/CA", "choice/region"]);
	});
	it("a narrower place than what can be had is asked for, where nobody knows whether it can be had", () => {
		const narrower = (wanted: string[], facts: Stated[], chosenRegion?: string) =>
			ways(
				leaf(0, chosen("EU", ...wanted)),
				1,
				2,
				"whole",
				{ cut: false, chosen: chosenRegion ? { region: chosenRegion } : {} },
				worldOf(...facts),
			);
		const wide = [member("service.regions", "EU")];
		expect(narrower(["FR", "DE"], wide)).toEqual(["regions/FR", "regions/DE"]);
		expect(narrower(["FR", "DE"], [...wide, denied("service.regions", "FR")])).toEqual(["regions/DE"]);
		const [way] = waysTo(leaf(0, chosen("EU", "FR")), 1, 3, worldOf(...wide), "whole", { cut: false, chosen: {} });
		expect(way?.get("cloud/service.regions/FR")).toMatchObject({
			allowed: ["yes"],
			refused: [],
			proof: 3,
			halfShown: false,
			change: null,
		});
		// The asker has chosen it: then that is what would have to change.
		expect(narrower(["FR"], wide, "EU")).toEqual([]);
		expect(ways(leaf(-5, chosen("EU", "FR")), 1, 2, "whole", { cut: false, chosen: {} })).toEqual([]);
		expect(ways(leaf(0, chosen("EU", "FR")), -1, 2, "change", { cut: false, chosen: {} })).toEqual(["choice/region"]);
	});
});

describe("what one fact would have to say", () => {
	it("is one of the values that would do, or any but those that would not", () => {
		expect(needOf(0, fact("service.residency", { wanted: ["CA"] }))).toMatchObject({ allowed: ["CA"], refused: [] });
		expect(needOf(0, fact("service.residency", { wanted: ["CA"] }), -1)).toMatchObject({
			allowed: null,
			refused: ["CA"],
		});
		expect(needOf(0, fact("service.encryption"), -1)).toMatchObject({ allowed: ["false"], refused: [] });
		expect(needOf(0, asked("service.regions", "CA"), -1)).toMatchObject({ allowed: ["no"], refused: [] });
	});
	it("is as sure as asked, and as sure as what is said against it", () => {
		const against = { said: 4, values: ["true", "false"], contested: true };
		expect(needOf(0, fact("service.encryption", against))).toMatchObject({ proof: 4, halfShown: false });
		expect(needOf(0, fact("service.encryption", against), 1, 5)?.proof).toBe(5);
		expect(needOf(1, fact("service.encryption", { said: 4, values: ["true"] }))).toMatchObject({
			proof: 2,
			halfShown: true,
		});
		expect(needOf(-1, fact("service.encryption", { said: 1, values: ["false"] }), -1)).toMatchObject({
			halfShown: true,
		});
		expect(needOf(-1, fact("service.encryption", { said: 3, values: ["false"] }))).toMatchObject({
			proof: 3,
			halfShown: false,
			change: null,
		});
	});
	it("is a change where the contrary is known", () => {
		const no = fact("service.encryption", { said: 5, values: ["false"] });
		expect(needOf(-2, no)).toBeUndefined();
		expect(needOf(-2, no, 1, 2, "change")).toMatchObject({ change: "vendor", proof: 5 });
		expect(needOf(-1, no, 1, 2, "change")).toMatchObject({ change: null });
		expect(needOf(2, no, -1, 2, "change")).toMatchObject({ change: "vendor" });
	});
	it("of what cannot be asked to change is nothing: another operator, the end of a law", () => {
		const operator = fact("service.operator", { members: ["acme"], wanted: ["yes"], said: 5, values: ["true"] });
		expect(needOf(5, operator, -1, 2, "anyhow")).toBeUndefined();
		expect(needOf(0, { ...operator, said: 0, values: [] }, -1)).toMatchObject({ change: null });
		expect(needOf(5, period, -1, 2, "anyhow")).toBeUndefined();
		expect(needOf(0, period)).toBeUndefined();
	});
	it("is not what is said already of a wider place", () => {
		const wider = fact("service.regions", { members: ["FR"], wanted: ["yes"], said: 5, values: ["true"] });
		expect(needOf(0, wider)).toBeUndefined();
		expect(needOf(0, wider, -1)).toBeDefined();
		expect(needOf(1, { ...wider, said: 1 })).toBeDefined();
		expect(needOf(0, { ...wider, contested: true, values: ["true", "false"] })).toBeDefined();
		expect(needOf(0, { ...wider, said: 0 })).toBeDefined();
		expect(needOf(0, { ...wider, values: ["false"] })).toBeDefined();
		expect(needOf(0, { ...wider, wanted: ["held"] })).toBeDefined();
		expect(needOf(0, fact("service.encryption", { said: 5, values: ["true"] }))).toBeDefined();
	});
	it("that a list has further members is no answer; who they are would be", () => {
		const end = fact("service.remote-access", { wanted: ["closed"], closes: true });
		expect(needOf(0, end)).toMatchObject({ allowed: ["closed"] });
		expect(needOf(0, end, -1)).toBeUndefined();
		expect(needOf(0, end, -1, 2, "part")).toMatchObject({ allowed: null, refused: [] });
		expect(needOf(0, { ...end, wanted: ["<=24"] }, -1)).toMatchObject({ allowed: null, refused: ["<=24"] });
		expect(needOf(0, { ...end, closes: false }, -1)).toMatchObject({ allowed: null, refused: ["closed"] });
	});
	it("to deny one of a list that stating closes is to close it again", () => {
		const parent = fact("entity.parent", { subject: "acme", members: ["giant"], wanted: ["yes"] });
		expect(ways(leaf(0, parent), -1)).toEqual(["acme/entity.parent/giant + acme/entity.parent"]);
		expect(ways(leaf(0, parent))).toEqual(["acme/entity.parent/giant"]);
		expect(ways(leaf(0, asked("service.remote-access", "giant")), -1)).toEqual(["remote-access/giant"]);
		expect(ways(leaf(0, fact("entity.parent", { subject: "acme" })), -1)).toEqual(["acme/entity.parent"]);
	});
	it("is what the asker says, where it is about the asker", () => {
		expect(needOf(0, context("sector"))).toMatchObject({ allowed: ["health"], proof: 2, change: null });
		expect(needOf(0, context("sector"), -1)).toMatchObject({ allowed: null, refused: ["health"] });
		expect(needOf(-5, context("sector"), 1, 2, "change")).toBeUndefined();
		expect(needOf(-5, context("processing"), 1, 2, "change")).toMatchObject({ change: "customer" });
	});
});

describe("whether there is a way at all", () => {
	const has = (support: Support, want: 1 | -1 = 1, aim: Aim = "whole") =>
		hasWays(support, want, 2, world, aim, { cut: false });
	const stuck = leaf(-5, fact("service.exit-terms", { said: 5, values: ["false"] }));
	const held = leaf(5, fact("service.exit-terms", { said: 5, values: ["true"] }));

	it("is so where each part of all has one, or some part of any", () => {
		expect([has(open("encryption")), has(stuck), has(held)]).toEqual([true, false, true]);
		expect([has(all(open("encryption"), stuck)), has(any(open("encryption"), stuck))]).toEqual([false, true]);
		expect([has(all(open("encryption"), held)), has(all(open("encryption"), open("portability")))]).toEqual([
			true,
			true,
		]);
		expect([has(all(open("encryption"), held), -1), has(any(open("encryption"), held), -1)]).toEqual([true, false]);
		expect([has(not(stuck)), has(not(held)), has(not(open("encryption")))]).toEqual([true, false, true]);
		expect([has(all()), has(any())]).toEqual([false, false]);
	});
	it("is so where each reading has one, or one that could be confirmed", () => {
		expect([has(agree(stuck, open("encryption"))), has(agree(stuck)), has(agree(stuck, stuck))]).toEqual([
			true,
			false,
			false,
		]);
		expect(has(agree(open("encryption")))).toBe(true);
	});
	it("is so where something else can be chosen", () => {
		const parts = [leaf(-5, chosen("US", "CA")), stuck];
		expect(has(choice(...parts), 1, "change")).toBe(true);
		expect(has(choice(leaf(5, chosen("US", "CA")), stuck))).toBe(true);
		expect(has(choice(leaf(-5, chosen("US", "CA")), stuck))).toBe(false);
		expect(has(choice(leaf(0, chosen("US", "CA")), held), -1)).toBe(false);
	});
});

const need = (of: Leaf | null, more: Partial<Need> = {}): Need => ({
	key: of?.key ?? "reading/x",
	leaf: of,
	allowed: ["true"],
	refused: [],
	proof: 2,
	halfShown: false,
	change: null,
	...more,
});
const residency = fact("service.residency", { wanted: ["CA"] });

describe("two needs of one fact", () => {
	const both = (a: Partial<Need>, b: Partial<Need>, of: Leaf = residency) => merge(need(of, a), need(of, b), world);

	it("are one, with the values that would do for both", () => {
		expect(both({ allowed: ["CA", "FR"] }, { allowed: ["FR", "US"] })?.allowed).toEqual(["FR"]);
		expect(both({ allowed: ["CA"] }, { allowed: ["US"] })).toBeNull();
		expect(both({ allowed: ["CA"] }, { allowed: null, refused: ["US"] })).toMatchObject({
			allowed: ["CA"],
			refused: ["US"],
		});
		expect(both({ allowed: null, refused: ["US"] }, { allowed: ["CA"] })?.allowed).toEqual(["CA"]);
		expect(both({ allowed: null, refused: ["US"] }, { allowed: ["US"] })).toBeNull();
		expect(both({ allowed: null, refused: ["US", "CN"] }, { allowed: null, refused: ["CN", "CA"] })).toMatchObject({
			allowed: null,
			refused: ["CA", "CN", "US"],
		});
	});
	it("of places are the narrower one, where one lies in the other", () => {
		expect(both({ allowed: ["EU"] }, { allowed: ["FR", "CA"] })?.allowed).toEqual(["FR"]);
		expect(both({ allowed: ["FR"] }, { allowed: ["EU", "DE"] })?.allowed).toEqual(["FR"]);
		expect(both({ allowed: ["FR", "CA"] }, { allowed: null, refused: ["EU"] })?.allowed).toEqual(["CA"]);
		expect(both({ allowed: ["EU"] }, { allowed: null, refused: ["FR"] })?.allowed).toEqual(["EU"]);
		expect(both({ allowed: ["EU"] }, { allowed: ["FR"] }, chosen(null, "EU"))?.allowed).toEqual(["FR"]);
		const member = asked("service.regions", "EU");
		expect(both({ allowed: ["EU"] }, { allowed: ["FR"] }, member)).toBeNull();
		expect(both({ allowed: ["EU"] }, { allowed: ["FR"] }, fact("service.updates"))).toBeNull();
		const packages: Leaf = { ...chosen(null, "EU"), choice: "package" } as Leaf;
		expect(both({ allowed: ["EU"] }, { allowed: ["FR"] }, packages)).toBeNull();
	});
	it("are as sure as the surer, half shown only if both are, and a change if either is", () => {
		expect(both({ proof: 3, halfShown: true }, { proof: 2, halfShown: true })).toMatchObject({
			proof: 3,
			halfShown: true,
			change: null,
		});
		expect(both({ halfShown: true, change: "vendor" }, { proof: 4 })).toMatchObject({
			proof: 4,
			halfShown: false,
			change: "vendor",
		});
		expect(both({}, { change: "customer" })?.change).toBe("customer");
	});
	it("ask who is on a list where either wants somebody there and the other nobody else", () => {
		const end = fact("service.remote-access", { wanted: ["closed"], closes: true });
		const anybody = { allowed: null, proof: 3, halfShown: true };
		const closing = { allowed: ["closed"], proof: 4, halfShown: true };
		for (const [a, b] of [
			[anybody, closing],
			[closing, anybody],
		] as const)
			expect(both(a, b, end)).toMatchObject({ allowed: null, proof: 4, halfShown: true });
		expect(both(anybody, { ...closing, halfShown: false }, end)?.halfShown).toBe(false);
		expect(both({ allowed: ["closed"] }, { allowed: ["closed"] }, end)?.allowed).toEqual(["closed"]);
	});
	it("and all of two ways, unless some contradict each other", () => {
		const way = (...needs: Need[]): Needs => new Map(needs.map((one) => [one.key, one]));
		const [ca, us] = [need(residency, { allowed: ["CA"] }), need(residency, { allowed: ["US"] })];
		const other = need(fact("service.encryption"));
		expect([...(mergeAll(way(ca), way(other), world)?.keys() ?? [])]).toEqual([ca.key, other.key]);
		expect(mergeAll(way(ca, other), way(us), world)).toBeNull();
		expect(mergeAll(way(ca), way(ca), world)?.get(ca.key)).toEqual(ca);
		const before = way(ca);
		mergeAll(before, way(other), world);
		expect(before.size).toBe(1);
	});
});

describe("the values that a leaf may have", () => {
	it("are few where it is a yes or no, or one of an enumeration", () => {
		expect(valuesOpenTo(asked("service.regions", "CA"))).toEqual(["yes", "no"]);
		expect(valuesOpenTo(fact("service.encryption"))).toEqual(["true", "false"]);
		expect(valuesOpenTo(fact("service.encryption", { wanted: ["false", "true"] }))).toEqual(["true", "false"]);
		expect(valuesOpenTo(fact("service.updates", { wanted: ["operator"] }))).toEqual(["operator", "supplier"]);
		expect(valuesOpenTo(fact("service.residency", { wanted: ["CA"] }))).toBeUndefined();
		expect(valuesOpenTo(fact("service.keys", { wanted: ["customer"] }))).toBeUndefined();
		expect(valuesOpenTo(fact("service.wings", { wanted: ["two"] }))).toBeUndefined();
		expect(valuesOpenTo(fact("service.residency", { wanted: ["true", "CA"] }))).toBeUndefined();
	});
});

describe("the leaf", () => {
	it("of what is known of a key has each side of it, with the surest", () => {
		const belief = worldOf(
			value("service.residency", "CA", { grade: "contract", from: "2026-01-01" }),
			value("service.residency", "US", { grade: "filing", from: "2026-01-01" }),
			value("service.residency", "CA", { grade: "regulator", from: "2026-01-01" }),
		).value("cloud", "service.residency");
		const { sides } = belief;
		const found = beliefLeaf(
			{ key: "k", subject: "cloud", attribute: "service.residency", members: [], wanted: [] },
			belief,
		);
		expect(found).toMatchObject({ kind: "fact", key: "k", contested: belief.contested, closes: false });
		expect(found.values).toEqual(sides.map((side) => String(side.value)));
		expect(found.facts).toEqual(sides.flatMap((side) => side.facts.map(({ id }) => id)));
		expect(found.facts.length).toBeGreaterThan(0);
		expect(found.said).toBe(Math.max(...sides.map(({ strength }) => strength)));
	});
	it("of a member asks for a yes, unless for its state", () => {
		const { members } = worldOf(member("service.regions", "CA")).members("cloud", "service.regions");
		const belief = members.get("CA");
		if (!belief) throw new Error("It is there");
		expect(memberLeaf("cloud", "service.regions", ["CA"], belief)).toMatchObject({
			key: "cloud/service.regions/CA",
			members: ["CA"],
			wanted: ["yes"],
			values: ["true"],
			facts: ["cloud/service.regions/CA#statute-2026-01-01"],
		});
		expect(memberLeaf("cloud", "service.regions", ["CA"], belief, ["held"]).wanted).toEqual(["held"]);
		expect(memberLeaf("cloud", "service.regions", ["CA", "US"], belief).key).toBe("cloud/service.regions/CA/US");
	});
	it("of a link is contested where facts say that it is there and that it is not", () => {
		const link = {
			from: "cloud",
			to: "acme",
			attribute: "service.operator",
			strength: 3,
			said: 5,
			facts: ["a", "b"],
			values: ["true"],
		};
		expect(linkLeaf(link)).toEqual({
			kind: "fact",
			key: "cloud/service.operator/acme",
			subject: "cloud",
			attribute: "service.operator",
			members: ["acme"],
			wanted: ["yes"],
			values: ["true"],
			facts: ["a", "b"],
			contested: false,
			said: 5,
			closes: false,
		});
		expect(linkLeaf({ ...link, values: ["true", "false"] }).contested).toBe(true);
		expect(linkLeaf({ ...link, values: [] }).contested).toBe(false);
	});
	it("of the end of a list says that it is closed where a fact does", () => {
		const end = { subject: "cloud", attribute: "service.regions", strength: 4, facts: ["a"] };
		expect(closedLeaf(end)).toEqual({
			kind: "fact",
			key: "cloud/service.regions",
			subject: "cloud",
			attribute: "service.regions",
			members: [],
			wanted: ["closed"],
			values: ["closed"],
			facts: ["a"],
			contested: false,
			said: 4,
			closes: true,
		});
		expect(closedLeaf({ ...end, facts: [] }).values).toEqual([]);
	});
});
