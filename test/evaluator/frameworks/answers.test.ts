import { describe, expect, it } from "vitest";
import { criterion, demandReading, framework, value } from "../small-release.js";
import { all, answer, assessed, ladders, resultOf, statuses } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };
const one = (facts: Parameters<typeof assessed>[1], condition: typeof encrypted | null = encrypted) => {
	const { findings } = assessed(all({ must: condition }), facts);
	const found = findings.find((finding) => finding.criterion === "yardstick.must");
	return `${found?.status} ${found?.assurance}`;
};

describe("an assessor's answer", () => {
	it("answers a criterion that no facts can", () => {
		expect(one([], null)).toBe("unknown null");
		expect(one([answer("must", "yes", { grade: "analyst" })], null)).toBe("met reported");
		expect(one([answer("must", "no", { grade: "analyst" })], null)).toBe("unmet reported");
		expect(one([answer("must", true)], null)).toBe("met proven");
		expect(one([answer("must", false)], null)).toBe("unmet proven");
	});

	it("answers where the facts leave it open", () => {
		expect(one([answer("must", "yes", { grade: "vendor" })])).toBe("met claimed");
		expect(one([answer("must", "no", { grade: "vendor" })])).toBe("unmet claimed");
	});

	it("decides against facts that are no surer", () => {
		const fact = value("service.encryption", false, { grade: "analyst" });
		expect(one([fact, answer("must", "yes", { grade: "analyst" })])).toBe("met reported");
		expect(one([fact, answer("must", "yes")])).toBe("met proven");
	});

	it("never outweighs facts that are surer, nor makes them less sure", () => {
		expect(one([value("service.encryption", false), answer("must", "yes", { grade: "vendor" })])).toBe("unmet proven");
		expect(one([value("service.encryption", true), answer("must", "yes", { grade: "vendor" })])).toBe("met proven");
	});

	it("leaves it unknown where assessors disagree, and both are shown", () => {
		const both = [answer("must", "yes", { grade: "analyst" }), answer("must", "no", { grade: "press" })];
		const { findings } = assessed(all({ must: encrypted }), both);
		expect(findings[0]).toMatchObject({
			status: "unknown",
			reason: { en: "Assessors disagree: must", fr: "Les évaluateurs divergent : must" },
		});
		expect(findings[0]?.sources).toHaveLength(3);
	});

	it("counts while it is dated to, and a yes of the wrong day says nothing", () => {
		expect(one([answer("must", "yes", { until: "2026-11-19" })], null)).toBe("unknown null");
		expect(one([answer("must", "yes", { from: "2026-11-20" })], null)).toBe("met proven");
		expect(one([answer("must", "yes", { pending: true })], null)).toBe("unknown null");
	});

	it("is asked for by the question of the criterion, where no facts could answer", () => {
		const { openQuestions, findings } = assessed(all({ must: null, other: encrypted }), []);
		expect(findings[0]?.reason).toEqual({
			en: "No assessor has answered: must",
			fr: "Aucun évaluateur n'a répondu : must",
		});
		const asked = openQuestions.map(({ id, ask, answers, to }) => [id, ask.en, answers.join(), to]);
		expect(asked).toContainEqual(["cloud/assessment.answers/yardstick.must", "must?", "yes", "vendor"]);
		expect(asked.some(([id]) => id === "cloud/assessment.answers/yardstick.other")).toBe(false);
	});

	it("answers under every reading that stands on facts", () => {
		const disputed = framework("yardstick", [
			criterion("must", encrypted, {
				readings: [demandReading("wide"), demandReading("narrow", { condition: { fact: "service.portability" } })],
			}),
		]);
		const facts = [value("service.encryption", true), value("service.portability", false, { grade: "vendor" })];
		expect(statuses(assessed(disputed, facts))).toEqual(["must unknown *"]);
		expect(statuses(assessed(disputed, [...facts, answer("must", "yes")]))).toEqual(["must met *"]);
		expect(statuses(assessed(disputed, facts, { readings: { "yardstick.must": "narrow" } }))).toEqual(["must unmet *"]);
	});
});

describe("an answer on a ladder", () => {
	const framework = ladders(
		{
			c: {
				rungs: [
					[0, 0],
					[2, 50, encrypted],
					[4, 100],
				],
			},
		},
		{ target: { level: 2 } },
	);
	const found = (facts: Parameters<typeof assessed>[1]) => {
		const answer = assessed(framework, facts);
		return [statuses(answer)[0], resultOf("ladders", answer).level];
	};
	it("is at least as high as what facts show, and facts cannot exclude what they cannot show", () => {
		expect(found([])).toEqual(["pillar unknown *", { least: 0, most: 4 }]);
		expect(found([value("service.encryption", true)])).toEqual(["pillar met *", { least: 2, most: 4 }]);
		expect(found([value("service.encryption", false)])).toEqual(["pillar unknown *", { least: 0, most: 4 }]);
	});
	it("is what the assessor says, unless facts are surer", () => {
		expect(found([answer("c", "1")])).toEqual(["pillar unmet *", { least: 0, most: 0 }]);
		expect(found([answer("c", "3")])).toEqual(["pillar met *", { least: 4, most: 4 }]);
		const shown = value("service.encryption", true);
		expect(found([shown, answer("c", "1", { grade: "analyst" })])).toEqual(["pillar met *", { least: 2, most: 2 }]);
	});
	it("of two assessors who disagree lies between them", () => {
		const facts = [answer("c", "2", { grade: "analyst" }), answer("c", "3", { grade: "press" })];
		expect(found(facts)).toEqual(["pillar met *", { least: 2, most: 4 }]);
	});
	it("says which criterion it is about", () => {
		const { findings } = assessed(framework, [value("service.encryption", true)]);
		expect(findings[0]?.reason).toEqual({
			en: "C: data is encrypted in transit and at rest",
			fr: "C : les données sont chiffrées en transit et au repos",
		});
		expect(assessed(framework, [answer("c", "3")]).findings[0]?.reason.en).toBe("C: an assessor answered 3 (“Rung 3”)");
	});
});
