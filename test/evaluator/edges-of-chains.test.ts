import { describe, expect, it } from "vitest";
import { linksFrom, walkChain } from "../../src/evaluator/chains.js";
import { compiled } from "../../src/evaluator/conditions.js";
import { unexposed } from "../../src/evaluator/laws.js";
import { type Support, supports } from "../../src/evaluator/truth.js";
import { type Terms, World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	closed,
	company,
	denied,
	knowledge,
	member,
	offering,
	provider,
	type Subject,
	supplier,
	today,
	value,
} from "./small-release.js";

const worldOf = (subjects: Subject[], terms: Partial<Terms> = {}) =>
	new World(knowledge(...subjects), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
		...terms,
	});

describe("a link of a chain", () => {
	it("says from whom it leads to whom, by what, how surely, and on which facts", () => {
		const world = worldOf([
			offering("cloud", member("service.operator", "acme", { grade: "press" })),
			provider("acme"),
		]);
		expect(linksFrom("cloud", "custody", world)).toEqual([
			{
				from: "cloud",
				to: "acme",
				attribute: "service.operator",
				strength: 3,
				facts: ["cloud/service.operator/acme#press-2026-01-01"],
				values: ["true"],
				said: 3,
			},
		]);
	});

	it("on which sources disagree is there with both sides and no strength, and rests on those who say it is", () => {
		const world = worldOf([
			offering(
				"cloud",
				member("service.remote-access", "giant", { grade: "press" }),
				denied("service.remote-access", "giant", { grade: "analyst" }),
			),
			provider("giant"),
		]);
		const [link] = linksFrom("cloud", "custody", world);
		expect(link).toMatchObject({ strength: 0, said: 3, facts: ["cloud/service.remote-access/giant#press-2026-01-01"] });
		expect([...(link?.values ?? [])].sort()).toEqual(["false", "true"]);
	});

	it("that is denied is none", () => {
		const world = worldOf([offering("cloud", denied("service.remote-access", "giant")), provider("giant")]);
		expect(linksFrom("cloud", "custody", world)).toEqual([]);
	});

	it("to whoever holds the keys is there where the customer chose that", () => {
		const subjects = [offering("cloud", member("service.key-holder", "vault")), provider("vault")];
		const to = (keys: "third-party" | "customer" | undefined) =>
			linksFrom("cloud", "custody", worldOf(subjects, { configuration: keys ? { keys } : {} })).map((link) => link.to);
		expect([to("third-party"), to("customer"), to(undefined)]).toEqual([["vault"], [], []]);
	});
});

describe("where a chain ends", () => {
	const ends = (chain: "custody" | "control" | "owners" | "dependence", start: string, ...subjects: Subject[]) =>
		walkChain(chain, start, worldOf(subjects)).ends.map(
			({ subject, attribute, strength, facts }) => `${subject} ${attribute} ${strength} ${facts.length}`,
		);

	it("is stated for each offering that custody passes through, and for no company", () => {
		expect(
			ends(
				"custody",
				"cloud",
				offering("cloud", member("service.operator", "acme"), member("service.runs-on", "base")),
				offering("base", closed("service.operator", { grade: "vendor" })),
				company("acme", "CA"),
			),
		).toEqual(["cloud service.operator 5 1", "base service.operator 2 1"]);
	});

	it("is stated for every company that is controlled, and for suppliers and owners only where the chain starts", () => {
		const owned = provider("acme", member("entity.parent", "top"), member("entity.owner", "fund"));
		expect(ends("control", "acme", owned, company("top", "CA"))).toEqual([
			"acme entity.parent 5 1",
			"top entity.parent 5 1",
		]);
		expect(ends("owners", "acme", owned, company("top", "CA"), company("fund", "CA"))).toEqual([
			"acme entity.owner 0 0",
		]);
		const made = offering("cloud", member("service.technology", "maker"), closed("service.technology"));
		expect(ends("dependence", "cloud", made, supplier("maker"))).toEqual(["cloud service.technology 5 1"]);
	});

	it("rests on the facts that state it, and on the keys for nobody but those who have the data", () => {
		const world = worldOf([offering("cloud", closed("service.technology")), provider("acme")], {
			configuration: { keys: "third-party" },
		});
		expect(walkChain("dependence", "cloud", world).ends).toEqual([
			{
				subject: "cloud",
				attribute: "service.technology",
				strength: 5,
				facts: ["cloud/service.technology/closed#statute-2026-01-01"],
			},
		]);
	});

	it("is stated too for the holder of the keys where the customer chose one", () => {
		const subjects = [
			offering("cloud", member("service.operator", "acme"), member("service.runs-on", "base")),
			offering("base", member("service.operator", "acme")),
			company("acme", "CA"),
		];
		const { ends: found } = walkChain(
			"custody",
			"cloud",
			worldOf(subjects, { configuration: { keys: "third-party" } }),
		);
		expect(found.map(({ subject, attribute }) => `${subject} ${attribute}`)).toEqual([
			"cloud service.operator",
			"cloud service.key-holder",
			"base service.operator",
		]);
	});
});

describe("the way to somebody", () => {
	it("of two links to the same company goes by the first by name", () => {
		const both = [member("service.remote-access", "acme"), member("service.operator", "acme")];
		for (const facts of [both, both.toReversed()]) {
			const { members } = walkChain("custody", "cloud", worldOf([offering("cloud", ...facts), provider("acme")]));
			expect(members.map(({ path }) => path.map(({ attribute }) => attribute))).toEqual([["service.operator"]]);
		}
	});

	it("of two links with different names to the same company goes by the first by name, not by the first that is looked for", () => {
		const world = worldOf(
			[offering("cloud", member("service.operator", "acme"), member("service.key-holder", "acme")), provider("acme")],
			{ configuration: { keys: "third-party" } },
		);
		const [acme] = walkChain("custody", "cloud", world).members;
		expect(acme?.path.map(({ attribute }) => attribute)).toEqual(["service.key-holder"]);
	});

	it("of two equally short ways goes by the first by id, whatever leads there", () => {
		const to = (id: string) => provider(id, member("entity.parent", "top"));
		const ways = (...facts: Parameters<typeof provider>[1][]) => {
			const world = worldOf([provider("acme", ...facts), to("abe"), to("zed"), provider("top")]);
			const top = walkChain("owners", "acme", world).members.find(({ id }) => id === "top");
			return top?.path.map((link) => link.to);
		};
		expect(ways(member("entity.owner", "zed"), member("entity.parent", "abe"))).toEqual(["abe", "top"]);
		expect(ways(member("entity.owner", "abe"), member("entity.parent", "zed"))).toEqual(["abe", "top"]);
	});

	it("never leads back to where it starts, nor to an offering that has no data of its own", () => {
		const world = worldOf([
			offering("cloud", member("service.operator", "acme"), member("service.runs-on", "base")),
			offering("base", member("service.runs-on", "cloud"), member("service.operator", "acme")),
			company("acme", "CA"),
		]);
		expect(walkChain("custody", "cloud", world).members.map(({ id }) => id)).toEqual(["acme"]);
	});

	it("lists members by id, whatever their strength", () => {
		const world = worldOf([
			offering(
				"cloud",
				member("service.operator", "mid"),
				member("service.remote-access", "zed"),
				member("service.remote-access", "abe", { grade: "vendor" }),
			),
			provider("mid"),
			provider("zed"),
			provider("abe"),
		]);
		expect(walkChain("custody", "cloud", world).members.map(({ id, strength }) => [id, strength])).toEqual([
			["abe", 2],
			["mid", 5],
			["zed", 5],
		]);
	});
});

describe("the tree of a condition over a chain", () => {
	const subjects = [
		offering("cloud", member("service.operator", "acme"), member("service.runs-on", "base")),
		offering("base", member("service.operator", "giant")),
		provider("acme", value("entity.incorporation", "CA")),
		provider("giant", value("entity.incorporation", "US")),
	];
	const treeOf = (condition: Condition) =>
		compiled(condition)(
			{ subject: "cloud", offering: "cloud" },
			{ world: worldOf(subjects), algebra: supports, unexposed },
		);
	const shape = ({ operation, step, parts }: Support): string => {
		const name = [operation, step.rule, step.about ?? step.leaf?.key].filter((part) => part !== undefined).join(" ");
		return parts.length === 0 ? name : `${name} (${parts.map(shape).join("; ")})`;
	};
	const canadian: Condition = { fact: "entity.incorporation", test: { is: "CA" } };

	it("has, for each member, its links and the condition, and what closes the chain", () => {
		expect(shape(treeOf({ some: "custody", where: canadian }))).toBe(
			"max some-custody cloud (" +
				"min member acme (leaf link cloud/service.operator/acme; leaf fact acme/entity.incorporation); " +
				"min member giant (min all (leaf link cloud/service.runs-on/base; leaf link base/service.operator/giant); " +
				"leaf fact giant/entity.incorporation); " +
				"neg others (leaf closed cloud/service.operator); neg others (leaf closed base/service.operator))",
		);
		expect(shape(treeOf({ every: "custody", where: canadian }))).toBe(
			"min every-custody cloud (" +
				"max member acme (neg not (leaf link cloud/service.operator/acme); leaf fact acme/entity.incorporation); " +
				"max member giant (neg not (min all (leaf link cloud/service.runs-on/base; " +
				"leaf link base/service.operator/giant)); leaf fact giant/entity.incorporation); " +
				"leaf closed cloud/service.operator; leaf closed base/service.operator)",
		);
	});

	it("names the way to each member", () => {
		const [, giant] = treeOf({ some: "custody", where: canadian }).parts;
		expect(giant?.step.path?.map(({ to }) => to)).toEqual(["base", "giant"]);
	});

	it("of all, any and not is built of their parts", () => {
		const encrypted: Condition = { fact: "service.encryption" };
		expect(shape(treeOf({ all: [encrypted, { any: [{ not: encrypted }] }] }))).toBe(
			"min all (leaf fact cloud/service.encryption; max any (neg not (leaf fact cloud/service.encryption)))",
		);
	});
});
