import { expect, it } from "vitest";
import { type ExplainAnswer, explainSubject } from "../../src/evaluator/index.js";
import { explainReply } from "../../src/replies/explain-reply.js";
import { Telling } from "../../src/replies/telling.js";
import { realKnowledge, textsOf } from "./real.js";

/** What is said of a law's dates stands under a word that is true of it. */

const knowledge = await realKnowledge();
const toAll = { private: false, shareable: false, open: [] };

function told(subject: string, language: "en" | "fr" = "en"): string[] {
	const question: ExplainAnswer["question"] = {
		intent: "explain",
		subject,
		asOf: "2026-11-20",
		filledIn: [],
		corrections: [],
	};
	const answer = explainSubject(knowledge, question);
	return explainReply(answer, toAll, new Telling(language, knowledge)).blocks.flatMap((block) => textsOf(block));
}

it("calls no bill in force", () => {
	const texts = told("ca-lawful-access-c22");
	expect(texts).toContain("Not law yet");
	expect(texts).toContain("Dates and stages");
	expect(texts.filter((text) => text.startsWith("In force"))).toEqual([]);
});

it("calls a law with a part that is still to come in force, and that part announced", () => {
	const texts = told("in-dpdp");
	expect(texts).toContain("In force");
	expect(texts).toContain("Announced");
	expect(texts).not.toContain("Not law yet");
});

it("calls a resolution that is no law not in force", () => {
	const texts = told("ch-privatim-resolution", "fr");
	expect(texts).toContain("En l'état");
	expect(texts.filter((text) => text.startsWith("En vigueur"))).toEqual([]);
});

it("names who holds a reading in the reader's language", () => {
	expect(told("uk-investigatory-powers-act", "fr").join("\n")).toContain(
		"soutenue par : ministère britannique de l'Intérieur",
	);
	expect(told("uk-investigatory-powers-act").join("\n")).toContain("held by UK Home Office");
});
