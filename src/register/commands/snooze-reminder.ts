import { z } from "zod";
import { dateWords } from "../../knowledge/date-words.js";
import { addMonths, daySchema } from "../../knowledge/dates.js";
import { occurrenceKeySchema, vendorOfKey } from "../occurrence.js";
import { Recipients } from "../schedule/recipients.js";
import { addDays, workingDayFrom } from "../schedule/working-days.js";
import type { State } from "../state.js";
import { openReminder } from "./open-reminder.js";
import { type Context, happened, type Outcome, refused, todayOf } from "./outcome.js";
import { unlessRole } from "./refusals.js";

export const snoozeReminderSchema = z.strictObject({
	do: z.literal("snooze-reminder"),
	key: occurrenceKeySchema,
	until: daySchema.describe("The day on which it comes again; the next working day where that is none"),
});

const longestSnooze = 12;

/** When it comes again. When it was due, and when the next one is, stays as it was. */
export function snoozeReminder(state: State, command: z.infer<typeof snoozeReminderSchema>, context: Context): Outcome {
	const { key, until } = command;
	const found = openReminder(state, key);
	if ("refusal" in found) return found.refusal;
	const today = todayOf(state, context);
	const last = addMonths(today, longestSnooze);
	const recipients = new Recipients(state);
	const to = found.reminder.to.map((delivery) => delivery.to);
	return (
		unlessRole(state, context, "member") ??
		(until > today && until <= last ? undefined : wrongDay(today, last)) ??
		happened(context, {
			type: "reminder-snoozed",
			vendor: vendorOfKey(key),
			key,
			until,
			deliver: recipients.momentOn(workingDayFrom(until, recipients.settled.workingDays), to),
		})
	);
}

function wrongDay(today: string, last: string): Outcome {
	return refused(
		"impossible-date",
		{
			en: "A reminder can be put off to a day from {first} to {last}. Choose one of these days.",
			fr: "Un rappel peut être reporté à un jour compris entre le {first} et le {last}. Choisissez l'un de ces jours.",
		},
		{ first: dateWords(addDays(today, 1)), last: dateWords(last) },
	);
}
