import { z } from "zod";

/** A calendar day, ISO 8601, e.g. `2026-11-20`. Days compare by code unit. */
export const daySchema = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD")
	.refine(isRealDay, "this day is not in the calendar")
	.describe("A day, YYYY-MM-DD");
export type Day = z.infer<typeof daySchema>;

/** A day, a month or a year. What is only known to the month is an interval, never a guess. */
export const partialDateSchema = z
	.string()
	.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a date is written YYYY, YYYY-MM or YYYY-MM-DD")
	.refine((date) => isRealDay(firstDay(date)), "this date is not in the calendar")
	.describe("A date, as exact as the source: YYYY, YYYY-MM or YYYY-MM-DD");
export type PartialDate = z.infer<typeof partialDateSchema>;

export function isRealDay(text: string): boolean {
	const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
	return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month);
}

/** The first day that a partial date may mean. */
export function firstDay(date: string): string {
	return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date may mean. */
export function lastDay(date: string): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length > 7) return date;
	const [year = 0, month = 0] = date.split("-").map(Number);
	return `${date}-${pad(lastOfMonth(year, month))}`;
}

/** The day some months later; clamped to the end of a shorter month. */
export function addMonths(day: Day, months: number): Day {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const total = year * 12 + (month - 1) + months;
	const y = Math.floor(total / 12);
	const m = (total % 12) + 1;
	return `${String(y).padStart(4, "0")}-${pad(m)}-${pad(Math.min(date, lastOfMonth(y, m)))}`;
}

/** The next day of the calendar. */
export function dayAfter(day: Day): Day {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	if (date < lastOfMonth(year, month)) return `${day.slice(0, 8)}${pad(date + 1)}`;
	return month < 12 ? `${day.slice(0, 5)}${pad(month + 1)}-01` : `${String(year + 1).padStart(4, "0")}-01-01`;
}

/** Whether a day lies between two partial dates (both included); `maybe` inside their uncertainty. */
export function within(day: Day, from: PartialDate | null, until: PartialDate | null): "yes" | "no" | "maybe" {
	if (from !== null && day < firstDay(from)) return "no";
	if (until !== null && day > lastDay(until)) return "no";
	if (from !== null && day < lastDay(from)) return "maybe";
	if (until !== null && day > firstDay(until)) return "maybe";
	return "yes";
}

function lastOfMonth(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function pad(value: number): string {
	return String(value).padStart(2, "0");
}
