import { describe, expect, it } from "vitest";
import { Atlas } from "../../src/knowledge/places.js";
import { abilitiesOf, examplesOf, fillIn, grammar, nameIndexOf, readQuestion } from "../../src/questions/index.js";
import { knowledgeRelease } from "./knowledge.js";
import { read, vendorsCalled } from "./orders/ground.js";

const release = await knowledgeRelease();
const index = nameIndexOf(release);
const today = "2026-11-20";
const vendors = vendorsCalled({ "v-1": "Micrologic Cirrus", "v-2": "Acme CRM" });
const settings = { home: ["CA"], framework: null, readings: {} };
const ground = { release, atlas: new Atlas(release.grounds.places, release.grounds.sets), settings, today };

describe.each(["en", "fr"] as const)("examples in %s", (language) => {
	for (const { id, intent, examples, description } of abilitiesOf(release, language)) {
		it(`${id} says what it does and shows an example`, () => {
			expect(description).not.toBe("");
			expect(examples).not.toEqual([]);
		});
		if (intent === "register") {
			it.each(examples)(`${id}: %s`, (example) => {
				// The register has what the first of them add; its own tests are in orders/table.test.ts.
				expect(read(example, { vendors })).toHaveProperty("kind", "order");
			});
			continue;
		}
		it.each(examples)(`${id}: %s`, (example) => {
			const understood = readQuestion(example, { index, today });
			expect(understood).toMatchObject({ kind: "draft", draft: { intent } });
			if (understood.kind !== "draft") return;
			// An example names things as they are called, so nothing in it is mended.
			expect(understood.draft).not.toHaveProperty("corrections");
			expect(fillIn(understood.draft, ground)).toHaveProperty("question.intent", intent);
			if (intent === "settings" && id !== "settings") expect(understood.draft).toHaveProperty("change");
		});
	}

	it("shows at least six, of different kinds first", () => {
		const examples = examplesOf(release, language);
		const intents = examples.slice(0, 6).map((text) => {
			const understood = readQuestion(text, { index, today });
			return understood.kind === "draft" ? understood.draft.intent : understood.kind;
		});
		expect(new Set(intents).size).toBe(6);
	});
});

it("has a form of its own in each language for every row", () => {
	for (const { forms, id } of grammar)
		for (const text of [forms.en, forms.fr])
			for (const form of text.split("\n")) expect(form.trim(), id).toMatch(/^[a-z0-9|?{}A-Z ]+$/);
});
