import { type Attempt, type Delivery, type Recipient, vendorOfKey } from "./occurrence.js";
import type { State } from "./state.js";

/** Something recorded that still has to reach somebody. */
export interface ToSend {
	readonly key: string;
	readonly to: Recipient;
	readonly deliver: string;
	/** The last try, where there was one: pending where nobody knows what became of it. */
	readonly last?: Attempt;
}

/** What has to be sent by now: what was never tried, failed, is in doubt, or was snoozed and has come again. */
export function toSend(state: State, now: Date): ToSend[] {
	const by = now.toISOString();
	const found: ToSend[] = [];
	const look = (sent: { readonly key: string; readonly deliver: string; readonly to: readonly Delivery[] }) => {
		if (sent.deliver > by) return;
		for (const { to, last } of sent.to) {
			if (!isBlocked(state, to) && !arrived(sent.deliver, last))
				found.push({ key: sent.key, to, deliver: sent.deliver, ...(last ? { last } : {}) });
		}
	};
	for (const [, { archived, reminders }] of state.vendors)
		if (!archived) for (const reminder of reminders) if (!reminder.closed) look(reminder);
	for (const digest of state.digests) look(digest);
	return found.sort((a, b) => (a.deliver < b.deliver ? -1 : a.deliver > b.deliver ? 1 : a.key < b.key ? -1 : 1));
}

/** What is recorded under a key, as far as sending it goes. */
export interface Sending {
	readonly deliver: string;
	readonly to: readonly Delivery[];
	readonly closed: boolean;
}

export function sendingOf(state: State, key: string): Sending | undefined {
	const id = vendorOfKey(key);
	if (id === "digest") {
		const digest = state.digests.find((one) => one.key === key);
		return digest && { deliver: digest.deliver, to: digest.to, closed: false };
	}
	const vendor = state.vendors.get(id);
	const reminder = vendor?.reminders.find((one) => one.key === key);
	return reminder && { ...reminder, closed: Boolean(reminder.closed ?? vendor?.archived) };
}

/** Whether the last try reached its recipient; one before a snooze has no part in what comes after. */
export function arrived(deliver: string, last: Attempt | undefined): boolean {
	return last !== undefined && (last.outcome === "sent" || last.outcome === "blocked") && last.at >= deliver;
}

export function isBlocked(state: State, to: Recipient): boolean {
	return "person" in to && state.people[to.person]?.blocked === true;
}
