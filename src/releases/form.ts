import { z } from "zod";
import type { Text } from "../knowledge/text.js";
import type { Path } from "./draft.js";

/** Something that is not as the schema says: where, and in which words. */
export interface FormFault {
	readonly path: Path;
	readonly says: Text;
	/** Where more can be said than to write it as the schema says. */
	readonly mend?: Text;
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
		"a criterion's id is letters and digits, joined by dots or hyphens",
		"l'id d'un critère est fait de lettres et de chiffres, joints par des points ou des traits d'union",
	],
	[
		"a law cannot ask what laws reach: take `unexposed` out",
		"une loi ne peut pas demander qui les lois visent : retirez `unexposed`",
	],
	[
		"an id is lower-case words and digits joined by hyphens",
		"un id est fait de mots en minuscules et de chiffres joints par des traits d'union",
	],
	[
		"a criterion's id is letters and digits, joined by dots or hyphens",
		"l'id d'un critère est fait de lettres et de chiffres, joints par des points ou des traits d'union",
	],
]);

/** What does not fit a schema, each at its own place; empty where everything fits. */
export function formFaults(schema: z.ZodType, value: unknown): FormFault[] {
	const issuesIn = (localeError: z.core.$ZodErrorMap) =>
		firstOfEach(plainIssues(schema.safeParse(value, { error: localeError }).error?.issues ?? [], []));
	const french = issuesIn(z.locales.fr().localeError);
	return issuesIn(z.locales.en().localeError).map(({ path, message, unrecognized }, index) => ({
		path,
		says: { en: message, fr: inFrench.get(message) ?? french[index]?.message ?? message },
		...(unrecognized && isInText(value, path) ? { mend: cutByComma } : {}),
	}));
}

/** `{ en: one, two, fr: … }`: the second half of the text is read as a key. */
const cutByComma: Text = {
	en: "a comma in the text: put all of it in quotes",
	fr: "une virgule dans le texte : mettez-le tout entre guillemets",
};

/** Whether a key stands beside a text in two languages. */
function isInText(value: unknown, path: Path): boolean {
	let around = value;
	for (const step of path.slice(0, -1))
		around =
			typeof around === "object" && around !== null
				? Object.entries(around).find(([key]) => key === String(step))?.[1]
				: undefined;
	return typeof around === "object" && around !== null && ("en" in around || "fr" in around);
}

interface PlainIssue {
	readonly path: Path;
	readonly message: string;
	/** A key that the schema does not have. */
	readonly unrecognized?: true;
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
			return issue.keys.map((key) => ({ path: [...path, key], message: issue.message, unrecognized: true as const }));
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
