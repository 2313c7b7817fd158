import type { Ask } from "../evaluator/answer.js";
import type { Question } from "../evaluator/question.js";
import type { Day } from "../knowledge/dates.js";
import { type Sensitivity, sensitivities } from "../knowledge/demands.js";
import type { Assurance } from "../knowledge/grades.js";
import type { Atlas, PlaceId } from "../knowledge/places.js";
import type { Release } from "../knowledge/release.js";
import type { Draft, Terms } from "./draft.js";
import { membersOf } from "./operators.js";

/** What a team has settled for all its questions; null is not settled. */
interface Settled {
	readonly home: readonly PlaceId[] | null;
	readonly framework: string | null;
	readonly readings: Readonly<Record<string, string>>;
	/** The least assurance that is accepted of data of a sensitivity, and of what is more sensitive. */
	readonly assurance?: Readonly<Partial<Record<Sensitivity, Assurance>>> | undefined;
}

/** From what a question is filled in. */
export interface Ground {
	readonly release: Release;
	readonly atlas: Atlas;
	readonly settings: Settled;
	/** The asker's day. */
	readonly today: Day;
}

export type FilledIn = { readonly question: Question } | { readonly ask: Ask["ask"]; readonly draft: Draft };

/**
 * Fills in what the asker left out and names it in `filledIn` (EVALUATOR, section 7): the team's settings first, else
 * the release's default framework and the innermost place that all named classes share; the day is today. Where no
 * place is shared, it asks for the home among those of the release. Fields stand in the order of the question's schema,
 * so that whoever parses a question by it gets the same bytes.
 */
export function fillIn(draft: Draft, ground: Ground): FilledIn {
	const { release, settings, today } = ground;
	const filled: string[] = [];
	const given = <T>(name: string, value: T | undefined, otherwise: () => T): T => {
		if (value !== undefined) return value;
		filled.push(name);
		return otherwise();
	};
	const said = (before: readonly string[] | undefined) => [...new Set([...(before ?? []), ...filled])];

	switch (draft.intent) {
		case "help":
			return { question: { intent: "help" } };
		case "settings":
			return {
				question: {
					intent: "settings",
					...(draft.change ? { change: draft.change } : {}),
					corrections: draft.corrections ?? [],
				},
			};
		case "changes": {
			// Which release came before, or was in use on a day, is known to whoever has them all.
			const since = given("since", draft.since, () => release.version);
			return {
				question: {
					intent: "changes",
					since,
					...(draft.sinceDay === undefined ? {} : { sinceDay: draft.sinceDay }),
					...(draft.subject === undefined ? {} : { subject: draft.subject }),
					filledIn: said(draft.filledIn),
					corrections: draft.corrections ?? [],
				},
			};
		}
		case "explain": {
			const asOf = given("asOf", draft.asOf, () => today);
			return {
				question: {
					intent: "explain",
					subject: draft.subject,
					asOf,
					filledIn: said(draft.filledIn),
					corrections: draft.corrections ?? [],
				},
			};
		}
		case "exposure": {
			const home = given("home", draft.home, () => [...(settings.home ?? [homeAround(draft.offering, ground)])]);
			const asOf = given("asOf", draft.asOf, () => today);
			const readings = readingsWith(draft.readings, ground, filled);
			const law = draft.law === undefined ? {} : { law: draft.law };
			return {
				question: {
					intent: "exposure",
					offering: draft.offering,
					...law,
					home,
					asOf,
					...sharedOf(draft),
					readings,
					filledIn: said(draft.filledIn),
					corrections: draft.corrections ?? [],
				},
			};
		}
		default: {
			const framework = given("framework", draft.framework, () => {
				const settled = release.frameworks.some((one) => one.id === settings.framework && !one.proposed)
					? settings.framework
					: null;
				return settled ?? release.grounds.defaultFramework;
			});
			const day = draft.asOf ?? today;
			const home = draft.home ?? (settings.home ? [...settings.home] : homeOf(draft.dataClasses, ground, day));
			if (!home) return { ask: { about: "home", among: [...release.grounds.homes] }, draft };
			if (!draft.home) filled.push("home");
			const asOf = given("asOf", draft.asOf, () => today);
			const readings = readingsWith(draft.readings, ground, filled);
			const assurance = draft.assurance ?? demandedOf(draft, ground);
			if (assurance !== draft.assurance) filled.push("assurance");
			const terms = {
				dataClasses: draft.dataClasses,
				framework,
				home,
				asOf,
				...sharedOf(draft),
				readings,
				...demandsOf({ ...draft, assurance }),
				filledIn: said(draft.filledIn),
				corrections: draft.corrections ?? [],
			};
			if (draft.intent === "check") return { question: { intent: "check", offering: draft.offering, ...terms } };
			if (draft.intent === "compare") return { question: { intent: "compare", offerings: draft.offerings, ...terms } };
			return { question: { intent: "find", ...terms } };
		}
	}
}

function sharedOf({ configuration = {}, context = {} }: Terms) {
	return { configuration, context };
}

function demandsOf({ picks, levels, sensitivity, assurance }: Terms) {
	return {
		...(picks ? { picks } : {}),
		...(levels ? { levels } : {}),
		...(sensitivity ? { sensitivity } : {}),
		...(assurance ? { assurance } : {}),
	};
}

/** What the team demands for the most sensitive of the classes, or for the sensitivity that the asker names. */
function demandedOf(
	{ dataClasses, sensitivity }: { dataClasses: string[] } & Terms,
	{ release, settings }: Ground,
): Assurance | undefined {
	const levels = dataClasses.flatMap((id) => release.dataClasses.find((one) => one.id === id)?.sensitivity.level ?? []);
	const rank = Math.max(
		...[...levels, ...(sensitivity ? [sensitivity] : [])].map((level) => sensitivities.indexOf(level)),
	);
	// What is more sensitive is never accepted on less: the nearest demand below holds too.
	return sensitivities
		.slice(0, rank + 1)
		.flatMap((level) => settings.assurance?.[level] ?? [])
		.at(-1);
}

/** The innermost of the classes' places that lies in all the others; a class of nobody's law shares every place. */
function homeOf(dataClasses: readonly string[], { release, atlas }: Ground, day: Day): PlaceId[] | undefined {
	const places = new Set<PlaceId>();
	for (const id of dataClasses) {
		const jurisdiction = release.dataClasses.find((one) => one.id === id)?.jurisdiction;
		if (jurisdiction) places.add(jurisdiction);
	}
	const innermost = [...places]
		.sort()
		.find((place) => [...places].every((other) => atlas.around(place, day).has(other)));
	return innermost === undefined ? undefined : [innermost];
}

/**
 * Which laws are foreign depends on a home, and a question about exposure names no data to take it from. Whoever asks
 * about regions that all lie in one of the release's homes most likely sits there; else the release's first home.
 */
function homeAround(offering: string, { release, atlas, today }: Ground): PlaceId {
	const facts = release.offerings.find((one) => one.id === offering)?.facts ?? [];
	const regions = membersOf(facts, "service.regions", release.date);
	const [first = "EU", ...others] = release.grounds.homes;
	const around = [first, ...others].find(
		(home) => regions.length > 0 && regions.every((region) => atlas.around(region, today).has(home)),
	);
	return around ?? first;
}

/** The question's readings, and those of the team's settings for what the question says nothing about. */
function readingsWith(
	asked: Readonly<Record<string, string>> | undefined,
	{ release, settings }: Ground,
	filled: string[],
): Record<string, string> {
	const issueOf = (key: string) => {
		const law = release.laws.find((one) => one.id === key);
		return law?.issues[0] ? `${law.id}.${law.issues[0].id}` : key;
	};
	const readings = new Map(Object.entries(asked ?? {}));
	const taken = new Set([...readings.keys()].map(issueOf));
	for (const [key, reading] of Object.entries(settings.readings)) {
		if (taken.has(issueOf(key))) continue;
		readings.set(key, reading);
		if (!filled.includes("readings")) filled.push("readings");
	}
	return Object.fromEntries([...readings].sort(([a], [b]) => (a < b ? -1 : 1)));
}
