import { z } from "zod";
import { daySchema } from "../knowledge/dates.js";
import { factSchema } from "../knowledge/facts.js";
import { gradeSchema } from "../knowledge/grades.js";
import { overlaySchema, subjectIdSchema } from "../knowledge/overlay.js";
import { actorSchema, evidenceIdSchema, instantSchema, paragraphSchema } from "./identities.js";

/** What evidence rests on, in the form that is laid over a release. */
const sourceShape = overlaySchema.shape.sources.unwrap().valueType.shape;

/** A paper of the team's. What nobody has on paper has none, and is worth a claim at most. */
export const documentSchema = z
	.strictObject({
		title: sourceShape.title.max(300),
		publisher: sourceShape.publisher.max(200),
		url: z
			.url({ protocol: /^https?$/ })
			.max(2000)
			.nullable()
			.describe("Where it can be read; null where it has no address"),
		published: sourceShape.published,
		seen: sourceShape.seen.optional().describe("The day somebody last read it; left out: the day it was recorded"),
		interest: sourceShape.interest,
		issuer: sourceShape.issuer,
	})
	.describe("The document that shows it");
export type Document = z.infer<typeof documentSchema>;

/** What may be said of one attribute, in the form of a fact. */
export const claimShape = factSchema.pick({
	attribute: true,
	value: true,
	member: true,
	holds: true,
	closed: true,
	detail: true,
	package: true,
	region: true,
	from: true,
	until: true,
}).shape;

export type Claim = z.infer<z.ZodObject<typeof claimShape>>;

/** What whoever adds evidence says. */
export const newEvidenceSchema = z.strictObject({
	...claimShape,
	subject: subjectIdSchema.optional().describe("Left out: the vendor's own offering"),
	grade: gradeSchema,
	document: documentSchema.nullable().describe("null: nothing on paper"),
	statement: paragraphSchema.optional().describe("In the words of whoever recorded it"),
	question: z.string().max(300).optional().describe("The open question that it answers"),
});
export type NewEvidence = z.infer<typeof newEvidenceSchema>;

/** Evidence: a fact of the team's own, kept for good; what is retired is no longer laid over anything. */
export const evidenceSchema = newEvidenceSchema.extend({
	id: evidenceIdSchema,
	day: daySchema.describe("The day on which it was recorded, where the team is"),
	at: instantSchema,
	by: actorSchema,
	retired: z
		.strictObject({ at: instantSchema, by: actorSchema, reason: paragraphSchema.optional() })
		.optional()
		.describe("No longer held to be so"),
});
export type Evidence = z.infer<typeof evidenceSchema>;
