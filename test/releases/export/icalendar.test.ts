import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarText } from "../../../src/releases/export/icalendar.js";
import { readCalendar } from "./read-calendar.js";

const entry: CalendarEntry = {
	uid: "one@sovereign",
	first: "2026-12-31",
	last: "2026-12-31",
	summary: "A day",
	description: "What it is",
	category: "Law",
	tentative: false,
	url: "https://example.org/a?b=1,2;3",
};
const feed = { name: "Dates", description: "All", language: "fr", stamped: "2026-11-20" } as const;
const written = (entries: readonly CalendarEntry[]) => calendarText({ ...feed, entries });

describe("a calendar", () => {
	it("is written as RFC 5545 has it", () => {
		expect(written([entry]).split("\r\n")).toEqual([
			"BEGIN:VCALENDAR",
			"VERSION:2.0",
			"PRODID:-//Sovereign//Knowledge export//FR",
			"CALSCALE:GREGORIAN",
			"METHOD:PUBLISH",
			"NAME;LANGUAGE=fr:Dates",
			"X-WR-CALNAME:Dates",
			"DESCRIPTION;LANGUAGE=fr:All",
			"BEGIN:VEVENT",
			"UID:one@sovereign",
			"DTSTAMP:20261120T000000Z",
			"DTSTART;VALUE=DATE:20261231",
			"DTEND;VALUE=DATE:20270101",
			"SUMMARY;LANGUAGE=fr:A day",
			"DESCRIPTION;LANGUAGE=fr:What it is",
			"CATEGORIES;LANGUAGE=fr:Law",
			"STATUS:CONFIRMED",
			"TRANSP:TRANSPARENT",
			"URL:https://example.org/a?b=1,2;3",
			"END:VEVENT",
			"END:VCALENDAR",
			"",
		]);
	});

	it("folds before the 76th octet, and never within a character", () => {
		const summary = "é€😀".repeat(40);
		const { events } = readCalendar(written([{ ...entry, summary }]));
		expect(events[0]?.get("SUMMARY")).toBe(summary);
		const [first = ""] = written([{ ...entry, uid: "x".repeat(200) }]).match(/^UID.*$/m) ?? [];
		expect(first.trimEnd()).toHaveLength(75);
	});

	it("gives every text back as it was", () => {
		const text = fc.string({ unit: "grapheme" }).map((one) => one.replace("!", "\n"));
		fc.assert(
			fc.property(text, text, (summary, description) => {
				const [event] = readCalendar(written([{ ...entry, summary, description }])).events;
				expect([event?.get("SUMMARY"), event?.get("DESCRIPTION")]).toEqual([summary, description]);
			}),
		);
	});

	it("lets no text begin a line of its own", () => {
		const sly = "A day\r\nEND:VEVENT\rBEGIN:VEVENT\u0000\u0085";
		const { events } = readCalendar(written([{ ...entry, summary: sly, url: "https://example.org/\r\nATTACH:x" }]));
		expect(events).toHaveLength(1);
		expect(events[0]?.get("SUMMARY")).toBe("A day\nEND:VEVENT\nBEGIN:VEVENT  ");
		expect([...(events[0]?.keys() ?? [])]).not.toContain("URL");
	});
});
