import type { Day } from "../../knowledge/dates.js";
import { type PlannedDigest, type Recipient, recipientKey } from "../occurrence.js";
import type { State } from "../state.js";
import { reviewDue } from "./dues.js";
import type { Recipients } from "./recipients.js";
import { addDays, weekdayOf, workingDayFrom } from "./working-days.js";

/** An overview looks so many days ahead. */
const ahead = 30;
/** So many vendors are named in it. */
const mostNamed = 20;

/**
 * The week's overviews: one to the team's channel for all vendors, else one to each owner for theirs. It comes on its
 * weekday, or on the working day after; where nothing is due or overdue there is none.
 */
export function planDigests(state: State, today: (zone: string) => Day, recipients: Recipients): PlannedDigest[] {
	const { digest, workingDays } = recipients.settled;
	if (digest === null) return [];
	const isToday = (to: readonly Recipient[]): Day | undefined => {
		const day = today(recipients.zoneOf(to));
		const date = lastOn(digest, day);
		return workingDayFrom(date, workingDays) === day ? date : undefined;
	};
	const waitingFor = (to: Recipient): Waiting => {
		const day = today(recipients.zoneOf([to]));
		return { to, date: isToday([to]), day, until: addDays(day, ahead), vendors: [] };
	};
	const known = new Set(state.digests.map(({ key }) => key));
	const found = new Map<string, Waiting>();
	const lists = (to: readonly Recipient[]): Waiting[] =>
		to.map((one) => {
			const key = recipientKey(one);
			const waiting = found.get(key) ?? waitingFor(one);
			found.set(key, waiting);
			return waiting;
		});
	const ofOwner = new Map<string | null, Waiting[]>();
	for (const [id, { owner, archived, reviewed, added, cadence }] of state.vendors) {
		if (archived || cadence === null) continue;
		const waiting =
			ofOwner.get(owner) ??
			lists(state.settings.channel === undefined ? recipients.ofVendor(owner) : recipients.ofTeam());
		ofOwner.set(owner, waiting);
		for (const { date, until, vendors } of waiting) {
			if (date === undefined) continue;
			const due = reviewDue({ reviewed, added, cadence });
			if (due !== null && due <= until) vendors.push({ id, due });
		}
	}
	return [...found.entries()]
		.flatMap(([recipient, { to, date, day, vendors }]): PlannedDigest[] => {
			const key = `digest/${recipient}/${date}`;
			if (date === undefined || vendors.length === 0 || known.has(key)) return [];
			vendors.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
			const overdue = vendors.filter(({ due }) => due < day).length;
			return [
				{
					key,
					date,
					deliver: recipients.momentOn(day, [to]),
					to: [to],
					overdue,
					due: vendors.length - overdue,
					first: vendors.slice(0, mostNamed).map(({ id }) => id),
				},
			];
		})
		.sort((a, b) => (a.key < b.key ? -1 : 1));
}

interface Waiting {
	readonly to: Recipient;
	/** The overview's day, where it is told today. */
	readonly date: Day | undefined;
	readonly day: Day;
	readonly until: Day;
	readonly vendors: { readonly id: string; readonly due: Day }[];
}

/** The last such day of the week up to a day. */
function lastOn(weekday: number, day: Day): Day {
	return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}
