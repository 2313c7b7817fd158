import { describe, expect, it } from "vitest";
import {
	assess,
	checkQuestionSchema,
	compareOfferings,
	compareQuestionSchema,
	explainQuestionSchema,
	explainSubject,
	findOfferings,
	findQuestionSchema,
} from "../../src/evaluator/index.js";
import {
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	requirement,
	today,
	value,
} from "./small-release.js";

const encrypted = { fact: "service.encryption" };
const release = knowledge(
	offering("open-cloud"),
	offering("bad-cloud", value("service.encryption", false)),
	offering("good-cloud", value("service.encryption", true, { grade: "press" }), value("service.portability", true)),
	offering("zz-half-open", value("service.portability", true), member("service.operator", "acme")),
	company("acme", "CA"),
	dataClass("data", "moderate", [requirement("duty", undefined, { binds: "customer" })]),
	framework("yardstick", [criterion("first", encrypted), criterion("second", { fact: "service.portability" })]),
	law("act", "US", { reach: [reading("only", basedIn("US"))] }),
);
const terms = { dataClasses: ["data"], framework: "yardstick", home: ["CA"], asOf: today };
const names = ["open-cloud", "bad-cloud", "zz-half-open", "good-cloud"];

describe("comparing offerings", () => {
	const answer = compareOfferings(
		release,
		compareQuestionSchema.parse({ intent: "compare", offerings: names, ...terms }),
	);
	it("assesses each as a check would", () => {
		for (const one of answer.answers)
			expect(one).toEqual(assess(release, question({ ...terms, offering: one.question.offering })));
	});
	it("shows the best first, and equals in the order of the question", () => {
		expect(answer.answers.map((one) => `${one.question.offering} ${one.outcome}`)).toEqual([
			"good-cloud sovereign",
			"open-cloud undetermined",
			"zz-half-open undetermined",
			"bad-cloud not-sovereign",
		]);
	});
	it("lists every source of every answer once", () => {
		const ids = answer.sources.map((source) => source.id);
		expect(ids).toEqual([...new Set(answer.answers.flatMap((one) => one.sources.map((source) => source.id)))].sort());
	});
});

describe("finding offerings", () => {
	it("puts the best first, then those of which the least is open, then by id", () => {
		const { answers } = findOfferings(release, findQuestionSchema.parse({ intent: "find", ...terms }));
		expect(answers.map(({ offering: id, outcome, assurance, open }) => [id, outcome, assurance, open])).toEqual([
			["good-cloud", "sovereign", "reported", 0],
			["zz-half-open", "undetermined", null, 1],
			["open-cloud", "undetermined", null, 2],
			["bad-cloud", "not-sovereign", "proven", 0],
		]);
	});

	it("counts as open what the whole answer asks", () => {
		const { answers } = findOfferings(release, findQuestionSchema.parse({ intent: "find", ...terms }));
		for (const { offering: id, open, outcome } of answers)
			if (outcome === "undetermined")
				expect(assess(release, checkQuestionSchema.parse({ offering: id, ...terms })).openQuestions).toHaveLength(open);
	});
});

describe("explaining a subject", () => {
	const shown = (subject: string) =>
		explainSubject(release, explainQuestionSchema.parse({ intent: "explain", subject, asOf: today })).facts.map(
			(fact) => [fact.attribute, fact.assurance],
		);
	it("says what the release says of it, each statement as sure as it is", () => {
		expect(shown("good-cloud")).toEqual([
			["service.encryption", "reported"],
			["service.portability", "proven"],
		]);
		expect(shown("acme").map(([attribute]) => attribute)).toEqual([
			"entity.incorporation",
			"entity.headquarters",
			"entity.parent",
		]);
		expect(shown("act").map(([attribute]) => attribute)).toEqual(["law.period", "law.reading"]);
		expect(shown("yardstick").map(([attribute]) => attribute)).toEqual(["framework.criterion", "framework.criterion"]);
		expect(shown("data").map(([attribute]) => attribute)).toEqual(["class.covers", "class.requires"]);
	});
});
