import { z } from "zod";
import { type Day, dayAfter } from "../../knowledge/dates.js";

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export const weekdaySchema = z.number().int().min(1).max(7).describe("1 (Monday) to 7 (Sunday)");

export const workingDaysSchema = z
	.array(weekdaySchema)
	.min(1)
	.max(7)
	.refine((days) => new Set(days).size === days.length, "each is named once")
	.describe("The days of the week on which reminders come");

const dayLong = 86_400_000;

export function weekdayOf(day: Day): number {
	return ((((Math.floor(Date.parse(day) / dayLong) + 3) % 7) + 7) % 7) + 1;
}

/** The day some days later, or earlier where they are negative. */
export function addDays(day: Day, days: number): Day {
	return new Date(Date.parse(day) + days * dayLong).toISOString().slice(0, 10);
}

/** The day itself where it is a working day, else the next that is. */
export function workingDayFrom(day: Day, workingDays: readonly number[]): Day {
	let found = day;
	while (!workingDays.includes(weekdayOf(found))) found = dayAfter(found);
	return found;
}

/** The day itself where it is a working day, else the last before: a notice is never shorter than it was meant. */
export function workingDayUpTo(day: Day, workingDays: readonly number[]): Day {
	let found = day;
	while (!workingDays.includes(weekdayOf(found))) found = addDays(found, -1);
	return found;
}
