import { type Day, dayAfter } from "../../knowledge/dates.js";
import type { Language } from "../../knowledge/text.js";

/** A calendar as RFC 5545 writes it. */

/** One entry: some days, what they are, and where to read more. */
export interface CalendarEntry {
	/** The same in every calendar that has this entry. */
	readonly uid: string;
	readonly first: Day;
	readonly last: Day;
	readonly summary: string;
	readonly description: string;
	readonly category: string;
	readonly tentative: boolean;
	readonly url: string | null;
}

export interface CalendarFeed {
	readonly name: string;
	readonly description: string;
	readonly language: Language;
	/** The day on which all of it was written. */
	readonly stamped: Day;
	readonly entries: readonly CalendarEntry[];
}

/** The text of a feed; without entries it would be none by the RFC. */
export function calendarText({ name, description, language, stamped, entries }: CalendarFeed): string {
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		`PRODID:-//Sovereign//Knowledge export//${language.toUpperCase()}`,
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		// NAME and DESCRIPTION are RFC 7986's; many programs know the older name only.
		`NAME;LANGUAGE=${language}:${escapedText(name)}`,
		`X-WR-CALNAME:${escapedText(name)}`,
		`DESCRIPTION;LANGUAGE=${language}:${escapedText(description)}`,
		...entries.flatMap((entry) => [
			"BEGIN:VEVENT",
			`UID:${escapedText(entry.uid)}`,
			`DTSTAMP:${basic(stamped)}T000000Z`,
			`DTSTART;VALUE=DATE:${basic(entry.first)}`,
			// The day after the last one: an end is not part of the event.
			`DTEND;VALUE=DATE:${basic(dayAfter(entry.last))}`,
			`SUMMARY;LANGUAGE=${language}:${escapedText(entry.summary)}`,
			`DESCRIPTION;LANGUAGE=${language}:${escapedText(entry.description)}`,
			`CATEGORIES;LANGUAGE=${language}:${escapedText(entry.category)}`,
			`STATUS:${entry.tentative ? "TENTATIVE" : "CONFIRMED"}`,
			"TRANSP:TRANSPARENT",
			...(entry.url !== null && isPlainUri(entry.url) ? [`URL:${entry.url}`] : []),
			"END:VEVENT",
		]),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function basic(day: Day): string {
	return day.replaceAll("-", "");
}

/** TEXT (3.3.11): a line break is written, and other control characters do not exist. */
function escapedText(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.replace(/[^\P{Cc}\n]/gu, " ")
		.replace(/[\\;,]/g, "\\$&")
		.replaceAll("\n", "\\n");
}

/** A URI is written as it is, so it must be one that cannot end its line. */
function isPlainUri(url: string): boolean {
	return /^https?:\/\/[!-~]+$/.test(url);
}

const most = 75;

/** No line is longer than 75 octets (3.1); a character is never cut in two. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = "";
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > most) {
			parts.push(part);
			part = " ";
			octets = 1;
		}
		part += character;
		octets += size;
	}
	return [...parts, part].join("\r\n");
}

/** In UTF-8. */
function octetsOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
