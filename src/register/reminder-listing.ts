import type { Day } from "../knowledge/dates.js";
import type { Attempt, Cause, Delivery, Recipient } from "./occurrence.js";
import { arrived, isBlocked } from "./outbox.js";
import { Outlook } from "./schedule/outlook.js";
import { type Plan, planNow } from "./schedule/plan-day.js";
import { Recipients } from "./schedule/recipients.js";
import { addDays } from "./schedule/working-days.js";
import { dayIn, timeIn } from "./schedule/zones.js";
import type { State } from "./state.js";
import { standOf } from "./tries.js";
import type { Vendor } from "./vendor.js";

/** What became of telling one recipient one thing; what somebody has to see to comes first. */
export const reminderStandings = [
	/** It failed so often that it is tried no more, until somebody begins anew. */
	"given-up",
	/** The last try failed: it is tried again. */
	"failed",
	/** A try was begun and nobody knows whether it arrived. */
	"in-doubt",
	/** The person wants no messages: it is not tried again. */
	"blocked",
	/** There is nobody to tell: no owner, no channel, no admin. */
	"nobody",
	/** To be sent now. */
	"due",
	/** To be sent later: snoozed, or its hour has not come. */
	"waits",
	/** Only planned: a dry pass. */
	"planned",
	"sent",
] as const;
export type ReminderStanding = (typeof reminderStandings)[number];

/** One thing that one recipient is told. */
export interface ReminderRow {
	readonly key: string;
	readonly standing: ReminderStanding;
	/** Null: an overview of many. */
	readonly vendor: Vendor | null;
	readonly what:
		| { readonly kind: "reminder"; readonly cause: Cause }
		| { readonly kind: "overview"; readonly overdue: number; readonly due: number };
	/** The schedule's day. */
	readonly date: Day;
	/** When it is to be sent, on the recipient's own clock. */
	readonly deliver: { readonly day: Day; readonly time: string; readonly zone: string };
	/** Null: nobody. */
	readonly to: Recipient | null;
	readonly last: Attempt | undefined;
	/** Until when somebody put it off. */
	readonly snoozed: Day | undefined;
}

/** Overviews are listed for so many days after theirs, once they have arrived. */
const overviewDays = 7;

/**
 * Everything that is recorded and that nobody has dealt with, and last week's overviews: a row a recipient.
 * @param waiting what is to be sent by now and nobody has recorded yet
 */
export function reminderRows(state: State, now: Date, waiting: Plan = { reminders: [], digests: [] }): ReminderRow[] {
	const rows = new Rows(state, now);
	for (const [, vendor] of state.vendors) {
		if (vendor.archived) continue;
		for (const reminder of vendor.reminders)
			if (!reminder.closed)
				rows.add(reminder, vendor, { kind: "reminder", cause: reminder.cause }, reminder.snoozed?.until);
	}
	// What nobody can be told of is not recorded before somebody can be.
	for (const { vendor: id, cause, to, ...planned } of planNow(state, now, Outlook.none).reminders) {
		const vendor = state.vendors.get(id);
		if (to.length === 0 && vendor) rows.add({ ...planned, to: [] }, vendor, { kind: "reminder", cause }, undefined);
	}
	const since = addDays(now.toISOString().slice(0, 10), -overviewDays);
	for (const digest of state.digests) {
		const { overdue, due, date, to, deliver } = digest;
		const waits = to.some(({ last }) => !arrived(deliver, last));
		if (date >= since || waits) rows.add(digest, null, { kind: "overview", overdue, due }, undefined);
	}
	addPlanned(rows, state, waiting);
	return rows.list();
}

/** What a dry pass would record and send. */
export function plannedRows(state: State, plan: Plan): ReminderRow[] {
	const rows = new Rows(state, undefined);
	addPlanned(rows, state, plan);
	return rows.list();
}

function addPlanned(rows: Rows, state: State, { reminders, digests }: Plan): void {
	const deliveries = (to: readonly Recipient[]) => to.map((one) => ({ to: one }));
	for (const { vendor: id, cause, to, ...planned } of reminders) {
		const vendor = state.vendors.get(id);
		if (vendor) rows.add({ ...planned, to: deliveries(to) }, vendor, { kind: "reminder", cause }, undefined);
	}
	for (const { overdue, due, to, ...planned } of digests)
		rows.add({ ...planned, to: deliveries(to) }, null, { kind: "overview", overdue, due }, undefined);
}

interface Occurrence {
	readonly key: string;
	readonly date: Day;
	readonly deliver: string;
	readonly to: readonly Delivery[];
}

class Rows {
	readonly #rows: { readonly row: ReminderRow; readonly deliver: string }[] = [];
	readonly #state: State;
	/** Undefined: nothing of it is recorded yet. */
	readonly #now: string | undefined;
	readonly #recipients: Recipients;

	constructor(state: State, now: Date | undefined) {
		this.#state = state;
		this.#now = now?.toISOString();
		this.#recipients = new Recipients(state);
	}

	add(
		{ key, date, deliver, to }: Occurrence,
		vendor: Vendor | null,
		what: ReminderRow["what"],
		snoozed: Day | undefined,
	) {
		const whole = to.length > 0 ? to : [undefined];
		for (const delivery of whole) {
			const zone = this.#recipients.zoneOf(delivery ? [delivery.to] : []);
			const moment = Date.parse(deliver);
			const when = { day: dayIn(zone, moment), time: timeIn(zone, moment), zone };
			const standing = this.#standingOf(delivery, deliver);
			const row = { key, standing, vendor, what, date, deliver: when, to: delivery?.to ?? null, snoozed };
			this.#rows.push({ row: { ...row, last: delivery?.last }, deliver });
		}
	}

	/** What somebody has to see to first, then what is to be sent first. */
	list(): ReminderRow[] {
		const weight = ({ row }: { readonly row: ReminderRow }) => reminderStandings.indexOf(row.standing);
		return this.#rows
			.sort((a, b) => weight(a) - weight(b) || compare(a.deliver, b.deliver) || compare(a.row.key, b.row.key))
			.map(({ row }) => row);
	}

	#standingOf(delivery: Delivery | undefined, deliver: string): ReminderStanding {
		if (!delivery) return "nobody";
		const { to, last } = delivery;
		if (isBlocked(this.#state, to) || (last?.outcome === "blocked" && arrived(deliver, last))) return "blocked";
		if (this.#now === undefined) return "planned";
		if (arrived(deliver, last)) return "sent";
		if (deliver > this.#now) return "waits";
		const { is } = standOf(deliver, last);
		return is === "again" ? "failed" : is === "given-up" || is === "in-doubt" ? is : "due";
	}
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
