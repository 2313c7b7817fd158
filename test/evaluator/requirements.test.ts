import { describe, expect, it } from "vitest";
import { type Assessment, assess, type Finding } from "../../src/evaluator/index.js";
import { aspectSchema, sensitivities } from "../../src/knowledge/demands.js";
import type { Grade } from "../../src/knowledge/grades.js";
import {
	criterion,
	dataClass,
	demandReading,
	framework,
	knowledge,
	offering,
	question,
	requirement,
	type Stated,
	type Subject,
	value,
} from "./small-release.js";

const encrypted = { fact: "service.encryption" };
const portable = { fact: "service.portability" };
const nothingAsked = framework("yardstick", [criterion("asks-nothing", encrypted, { mustFrom: "critical" })]);

function ask(subjects: Subject[], asked: Parameters<typeof question>[0] = {}): Assessment {
	const frameworks = subjects.some((one) => one.kind === "framework") ? [] : [nothingAsked];
	const offerings = subjects.some((one) => one.kind === "offering") ? [] : [offering("cloud")];
	return assess(knowledge(...subjects, ...frameworks, ...offerings), question(asked));
}

function finding(answer: Assessment, id: string): Finding {
	const found = answer.findings.find((one) => one.criterion === id);
	if (!found) throw new Error(`no finding ${id} among ${answer.findings.map((one) => one.criterion)}`);
	return found;
}

const cloud = (...facts: Stated[]) => offering("cloud", ...facts);

describe("a class is a bundle of requirements", () => {
	it("a must that does not hold fails the offering, an unmet should is a reservation", () => {
		const classOf = (obligation: "must" | "should") =>
			dataClass("data", "low", [requirement("encryption", encrypted, { obligation })]);
		const off = cloud(value("service.encryption", false));
		expect(ask([classOf("must"), off]).outcome).toBe("not-sovereign");
		const reserved = ask([classOf("should"), off]);
		expect(finding(reserved, "data.encryption").status).toBe("unmet");
		expect(reserved.outcome).toBe("no-requirement");
	});

	it("an unmet should changes no outcome", () => {
		const data = dataClass("data", "low", [
			requirement("encryption", encrypted),
			requirement("portability", portable, { obligation: "should" }),
		]);
		const answer = ask([data, cloud(value("service.encryption", true), value("service.portability", false))]);
		expect([answer.outcome, finding(answer, "data.portability").status]).toEqual(["sovereign", "unmet"]);
	});

	it("what binds the customer is a duty: listed, and no outcome turns on it", () => {
		const data = dataClass("data", "critical", [requirement("notify", undefined, { binds: "customer" })]);
		const answer = ask([data]);
		expect(answer.outcome).toBe("undetermined");
		expect(answer.duties.map((duty) => duty.id)).toEqual(["data.notify"]);
		expect(answer.findings.map((one) => one.criterion)).toEqual(["yardstick.asks-nothing"]);
	});

	it("a requirement counts between its dates, both included", () => {
		const data = dataClass("data", "low", [
			requirement("encryption", encrypted, { from: "2025-01-01", until: "2025-12-31" }),
		]);
		const demanded = (asOf: string) => ask([data], { asOf }).findings.length - 1;
		expect(["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map(demanded)).toEqual([0, 1, 1, 0]);
	});

	it("how sure it is that it is demanded is shown beside, never mixed in", () => {
		const data = dataClass("data", "low", [requirement("encryption", encrypted, { grade: "vendor" })]);
		const answer = ask([data, cloud(value("service.encryption", true))]);
		expect([finding(answer, "data.encryption").rests, answer.assurance]).toEqual(["vendor", "proven"]);
	});
});

describe("context that the question lacks becomes a question to the asker", () => {
	const data = dataClass("data", "low", [
		requirement("encryption", { any: [{ not: { context: "public-body", test: { is: true } } }, encrypted] }),
	]);
	it("where the answer turns on it", () => {
		const answer = ask([data, cloud(value("service.encryption", false))]);
		expect(answer.outcome).toBe("undetermined");
		expect(answer.openQuestions.map(({ about, to, answers }) => [about, to, answers])).toEqual([
			["context/public-body", "asker", ["false"]],
		]);
	});
	it("and its answer settles it, weakening nothing", () => {
		const settled = (is: boolean) =>
			ask([data, cloud(value("service.encryption", false))], { context: { "public-body": is } });
		expect([settled(false).outcome, settled(false).assurance]).toEqual(["sovereign", "proven"]);
		expect([settled(true).outcome, settled(true).assurance]).toEqual(["not-sovereign", "proven"]);
	});

	const including = [
		dataClass(
			"data",
			"low",
			[requirement("portability", portable)],
			[{ class: "more", when: { context: "sector", test: { is: "health" } } }],
		),
		dataClass("more", "critical", [
			requirement("encryption", encrypted),
			requirement("notify", undefined, { binds: "customer" }),
		]),
		cloud(value("service.portability", true)),
	];
	it("a class includes another by context: its requirements, its duties and its sensitivity", () => {
		const answer = ask(including, { context: { sector: "health" } });
		expect(finding(answer, "more.encryption").status).toBe("unknown");
		expect(finding(answer, "yardstick.asks-nothing").obligation).toBe("must");
		expect(answer.duties.map((duty) => duty.id)).toEqual(["more.notify"]);
	});
	it("a class that the context rules out is not included", () => {
		const answer = ask(including, { context: { sector: "farming" } });
		expect(answer.findings.map((one) => one.criterion)).toEqual(["yardstick.asks-nothing", "data.portability"]);
		expect(answer.outcome).toBe("sovereign");
	});
	it("where the context is not known, what it would demand is open, and the asker is asked", () => {
		const answer = ask(including);
		expect([answer.outcome, finding(answer, "more.encryption").status]).toEqual(["undetermined", "unknown"]);
		expect(answer.duties).toEqual([]);
		expect(answer.openQuestions.map((open) => open.about)).toEqual(["context/sector"]);
	});
	it("and where what it would demand holds anyway, nothing is asked", () => {
		const answer = ask([
			...including.slice(0, 2),
			cloud(value("service.portability", true), value("service.encryption", true)),
		]);
		expect([answer.outcome, answer.openQuestions]).toEqual(["sovereign", []]);
	});
	it("classes that include each other are each there once", () => {
		const always = { not: { context: "sector", test: { is: "never" } } } as const;
		const circle = [
			dataClass("data", "low", [requirement("a", encrypted)], [{ class: "more", when: always }]),
			dataClass("more", "low", [requirement("b", portable)], [{ class: "data", when: always }]),
		];
		const ids = ask(circle, { context: { sector: "any" } }).findings.map((one) => one.criterion);
		expect(ids).toEqual(["yardstick.asks-nothing", "data.a", "more.b"]);
	});
});

describe("sensitivity says how sure a must has to be", () => {
	const table = {
		public: "presumed",
		low: "presumed",
		moderate: "claimed",
		high: "reported",
		critical: "proven",
	} as const;
	for (const level of sensitivities)
		it(`${level}: ${table[level]}`, () => {
			const data = dataClass("data", level, [requirement("encryption", encrypted)]);
			expect(finding(ask([data]), "data.encryption").demands).toBe(table[level]);
		});

	it("a must below the assurance demanded is unproven, and at it is met", () => {
		const status = (grade: Grade) =>
			finding(
				ask([
					dataClass("data", "high", [requirement("encryption", encrypted)]),
					cloud(value("service.encryption", true, { grade })),
				]),
				"data.encryption",
			).status;
		expect((["review", "vendor", "press", "contract", "statute"] as const).map(status)).toEqual([
			"unproven",
			"unproven",
			"met",
			"met",
			"met",
		]);
	});

	it("a no that is merely presumed leaves it unknown", () => {
		const status = (grade: Grade) =>
			finding(
				ask([
					dataClass("data", "low", [requirement("encryption", encrypted)]),
					cloud(value("service.encryption", false, { grade })),
				]),
				"data.encryption",
			).status;
		expect([status("review"), status("vendor")]).toEqual(["unknown", "unmet"]);
	});

	it("critical demands no more than binding of what only a promise can show", () => {
		const promises = ["storage-location", "transfer", "personnel", "keys", "contract", "exit"];
		for (const aspect of aspectSchema.options) {
			const data = dataClass("data", "critical", [requirement("one", encrypted, { aspect })]);
			const least = promises.includes(aspect) ? "binding" : "proven";
			expect(finding(ask([data]), "data.one").demands, aspect).toBe(least);
		}
	});

	it("a requirement may name its own", () => {
		const data = dataClass("data", "low", [requirement("encryption", encrypted, { assurance: "proven" })]);
		expect(finding(ask([data]), "data.encryption").demands).toBe("proven");
	});

	it("a team may raise the sensitivity, never lower it", () => {
		const data = (level: "low" | "critical") => dataClass("data", level, [requirement("encryption", encrypted)]);
		expect(finding(ask([data("low")], { sensitivity: "high" }), "data.encryption").demands).toBe("reported");
		expect(finding(ask([data("critical")], { sensitivity: "low" }), "data.encryption").demands).toBe("proven");
	});

	it("a team may demand more assurance than the sensitivity does, never less", () => {
		const data = (level: "low" | "critical") => dataClass("data", level, [requirement("encryption", encrypted)]);
		expect(finding(ask([data("low")], { assurance: "binding" }), "data.encryption").demands).toBe("binding");
		expect(finding(ask([data("critical")], { assurance: "claimed" }), "data.encryption").demands).toBe("proven");
	});
});

describe("the framework is asked at the highest sensitivity", () => {
	const yardstick = framework("yardstick", [
		criterion("always", encrypted, { mustFrom: "low" }),
		criterion("rarely", encrypted, { shouldFrom: "moderate", mustFrom: "high" }),
	]);
	const obligations = (level: "public" | "low" | "moderate" | "high") =>
		ask([dataClass("data", level), yardstick]).findings.map((one) => one.obligation);
	it("each criterion is nothing, a should or a must from some sensitivity up", () => {
		expect(obligations("public")).toEqual(["none", "none"]);
		expect(obligations("low")).toEqual(["must", "none"]);
		expect(obligations("moderate")).toEqual(["must", "should"]);
		expect(obligations("high")).toEqual(["must", "must"]);
	});
	it("of several classes", () => {
		const answer = ask([dataClass("data", "low"), dataClass("more", "high"), yardstick], {
			dataClasses: ["data", "more"],
		});
		expect(answer.findings.map((one) => [one.obligation, one.demands])).toEqual([
			["must", "reported"],
			["must", "reported"],
		]);
	});
	it("a profile demands what the buyer picks, by either name, and shows the rest", () => {
		const profile = framework(
			"yardstick",
			[criterion("one", encrypted), criterion("two", encrypted), criterion("three", encrypted)],
			"profile",
		);
		const answer = ask([dataClass("data", "high"), profile], { picks: ["one", "yardstick.three"] });
		expect(answer.findings.map((one) => one.obligation)).toEqual(["must", "none", "must"]);
		expect(ask([dataClass("data", "high"), profile]).outcome).toBe("no-requirement");
	});
});

describe("classes compose by addition", () => {
	const two = (a: Subject, b: Subject, ...more: Subject[]) => ask([a, b, ...more], { dataClasses: ["data", "more"] });

	it("every must of every class holds, each with its own class's assurance", () => {
		const answer = two(
			dataClass("data", "low", [requirement("encryption", encrypted)]),
			dataClass("more", "high", [requirement("portability", portable)]),
			cloud(
				value("service.encryption", true, { grade: "vendor" }),
				value("service.portability", true, { grade: "vendor" }),
			),
		);
		expect(finding(answer, "data.encryption").status).toBe("met");
		expect(finding(answer, "more.portability").status).toBe("unproven");
		expect(answer.outcome).toBe("undetermined");
	});

	it("where one requirement implies another only the stronger is shown", () => {
		const answer = two(
			dataClass("data", "low", [requirement("encryption", encrypted)]),
			dataClass("more", "high", [requirement("encryption", encrypted)]),
		);
		expect(answer.findings.map((one) => one.criterion)).toEqual(["yardstick.asks-nothing", "more.encryption"]);
	});

	it("of equals the first is shown", () => {
		const same = (id: string) => dataClass(id, "low", [requirement("encryption", encrypted)]);
		const answer = two(same("data"), same("more"));
		expect(answer.findings.map((one) => one.criterion)).toEqual(["yardstick.asks-nothing", "data.encryption"]);
	});

	it("a should implies no must", () => {
		const answer = two(
			dataClass("data", "low", [requirement("encryption", encrypted)]),
			dataClass("more", "high", [requirement("encryption", encrypted, { obligation: "should" })]),
		);
		expect(answer.findings.map((one) => one.criterion)).toEqual([
			"yardstick.asks-nothing",
			"data.encryption",
			"more.encryption",
		]);
	});

	const kept = (place: string, more = {}) =>
		requirement(
			"location",
			{ fact: "service.residency", test: { in: [place] } },
			{ aspect: "storage-location", location: place, ...more },
		);

	it("data kept in Quebec is kept in Canada", () => {
		const answer = two(dataClass("data", "low", [kept("CA")]), dataClass("more", "low", [kept("CA-QC")]));
		expect(answer.findings.map((one) => one.criterion)).toEqual(["yardstick.asks-nothing", "more.location"]);
		expect(answer.conflicts).toEqual([]);
	});

	it("where two exclude each other the assessment names them", () => {
		const answer = two(
			dataClass("data", "low", [kept("CA")]),
			dataClass("more", "low", [kept("FR")]),
			cloud(value("service.residency", "CA")),
		);
		expect(answer.conflicts).toEqual([{ requirements: ["data.location", "more.location"] }]);
		expect(answer.outcome).toBe("not-sovereign");
	});

	it("a should excludes nothing, and neither does a location of another aspect", () => {
		const soft = two(
			dataClass("data", "low", [kept("CA")]),
			dataClass("more", "low", [kept("FR", { obligation: "should" })]),
		);
		const other = two(
			dataClass("data", "low", [kept("CA")]),
			dataClass("more", "low", [kept("FR", { aspect: "personnel" })]),
		);
		expect([soft.conflicts, other.conflicts]).toEqual([[], []]);
	});

	it("a requirement may say which others it excludes", () => {
		const answer = two(
			dataClass("data", "low", [requirement("encryption", encrypted, { excludes: ["more.portability"] })]),
			dataClass("more", "low", [requirement("portability", portable)]),
		);
		expect(answer.conflicts).toEqual([{ requirements: ["data.encryption", "more.portability"] }]);
	});
});

describe("a disputed requirement", () => {
	const disputed = (obligation: "must" | "should", ...readings: ReturnType<typeof demandReading>[]) =>
		dataClass("data", "low", [requirement("encryption", encrypted, { obligation, readings })]);
	const force = disputed(
		"must",
		demandReading("rule", { obligation: "must" }),
		demandReading("hint", { obligation: "should" }),
	);
	const off = cloud(value("service.encryption", false));

	it("is a must if any reading that is held makes it one, and is marked as contested", () => {
		const { obligation, contested } = finding(ask([force]), "data.encryption");
		expect([obligation, contested]).toEqual(["must", true]);
	});
	it("holds where it holds under every reading", () => {
		expect(ask([force, cloud(value("service.encryption", true))]).outcome).toBe("sovereign");
	});
	it("is unknown where readings differ, and not unmet", () => {
		const answer = ask([force, off]);
		expect([answer.outcome, finding(answer, "data.encryption").status]).toEqual(["undetermined", "unknown"]);
	});
	it("a reading named in the question settles its force", () => {
		expect(ask([force, off], { readings: { "data.encryption": "rule" } }).outcome).toBe("not-sovereign");
		const hint = ask([force, off], { readings: { "data.encryption": "hint" } });
		expect([
			hint.outcome,
			finding(hint, "data.encryption").obligation,
			finding(hint, "data.encryption").status,
		]).toEqual(["no-requirement", "should", "unmet"]);
	});
	it("readings may differ in what they demand", () => {
		const meaning = disputed(
			"must",
			demandReading("strict", { condition: { all: [encrypted, portable] } }),
			demandReading("lenient"),
		);
		const on = cloud(value("service.encryption", true), value("service.portability", false));
		expect(finding(ask([meaning, on]), "data.encryption").status).toBe("unknown");
		expect(finding(ask([meaning, on], { readings: { "data.encryption": "lenient" } }), "data.encryption").status).toBe(
			"met",
		);
		expect(finding(ask([meaning, on], { readings: { "data.encryption": "strict" } }), "data.encryption").status).toBe(
			"unmet",
		);
	});
	it("remote readings decide nothing", () => {
		const one = disputed(
			"should",
			demandReading("rule", { obligation: "must", force: "remote" }),
			demandReading("hint"),
		);
		expect(finding(ask([one, off]), "data.encryption").obligation).toBe("should");
		expect(ask([one, off], { readings: { "data.encryption": "rule" } }).outcome).toBe("not-sovereign");
	});
});
