import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Assessment, assess, type CheckQuestion, decideOnly } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import type { Grade } from "../../src/knowledge/grades.js";
import { asked, subjects } from "./arbitrary-release.js";
import { runsOf } from "./runs.js";
import {
	criterion,
	dataClass,
	framework,
	knowledge,
	offering,
	question,
	requirement,
	type Subject,
	value,
} from "./small-release.js";

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 120_000 });

const encrypted: Condition = { fact: "service.encryption" };
const nothingAsked = framework("yardstick", [criterion("asks-nothing", encrypted, { mustFrom: "critical" })]);

function ask(subjects: Subject[], asked: Parameters<typeof question>[0] = {}): Assessment {
	const frameworks = subjects.some((one) => one.kind === "framework") ? [] : [nothingAsked];
	return assess(knowledge(...subjects, ...frameworks), question(asked));
}

const finding = (answer: Assessment, id: string) => answer.findings.find(({ criterion }) => criterion === id);
const asksOf = (answer: Assessment) =>
	answer.openQuestions.map(({ about, to, answers }) => [about, to, answers.join(" or ")]);

const health: Condition = { context: "sector", test: { is: "health" } };
const publicBody: Condition = { context: "public-body", test: { is: true } };
const inside = (place: string): Condition => ({ fact: "service.residency", test: { in: [place] } });
const kept = (place: string) => requirement("location", inside(place), { aspect: "storage-location", location: place });
const keptIn = (place: string) => offering("cloud", value("service.residency", place));

describe("a class that the context may include", () => {
	it("by two ways is asked about by both, and settled once neither leads there", () => {
		const classes = [
			dataClass("data", "low", [], [{ class: "secret", when: health }]),
			dataClass("other", "low", [], [{ class: "secret", when: publicBody }]),
			dataClass("secret", "low", [requirement("encryption", encrypted)]),
			offering("cloud", value("service.encryption", false)),
		];
		const both = { dataClasses: ["data", "other"] };
		const open = ask(classes, both);
		expect(open.outcome).toBe("undetermined");
		expect(asksOf(open)).toEqual([
			["context/public-body", "asker", "false"],
			["context/sector", "asker", "not health"],
		]);
		const answered = (context: Parameters<typeof question>[0]) => ask(classes, { ...both, ...context }).outcome;
		expect(answered({ context: { sector: "farming", "public-body": false } })).toBe("no-requirement");
		expect(answered({ context: { sector: "farming", "public-body": true } })).toBe("not-sovereign");
		expect(answered({ context: { sector: "health" } })).toBe("not-sovereign");
	});

	it("through another class hangs on every step of the way", () => {
		const classes = [
			dataClass("data", "low", [], [{ class: "middle", when: health }]),
			dataClass("middle", "low", [], [{ class: "secret", when: publicBody }]),
			dataClass("secret", "low", [requirement("encryption", encrypted)]),
			offering("cloud", value("service.encryption", false)),
		];
		expect(asksOf(ask(classes))).toHaveLength(1);
		expect(ask(classes, { context: { sector: "farming" } }).outcome).toBe("no-requirement");
		expect(ask(classes, { context: { sector: "health", "public-body": true } }).outcome).toBe("not-sovereign");
		expect(asksOf(ask(classes, { context: { sector: "health" } }))).toEqual([
			["context/public-body", "asker", "false"],
		]);
	});

	it("replaces no place that is surely demanded, and excludes none", () => {
		const classes = [
			dataClass("data", "low", [kept("CA")], [{ class: "narrow", when: health }]),
			dataClass("narrow", "low", [kept("CA-QC")]),
		];
		const away = ask([...classes, keptIn("US")]);
		expect([away.outcome, finding(away, "data.location")?.status]).toEqual(["not-sovereign", "unmet"]);
		const far = [
			dataClass("data", "low", [kept("CA")], [{ class: "far", when: health }]),
			dataClass("far", "low", [kept("FR")]),
			keptIn("CA"),
		];
		expect([ask(far).outcome, ask(far).conflicts]).toEqual(["undetermined", []]);
		expect(ask(far, { context: { sector: "farming" } }).outcome).toBe("sovereign");
		const surely = ask(far, { context: { sector: "health" } });
		expect(surely.conflicts).toEqual([{ requirements: ["data.location", "far.location"] }]);
		expect(surely.outcome).toBe("not-sovereign");
	});
});

describe("a class that the context may include, and that is more sensitive", () => {
	const yardstick = framework("yardstick", [criterion("encryption", encrypted, { mustFrom: "low" })]);
	const subjects = (level: "low" | "public", grade?: Grade, is = true) => [
		level === "low" ? yardstick : framework("yardstick", [criterion("encryption", encrypted, { mustFrom: "high" })]),
		dataClass("data", level, [], [{ class: "patients", when: health }]),
		dataClass("patients", "critical", []),
		offering("cloud", ...(grade ? [value("service.encryption", is, { grade })] : [])),
	];
	const outcome = (list: Subject[], context = {}) => ask(list, { context }).outcome;

	it("where the framework would then demand more, the asker is asked before anything is called sovereign", () => {
		const claimed = subjects("low", "vendor");
		expect(ask(claimed).outcome).toBe("undetermined");
		expect(finding(ask(claimed), "yardstick.encryption")?.status).toBe("unproven");
		expect(asksOf(ask(claimed))).toContainEqual(["context/sector", "asker", "not health"]);
		expect(outcome(claimed, { sector: "farming" })).toBe("sovereign");
		expect(outcome(claimed, { sector: "health" })).toBe("undetermined");
	});
	it("where the framework would only then demand it, too", () => {
		const refused = subjects("public", "statute", false);
		expect(outcome(refused)).toBe("undetermined");
		expect(asksOf(ask(refused))).toEqual([["context/sector", "asker", "not health"]]);
		expect(outcome(refused, { sector: "farming" })).toBe("no-requirement");
		expect(outcome(refused, { sector: "health" })).toBe("not-sovereign");
	});
	it("nothing is asked where the answer changes nothing", () => {
		const proven = ask(subjects("low", "statute"));
		expect([proven.outcome, proven.assurance, asksOf(proven)]).toEqual(["sovereign", "proven", []]);
		const failing = ask(subjects("low", "statute", false));
		expect([failing.outcome, asksOf(failing)]).toEqual(["not-sovereign", []]);
	});
	it("what is not known at all is still asked of the vendor", () => {
		expect(asksOf(ask(subjects("low"))).map(([about]) => about)).toContain("cloud/service.encryption");
	});
});

describe("what the question leaves unsaid", () => {
	it("is asked before a verdict turns on it: one that stands without the context stands with any", () => {
		const contexts = [true, false].flatMap((body) =>
			["health", "farming"].map((sector) => ({ sector, "public-body": body })),
		);
		fc.assert(
			fc.property(subjects, asked, (list, { picks: _picks, ...asking }) => {
				const release = knowledge(...list);
				const { processing, criticality } = asking.context;
				const rest = { ...(processing ? { processing } : {}), ...(criticality ? { criticality } : {}) };
				const outcome = (context: CheckQuestion["context"]) =>
					decideOnly(release, { ...asking, context: { ...rest, ...context } }).outcome;
				const unsaid = outcome({});
				if (unsaid === "undetermined" || unsaid === "conditional") return;
				// A must that the context alone brings may be met as well as not be there.
				const stands = unsaid === "not-sovereign" ? [unsaid] : ["sovereign", "conditional", "no-requirement"];
				for (const context of contexts) expect(stands, JSON.stringify(context)).toContain(outcome(context));
			}),
			runsOf(250),
		);
	});
});
