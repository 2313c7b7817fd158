import type { Language } from "../knowledge/text.js";
import { courtesies } from "./words.js";

const languageWords: Readonly<Record<string, Language>> = {
	english: "en",
	anglais: "en",
	anglaise: "en",
	en: "en",
	french: "fr",
	francais: "fr",
	francaise: "fr",
	fr: "fr",
};

/** The language of replies that these words name. */
export function languageNamed(keys: readonly string[]): Language | undefined {
	return languageWords[keys.filter((key) => !courtesies.has(key)).join(" ")];
}
