import { describe, expect, it } from "vitest";
import { criterion, demandReading, value } from "../small-release.js";
import { answer, assessed, resultOf, statuses, strictest } from "./small-frameworks.js";

const clauses = strictest({
	fine: { value: "mild", condition: { fact: "service.encryption" } },
	remark: { value: "warning", condition: { fact: "service.training-use" } },
	bad: { value: "grave", condition: { not: { fact: "service.portability" } } },
	worse: { value: "worst" },
});

describe("the strictest clause that fires", () => {
	it("demands that clauses do not fire, shows those that do no harm, and is unknown where they are", () => {
		const answers = assessed(clauses, [value("service.encryption", true)]);
		expect(statuses(answers)).toEqual(["fine met", "remark unknown ~", "bad unknown *", "worse unknown *"]);
		expect(answers.outcome).toBe("undetermined");
		expect(resultOf("strictest", answers)).toEqual({
			kind: "strictest",
			value: { least: "mild", most: "worst" },
			governedBy: ["fine"],
			open: ["remark", "bad", "worse"],
			published: [],
			sources: [],
		});
	});

	it("fails the offering where a clause fires that is unmet", () => {
		const facts = [value("service.portability", false), answer("worse", "no"), value("service.training-use", true)];
		const answers = assessed(clauses, facts);
		expect(statuses(answers)).toEqual(["fine unknown", "remark unmet ~", "bad unmet *", "worse met *"]);
		expect([answers.outcome, answers.assurance]).toEqual(["not-sovereign", "proven"]);
		expect(resultOf("strictest", answers)).toMatchObject({
			value: { least: "grave", most: "grave" },
			governedBy: ["bad"],
			open: [],
		});
	});

	it("names every clause that fires with the strictest value, and milder open ones do not matter", () => {
		const grave = strictest({
			a: { value: "grave" },
			b: { value: "grave" },
			c: { value: "grave" },
			d: { value: "warning" },
		});
		const answers = assessed(grave, [answer("a", "yes"), answer("b", "yes"), answer("c", "no")]);
		expect(resultOf("strictest", answers)).toMatchObject({ governedBy: ["a", "b"], open: [] });
	});

	it("is met where nothing fires that harms", () => {
		const facts = [
			value("service.portability", true),
			answer("worse", "no"),
			value("service.training-use", false),
			value("service.encryption", false),
		];
		const answers = assessed(clauses, facts);
		expect(answers.outcome).toBe("sovereign");
		expect(resultOf("strictest", answers).value).toEqual({ least: null, most: null });
	});

	it("only reserves where the clause is a should", () => {
		const facts = [value("service.portability", true), answer("worse", "no"), value("service.training-use", true)];
		const answers = assessed(clauses, facts);
		expect(answers.outcome).toBe("sovereign");
		expect(resultOf("strictest", answers).value).toEqual({ least: "warning", most: "warning" });
	});

	it("keeps open a clause of which it is merely presumed that it fires", () => {
		const facts = [answer("worse", "yes", { grade: "review" }), value("service.portability", true)];
		const answers = assessed(clauses, facts);
		expect(statuses(answers)).toContain("worse unknown *");
		expect(resultOf("strictest", answers)).toMatchObject({ value: { least: null, most: "worst" } });
	});

	it("reads a disputed clause under each of its readings", () => {
		const disputed = strictest({ bad: { value: "grave", condition: { fact: "service.encryption" } } });
		if (disputed.kind !== "framework" || disputed.data.kind !== "strictest") throw new Error("It is strictest");
		const { readings = [] } = criterion(
			"bad",
			{ fact: "service.encryption" },
			{
				readings: [demandReading("wide"), demandReading("narrow", { condition: { fact: "service.portability" } })],
			},
		);
		for (const clause of disputed.data.criteria) clause.readings = readings;
		const facts = [value("service.encryption", true), value("service.portability", false)];
		expect(statuses(assessed(disputed, facts))).toEqual(["bad unknown *"]);
		expect(statuses(assessed(disputed, facts, { readings: { "yardstick.bad": "narrow" } }))).toEqual(["bad met *"]);
		expect(statuses(assessed(disputed, facts, { readings: { "yardstick.bad": "wide" } }))).toEqual(["bad unmet *"]);
	});
});
