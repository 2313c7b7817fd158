import { describe, expect, it } from "vitest";
import { compiled } from "../../src/evaluator/conditions.js";
import { availability, evaluateChoice, evaluateContext } from "../../src/evaluator/givens.js";
import { unexposed } from "../../src/evaluator/laws.js";
import { type Link, type Support, supports } from "../../src/evaluator/truth.js";
import { type Terms, World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	certificate,
	closed,
	company,
	denied,
	knowledge,
	member,
	offering,
	type Stated,
	today,
	value,
} from "./small-release.js";

const worldOf = (facts: Stated[], terms: Partial<Terms> = {}) =>
	new World(knowledge(offering("cloud", ...facts), company("acme", "CA")), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
		...terms,
	});
const treeOf = (condition: Condition, facts: Stated[], terms: Partial<Terms> = {}, link?: Link) =>
	compiled(condition)(
		{ subject: "cloud", offering: "cloud", link },
		{ world: worldOf(facts, terms), algebra: supports, unexposed },
	);
/** Each leaf with its truth, and the operations above. */
const shape = ({ operation, step, truth, parts }: Support): string =>
	parts.length === 0
		? `${step.rule} ${step.leaf?.key ?? ""} ${truth}`
		: `${operation} ${step.rule} (${parts.map(shape).join("; ")})`;

describe("one value", () => {
	it("is asked for a plain yes, or compared; the leaf names what would pass and what is said", () => {
		expect(
			treeOf({ fact: "service.encryption" }, [value("service.encryption", true, { grade: "press" })]),
		).toMatchObject({
			truth: 3,
			step: {
				rule: "fact",
				leaf: {
					kind: "fact",
					key: "cloud/service.encryption",
					subject: "cloud",
					attribute: "service.encryption",
					members: [],
					wanted: ["true"],
					values: ["true"],
					facts: ["cloud/service.encryption#press-2026-01-01"],
					contested: false,
					said: 3,
					closes: false,
				},
			},
		});
		const either = [
			value("service.residency", "CA", { grade: "press" }),
			value("service.residency", "US", { grade: "analyst" }),
		];
		expect(treeOf({ fact: "service.residency", test: { is: "CA" } }, either)).toMatchObject({
			truth: 0,
			step: { leaf: { contested: true, values: ["CA", "US"], said: 3 } },
		});
	});
	it("that stays in the chosen region passes no surer than that region can be had", () => {
		const stays = (grade: "statute" | "press", ...more: Stated[]) => [
			value("service.residency", "region", { grade }),
			...more,
		];
		const inCanada: Condition = { fact: "service.residency", test: { in: ["CA"] } };
		const truth = (facts: Stated[], region?: string) =>
			treeOf(inCanada, facts, { configuration: region ? { region } : {} }).truth;
		const vendor = member("service.regions", "CA", { grade: "vendor" });
		expect(truth(stays("statute", vendor), "CA")).toBe(2);
		expect(truth(stays("press", member("service.regions", "CA")), "CA")).toBe(3);
		expect(truth(stays("statute", member("service.regions", "US")), "US")).toBe(-5);
		expect(truth(stays("press", member("service.regions", "US")), "US")).toBe(-3);
		expect(truth(stays("statute", denied("service.regions", "CA", { grade: "press" })), "CA")).toBe(-3);
		expect(truth(stays("press", denied("service.regions", "CA")), "CA")).toBe(-3);
		expect(truth(stays("statute"), "CA")).toBe(0);
		expect(truth(stays("statute", vendor))).toBe(0);
		expect(truth([value("service.residency", "CA"), vendor], "CA")).toBe(5);
	});
});

describe("a list", () => {
	const one = (place: string, facts: Stated[]) => shape(treeOf({ fact: "service.regions", key: place }, facts));

	it("is answered by the member itself, held or denied", () => {
		expect(one("CA", [member("service.regions", "CA")])).toBe("fact cloud/service.regions/CA 5");
		expect(one("CA", [denied("service.regions", "CA", { grade: "vendor" })])).toBe("fact cloud/service.regions/CA -2");
		expect(one("CA", [])).toBe("fact cloud/service.regions/CA 0");
	});
	it("is a no of whoever it does not name once it is closed, and of whoever is denied no less", () => {
		expect(one("CA", [member("service.regions", "US"), closed("service.regions", { grade: "press" })])).toBe(
			"neg others (closed cloud/service.regions 3)",
		);
		expect(one("CA", [denied("service.regions", "CA", { grade: "vendor" }), closed("service.regions")])).toBe(
			"fact cloud/service.regions/CA -5",
		);
	});
	it("is answered by what lies within the place, and left open by what it lies in", () => {
		expect(one("CA", [member("service.regions", "CA-QC")])).toBe(
			"max any (fact cloud/service.regions/CA-QC 5; fact cloud/service.regions/CA 0)",
		);
		expect(one("CA-QC", [member("service.regions", "CA")])).toBe(
			"max any (fact cloud/service.regions/CA 0; fact cloud/service.regions/CA-QC 0)",
		);
		expect(one("CA-QC", [denied("service.regions", "CA")])).toBe("fact cloud/service.regions/CA -5");
		expect(one("CA-QC", [member("service.regions", "CA"), denied("service.regions", "CA-QC")])).toBe(
			"fact cloud/service.regions/CA-QC -5",
		);
	});
	it("asked for any member at all is open until it is closed", () => {
		const any = (facts: Stated[]) => shape(treeOf({ fact: "service.regions" }, facts));
		expect(any([])).toBe("neg not (closed cloud/service.regions 0)");
		expect(any([member("service.regions", "CA")])).toBe(
			"max any (fact cloud/service.regions/CA 5; neg not (closed cloud/service.regions 0))",
		);
		expect(any([closed("service.regions")])).toBe("neg others (closed cloud/service.regions 5)");
	});
	it("asked for none is the opposite", () => {
		const none = (facts: Stated[]) => shape(treeOf({ fact: "service.regions", test: { none: true } }, facts));
		expect(none([closed("service.regions")])).toBe("neg none (neg others (closed cloud/service.regions 5))");
		const keyed: Condition = { fact: "service.regions", key: "CA", test: { none: true } };
		expect(treeOf(keyed, [member("service.regions", "CA")]).truth).toBe(-5);
		expect(treeOf(keyed, [denied("service.regions", "CA")]).truth).toBe(5);
	});
	it("asked for one of several asks for those of which nothing is said", () => {
		const several: Condition = { fact: "service.regions", test: { in: ["CA", "US", "FR"] } };
		expect(shape(treeOf(several, [denied("service.regions", "US")]))).toBe(
			"max any (fact cloud/service.regions/US -5; fact cloud/service.regions/CA/FR 0)",
		);
		expect(treeOf(several, [denied("service.regions", "US")]).parts[1]?.step.leaf).toMatchObject({
			members: ["CA", "FR"],
			wanted: ["yes"],
		});
		expect(
			treeOf(
				several,
				["CA", "US", "FR"].map((place) => denied("service.regions", place)),
			).truth,
		).toBe(-5);
		expect(treeOf({ fact: "service.regions", test: { is: "US" } }, [member("service.regions", "US")]).truth).toBe(5);
	});
	it("of certificates is asked for one that is held, or for its state", () => {
		const held: Condition = { fact: "service.certifications", key: "scheme" };
		const coming: Condition = { ...held, test: { in: ["in-progress", "held"] } };
		const truths = (condition: Condition) =>
			["held", "in-progress", "none", "unofficial"].map(
				(status) => treeOf(condition, [certificate("scheme", status)]).truth,
			);
		expect(truths(held)).toEqual([5, -5, -5, 0]);
		expect(truths(coming)).toEqual([5, 5, -5, -5]);
		expect(treeOf(coming, []).step.leaf).toMatchObject({ wanted: ["in-progress", "held"], values: [] });
	});
});

describe("a detail of a link", () => {
	const edge: Condition = { edge: "share", test: { atLeast: 50 } };
	const link: Link = {
		from: "acme",
		to: "fund",
		attribute: "entity.owner",
		strength: 5,
		facts: [],
		values: ["true"],
		said: 5,
	};
	it("is asked of the link that led there", () => {
		const world = new World(
			knowledge(
				offering("cloud"),
				company("acme", "CA", member("entity.owner", "fund", { detail: { share: 60 } })),
				company("fund", "US"),
			),
			{ ...worldOf([]).terms },
		);
		const tree = compiled(edge)({ subject: "fund", offering: "cloud", link }, { world, algebra: supports, unexposed });
		expect(tree).toMatchObject({
			truth: 5,
			step: {
				leaf: {
					key: "acme/entity.owner/fund/share",
					subject: "acme",
					attribute: "entity.owner",
					members: ["fund"],
					wanted: [">=50"],
					values: ["60"],
				},
			},
		});
	});
	it("is unknown where no link led there", () => {
		expect(treeOf(edge, [])).toMatchObject({
			truth: 0,
			step: { leaf: { subject: "cloud", attribute: "", members: [] } },
		});
	});
});

describe("whether a value of a choice can be had", () => {
	const had = (choice: "region" | "keys" | "package", wanted: string, ...facts: Stated[]) =>
		availability(choice, wanted, "cloud", worldOf(facts)).truth;
	const vendor = { grade: "vendor" } as const;

	it("is what the list says of it", () => {
		expect([had("keys", "customer", member("service.keys", "customer", vendor)), had("keys", "customer")]).toEqual([
			2, 0,
		]);
		expect(had("keys", "customer", denied("service.keys", "customer", vendor))).toBe(-2);
	});
	it("is a no of what a closed list does not name, and as sure of what is denied as the surer of both", () => {
		expect(had("package", "gold", member("service.packages", "silver"), closed("service.packages", vendor))).toBe(-2);
		expect(had("keys", "customer", denied("service.keys", "customer", vendor), closed("service.keys"))).toBe(-5);
		expect(had("keys", "customer", denied("service.keys", "customer"), closed("service.keys", vendor))).toBe(-5);
		expect(had("keys", "customer", member("service.keys", "customer"), closed("service.keys"))).toBe(5);
	});
	it("is, of a region, the surest of those that lie within", () => {
		expect(
			had(
				"region",
				"CA",
				member("service.regions", "CA-QC", vendor),
				member("service.regions", "CA-ON", { grade: "press" }),
			),
		).toBe(3);
		expect(had("region", "CA", member("service.regions", "CA-QC"), denied("service.regions", "CA-ON"))).toBe(5);
		expect(had("region", "CA", member("service.regions", "CA", vendor))).toBe(2);
	});
	it("is, of a region, denied with whatever it lies in, and open where only that is offered", () => {
		expect(had("region", "CA-QC", denied("service.regions", "CA", vendor))).toBe(-2);
		expect(had("region", "CA-QC", denied("service.regions", "CA", vendor), closed("service.regions"))).toBe(-5);
		expect(had("region", "CA-QC", member("service.regions", "CA"))).toBe(0);
		expect(had("region", "CA-QC", member("service.regions", "CA"), closed("service.regions"))).toBe(0);
		expect(had("region", "FR", member("service.regions", "CA"), closed("service.regions"))).toBe(-5);
		expect(had("region", "CA", denied("service.regions", "CA-QC"))).toBe(0);
		expect(had("region", "CA", denied("service.regions", "CA"), member("service.regions", "CA-QC"))).toBe(-5);
	});
	it("rests on the facts that say so", () => {
		expect(availability("keys", "customer", "cloud", worldOf([closed("service.keys", vendor)]))).toEqual({
			truth: -2,
			facts: ["cloud/service.keys/closed#vendor-2026-01-01"],
			values: ["false"],
			said: 2,
		});
		expect(availability("keys", "customer", "cloud", worldOf([member("service.keys", "customer")]))).toEqual({
			truth: 5,
			facts: ["cloud/service.keys/customer#statute-2026-01-01"],
			values: ["true"],
			said: 5,
		});
		expect(availability("keys", "customer", "cloud", worldOf([]))).toEqual({
			truth: 0,
			facts: [],
			values: [],
			said: 0,
		});
	});
});

describe("a choice", () => {
	const chosen = (facts: Stated[], region?: string) =>
		evaluateChoice(
			"region",
			{ in: ["CA", "FR"] },
			"cloud",
			worldOf(facts, { configuration: region ? { region } : {} }),
			supports,
		);

	it("that is made passes as surely as it can be had", () => {
		expect(shape(chosen([member("service.regions", "CA-QC")], "CA-QC"))).toBe(
			"min choice (choice choice/region 5; fact cloud/service.regions/CA-QC 5)",
		);
		expect([chosen([member("service.regions", "US")], "US").truth, chosen([], "CA").truth]).toEqual([-5, 0]);
		expect(chosen([], "CA").parts[0]?.step.leaf).toEqual({
			kind: "choice",
			key: "choice/region",
			choice: "region",
			offering: "cloud",
			value: "CA",
			wanted: ["CA", "FR"],
		});
		expect(chosen([member("service.regions", "CA", { grade: "press" })], "CA").parts[1]?.step.leaf).toMatchObject({
			key: "cloud/service.regions/CA",
			subject: "cloud",
			attribute: "service.regions",
			members: ["CA"],
			wanted: ["yes"],
			values: ["true"],
			contested: false,
			said: 3,
			closes: false,
		});
	});
	it("that is left open is unknown, unless nothing that would pass can be had", () => {
		expect(shape(chosen([member("service.regions", "CA")]))).toBe("fact cloud/service.regions/CA/FR 0");
		const one = [denied("service.regions", "CA")];
		expect(chosen(one).truth).toBe(0);
		expect(chosen([...one, denied("service.regions", "FR", { grade: "press" })]).truth).toBe(-3);
	});
});

describe("the context of a question", () => {
	const asked = (name: "sector" | "processing", is: string, context: Terms["context"] = {}) =>
		evaluateContext(name, { is }, worldOf([], { context }), supports);
	it("is what it says, and unknown where it says nothing", () => {
		expect([
			asked("sector", "health", { sector: "health" }).truth,
			asked("sector", "health", { sector: "bank" }).truth,
		]).toEqual([5, -5]);
		expect(asked("sector", "health")).toMatchObject({
			truth: 0,
			step: { rule: "context", leaf: { kind: "context", key: "context/sector", name: "sector", wanted: ["health"] } },
		});
	});
	it("is processing in the clear, unless it says otherwise", () => {
		expect(asked("processing", "in-the-clear").truth).toBe(5);
		expect(asked("processing", "in-the-clear", { processing: "client-side-encrypted" }).truth).toBe(-5);
	});
});
