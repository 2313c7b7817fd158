import { z } from "zod";
import { datedShape, statementShape } from "./facts.js";
import { idSchema, textSchema } from "./text.js";

/** A number that a text fixes and may change: a share of capital, a period of notice (EVALUATOR, section 5). */
export const thresholdSchema = z
	.strictObject({
		id: idSchema,
		name: textSchema,
		values: z
			.array(z.strictObject({ value: z.number(), ...datedShape, ...statementShape }))
			.min(1)
			.describe("What it is and since when; no two on the same day"),
	})
	.describe("Threshold: a dated number that conditions refer to");
export type Threshold = z.infer<typeof thresholdSchema>;

/** What a number is compared with: a number, or a threshold of the knowledge. */
export const boundSchema = z.union([
	z.number(),
	z.strictObject({ threshold: z.string().describe("A dated number of the knowledge") }),
]);
export type Bound = z.infer<typeof boundSchema>;
