import type { Token } from "../tokens.js";

const names = [
	"monday mondays mon lundi lundis lun",
	"tuesday tuesdays tue tues mardi mardis mar",
	"wednesday wednesdays wed mercredi mercredis mer",
	"thursday thursdays thu thur thurs jeudi jeudis jeu",
	"friday fridays fri vendredi vendredis ven",
	"saturday saturdays sat samedi samedis sam",
	"sunday sundays sun dimanche dimanches dim",
];
const byName = new Map(names.flatMap((list, at) => list.split(" ").map((name): [string, number] => [name, at + 1])));

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekdayOf(key: string): number | undefined {
	return byName.get(key);
}

const upTo = new Set("to through until till a au jusqu".split(" "));
const loose = new Set("and et on le les du from de the every each chaque tous only seulement".split(" "));

/** "Monday to Thursday", "Mon, Tue and Fri", "weekdays" · « du lundi au jeudi », « tous les jours ». */
export function weekdaysIn(tokens: readonly Token[]): number[] | undefined {
	const keys = tokens.map(({ key }) => key);
	const all = keys.join(" ");
	if (/^(weekdays|en semaine|jours de semaine)$/.test(all)) return [1, 2, 3, 4, 5];
	if (/^(every day|all days|all week|tous les jours|chaque jour|toute la semaine)$/.test(all))
		return [1, 2, 3, 4, 5, 6, 7];
	const days = new Set<number>();
	let last: number | undefined;
	let through = false;
	for (const [at, token] of tokens.entries()) {
		const day = weekdayOf(token.key);
		if (day === undefined) {
			if (last !== undefined && upTo.has(token.key)) through = true;
			else if (!loose.has(token.key)) return undefined;
			continue;
		}
		if (last !== undefined && (through || (/[-–—]/.test(token.gap) && at > 0)))
			for (let next = last; next !== day; next = (next % 7) + 1) days.add(next);
		days.add(day);
		last = day;
		through = false;
	}
	return days.size > 0 && !through ? [...days].sort((a, b) => a - b) : undefined;
}
