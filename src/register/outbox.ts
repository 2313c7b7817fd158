import { type Attempt, type Delivery, type Recipient, recipientKey, vendorOfKey } from "./occurrence.js";
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

/** To whom nothing is sent before a moment: their platform asked for that when something was last tried. */
export function heldUntil(state: State, now: Date): { readonly to: Recipient; readonly until: string }[] {
	const after = now.toISOString();
	const held = new Map<string, { readonly to: Recipient; readonly until: string }>();
	const look = (deliveries: readonly Delivery[]) => {
		for (const { to, last } of deliveries) {
			const until = last?.notBefore;
			if (until === undefined || until <= after) continue;
			const known = held.get(recipientKey(to));
			if (!known || known.until < until) held.set(recipientKey(to), { to, until });
		}
	};
	for (const [, { reminders }] of state.vendors) for (const { to } of reminders) look(to);
	for (const { to } of state.digests) look(to);
	return [...held.values()];
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
