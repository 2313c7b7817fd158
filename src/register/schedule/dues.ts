import { type Day, dayAfter } from "../../knowledge/dates.js";
import { type Ending, ownEndings } from "../endings.js";
import type { Cause } from "../occurrence.js";
import type { Settled } from "../usual-settings.js";
import type { Vendor } from "../vendor.js";
import { nthDue, timesDue } from "./cadence.js";
import type { Outlook, Turning } from "./outlook.js";
import { addDays, weekdayOf, workingDayFrom, workingDayUpTo } from "./working-days.js";

/** That somebody is to be reminded of a vendor: why, for which day, and on which working day it is told. */
export interface Due {
	readonly cause: Cause;
	/** The schedule's day: nothing but the schedule moves it. */
	readonly date: Day;
	readonly told: Day;
}

/** A day on which is planned, with what is worked out of it once for all vendors. */
export interface Today {
	readonly day: Day;
	readonly settled: Settled;
	/** Whether anybody is told anything on it. */
	readonly works: boolean;
	/** What ends after this is no matter yet. */
	readonly horizon: Day;
}

export function todayOn(day: Day, settled: Settled): Today {
	const works = settled.workingDays.includes(weekdayOf(day));
	// A notice may move up to a week, to a working day before.
	return { day, settled, works, horizon: addDays(day, (settled.leads[0] ?? 0) + 7) };
}

/** What ended longer ago than this is reminded of no more. */
const longAgo = 366;

/** The day from which a vendor's reviews are counted: the last one, else the day it came into the register. */
export function countedFrom({ reviewed, added }: Pick<Vendor, "reviewed" | "added">): Day {
	return reviewed?.day ?? added.day;
}

/** The day on which the next review falls due, or fell; null where none does by itself. */
export function reviewDue(vendor: Pick<Vendor, "reviewed" | "added" | "cadence">): Day | null {
	return vendor.cadence && nthDue(vendor.cadence, countedFrom(vendor), 1);
}

/** Everything that one vendor has to be told of by the end of a day, recorded already or not. */
export function duesOf(vendor: Vendor, today: Today, outlook: Outlook): Due[] {
	const { day, settled, horizon } = today;
	if (vendor.archived || !today.works) return [];
	const dues = reviews(vendor, day, settled);
	const known = outlook.of(vendor);
	for (const ending of ownEndings(vendor)) if (ending.ends <= horizon) dues.push(...ended(ending, day, settled));
	for (const ending of known.endings) if (ending.ends <= horizon) dues.push(...ended(ending, day, settled));
	for (const { about, since } of known.stale) dues.push(...at({ kind: "stale", about }, since, day, settled));
	for (const { release, before, after, on: seen } of known.flips)
		dues.push(...at({ kind: "flip", release, before, after }, seen, day, settled));
	for (const turning of known.turns) if (turning.on <= horizon) dues.push(...turned(turning, day, settled));
	for (const { decision, before, after } of known.decided)
		dues.push(...on({ kind: "decision", decision, before, after }, day, day, settled));
	return dues;
}

/** By cadence; and once more, more widely, where nobody has reviewed it for long. */
function reviews(vendor: Vendor, day: Day, settled: Settled): Due[] {
	const { cadence } = vendor;
	if (!cadence) return [];
	const from = countedFrom(vendor);
	const since = nthDue(cadence, from, 1);
	if (since > day) return [];
	const times = timesDue(cadence, from, day);
	const late = addDays(since, settled.overdueAfter);
	return [
		...on({ kind: "cadence" }, nthDue(cadence, from, times), day, settled),
		...on({ kind: "overdue", since }, late, day, settled),
	];
}

function ended({ kind, about, ends, known }: Ending, day: Day, settled: Settled): Due[] {
	const coming = { over: dayAfter(ends), counted: ends, leads: settled.leads, known };
	return lastNotice(coming, (lead) => ({ kind, about, ends, lead }), day, settled);
}

function turned({ on, before, after, because, known }: Turning, day: Day, settled: Settled): Due[] {
	// What only grows too old is looked at again by whoever keeps the knowledge: that is no matter before its day.
	const leads = because.length > 0 && because.every(({ what }) => what === "stale") ? [] : settled.leads;
	const cause = (lead: number): Cause => ({ kind: "turn", on, lead, before, after, because: [...because] });
	return lastNotice({ over: on, counted: on, leads, known }, cause, day, settled);
}

/** Something that comes on a day that is known. */
interface Coming {
	/** The first day on which it is so. */
	readonly over: Day;
	/** The day before which notice is given. */
	readonly counted: Day;
	readonly leads: readonly number[];
	readonly known: Day | undefined;
}

/** Of the notices before a day, and the one on it, the last that is due: a bot that was away does not send them all. */
function lastNotice(
	{ over, counted, leads, known }: Coming,
	cause: (lead: number) => Cause,
	day: Day,
	settled: Settled,
): Due[] {
	if (over <= day) {
		const told = on(cause(0), over, day, settled);
		if (told.length > 0) return addDays(over, longAgo) < day ? [] : told;
	}
	for (const lead of leads.toReversed()) {
		const date = addDays(counted, -lead);
		// A notice is never shorter than it was meant, so that it comes before the weekend and not after it.
		const told = workingDayUpTo(date, settled.workingDays);
		if (told > day) continue;
		// Whoever recorded it a week before its end need not be told the same minute that it ends in a week.
		return known !== undefined && date < known ? [] : [{ cause: cause(lead), date, told }];
	}
	return [];
}

function at(cause: Cause, date: Day, day: Day, settled: Settled): Due[] {
	return addDays(date, longAgo) < day ? [] : on(cause, date, day, settled);
}

function on(cause: Cause, date: Day, day: Day, { workingDays }: Settled): Due[] {
	if (date > day) return [];
	const told = workingDayFrom(date, workingDays);
	return told <= day ? [{ cause, date, told }] : [];
}
