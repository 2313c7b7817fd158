import { z } from "zod";
import {
	assessmentSchema,
	checkQuestionSchema,
	exposureStatusSchema,
	findingSchema,
	outcomeSchema,
} from "../../src/evaluator/index.js";
import { daySchema } from "../../src/knowledge/dates.js";
import { assuranceSchema } from "../../src/knowledge/grades.js";
import { overlayFileSchema } from "../../src/knowledge/overlay.js";

/** The form of a scenario file (README.md beside this file). Only what a case is about stands under `expected`. */

const exposureExpectedSchema = z.union([
	exposureStatusSchema,
	z
		.strictObject({
			status: exposureStatusSchema,
			contested: z.boolean(),
			foreign: z.boolean(),
			assurance: assuranceSchema.nullable(),
			through: z.array(z.string()).describe("Ids that the path to the law leads through"),
			remains: z.array(z.string()),
			readings: z.record(z.string(), exposureStatusSchema).describe("The status under each reading, by its id"),
		})
		.partial(),
]);

const findingExpectedSchema = z.union([
	findingSchema.shape.status,
	z
		.strictObject({
			status: findingSchema.shape.status,
			obligation: z.enum(["must", "should", "none"]),
			assurance: assuranceSchema.nullable(),
			demands: assuranceSchema,
		})
		.partial(),
]);

const holdsUntilExpectedSchema = z.union([
	daySchema,
	z.null(),
	z.strictObject({ date: daySchema, because: z.string().describe("Part of the id of what begins or ends") }),
]);

const expectedSchema = z
	.strictObject({
		outcome: outcomeSchema,
		assurance: assuranceSchema.nullable(),
		findings: z.record(z.string(), findingExpectedSchema),
		notAsked: z.array(z.string()).describe("Ids that no finding may have as a must"),
		exposures: z.record(z.string(), exposureExpectedSchema),
		conditions: z.record(z.string(), z.array(z.string())).describe("choice → the values that would do; {} for none"),
		configuration: assessmentSchema.shape.configuration,
		refused: z.array(z.string()).describe("choice=value"),
		result: z.record(z.string(), z.json()).describe("These parts of the framework's result"),
		hingesOn: z.array(z.string()).describe("Each of these turns the outcome by itself or with others"),
		hingesOnNothing: z.literal(true),
		asks: z.array(z.string()).describe("Each stands in the subject of an open question, or in its words"),
		asksNothing: z.literal(true),
		duties: z.array(z.string()).describe("Ids of what binds the customer"),
		noDuty: z.array(z.string()).describe("Ids of what does not bind the customer"),
		conflicts: z.array(z.array(z.string())),
		remedies: z.array(z.string()).describe("Part of the id of a remedy"),
		nobodyCanChange: z.array(z.string()).describe("Part of the id of what nobody can change"),
		holdsUntil: holdsUntilExpectedSchema,
		pending: z.array(z.string()).describe("Part of the id of what is only announced"),
		notPending: z.array(z.string()),
		stale: z.array(z.string()).describe("Part of the id of a fact past its shelf life"),
	})
	.partial();
export type Expected = z.infer<typeof expectedSchema>;

/** Sentences that a lawyer can hold against the sources. */
const whySchema = z.string().min(40);

const scenarioSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	title: z.string(),
	question: checkQuestionSchema.omit({ intent: true, filledIn: true, corrections: true }),
	evidence: overlayFileSchema.optional().describe("What the asker lays over the knowledge (docs/evidence.md)"),
	expected: expectedSchema,
	why: whySchema,
	open: z.string().optional().describe("Why the answer is not this yet: the case is shown and not run"),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenarioFileSchema = z.strictObject({ theme: z.string(), scenarios: z.array(scenarioSchema).min(1) });
