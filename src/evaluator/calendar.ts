import { type Day, firstDay, lastDay } from "../knowledge/dates.js";

/** The keys under which a release writes dates: of validity, and of observation. */
const datedKeys: ReadonlySet<string> = new Set(["from", "until", "published", "seen"]);

/**
 * The days on which anything in a release begins, ends or goes stale. Between two of them nothing changes, so that
 * what was worked out for one day of a period holds for every other.
 */
export class Calendar {
	/** Each moment at which a comparison with a day may turn, in order: `0` before the day, `5` after it. */
	readonly #turns: readonly string[];

	/**
	 * `further` are the last days of what has an end that no file writes: the shelf life of facts; `base` has the days
	 * of what it is laid over.
	 */
	constructor(release: object, further: Iterable<Day>, base?: Calendar) {
		const turns = new Set<string>(base ? base.#turns : []);
		const dates = new Set<string>();
		gatherDates(release, dates);
		for (const date of dates) for (const day of [firstDay(date), lastDay(date)]) turns.add(`${day}0`).add(`${day}5`);
		for (const day of further) turns.add(`${day}5`);
		this.#turns = [...turns].sort();
	}

	/** The number of the period in which a day lies. */
	periodOf(day: Day): number {
		const moment = `${day}3`;
		let low = 0;
		let high = this.#turns.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#turns[middle] ?? "") < moment) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** No generator: a release has some hundred thousand values, and this meets every one at load. */
function gatherDates(value: object, into: Set<string>) {
	for (const [key, part] of Object.entries(value))
		if (typeof part === "string") {
			if (datedKeys.has(key)) into.add(part);
		} else if (typeof part === "object" && part !== null) gatherDates(part, into);
}
