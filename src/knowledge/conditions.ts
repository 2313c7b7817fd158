import { z } from "zod";
import { valueSchema } from "./facts.js";
import { boundSchema } from "./thresholds.js";

/**
 * The condition language (EVALUATOR, section 5): laws, criteria and requirements are data.
 * `some` and `every` move the subject along a chain; everything else speaks of the subject.
 */

const setSchema = z.union([
	z.array(valueSchema).min(1),
	z.strictObject({ set: z.string().describe("A dated list of places of the knowledge") }),
	z.strictObject({ param: z.literal("home").describe("The places that count as home in the question") }),
]);
export type ValueSet = z.infer<typeof setSchema>;

export const testSchema = z
	.union([
		z.strictObject({ in: setSchema.describe("A place is compared by where it lies; anything else by equality") }),
		z.strictObject({ is: valueSchema }),
		z.strictObject({ atLeast: boundSchema }),
		z.strictObject({ atMost: boundSchema }),
		z.strictObject({ none: z.literal(true).describe("The list is known to have no such member") }),
	])
	.describe("A comparison");
export type Test = z.infer<typeof testSchema>;

/** What an assessor must have answered: yes, no, or one of a ladder's answers. */
export const answerTestSchema = z.union([
	z.strictObject({ is: valueSchema }),
	z.strictObject({ in: z.array(valueSchema).min(1) }),
]);
export type AnswerTest = z.infer<typeof answerTestSchema>;

export const chainSchema = z.enum(["custody", "control", "owners", "dependence"]);
export type Chain = z.infer<typeof chainSchema>;

export const choiceSchema = z.enum(["package", "region", "keys"]);
export type Choice = z.infer<typeof choiceSchema>;

export const contextNameSchema = z.enum(["processing", "sector", "public-body", "criticality"]);
export type ContextName = z.infer<typeof contextNameSchema>;

export const threatSchema = z.enum(["disclosure", "interruption"]);
export type Threat = z.infer<typeof threatSchema>;

export type Condition =
	| { all: Condition[] }
	| { any: Condition[] }
	| { not: Condition }
	| { some: Chain; where: Condition }
	| { every: Chain; where: Condition }
	| { fact: string; key?: z.infer<typeof valueSchema> | ValueSet | undefined; test?: Test | undefined }
	| { edge: string; test: Test }
	| { sum: Chain; of: string; where: Condition; test: Test }
	| { choice: Choice; test: Test }
	| { context: ContextName; test: Test }
	| { answer: string; test: AnswerTest; otherwise?: Condition | undefined }
	| { published: string[]; otherwise: Condition }
	| { unexposed: { threat: Threat; outside?: ValueSet | undefined; accept?: "mitigated" | undefined } };

export const conditionSchema: z.ZodType<Condition> = z
	.lazy(() =>
		// Forms are tried in turn, so the most frequent come first: that is most of the time that reading a release takes.
		z.union([
			z.strictObject({
				fact: z.string().describe("An attribute of the subject"),
				key: z.union([valueSchema, setSchema]).optional().describe("A member of the list, or a set of members"),
				test: testSchema.optional(),
			}),
			z.strictObject({ any: z.array(conditionSchema).min(1) }),
			z.strictObject({ all: z.array(conditionSchema).min(1) }),
			z.strictObject({ choice: choiceSchema, test: testSchema }),
			z.strictObject({ not: conditionSchema }),
			z.strictObject({ some: chainSchema, where: conditionSchema }),
			z.strictObject({ every: chainSchema, where: conditionSchema }),
			z.strictObject({ edge: z.string().describe("A detail of the link that leads to the subject"), test: testSchema }),
			z.strictObject({
				sum: chainSchema,
				of: z.string().describe("A numeric detail of the links, added up; an unknown one gives an interval"),
				where: conditionSchema,
				test: testSchema,
			}),
			z.strictObject({ context: contextNameSchema, test: testSchema }),
			z.strictObject({
				answer: z.string().describe("framework.criterion: what an assessor answered to it for the offering"),
				test: answerTestSchema,
				otherwise: conditionSchema
					.optional()
					.describe("What facts show: it decides where no assessor has answered, or where it is surer"),
			}),
			z.strictObject({
				published: z
					.array(z.string())
					.min(1)
					.describe(
						"Schemes: whoever holds one of them has passed; where none is known to be held, `otherwise` decides",
					),
				// Not described: a copy of a schema that is made as it is asked for has no end in JSON Schema.
				otherwise: conditionSchema,
			}),
			z.strictObject({
				unexposed: z.strictObject({
					threat: threatSchema,
					outside: setSchema.optional().describe("Only laws of places outside these; home if left out"),
					accept: z.literal("mitigated").optional().describe("A law whose reach is mitigated is accepted"),
				}),
			}),
		]),
	)
	.describe("A condition");

/** A condition and all the conditions inside it. */
export function* conditionsIn(condition: Condition): Generator<Condition> {
	yield condition;
	const inner =
		"all" in condition
			? condition.all
			: "any" in condition
				? condition.any
				: "not" in condition
					? [condition.not]
					: "where" in condition
						? [condition.where]
						: "otherwise" in condition && condition.otherwise
							? [condition.otherwise]
							: [];
	for (const part of inner) yield* conditionsIn(part);
}
