import { z } from "zod";
import { lineSchema } from "../identities.js";
import { occurrenceKeySchema, vendorOfKey } from "../occurrence.js";
import type { State } from "../state.js";
import { openReminder } from "./open-reminder.js";
import { type Context, happened, type Outcome, refused } from "./outcome.js";
import { unlessRole } from "./refusals.js";

export const dismissReminderSchema = z.strictObject({
	do: z.literal("dismiss-reminder"),
	key: occurrenceKeySchema,
	note: lineSchema.optional(),
});

/** What was only a notice is done once it is read. A review that is due is done by reviewing. */
export function dismissReminder(
	state: State,
	command: z.infer<typeof dismissReminderSchema>,
	context: Context,
): Outcome {
	const { key, note } = command;
	const found = openReminder(state, key);
	if ("refusal" in found) return found.refusal;
	const { kind } = found.reminder.cause;
	return (
		unlessRole(state, context, "member") ??
		(kind === "cadence" || kind === "overdue" ? reviewIt : undefined) ??
		happened(context, {
			type: "reminder-dismissed",
			vendor: vendorOfKey(key),
			key,
			...(note === undefined ? {} : { note }),
		})
	);
}

const reviewIt = refused("review-is-due", {
	en: "A review is due. Reassess the vendor or mark it as reviewed; snooze the reminder to be told later.",
	fr: "Une revue est due. Réévaluez le fournisseur ou marquez-le comme revu ; reportez le rappel pour être prévenu plus tard.",
});
