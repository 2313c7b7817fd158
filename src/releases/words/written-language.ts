import type { Language } from "../../knowledge/text.js";

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words of one language that the other does not have, and that no sentence does without for long. */
const ownWords: Readonly<Record<Language, ReadonlySet<string>>> = {
	en: setOf(`
		the of and is are was were be been with for by its their that which this these those to from has have had not no
		at as an it they who whose where when under into than then only must may shall will would can cannot does do
		between within without any all each other such if but
	`),
	fr: setOf(`
		le la les des du de d' l' est sont était étaient être et une un pour par dans que qu' qui dont où sur aux au avec sans ne pas
		n' s' c' son sa ses leur leurs ce cet cette ces elle ils elles sous entre si mais ou doit peut peuvent donc ni
	`),
};

/**
 * The words by which a text reads as the other language; none if it does not. Titles between quotation marks and the
 * names given are not part of it.
 */
export function otherLanguageIn(text: string, language: Language, names: readonly string[] = []): string[] {
	let prose = text.replace(/«[^»]*»|“[^”]*”|"[^"]*"|https?:\/\/\S+/g, " ");
	for (const name of names) if (prose.includes(name)) prose = prose.replaceAll(name, " ");
	const words =
		prose
			.toLowerCase()
			.replaceAll("’", "'")
			.match(/\p{L}+'?/gu) ?? [];
	const of = (one: Language) => words.filter((word) => ownWords[one].has(word));
	const own = of(language);
	const other = of(language === "en" ? "fr" : "en");
	return other.length > own.length ? [...new Set(other)] : [];
}
