import { describe, expect, it } from "vitest";
import { assess } from "../../src/evaluator/index.js";
import { chosenReading, isForeign, LawEvaluator, termsReadByLaws, unexposed } from "../../src/evaluator/laws.js";
import { numbers, type Support, supports } from "../../src/evaluator/truth.js";
import { type Terms, World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import type { Law } from "../../src/knowledge/laws.js";
import {
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	grounds,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	type Subject,
	today,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const cloud = offering("cloud", member("service.operator", "acme"), value("service.encryption", true));
type Asked = Parameters<typeof question>[0];

function worldOf(subjects: Subject[], terms: Partial<Terms> = {}): World {
	return new World(knowledge(cloud, company("acme", "US"), ...subjects), {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
		...terms,
	});
}

function lawIn(world: World, id = "act"): Law {
	const found = world.knowledge.laws.get(id);
	if (!found) throw new Error(`There is no law ${id}`);
	return found;
}

const shape = ({ operation, step, truth, parts }: Support): string =>
	`${operation} ${step.rule} ${step.about ?? step.leaf?.key} ${truth}${parts.length > 0 ? ` (${parts.map(shape).join("; ")})` : ""}`;
const reachOf = (world: World) =>
	new LawEvaluator(world, supports)
		.reach(lawIn(world), "cloud")
		.map(({ combination, reached }) => [combination.name, shape(reached)]);

describe("a reading that reaches nobody", () => {
	const reached = (...holders: { grade: "press" | "court"; confidence?: "low" }[]) => {
		const nobody = reading("narrow", "nobody");
		const [said] = nobody.holders;
		if (!said) throw new Error("Somebody holds it");
		const world = worldOf([
			law("act", "US", { who: [{ ...nobody, holders: holders.map((holder) => ({ ...said, ...holder })) }] }),
		]);
		return new LawEvaluator(world, numbers).reached(lawIn(world), "cloud", undefined);
	};

	it("is as sure as the surest of those who hold it", () => {
		expect(reached({ grade: "press" })).toBe(-3);
		expect(reached({ grade: "press", confidence: "low" })).toBe(-1);
		expect(reached({ grade: "press" }, { grade: "court" })).toBe(-5);
		expect(reached({ grade: "court" }, { grade: "press" })).toBe(-5);
	});
});

describe("the tree behind a law's reach", () => {
	it("is that it counts, and that each issue's reading reaches", () => {
		const world = worldOf([
			law("act", "US", { who: [reading("wide", encrypted)], what: [reading("all", portable), reading("some")] }),
		]);
		expect(reachOf(world)).toEqual([
			[
				"act.who.wide act.what.all",
				"min law-under-reading act.who.wide act.what.all 0 (" +
					"max in-force act 5 (leaf period act/period/p1 5); " +
					"min reading act.who.wide 5 (leaf fact cloud/service.encryption 5); " +
					"min reading act.what.all 0 (leaf fact cloud/service.portability 0))",
			],
			[
				"act.who.wide act.what.some",
				"min law-under-reading act.who.wide act.what.some 5 (" +
					"max in-force act 5 (leaf period act/period/p1 5); " +
					"min reading act.who.wide 5 (leaf fact cloud/service.encryption 5))",
			],
		]);
	});

	it("says so where a reading reaches nobody, where none says whom, and where no period counts", () => {
		expect(reachOf(worldOf([law("act", "US", { who: [reading("none", "nobody")] })]))[0]?.[1]).toBe(
			"min law-under-reading act.who.none -5 (max in-force act 5 (leaf period act/period/p1 5); " +
				"min reading act.who.none -5 (leaf given act.who.none -5))",
		);
		expect(reachOf(worldOf([law("act", "US", { who: [reading("silent")] })]))[0]?.[1]).toBe(
			"min law-under-reading act.who.silent 0 (max in-force act 5 (leaf period act/period/p1 5); leaf given act/reach 0)",
		);
		const bill = law("act", "US", { who: [reading("wide", encrypted)] }, { periods: [{ pending: true }] });
		expect(reachOf(worldOf([bill]))[0]?.[1]).toBe(
			"min law-under-reading act.who.wide -5 (max in-force act -5 (leaf period act/period -5); " +
				"min reading act.who.wide 5 (leaf fact cloud/service.encryption 5))",
		);
	});

	it("has every period that stands under the readings chosen, as surely as it is known", () => {
		const periods = [
			{ from: "2020-01-01", until: "2024-12-31" },
			{ from: "2026", grade: "vendor" as const },
			{ from: "2025-01-01", grade: "press" as const, reading: "lasts.yes" },
		];
		const lasts = [reading("yes", encrypted), reading("no", encrypted)];
		const world = worldOf([law("act", "US", { lasts }, { periods })]);
		expect(reachOf(world).map(([, tree]) => tree?.split("; min reading")[0])).toEqual([
			"min law-under-reading act.lasts.yes 3 (max in-force act 3 " +
				"(leaf period act/period/p1 -5; leaf period act/period/p2 0; leaf period act/period/p3 3)",
			"min law-under-reading act.lasts.no 0 (max in-force act 0 (leaf period act/period/p1 -5; leaf period act/period/p2 0)",
		]);
		const [, , third] =
			new LawEvaluator(world, supports).reach(lawIn(world), "cloud")[0]?.reached.parts[0]?.parts ?? [];
		expect(third?.step.leaf).toEqual({
			kind: "period",
			key: "act/period/p3",
			law: "act",
			period: "p3",
			facts: ["act/period/p3#text"],
		});
	});

	it("with one reading fixed has that one alone for its issue", () => {
		const world = worldOf([
			law("act", "US", { who: [reading("wide", encrypted), reading("narrow", portable)], what: [reading("all")] }),
		]);
		const act = lawIn(world);
		const [issue] = act.issues;
		const narrow = issue?.readings[1];
		if (!issue || !narrow) throw new Error("It has two readings");
		const evaluator = new LawEvaluator(world, numbers);
		expect(evaluator.reach(act, "cloud", { issue, reading: narrow }).map((one) => one.combination.name)).toEqual([
			"act.who.narrow act.what.all",
		]);
		expect(evaluator.reach(act, "cloud")).toHaveLength(2);
	});
});

describe("the tree behind a law's reach where mitigation is accepted", () => {
	const mitigated = (...mitigations: NonNullable<NonNullable<Parameters<typeof law>[3]>["mitigations"]>) => {
		const takes = ["content-at-rest", "content-in-the-clear", "metadata"] as const;
		const world = worldOf([
			law("act", "US", { who: [reading("wide", encrypted)] }, { takes: [...takes], mitigations }),
		]);
		const evaluator = new LawEvaluator(world, supports);
		return [evaluator.reached(lawIn(world), "cloud", "mitigated"), evaluator.reached(lawIn(world), "cloud", undefined)];
	};

	it("is that it reaches, and that some kind of content is not out of its reach", () => {
		const [accepted, plain] = mitigated({ id: "keys", when: encrypted, removes: ["content-at-rest"] });
		expect(plain && shape(plain)).toMatch(/^agree law act 5 \(min law-under-reading act.who.wide 5 \(max in-force/);
		expect(accepted && shape(accepted)).toBe(
			"agree law act 5 (min law-under-reading act.who.wide 5 (" +
				"min law-under-reading act.who.wide 5 (max in-force act 5 (leaf period act/period/p1 5); " +
				"min reading act.who.wide 5 (leaf fact cloud/service.encryption 5)); " +
				"neg mitigated act 5 (min all act -5 (" +
				"max any content-at-rest 5 (leaf fact cloud/service.encryption 5; leaf given act/takes/content-at-rest -5); " +
				"max any content-in-the-clear -5 (leaf given act/takes/content-in-the-clear -5)))))",
		);
	});
	it("is a no where all content is out of reach", () => {
		const [accepted] = mitigated({ id: "keys", when: encrypted, removes: ["content-at-rest", "content-in-the-clear"] });
		expect(accepted?.truth).toBe(-5);
	});
	it("is a yes where the law takes no content that could be kept from it", () => {
		const world = worldOf([law("act", "US", { who: [reading("wide", encrypted)] }, { takes: ["metadata"] })]);
		const reached = new LawEvaluator(world, supports).reached(lawIn(world), "cloud", "mitigated");
		expect([reached.truth, shape(reached)]).toEqual([5, expect.stringContaining("leaf given act/takes -5")]);
	});
});

describe("the tree behind being out of reach", () => {
	it("denies the reach of each foreign law with the threat that is asked about", () => {
		const world = worldOf([
			law("act", "US", { who: [reading("wide", encrypted)] }),
			law("own", "CA", { who: [reading("wide", encrypted)] }),
			law("cut-off", "US", { who: [reading("wide", encrypted)] }, { threat: "interruption", kind: "sanctions" }),
		]);
		const tree = unexposed({ threat: "disclosure" }, world, "cloud", supports);
		expect(shape(tree)).toMatch(
			/^min unexposed disclosure -5 \(neg unexposed-to act -5 \(agree law act 5 [^;]*;[^;]*$/,
		);
		expect(tree.parts).toHaveLength(1);
		const abroad = unexposed({ threat: "disclosure", outside: ["US"] }, world, "cloud", supports);
		expect(abroad.parts.map(({ step }) => step.about)).toEqual(["own"]);
	});
});

describe("a chosen reading", () => {
	const issues = {
		first: [reading("a"), reading("b", undefined, { doctrine: "text" })],
		second: [reading("a"), reading("c", undefined, { doctrine: "text" })],
	};
	const chosen = (readings: Record<string, string>) => {
		const world = worldOf([law("act", "US", issues)], { readings });
		const act = lawIn(world);
		return act.issues.map((issue) => chosenReading(act, issue, world)?.id);
	};
	it("is named for the law's first issue, for any issue, or by its doctrine", () => {
		expect(chosen({})).toEqual([undefined, undefined]);
		expect(chosen({ act: "a" })).toEqual(["a", undefined]);
		expect(chosen({ "act.second": "c" })).toEqual([undefined, "c"]);
		expect(chosen({ act: "a", "act.first": "b" })).toEqual(["b", undefined]);
		expect(chosen({ text: "chosen" })).toEqual(["b", "c"]);
		expect(chosen({ text: "chosen", "act.second": "a" })).toEqual(["b", "a"]);
		expect(chosen({ text: "refused" })).toEqual([undefined, undefined]);
	});
});

describe("a foreign law", () => {
	it("is one whose place lies apart from every home", () => {
		const world = worldOf([law("act", "FR", {}), law("union", "EU", {}), law("part", "CA-QC", {})]);
		const foreign = (id: string, ...homes: string[]) => isForeign(lawIn(world, id), homes, world);
		expect([foreign("act", "CA"), foreign("act", "EU"), foreign("act", "FR"), foreign("act", "CA", "EU")]).toEqual([
			true,
			false,
			false,
			false,
		]);
		expect([foreign("union", "FR"), foreign("part", "CA"), foreign("act")]).toEqual([false, false, true]);
	});
});

describe("what the laws read of a question", () => {
	const read = (reaches: Condition, terms: Partial<Terms> = {}) =>
		termsReadByLaws(worldOf([law("act", "US", { who: [reading("wide", reaches)] })], terms));
	it("is nothing where they read nothing that it says", () => {
		expect(read(encrypted, { context: { sector: "health" } })).toBe("");
		expect(read({ context: "sector", test: { is: "health" } })).toBe("");
	});
	it("is its home and its context where they read them, each value apart", () => {
		const inSector: Condition = { context: "sector", test: { is: "health" } };
		expect(read(inSector, { context: { sector: "health" } })).not.toBe(read(inSector, { context: { sector: "bank" } }));
		const both: Condition = { all: [inSector, { context: "public-body", test: { is: true } }] };
		// One saying that is worded like two is not two.
		expect(read(both, { context: { "public-body": "true,sector=health" } })).not.toBe(
			read(both, { context: { "public-body": true, sector: "health" } }),
		);
		const atHome: Condition = { fact: "entity.incorporation", test: { in: { param: "home" } } };
		expect(read(atHome, { home: ["CA"] })).not.toBe(read(atHome, { home: ["FR"] }));
		expect(read(atHome, { home: ["CA"] })).not.toBe("");
	});
});

describe("no answer depends on what was asked before", () => {
	const subjects = [
		cloud,
		company("acme", "US"),
		grounds({ doctrines: [{ id: "text", name: { en: "the text alone", fr: "le texte seul" } }] }),
		dataClass("data", "low"),
		framework("yardstick", [
			criterion("none", { unexposed: { threat: "disclosure" } }),
			criterion("keys", { unexposed: { threat: "disclosure", accept: "mitigated" } }),
			criterion("cut", { unexposed: { threat: "interruption" } }),
			criterion("abroad", { unexposed: { threat: "disclosure", outside: ["FR"] } }),
		]),
		law(
			"act",
			"US",
			{
				who: [reading("wide", basedIn("US")), reading("narrow", "nobody", { doctrine: "text" })],
			},
			{
				mitigations: [
					{ id: "keys", when: encrypted, removes: ["content-at-rest", "content-in-the-clear", "metadata"] },
				],
			},
		),
		law("own", "CA", { who: [reading("wide", basedIn("US"))] }),
		law("sector", "GB", {
			who: [reading("wide", { all: [basedIn("US"), { context: "sector", test: { is: "health" } }] })],
		}),
		law(
			"cut-off",
			"CN",
			{ who: [reading("wide", { not: { fact: "entity.incorporation", test: { in: { param: "home" } } } })] },
			{ threat: "interruption", kind: "sanctions" },
		),
	];
	const questions: Asked[] = [
		{},
		{ readings: { act: "narrow" } },
		{ readings: { text: "chosen" } },
		{ readings: { act: "wide" } },
		{ home: ["US"] },
		{ home: ["FR"] },
		{ context: { sector: "health" } },
		{ context: { sector: "bank" } },
		{ context: { sector: "health" }, readings: { act: "narrow" } },
		{ home: ["FR"], readings: { act: "wide" } },
	];
	const told = (release: ReturnType<typeof knowledge>, asked: Asked) =>
		JSON.stringify(assess(release, question(asked)));

	it("of one reading among several issues", () => {
		const two = knowledge(
			cloud,
			company("acme", "US"),
			dataClass("data", "low"),
			framework("yardstick", [criterion("none", { unexposed: { threat: "disclosure" } })]),
			law("act", "US", {
				who: [reading("wide", basedIn("US")), reading("narrow", "nobody")],
				what: [reading("all"), reading("some")],
			}),
		);
		const outcome = (asked: Asked) => assess(two, question(asked)).outcome;
		const narrow = { readings: { "act.who": "narrow" } };
		const wide = { readings: { "act.who": "wide" } };
		expect([{}, narrow, wide, {}, narrow].map(outcome)).toEqual([
			"undetermined",
			"sovereign",
			"not-sovereign",
			"undetermined",
			"sovereign",
		]);
	});

	it("of laws, readings, homes and contexts", () => {
		const fresh = questions.map((asked) => told(knowledge(...subjects), asked));
		expect(new Set(fresh).size).toBeGreaterThan(5);
		const one = knowledge(...subjects);
		const order = [...questions, ...questions.toReversed()];
		const again = [...fresh, ...fresh.toReversed()];
		for (const [index, asked] of order.entries()) expect(told(one, asked), JSON.stringify(asked)).toBe(again[index]);
	});
});
