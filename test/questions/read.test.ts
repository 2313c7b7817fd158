import { describe, expect, it } from "vitest";
import { nameIndexOf, readQuestion } from "../../src/questions/index.js";
import { type Case, english, french } from "./cases.js";
import { knowledgeRelease } from "./knowledge.js";

const index = nameIndexOf(await knowledgeRelease());
const today = "2026-11-20";

function expectMeaning(text: string, means: Case[1]) {
	const understood = readQuestion(text, { index, today });
	if (means.ask !== undefined) {
		expect(understood).toMatchObject({ kind: "ask", ask: { about: means.ask } });
		if (understood.kind === "ask") expect(understood.ask.among).toEqual(expect.arrayContaining([means.among].flat()));
	} else if (means.unknown !== undefined) {
		const { unknown: about, text: named } = means;
		expect(understood).toMatchObject({
			kind: "unknown",
			unknown: named === undefined ? { about } : { about, text: named },
		});
	} else {
		// Nothing may be in the draft that the case does not name.
		expect(understood).toHaveProperty("kind", "draft");
		const { corrections, ...fields } =
			understood.kind === "draft" ? { corrections: undefined, ...understood.draft } : {};
		if (means.corrections !== undefined) expect(corrections).toEqual(means.corrections);
		const { corrections: _, ...wanted } = means;
		if (wanted.intent === "check") expect(fields).toEqual(wanted);
		else
			for (const [field, value] of Object.entries(wanted)) {
				if (value === undefined) expect(fields).not.toHaveProperty(field);
				else expect(fields).toHaveProperty(field, value);
			}
	}
}

describe("questions in English", () => {
	it.each(english)("%s", expectMeaning);
});

describe("questions in French", () => {
	it.each(french)("%s", expectMeaning);
});

describe("the language that a question is written in", () => {
	it.each([
		["is Cirrus sovereign for Protected B?", "en"],
		["compare AWS Canada, Azure Canada and Cirrus for Protected B", "en"],
		["Cirrus est-il souverain pour Protégé B ?", "fr"],
		["qui peut héberger HDS", "fr"],
		["aide", "fr"],
		["help", "en"],
		["bonjour", "fr"],
		["cirrus protected-b", undefined],
		["home: FR", undefined],
		["", undefined],
	])("%s", (text, language) => {
		expect(readQuestion(text, { index, today }).language).toBe(language);
	});
});
