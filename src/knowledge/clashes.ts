import { z } from "zod";
import { nameKey } from "./names.js";
import { idSchema, textSchema } from "./text.js";

/** A name that several subjects of one kind have, and who is meant by it. */
export const clashSchema = z
	.strictObject({
		name: z.string().min(1).describe("As people type it"),
		among: z.array(idSchema).min(2).describe("Every subject of the kind that has the name"),
		resolve: idSchema.describe("ask: a button for each; or the one of them that alone answers to the name"),
		why: textSchema.describe("Why it is asked, or why it is that one"),
	})
	.describe("A name that several subjects of one kind have, and who is meant by it");
export type Clash = z.infer<typeof clashSchema>;

/** How a clash is resolved where everybody with the name may be meant. */
export const asks = "ask";

/** Whether a subject answers to a name: not where a clash gives the name to another. */
export function answersTo(id: string, name: string, clashes: readonly Clash[] = []): boolean {
	return clashes.every(
		(clash) =>
			clash.resolve === asks ||
			clash.resolve === id ||
			!clash.among.includes(id) ||
			nameKey(clash.name) !== nameKey(name),
	);
}
