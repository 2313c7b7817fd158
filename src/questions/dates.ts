import { type Day, isRealDay } from "../knowledge/dates.js";
import { versionSchema } from "../knowledge/release.js";
import type { Token } from "./tokens.js";

const months: readonly (readonly string[])[] = [
	["january", "jan", "janvier", "janv"],
	["february", "feb", "fevrier", "fevr", "fev"],
	["march", "mar", "mars"],
	["april", "apr", "avril", "avr"],
	["may", "mai"],
	["june", "jun", "juin"],
	["july", "jul", "juillet", "juil"],
	["august", "aug", "aout"],
	["september", "sep", "sept", "septembre"],
	["october", "oct", "octobre"],
	["november", "nov", "novembre"],
	["december", "dec", "decembre"],
];
const monthOf = new Map(months.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])));

/** A date in the text: a day, or the words that look like one and are none (31 February, 02/03/2026). */
export interface DateFound {
	readonly day: Day | undefined;
	readonly length: number;
}

/**
 * The date that begins at a word, in the forms 2026-03-01, 1 March 2026, March 1st 2026, 1er mars 2026, 01.03.2026
 * and 2026/03/01. Day and month with slashes count only where they cannot be taken for each other.
 */
export function dateAt(tokens: readonly Token[], at: number, today: Day): DateFound | undefined {
	const first = tokens[at];
	if (!first) return undefined;
	if (first.key === "today" || first.key === "now" || first.key === "maintenant") return { day: today, length: 1 };
	if (first.key === "aujourd" && tokens[at + 1]?.key === "hui") return { day: today, length: 2 };
	return numeric(tokens, at) ?? spelled(tokens, at);
}

function numeric(tokens: readonly Token[], at: number): DateFound | undefined {
	const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (!a || !b || !c) return undefined;
	const separator = b.gap;
	if (c.gap !== separator || !["-", "/", "."].includes(separator)) return undefined;
	if (!isNumber(a, 1, 4) || !isNumber(b, 1, 2) || !isNumber(c, 1, 4)) return undefined;
	if (a.key.length === 4) {
		// YYYY.M.N is how a release is numbered.
		return separator === "." || c.key.length > 2 ? undefined : { day: dayOf(a.key, b.key, c.key), length: 3 };
	}
	if (c.key.length !== 4 || a.key.length > 2) return undefined;
	const [x, y] = [Number(a.key), Number(b.key)];
	if (separator === ".") return { day: dayOf(c.key, b.key, a.key), length: 3 };
	const monthFirst = x <= 12 && y > 12;
	if (x <= 12 && y <= 12 && x !== y) return { day: undefined, length: 3 };
	return { day: monthFirst ? dayOf(c.key, a.key, b.key) : dayOf(c.key, b.key, a.key), length: 3 };
}

function spelled(tokens: readonly Token[], at: number): DateFound | undefined {
	const first = tokens[at];
	if (!first) return undefined;
	const firstMonth = monthOf.get(first.key);
	if (firstMonth === undefined) {
		const date = dayNumber(first);
		if (date === undefined) return undefined;
		let next = at + 1;
		if (tokens[next]?.key === "of") next++;
		const month = monthOf.get(tokens[next]?.key ?? "");
		const year = tokens[next + 1];
		if (month === undefined || !year || !isNumber(year, 4, 4)) return undefined;
		return { day: dayOf(year.key, String(month), date), length: next + 2 - at };
	}
	const date = tokens[at + 1] && dayNumber(tokens[at + 1]);
	const year = tokens[at + 2];
	if (date === undefined || !year || !isNumber(year, 4, 4)) return undefined;
	return { day: dayOf(year.key, String(firstMonth), date), length: 3 };
}

function dayNumber(token: Token | undefined): string | undefined {
	return token && /^(\d{1,2})(st|nd|rd|th|er)?$/.exec(token.key)?.[1];
}

function isNumber(token: Token, least: number, most: number): boolean {
	return token.key.length >= least && token.key.length <= most && /^\d+$/.test(token.key);
}

function dayOf(year: string, month: string, date: string): Day | undefined {
	const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
	return isRealDay(day) ? day : undefined;
}

/** Words that lead up to a date; a hard one must be followed by one. The longest first. */
export const dateLeads: readonly { readonly words: readonly string[]; readonly hard: boolean }[] = [
	{ words: ["a", "la", "date", "du"], hard: true },
	{ words: ["a", "la", "date", "de"], hard: true },
	{ words: ["en", "date", "du"], hard: true },
	{ words: ["en", "date", "de"], hard: true },
	{ words: ["en", "date", "d"], hard: true },
	{ words: ["as", "it", "stood", "on"], hard: true },
	{ words: ["as", "of"], hard: true },
	{ words: ["as", "at"], hard: true },
	{ words: ["as", "on"], hard: true },
	{ words: ["a", "compter", "du"], hard: true },
	...["on", "at", "au", "le", "du", "dated", "for", "pour"].map((word) => ({ words: [word], hard: false })),
];

/** The number of a release, `2026.11.0` or `v2026.11.0`. */
export function versionOf(tokens: readonly Token[]): string | undefined {
	if (tokens.length !== 3 || tokens.slice(1).some((token) => token.gap !== ".")) return undefined;
	const version = versionSchema.safeParse(
		tokens
			.map((token) => token.key)
			.join(".")
			.replace(/^v/, ""),
	);
	return version.success ? version.data : undefined;
}

const lastRelease =
	/^((last|latest|previous) (release|version|one|time)|(last|previous)|(derniere|precedente) (version|fois)|(version|fois) (derniere|precedente)|derniere)$/;

/** "last release", "the previous version", « la dernière version ». */
export function isLastRelease(tokens: readonly Token[]): boolean {
	return lastRelease.test(tokens.map((token) => token.key).join(" "));
}
