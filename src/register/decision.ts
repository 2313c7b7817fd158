import { z } from "zod";
import { verdictSchema } from "../evaluator/hangs-on.js";
import { daySchema } from "../knowledge/dates.js";
import { versionSchema } from "../knowledge/release.js";
import {
	actorSchema,
	answerDigestSchema,
	decisionIdSchema,
	instantSchema,
	lineSchema,
	paragraphSchema,
} from "./identities.js";

/** The assessment that somebody had before them. Its bytes are kept under its digest. */
export const groundsSchema = z
	.strictObject({
		answer: answerDigestSchema,
		release: versionSchema,
		evaluator: z.string().min(1).max(20),
		asOf: daySchema,
		verdict: verdictSchema,
	})
	.describe("The assessment that it rests on");
export type Grounds = z.infer<typeof groundsSchema>;

/** What was decided of a vendor. */
export const rulingSchema = z.discriminatedUnion("is", [
	z.strictObject({ is: z.literal("approved") }),
	z.strictObject({ is: z.literal("approved-with-conditions"), conditions: z.array(lineSchema).min(1).max(20) }),
	z.strictObject({ is: z.literal("refused") }),
	z.strictObject({ is: z.literal("waiver"), until: daySchema.describe("The last day on which it holds") }),
]);
export type Ruling = z.infer<typeof rulingSchema>;

/** A decision: what, why, by whom and on what grounds. A later one takes its place; none is ever deleted. */
export const decisionSchema = z.strictObject({
	id: decisionIdSchema,
	ruling: rulingSchema,
	reason: paragraphSchema,
	grounds: groundsSchema,
	day: daySchema,
	at: instantSchema,
	by: actorSchema,
});

/** What each person of a team may do: the later may do all that the earlier may. */
export const roles = ["member", "approver", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
