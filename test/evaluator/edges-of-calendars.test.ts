import { describe, expect, it } from "vitest";
import { Calendar } from "../../src/evaluator/calendar.js";

/** Whether two days lie in the same period of a release that says this. */
const together = (release: object, further: string[] = [], base?: Calendar) => {
	const calendar = new Calendar(release, further, base);
	return (a: string, b: string) => calendar.periodOf(a) === calendar.periodOf(b);
};

describe("the periods of a calendar", () => {
	it("begin on the first day of what begins and end with the last day of what ends", () => {
		const same = together({ facts: [{ from: "2026-03-01", until: "2026-03-31" }] });
		expect([same("2026-02-28", "2026-03-01"), same("2026-03-31", "2026-04-01")]).toEqual([false, false]);
		expect([same("2026-03-02", "2026-03-30"), same("2026-04-01", "2030-01-01")]).toEqual([true, true]);
		expect(same("2000-01-01", "2026-02-28")).toBe(true);
	});
	it("have a day of their own where something begins and another thing ends", () => {
		const same = together({ from: "2026-03-01" });
		expect([same("2026-03-01", "2026-03-02"), same("2026-03-02", "2026-03-03")]).toEqual([false, true]);
	});
	it("turn at both ends of a date of which only the month is known", () => {
		const same = together({ nested: { deeper: [{ seen: "2026-03" }] } });
		expect([same("2026-02-28", "2026-03-01"), same("2026-03-31", "2026-04-01")]).toEqual([false, false]);
		expect(same("2026-03-02", "2026-03-30")).toBe(true);
	});
	it("turn on dates of validity and of observation and on nothing else that looks like one", () => {
		for (const key of ["from", "until", "published", "seen"])
			expect(together({ [key]: "2026-03-01" })("2026-02-28", "2026-03-01"), key).toBe(false);
		expect(together({ version: "2026-03-01", note: null, size: 3 })("2026-02-28", "2026-03-01")).toBe(true);
	});
	it("end with the last days that no file writes", () => {
		const same = together({}, ["2026-03-01"]);
		expect([same("2026-02-28", "2026-03-01"), same("2026-03-01", "2026-03-02")]).toEqual([true, false]);
	});
	it("of what is laid over a release turn where either does", () => {
		const same = together({ from: "2026-06-01" }, [], new Calendar({ from: "2026-03-01" }, []));
		expect([same("2026-02-28", "2026-03-01"), same("2026-05-31", "2026-06-01")]).toEqual([false, false]);
		expect(same("2026-03-02", "2026-05-31")).toBe(true);
	});
	it("are numbered in order of time", () => {
		const calendar = new Calendar({ a: { from: "2027-01-01" }, b: { from: "2026-01-01" } }, ["2025-01-01"]);
		const days = ["2024-01-01", "2025-06-01", "2026-01-01", "2026-01-02", "2027-01-01", "2027-01-02"];
		expect(days.map((day) => calendar.periodOf(day))).toEqual([0, 1, 2, 3, 4, 5]);
	});
});
