import { describe, expect, it } from "vitest";
import type { Need } from "../../src/evaluator/needs.js";
import { answeredWell, badAnswers, suppose } from "../../src/evaluator/suppose.js";
import type { Leaf } from "../../src/evaluator/truth.js";
import { type Terms, World } from "../../src/evaluator/world.js";
import { closed, company, denied, knowledge, member, offering, type Stated, today } from "./small-release.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

const worldOf = (facts: Stated[] = [], owners: Stated[] = [], terms: Partial<Terms> = {}) =>
	new World(knowledge(offering("cloud", ...facts), company("acme", "CA", ...owners), company("giant", "US")), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
		...terms,
	});

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
const context = (name: string): Leaf => ({ kind: "context", key: `context/${name}`, name, wanted: ["health"] });
const choice = (name: "package" | "region" | "keys"): Leaf => ({
	kind: "choice",
	key: `choice/${name}`,
	choice: name,
	offering: "cloud",
	value: null,
	wanted: [],
});
const need = (leaf: Leaf | null, more: Partial<Need> = {}): Need => ({
	key: leaf?.key ?? "reading/x",
	leaf,
	allowed: null,
	refused: [],
	proof: 3,
	halfShown: false,
	change: null,
	...more,
});
/** The terms under which these answers were given. */
const supposing = (leaf: Leaf | null, says: string | null, world = worldOf()) =>
	suppose(world, [{ need: need(leaf), says, strength: 3 }]).terms;
const supposed = (leaf: Leaf, says: string | null, world = worldOf()) =>
	[...supposing(leaf, says, world).supposed].map(([key, { value, strength }]) => [key, value, strength]);

describe("what is supposed once something is answered", () => {
	it("is a value of the attribute's own kind, as sure as it was said", () => {
		expect(supposed(fact("service.residency"), "CA")).toEqual([["cloud/service.residency", "CA", 3]]);
		expect(supposed(fact("service.encryption"), "true")).toEqual([["cloud/service.encryption", true, 3]]);
		expect(supposed(fact("service.encryption"), "false")).toEqual([["cloud/service.encryption", false, 3]]);
		expect(supposed(fact("service.encryption"), "perhaps")).toEqual([["cloud/service.encryption", "perhaps", 3]]);
		expect(supposed(fact("service.residency"), "true")).toEqual([["cloud/service.residency", "true", 3]]);
		expect(supposed(fact("service.residency"), "7")).toEqual([["cloud/service.residency", "7", 3]]);
		expect(supposed(fact("service.wings"), "2")).toEqual([["cloud/service.wings", "2", 3]]);
		expect(supposed(fact("service.residency"), null)).toEqual([["cloud/service.residency", "another", 3]]);
	});
	it("is a member of a list: of several the first, or none of them", () => {
		const members = (...ids: string[]) => fact("service.regions", { members: ids, wanted: ["yes"] });
		expect(supposed(members("CA", "US"), "yes")).toEqual([["cloud/service.regions/CA", true, 3]]);
		expect(supposed(members("CA", "US"), "no")).toEqual([
			["cloud/service.regions/CA", false, 3],
			["cloud/service.regions/US", false, 3],
		]);
		const schemes = fact("service.certifications", { members: ["scheme", "other-scheme"], wanted: ["yes"] });
		expect(supposed(schemes, "yes")).toEqual([["cloud/service.certifications/scheme", "held", 3]]);
		expect(supposed(schemes, "no")).toEqual([
			["cloud/service.certifications/scheme", "none", 3],
			["cloud/service.certifications/other-scheme", "none", 3],
		]);
		expect(supposed(schemes, "expired")).toEqual([["cloud/service.certifications/scheme", "expired", 3]]);
		expect(supposed(schemes, null)).toEqual([["cloud/service.certifications/scheme", "another", 3]]);
	});
	it("is a detail of a link, of its own kind", () => {
		const detail = (name: string) =>
			fact("entity.owner", { subject: "acme", members: ["giant"], key: `acme/entity.owner/giant/${name}` });
		expect(supposed(detail("share"), "24")).toEqual([["acme/entity.owner/giant/share", 24, 3]]);
		expect(supposed(detail("share"), "<=24.5")).toEqual([["acme/entity.owner/giant/share", 24.5, 3]]);
		expect(supposed(detail("share"), ">=-1")).toEqual([["acme/entity.owner/giant/share", -1, 3]]);
		expect(supposed(detail("share"), "many")).toEqual([["acme/entity.owner/giant/share", "many", 3]]);
		expect(supposed(detail("share"), "")).toEqual([["acme/entity.owner/giant/share", "", 3]]);
		expect(supposed(detail("votes"), "=24")).toEqual([["acme/entity.owner/giant/votes", "=24", 3]]);
		expect(supposed(detail("name"), "24")).toEqual([["acme/entity.owner/giant/name", "24", 3]]);
		const updates = fact("service.technology", { members: ["giant"], key: "cloud/service.technology/giant/updates" });
		expect(supposed(updates, "true")).toEqual([["cloud/service.technology/giant/updates", true, 3]]);
	});
	it("is the end of a list, and nothing where it has further members", () => {
		const end = fact("service.remote-access", { closes: true });
		expect(supposed(end, "closed")).toEqual([["cloud/service.remote-access", true, 3]]);
		expect(supposed(end, null)).toEqual([]);
		expect(supposed(end, "another")).toEqual([]);
	});
	it("is what the asker says, or chooses where that can be chosen", () => {
		expect(supposing(context("sector"), "health").context).toEqual({ sector: "health" });
		expect(supposing(context("public-body"), "true").context).toEqual({ "public-body": true });
		expect(supposing(context("public-body"), "false").context).toEqual({ "public-body": false });
		expect(supposing(context("sector"), null).context).toEqual({ sector: "another" });
		expect(supposing(choice("region"), "CA").configuration).toEqual({ region: "CA" });
		const chosen = worldOf([], [], { configuration: { package: "gold", region: "US" }, context: { sector: "bank" } });
		expect(supposing(choice("region"), "CA", chosen).configuration).toEqual({ package: "gold", region: "CA" });
		expect(supposing(choice("region"), null, chosen).configuration).toEqual({ package: "gold", region: "US" });
		expect(supposing(context("public-body"), "true", chosen).context).toEqual({ sector: "bank", "public-body": true });
	});
	it("is the reading that counsel confirms, of each issue", () => {
		expect(supposing(null, "act.reach.wide").readings).toEqual({ "act.reach": "wide" });
		expect(supposing(null, "act.reach.wide act.force.late").readings).toEqual({
			"act.reach": "wide",
			"act.force": "late",
		});
		const read = worldOf([], [], { readings: { other: "narrow" } });
		expect(supposing(null, "x.a.wide", read).readings).toEqual({ other: "narrow", "x.a": "wide" });
	});
	it("is all of it together, beside what was supposed before, and the world asked about stays as it is", () => {
		const world = worldOf([], [], { supposed: new Map([["cloud/service.portability", { value: true, strength: 1 }]]) });
		const answers = [
			{ need: need(fact("service.encryption")), says: "true", strength: 2 },
			{ need: need(context("sector")), says: "bank", strength: 5 },
			{ need: need({ kind: "given", key: "x" }), says: "yes", strength: 5 },
		];
		const { terms } = suppose(world, answers);
		expect([...terms.supposed.keys()]).toEqual(["cloud/service.portability", "cloud/service.encryption"]);
		expect(terms.context).toEqual({ sector: "bank" });
		expect([world.terms.supposed.size, world.terms.context]).toEqual([1, {}]);
	});
});

describe("a sum that stays within its bound", () => {
	const sum = fact("entity.owner", { subject: "acme", key: "acme/entity.owner/share", closes: true, wanted: ["<=24"] });
	const owner = (id: string, share?: number, grade: "statute" | "vendor" = "statute") =>
		member("entity.owner", id, { grade, ...(share === undefined ? {} : { detail: { share } }) });

	it("is every holder known, and nothing held where nobody says how much", () => {
		expect(supposed(sum, "<=24", worldOf([], [owner("giant")]))).toEqual([
			["acme/entity.owner", true, 3],
			["acme/entity.owner/giant", true, 3],
			["acme/entity.owner/giant/share", 0, 3],
		]);
		expect(supposed(sum, "<=24")).toEqual([["acme/entity.owner", true, 3]]);
	});
	it("is what is said of a share, more surely where that was not sure enough", () => {
		expect(supposed(sum, "<=24", worldOf([], [owner("giant", 12)]))).toEqual([["acme/entity.owner", true, 3]]);
		expect(supposed(sum, "<=24", worldOf([], [owner("giant", 12, "vendor")]))).toEqual([
			["acme/entity.owner", true, 3],
			["acme/entity.owner/giant", true, 3],
			["acme/entity.owner/giant/share", 12, 3],
		]);
	});
	it("is what is said of a share just as surely as asked, and nothing where that is disputed", () => {
		const reported = member("entity.owner", "giant", { grade: "press", detail: { share: 12 } });
		expect(supposed(sum, "<=24", worldOf([], [reported]))).toEqual([["acme/entity.owner", true, 3]]);
		const disputed = [12, 20].map((share) =>
			member("entity.owner", "giant", { grade: "contract", from: "2026-01-01", detail: { share } }),
		);
		expect(supposed(sum, "<=24", worldOf([], disputed))).toEqual([
			["acme/entity.owner", true, 3],
			["acme/entity.owner/giant", true, 3],
			["acme/entity.owner/giant/share", 0, 3],
		]);
	});
	it("is nothing of another bound, or of a list that ends no chain", () => {
		const world = worldOf([], [owner("giant")]);
		expect(supposed(sum, ">=24", world)).toEqual([]);
		expect(supposed(sum, null, world)).toEqual([]);
		expect(supposed({ ...sum, attribute: "entity.presence" }, "<=24", world)).toEqual([]);
	});
});

describe("a good answer", () => {
	const good = (leaf: Leaf | null, more: Partial<Need>, world = worldOf()) =>
		answeredWell([need(leaf, more)], world).map(({ says }) => says)[0];

	it("is the first that would do, as surely as it is asked", () => {
		expect(good(fact("service.residency"), { allowed: ["CA", "FR"] })).toBe("CA");
		expect(good(fact("service.residency"), { allowed: [] })).toBeNull();
		expect(good(null, { allowed: ["act.reach.wide"] })).toBe("act.reach.wide");
		expect(answeredWell([need(context("sector"), { proof: 4 })], worldOf())).toMatchObject([{ strength: 4 }]);
	});
	it("is, where only some would not do, one that is none of those", () => {
		expect(good(fact("service.certifications", { members: ["scheme"] }), { refused: ["held"] })).toBe("none");
		expect(good(fact("service.certifications", { members: ["scheme"] }), { refused: ["none"] })).toBe("held");
		expect(good(fact("service.residency"), { refused: ["US"] })).toBe("CA");
		expect(good(fact("service.residency"), { refused: ["CA", "EU"] })).toBe("CN");
		expect(good(fact("service.residency"), { refused: ["CA-QC"] })).toBe("CA-ON");
		expect(good(fact("entity.legal-name", { subject: "acme" }), { refused: ["x"] })).toBeNull();
		expect(good(context("sector"), { refused: ["health"] })).toBeNull();
		const everywhere = ["CA", "US", "CN", "EEA", "GB"];
		expect(good(fact("service.residency"), { refused: everywhere })).toBe("another");
	});
	it("of a choice is the one that can be had most surely", () => {
		const regions = worldOf([
			member("service.regions", "US", { grade: "vendor" }),
			member("service.regions", "FR"),
			denied("service.regions", "CN"),
			closed("service.packages"),
		]);
		expect(good(choice("region"), { allowed: ["CN", "US", "FR"] }, regions)).toBe("FR");
		expect(good(choice("region"), { allowed: ["CN", "US"] }, regions)).toBe("US");
		expect(good(choice("region"), { refused: ["FR"] }, regions)).toBe("US");
		expect(good(choice("region"), { refused: [] }, regions)).toBe("FR");
		expect(good(choice("package"), { refused: ["gold"] }, regions)).toBeNull();
	});
});

describe("bad answers", () => {
	const bad = (leaf: Leaf | null, more: Partial<Need>) => badAnswers(need(leaf, more), worldOf());

	it("are all others where there are few", () => {
		expect(bad(fact("service.encryption"), { allowed: ["true"] })).toEqual(["false"]);
		expect(bad(fact("service.regions", { members: ["CA"], wanted: ["yes"] }), { allowed: ["no"] })).toEqual(["yes"]);
		expect(bad(fact("service.encryption"), {})).toEqual(["true", "false"]);
		expect(bad({ ...context("public-body"), wanted: ["true"] } as Leaf, { allowed: ["true"] })).toEqual(["false"]);
	});
	it("are those that would not do, where all others would", () => {
		expect(bad(fact("service.residency", { wanted: ["CA"] }), { refused: ["US", "CN"] })).toEqual(["US", "CN"]);
		expect(bad(context("sector"), { refused: ["health"] })).toEqual(["health"]);
		expect(bad(choice("region"), { refused: ["US"] })).toEqual(["US"]);
	});
	it("lie just beyond a bound", () => {
		const share = fact("entity.owner", {
			subject: "acme",
			members: ["giant"],
			key: "acme/entity.owner/giant/share",
			wanted: ["<=24"],
		});
		expect(bad(share, { allowed: ["<=24"] })).toEqual(["25"]);
		expect(bad(share, { allowed: [">=24"] })).toEqual(["23"]);
	});
	it("are a place apart, or what no part of the reasoning names", () => {
		expect(bad(fact("service.residency", { wanted: ["CA"] }), { allowed: ["CA"] })).toEqual(["CN"]);
		expect(bad(fact("entity.legal-name", { wanted: ["x"] }), { allowed: ["x"] })).toEqual([null]);
		expect(bad(null, { allowed: ["act.reach.wide"] })).toEqual([null]);
		expect(bad(choice("region"), { allowed: ["CA"] })).toEqual([null]);
		expect(bad(context("sector"), { allowed: [] })).toEqual([null]);
	});
});
