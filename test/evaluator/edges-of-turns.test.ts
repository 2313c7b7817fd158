import { describe, expect, it } from "vitest";
import type { Demand } from "../../src/evaluator/demands.js";
import { mayRead } from "../../src/evaluator/may-read.js";
import { turnsIn, turnsOf, turnsOfFact } from "../../src/evaluator/turns.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import { ladders } from "./frameworks/small-frameworks.js";
import {
	basedIn,
	company,
	dataClass,
	denied,
	grounds,
	knowledge,
	law,
	member,
	offering,
	reading,
	requirement,
	type Stated,
	type Subject,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const said = (turns: readonly { day: string; what: string; id: string }[]) =>
	turns.map(({ day, what, id }) => `${day} ${what} ${id.split("#")[0]}`);

describe("the days on which something turns", () => {
	it("are the first day and the last one that a beginning or an end may be, each once", () => {
		expect(said(turnsOf("x", { from: "2025-03-01", until: "2025-08-31" }))).toEqual([
			"2025-03-01 begins x",
			"2025-09-01 ends x",
		]);
		expect(said(turnsOf("x", { from: "2025-03", until: "2025" }))).toEqual([
			"2025-03-01 begins x",
			"2025-03-31 begins x",
			"2025-01-02 ends x",
			"2026-01-01 ends x",
		]);
		expect(turnsOf("x", {})).toEqual([]);
		expect(turnsOf("x", { from: null, until: null })).toEqual([]);
	});
	it("are of a fact when it was observed, where nothing says since when, and when it goes stale", () => {
		const of = (...facts: Stated[]) =>
			knowledge(offering("cloud", ...facts))
				.factsOf("cloud")
				.flatMap(turnsOfFact);
		expect(said(of(value("service.encryption", true, { published: "2025-05-10" })))).toEqual([
			"2025-05-10 begins cloud/service.encryption",
			"2028-05-11 stale cloud/service.encryption",
		]);
		expect(
			said(of(value("service.encryption", true, { published: "2025-05-10", from: "2024-01-01", until: "2030" }))),
		).toEqual([
			"2024-01-01 begins cloud/service.encryption",
			"2030-01-02 ends cloud/service.encryption",
			"2031-01-01 ends cloud/service.encryption",
		]);
	});
});

const demand = (condition: Condition, readings: Demand["readings"] = []): Demand => ({
	id: "x.a",
	owner: "x",
	name: { en: "a", fr: "a" },
	pillar: null,
	aspect: "security",
	obligation: "must",
	accepts: 2,
	rests: "statute",
	source: "text",
	condition,
	readings,
	location: undefined,
	excludes: [],
});
const reads = (subjects: Subject[], condition: Condition, readings: Demand["readings"] = []) =>
	mayRead({ offering: "cloud", dataClasses: ["data"] }, [demand(condition, readings)], knowledge(...subjects));
const choices = ["service.keys", "service.packages", "service.regions"];

describe("what a question may read", () => {
	const chain: Condition = { some: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
	const acme = [
		offering("cloud", member("service.operator", "acme")),
		company("acme", "CA", member("entity.parent", "giant")),
		company("giant", "US"),
		dataClass("data", "low"),
	];

	it("are the lists of what can be chosen, and what its demands ask, under each reading", () => {
		expect(reads(acme, encrypted).attributes).toEqual([...choices, "service.encryption"].sort());
		const narrow = {
			id: "n",
			name: { en: "n", fr: "n" },
			force: "held" as const,
			holders: [],
			condition: { fact: "service.portability" },
		};
		expect(reads(acme, encrypted, [narrow]).attributes).toContain("service.portability");
		expect(reads(acme, { answer: "x.a", test: { is: "yes" } }).attributes).toContain("assessment.answers");
		expect(reads(acme, { published: ["scheme"], otherwise: encrypted }).attributes).toContain("service.certifications");
		for (const kind of ["some", "every"] as const) {
			const link = { [kind]: "control", where: encrypted } as unknown as Condition;
			expect(reads(acme, link).attributes, kind).toContain("entity.parent");
		}
		const sum: Condition = { sum: "owners", of: "share", where: encrypted, test: { atMost: 24 } };
		expect(reads(acme, sum).attributes).toContain("entity.owner");
	});
	it("are whom links lead to that are read, and nobody else", () => {
		expect(reads(acme, encrypted).subjects).toEqual(["cloud"]);
		expect(reads(acme, chain).subjects).toEqual(["cloud", "acme"]);
		expect(reads(acme, { all: [chain, { some: "control", where: encrypted }] }).subjects).toEqual([
			"cloud",
			"acme",
			"giant",
		]);
	});
	it("are what laws read, where the demands ask what laws reach", () => {
		const act = law(
			"act",
			"US",
			{ reach: [reading("broad", basedIn("US")), reading("none", "nobody"), reading("silent")] },
			{ mitigations: [{ id: "m", when: { fact: "service.portability" }, removes: ["metadata"] }] },
		);
		const untouched: Condition = { unexposed: { threat: "disclosure" } };
		expect(reads([...acme, act], encrypted)).toMatchObject({
			laws: false,
			attributes: [...choices, "service.encryption"].sort(),
		});
		const read = reads([...acme, act], untouched);
		expect(read.laws).toBe(true);
		expect(read.attributes).toEqual(
			expect.arrayContaining(["service.portability", "entity.incorporation", "service.operator"]),
		);
	});
	it("are the classes that are asked about and may be included, and what these demand", () => {
		const classes = [
			dataClass("data", "low", [], [{ class: "more", when: encrypted }]),
			dataClass(
				"more",
				"low",
				[requirement("a", { fact: "service.exit-terms" })],
				[{ class: "data", when: encrypted }],
			),
			dataClass("others", "low", [requirement("b", { fact: "service.portability" })]),
		];
		const read = reads([offering("cloud"), ...classes], encrypted);
		expect(read.classes.map(({ id }) => id)).toEqual(["data", "more"]);
		expect(read.attributes).toContain("service.exit-terms");
		expect(read.attributes).not.toContain("service.portability");
	});
});

describe("what turns of what may be read", () => {
	const decree = { title: "Decree", publisher: "A ministry", url: null, published: null, seen: "2020-01-01" };
	const from = "2027-02-01";
	const statement = { source: "decree", grade: "statute" as const, statement: { en: "x", fr: "x" } };
	const turning = (subjects: Subject[], condition: Condition = encrypted) => {
		const known = knowledge(...subjects);
		const read = mayRead({ offering: "cloud", dataClasses: ["data"] }, [demand(condition)], known);
		return said(turnsIn(read, known)).filter((line) => line > "2026-11" && !line.includes("place/GB"));
	};

	it("is each fact of it, but for what is only announced, or counts on when it is stale", () => {
		const facts = [
			value("service.encryption", true, { published: "2025-05-10" }),
			value("service.encryption", true, { from: "2027-05-10" }),
			value("service.encryption", true, { from: "2027-07-01", pending: true }),
			value("service.portability", true, { from: "2027-05-10" }),
			denied("service.regions", "US", { published: "2025-05-10" }),
		];
		expect(turning([offering("cloud", ...facts), dataClass("data", "low")])).toEqual([
			"2027-05-10 begins cloud/service.encryption",
			"2028-05-11 stale cloud/service.regions/US",
		]);
	});
	it("is each demand, list, place, threshold and weight, in order of day and of id", () => {
		const set = { id: "adequate", name: { en: "x", fr: "x" }, members: [{ place: "CA", from }] };
		const share = { id: "share", name: { en: "x", fr: "x" }, values: [{ value: 24, from, ...statement }] };
		const place = {
			id: "NU",
			name: { en: "NU", fr: "NU" },
			in: { en: "in NU", fr: "in NU" },
			within: [{ place: "CA", from }],
		};
		const rungs = [
			[0, 0],
			[1, 10],
		] as const;
		expect(
			turning([
				offering("cloud", value("service.encryption", true, { from: "2027-01-15" })),
				dataClass("data", "low", [requirement("a", encrypted, { from })]),
				dataClass("others", "low", [requirement("b", encrypted, { from })]),
				grounds({ sources: { decree }, sets: [set], thresholds: [share], places: [place] }),
				ladders(
					{ one: { rungs } },
					{
						weights: [
							{ id: "w1", until: "2027-01-31", of: { pillar: 1 } },
							{ id: "w2", from, of: { pillar: 1 } },
						],
					},
				),
			]),
		).toEqual([
			"2027-01-15 begins cloud/service.encryption",
			"2027-02-01 begins data.a",
			"2027-02-01 begins place/NU/CA",
			"2027-02-01 begins set/adequate/CA",
			"2027-02-01 begins threshold/share/24",
			"2027-02-01 ends yardstick/weights/w1",
			"2027-02-01 begins yardstick/weights/w2",
		]);
	});
	it("is the periods of laws that could expose, where the demands ask about laws, and of no bill", () => {
		const act = law(
			"act",
			"US",
			{ reach: [reading("broad", basedIn("US"))] },
			{ periods: [{ from }, { from, pending: true }] },
		);
		const subjects = [offering("cloud"), dataClass("data", "low"), act];
		expect(turning(subjects)).toEqual([]);
		expect(turning(subjects, { unexposed: { threat: "disclosure" } })).toEqual(["2027-02-01 begins act/period/p1"]);
	});
});
