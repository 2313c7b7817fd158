import type { Day } from "../../knowledge/dates.js";
import { addDays } from "../../register/schedule/working-days.js";
import type { Vendor } from "../../register/vendor.js";
import type { Action } from "../reply.js";
import type { Telling } from "../telling.js";
import { askVendorButton, reassessButton } from "./decision-buttons.js";
import { orderAction } from "./vendor-actions.js";

const week = 7;
const month = 30;

/** What can be done about a reminder. A button may be pressed weeks after it was shown: it counts days from then. */
export function reminderActions(vendor: Vendor, { key, today, mine, asks }: ReminderUse, telling: Telling): Action[] {
	const { id, name } = vendor;
	const slots = { vendor: name };
	const snooze = (days: number, day: Day, label: "remindSnoozeWeek" | "remindSnoozeMonth") =>
		orderAction(
			{ order: "snooze", vendor: id, key, days },
			{ label, typed: "remindTypedSnooze", slots: { vendor: name, day } },
			telling,
		);
	return [
		reassessButton(vendor, telling),
		...(asks ? [askVendorButton(vendor, telling)] : []),
		snooze(week, addDays(today, week), "remindSnoozeWeek"),
		snooze(month, addDays(today, month), "remindSnoozeMonth"),
		...(mine
			? []
			: [
					orderAction(
						{ order: "assign-vendor", vendor: id },
						{ label: "remindAssign", typed: "remindTypedAssign", slots },
						telling,
					),
				]),
		orderAction({ order: "done", vendor: id, key }, { label: "remindDone", typed: "remindTypedDone", slots }, telling),
	];
}

export interface ReminderUse {
	readonly key: string;
	readonly today: Day;
	/** Whether it goes to the owner, who has no need to be given it. */
	readonly mine: boolean;
	/** Whether there is something to ask the vendor. */
	readonly asks: boolean;
}
