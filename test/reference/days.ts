/** Dates (EVALUATOR, section 1): a partial date is an interval of days. Written out longhand, for the reference alone. */

export interface Interval {
	readonly first: string;
	readonly last: string;
}

/** The days that a partial date may mean. */
export function daysOf(date: string): Interval {
	if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
	if (date.length === 7) return { first: `${date}-01`, last: `${date}-${lengthOfMonth(date)}` };
	return { first: date, last: date };
}

function lengthOfMonth(month: string): string {
	const first = new Date(`${month}-01T00:00:00Z`);
	return String(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()).padStart(2, "0");
}

/** "`from`, `until` (both included) … A partial date is an interval inside which validity is unknown." */
export function lasts(day: string, from: string | null | undefined, until: string | null | undefined) {
	const begun = from ? (day >= daysOf(from).last ? "yes" : day < daysOf(from).first ? "no" : "maybe") : "yes";
	const going = until ? (day <= daysOf(until).first ? "yes" : day > daysOf(until).last ? "no" : "maybe") : "yes";
	if (begun === "no" || going === "no") return "no";
	return begun === "yes" && going === "yes" ? "yes" : "maybe";
}

/** The same day of a later month, or the last of a shorter one. */
export function monthsAfter(day: string, months: number): string {
	const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
	const month = `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}`;
	const length = lengthOfMonth(month);
	const [date = length] = [day.slice(8), length].sort();
	return `${month}-${date}`;
}

/** Surely later: exact enough to say so. */
export function laterThan(one: Interval, other: Interval): boolean {
	return one.first > other.last;
}

export const laterOf = (one: string, other: string): string => [one, other].sort()[1] ?? one;
