import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/register/schedule/working-days.js";
import { dayIn, momentOf, timeIn, zoneSchema } from "../../../src/register/schedule/zones.js";
import { runsOf } from "../../evaluator/runs.js";
import { everyZone, shownIn, turnsIn } from "./clocks.js";

const hourLong = 3_600_000;
const iso = (moment: number) => new Date(moment).toISOString();
const shownAt = (day: string, hour: number) => `${day}T${String(hour).padStart(2, "0")}:00:00`;

/** The first moment at which a zone's clocks show an hour of a day, or have gone past it. */
function expectFirst(day: string, hour: number, zone: string) {
	const moment = momentOf(day, hour, zone);
	const wanted = shownAt(day, hour);
	const shown = shownIn(zone, moment);
	const what = `${zone} ${wanted}: ${iso(moment)} shows ${shown}`;
	expect(shown >= wanted, what).toBe(true);
	expect(shownIn(zone, moment - 1000) < wanted, what).toBe(true);
	return { moment, shown, wanted, what };
}

describe("the moment at which clocks show an hour", () => {
	it("is the hour itself on ordinary days", () => {
		expect(iso(momentOf("2026-11-20", 9, "America/Toronto"))).toBe("2026-11-20T14:00:00.000Z");
		expect(iso(momentOf("2026-07-20", 9, "America/Toronto"))).toBe("2026-07-20T13:00:00.000Z");
		expect(iso(momentOf("2026-11-20", 9, "Asia/Kathmandu"))).toBe("2026-11-20T03:15:00.000Z");
		expect(iso(momentOf("2026-11-20", 0, "Pacific/Kiritimati"))).toBe("2026-11-19T10:00:00.000Z");
	});

	it("is when clocks go on, where they skip the hour", () => {
		expect(iso(momentOf("2026-03-08", 2, "America/Toronto"))).toBe("2026-03-08T07:00:00.000Z");
		expect(iso(momentOf("2026-03-29", 2, "Europe/Paris"))).toBe("2026-03-29T01:00:00.000Z");
		// Half an hour only.
		expect(iso(momentOf("2026-10-04", 2, "Australia/Lord_Howe"))).toBe("2026-10-03T15:30:00.000Z");
		// Midnight is skipped.
		expect(iso(momentOf("2026-09-06", 0, "America/Santiago"))).toBe("2026-09-06T04:00:00.000Z");
		// A whole day is skipped.
		expect(iso(momentOf("2011-12-30", 9, "Pacific/Apia"))).toBe("2011-12-30T10:00:00.000Z");
	});

	it("is the first of two, where they show the hour twice", () => {
		expect(iso(momentOf("2026-11-01", 1, "America/Toronto"))).toBe("2026-11-01T05:00:00.000Z");
		expect(iso(momentOf("2026-10-25", 2, "Europe/Paris"))).toBe("2026-10-25T00:00:00.000Z");
	});

	it("is right in every zone, on every hour around every turn of the clocks", () => {
		for (const zone of everyZone)
			for (const turn of turnsIn(zone, 2026))
				for (const day of [-1, 0, 1].map((days) => addDays(shownIn(zone, turn).slice(0, 10), days)))
					for (let hour = 0; hour < 24; hour++) expectFirst(day, hour, zone);
	});

	it("is right in any zone on any day of many years, with nothing earlier that would do", () => {
		const aDay = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays("2000-01-01", days));
		fc.assert(
			fc.property(fc.constantFrom(...everyZone), aDay, fc.integer({ min: 0, max: 23 }), (zone, day, hour) => {
				const { moment, shown, wanted, what } = expectFirst(day, hour, zone);
				for (let back = 1; back <= 30 * 4; back++)
					expect(shownIn(zone, moment - (back * hourLong) / 4) < wanted, what).toBe(true);
				// Only what no clock shows is made up for by a later hour.
				if (shown !== wanted)
					for (let quarter = -26 * 4; quarter <= 26 * 4; quarter++)
						expect(shownIn(zone, moment + (quarter * hourLong) / 4), what).not.toBe(wanted);
			}),
			{ numRuns: 400 },
		);
	});

	it("does not depend on where the program runs", () => {
		const before = process.env.TZ;
		const moments = ["UTC", "America/New_York", "Australia/Lord_Howe"].map((here) => {
			process.env.TZ = here;
			return everyZone.map((zone) => momentOf("2026-03-29", 2, zone));
		});
		process.env.TZ = before ?? "";
		if (before === undefined) delete process.env.TZ;
		expect(moments[1]).toEqual(moments[0]);
		expect(moments[2]).toEqual(moments[0]);
	});
});

describe("the day in a zone", () => {
	it("is what its clocks show, at any moment", () => {
		const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
		fc.assert(
			fc.property(fc.constantFrom(...everyZone), moment, (zone, at) => {
				expect(dayIn(zone, at)).toBe(shownIn(zone, at).slice(0, 10));
			}),
			{ numRuns: 2000 },
		);
	});

	it("is the day of a moment that was found for it", () => {
		fc.assert(
			fc.property(fc.constantFrom(...everyZone), fc.integer({ min: 0, max: 365 }), (zone, days) => {
				const day = addDays("2026-01-01", days);
				expect(dayIn(zone, momentOf(day, 9, zone))).toBe(day);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe("a time zone", () => {
	it("is an IANA name", () => {
		for (const zone of [...everyZone, "UTC", "Etc/GMT+5"]) expect(zoneSchema.safeParse(zone).success, zone).toBe(true);
		for (const wrong of ["", "EST5", "+05:00", "Mars/Phobos", "Foo+05:00", "../etc/passwd"])
			expect(zoneSchema.safeParse(wrong).success, wrong).toBe(false);
	});
});

describe("what clocks show at a moment", () => {
	it("is their own day and time, in every zone", () => {
		const moments = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
		fc.assert(
			fc.property(fc.constantFrom(...everyZone), moments, (zone, at) => {
				const moment = at.getTime();
				expect(`${dayIn(zone, moment)}T${timeIn(zone, moment)}`, zone).toBe(shownIn(zone, moment).slice(0, 16));
			}),
			runsOf(300),
		);
	});
});
