import { describe, expect, it } from "vitest";
import { classesInPlay } from "../../src/evaluator/classes-in-play.js";
import { alternativesTo, UnknownSubject } from "../../src/evaluator/index.js";
import { World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	criterion,
	dataClass,
	denied,
	framework,
	knowledge,
	member,
	offering,
	question,
	type Subject,
	today,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const iaas = member("service.kind", "iaas");
const both = [value("service.encryption", true), value("service.portability", true)];
const ground = [
	dataClass("data", "moderate"),
	framework("yardstick", [criterion("one", encrypted), criterion("two", portable)]),
];
const others = (...subjects: Subject[]) =>
	alternativesTo(knowledge(...ground, ...subjects), question()).map(({ offering: id, outcome }) => `${id} ${outcome}`);

describe("alternatives that pass", () => {
	it("are of a kind that is said of them now, not denied and not only announced", () => {
		expect(
			others(
				offering("cloud", iaas),
				offering("a", denied("service.kind", "iaas"), ...both),
				offering("b", member("service.kind", "iaas", { pending: true }), ...both),
				offering("c", member("service.packages", "iaas"), ...both),
				offering("d", ...both),
				offering("e", iaas, ...both),
			),
		).toEqual(["e sovereign"]);
		// Where it is denied or announced of the offering itself, nobody says of what kind it is.
		const announced = offering(
			"cloud",
			denied("service.kind", "iaas"),
			member("service.kind", "saas", { pending: true }),
		);
		expect(others(announced, offering("d", ...both))).toEqual(["d sovereign"]);
	});
	it("stand by how well they pass, then by id, whatever their order in the release", () => {
		const kept: Condition = { choice: "region", test: { in: ["CA"] } };
		const regions = (...ids: string[]) => ids.map((id) => member("service.regions", id));
		const release = knowledge(
			dataClass("data", "moderate"),
			framework("yardstick", [criterion("one", { all: [encrypted, kept] })]),
			offering("z", iaas, ...both, ...regions("CA")),
			offering("a", iaas, ...both, ...regions("CA", "US")),
			offering("cloud", iaas),
			offering("y", iaas, ...both, ...regions("CA")),
			offering("no", iaas, value("service.encryption", false)),
			offering("open", iaas),
		);
		const found = alternativesTo(release, question());
		expect(found.map(({ offering: id, outcome, lacks }) => [id, outcome, lacks])).toEqual([
			["y", "sovereign", []],
			["z", "sovereign", []],
			["a", "conditional", []],
		]);
	});
});

describe("alternatives that do not pass yet", () => {
	it("are the nearest by the musts that do not hold, whatever a should says", () => {
		const release = knowledge(
			dataClass("data", "moderate"),
			framework("yardstick", [
				criterion("one", encrypted),
				criterion("two", portable),
				{ ...criterion("three", { fact: "service.exit-terms" }), mustFrom: "critical", shouldFrom: "low" },
			]),
			offering("cloud", iaas),
			offering("a", iaas, value("service.exit-terms", true)),
			offering("b", iaas, value("service.encryption", true), value("service.exit-terms", false)),
			offering("c", iaas, value("service.encryption", false)),
		);
		const found = alternativesTo(release, question());
		expect(found.map(({ offering: id, outcome, assurance }) => [id, outcome, assurance])).toEqual([
			["b", "undetermined", null],
			["a", "undetermined", null],
		]);
		expect(found[0]?.lacks).toEqual([
			{
				id: "b/service.portability",
				to: "vendor",
				ask: expect.objectContaining({ en: expect.any(String) }),
				proof: "claimed",
			},
		]);
	});
	it("are none where all fail", () => {
		expect(others(offering("cloud", iaas), offering("a", iaas, value("service.encryption", false)))).toEqual([]);
		expect(others(offering("cloud", iaas))).toEqual([]);
	});
	it("are told of no offering that the release does not have", () => {
		expect(() => alternativesTo(knowledge(...ground, offering("a")), question())).toThrow(UnknownSubject);
	});
});

describe("the classes that a question is about", () => {
	const sector = (is: string): Condition => ({ context: "sector", test: { is } });
	const always: Condition = { context: "processing", test: { is: "in-the-clear" } };
	const never: Condition = { context: "processing", test: { is: "stored-only" } };
	const inPlay = (classes: Subject[], ...asked: string[]) => {
		const release = knowledge(...classes);
		const world = new World(release, {
			asOf: today,
			home: ["CA"],
			configuration: {},
			context: {},
			readings: {},
			sides: new Map(),
			supposed: new Map(),
		});
		const named = asked.flatMap((id) => release.dataClasses.get(id) ?? []);
		return Object.fromEntries(classesInPlay(named, world).map(({ dataClass: { id }, when }) => [id, when]));
	};
	const including = (id: string, ...includes: [string, Condition][]) =>
		dataClass(
			id,
			"low",
			[],
			includes.map(([name, when]) => ({ class: name, when })),
		);

	it("are those that are asked about, and what they surely include", () => {
		expect(
			inPlay([including("a", ["b", always], ["c", never], ["gone", always]), including("b"), including("c")], "a"),
		).toEqual({ a: null, b: null });
	});
	it("are those that they may include, under all that this hangs on", () => {
		const [health, bank] = [sector("health"), sector("bank")];
		expect(
			inPlay(
				[including("a", ["b", health]), including("b", ["c", bank], ["d", always]), including("c"), including("d")],
				"a",
			),
		).toEqual({ a: null, b: { all: [health] }, c: { all: [health, bank] }, d: { all: [health] } });
	});
	it("are those to which some way is sure, or any of several that are not", () => {
		const [health, bank] = [sector("health"), sector("bank")];
		const both = including("a", ["b", health], ["b", bank]);
		expect(inPlay([both, including("b")], "a").b).toEqual({ any: [{ all: [health] }, { all: [bank] }] });
		expect(inPlay([including("a", ["b", health], ["b", health]), including("b")], "a").b).toEqual({ all: [health] });
		expect(
			inPlay([including("a", ["b", health], ["c", always]), including("b"), including("c", ["b", always])], "a"),
		).toEqual({ a: null, b: null, c: null });
		expect(inPlay([including("a", ["b", health]), including("b")], "a", "b")).toEqual({ a: null, b: null });
		// What it includes in turn is sure as well, once it is.
		expect(
			inPlay(
				[
					including("a", ["b", health], ["c", always]),
					including("b", ["d", always]),
					including("c", ["b", always]),
					including("d"),
				],
				"a",
			).d,
		).toBeNull();
	});
	it("are told once where they include each other", () => {
		expect(inPlay([including("a", ["b", sector("health")]), including("b", ["a", sector("bank")])], "a")).toEqual({
			a: null,
			b: { all: [sector("health")] },
		});
		expect(inPlay([including("a", ["a", sector("health")])], "a")).toEqual({ a: null });
		const circle = [
			including("a", ["b", sector("health")]),
			including("b", ["c", sector("bank")]),
			including("c", ["b", sector("law")]),
		];
		expect(inPlay(circle, "a")).toEqual({
			a: null,
			b: { all: [sector("health")] },
			c: { all: [sector("health"), sector("bank")] },
		});
	});
});
