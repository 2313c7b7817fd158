import type { Token } from "../tokens.js";
import { numberOf } from "./numbers.js";

export type SpokenCadence = { every: number; unit: "month" | "quarter" | "year" } | null;

/** How often something is reassessed, and where the words that say it end; undefined where it can be none. */
export interface CadenceFound {
	readonly cadence: SpokenCadence | undefined;
	readonly to: number;
}

const units: Readonly<Record<string, { readonly unit: "month" | "quarter" | "year"; readonly times: number }>> = {
	month: { unit: "month", times: 1 },
	months: { unit: "month", times: 1 },
	mois: { unit: "month", times: 1 },
	quarter: { unit: "quarter", times: 1 },
	quarters: { unit: "quarter", times: 1 },
	trimestre: { unit: "quarter", times: 1 },
	trimestres: { unit: "quarter", times: 1 },
	semester: { unit: "month", times: 6 },
	semesters: { unit: "month", times: 6 },
	semestre: { unit: "month", times: 6 },
	semestres: { unit: "month", times: 6 },
	year: { unit: "year", times: 1 },
	years: { unit: "year", times: 1 },
	an: { unit: "year", times: 1 },
	ans: { unit: "year", times: 1 },
	annee: { unit: "year", times: 1 },
	annees: { unit: "year", times: 1 },
};
/** Periods that are too short for a register: nobody reassesses a company each week. */
const tooShort = /^(days?|weeks?|jours?|semaines?)$/;

const single: Readonly<Record<string, SpokenCadence>> = {
	never: null,
	jamais: null,
	monthly: { every: 1, unit: "month" },
	mensuellement: { every: 1, unit: "month" },
	mensuel: { every: 1, unit: "month" },
	mensuelle: { every: 1, unit: "month" },
	quarterly: { every: 1, unit: "quarter" },
	trimestriellement: { every: 1, unit: "quarter" },
	trimestriel: { every: 1, unit: "quarter" },
	trimestrielle: { every: 1, unit: "quarter" },
	semestriellement: { every: 6, unit: "month" },
	semestriel: { every: 6, unit: "month" },
	semestrielle: { every: 6, unit: "month" },
	biannually: { every: 6, unit: "month" },
	semiannually: { every: 6, unit: "month" },
	yearly: { every: 1, unit: "year" },
	annually: { every: 1, unit: "year" },
	annuellement: { every: 1, unit: "year" },
	annuel: { every: 1, unit: "year" },
	annuelle: { every: 1, unit: "year" },
};

/** The most that a register takes. */
const most = { month: 60, quarter: 20, year: 10 } as const;

/** "every 6 months", "quarterly", "twice a year", "never" · « tous les 6 mois », « chaque trimestre », « jamais ». */
export function cadenceAt(tokens: readonly Token[], at: number): CadenceFound | undefined {
	const key = (index: number) => tokens[index]?.key ?? "";
	const alone = single[key(at)];
	if (alone !== undefined) return { cadence: alone, to: at + 1 };
	if (key(at) === "not" && key(at + 1) === "at" && key(at + 2) === "all") return { cadence: null, to: at + 3 };
	if ((key(at) === "half" || key(at) === "semi") && /^(yearly|annually)$/.test(key(at + 1)))
		return { cadence: { every: 6, unit: "month" }, to: at + 2 };
	const lead = /^(every|each|chaque)$/.test(key(at))
		? 1
		: /^(tous|toutes)$/.test(key(at)) && key(at + 1) === "les"
			? 2
			: 0;
	return lead > 0 ? everyAt(tokens, at + lead) : timesAt(tokens, at);
}

/** Behind "every": a number, if any, and a period. */
function everyAt(tokens: readonly Token[], at: number): CadenceFound | undefined {
	const odd = oddAt(tokens, at);
	if (odd !== undefined) return { cadence: undefined, to: odd };
	const number = numberOf(tokens[at]);
	const to = number === undefined ? at : at + 1;
	const period = tokens[to]?.key ?? "";
	if (tooShort.test(period)) return { cadence: undefined, to: to + 1 };
	const unit = units[period];
	return unit && { cadence: within((number ?? 1) * unit.times, unit.unit), to: to + 1 };
}

/** "-3 months", "1.5 years", "3-4 months": where a period ends whose number is no whole one above nothing. */
function oddAt(tokens: readonly Token[], at: number): number | undefined {
	const isDigits = (index: number) => /^\d+$/.test(tokens[index]?.key ?? "");
	if (!isDigits(at)) return undefined;
	const less = /[-\u2212\u2013\u2010\u2011]$/u.test(tokens[at]?.gap ?? "");
	let to = at + 1;
	while (to < at + 3 && isDigits(to)) to++;
	const period = tokens[to]?.key ?? "";
	return (less || to > at + 1) && (units[period] || tooShort.test(period)) ? to + 1 : undefined;
}

/** "twice a year", « deux fois par an ». */
function timesAt(tokens: readonly Token[], at: number): CadenceFound | undefined {
	const key = (index: number) => tokens[index]?.key ?? "";
	const once = key(at) === "once" ? 1 : key(at) === "twice" ? 2 : undefined;
	const times = once ?? (/^(times|time|fois)$/.test(key(at + 1)) ? numberOf(tokens[at]) : undefined);
	if (times === undefined) return undefined;
	const after = once === undefined ? at + 2 : at + 1;
	if (!/^(a|an|per|every|each|in|par)$/.test(key(after))) return undefined;
	const between = units[key(after + 1)] ? undefined : numberOf(tokens[after + 1]);
	const to = between === undefined ? after + 1 : after + 2;
	const unit = units[key(to)];
	if (!unit) return tooShort.test(key(to)) ? { cadence: undefined, to: to + 1 } : undefined;
	const every = (between ?? 1) * unit.times;
	if (times === 1) return { cadence: within(every, unit.unit), to: to + 1 };
	const months = every * { month: 1, quarter: 3, year: 12 }[unit.unit];
	return { cadence: months % times === 0 ? within(months / times, "month") : undefined, to: to + 1 };
}

function within(every: number, unit: keyof typeof most): SpokenCadence | undefined {
	return every >= 1 && every <= most[unit] ? { every, unit } : undefined;
}

/** These words say how often, and nothing else. */
export function cadenceIn(tokens: readonly Token[]): SpokenCadence | undefined {
	const found = cadenceAt(tokens, 0);
	return found?.to === tokens.length ? found.cadence : undefined;
}

/** Cadences that are proposed where one cannot be read. */
export const usualCadences = {
	en: ["every 6 months", "every year", "never"],
	fr: ["tous les 6 mois", "tous les ans", "jamais"],
} as const;
