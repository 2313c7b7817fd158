import { describe, expect, it } from "vitest";
import { type Attribute, catalogue } from "../../src/knowledge/catalogue.js";

/** What may be said of a subject has its words, and so has the contrary. */

const attributes = Object.entries<Attribute>(catalogue);

describe("the catalogue's words", () => {
	it.each(attributes)("deny what they say, in both languages: %s", (_, { says, denies, list, type }) => {
		expect(denies !== undefined).toBe(list || type === "boolean");
		if (!denies) return;
		for (const language of ["en", "fr"] as const) {
			expect(denies[language]).not.toBe(says[language]);
			const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
			expect(slots(denies[language]), "with the same slots").toEqual(slots(says[language]));
		}
	});
});
