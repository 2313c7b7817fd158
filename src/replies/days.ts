import { dateIn } from "../knowledge/date-words.js";
import type { Language } from "../knowledge/text.js";

export { dateIn };

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
