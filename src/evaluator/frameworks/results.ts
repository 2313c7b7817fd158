import { z } from "zod";
import { assuranceSchema } from "../../knowledge/grades.js";

/** What a framework comes to as a whole (EVALUATOR, section 6), in the words of each kind. */

const publishedSchema = z
	.array(
		z.strictObject({
			scheme: z.string(),
			level: z.number().nullable().describe("The level that it shows; null where it speaks for the whole"),
			assurance: assuranceSchema,
			facts: z.array(z.string()),
		}),
	)
	.describe("Results of the scheme's own assessor that the offering holds");

const sourcesSchema = z.array(z.string()).describe("Of its target, its weights and what is published");
const criteriaSchema = z.array(z.string());
const targetSchema = z.number().nullable().describe("The level demanded; null: no pass mark");
const scoreSchema = z
	.strictObject({ least: z.string(), most: z.string() })
	.describe("Exact decimals, in the worst and in the best case over what is open");
const levelSchema = z.strictObject({ least: z.number(), most: z.number() });

const talliedShape = {
	met: criteriaSchema.describe("Of the criteria that are musts"),
	unmet: criteriaSchema,
	open: criteriaSchema.describe("Unknown, or shown less surely than is demanded"),
	published: publishedSchema,
	sources: sourcesSchema,
};

const allResultSchema = z.strictObject({ kind: z.literal("all"), ...talliedShape });

const profileResultSchema = z.strictObject({
	kind: z.literal("profile"),
	picked: criteriaSchema.describe("What the buyer demands; with nothing picked, nothing is a must"),
	...talliedShape,
});

const levelsResultSchema = z.strictObject({
	kind: z.literal("levels"),
	target: targetSchema,
	level: z
		.strictObject({ least: z.number().nullable(), most: z.number().nullable() })
		.describe("Surely reached, and reached at best; null: not even the lowest"),
	governedBy: criteriaSchema.describe("The criteria that cap the level at `most`"),
	published: publishedSchema,
	sources: sourcesSchema,
});

const laddersResultSchema = z.strictObject({
	kind: z.literal("ladders"),
	target: targetSchema,
	level: levelSchema.describe("The least over all criteria, in the worst and in the best case"),
	score: scoreSchema.nullable().describe("In percent; null where no weights have begun"),
	governedBy: criteriaSchema.describe("The criteria that cap the level at `most`"),
	published: publishedSchema,
	sources: sourcesSchema,
	weights: z.string().nullable().describe("The set of weights that counts on the day"),
	objectives: z.array(
		z.strictObject({
			id: z.string(),
			target: targetSchema,
			level: levelSchema,
			points: scoreSchema,
			score: scoreSchema.describe("Its points in percent of a whole objective, before weighing"),
			governedBy: criteriaSchema,
			open: criteriaSchema.describe("Criteria of which the answer is not known"),
			inert: criteriaSchema.describe("Criteria that meet the target whatever the answer: never asked"),
		}),
	),
});

const strictestResultSchema = z.strictObject({
	kind: z.literal("strictest"),
	value: z
		.strictObject({ least: z.string().nullable(), most: z.string().nullable() })
		.describe("The strictest value that surely comes out, and that may; null: no clause fires"),
	governedBy: criteriaSchema.describe("The clauses that fire with the strictest value"),
	open: criteriaSchema.describe("Clauses of which it is unknown whether they fire, and that would be stricter"),
	published: publishedSchema,
	sources: sourcesSchema,
});

export const resultSchema = z
	.discriminatedUnion("kind", [
		allResultSchema,
		levelsResultSchema,
		laddersResultSchema,
		profileResultSchema,
		strictestResultSchema,
	])
	.describe("What the framework comes to as a whole");
export type Result = z.infer<typeof resultSchema>;
export type ResultOf<Kind extends Result["kind"]> = Extract<Result, { kind: Kind }>;
export type Published = z.infer<typeof publishedSchema>;
