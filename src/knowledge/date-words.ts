import { inBoth, type Language, type Text } from "./text.js";

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

/** A date in both languages. */
export function dateWords(date: string): Text {
	return inBoth((language) => dateIn(language, date));
}
