import { type Sensitivity, sensitivities } from "../../knowledge/demands.js";
import { type Assurance, assurances } from "../../knowledge/grades.js";
import type { Token } from "../tokens.js";
import { numberOf } from "./numbers.js";

/** Words of settings' values, in both languages. */

const sensitivityWords: Readonly<Record<Sensitivity, string>> = {
	public: "public publique publiques publics",
	low: "low faible basse faibles",
	moderate: "moderate medium moderee moyenne moyen modere",
	high: "high elevee haute eleve elevees",
	critical: "critical critique critiques",
};
const assuranceWords: Readonly<Record<Assurance, string>> = {
	proven: "proven proof proofs prouve prouvee preuve etabli etablie etablis",
	binding: "binding contract contractual contrat contractuel contractuelle engagement",
	reported: "reported rapporte rapportee",
	claimed: "claimed claim declare declaree",
	presumed: "presumed presume presumee",
};
const roleWords: Readonly<Record<"admin" | "approver" | "member", string>> = {
	admin: "admin admins administrator administrators administrateur administratrice",
	approver: "approver approvers approbateur approbatrice valideur",
	member: "member members membre",
};

/** Words that may stand around any of them. */
const loose = new Set(
	"a an the of at least un une le la du de l d au moins evidence data assurance level niveau only".split(" "),
);

export function sensitivityNamed(words: readonly Token[]): Sensitivity | undefined {
	return named(words, sensitivities, sensitivityWords);
}

export function assuranceNamed(words: readonly Token[]): Assurance | undefined {
	const keys = words.map(({ key }) => key).join(" ");
	// The vendor's word is what a claim is called in replies.
	if (/^(the )?vendor s word$|^parole du fournisseur$|^declare par le fournisseur$/.test(keys)) return "claimed";
	return named(words, assurances, assuranceWords);
}

export function roleNamed(words: readonly Token[]): "admin" | "approver" | "member" | undefined {
	return named(words, ["admin", "approver", "member"], roleWords);
}

function named<Value extends string>(
	words: readonly Token[],
	values: readonly Value[],
	called: Readonly<Record<Value, string>>,
): Value | undefined {
	const telling = words.filter(({ key }) => !loose.has(key));
	const found = values.filter((value) => telling.some(({ key }) => called[value].split(" ").includes(key)));
	const known = telling.every(({ key }) => values.some((value) => called[value].split(" ").includes(key)));
	return known && found.length === 1 ? found[0] : undefined;
}

/** "9", "9:00", "9 am", "17h", « 9 h », "noon": a full hour of the day. */
export function hourIn(text: string): number | undefined {
	const typed = text
		.trim()
		.toLowerCase()
		.replace(/[.\s\u00a0\u202f]+$/u, "");
	if (/^(noon|midday|midi)$/.test(typed)) return 12;
	if (/^(midnight|minuit)$/.test(typed)) return 0;
	const found =
		/^(\d{1,2})\s*(?:(?:[:.h])\s*(00)?)?\s*(a\.?m\.?|p\.?m\.?|o['’]?clock|heures?|hours?|hrs?|du matin|de l['’]après-midi|du soir|in the morning|in the afternoon|in the evening)?$/u.exec(
			typed,
		);
	if (!found) return undefined;
	const hour = Number(found[1]);
	const half = found[3]?.replaceAll(".", "");
	if (half === "am" || half === "pm") return hour < 1 || hour > 12 ? undefined : (hour % 12) + (half === "pm" ? 12 : 0);
	const afternoon = half !== undefined && /apr|soir|noon|evening/.test(half);
	const shown = afternoon && hour < 12 ? hour + 12 : hour;
	return shown <= 23 ? shown : undefined;
}

/** "90, 30 and 7": the longest first, each once. */
export function leadsIn(words: readonly Token[]): number[] | undefined {
	const days = new Set<number>();
	for (const token of words) {
		if (/^(and|et|days?|jours?|then|puis|a|the|les)$/.test(token.key)) continue;
		const number = numberOf(token);
		if (number === undefined || number < 1 || number > 730) return undefined;
		days.add(number);
	}
	return days.size > 0 && days.size <= 6 ? [...days].sort((a, b) => b - a) : undefined;
}

/** "14 days", "2 weeks" · « 2 semaines ». */
export function daysIn(words: readonly Token[]): number | undefined {
	const [first, unit, ...others] = words.filter(
		({ key }) => key !== "more" && key !== "than" && key !== "plus" && key !== "de",
	);
	const number = numberOf(first);
	const times = !unit || /^(days?|jours?)$/.test(unit.key) ? 1 : /^(weeks?|semaines?)$/.test(unit.key) ? 7 : undefined;
	if (number === undefined || times === undefined || others.length > 0) return undefined;
	const days = number * times;
	return days >= 1 && days <= 365 ? days : undefined;
}
