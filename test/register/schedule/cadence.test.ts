import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRealDay } from "../../../src/knowledge/dates.js";
import { type Cadence, cadenceSchema, nthDue, timesDue } from "../../../src/register/schedule/cadence.js";
import { addDays, weekdayOf, workingDayFrom, workingDayUpTo } from "../../../src/register/schedule/working-days.js";

const aDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1970-01-01", days));
const aCadence: fc.Arbitrary<Cadence> = fc.oneof(
	fc.record({ every: fc.integer({ min: 1, max: 60 }), unit: fc.constant("month" as const) }),
	fc.record({ every: fc.integer({ min: 1, max: 20 }), unit: fc.constant("quarter" as const) }),
	fc.record({ every: fc.integer({ min: 1, max: 10 }), unit: fc.constant("year" as const) }),
);

describe("a cadence", () => {
	it("is every so many months, quarters or years, and nothing else", () => {
		expect(cadenceSchema.safeParse({ every: 6, unit: "month" }).success).toBe(true);
		for (const wrong of [
			{ every: 0, unit: "month" },
			{ every: 1.5, unit: "year" },
			{ every: 61, unit: "month" },
			{ every: 11, unit: "year" },
			{ every: 1, unit: "week" },
		])
			expect(cadenceSchema.safeParse(wrong).success).toBe(false);
	});

	it("keeps to the end of shorter months without drifting from the day it counts from", () => {
		const monthly: Cadence = { every: 1, unit: "month" };
		expect([1, 2, 3, 4].map((nth) => nthDue(monthly, "2026-01-31", nth))).toEqual([
			"2026-02-28",
			"2026-03-31",
			"2026-04-30",
			"2026-05-31",
		]);
		const yearly: Cadence = { every: 1, unit: "year" };
		expect([1, 2, 3, 4].map((nth) => nthDue(yearly, "2024-02-29", nth))).toEqual([
			"2025-02-28",
			"2026-02-28",
			"2027-02-28",
			"2028-02-29",
		]);
		expect(nthDue({ every: 1, unit: "quarter" }, "2026-11-30", 1)).toBe("2027-02-28");
	});

	it("falls due on real days that rise, in the right month", () => {
		fc.assert(
			fc.property(aCadence, aDay, fc.integer({ min: 1, max: 20 }), (cadence, from, nth) => {
				const [due, next] = [nthDue(cadence, from, nth), nthDue(cadence, from, nth + 1)];
				expect(isRealDay(due)).toBe(true);
				expect(due > from && next > due).toBe(true);
				const months = cadence.every * { month: 1, quarter: 3, year: 12 }[cadence.unit] * nth;
				const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
				expect(monthOf(due) - monthOf(from)).toBe(months);
				// The same day of the month, or the last of a month that is shorter.
				if (due.slice(8) !== from.slice(8)) {
					expect(due.slice(8) < from.slice(8)).toBe(true);
					expect(addDays(due, 1).slice(8)).toBe("01");
				}
			}),
		);
	});

	it("knows how often it has fallen due", () => {
		fc.assert(
			fc.property(aCadence, aDay, fc.integer({ min: -400, max: 8000 }), (cadence, from, later) => {
				const day = addDays(from, later);
				const times = timesDue(cadence, from, day);
				expect(times).toBeGreaterThanOrEqual(0);
				if (times > 0) expect(nthDue(cadence, from, times) <= day).toBe(true);
				expect(nthDue(cadence, from, times + 1) > day).toBe(true);
			}),
		);
	});
});

describe("working days", () => {
	it("know the days of the week", () => {
		expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "1970-01-01", "1969-12-28"].map(weekdayOf)).toEqual(
			[5, 6, 7, 1, 4, 7],
		);
		fc.assert(
			fc.property(aDay, (day) => {
				expect(weekdayOf(day) % 7).toBe(new Date(`${day}T12:00:00Z`).getUTCDay());
			}),
		);
	});

	it("are the nearest after and before", () => {
		const some = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
		fc.assert(
			fc.property(aDay, some, (day, working) => {
				const [after, before] = [workingDayFrom(day, working), workingDayUpTo(day, working)];
				expect(before <= day && day <= after).toBe(true);
				for (const found of [after, before]) expect(working).toContain(weekdayOf(found));
				for (let other = addDays(before, 1); other < after; other = addDays(other, 1))
					expect(working.includes(weekdayOf(other))).toBe(false);
			}),
		);
	});
});
