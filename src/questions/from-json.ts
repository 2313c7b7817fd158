import { z } from "zod";
import type { Unknown } from "../evaluator/answer.js";
import { namesToPick } from "../evaluator/frameworks/picks.js";
import { isLevelOf } from "../evaluator/frameworks/targets.js";
import {
	changesQuestionSchema,
	checkQuestionSchema,
	compareQuestionSchema,
	explainQuestionSchema,
	exposureQuestionSchema,
	findQuestionSchema,
	helpQuestionSchema,
	settingsQuestionSchema,
} from "../evaluator/question.js";
import type { Release } from "../knowledge/release.js";
import type { Text } from "../knowledge/text.js";
import type { Draft, Terms } from "./draft.js";
import { type FilledIn, fillIn, type Ground } from "./fill-in.js";
import { type NameIndex, type NameKind, nameIndexOf } from "./names.js";
import { nearestPicks } from "./picks.js";
import { packageOf, regionOf } from "./places-asked.js";
import { nearestOf, resolve } from "./resolve.js";
import { tokenize } from "./tokens.js";

/** A question as an object, with what may be left out left out. */
const termsOptional = { framework: true, home: true, asOf: true } as const;
const partialQuestionSchema = z.discriminatedUnion("intent", [
	z.strictObject({ ...checkQuestionSchema.partial(termsOptional).shape, intent: z.literal("check") }),
	compareQuestionSchema.partial(termsOptional),
	findQuestionSchema.partial(termsOptional),
	exposureQuestionSchema.partial({ home: true, asOf: true }),
	explainQuestionSchema.partial({ asOf: true }),
	changesQuestionSchema.partial({ since: true }),
	helpQuestionSchema,
	settingsQuestionSchema,
]);
type PartialQuestion = z.infer<typeof partialQuestionSchema>;

/** What comes of a question in JSON: filled in, one thing to ask, one thing unknown, or a form that is none. */
type FromJson = FilledIn | { readonly unknown: Unknown["unknown"] } | { readonly malformed: Text };

/**
 * The JSON object of `question` (EVALUATOR, section 10), as `sovereign ask` reads it from standard input. An object
 * without `intent` is a check. Things are named by their ids, which must stand in the release.
 */
export function questionFrom(json: unknown, ground: Ground): FromJson {
	const whole =
		typeof json === "object" && json !== null && !Array.isArray(json) && !("intent" in json)
			? { intent: "check", ...json }
			: json;
	const parsed = partialQuestionSchema.safeParse(whole, { error: z.locales.en().localeError });
	if (parsed.success) {
		const unknown = unknownIn(parsed.data, nameIndexOf(ground.release));
		return unknown ? { unknown } : fillIn(draftOf(parsed.data, ground.release), ground);
	}
	const [issue] = parsed.error.issues;
	const french = partialQuestionSchema.safeParse(whole, { error: z.locales.fr().localeError }).error?.issues[0];
	const path = issue?.path.map(String).join(".") || "question";
	const says = issue?.message ?? "";
	// The schema's own words are English only.
	const inFrench = french && french.message !== says ? french.message : formInFrench(path);
	return { malformed: { en: `${path}: ${says}`, fr: `${path} : ${inFrench}` } };
}

function formInFrench(path: string): string {
	if (path === "asOf") return "il faut un jour qui existe, écrit AAAA-MM-JJ";
	if (path === "since") return "une version s'écrit AAAA.M.N";
	if (/^(home|configuration\.region)/.test(path)) return "un lieu s'écrit CA, CA-QC, EU ou EEA";
	return "un identifiant est fait de mots et de chiffres en minuscules, joints par des traits d'union";
}

/** What the schema has filled with empty defaults is as good as left out; levels alone name their framework. */
function draftOf(question: PartialQuestion, { frameworks }: Release): Draft {
	if (!("levels" in question) || question.framework !== undefined) return question;
	const [key = ""] = Object.keys(question.levels ?? {});
	const framework = frameworkOf(key, frameworks)?.id;
	return framework === undefined ? question : { ...question, framework };
}

/** Of a level's key: `framework` or `framework.pillar`, each for all data or for one class. */
function frameworkOf(key: string, frameworks: Release["frameworks"]) {
	return frameworks.find(({ id }) => key === id || key.startsWith(`${id}.`) || key.startsWith(`${id}@`));
}

function unknownIn(question: PartialQuestion, index: NameIndex): Unknown["unknown"] | undefined {
	const { names, release } = index;
	const missing = (kind: NameKind, about: Unknown["unknown"]["about"], ids: readonly (string | undefined)[]) => {
		const id = ids.find((one) => one !== undefined && !names[kind].entries.has(one));
		return id === undefined ? undefined : { about, text: id, nearest: nearestTo(index, kind, id) };
	};
	switch (question.intent) {
		case "help":
			return undefined;
		case "changes":
		case "explain": {
			const { subject } = question;
			const known = subject === undefined || Object.values(names).some(({ entries }) => entries.has(subject));
			return known
				? undefined
				: {
						about: "subject",
						text: subject,
						nearest: (["framework", "law", "dataClass", "offering", "provider"] as const)
							.flatMap((kind) => nearestTo(index, kind, subject))
							.slice(0, 3),
					};
		}
		case "settings":
			return (
				missing("framework", "framework", [question.change?.framework ?? undefined]) ??
				unknownPlace(index, question.change?.home ?? []) ??
				unknownReading(index, question.change?.readings ?? {})
			);
		case "exposure":
			return (
				missing("offering", "offering", [question.offering]) ??
				missing("law", "law", [question.law]) ??
				unknownTerm(question, [question.offering], index)
			);
		default: {
			const offerings =
				question.intent === "check" ? [question.offering] : question.intent === "compare" ? question.offerings : [];
			return (
				missing("offering", "offering", offerings) ??
				missing("dataClass", "dataClass", question.dataClasses) ??
				missing("framework", "framework", [question.framework]) ??
				unknownTerm(question, offerings, index) ??
				unknownPick(question.picks ?? [], question.framework ?? release.grounds.defaultFramework, index) ??
				unknownLevel(question.levels ?? {}, index)
			);
		}
	}
}

function unknownTerm(terms: Terms, offerings: readonly string[], index: NameIndex): Unknown["unknown"] | undefined {
	const { region, package: packaged } = terms.configuration ?? {};
	if (region !== undefined && !index.places.has(region)) {
		const near = regionOf(index, tokenize(region), offerings);
		return { about: "configuration", text: region, nearest: near ? [near] : [] };
	}
	if (packaged !== undefined && offerings.length > 0 && packageOf(index, tokenize(packaged), offerings) !== packaged)
		return { about: "configuration", text: packaged, nearest: [] };
	return unknownPlace(index, terms.home ?? []) ?? unknownReading(index, terms.readings ?? {});
}

function unknownPlace({ places }: NameIndex, ids: readonly string[]): Unknown["unknown"] | undefined {
	const id = ids.find((one) => !places.has(one));
	return id === undefined ? undefined : { about: "home", text: id, nearest: places.nearest(tokenize(id)) };
}

/** `law`, `law.issue` or a doctrine, and a reading of it; null (in settings) takes one back. */
function unknownReading(
	{ release }: NameIndex,
	readings: Readonly<Record<string, string | null>>,
): Unknown["unknown"] | undefined {
	for (const [key, value] of Object.entries(readings)) {
		if (value === "chosen" && release.grounds.doctrines.some((doctrine) => doctrine.id === key)) continue;
		if (value === null) continue;
		const law = release.laws.find((one) => key === one.id || key.startsWith(`${one.id}.`));
		const issue = key === law?.id ? law.issues[0] : law?.issues.find((one) => key === `${law.id}.${one.id}`);
		// A criterion or requirement may have readings too (EVALUATOR, section 6).
		const demands = [
			...release.frameworks.flatMap((one) =>
				one.criteria.map((criterion) => ({ ...criterion, key: `${one.id}.${criterion.id}` })),
			),
			...release.dataClasses.flatMap((one) =>
				one.requirements.map((requirement) => ({ ...requirement, key: `${one.id}.${requirement.id}` })),
			),
		];
		const known = issue?.readings ?? demands.find((demand) => demand.key === key)?.readings ?? [];
		if (!known.some((reading) => reading.id === value))
			return { about: "reading", text: `${key}=${value}`, nearest: known.map((reading) => `${key}=${reading.id}`) };
	}
	return undefined;
}

function unknownPick(
	picks: readonly string[],
	framework: string,
	{ release }: NameIndex,
): Unknown["unknown"] | undefined {
	const found = release.frameworks.find((one) => one.id === framework);
	const known = found ? namesToPick(found) : new Map();
	const pick = picks.find((one) => !known.has(one));
	return pick === undefined
		? undefined
		: { about: "framework", text: pick, nearest: nearestPicks(pick, [...known.keys()]) };
}

function unknownLevel(
	levels: Readonly<Record<string, number>>,
	{ release }: NameIndex,
): Unknown["unknown"] | undefined {
	const classes = new Set(release.dataClasses.map(({ id }) => id));
	const wrong = Object.entries(levels).find(
		([key, level]) => !release.frameworks.some((framework) => isLevelOf(framework, key, level, classes)),
	);
	if (!wrong) return undefined;
	const [key, level] = wrong;
	const named = frameworkOf(key, release.frameworks);
	const scale = named?.kind === "levels" || named?.kind === "ladders" ? named.scale.map((one) => one.level) : [];
	const part = key.slice(named?.id.length ?? 0).split("@")[0] ?? "";
	const pillars = named?.pillars.map(({ id }) => `${named.id}.${id}=${level}`) ?? [];
	const nearest =
		named && part !== "" && !named.pillars.some(({ id }) => part === `.${id}`)
			? nearestPicks(wrong.join("="), pillars)
			: [...scale]
					.sort((a, b) => Math.abs(a - level) - Math.abs(b - level) || a - b)
					.slice(0, 3)
					.map((one) => `${key}=${one}`);
	return { about: "framework", text: wrong.join("="), nearest };
}

function nearestTo(index: NameIndex, kind: NameKind, id: string): string[] {
	const tokens = tokenize(id);
	const resolution = resolve(index, kind, tokens, new Map());
	if (resolution.kind === "one") return [resolution.id];
	return resolution.kind === "several" ? [...resolution.ids].slice(0, 3) : nearestOf(index, kind, tokens);
}
