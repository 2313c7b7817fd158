import type { Day } from "../../knowledge/dates.js";
import { keyOf, type PlannedDigest, type PlannedReminder } from "../occurrence.js";
import type { State } from "../state.js";
import type { Vendor } from "../vendor.js";
import { type Due, duesOf, type Today, todayOn } from "./dues.js";
import type { Outlook } from "./outlook.js";
import { planDigests } from "./plan-digests.js";
import { Recipients } from "./recipients.js";
import { dayIn } from "./zones.js";

/** What is to be recorded and sent. */
export interface Plan {
	readonly reminders: readonly PlannedReminder[];
	readonly digests: readonly PlannedDigest[];
}

/**
 * What is to be told on a day, each in its recipient's own zone, and has not been recorded yet; what was missed on the
 * days before comes with it. A day on which nobody works has none. Planning changes nothing: any day can be tried.
 */
export function planDay(state: State, day: Day, outlook: Outlook): Plan {
	const recipients = new Recipients(state);
	return plan(state, () => day, outlook, recipients);
}

/** What is to be told by now, in each recipient's own day. */
export function planNow(state: State, now: Date, outlook: Outlook): Plan {
	const recipients = new Recipients(state);
	const days = new Map<string, Day>();
	const today = (zone: string): Day => {
		const day = days.get(zone) ?? dayIn(zone, now.getTime());
		days.set(zone, day);
		return day;
	};
	const { reminders, digests } = plan(state, today, outlook, recipients);
	const by = now.toISOString();
	const isDue = ({ deliver }: { readonly deliver: string }) => deliver <= by;
	return { reminders: reminders.filter(isDue), digests: digests.filter(isDue) };
}

function plan(state: State, today: (zone: string) => Day, outlook: Outlook, recipients: Recipients): Plan {
	const reminders: PlannedReminder[] = [];
	const days = new Map<string | null, Today>();
	for (const [, vendor] of state.vendors) {
		const { owner } = vendor;
		const then = days.get(owner) ?? todayOn(today(recipients.zoneOf(recipients.ofVendor(owner))), recipients.settled);
		days.set(owner, then);
		for (const due of duesOf(vendor, then, outlook)) {
			const planned = reminderOf(vendor, due, then.day, recipients);
			if (planned) reminders.push(planned);
		}
	}
	reminders.sort((a, b) => (a.deliver < b.deliver ? -1 : a.deliver > b.deliver ? 1 : a.key < b.key ? -1 : 1));
	return { reminders, digests: planDigests(state, today, recipients) };
}

/** What comes late is sent on the day it is found, and not on the one that has gone by. */
function reminderOf(
	vendor: Vendor,
	{ cause, date }: Due,
	day: Day,
	recipients: Recipients,
): PlannedReminder | undefined {
	const key = keyOf(vendor.id, cause, date);
	if (vendor.reminders.some((reminder) => reminder.key === key)) return undefined;
	const to = cause.kind === "overdue" ? recipients.ofOverdue(vendor.owner) : recipients.ofVendor(vendor.owner);
	return { vendor: vendor.id, key, cause, date, deliver: recipients.momentOn(day, to), to: [...to] };
}
