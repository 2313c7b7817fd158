import { describe, expect, it } from "vitest";
import { exportWords } from "../../../src/commands/knowledge-export.js";
import { Knowledge } from "../../../src/evaluator/index.js";
import { calendarFeeds } from "../../../src/releases/export/calendar-feeds.js";
import { datedEvents } from "../../../src/releases/export/dated-events.js";
import {
	type Beside,
	certificate,
	dataClass,
	grounds,
	knowledge,
	law,
	member,
	offering,
	provider,
	reading,
	releaseOf,
	requirement,
	type Subject,
	value,
} from "../../evaluator/small-release.js";
import { readCalendar } from "./read-calendar.js";

/** What a feed of a release of these subjects says, each event on a line; the release's own left out. */
function feed(language: "en" | "fr", ...subjects: Subject[]): string[] {
	return eventsIn(knowledge(...subjects), language).map(
		(event) =>
			`${event.get("DTSTART")}–${event.get("DTEND")} ${event.get("STATUS")?.toLowerCase()} ${event.get("SUMMARY")}`,
	);
}

function eventsIn(of: Knowledge, language: "en" | "fr" = "en") {
	const feeds = [...calendarFeeds(of, datedEvents(of), exportWords)];
	const text = feeds.find(({ path }) => path === `calendar-${language}.ics`)?.text ?? "";
	return readCalendar(text).events.slice(1);
}

const cloud = (beside: Beside, ...more: Parameters<typeof offering>[1][]) =>
	offering("cloud", certificate("scheme", "held", beside), ...more);

describe("the dates ahead of a release of 20 November 2026", () => {
	it("have the last day of a certificate, in both languages", () => {
		const subject = cloud({ from: "2024-01-01", until: "2026-12-31" });
		expect(feed("en", subject)).toEqual(["20261231–20270101 confirmed cloud: Scheme: last day of validity"]);
		expect(feed("fr", subject)).toEqual(["20261231–20270101 confirmed cloud : Scheme : dernier jour de validité"]);
	});

	it("begin with the release's own day, and leave out what is over", () => {
		expect(feed("en", cloud({ from: "2026-11-19", until: "2026-11-19" }))).toEqual([]);
		expect(feed("en", cloud({ until: "2026-11-20" }))).toHaveLength(1);
		expect(feed("en", cloud({ from: "2026-11-20" }))).toEqual([
			"20261120–20261121 confirmed cloud: Scheme: first day of validity",
		]);
	});

	it("say of a month or a year that the day is not known, and lie over all the days that it may be", () => {
		expect(feed("en", cloud({ until: "2027-02" }))).toEqual([
			"20270201–20270301 confirmed cloud: Scheme: last day of validity (some time in February 2027: the day is not known)",
		]);
		expect(feed("fr", cloud({ until: "2027" }))).toEqual([
			"20270101–20280101 confirmed cloud : Scheme : dernier jour de validité (courant 2027 : le jour n'est pas connu)",
		]);
		// The days before the release are no dates ahead.
		expect(feed("en", cloud({ until: "2026" }))[0]).toMatch(/^20261120–20270101 /);
	});

	it("take what began some time this year as begun, and what is announced for it as still to come", () => {
		expect(feed("en", cloud({ from: "2026" }))).toEqual([]);
		expect(feed("en", offering("cloud", value("service.encryption", true, { from: "2026", pending: true })))).toEqual([
			"20261120–20270101 tentative cloud: announced: data is encrypted in transit and at rest (some time in 2026: the day is not known)",
		]);
	});

	it("have what a fact of a company says", () => {
		expect(
			feed("en", provider("acme"), provider("new", member("entity.owner", "acme", { until: "2028-05-30" }))),
		).toEqual(["20280530–20280531 confirmed new: last day: acme owns part of new"]);
	});

	it("tell a law that starts or ends from one of its periods that does", () => {
		const issues = { reach: [reading("all", "nobody")] };
		const start = (...periods: NonNullable<NonNullable<Parameters<typeof law>[3]>["periods"]>) =>
			feed("en", law("act", "US", issues, { periods })).map((line) => line.split(" ").slice(1).join(" "));
		expect(start({ from: "2027-01-01" })).toEqual(["confirmed Act: in force from this day"]);
		expect(start({ from: "2000-01-01", until: "2027-01-01" })).toEqual(["confirmed Act: last day in force"]);
		expect(start({ until: "2027-03-31" }, { from: "2027-04-01" })).toEqual([
			"confirmed Act: last day of a period",
			"confirmed Act: a new period begins",
		]);
		expect(start({ from: "2027-05-01", pending: true })).toEqual(["tentative Act: announced: The text says so."]);
	});

	it("have demands, thresholds and lists of places", () => {
		const stated = { source: "text", grade: "statute" as const, statement: { en: "It says so.", fr: "Il le dit." } };
		const page = { title: "The text", publisher: "Somebody", url: null, published: null, seen: "2026-01-01" };
		const ground = grounds({
			sources: { text: page },
			thresholds: [
				{
					id: "share",
					name: { en: "share of capital", fr: "part du capital" },
					values: [
						{ value: 24, ...stated },
						{ value: 30, from: "2027-01-01", ...stated },
					],
				},
			],
			sets: [
				{ id: "adequate", name: { en: "adequate", fr: "adéquats" }, members: [{ place: "GB", until: "2031-12-27" }] },
			],
		});
		const demands = dataClass("data", "high", [requirement("stay", undefined, { from: "2027-04-01" })]);
		expect(feed("fr", ground, demands)).toEqual([
			"20270101–20270102 confirmed Part du capital : 30 à partir de ce jour",
			"20270401–20270402 confirmed Data : exigé à partir de ce jour : stay",
			"20311227–20311228 confirmed Adéquats : dernier jour : GB",
		]);
	});

	it("are told once where two sources say the same, with both", () => {
		const both = [{ seen: "2026-01-01" }, { seen: "2026-02-01" }].map((page) =>
			certificate("scheme", "held", { until: "2027-01-01", ...page }),
		);
		const [event, ...others] = eventsIn(knowledge(offering("cloud", ...both)));
		expect(others).toEqual([]);
		expect(event?.get("DESCRIPTION")?.match(/Source: /g)).toHaveLength(2);
	});

	it("keep their UIDs in another release, in another order and in the other language", () => {
		const facts = [
			certificate("scheme", "held", { until: "2027-01-01" }),
			member("service.regions", "CA", { until: "2027-02-01" }),
		];
		const uids = (list: ReturnType<typeof eventsIn>) => list.map((event) => event.get("UID"));
		const first = uids(eventsIn(knowledge(offering("cloud", ...facts))));
		const later = releaseOf(offering("other"), offering("cloud", ...facts.toReversed()));
		const second = new Knowledge({ ...later, version: "2026.12.0", date: "2026-12-15" });
		expect(new Set(first).size).toBe(2);
		expect(uids(eventsIn(second))).toEqual(first);
		expect(uids(eventsIn(second, "fr"))).toEqual(first);
		expect(eventsIn(second)[0]?.get("DTSTAMP")).toBe("20261215T000000Z");
	});

	it("say what the feed was made from even where nothing is ahead", () => {
		const of = new Knowledge({ ...releaseOf(), expires: "2027-06-30" });
		const [{ text = "" } = {}] = calendarFeeds(of, datedEvents(of), exportWords);
		expect(readCalendar(text).events.map((event) => `${event.get("DTSTART")} ${event.get("SUMMARY")}`)).toEqual([
			"20261120 Knowledge release 2026.11.0",
			"20270630 Knowledge release 2026.11.0: last day to take it into use",
		]);
	});
});
