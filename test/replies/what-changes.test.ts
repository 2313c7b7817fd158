import { describe, expect, it, vi } from "vitest";
import { alternativesTo, assess, type CheckQuestion } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import type { Language } from "../../src/knowledge/text.js";
import {
	basedIn,
	certificate,
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
	type Subject,
	value,
} from "../evaluator/small-release.js";
import { fieldOf, foldOf, tell } from "./real.js";

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 60_000 });

const keptIn = (place: string): Condition => ({ fact: "service.residency", test: { in: [place] } });
const certified: Condition = { fact: "service.certifications", key: "scheme" };
const untouched: Condition = { unexposed: { threat: "disclosure" } };

function told(must: Condition, subjects: Subject[], language: Language, asked: Partial<CheckQuestion> = {}) {
	const release = knowledge(
		dataClass("data", "moderate"),
		framework("yardstick", [criterion("one", must)]),
		...subjects,
	);
	const asking = question(asked);
	const answer = { ...assess(release, asking), alternatives: alternativesTo(release, asking) };
	return tell(answer, language, release);
}

describe("what would change a verdict, in its short lines", () => {
	const abroad = [offering("cloud", value("service.residency", "US"))];
	it("by whom, and what comes out then", () => {
		expect(fieldOf(told(keptIn("CA"), abroad, "en"), "Would change")).toBe(
			"By the vendor: data stays in CA. Then: sovereign (proven).",
		);
		expect(fieldOf(told(keptIn("CA"), abroad, "fr"), "Ce qui changerait")).toBe(
			"Du fournisseur : les données restent in CA. Alors : souverain (établi).",
		);
	});
	it("nothing, where nobody can change it", () => {
		const american = [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "US"),
			law("act", "US", { reach: [reading("only", basedIn("US"))] }),
		];
		expect(fieldOf(told(untouched, american, "en"), "Would change")).toBe(
			"Nothing that you or the vendor can do: acme is incorporated in US.",
		);
		expect(fieldOf(told(untouched, american, "fr"), "Ce qui changerait")).toContain(
			"Rien de ce que vous ou le fournisseur pouvez faire : acme, société constituée",
		);
	});
	it("until when it holds, and why", () => {
		const ending = [offering("cloud", certificate("scheme", "held", { until: "2026-11-27" }))];
		expect(fieldOf(told(certified, ending, "en"), "Holds until")).toBe(
			"28 November 2026, when this ends: holds Scheme.",
		);
		expect(fieldOf(told(certified, ending, "fr"), "Valable jusqu'au")).toMatch(
			/^28 novembre 2026, quand ceci prend fin : /,
		);
	});
	it("who else passes, or comes nearest", () => {
		const good = offering("good", value("service.residency", "CA"));
		expect(fieldOf(told(keptIn("CA"), [...abroad, good], "en"), "Others")).toBe("These pass: good.");
		expect(fieldOf(told(keptIn("CA"), [...abroad, offering("open")], "fr"), "Autres offres")).toBe(
			"Aucune ne convient à ce jour ; au plus près : open.",
		);
		expect(fieldOf(told(keptIn("CA"), abroad, "en"), "Others")).toBeUndefined();
	});
});

describe("what would change a verdict unfolds", () => {
	it("with what is announced, what is stale and what good answers would give", () => {
		const facts = [
			value("service.encryption", true, { published: "2020-01-01" }),
			certificate("scheme", "held", { pending: true, from: "2027-06" }),
		];
		const both: Condition = { all: [{ fact: "service.encryption" }, certified] };
		const english = foldOf(told(both, [offering("cloud", ...facts)], "en"), "change").join("\n");
		expect(english).toContain("With a good answer to every open question: sovereign (the vendor's word).");
		expect(english).toContain("Announced, not counted\nHolds Scheme (June 2027) [");
		const french = foldOf(told(both, [offering("cloud", ...facts)], "fr"), "change").join("\n");
		expect(french).toContain("Avec une bonne réponse à chaque question ouverte : souverain (");
	});
	it("says nothing where there is nothing to say", () => {
		expect(
			foldOf(
				told(keptIn("CA"), [offering("cloud", value("service.residency", "CA", { until: null }))], "en"),
				"change",
			)[0] ?? "What would change it",
		).toBe("What would change it");
	});
});
