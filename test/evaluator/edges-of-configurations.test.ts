import { describe, expect, it } from "vitest";
import {
	byDefault,
	configurationsOf,
	possibleConfigurations,
	refusedChoices,
	smallestChoices,
} from "../../src/evaluator/configurations.js";
import { type Demand, demandsOf } from "../../src/evaluator/demands.js";
import { decide } from "../../src/evaluator/outcome.js";
import type { Configuration } from "../../src/evaluator/question.js";
import { World } from "../../src/evaluator/world.js";
import type { Choice, Condition } from "../../src/knowledge/conditions.js";
import {
	closed,
	criterion,
	dataClass,
	denied,
	framework,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	type Stated,
	type Subject,
	today,
	value,
	withDefaults,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const region = (...places: string[]): Condition => ({ choice: "region", test: { in: places } });
const keys = (...modes: string[]): Condition => ({ choice: "keys", test: { in: modes } });

const worldOf = (
	cloud: Subject,
	configuration: Configuration = {},
	condition: Condition = encrypted,
	more: Subject[] = [],
) =>
	new World(
		knowledge(cloud, dataClass("data", "low"), framework("yardstick", [criterion("must", condition)]), ...more),
		{
			asOf: today,
			home: ["CA"],
			configuration,
			context: {},
			readings: {},
			sides: new Map(),
			supposed: new Map(),
		},
	);
const cloudOf = (...facts: Stated[]) => offering("cloud", ...facts);
const demandsIn = (world: World, configuration: Configuration = {}): readonly Demand[] =>
	demandsOf(question({ configuration }), world).all;

describe("the configurations of an offering", () => {
	const listed = [
		member("service.regions", "US"),
		member("service.regions", "CA"),
		denied("service.regions", "FR"),
		member("service.keys", "provider"),
		member("service.keys", "customer"),
	];
	const found = (inPlay: Choice[], configuration: Configuration = {}) =>
		configurationsOf("cloud", inPlay, worldOf(cloudOf(...listed), configuration));

	it("are the values that are offered of each choice in play, in order of id", () => {
		expect(found(["region"])).toEqual([{ region: "CA" }, { region: "US" }]);
		expect(found(["region", "keys"])).toEqual([
			{ region: "CA", keys: "customer" },
			{ region: "CA", keys: "provider" },
			{ region: "US", keys: "customer" },
			{ region: "US", keys: "provider" },
		]);
		expect(found([])).toEqual([{}]);
	});
	it("have none of which sources disagree whether it is offered", () => {
		const disputed = [
			member("service.regions", "CA"),
			denied("service.regions", "CA"),
			member("service.regions", "US"),
		];
		expect(configurationsOf("cloud", ["region"], worldOf(cloudOf(...disputed)))).toEqual([{ region: "US" }]);
	});
	it("keep what the asker chose, and leave open what has no known value", () => {
		expect(found(["region", "keys"], { region: "FR" })).toEqual([
			{ region: "FR", keys: "customer" },
			{ region: "FR", keys: "provider" },
		]);
		expect(found(["package"])).toEqual([{}]);
	});
});

describe("the configurations that may be offered all the same", () => {
	const possible = (condition: Condition, facts: Stated[], inPlay: Choice[], more: Subject[] = []) => {
		const world = worldOf(cloudOf(...facts), {}, condition, more);
		return possibleConfigurations("cloud", demandsIn(world), inPlay, world).map((one) => [
			...Object.values(one.configuration),
			one.availability,
		]);
	};
	it("have a value that a demand asks for, or one that no list names; what is offered is not among them", () => {
		expect(possible(region("CA", "US"), [member("service.regions", "US")], ["region"])).toEqual([["CA", 0], [0]]);
	});
	it("are as unlikely as the list is closed, or as the value is denied", () => {
		const vendor = [member("service.regions", "US"), closed("service.regions", { grade: "vendor" })];
		expect(possible(region("CA"), vendor, ["region"])).toEqual([["CA", -2], [-2]]);
		expect(possible(region("CA"), [denied("service.regions", "CA", { grade: "press" })], ["region"])).toEqual([
			["CA", -3],
		]);
	});
	it("name the innermost only of places that nest", () => {
		expect(possible({ any: [region("CA"), region("CA-QC"), region("FR")] }, [], ["region"])).toEqual([
			["CA-QC", 0],
			["FR", 0],
		]);
	});
	it("have a package or a region that a fact is about", () => {
		const about = [
			value("service.encryption", true, { package: "gold" }),
			value("service.encryption", true, { region: "FR" }),
		];
		expect(possible(encrypted, about, ["package"])).toEqual([["gold", 0]]);
		expect(possible(encrypted, about, ["region"])).toEqual([["FR", 0]]);
		expect(possible(encrypted, [value("service.encryption", true)], ["package", "region"])).toEqual([]);
	});
	it("combine with what is offered of the other choices", () => {
		const facts = [member("service.regions", "US"), member("service.keys", "provider", { grade: "press" })];
		expect(possible({ all: [region("CA"), keys("customer")] }, facts, ["region", "keys"])).toEqual([
			["US", "customer", 0],
			["US", 0],
			["CA", "provider", 0],
			["CA", "customer", 0],
			["CA", 0],
			["provider", 0],
			["customer", 0],
			[0],
		]);
	});
	it("name each once, also where a value that is asked for is offered", () => {
		const facts = [member("service.regions", "CA"), member("service.keys", "provider")];
		const found = possible({ all: [region("CA"), keys("customer")] }, facts, ["region", "keys"]).map((one) =>
			one.join(" "),
		);
		expect(found).toContain("CA customer 0");
		expect(new Set(found).size).toBe(found.length);
	});
	it("have what would mitigate a law's reach, where a demand accepts that", () => {
		const act = law(
			"act",
			"US",
			{ reach: [reading("only", encrypted)] },
			{ mitigations: [{ id: "own-keys", when: keys("customer-outside"), removes: ["content-at-rest"] }] },
		);
		const asked = (accept?: "mitigated"): Condition => ({
			unexposed: { threat: "disclosure", ...(accept ? { accept } : {}) },
		});
		expect(possible(asked("mitigated"), [], ["keys"], [act])).toEqual([["customer-outside", 0]]);
		expect(possible(asked(), [], ["keys"], [act])).toEqual([]);
	});
	it("are none where the asker has chosen and it is offered", () => {
		const world = worldOf(cloudOf(member("service.regions", "CA")), { region: "CA" }, region("CA"));
		expect(possibleConfigurations("cloud", demandsIn(world, { region: "CA" }), ["region"], world)).toEqual([]);
	});
});

describe("what the asker chose and the offering is known not to offer", () => {
	const refused = (configuration: Configuration, ...facts: Stated[]) =>
		refusedChoices("cloud", worldOf(cloudOf(...facts), configuration));
	it("is refused, each choice by itself", () => {
		expect(
			refused({ region: "FR", package: "gold" }, closed("service.regions"), denied("service.packages", "gold")),
		).toEqual([
			{ choice: "package", value: "gold" },
			{ choice: "region", value: "FR" },
		]);
	});
	it("is not where it is offered, unknown or not chosen", () => {
		expect(refused({ region: "FR" }, member("service.regions", "FR"))).toEqual([]);
		expect([refused({ region: "FR" }), refused({}, closed("service.regions"))]).toEqual([[], []]);
	});
});

describe("the order of configurations", () => {
	const sorted = (defaults: Parameters<typeof withDefaults>[1] | null, ...configurations: Configuration[]) => {
		const cloud = defaults ? withDefaults(cloudOf(), defaults) : cloudOf();
		return configurations.sort(byDefault("cloud", worldOf(cloud)));
	};
	it("starts with the vendor's default, as far as it is one", () => {
		const defaults = { region: "US", keys: "customer" };
		const [both, one, none]: Configuration[] = [
			{ region: "US", keys: "customer" },
			{ region: "US", keys: "provider" },
			{ region: "CA", keys: "provider" },
		];
		expect(sorted(defaults, none ?? {}, one ?? {}, both ?? {})).toEqual([both, one, none]);
	});
	it("counts no choice for which the vendor has no default", () => {
		const sure: Configuration[] = [{ region: "DE" }, { region: "CA", keys: "provider" }];
		expect(sorted({ region: "US" }, ...sure)).toEqual([{ region: "CA", keys: "provider" }, { region: "DE" }]);
	});
	it("goes on from the keys that nobody chose to the most protective", () => {
		const modes = ["third-party", "customer-outside", "provider", "customer"] as const;
		const found = sorted(null, ...modes.map((mode) => ({ keys: mode })), {});
		expect(found.map((one) => one.keys)).toEqual([
			undefined,
			"provider",
			"customer",
			"customer-outside",
			"third-party",
		]);
	});
	it("ends with the id, where nothing else tells them apart", () => {
		expect(sorted(null, { region: "US" }, { region: "CA" }, { package: "z" }, { package: "a" })).toEqual([
			{ region: "CA" },
			{ region: "US" },
			{ package: "a" },
			{ package: "z" },
		]);
		expect(byDefault("cloud", worldOf(cloudOf()))({ region: "CA" }, { region: "CA" })).toBe(0);
	});
});

describe("the smallest set of choices", () => {
	const of = (inPlay: Choice[], ...tried: [Configuration, boolean][]) =>
		smallestChoices(
			tried.map(([configuration, fits]) => ({ configuration, fits })),
			inPlay,
		);
	it("is empty where all fit or none", () => {
		expect(of(["region"], [{ region: "CA" }, true], [{ region: "US" }, true])).toEqual([]);
		expect(of(["region"], [{ region: "CA" }, false])).toEqual([]);
	});
	it("is one choice with every value that is enough, in order of id", () => {
		expect(of(["region"], [{ region: "US" }, false], [{ region: "FR" }, true], [{ region: "CA" }, true])).toEqual([
			{ choice: "region", values: ["CA", "FR"] },
		]);
	});
	it("leaves out a value that is not always enough", () => {
		expect(
			of(
				["region", "package"],
				[{ region: "CA", package: "a" }, true],
				[{ region: "CA", package: "b" }, true],
				[{ region: "FR", package: "a" }, true],
				[{ region: "FR", package: "b" }, false],
			),
		).toEqual([{ choice: "package", values: ["a"] }]);
	});
	it("is two choices where it takes two, the first that fits", () => {
		expect(
			of(
				["region", "package"],
				[{ region: "CA", package: "a" }, false],
				[{ region: "CA", package: "b" }, true],
				[{ region: "FR", package: "a" }, true],
				[{ region: "FR", package: "b" }, false],
			),
		).toEqual([
			{ choice: "region", values: ["CA"] },
			{ choice: "package", values: ["b"] },
		]);
	});
	it("names no choice that the fitting configurations leave open", () => {
		expect(of(["region"], [{}, true], [{ region: "US" }, false])).toEqual([]);
	});
	it("of choices that each suffice takes the first by id, in whatever order they stand", () => {
		const tried: [Configuration, boolean][] = [
			[{ region: "CA", package: "a" }, true],
			[{ region: "US", package: "b" }, false],
		];
		for (const inPlay of [
			["region", "package"],
			["package", "region"],
		] satisfies Choice[][])
			expect(of(inPlay, ...tried)).toEqual([{ choice: "package", values: ["a"] }]);
	});
});

describe("the decision", () => {
	const decision = (cloud: Subject, condition: Condition, musts: Condition[] = []) => {
		const world = new World(
			knowledge(
				cloud,
				dataClass("data", "low"),
				framework("yardstick", [
					criterion("first", condition),
					...musts.map((must, index) => criterion(`must-${index}`, must)),
				]),
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
		return decide("cloud", demandsIn(world), world);
	};
	const inUs = value("service.encryption", false, { region: "US" });

	it("among those that fail takes the one that lacks least, then the one with least open", () => {
		const facts = [member("service.regions", "CA"), member("service.regions", "US"), closed("service.regions")];
		const portable: Condition = { fact: "service.portability" };
		const worse = [...facts, inUs, value("service.portability", false)];
		expect(
			decision(cloudOf(...worse, value("service.encryption", true, { region: "CA" })), encrypted, [portable]),
		).toEqual({
			outcome: "not-sovereign",
			strength: 5,
			configuration: { region: "CA" },
			conditions: [],
		});
		const open = [...facts, value("service.portability", false), value("service.encryption", true, { region: "US" })];
		expect(decision(cloudOf(...open), encrypted, [portable]).configuration).toEqual({ region: "US" });
	});

	it("prefers the one that lacks less, though it comes later by id", () => {
		const facts = [
			...["CA", "US"].map((place) => member("service.regions", place)),
			closed("service.regions"),
			value("service.portability", false),
			value("service.encryption", false, { region: "CA" }),
			value("service.encryption", true, { region: "US" }),
		];
		const { outcome, configuration } = decision(cloudOf(...facts), encrypted, [{ fact: "service.portability" }]);
		expect([outcome, configuration]).toEqual(["not-sovereign", { region: "US" }]);
	});

	it("on conditions is as sure as the least sure of what they leave, whatever fails beside it", () => {
		const facts = [
			...["CA", "FR", "US"].map((place) => member("service.regions", place)),
			value("service.encryption", true, { region: "CA" }),
			value("service.encryption", true, { region: "FR", grade: "press" }),
			value("service.encryption", false, { region: "US", grade: "vendor" }),
		];
		expect(decision(cloudOf(...facts), encrypted)).toMatchObject({
			outcome: "conditional",
			strength: 3,
			conditions: [{ choice: "region", values: ["CA", "FR"] }],
		});
		const two = [
			...["CA", "US"].map((place) => member("service.regions", place)),
			...["provider", "customer"].map((mode) => member("service.keys", mode)),
			value("service.encryption", true, { region: "CA" }),
			value("service.encryption", false, { region: "US", grade: "vendor" }),
		];
		expect(decision(cloudOf(...two), encrypted, [keys("customer")])).toMatchObject({
			outcome: "conditional",
			strength: 5,
			conditions: [
				{ choice: "region", values: ["CA"] },
				{ choice: "keys", values: ["customer"] },
			],
		});
	});

	it("that rests on nobody's list speaks of the first by id, in whatever order they are asked for", () => {
		const facts = [member("service.regions", "US"), inUs];
		for (const places of [
			["FR", "CA"],
			["CA", "FR"],
		])
			expect(decision(cloudOf(...facts), { all: [encrypted, region(...places)] })).toMatchObject({
				outcome: "undetermined",
				configuration: { region: "CA" },
			});
	});

	it("that rests on nobody's list is undetermined, and prefers a configuration that is named", () => {
		const facts = [member("service.regions", "US"), inUs];
		expect(decision(cloudOf(...facts), { all: [encrypted, region("CA", "US")] })).toEqual({
			outcome: "undetermined",
			strength: 0,
			configuration: { region: "CA" },
			conditions: [{ choice: "region", values: ["CA"] }],
		});
	});

	it("against an offering is as sure as the least sure of its failures, or as that nothing else is offered", () => {
		const facts = [
			member("service.regions", "US"),
			value("service.encryption", false, { region: "US", grade: "press" }),
		];
		const strength = (grade: "vendor" | "contract") =>
			decision(cloudOf(...facts, closed("service.regions", { grade })), encrypted).strength;
		expect([strength("vendor"), strength("contract")]).toEqual([2, 3]);
	});

	it("for an offering is as sure as its weakest must", () => {
		const facts = [value("service.encryption", true), value("service.portability", true, { grade: "press" })];
		expect(decision(cloudOf(...facts), encrypted, [{ fact: "service.portability" }])).toMatchObject({
			outcome: "sovereign",
			strength: 3,
		});
	});
});
