import { type Reminder, vendorOfKey } from "../occurrence.js";
import type { State } from "../state.js";
import { type Outcome, refused } from "./outcome.js";
import { vendorIn } from "./refusals.js";

/** A reminder that nobody has dealt with yet, or why there is none. */
export function openReminder(
	state: State,
	key: string,
): { readonly reminder: Reminder } | { readonly refusal: Outcome } {
	const found = vendorIn(state, vendorOfKey(key));
	if ("refusal" in found) return found;
	const reminder = found.vendor.reminders.find((one) => one.key === key);
	if (reminder && !reminder.closed) return { reminder };
	return {
		refusal: refused(
			"reminder-closed",
			{
				en: "This reminder of {name} has been dealt with already. Nothing was changed.",
				fr: "Ce rappel sur {name} a déjà été traité. Rien n'a été changé.",
			},
			{ name: found.vendor.name },
		),
	};
}
