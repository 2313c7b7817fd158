import { z } from "zod";
import { addMonths, type Day } from "../../knowledge/dates.js";

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;
type Unit = keyof typeof monthsIn;
const mostEvery: Readonly<Record<Unit, number>> = { month: 60, quarter: 20, year: 10 };

/** How often a vendor is reassessed. There are no other forms, so that each can be tested to the end. */
export const cadenceSchema = z
	.strictObject({
		every: z.number().int().positive(),
		unit: z.enum(["month", "quarter", "year"]),
	})
	.refine(({ every, unit }) => every <= mostEvery[unit], "at most 60 months, 20 quarters or 10 years")
	.describe("Every so many months, quarters or years");
export type Cadence = z.infer<typeof cadenceSchema>;

export const usualCadence: Cadence = { every: 1, unit: "year" };

/** The nth day on which it falls due, counted from a day; at the end of a shorter month, and never drifting from there. */
export function nthDue({ every, unit }: Cadence, from: Day, nth: number): Day {
	return addMonths(from, every * monthsIn[unit] * nth);
}

/** How often it has fallen due by the end of a day: 0 where it has not yet. */
export function timesDue(cadence: Cadence, from: Day, day: Day): number {
	if (day <= from) return 0;
	const most = Math.floor(monthsBetween(from, day) / (cadence.every * monthsIn[cadence.unit]));
	return most > 0 && nthDue(cadence, from, most) > day ? most - 1 : most;
}

/** Months from the one of the first day to the one of the second. */
function monthsBetween(from: Day, to: Day): number {
	return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}
