import type { Language } from "../knowledge/text.js";

/** Monday first, as ISO 8601 counts. */
const names: Record<Language, readonly string[]> = {
	en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
	fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
};

/** The name of a day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayName(weekday: number, language: Language): string {
	return names[language][weekday - 1] ?? String(weekday);
}

/** "Monday to Friday"; days that do not follow each other are listed. */
export function weekdaysText(
	weekdays: readonly number[],
	language: Language,
	list: (names: readonly string[]) => string,
): string {
	const days = [...weekdays].sort((a, b) => a - b);
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return "";
	const inARow = days.length > 2 && last - first === days.length - 1;
	if (!inARow) return list(days.map((day) => weekdayName(day, language)));
	const [from, to] = [weekdayName(first, language), weekdayName(last, language)];
	return language === "en" ? `${from} to ${to}` : `du ${from} au ${to}`;
}
