import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, daySchema, firstDay, lastDay, partialDateSchema, within } from "../../src/knowledge/dates.js";

describe("a day is in the calendar", () => {
	it("29 February only in a leap year", () => {
		expect(daySchema.safeParse("2024-02-29").success).toBe(true);
		expect(daySchema.safeParse("2000-02-29").success).toBe(true);
		expect(daySchema.safeParse("2026-02-29").success).toBe(false);
		expect(daySchema.safeParse("1900-02-29").success).toBe(false);
	});

	it("no month 0 or 13, no day 0 or 31 in a short month, no other way of writing it", () => {
		for (const text of ["2026-00-10", "2026-13-01", "2026-04-31", "2026-04-00", "2026-4-1", "20260401", "2026-04"])
			expect(daySchema.safeParse(text).success, text).toBe(false);
	});

	it("a partial date is a year, a month or a day that exists", () => {
		for (const text of ["2026", "2026-04", "2026-04-30"]) expect(partialDateSchema.safeParse(text).success).toBe(true);
		for (const text of ["26", "2026-13", "2026-02-30", "2026-"])
			expect(partialDateSchema.safeParse(text).success).toBe(false);
	});
});

describe("a partial date is an interval", () => {
	it("from its first day to its last", () => {
		expect([firstDay("2026"), lastDay("2026")]).toEqual(["2026-01-01", "2026-12-31"]);
		expect([firstDay("2024-02"), lastDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
		expect([firstDay("2026-04-03"), lastDay("2026-04-03")]).toEqual(["2026-04-03", "2026-04-03"]);
	});
});

describe("from and until are both included", () => {
	const cases: [day: string, from: string | null, until: string | null, valid: "yes" | "no" | "maybe"][] = [
		["2026-04-02", "2026-04-03", null, "no"],
		["2026-04-03", "2026-04-03", null, "yes"],
		["2026-04-03", null, "2026-04-03", "yes"],
		["2026-04-04", null, "2026-04-03", "no"],
		["2026-04-03", "2026-04-03", "2026-04-03", "yes"],
		["2026-04-03", null, null, "yes"],
	];
	for (const [day, from, until, valid] of cases)
		it(`${day} within ${from ?? "…"} to ${until ?? "…"}: ${valid}`, () => {
			expect(within(day, from, until)).toBe(valid);
		});
});

describe("inside a partial date validity is unknown", () => {
	it("what begins in 2026 may not have begun before its last day, and has on it", () => {
		expect(within("2025-12-31", "2026", null)).toBe("no");
		expect(within("2026-01-01", "2026", null)).toBe("maybe");
		expect(within("2026-12-30", "2026", null)).toBe("maybe");
		expect(within("2026-12-31", "2026", null)).toBe("yes");
	});

	it("what ends in 2026 still lasts on its first day, and may have ended after it", () => {
		expect(within("2026-01-01", null, "2026")).toBe("yes");
		expect(within("2026-01-02", null, "2026")).toBe("maybe");
		expect(within("2026-12-31", null, "2026")).toBe("maybe");
		expect(within("2027-01-01", null, "2026")).toBe("no");
	});

	it("a month is an interval as a year is", () => {
		expect(within("2026-06-15", "2026-06", null)).toBe("maybe");
		expect(within("2026-06-15", null, "2026-06")).toBe("maybe");
	});

	it("a vague date says yes or no only where every day that it may mean does", () => {
		const day = fc
			.date({ min: new Date("2024-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
		fc.assert(
			fc.property(day, fc.option(partial), fc.option(partial), (asked, from, until) => {
				const ends = (date: string | null) => (date === null ? [null] : [firstDay(date), lastDay(date)]);
				const exact = ends(from).flatMap((start) => ends(until).map((end) => within(asked, start, end)));
				expect(within(asked, from, until)).toBe(
					exact.every((one) => one === "yes") ? "yes" : exact.every((one) => one === "no") ? "no" : "maybe",
				);
			}),
		);
	});
});

describe("months are added by the calendar", () => {
	it("clamped to the end of a shorter month", () => {
		expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
		expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
		expect(addMonths("2026-11-20", 3)).toBe("2027-02-20");
		expect(addMonths("2026-12-31", 36)).toBe("2029-12-31");
	});
});
