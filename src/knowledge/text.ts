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
	return inBoth((language) =>
		template[language].replace(/\{(\w+)\}/g, (_, name: string) => {
			const value = slots[name];
			if (value === undefined) throw new Error(`No value for the slot {${name}} in "${template.en}"`);
			return typeof value === "string" ? value : value[language];
		}),
	);
}

export const idSchema = z
	.string()
	.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "an id is lower-case words and digits joined by hyphens")
	.describe("Lower-case id, the same as the file's name");
