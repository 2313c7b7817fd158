/** What clocks in a zone show, by the platform's own calendar and not by the library under test. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** YYYY-MM-DDTHH:MM:SS, which compares as it should. */
export function shownIn(zone: string, moment: number): string {
	const format =
		formats.get(zone) ??
		new Intl.DateTimeFormat("sv-SE", {
			timeZone: zone,
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
			hour: "2-digit",
			minute: "2-digit",
			second: "2-digit",
		});
	formats.set(zone, format);
	return format.format(moment).replace(" ", "T");
}

export const everyZone: readonly string[] = Intl.supportedValuesOf("timeZone");

const dayLong = 86_400_000;

/** How far ahead of UTC clocks in a zone are, in milliseconds. */
function aheadIn(zone: string, moment: number): number {
	return Date.parse(`${shownIn(zone, moment)}Z`) - moment;
}

/** The moments of a year at which clocks in a zone are turned, found by looking every few days. */
export function turnsIn(zone: string, year: number): number[] {
	const turns: number[] = [];
	const end = Date.UTC(year + 1, 0, 1);
	for (let from = Date.UTC(year, 0, 1); from < end; from += 10 * dayLong) {
		let [low, high] = [from, Math.min(from + 10 * dayLong, end)];
		const before = aheadIn(zone, low);
		if (aheadIn(zone, high) === before) continue;
		while (high - low > 60_000) {
			const middle = low + Math.floor((high - low) / 120_000) * 60_000;
			if (aheadIn(zone, middle) === before) low = middle;
			else high = middle;
		}
		turns.push(high);
	}
	return turns;
}
