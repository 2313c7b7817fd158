import { describe, expect, it } from "vitest";
import { assessOne, company, law, member, offering, reading } from "./small-release.js";

/** A law that reaches whoever keeps the data in its country reaches through nobody: what was chosen is the reason. */

const keepsThere = law("act", "US", { reach: [reading("there", { choice: "region", test: { in: ["US"] } })] });
const unexposed = { unexposed: { threat: "disclosure" } } as const;
const runBy = (...regions: string[]) => [
	offering("cloud", member("service.operator", "acme"), ...regions.map((id) => member("service.regions", id))),
	company("acme", "CA"),
	keepsThere,
];

describe("a law that reaches by the region alone", () => {
	const answer = assessOne(unexposed, runBy("US"), { home: ["CA"], configuration: { region: "US" } });

	it("has no path, and says where the data would be", () => {
		const [exposure] = answer.exposures;
		expect(exposure?.status).toBe("exposed");
		expect(exposure?.path).toEqual([]);
		expect(exposure?.reason).toEqual({ en: "data would be in US", fr: "les données seraient in US" });
	});

	it("is named with it in the reason of the finding", () => {
		expect(answer.findings[0]?.reason.en).toBe("Reached by act: data would be in US");
	});
});

describe("where a service is available", () => {
	const asked = (...regions: string[]) => assessOne(unexposed, runBy(...regions), { home: ["CA"] });

	it("is not told as wholly unknown once a source names a country", () => {
		expect(asked().exposures[0]?.reason.en).toContain("says in which countries the service is available");
		expect(asked("US").exposures[0]?.reason.en).toContain("names every country in which the service is available");
	});

	it("is asked about the one country that must not be among them", () => {
		const { openQuestions } = asked();
		expect(openQuestions.map(({ ask, answers }) => [ask.en, answers])).toContainEqual([
			"Is the service available in US?",
			["no"],
		]);
	});
});
