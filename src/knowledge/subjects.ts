import { z } from "zod";
import { factSchema, notesSchema } from "./facts.js";
import { sourceSchema } from "./sources.js";
import { idSchema, textSchema } from "./text.js";

export const sourcesSchema = z
	.record(idSchema, sourceSchema)
	.describe("The documents that this file's statements rest on, by a short key");

/** What every subject of the knowledge has. */
export const subjectShape = {
	id: idSchema,
	name: textSchema,
	aliases: z.array(z.string().min(1)).default([]).describe("Other names that people type, in either language"),
	sources: sourcesSchema,
};

/** A legal entity (DESIGN, section 1). */
export const providerSchema = z
	.strictObject({ ...subjectShape, facts: z.array(factSchema).default([]), notes: notesSchema })
	.describe("Provider: a legal entity, its incorporation, headquarters, owners and presence in other countries");
export type Provider = z.infer<typeof providerSchema>;

/** An entity whose technology an offering uses without having its customers' data. */
export const supplierSchema = z
	.strictObject({ ...subjectShape, facts: z.array(factSchema).default([]), notes: notesSchema })
	.describe("Supplier: whoever makes technology that offerings use, without having their customers' data");
export type Supplier = z.infer<typeof supplierSchema>;

/** What is bought: a cloud service, run by an operator, perhaps on top of another offering. */
export const offeringSchema = z
	.strictObject({
		...subjectShape,
		defaults: z
			.strictObject({ package: z.string().optional(), region: z.string().optional(), keys: z.string().optional() })
			.default({})
			.describe("What the vendor sets up when the customer chooses nothing"),
		facts: z.array(factSchema).default([]),
		notes: notesSchema,
	})
	.describe("Offering: what is bought");
export type Offering = z.infer<typeof offeringSchema>;
