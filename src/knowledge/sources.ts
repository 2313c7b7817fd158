import { z } from "zod";
import { daySchema, partialDateSchema } from "./dates.js";
import { type Assurance, interestSchema } from "./grades.js";

/** A document that somebody read. */
export const sourceSchema = z.strictObject({
	title: z.string().min(1).describe("The document's own title, in its own language"),
	publisher: z.string().min(1).describe("Who publishes the page that was read"),
	url: z.url().nullable().describe("The page that was read; null only where its address is not known"),
	published: partialDateSchema.nullable().describe("When it was published, as exactly as it says; null if undated"),
	seen: daySchema.describe("The day somebody last read it"),
	interest: interestSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;
/** A source as an answer cites it; `atMost` limits what rests on it (a team's own evidence). */
export type SourceWithId = Source & { readonly id: string; readonly atMost?: Assurance };
