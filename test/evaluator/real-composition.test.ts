import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
	type Assessment,
	assess,
	type CheckQuestion,
	decideOnly,
	Knowledge,
	type Outcome,
} from "../../src/evaluator/index.js";
import { sensitivities } from "../../src/knowledge/demands.js";
import type { Release } from "../../src/knowledge/release.js";
import { loadKnowledge } from "../../src/releases/load.js";
import { checkQuestion, tell, textsOf } from "../replies/real.js";
import { added, evidence, said } from "./evidence.js";

/** A release that never changes: what is shown here of real classes stays shown. */
const knowledge = await loadKnowledge(fileURLToPath(new URL("../../knowledge/releases", import.meta.url)), "2026.11.0");
vi.setConfig({ testTimeout: 120_000 });

const classes = [...knowledge.dataClasses.keys()].sort();
const offerings = [...knowledge.offerings.keys()].sort();
const asked = (offering: string, dataClasses: string[], more: Partial<CheckQuestion> = {}) => ({
	...checkQuestion(offering, dataClasses[0] ?? ""),
	dataClasses,
	...more,
});
const status = (answer: Assessment, id: string) => answer.findings.find(({ criterion }) => criterion === id)?.status;

/** From the best to the worst; that nothing is demanded is another matter. */
const order: readonly Outcome[] = ["sovereign", "conditional", "undetermined", "not-sovereign"];

describe("several real classes by addition", () => {
	it("every requirement of every class is asked, each at its own class's assurance", () => {
		const together = assess(knowledge, asked("s3ns-premi3ns", ["fr-donnees-sensibles-etat", "eu-personal-data"]));
		const alone = assess(knowledge, asked("s3ns-premi3ns", ["eu-personal-data"]));
		const own = (answer: Assessment, id: string) =>
			answer.findings
				.filter(({ criterion }) => criterion.startsWith(`${id}.`))
				.map(({ criterion, demands }) => [criterion, demands]);
		expect(own(together, "eu-personal-data")).toEqual(own(alone, "eu-personal-data"));
		expect(own(together, "fr-donnees-sensibles-etat").length).toBeGreaterThan(0);
		// The framework is asked at the more sensitive of the two.
		const legal = (answer: Assessment) => answer.findings.find(({ criterion }) => criterion === "four-pillars.legal");
		expect([legal(alone)?.demands, legal(together)?.demands]).toEqual(["claimed", "proven"]);
	});

	it("a further class, or a higher sensitivity, never gives a better outcome", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...offerings),
				fc.constantFrom(...classes),
				fc.constantFrom(...classes),
				fc.constantFrom(...sensitivities),
				fc.constantFrom("four-pillars", "secnumcloud-3.2", "trusted-cloud-fr"),
				fc.constantFrom("CA", "FR", "EU"),
				(offering, one, other, sensitivity, framework, home) => {
					const terms = { framework, home: [home] };
					const rank = (dataClasses: string[], more = {}) =>
						order.indexOf(decideOnly(knowledge, asked(offering, dataClasses, { ...terms, ...more })).outcome);
					const alone = rank([one]);
					if (one !== other) expect(rank([one, other])).toBeGreaterThanOrEqual(alone);
					expect(rank([one], { sensitivity })).toBeGreaterThanOrEqual(alone);
				},
			),
			{ numRuns: 400, seed: 20261120 },
		);
	});

	it("two that keep data in places that lie apart: the answer names them and says that nothing can meet both", () => {
		const answer = assess(knowledge, asked("ovhcloud-public-cloud", ["ca-protected-b", "fr-health-data-hds"]));
		expect(answer.conflicts).toEqual([
			{ requirements: ["ca-protected-b.storage-location", "fr-health-data-hds.storage-location"] },
		]);
		for (const [language, words] of [
			["en", "No offering can meet both: stored in Canada, and hosted in the European Economic Area."],
			["fr", "Aucune offre ne peut remplir les deux : "],
		] as const)
			expect(tell(answer, language, knowledge).blocks.flatMap(textsOf).join("\n")).toContain(words);
		const settled = { readings: { "ca-protected-b.storage-location": "direction" } };
		for (const offering of offerings) {
			const both = assess(knowledge, asked(offering, ["ca-protected-b", "fr-health-data-hds"], settled));
			expect(["not-sovereign", "undetermined"], offering).toContain(both.outcome);
		}
	});

	it("places that nest do not exclude each other: Quebec's hosting lies in Canada", () => {
		const answer = assess(knowledge, asked("micrologic-cirrus", ["ca-protected-b", "ca-qc-public-body-data"]));
		expect(answer.conflicts).toEqual([]);
	});

	it("secret data of the French State and Protected B: no place excludes the other, and both are asked", () => {
		const answer = assess(knowledge, asked("aws-commercial", ["fr-donnees-sensibles-etat", "ca-protected-b"]));
		expect(answer.conflicts).toEqual([]);
		expect(status(answer, "ca-protected-b.storage-location")).toBeDefined();
		expect(status(answer, "fr-donnees-sensibles-etat.foreign-law")).toBe("unmet");
	});
});

describe("a real class that includes another by context", () => {
	/** No class of this release includes another: here health information of Quebec's public bodies does. */
	const release: Release = {
		...knowledge.release,
		dataClasses: knowledge.release.dataClasses.map((one) =>
			one.id === "ca-qc-personal-information"
				? {
						...one,
						includes: [{ class: "ca-qc-public-body-data", when: { context: "public-body", test: { is: true } } }],
					}
				: one,
		),
	};
	const including = new Knowledge(release);
	const about = (context: CheckQuestion["context"]) =>
		assess(including, asked("micrologic-cirrus", ["ca-qc-personal-information"], { home: ["CA-QC"], context }));

	it("asks the asker for what the question lacks, and the answer settles it", () => {
		const open = about({});
		const question = open.openQuestions.find((one) => one.about === "context/public-body");
		expect([question?.to, question?.answers]).toEqual(["asker", ["false"]]);
		expect(question?.ask.en).toBe("Please say whether you are a public body.");
		expect(question?.ask.fr).toContain("organisme public");
		for (const answered of [true, false]) {
			const settled = about({ "public-body": answered });
			expect(settled.openQuestions.map((one) => one.about)).not.toContain("context/public-body");
			expect(settled.duties.some(({ id }) => id === "ca-qc-public-body-data.assessment")).toBe(answered);
		}
	});
});

describe("places nest and are dated, with real places", () => {
	/** Neither begins nor goes stale on the days asked about. */
	const lasting = { from: "2018-05-25", until: "2033-01-01" };
	/** A service of the team's own whose data, support and region all stay in one place. */
	const keptIn = (place: string) =>
		evidence({
			offerings: [added("archive")],
			facts: [
				said("team:archive", "service.regions", { member: place, ...lasting }),
				said("team:archive", "service.residency", { value: place, ...lasting }),
				said("team:archive", "service.support-location", { value: place, ...lasting }),
				said("team:archive", "service.transfer-clauses", { value: false, ...lasting }),
				said("team:archive", "service.certifications", { member: "eu-us-dpf", value: "none", ...lasting }),
			],
		});
	const found = (place: string, dataClass: string, id: string, more: Partial<CheckQuestion> = {}) =>
		status(assess(knowledge, asked("team:archive", [dataClass], more), keptIn(place)), id);

	it("France lies in the European Economic Area, through the Union; Switzerland and Canada do not", () => {
		const stored = (place: string) => found(place, "fr-health-data-hds", "fr-health-data-hds.storage-location");
		expect(["FR", "EU", "NO", "EEA", "CH", "CA-QC"].map(stored)).toEqual([
			"met",
			"met",
			"met",
			"met",
			"unmet",
			"unmet",
		]);
	});
	it("Quebec lies in Canada, and Canada is too wide to be Quebec", () => {
		const data = (place: string, home: string[]) => found(place, "generic-internal", "four-pillars.data", { home });
		expect(data("CA-QC", ["CA"])).toBe("met");
		expect(data("CA", ["CA-QC"])).toBe("unknown");
		expect(data("CA-ON", ["CA-QC"])).toBe("unmet");
	});
	it("several homes mean any of them", () => {
		const data = (place: string, home: string[]) => found(place, "generic-internal", "four-pillars.data", { home });
		expect(data("FR", ["CA", "EU"])).toBe("met");
		expect(data("CA-QC", ["CA", "EU"])).toBe("met");
		expect(data("US", ["CA", "EU"])).toBe("unmet");
	});
	it("an adequacy decision counts on its days, and one for some recipients only is never a yes nor a no", () => {
		const transfer = (place: string, asOf: string) =>
			found(place, "eu-personal-data", "eu-personal-data.transfer", { home: ["EU"], asOf });
		expect(
			["2021-06-27", "2021-06-28", "2025-12-18", "2025-12-19", "2031-12-27"].map((day) => transfer("GB", day)),
		).toEqual(["unmet", "met", "met", "met", "met"]);
		expect(transfer("GB", "2031-12-28")).toBe("unmet");
		expect(transfer("CA", "2026-11-20")).toBe("unknown");
		expect(transfer("CA-QC", "2026-11-20")).toBe("unknown");
		expect(transfer("US", "2026-11-20")).toBe("unmet");
		expect(transfer("FR", "2026-11-20")).toBe("met");
	});
});
