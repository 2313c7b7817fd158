import { z } from "zod";
import { configurationSchema, contextSchema } from "../evaluator/question.js";
import { daySchema } from "../knowledge/dates.js";
import { teamPrefix } from "../knowledge/overlay.js";
import { idSchema } from "../knowledge/text.js";
import { decisionSchema, groundsSchema } from "./decision.js";
import { evidenceSchema } from "./evidence.js";
import {
	actorSchema,
	instantSchema,
	lineSchema,
	paragraphSchema,
	personIdSchema,
	vendorIdSchema,
} from "./identities.js";
import { intakeSchema } from "./intake.js";
import { reminderSchema } from "./occurrence.js";
import { cadenceSchema } from "./schedule/cadence.js";

/** What is bought of it: an offering of the knowledge, or one that only the team knows, with what it was told. */
export const boughtSchema = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("known"), offering: idSchema }),
	z.strictObject({ kind: z.literal("own"), intake: intakeSchema }),
]);

function different<Item extends z.ZodType<string>>(item: Item, least: number, most: number) {
	return z
		.array(item)
		.min(least)
		.max(most)
		.refine((list) => new Set(list).size === list.length, "each is named once");
}

const tagSchema = z.string().trim().min(1).max(40).describe("A word of the team's own");

/** What a team says of a vendor and may change. */
export const vendorTermsShape = {
	name: lineSchema.describe("What the team calls it"),
	bought: boughtSchema,
	dataClasses: different(idSchema, 1, 12).describe("The data that it has"),
	context: contextSchema,
	configuration: configurationSchema,
	owner: personIdSchema.nullable().describe("Who in the team looks after it"),
	cadence: cadenceSchema.nullable().describe("How often it is reassessed; null: never by itself"),
	tags: different(tagSchema, 0, 20),
};

const reviewSchema = z.strictObject({
	day: daySchema,
	at: instantSchema,
	by: actorSchema,
	grounds: groundsSchema.optional().describe("Left out where somebody only said that it was done"),
	note: paragraphSchema.optional(),
});

/** A vendor of a team's register, with all that was ever shown and decided of it. */
export const vendorSchema = z.strictObject({
	id: vendorIdSchema,
	...vendorTermsShape,
	revision: z.number().int().positive().describe("Rises with every change that a verdict may depend on"),
	added: z.strictObject({ day: daySchema, at: instantSchema, by: actorSchema }),
	archived: z
		.strictObject({ at: instantSchema, by: actorSchema, reason: paragraphSchema.optional() })
		.optional()
		.describe("Used no longer; nothing of it is deleted"),
	evidence: z.array(evidenceSchema),
	decisions: z.array(decisionSchema).describe("The last one counts"),
	reviewed: reviewSchema.optional().describe("The last review"),
	reminders: z.array(reminderSchema),
});
export type Vendor = z.infer<typeof vendorSchema>;

/** What a question calls the vendor's offering. */
export function offeringOf({ id, bought }: Pick<Vendor, "id" | "bought">): string {
	return bought.kind === "known" ? bought.offering : `${teamPrefix}${id}`;
}
