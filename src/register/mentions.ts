import { nameKey } from "../knowledge/names.js";
import type { KnownPerson } from "./ports.js";

/** Under these stands what the register wrote, and never what a person did. */
const ours = new Set([
	"at",
	"attribute",
	"assurance",
	"by",
	"evaluator",
	"format",
	"from",
	"grade",
	"intent",
	"is",
	"kind",
	"outcome",
	"release",
	"type",
	"unit",
]);

/** Pseudonyms, other ids of the register, digests. */
const id = /^(?:[pvde]-[a-z0-9]+|sha256-[0-9a-f]{64})$/;

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What somebody may be called in what people write: their name, and what the platform calls them where that is no word. */
export function callingsOf({ name, key }: KnownPerson): readonly string[] {
	const callings = [...(name === undefined ? [] : [name]), ...(/\d/.test(key) ? [key] : [])];
	return callings.filter((one) => nameKey(one) !== "");
}

/** Whether what people wrote in a value names somebody by one of these, whatever its accents and case. */
export function isMentioned(callings: readonly string[], value: unknown): boolean {
	return wordsIn(value).some((text) => callings.some((one) => stands(one, text)));
}

function stands(calling: string, text: string): boolean {
	const [wanted, within] = [nameKey(calling), nameKey(text)];
	return unspaced.test(calling) ? within.includes(wanted) : ` ${within} `.includes(` ${wanted} `);
}

function wordsIn(value: unknown): string[] {
	if (typeof value === "string") return id.test(value) ? [] : [value];
	if (Array.isArray(value)) return value.flatMap(wordsIn);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		typeof inner === "string" && ours.has(key) ? [] : wordsIn(inner),
	);
}
