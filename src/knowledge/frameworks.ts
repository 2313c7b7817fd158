import { z } from "zod";
import { conditionSchema } from "./conditions.js";
import { demandShape, sensitivitySchema } from "./demands.js";
import { datedShape, statementShape } from "./facts.js";
import { subjectShape } from "./subjects.js";
import { idSchema, textSchema } from "./text.js";

/**
 * Yardsticks (EVALUATOR, section 6): each kind adds its criteria up in its own way.
 * Ids of criteria keep the case of the text they come from: SOV-1.2, 19.6.a.
 */

const criterionIdSchema = z
	.string()
	.regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, "a criterion's id is letters and digits, joined by dots or hyphens");

const criterionShape = {
	...demandShape,
	id: criterionIdSchema,
	pillar: criterionIdSchema,
	asks: textSchema.describe("The question that the criterion asks"),
	condition: conditionSchema
		.optional()
		.describe("When the facts meet it; left out where only an assessor can answer it"),
};

const levelSchema = z.number().int().min(0).max(9);

const scaleSchema = z
	.array(z.strictObject({ level: levelSchema, name: textSchema, meaning: textSchema.optional() }))
	.min(2)
	.describe("The levels, lowest first");

/** The level that is demanded where neither the question nor the team names one; without it there is no pass mark. */
const targetSchema = z.strictObject({
	level: levelSchema.optional().describe("For every data class that is not named below"),
	byClass: z.array(z.strictObject({ class: idSchema, level: levelSchema })).optional(),
	...statementShape,
});

const frameworkShape = {
	...subjectShape,
	title: textSchema,
	version: z.string(),
	publisher: textSchema,
	nature: textSchema.describe(
		"What it is, for the second line of a reply: a vendor's yardstick, a certification scheme",
	),
	proposed: z.literal(true).optional().describe("Not adopted yet: never a default"),
	summary: textSchema,
	appliesTo: textSchema.optional(),
	pillars: z.array(z.strictObject({ id: criterionIdSchema, name: textSchema })).min(1),
	results: z
		.array(
			z.strictObject({
				scheme: idSchema.describe("Whoever holds this scheme has the assessor's own result"),
				level: levelSchema.optional().describe("The level that it shows, where the framework has levels"),
				...statementShape,
			}),
		)
		.optional()
		.describe("Schemes whose holding is the published result of the framework's own assessor"),
	notes: z.array(z.strictObject({ ...datedShape, ...statementShape })).default([]),
};

const allSchema = z
	.strictObject({
		...frameworkShape,
		kind: z.literal("all"),
		criteria: z
			.array(
				z.strictObject({
					...criterionShape,
					mustFrom: sensitivitySchema.optional().describe("A must from this sensitivity up"),
					shouldFrom: sensitivitySchema.optional().describe("A should from this sensitivity up"),
				}),
			)
			.min(1),
	})
	.describe("Pass or fail: every must holds");

const levelsSchema = z
	.strictObject({
		...frameworkShape,
		kind: z.literal("levels"),
		scale: scaleSchema,
		target: targetSchema.optional(),
		criteria: z
			.array(
				z.strictObject({
					...criterionShape,
					level: levelSchema.describe("Demanded from this level up"),
					untilLevel: levelSchema
						.optional()
						.describe("Not demanded above this level, where a stricter one replaces it"),
				}),
			)
			.min(1),
	})
	.describe("Cumulative levels: one unmet criterion caps the level");

const rungSchema = z.strictObject({
	answer: z.string().describe("As the sheet writes it: 1, 2, 3"),
	name: textSchema,
	points: z.number().min(0).describe("Exact decimal, as the sheet gives it"),
	level: levelSchema,
	when: conditionSchema.optional().describe("When the facts show that it is this answer or a higher one"),
});

const weightsSchema = z.strictObject({
	id: idSchema,
	...datedShape,
	of: z.record(criterionIdSchema, z.number().min(0).max(1)).describe("Weight of each pillar"),
	...statementShape,
});

const laddersSchema = z
	.strictObject({
		...frameworkShape,
		kind: z.literal("ladders"),
		scale: scaleSchema,
		target: targetSchema.optional(),
		most: z.number().positive().describe("The nominal points of a whole pillar, by which its score is divided"),
		weights: z.array(weightsSchema).min(1).describe("Dated; the last that has begun counts"),
		criteria: z
			.array(
				z.strictObject({
					...criterionShape,
					condition: z.undefined().optional(),
					rungs: z.array(rungSchema).min(2).describe("The answers, lowest first"),
				}),
			)
			.min(1),
	})
	.describe("Every answer carries points and a level: the level is the least of all, the score a weighted sum");

const profileSchema = z
	.strictObject({
		...frameworkShape,
		kind: z.literal("profile"),
		tiers: z
			.array(z.strictObject({ id: criterionIdSchema, name: textSchema, picks: z.array(criterionIdSchema).min(1) }))
			.optional()
			.describe("Named sets of criteria that a buyer may pick at once"),
		criteria: z
			.array(
				z.strictObject({
					...criterionShape,
					satisfies: z.array(criterionIdSchema).optional().describe("Criteria that are met wherever this one is"),
				}),
			)
			.min(1),
	})
	.describe("The buyer picks criteria; nothing is a must unless picked");

const strictestSchema = z
	.strictObject({
		...frameworkShape,
		kind: z.literal("strictest"),
		scale: z
			.array(
				z.strictObject({
					id: idSchema,
					name: textSchema,
					effect: z
						.enum(["unmet", "unmet-should", "met"])
						.describe("What a clause of this value does to the offering where it fires"),
				}),
			)
			.min(2)
			.describe("The values, mildest first"),
		criteria: z
			.array(
				z.strictObject({
					...criterionShape,
					value: idSchema.describe("What comes out where the clause fires"),
					condition: conditionSchema.optional().describe("When the clause fires"),
				}),
			)
			.min(1),
	})
	.describe("Every clause that fires counts, and the strictest decides");

/** A yardstick. */
export const frameworkSchema = z
	.discriminatedUnion("kind", [allSchema, levelsSchema, laddersSchema, profileSchema, strictestSchema])
	.describe("Framework: criteria in pillars");
export type Framework = z.infer<typeof frameworkSchema>;
export type FrameworkKind = Framework["kind"];
/** The frameworks of one kind. */
export type FrameworkOf<Kind extends FrameworkKind> = Extract<Framework, { kind: Kind }>;
export type Criterion = Framework["criteria"][number];
export type CriterionOf<Kind extends FrameworkKind> = FrameworkOf<Kind>["criteria"][number];
