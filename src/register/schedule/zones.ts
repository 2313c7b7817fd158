import { tzOffset } from "@date-fns/tz";
import { z } from "zod";
import type { Day } from "../../knowledge/dates.js";

const hourLong = 3_600_000;

/** Where clocks show one time: never a fixed offset, which is wrong for half of the year. */
export const zoneSchema = z
	.string()
	.max(60)
	.refine(isZone, "a time zone is an IANA name, such as America/Toronto")
	.describe("A time zone, by its IANA name");
export type Zone = z.infer<typeof zoneSchema>;

function isZone(name: string): boolean {
	// A name: newer versions of Node take +05:00 too.
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** The day that it is in a zone. */
export function dayIn(zone: Zone, moment: number): Day {
	return new Date(moment + offsetIn(zone, moment)).toISOString().slice(0, 10);
}

/** What clocks in a zone show at a moment, HH:MM. */
export function timeIn(zone: Zone, moment: number): string {
	return new Date(moment + offsetIn(zone, moment)).toISOString().slice(11, 16);
}

/**
 * The first moment at which clocks in a zone show this hour of this day. Where they skip it, the moment at which they
 * go on; where they show it twice, the first time.
 */
export function momentOf(day: Day, hour: number, zone: Zone): number {
	const shown = Date.parse(`${day}T00:00:00.000Z`) + hour * hourLong;
	// No zone is further than this from UTC, so that the moment lies between.
	const earliest = shown - 15 * hourLong;
	const latest = shown + 13 * hourLong;
	const [before, after] = [offsetIn(zone, earliest), offsetIn(zone, latest)];
	for (const offset of before > after ? [before, after] : [after, before])
		if (offsetIn(zone, shown - offset) === offset) return shown - offset;
	return turnBetween(zone, earliest, latest);
}

/** The first moment with another offset than the earlier one of two. */
function turnBetween(zone: Zone, earlier: number, later: number): number {
	const before = offsetIn(zone, earlier);
	let [still, turned] = [earlier, later];
	while (turned - still > 1) {
		const middle = Math.floor((still + turned) / 2);
		if (offsetIn(zone, middle) === before) still = middle;
		else turned = middle;
	}
	return turned;
}

/** How far clocks in a zone are ahead of UTC, in milliseconds. */
function offsetIn(zone: Zone, moment: number): number {
	return Math.round(tzOffset(zone, new Date(moment)) * 60) * 1000;
}
