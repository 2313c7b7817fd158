import type { Language } from "../knowledge/text.js";

const months: Record<Language, readonly string[]> = {
	en: [
		"January",
		"February",
		"March",
		"April",
		"May",
		"June",
		"July",
		"August",
		"September",
		"October",
		"November",
		"December",
	],
	fr: [
		"janvier",
		"février",
		"mars",
		"avril",
		"mai",
		"juin",
		"juillet",
		"août",
		"septembre",
		"octobre",
		"novembre",
		"décembre",
	],
};

/** A day, month or year as people write it: 20 November 2026, 1er mars 2026, November 2026, 2026. */
export function dateIn(language: Language, date: string): string {
	const [year = date, month, day] = date.split("-");
	const name = month === undefined ? undefined : months[language][Number(month) - 1];
	if (name === undefined) return year;
	if (day === undefined) return `${name} ${year}`;
	const number = Number(day);
	return `${language === "fr" && number === 1 ? "1er" : number} ${name} ${year}`;
}

/** "since 20 November 2026", « depuis le 20 novembre 2026 », « depuis novembre 2026 » */
export function sinceIn(language: Language, date: string): string {
	const day = dateIn(language, date);
	if (language === "en") return `since ${day}`;
	return hasDay(date) ? `depuis le ${day}` : `depuis ${day}`;
}

/** "until 20 November 2026", « jusqu'au 20 novembre 2026 », « jusqu'en novembre 2026 » */
export function untilIn(language: Language, date: string): string {
	const day = dateIn(language, date);
	if (language === "en") return `until ${day}`;
	return hasDay(date) ? `jusqu'au ${day}` : `jusqu'en ${day}`;
}

function hasDay(date: string): boolean {
	return date.split("-").length === 3;
}
