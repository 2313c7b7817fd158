import { z } from "zod";

/** The file of what reads the same in English and French: names, titles, references of statutes. */
export const sameInBothFile = "same-in-both.yaml";

export const sameInBothSchema = z
	.strictObject({
		texts: z
			.array(z.string().trim().min(1))
			.describe("Names and references that are the same in English and French; each is used at least once"),
	})
	.describe("What may read the same in English and French");
export type SameInBoth = z.infer<typeof sameInBothSchema>;

/** What two texts are compared by: letters and digits, without punctuation and spaces. */
export function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
