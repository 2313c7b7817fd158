import type { Event, EventOf, VendorChange } from "./events.js";
import type { Evidence } from "./evidence.js";
import type { Attempt, Delivery, Digest, PlannedReminder, Recipient, Reminder } from "./occurrence.js";
import { recipientKey, vendorOfKey } from "./occurrence.js";
import { changePerson } from "./people.js";
import { addDays } from "./schedule/working-days.js";
import { changeRegisterSettings } from "./settings-change.js";
import { nameForm, type State } from "./state.js";
import type { Vendor } from "./vendor.js";

/** So many days overviews are kept, and so many days reminders that were dealt with. */
const digestsKept = 56;
const closedKept = 400;

/** The state after an event. Total: an event that does not fit changes nothing, and none is ever refused. */
export function reduce(state: State, event: Event): State {
	switch (event.type) {
		case "vendor-added": {
			if (state.vendors.get(event.vendor.id)) return state;
			const vendor: Vendor = { ...event.vendor, revision: 1, evidence: [], decisions: [], reminders: [] };
			const { vendors, names } = state;
			return {
				...state,
				vendors: vendors.with(vendor.id, vendor),
				names: names.with(nameForm(vendor.name), vendor.id),
			};
		}
		case "vendor-changed":
			return onVendor(renamed(state, event), event.vendor, (vendor) => risen(changed(vendor, event.change)));
		case "vendor-assigned":
			return onVendor(state, event.vendor, (vendor) => assigned(vendor, event.owner));
		case "vendor-archived":
			return onVendor(state, event.vendor, (vendor) => ({
				...vendor,
				archived: { ...doneBy(event), ...reasonOf(event) },
			}));
		case "vendor-restored":
			return onVendor(state, event.vendor, ({ archived: _archived, ...vendor }) => vendor);
		case "vendor-reviewed":
			return onVendor(state, event.vendor, (vendor) => reviewed(vendor, event));
		case "evidence-added":
			return onVendor(state, event.vendor, (vendor) =>
				vendor.evidence.some(({ id }) => id === event.evidence.id)
					? vendor
					: risen({ ...vendor, evidence: [...vendor.evidence, event.evidence] }),
			);
		case "evidence-retired":
			return onVendor(state, event.vendor, (vendor) => risen(retired(vendor, event)));
		case "decided":
			return onVendor(state, event.vendor, (vendor) =>
				vendor.decisions.some(({ id }) => id === event.decision.id)
					? vendor
					: { ...vendor, decisions: [...vendor.decisions, event.decision] },
			);
		case "settings-changed":
			return { ...state, settings: changeRegisterSettings(state.settings, event.change) };
		case "person-changed":
			return {
				...state,
				people: { ...state.people, [event.person]: changePerson(state.people[event.person] ?? {}, event.change) },
			};
		case "person-erased":
			return erased(state, event.person);
		case "release-used":
			return { ...state, release: event.release };
		case "asked":
			return state;
		case "reminder-recorded":
			return onVendor(state, event.reminder.vendor, (vendor) => recorded(vendor, event.reminder, event.at));
		case "digest-recorded":
			return { ...state, digests: withDigest(state.digests, event) };
		case "reminder-snoozed":
			return onReminder(state, event.key, (reminder) => ({
				...reminder,
				snoozed: { until: event.until, ...doneBy(event) },
				deliver: event.deliver,
			}));
		case "reminder-dismissed":
			return onReminder(state, event.key, (reminder) => closed(reminder, event.at, "dismissed"));
		case "send-tried":
			return onDelivery(state, event.key, event.to, (last, deliver) => tried(last, deliver, event));
		case "send-settled": {
			const after = onDelivery(state, event.key, event.to, (last) => settled(last, event));
			if (event.outcome !== "blocked" || !("person" in event.to)) return after;
			const { person } = event.to;
			return { ...after, people: { ...after.people, [person]: { ...after.people[person], blocked: true } } };
		}
	}
}

/** The state after all of them, oldest first. */
export function reduceAll(state: State, events: Iterable<Event>): State {
	let reduced = state;
	for (const event of events) reduced = reduce(reduced, event);
	return reduced;
}

function onVendor(state: State, id: string, edit: (vendor: Vendor) => Vendor): State {
	const vendor = state.vendors.get(id);
	return vendor ? { ...state, vendors: state.vendors.with(id, edit(vendor)) } : state;
}

function onReminder(state: State, key: string, edit: (reminder: Reminder) => Reminder): State {
	return onVendor(state, vendorOfKey(key), (vendor) => ({
		...vendor,
		reminders: vendor.reminders.map((reminder) => (reminder.key === key ? edit(reminder) : reminder)),
	}));
}

/** What was sent to one recipient of a reminder or of an overview. */
function onDelivery(
	state: State,
	key: string,
	to: Recipient,
	edit: (last: Attempt | undefined, deliver: string) => Attempt | undefined,
): State {
	const deliver = <Sent extends { readonly to: Delivery[]; readonly deliver: string }>(sent: Sent): Sent => ({
		...sent,
		to: sent.to.map((delivery) => {
			if (recipientKey(delivery.to) !== recipientKey(to)) return delivery;
			const last = edit(delivery.last, sent.deliver);
			return last ? { to: delivery.to, last } : delivery;
		}),
	});
	if (vendorOfKey(key) !== "digest") return onReminder(state, key, deliver);
	return { ...state, digests: state.digests.map((digest) => (digest.key === key ? deliver(digest) : digest)) };
}

function doneBy({ at, by }: Event) {
	return { at, by };
}

function reasonOf({ reason }: { readonly reason?: string | undefined }) {
	return reason === undefined ? {} : { reason };
}

function risen(vendor: Vendor): Vendor {
	return { ...vendor, revision: vendor.revision + 1 };
}

function renamed(state: State, { vendor: id, change }: EventOf<"vendor-changed">): State {
	const vendor = state.vendors.get(id);
	if (!vendor || change.name === undefined) return state;
	return { ...state, names: state.names.without(nameForm(vendor.name)).with(nameForm(change.name), id) };
}

function changed(vendor: Vendor, change: VendorChange): Vendor {
	return {
		...vendor,
		name: change.name ?? vendor.name,
		bought: change.bought ?? vendor.bought,
		dataClasses: change.dataClasses ?? vendor.dataClasses,
		context: change.context ?? vendor.context,
		configuration: change.configuration ?? vendor.configuration,
		cadence: change.cadence === undefined ? vendor.cadence : change.cadence,
		tags: change.tags ?? vendor.tags,
	};
}

/** What is still to be sent goes to the new owner. */
function assigned(vendor: Vendor, owner: string | null): Vendor {
	const before = vendor.owner;
	const moved = (reminder: Reminder): Reminder => ({
		...reminder,
		to: reminder.to.map((delivery) => {
			const { last } = delivery;
			const waits = last === undefined || last.outcome === "failed" || last.at < reminder.deliver;
			const isTheirs = "person" in delivery.to && delivery.to.person === before;
			return owner !== null && isTheirs && waits ? { to: { person: owner } } : delivery;
		}),
	});
	const reminders = vendor.reminders.map((reminder) => (reminder.closed ? reminder : moved(reminder)));
	return { ...vendor, owner, reminders };
}

/** Whoever has looked at a vendor has dealt with all that reminded of it. */
function reviewed(vendor: Vendor, event: EventOf<"vendor-reviewed">): Vendor {
	const { day, grounds, note } = event;
	return {
		...vendor,
		reviewed: { day, ...doneBy(event), ...(grounds ? { grounds } : {}), ...(note === undefined ? {} : { note }) },
		reminders: vendor.reminders.map((reminder) => closed(reminder, event.at, "reviewed")),
	};
}

function retired(vendor: Vendor, event: EventOf<"evidence-retired">): Vendor {
	const retire = (one: Evidence): Evidence =>
		one.id === event.evidence && !one.retired ? { ...one, retired: { ...doneBy(event), ...reasonOf(event) } } : one;
	return { ...vendor, evidence: vendor.evidence.map(retire) };
}

function closed(reminder: Reminder, at: string, how: "reviewed" | "dismissed" | "superseded"): Reminder {
	return reminder.closed ? reminder : { ...reminder, closed: { at, how } };
}

/** A new reminder takes the place of an open one of the same thing; what was dealt with long ago is let go of. */
function recorded(vendor: Vendor, planned: PlannedReminder, at: string): Vendor {
	if (vendor.reminders.some(({ key }) => key === planned.key)) return vendor;
	const { vendor: _vendor, to, ...what } = planned;
	const since = addDays(at.slice(0, 10), -closedKept);
	const before = vendor.reminders
		.filter((reminder) => !isPast(reminder, since))
		.map((reminder) => (threadOf(reminder) === threadOf(planned) ? closed(reminder, at, "superseded") : reminder));
	return { ...vendor, reminders: [...before, { ...what, recorded: at, to: to.map((one) => ({ to: one })) }] };
}

/** Whether nothing can bring it up again: what was dealt with is forgotten only long after it could be due. */
function isPast({ closed, date, cause }: Reminder, since: string): boolean {
	// What a decision rests on is as it is until somebody decides anew.
	if (closed === undefined || cause.kind === "decision") return false;
	const last = "ends" in cause ? cause.ends : cause.kind === "turn" ? cause.on : date;
	return closed.at < since && date < since && last < since;
}

/** What reminders of one thing have in common. */
function threadOf({ cause }: Pick<Reminder, "cause">): string {
	if (cause.kind === "turn") return `turn:${cause.on}`;
	return "about" in cause ? `${cause.kind}:${cause.about}` : cause.kind;
}

function withDigest(digests: readonly Digest[], { digest, at }: EventOf<"digest-recorded">): readonly Digest[] {
	if (digests.some(({ key }) => key === digest.key)) return digests;
	const since = addDays(digest.date, -digestsKept);
	const added: Digest = { ...digest, recorded: at, to: digest.to.map((to) => ({ to })) };
	return [...digests.filter(({ date }) => date >= since), added];
}

/** Only a later try takes the place of one. */
function tried(
	last: Attempt | undefined,
	deliver: string,
	{ attempt, at, mayRepeat, mark }: EventOf<"send-tried">,
): Attempt | undefined {
	if (attempt <= (last?.number ?? 0)) return last;
	const tries = last && last.at >= deliver ? last.tries + 1 : 1;
	return { number: attempt, tries, at, mayRepeat, outcome: "pending", ...(mark === undefined ? {} : { mark }) };
}

function settled(last: Attempt | undefined, event: EventOf<"send-settled">): Attempt | undefined {
	const { attempt, outcome, message, notBefore } = event;
	if (last?.number !== attempt || last.outcome !== "pending") return last;
	return {
		...last,
		outcome,
		settled: event.at,
		...(message === undefined ? {} : { message }),
		...reasonOf(event),
		...(notBefore === undefined ? {} : { notBefore }),
	};
}

/** The log keeps what was done under the pseudonym; nothing goes to the person any more, and nothing is theirs. */
function erased(state: State, person: string): State {
	const { [person]: _person, ...people } = state.people;
	let { vendors } = state;
	const others = (delivery: Delivery) => !("person" in delivery.to && delivery.to.person === person);
	for (const [id, vendor] of state.vendors) {
		const owned = vendor.owner === person;
		if (!owned && vendor.reminders.every(({ to }) => to.every(others))) continue;
		const reminders = vendor.reminders.map((reminder) => ({ ...reminder, to: reminder.to.filter(others) }));
		vendors = vendors.with(id, { ...vendor, owner: owned ? null : vendor.owner, reminders });
	}
	return {
		...state,
		people,
		vendors,
		settings: changeRegisterSettings(state.settings, { roles: { [person]: null } }),
		digests: state.digests.map((digest) => ({ ...digest, to: digest.to.filter(others) })),
	};
}
