import { z } from "zod";
import { threatSchema } from "../knowledge/conditions.js";
import { aspectSchema, obligationSchema } from "../knowledge/demands.js";
import { assuranceSchema, gradeSchema, interestSchema } from "../knowledge/grades.js";
import { laidOverSchema } from "../knowledge/overlay.js";
import { textSchema } from "../knowledge/text.js";
import { changesBetweenSchema, turnedSchema } from "./changed.js";
import { resultSchema } from "./frameworks/results.js";
import { hangsOnShape, outcomeSchema } from "./hangs-on.js";
import {
	changesQuestionSchema,
	checkQuestionSchema,
	compareQuestionSchema,
	configurationSchema,
	explainQuestionSchema,
	exposureQuestionSchema,
	findQuestionSchema,
	helpQuestionSchema,
	settingsQuestionSchema,
} from "./question.js";

export * from "./hangs-on.js";

/** The answer's contract (EVALUATOR, section 10). Fields are added, never changed; docs/answer.md keeps its changelog. */
export const evaluatorVersion = "1.3" as const;

export const truthSchema = z.enum(["yes", "no", "unknown"]);

export interface Because {
	/** What kind of step: all, any, not, some, every, fact, choice, context, law, unexposed … */
	rule: string;
	truth: z.infer<typeof truthSchema>;
	assurance: z.infer<typeof assuranceSchema> | null;
	text: z.infer<typeof textSchema>;
	/** Ids of the facts it rests on: subject/attribute/member#source. */
	facts: string[];
	parts: Because[];
}
/** The tree of facts and rules behind a truth. */
export const becauseSchema: z.ZodType<Because> = z.lazy(() =>
	z.strictObject({
		rule: z.string(),
		truth: truthSchema,
		assurance: assuranceSchema.nullable(),
		text: textSchema,
		facts: z.array(z.string()),
		parts: z.array(becauseSchema),
	}),
);

export const findingStatusSchema = z.enum(["met", "unmet", "unproven", "unknown"]);
export type FindingStatus = z.infer<typeof findingStatusSchema>;

export const findingSchema = z.strictObject({
	criterion: z.string().describe("framework.criterion or class.requirement"),
	name: textSchema,
	pillar: z.string().nullable().describe("The framework's pillar; null for a data class's requirement"),
	aspect: aspectSchema,
	obligation: z.union([obligationSchema, z.literal("none")]).describe("none: shown beside, demanded by nobody"),
	status: findingStatusSchema,
	assurance: assuranceSchema.nullable(),
	demands: assuranceSchema.nullable().describe("The least assurance that it accepts"),
	rests: gradeSchema.describe("The grade of the instrument that demands it"),
	contested: z.boolean().describe("Its force or meaning is disputed"),
	reason: textSchema,
	because: z.array(becauseSchema),
	sources: z.array(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

export const exposureStatusSchema = z.enum(["exposed", "mitigated", "none", "unknown"]);
export type ExposureStatus = z.infer<typeof exposureStatusSchema>;

export const pathStepSchema = z.strictObject({
	id: z.string(),
	name: textSchema,
	country: z.string().nullable(),
	link: z.string().nullable().describe("The attribute that leads here; null for the first"),
	assurance: assuranceSchema.nullable(),
});
export type PathStep = z.infer<typeof pathStepSchema>;

export const exposureSchema = z.strictObject({
	law: z.string(),
	name: textSchema,
	foreign: z.boolean().describe("The law's place neither contains nor lies within a home"),
	threat: threatSchema,
	status: exposureStatusSchema,
	contested: z.boolean().describe("One held reading reaches and another does not"),
	assurance: assuranceSchema.nullable(),
	path: z.array(pathStepSchema),
	mitigations: z.array(
		z.strictObject({ id: z.string(), name: textSchema, counts: truthSchema, removes: z.array(z.string()) }),
	),
	remains: z.array(z.string()).describe("What is still in the law's reach"),
	readings: z.array(
		z.strictObject({
			issue: z.string(),
			id: z.string(),
			name: textSchema,
			held: z.boolean(),
			chosen: z.boolean().describe("Named in the question"),
			holders: z.array(z.string()),
			status: exposureStatusSchema,
		}),
	),
	reason: textSchema,
	because: z.array(becauseSchema),
	sources: z.array(z.string()),
});
export type Exposure = z.infer<typeof exposureSchema>;

export const dutySchema = z.strictObject({
	id: z.string(),
	name: textSchema,
	instrument: textSchema,
	obligation: obligationSchema,
	statement: textSchema,
	sources: z.array(z.string()),
});

export const citedSourceSchema = z.strictObject({
	id: z.string(),
	title: z.string(),
	publisher: z.string(),
	url: z.string().nullable(),
	published: z.string().nullable(),
	seen: z.string(),
	grade: gradeSchema,
	interest: interestSchema.nullable(),
});
export type CitedSource = z.infer<typeof citedSourceSchema>;

export const conditionChoiceSchema = z.strictObject({ choice: z.string(), values: z.array(z.string()) });

const knowledgeSchema = z.strictObject({ version: z.string(), digest: z.string() });
const groundShape = {
	knowledge: knowledgeSchema,
	evaluator: z.literal(evaluatorVersion),
	overlay: laidOverSchema.optional().describe("Absent where nothing was laid over the release"),
	sources: z.array(citedSourceSchema),
};

export const assessmentSchema = z.strictObject({
	question: checkQuestionSchema,
	...groundShape,
	overlay: laidOverSchema,
	outcome: outcomeSchema,
	assurance: assuranceSchema.nullable(),
	findings: z.array(findingSchema),
	exposures: z.array(exposureSchema),
	result: resultSchema.nullable(),
	configuration: configurationSchema.describe("The configuration that findings and exposures speak of"),
	conditions: z.array(conditionChoiceSchema),
	refused: z
		.array(z.strictObject({ choice: z.string(), value: z.string() }))
		.describe("Choices of the asker that the offering is known not to offer"),
	conflicts: z
		.array(z.strictObject({ requirements: z.array(z.string()) }))
		.describe("Requirements that exclude each other"),
	duties: z.array(dutySchema),
	...hangsOnShape,
});
/** The whole result for one question; its outcome is the verdict. */
export type Assessment = z.infer<typeof assessmentSchema>;

export const summarySchema = z.strictObject({
	offering: z.string(),
	outcome: outcomeSchema,
	assurance: assuranceSchema.nullable(),
	open: z.number().int().describe("How many open questions it has"),
});

export const factShownSchema = z.strictObject({
	id: z.string(),
	attribute: z.string(),
	label: textSchema,
	statement: textSchema,
	grade: gradeSchema,
	assurance: assuranceSchema,
	from: z.string().nullable(),
	until: z.string().nullable(),
	pending: z.boolean(),
	source: z.string(),
});
export type FactShown = z.infer<typeof factShownSchema>;

export const compareAnswerSchema = z.strictObject({
	question: compareQuestionSchema,
	...groundShape,
	answers: z.array(assessmentSchema),
});
export type CompareAnswer = z.infer<typeof compareAnswerSchema>;
export const findAnswerSchema = z.strictObject({
	question: findQuestionSchema,
	...groundShape,
	answers: z.array(summarySchema),
});
export type FindAnswer = z.infer<typeof findAnswerSchema>;
export const exposureAnswerSchema = z.strictObject({
	question: exposureQuestionSchema,
	...groundShape,
	exposures: z.array(exposureSchema),
});
export type ExposureAnswer = z.infer<typeof exposureAnswerSchema>;
export const explainAnswerSchema = z.strictObject({
	question: explainQuestionSchema,
	...groundShape,
	facts: z.array(factShownSchema),
});
export type ExplainAnswer = z.infer<typeof explainAnswerSchema>;
export const changesAnswerSchema = z.strictObject({
	question: changesQuestionSchema,
	...groundShape,
	changes: z
		.array(z.strictObject({ version: z.string(), date: z.string().optional() }))
		.describe("The releases after `since`, oldest first"),
	...changesBetweenSchema.partial().shape,
	turned: z
		.array(turnedSchema)
		.optional()
		.describe("Where a day was named: what began, ended or was to begin by itself after it"),
});
export type ChangesAnswer = z.infer<typeof changesAnswerSchema>;

/** What is no answer says which kind: a name that could mean several things, or a needed part that is missing. */
export const askSchema = z.strictObject({
	ask: z.strictObject({
		about: z.enum(["offering", "dataClass", "framework", "law", "subject", "home"]),
		among: z.array(z.string()),
	}),
});
export const unknownSchema = z.strictObject({
	unknown: z.strictObject({
		about: z.enum([
			"offering",
			"dataClass",
			"framework",
			"law",
			"subject",
			"home",
			"intent",
			"date",
			"version",
			"reading",
			"configuration",
		]),
		text: z.string(),
		nearest: z.array(z.string()),
	}),
});
export type Ask = z.infer<typeof askSchema>;
export type Unknown = z.infer<typeof unknownSchema>;

export const helpAnswerSchema = z.strictObject({ question: helpQuestionSchema, ...groundShape });
export const settingsAnswerSchema = z.strictObject({
	question: settingsQuestionSchema,
	...groundShape,
	settings: z.strictObject({
		home: z.array(z.string()).nullable(),
		framework: z.string().nullable(),
		language: z.enum(["en", "fr"]).nullable(),
		readings: z.record(z.string(), z.string()),
		alternatives: z.boolean().optional().describe("false: a verdict does not name other offerings"),
	}),
});

/** Everything that `sovereign ask --json` may print. */
export const answerSchema = z.union([
	assessmentSchema,
	compareAnswerSchema,
	findAnswerSchema,
	exposureAnswerSchema,
	explainAnswerSchema,
	changesAnswerSchema,
	helpAnswerSchema,
	settingsAnswerSchema,
	askSchema,
	unknownSchema,
]);
export type Answer = z.infer<typeof answerSchema>;
