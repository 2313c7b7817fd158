import { describe, expect, it } from "vitest";
import { aheadOf } from "../../../src/register/schedule/from-assessment.js";

const text = { en: "-", fr: "-" };

describe("what lies ahead of an assessment", () => {
	it("is what it rests on that ends or goes stale, but for the team's own papers", () => {
		const holdsUntil = {
			date: "2027-03-01",
			because: [
				{ id: "aws-commercial/service.certifications/c5#bsi", what: "ends" as const, text },
				{ id: "aws-commercial/service.residency#terms", what: "ends" as const, text },
				{ id: "aws-commercial/service.regions/FR#docs", what: "stale" as const, text },
				{ id: "team:v-1/service.residency#team:e-2", what: "ends" as const, text },
				{ id: "us-fisa-702/period/title-vii", what: "ends" as const, text },
			],
		};
		const stale = [
			{ id: "aws-commercial/service.keys/customer#docs", since: "2026-10-01", counts: true, text, source: "x" },
		];
		expect(aheadOf({ holdsUntil, stale })).toEqual({
			endings: [
				{ kind: "certificate", about: "aws-commercial/service.certifications/c5#bsi", ends: "2027-02-28" },
				{ kind: "evidence", about: "aws-commercial/service.residency#terms", ends: "2027-02-28" },
			],
			stale: [
				{ about: "aws-commercial/service.keys/customer#docs", since: "2026-10-01" },
				{ about: "aws-commercial/service.regions/FR#docs", since: "2027-03-01" },
			],
		});
		expect(aheadOf({ holdsUntil: null })).toEqual({ endings: [], stale: [] });
	});
});
