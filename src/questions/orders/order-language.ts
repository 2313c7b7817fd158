import type { Language } from "../../knowledge/text.js";
import type { Token } from "../tokens.js";
import { languageOf } from "../words.js";
import { filterForms } from "./filter-words.js";
import type { OrderMatch } from "./order-forms.js";
import { orderRows } from "./order-table.js";

/** Words of orders that only one of the languages has. */
const own = { en: wordsOf("en"), fr: wordsOf("fr") };
for (const word of [...own.en])
	if (own.fr.has(word)) {
		own.en.delete(word);
		own.fr.delete(word);
	}

function wordsOf(language: Language): Set<string> {
	const forms = [...orderRows.map((row) => row.forms[language]), filterForms[language]];
	return new Set(forms.flatMap((text) => text.split(/[\s|?]+/).filter((word) => /^[a-z]+$/.test(word))));
}

/** Words of what is answered, and of what proves it. */
const alsoFrench = new Set(
	"au aux nos citoyens citoyennete assistance habilite uniquement seulement complet contrat certificat jusqu fournisseur tribunal loi autorite presse oui".split(
		" ",
	),
);
const alsoEnglish = new Set(
	"only complete contract certificate until vendor court press yes nobody nothing".split(" "),
);

/** Slots whose words are the order's own, and no names. */
const grammatical = new Set(["filter", "date", "cadence", "rest"]);

/**
 * The language that an order was written in: that of its form; where both languages have the form, that of its words.
 * Undefined where those do not say ("archive Acme").
 */
export function orderLanguage(
	chosen: OrderMatch,
	matches: readonly OrderMatch[],
	tokens: readonly Token[],
): Language | undefined {
	const { literals } = chosen.form.pattern;
	const same = matches.filter(
		({ known, form }) => known === chosen.known && form.row === chosen.form.row && form.pattern.literals === literals,
	);
	const languages = new Set(same.map(({ form }) => form.language));
	const [only, ...others] = languages;
	if (others.length === 0) return only;
	const named = new Set([...chosen.slots].flatMap(([slot, words]) => (grammatical.has(slot) ? [] : words)));
	const keys = tokens.filter((token) => !named.has(token)).map(({ key }) => key);
	const balance = keys.reduce((sum, key) => sum + Number(own.en.has(key)) - Number(own.fr.has(key)), 0);
	const told = balance > 0 ? "en" : balance < 0 ? "fr" : languageOf(keys);
	if (told) return told;
	// "régions" is written so in French only; where the form says nothing, what proves it may.
	if (tokens.some((token) => !named.has(token) && token.key !== token.raw.toLowerCase())) return "fr";
	const all = tokens.map(({ key }) => key);
	if (all.some((key) => alsoFrench.has(key))) return "fr";
	return all.some((key) => alsoEnglish.has(key)) ? "en" : languageOf(all);
}
