import { z } from "zod";

/** The languages that everything a person reads exists in. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** A sentence or a name in both languages; neither may be empty. */
export const textSchema = z
	.strictObject({
		en: z.string().trim().min(1).describe("English"),
		fr: z.string().trim().min(1).describe("French"),
	})
	.describe("A name or a sentence in English and French");
export type Text = z.infer<typeof textSchema>;

/** Both languages with one function of the language. */
export function inBoth(say: (language: Language) => string): Text {
	return { en: say("en"), fr: say("fr") };
}

/** Fills `{name}` slots; a slot without a value is an error of the template. */
export function fill(template: Text, slots: Readonly<Record<string, Text | string>>): Text {
	return inBoth((language) => {
		const parts = partsOf(template[language]);
		let filled = parts[0] ?? "";
		for (let at = 1; at < parts.length; at += 2) {
			const value = slots[parts[at] ?? ""];
			if (value === undefined) throw new Error(`No value for the slot {${parts[at]}} in "${template.en}"`);
			filled += (typeof value === "string" ? value : value[language]) + (parts[at + 1] ?? "");
		}
		return filled;
	});
}

/** Templates are few and written in code: each is taken apart once, into words, slot, words, slot … words. */
const takenApart = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
	const known = takenApart.get(template);
	if (known) return known;
	const parts = template.split(/\{(\w+)\}/);
	takenApart.set(template, parts);
	return parts;
}

export const idSchema = z
	.string()
	.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "an id is lower-case words and digits joined by hyphens")
	.describe("Lower-case id, the same as the file's name");
