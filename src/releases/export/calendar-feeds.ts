import type { Knowledge } from "../../evaluator/knowledge.js";
import type { SourceWithId } from "../../knowledge/sources.js";
import { fill, inBoth, type Language, languages, type Text } from "../../knowledge/text.js";
import { sha256 } from "../digest.js";
import type { Category, DatedEvent } from "./dated-event.js";
import { type CalendarEntry, calendarText } from "./icalendar.js";
import type { ExportWords } from "./words.js";

/** The dates of a release as calendars, one a language. */
export function* calendarFeeds(
	knowledge: Knowledge,
	events: readonly DatedEvent[],
	words: ExportWords,
): Generator<{ readonly path: string; readonly text: string }> {
	const { version, date } = knowledge.release;
	for (const language of languages) {
		const entries = [...ofRelease(knowledge, language), ...events.map((event) => entryOf(event, language, words))];
		const name = phrases.name[language];
		const description = fill(phrases.about, { version })[language];
		yield {
			path: `calendar-${language}.ics`,
			text: calendarText({ name, description, language, stamped: date, entries }),
		};
	}
}

/** The release itself, so that a feed is never without an entry and says what it was made from. */
function ofRelease({ release }: Knowledge, language: Language): CalendarEntry[] {
	const { version, date, expires } = release;
	const entry = (what: string, day: string, summary: Text): CalendarEntry => ({
		uid: uidOf(`release/${version}/${what}`),
		first: day,
		last: day,
		summary: summary[language],
		description: fill(phrases.about, { version })[language],
		category: phrases.release[language],
		tentative: false,
		url: null,
	});
	return [
		entry("date", date, fill(phrases.released, { version })),
		...(expires === undefined ? [] : [entry("expires", expires, fill(phrases.expires, { version }))]),
	];
}

function entryOf(event: DatedEvent, language: Language, words: ExportWords): CalendarEntry {
	const { key, first, last, title, pending, statements, sources, category } = event;
	const lines = [
		...statements.map((statement) => statement[language]),
		...(pending ? [phrases.pending[language]] : []),
		...sources.map((source) => sourceLine(source)[language]),
	];
	return {
		uid: uidOf(key),
		first,
		last,
		summary: `${title[language]}${vagueness(event, words)[language]}`,
		description: lines.join("\n"),
		category: phrases.categories[category][language],
		tentative: pending,
		url: sources.find(({ url }) => url !== null)?.url ?? null,
	};
}

/** What is only known to the month or the year is said to be so. */
function vagueness({ date }: DatedEvent, words: ExportWords): Text {
	if (date.length === 10) return { en: "", fr: "" };
	return fill(phrases.vague, { when: inBoth((language) => words.date(language, date)) });
}

function sourceLine({ title, publisher, url }: SourceWithId): Text {
	return fill(phrases.source, { title, publisher, url: url === null ? "" : `, ${url}` });
}

function uidOf(key: string): string {
	return `${sha256(key).slice(0, 32)}@sovereign`;
}

const phrases = {
	name: { en: "Sovereign: dates ahead", fr: "Sovereign : dates à venir" },
	about: {
		en: "Dates of knowledge release {version}. Public information, not legal advice.",
		fr: "Dates des connaissances, version {version}. Information publique, sans valeur d'avis juridique.",
	},
	released: { en: "Knowledge release {version}", fr: "Connaissances, version {version}" },
	expires: {
		en: "Knowledge release {version}: last day to take it into use",
		fr: "Connaissances, version {version} : dernier jour pour les mettre en usage",
	},
	release: { en: "Release", fr: "Version" },
	pending: {
		en: "Only announced: no verdict rests on it.",
		fr: "Seulement annoncé : aucun verdict n'en dépend.",
	},
	source: { en: "Source: {title} ({publisher}){url}", fr: "Source : {title} ({publisher}){url}" },
	vague: {
		en: " (some time in {when}: the day is not known)",
		fr: " (courant {when} : le jour n'est pas connu)",
	},
	categories: {
		certificate: { en: "Certificate", fr: "Certification" },
		law: { en: "Law", fr: "Loi" },
		demand: { en: "Demand", fr: "Exigence" },
		fact: { en: "Fact", fr: "Fait" },
		threshold: { en: "Threshold", fr: "Seuil" },
		list: { en: "List of places", fr: "Liste de lieux" },
		weights: { en: "Weights", fr: "Pondération" },
		note: { en: "Note", fr: "Remarque" },
	} satisfies Record<Category, Text>,
} as const;
