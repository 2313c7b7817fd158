import { z } from "zod";
import { conditionSchema } from "./conditions.js";
import { datedShape, holderSchema, notesSchema, statementShape } from "./facts.js";
import { assuranceSchema } from "./grades.js";
import { placeIdSchema } from "./places.js";
import { subjectShape } from "./subjects.js";
import { idSchema, textSchema } from "./text.js";

/** What a criterion or requirement is about; the promises among them can only be shown by a contract. */
export const aspects = {
	"storage-location": { promise: true },
	transfer: { promise: true },
	personnel: { promise: true },
	keys: { promise: true },
	contract: { promise: true },
	exit: { promise: true },
	"foreign-law": { promise: false },
	ownership: { promise: false },
	certification: { promise: false },
	encryption: { promise: false },
	access: { promise: false },
	"supply-chain": { promise: false },
	security: { promise: false },
	transparency: { promise: false },
	assessment: { promise: false },
	notification: { promise: false },
	handling: { promise: false },
	continuity: { promise: false },
	technology: { promise: false },
	"delivery-model": { promise: false },
	"user-policy": { promise: false },
} as const;
export type Aspect = keyof typeof aspects;
export const aspectSchema = z.enum(Object.keys(aspects) as [Aspect, ...Aspect[]]).describe("What it is about");

export const sensitivities = ["public", "low", "moderate", "high", "critical"] as const;
export const sensitivitySchema = z.enum(sensitivities);
export type Sensitivity = z.infer<typeof sensitivitySchema>;

export const obligationSchema = z.enum(["must", "should"]);
export type Obligation = z.infer<typeof obligationSchema>;

/** Where the force or the meaning of a demand is disputed. */
const demandReadingSchema = z.strictObject({
	id: idSchema,
	name: textSchema,
	force: z.enum(["held", "remote"]),
	holders: z.array(holderSchema).min(1),
	obligation: obligationSchema.optional().describe("If this reading changes how strongly it is demanded"),
	condition: conditionSchema.optional().describe("If this reading changes what is demanded"),
});
export type DemandReading = z.infer<typeof demandReadingSchema>;

/** What a criterion and a requirement have in common. */
export const demandShape = {
	id: idSchema,
	name: textSchema.describe("A few words, as the label of a line"),
	aspect: aspectSchema,
	condition: conditionSchema.optional(),
	readings: z.array(demandReadingSchema).default([]),
	...statementShape,
};

const requirementSchema = z.strictObject({
	...demandShape,
	obligation: obligationSchema,
	binds: z.enum(["offering", "customer"]).describe("Whom it binds; the customer's duties are a checklist"),
	instrument: textSchema.describe("The text that demands it, as it is called"),
	...datedShape,
	assurance: assuranceSchema.optional().describe("The least assurance it accepts, where the text itself says so"),
	location: placeIdSchema.optional().describe("For a location: the place it names"),
	excludes: z.array(z.string()).default([]).describe("class.requirement ids that cannot be met together with it"),
});
export type Requirement = z.infer<typeof requirementSchema>;

const absenceSchema = z.strictObject({
	id: idSchema,
	aspect: aspectSchema,
	instrument: textSchema.optional(),
	...datedShape,
	...statementShape,
});

/** A kind of data with a sensitivity and its own requirements (EVALUATOR, section 7). */
export const dataClassSchema = z
	.strictObject({
		...subjectShape,
		jurisdiction: placeIdSchema.nullable().describe("Whose law fixes it; null if nobody's"),
		scheme: textSchema.optional(),
		covers: z.array(z.strictObject({ ...datedShape, ...statementShape })).min(1),
		sensitivity: z.strictObject({
			level: sensitivitySchema,
			because: textSchema.describe("Why: our own judgement, marked as such"),
		}),
		includes: z.array(z.strictObject({ class: idSchema, when: conditionSchema })).default([]),
		requirements: z.array(requirementSchema).default([]),
		notRequired: z.array(absenceSchema).default([]).describe("Duties that people assume and the texts do not impose"),
		permits: z.array(absenceSchema).default([]).describe("What is expressly allowed"),
		notes: notesSchema,
	})
	.describe("Data class: a kind of data, how sensitive it is and what is demanded of whoever holds it");
export type DataClass = z.infer<typeof dataClassSchema>;
