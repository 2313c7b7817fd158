import type { Language } from "../knowledge/text.js";

/** A word for one and for several. */
export interface Noun {
	readonly en: readonly [one: string, several: string];
	readonly fr: readonly [one: string, several: string];
}

export const team: Noun = { en: ["team", "teams"], fr: ["équipe", "équipes"] };
export const line: Noun = { en: ["line", "lines"], fr: ["ligne", "lignes"] };
export const answer: Noun = { en: ["answer", "answers"], fr: ["réponse", "réponses"] };
export const vendor: Noun = { en: ["vendor", "vendors"], fr: ["fournisseur", "fournisseurs"] };
export const fault: Noun = { en: ["fault", "faults"], fr: ["défaut", "défauts"] };

/** "1 team", "2 teams", « 0 équipe ». */
export function counted(count: number, noun: Noun, language: Language): string {
	// In French nought is singular.
	const isOne = language === "en" ? count === 1 : count < 2;
	return `${count} ${noun[language][isOne ? 0 : 1]}`;
}
