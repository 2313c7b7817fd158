import { z } from "zod";
import { plannedDigestSchema, plannedReminderSchema } from "../occurrence.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome } from "./outcome.js";
import { unlessBot } from "./refusals.js";

export const recordPlanSchema = z.strictObject({
	do: z.literal("record-plan"),
	reminders: z.array(plannedReminderSchema),
	digests: z.array(plannedDigestSchema),
});

/** What is planned is recorded before it is sent. What was recorded before, or is needed no more, is left out. */
export function recordPlan(state: State, command: z.infer<typeof recordPlanSchema>, context: Context): Outcome {
	const known = new Set(state.digests.map(({ key }) => key));
	const reminders = command.reminders.filter(({ vendor: id, key }) => {
		const vendor = state.vendors.get(id);
		return vendor && !vendor.archived && key.startsWith(`${id}/`) && !vendor.reminders.some((one) => one.key === key);
	});
	const digests = command.digests.filter(({ key }) => key.startsWith("digest/") && !known.has(key));
	return (
		unlessBot(context) ??
		happened(
			context,
			...reminders.map((reminder) => ({ type: "reminder-recorded" as const, reminder })),
			...digests.map((digest) => ({ type: "digest-recorded" as const, digest })),
		)
	);
}
