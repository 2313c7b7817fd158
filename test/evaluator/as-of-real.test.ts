import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { assess, checkQuestionSchema, explainExposure, exposureQuestionSchema } from "../../src/evaluator/index.js";
import { loadKnowledge } from "../../src/releases/load.js";

/** "As of" reaches back and forward: both sides of days on which something real begins or ends. */

const folder = fileURLToPath(new URL("../../knowledge/releases", import.meta.url));
const knowledge = await loadKnowledge(folder, "2026.11.1");

function verdict(
	offering: string,
	asOf: string,
	framework = "secnumcloud-3.2",
	home = "FR",
	dataClass = "generic-confidential",
) {
	const asked = checkQuestionSchema.parse({ offering, dataClasses: [dataClass], framework, home: [home], asOf });
	return assess(knowledge, asked);
}

function law(id: string, asOf: string, offering = "aws-commercial") {
	const asked = exposureQuestionSchema.parse({ intent: "exposure", offering, law: id, home: ["FR"], asOf });
	const [exposure] = explainExposure(knowledge, asked).exposures;
	if (!exposure) throw new Error(id);
	return `${exposure.status}${exposure.contested ? ", contested" : ""}`;
}

describe("a certificate", () => {
	it.each([
		["3ds-outscale", "2023-11-29", "2023-11-30", "2026-11-30", "2026-12-01"],
		["ovhcloud-bare-metal-pod", "2025-03-23", "2025-03-24", "2028-03-24", "2028-03-25"],
	])("%s holds from its first day to its last, and says until when", (offering, before, first, last, after) => {
		for (const day of [first, last])
			expect(verdict(offering, day)).toMatchObject({ outcome: "sovereign", holdsUntil: { date: after } });
		for (const day of [before, after]) expect(verdict(offering, day).outcome).toBe("undetermined");
		expect(verdict(offering, before).holdsUntil?.date).toBe(first);
	});

	it("that follows another leaves no gap between them", () => {
		const offering = "ovhcloud-hosted-private-cloud-snc";
		for (const day of ["2023-12-27", "2023-12-28", "2026-12-29"])
			expect(verdict(offering, day).outcome).toBe("sovereign");
		expect(verdict(offering, "2026-12-30").outcome).toBe("undetermined");
	});
});

describe("a law", () => {
	it("reaches from the day on which it begins", () => {
		expect(law("us-cloud-act", "2018-03-22")).toBe("none");
		expect(law("us-cloud-act", "2018-03-23")).toBe("exposed");
	});

	it("that lapsed takes effect by one reading, until that ends too", () => {
		for (const day of ["2024-05-01", "2026-04-20", "2026-04-21", "2026-06-12"])
			expect(law("us-fisa-702", day), day).toBe("exposed");
		expect(law("us-fisa-702", "2026-06-13")).toBe("exposed, contested");
		expect(law("us-fisa-702", "2027-03-01")).toBe("exposed, contested");
		// The certifications last "until March 2027": inside the month nobody knows.
		expect(law("us-fisa-702", "2027-03-31")).toBe("unknown");
		expect(law("us-fisa-702", "2027-04-01")).toBe("none");
	});
});

describe("a service", () => {
	it("that was not there yet met nothing of its places", () => {
		const data = (asOf: string) =>
			verdict("aws-european-sovereign-cloud", asOf, "four-pillars", "EU", "eu-personal-data").findings.find(
				({ criterion }) => criterion === "four-pillars.data",
			)?.status;
		expect([data("2026-01-14"), data("2026-01-15")]).toEqual(["unknown", "met"]);
	});

	it("whose regions are announced shows them as such, counted for nothing", () => {
		const { pending = [] } = verdict(
			"aws-european-sovereign-cloud",
			"2026-11-20",
			"four-pillars",
			"EU",
			"eu-personal-data",
		);
		expect(pending.map(({ id }) => id)).toContain("aws-european-sovereign-cloud/service.regions/BE#golem");
	});
});
