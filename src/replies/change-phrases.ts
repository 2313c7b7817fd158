import type { Text } from "../knowledge/text.js";

/** What a verdict hangs on: what would change it, until when it holds, who else could. */
export const changePhrases = {
	wouldChange: { en: "Would change", fr: "Ce qui changerait" },
	nothingWould: {
		en: "Nothing that you or the vendor can do: {because}.",
		fr: "Rien de ce que vous ou le fournisseur pouvez faire : {because}.",
	},
	thenOutcome: { en: "Then: {outcome}.", fr: "Alors : {outcome}." },
	byYou: { en: "By you", fr: "De votre part" },
	byVendor: { en: "By the vendor", fr: "Du fournisseur" },
	byCounsel: { en: "By your counsel", fr: "De votre conseil juridique" },
	holdsUntil: { en: "Holds until", fr: "Valable jusqu'au" },
	untilEnds: { en: "{date}, when this ends: {what}.", fr: "{date}, quand ceci prend fin : {what}." },
	untilBegins: { en: "{date}, when this begins: {what}.", fr: "{date}, quand ceci commence : {what}." },
	untilStale: {
		en: "{date}, when this source is past its shelf life: {what}.",
		fr: "{date}, quand cette source sera trop ancienne : {what}.",
	},
	othersLine: { en: "Others", fr: "Autres offres" },
	othersPass: { en: "These pass: {names}.", fr: "Conviennent : {names}." },
	othersNear: {
		en: "None is known to pass; nearest: {names}.",
		fr: "Aucune ne convient à ce jour ; au plus près : {names}.",
	},
	// What unfolds.
	whatChanges: { en: "What would change it", fr: "Ce qui changerait le verdict" },
	nobodyCan: { en: "Nobody can change", fr: "Personne ne peut changer" },
	remediesTitle: { en: "What would have to be so", fr: "Ce qui devrait être le cas" },
	notEnough: {
		en: "This alone would not be enough, because of what nobody can change.",
		fr: "Cela ne suffirait pas, à cause de ce que personne ne peut changer.",
	},
	allRemedied: { en: "With all of this: {outcome}.", fr: "Avec tout cela : {outcome}." },
	allAnswered: {
		en: "With a good answer to every open question: {outcome}.",
		fr: "Avec une bonne réponse à chaque question ouverte : {outcome}.",
	},
	announced: { en: "Announced, not counted", fr: "Annoncé, non compté" },
	goneStale: { en: "Past its shelf life", fr: "Sources trop anciennes" },
	tellsNothing: { en: "no longer counted", fr: "ne compte plus" },
	searchCut: {
		en: "The search for what this hangs on was cut short: there may be a shorter way.",
		fr: "La recherche de ce dont cela dépend a été abrégée : il peut y avoir un chemin plus court.",
	},
} satisfies Record<string, Text>;
