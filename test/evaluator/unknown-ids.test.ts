import { describe, expect, it } from "vitest";
import {
	assess,
	decideOnly,
	explainQuestionSchema,
	explainSubject,
	UnknownSubject,
} from "../../src/evaluator/index.js";
import {
	basedIn,
	criterion,
	dataClass,
	demandReading,
	framework,
	grounds,
	knowledge,
	law,
	offering,
	question,
	reading,
	requirement,
	today,
} from "./small-release.js";

const encrypted = { fact: "service.encryption" };
const release = knowledge(
	offering("cloud"),
	dataClass("data", "low", [
		requirement("own", encrypted, { readings: [demandReading("strict"), demandReading("lenient")] }),
	]),
	framework("yardstick", [criterion("must", encrypted, { readings: [demandReading("one")] })]),
	law("act", "US", { reach: [reading("wide", basedIn("US"))], "in-effect": [reading("lapsed")] }),
	grounds({ doctrines: [{ id: "based-there", name: { en: "d", fr: "d" } }] }),
);

describe("a question that names what the release does not have never reaches the evaluation", () => {
	const wrong: Record<string, Parameters<typeof question>[0]> = {
		"an offering": { offering: "nobody" },
		"a law in the offering's place": { offering: "act" },
		"a data class": { dataClasses: ["data", "no-such-data"] },
		"a framework": { framework: "no-such-yardstick" },
		"a home": { home: ["CA", "ZZ"] },
		"a law's reading": { readings: { act: "no-such" } },
		"a reading of another issue": { readings: { act: "lapsed" } },
		"an issue": { readings: { "act.no-such": "wide" } },
		"a law, for a reading": { readings: { "other-act": "wide" } },
		"a doctrine": { readings: { "no-such-doctrine": "chosen" } },
		"a doctrine's side": { readings: { "based-there": "refused" } },
		"a requirement's reading": { readings: { "data.own": "no-such" } },
		"a pick": { picks: ["no-such"] },
	};
	for (const [what, asked] of Object.entries(wrong))
		it(`${what} that is not there`, () => {
			expect(() => assess(release, question(asked))).toThrow(UnknownSubject);
			expect(() => decideOnly(release, question(asked))).toThrow(UnknownSubject);
		});

	it("says which name it is", () => {
		expect(() => assess(release, question({ dataClasses: ["no-such-data"] }))).toThrowError(
			expect.objectContaining({ code: "unknown-subject", subject: "no-such-data" }),
		);
		expect(() => assess(release, question({ readings: { act: "no-such" } }))).toThrowError(
			expect.objectContaining({ subject: "act=no-such" }),
		);
	});

	it("what is there is taken", () => {
		const readings = {
			act: "wide",
			"act.in-effect": "lapsed",
			"based-there": "chosen",
			"data.own": "strict",
			"yardstick.must": "one",
		};
		expect(assess(release, question({ readings, picks: ["must", "yardstick.must"] })).outcome).toBe("undetermined");
	});

	it("explaining nobody is refused as well", () => {
		const asked = explainQuestionSchema.parse({ intent: "explain", subject: "nobody", asOf: today });
		expect(() => explainSubject(release, asked)).toThrow(UnknownSubject);
	});
});

describe("odd questions on a small release", () => {
	it("days before anything was known, and long after, are answered", () => {
		for (const asOf of ["1900-01-01", "1999-02-28", "2104-02-29", "2199-12-31"])
			expect(assess(release, question({ asOf })).outcome).toBe("undetermined");
	});
	it("the same class twice, the same home twice and a day out of all reason are refused", () => {
		for (const asked of [{ dataClasses: ["data", "data"] }, { home: ["CA", "CA"] }, { asOf: "0001-01-01" }])
			expect(() => question(asked), JSON.stringify(asked)).toThrowError();
	});
	it("a choice of a package that nobody sells and of a region that is no place are answered", () => {
		const answer = assess(
			release,
			question({ configuration: { package: "no-such", region: "ZZ", keys: "third-party" } }),
		);
		expect([answer.outcome, answer.refused]).toEqual(["undetermined", []]);
	});
	it("a context of the wrong kind does not pass", () => {
		const data = dataClass("data", "low", [requirement("own", { context: "public-body", test: { is: true } })]);
		const small = knowledge(
			offering("cloud"),
			data,
			framework("yardstick", [criterion("none", encrypted, { mustFrom: "critical" })]),
		);
		expect(assess(small, question({ context: { "public-body": "yes" } })).outcome).toBe("not-sovereign");
	});
});
