import { z } from "zod";
import type { Text } from "../knowledge/text.js";
import type { Path } from "./draft.js";

/** Something that is not as the schema says: where, and in which words. */
export interface FormFault {
	readonly path: Path;
	readonly says: Text;
}

/** The schemas' own messages; all others come from zod in both languages. */
const inFrench: ReadonlyMap<string, string> = new Map([
	["a day is written YYYY-MM-DD", "un jour s'écrit AAAA-MM-JJ"],
	["this day is not in the calendar", "ce jour n'est pas dans le calendrier"],
	["a date is written YYYY, YYYY-MM or YYYY-MM-DD", "une date s'écrit AAAA, AAAA-MM ou AAAA-MM-JJ"],
	["this date is not in the calendar", "cette date n'est pas dans le calendrier"],
	["a place is written CA, CA-QC, EU or EEA", "un lieu s'écrit CA, CA-QC, EU ou EEA"],
	[
		"what a team adds has an id that begins with team:",
		"ce qu'une équipe ajoute a un identifiant qui commence par team:",
	],
	["a digest is sha256- and 64 hexadecimal digits", "une empreinte s'écrit sha256- suivi de 64 chiffres hexadécimaux"],
	[
		"an id is lower-case words and digits joined by hyphens",
		"un id est fait de mots en minuscules et de chiffres joints par des traits d'union",
	],
]);

/** What does not fit a schema, each at its own place; empty where everything fits. */
export function formFaults(schema: z.ZodType, value: unknown): FormFault[] {
	const issuesIn = (localeError: z.core.$ZodErrorMap) =>
		firstOfEach(plainIssues(schema.safeParse(value, { error: localeError }).error?.issues ?? [], []));
	const french = issuesIn(z.locales.fr().localeError);
	return issuesIn(z.locales.en().localeError).map(({ path, message }, index) => ({
		path,
		says: { en: message, fr: inFrench.get(message) ?? french[index]?.message ?? message },
	}));
}

interface PlainIssue {
	readonly path: Path;
	readonly message: string;
}

/** What is not written as a date is no day of the calendar either: once is enough. */
function firstOfEach(issues: readonly PlainIssue[]): PlainIssue[] {
	const places = issues.map((issue) => JSON.stringify(issue.path));
	return issues.filter((_, index) => places.indexOf(places[index] ?? "") === index);
}

/** Issues at the part that is meant: of a choice, those of the form that was nearly met. */
function plainIssues(issues: readonly z.core.$ZodIssue[], around: Path): PlainIssue[] {
	return issues.flatMap((issue): PlainIssue[] => {
		const path = [...around, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
		if (issue.code === "invalid_union") {
			const nearest = nearestForm(issue.errors);
			if (nearest) return nearest.map((inside) => ({ ...inside, path: [...path, ...inside.path] }));
		}
		if (issue.code === "unrecognized_keys")
			return issue.keys.map((key) => ({ path: [...path, key], message: issue.message }));
		// A key that is none says why in an issue of its own.
		const [inside] = issue.code === "invalid_key" ? issue.issues : [];
		return [{ path, message: inside?.message ?? issue.message }];
	});
}

/** The form with the fewest faults, and of those the one met deepest; undefined where several are as near. */
function nearestForm(forms: readonly (readonly z.core.$ZodIssue[])[]): PlainIssue[] | undefined {
	const ranked = forms
		.map((issues) => plainIssues(issues, []))
		.map((issues) => ({ issues, depth: Math.min(...issues.map((issue) => issue.path.length)) }))
		.sort((a, b) => a.issues.length - b.issues.length || b.depth - a.depth);
	const [first, second] = ranked;
	if (!first || (second?.issues.length === first.issues.length && second.depth === first.depth)) return undefined;
	return first.issues;
}
