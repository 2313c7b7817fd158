import { z } from "zod";
import { assuranceSchema } from "../knowledge/grades.js";
import { textSchema } from "../knowledge/text.js";

/** What an answer hangs on (EVALUATOR, section 9): its part of the contract. */

export const outcomes = ["sovereign", "conditional", "undetermined", "not-sovereign", "no-requirement"] as const;

export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

/** An outcome is never written without its assurance. */
export const verdictSchema = z.strictObject({ outcome: outcomeSchema, assurance: assuranceSchema.nullable() });
export type Verdict = z.infer<typeof verdictSchema>;

export const openQuestionSchema = z.strictObject({
	id: z.string(),
	about: z.string().describe("subject/attribute/member, or context/name"),
	to: z.enum(["vendor", "asker", "counsel"]),
	ask: textSchema,
	answers: z.array(z.string()).describe("The values that would do"),
	proof: assuranceSchema.describe("The least assurance that is enough"),
	document: textSchema.describe("What kind of document would prove it"),
	decides: z.boolean().describe("A bad answer to it alone fails the offering"),
	serves: z.array(z.string()).describe("The musts that wait for it"),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

export const remedySchema = z.strictObject({
	id: z.string().describe("subject/attribute/member, choice/name, context/name or reading/issue"),
	by: z.enum(["customer", "vendor", "counsel"]).describe("Who can do it"),
	change: z.boolean().describe("true: something known or chosen has to become otherwise; false: showing it is enough"),
	values: z.array(z.string()).describe("The values that would do"),
	text: textSchema.describe("What would have to be so"),
	proof: assuranceSchema.describe("The least assurance that is enough"),
	mends: z.array(z.string()).describe("The unmet musts that it mends, with the other remedies of the same must"),
});
export type Remedy = z.infer<typeof remedySchema>;

export const immovableSchema = z.strictObject({
	id: z.string(),
	text: textSchema,
	stops: z.array(z.string()).describe("The unmet musts that hold only if this were otherwise"),
});
export type Immovable = z.infer<typeof immovableSchema>;

export const hingeSchema = z.strictObject({
	kind: z.enum(["reading", "doctrine", "fact", "requirement"]),
	id: z.string(),
	/** What comes out under each side. */
	sides: z.array(
		z.strictObject({
			id: z.string(),
			name: textSchema,
			outcome: z.enum(outcomes),
			assurance: assuranceSchema.nullable(),
		}),
	),
});
export type Hinge = z.infer<typeof hingeSchema>;

export const holdsUntilSchema = z.strictObject({
	date: z.string().describe("The first day on which it may be otherwise"),
	because: z.array(
		z.strictObject({
			id: z
				.string()
				.describe("A fact, law/period/…, class.requirement, set/…, place/…, threshold/… or framework/weights/…"),
			what: z.enum(["begins", "ends", "stale"]),
			text: textSchema,
		}),
	),
});
export type HoldsUntil = z.infer<typeof holdsUntilSchema>;

export const pendingSchema = z.strictObject({
	id: z.string(),
	date: z.string().nullable().describe("As exactly as the source gives it"),
	text: textSchema,
	source: z.string(),
});
export type Pending = z.infer<typeof pendingSchema>;

export const staleSchema = z.strictObject({
	id: z.string(),
	since: z.string(),
	counts: z.boolean().describe("false: it no longer tells anything, and what it said is unknown"),
	text: textSchema,
	source: z.string(),
});
export type Stale = z.infer<typeof staleSchema>;

export const alternativeSchema = z.strictObject({
	offering: z.string(),
	outcome: outcomeSchema,
	assurance: assuranceSchema.nullable(),
	lacks: z
		.array(openQuestionSchema.pick({ id: true, to: true, ask: true, proof: true }))
		.describe("What it still has to show; empty where it passes"),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** Of an assessment. */
export const hangsOnShape = {
	openQuestions: z.array(openQuestionSchema),
	ifAnswered: verdictSchema
		.optional()
		.describe("What would be decided, were all open questions answered well; only where the outcome is open"),
	hingesOn: z.array(hingeSchema),
	remedies: z.array(remedySchema).optional().describe("What would make unmet musts hold, checked by evaluating again"),
	nobodyCanChange: z.array(immovableSchema).optional().describe("What keeps unmet musts unmet, and nobody can change"),
	ifRemedied: verdictSchema
		.optional()
		.describe("What would be decided, were all remedies taken; only where every unmet must has some"),
	holdsUntil: holdsUntilSchema.nullable().optional().describe("null: no such day is known"),
	pending: z.array(pendingSchema).optional().describe("What is only announced and would matter; counted for nothing"),
	stale: z.array(staleSchema).optional().describe("Facts past their shelf life that the answer rests on, or lacks"),
	alternatives: z
		.array(alternativeSchema)
		.optional()
		.describe("Only where it was asked for: others of the same kind that pass, else the nearest"),
	bounded: z
		.array(z.enum(["openQuestions", "remedies", "hingesOn", "holdsUntil"]))
		.optional()
		.describe("Fields whose search a bound cut short; absent where none was"),
};
