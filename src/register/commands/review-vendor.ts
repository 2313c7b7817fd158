import { z } from "zod";
import { groundsSchema } from "../decision.js";
import { paragraphSchema, vendorIdSchema } from "../identities.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, todayOf } from "./outcome.js";
import { unlessRole, vendorIn } from "./refusals.js";

export const reviewVendorSchema = z.strictObject({
	do: z.literal("review-vendor"),
	vendor: vendorIdSchema,
	revision: z.number().int().positive().optional(),
	grounds: groundsSchema.optional().describe("The assessment that was read; left out where it is only said to be done"),
	note: paragraphSchema.optional(),
});

/** Somebody has looked: all that reminded of it is dealt with, and the next review is counted from today. */
export function reviewVendor(state: State, command: z.infer<typeof reviewVendorSchema>, context: Context): Outcome {
	const { vendor: id, revision, grounds, note } = command;
	const found = vendorIn(state, id, revision);
	if ("refusal" in found) return found.refusal;
	return (
		unlessRole(state, context, "member") ??
		happened(context, {
			type: "vendor-reviewed",
			vendor: id,
			day: todayOf(state, context),
			...(grounds ? { grounds } : {}),
			...(note === undefined ? {} : { note }),
		})
	);
}
