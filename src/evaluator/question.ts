import { z } from "zod";
import { contextNameSchema } from "../knowledge/conditions.js";
import { daySchema } from "../knowledge/dates.js";
import { sensitivitySchema } from "../knowledge/demands.js";
import { assuranceSchema } from "../knowledge/grades.js";
import { subjectIdSchema } from "../knowledge/overlay.js";
import { placeIdSchema } from "../knowledge/places.js";
import { versionSchema } from "../knowledge/release.js";
import { idSchema } from "../knowledge/text.js";

/** Who can use the keys (EVALUATOR, section 4). */
export const keysSchema = z.enum(["provider", "customer", "customer-outside", "third-party"]);

/** What the customer chooses. */
export const configurationSchema = z
	.strictObject({ package: z.string(), region: placeIdSchema, keys: keysSchema })
	.partial()
	.describe("What the customer has chosen; what is left out is open");
export type Configuration = z.infer<typeof configurationSchema>;

/** What the data's name does not say. */
export const contextSchema = z
	.partialRecord(contextNameSchema, z.union([z.string(), z.boolean()]))
	.describe("What the data's name does not say: processing, sector, public-body, criticality");
export type Context = z.infer<typeof contextSchema>;

/** The most things of one kind that one question may name: what a person would, and no more than a moment's work. */
const mostNamed = 12;

/** So many different ids. */
function several<Id extends z.ZodString>(id: Id, least: number) {
	return z
		.array(id)
		.min(least)
		.max(mostNamed)
		.refine((ids) => new Set(ids).size === ids.length, "each is named once");
}

const correctionSchema = z.strictObject({ from: z.string(), to: z.string() });

/** What every question about a verdict says, however it was asked. */
const termsShape = {
	dataClasses: several(idSchema, 1).describe("Data classes; every must of every class holds"),
	framework: idSchema.describe("The yardstick"),
	home: several(placeIdSchema, 1).describe("Places that count as home; any of them"),
	asOf: daySchema
		.refine((day) => day >= "1900-01-01" && day < "2200-01-01", "a day between 1900 and 2199")
		.describe("The day that the answer speaks of"),
	configuration: configurationSchema.default({}),
	context: contextSchema.default({}),
	readings: z
		.record(z.string(), z.string())
		.default({})
		.describe("law (its first issue) or law.issue → reading; or doctrine → chosen"),
	picks: z.array(z.string()).optional().describe("Criteria and tiers of a profile that the buyer demands"),
	levels: z
		.record(z.string(), z.number().int().min(0).max(9))
		.optional()
		.describe("The level demanded: framework or framework.pillar, for one class with @class → level"),
	sensitivity: sensitivitySchema.optional().describe("Where a team raises the sensitivity of its data"),
	assurance: assuranceSchema.optional().describe("Where a team demands more than the sensitivity does"),
	filledIn: z.array(z.string()).default([]).describe("What the asker left out"),
	corrections: z.array(correctionSchema).default([]).describe("Names read otherwise than typed"),
};

export const checkQuestionSchema = z.strictObject({
	intent: z.literal("check").default("check"),
	offering: subjectIdSchema,
	...termsShape,
});
export type CheckQuestion = z.infer<typeof checkQuestionSchema>;

export const compareQuestionSchema = z.strictObject({
	intent: z.literal("compare"),
	offerings: several(subjectIdSchema, 2),
	...termsShape,
});
export type CompareQuestion = z.infer<typeof compareQuestionSchema>;

export const findQuestionSchema = z.strictObject({ intent: z.literal("find"), ...termsShape });
export type FindQuestion = z.infer<typeof findQuestionSchema>;

export const exposureQuestionSchema = z.strictObject({
	intent: z.literal("exposure"),
	offering: subjectIdSchema,
	law: idSchema.optional().describe("One law; all of them if left out"),
	home: termsShape.home,
	asOf: termsShape.asOf,
	configuration: termsShape.configuration,
	context: termsShape.context,
	readings: termsShape.readings,
	filledIn: termsShape.filledIn,
	corrections: termsShape.corrections,
});
export type ExposureQuestion = z.infer<typeof exposureQuestionSchema>;

export const explainQuestionSchema = z.strictObject({
	intent: z.literal("explain"),
	subject: subjectIdSchema,
	asOf: termsShape.asOf,
	filledIn: termsShape.filledIn,
	corrections: termsShape.corrections,
});
export type ExplainQuestion = z.infer<typeof explainQuestionSchema>;

export const changesQuestionSchema = z.strictObject({
	intent: z.literal("changes"),
	since: versionSchema,
	sinceDay: termsShape.asOf.optional().describe("Where a day was named: since is the release in use on it"),
	subject: subjectIdSchema.optional().describe("Only what concerns this subject"),
	filledIn: termsShape.filledIn,
	corrections: termsShape.corrections,
});
export type ChangesQuestion = z.infer<typeof changesQuestionSchema>;

export const helpQuestionSchema = z.strictObject({ intent: z.literal("help") });
export type HelpQuestion = z.infer<typeof helpQuestionSchema>;

/** What a team can settle once for all its questions. */
export const settingsChangeSchema = z
	.strictObject({
		home: several(placeIdSchema, 1).nullable(),
		framework: idSchema.nullable(),
		language: z.enum(["en", "fr"]).nullable(),
		readings: z.record(z.string(), z.string().nullable()),
	})
	.partial()
	.describe("null takes a setting back");
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export const settingsQuestionSchema = z.strictObject({
	intent: z.literal("settings"),
	change: settingsChangeSchema.optional().describe("Left out: show them"),
	corrections: termsShape.corrections,
});
export type SettingsQuestion = z.infer<typeof settingsQuestionSchema>;

/** Any question, filled in. An object without `intent` is a check (EVALUATOR, section 10). */
export const questionSchema = z.discriminatedUnion("intent", [
	z.strictObject({ ...checkQuestionSchema.shape, intent: z.literal("check") }),
	compareQuestionSchema,
	findQuestionSchema,
	exposureQuestionSchema,
	explainQuestionSchema,
	changesQuestionSchema,
	helpQuestionSchema,
	settingsQuestionSchema,
]);
export type Question = z.infer<typeof questionSchema>;
export type Intent = Question["intent"];
