import type { Text } from "../knowledge/text.js";

/** What a rule of the condition language is called in the reasoning. */
export function ruleText(rule: string, truth: number): Text {
	const verdict = truth > 0 ? "yes" : truth < 0 ? "no" : "unknown";
	return ruleTexts[rule]?.[verdict] ?? ruleTexts.all[verdict];
}

type Verdict = "yes" | "no" | "unknown";
const ruleTexts: Record<string, Record<Verdict, Text>> & { all: Record<Verdict, Text> } = {
	all: {
		yes: { en: "All of this holds", fr: "Tout ceci est vrai" },
		no: { en: "Not all of this holds", fr: "Tout ceci n'est pas vrai" },
		unknown: { en: "Not all of this is known", fr: "Tout ceci n'est pas connu" },
	},
	any: {
		yes: { en: "At least one of these holds", fr: "L'un au moins est vrai" },
		no: { en: "None of these holds", fr: "Aucun n'est vrai" },
		unknown: { en: "None of these is known to hold", fr: "Aucun n'est connu pour vrai" },
	},
	"some-custody": {
		yes: { en: "Somebody who has the data fits", fr: "Quelqu'un qui a les données correspond" },
		no: { en: "Nobody who has the data fits", fr: "Aucun de ceux qui ont les données ne correspond" },
		unknown: {
			en: "It is not known whether anybody who has the data fits",
			fr: "On ne sait pas si quelqu'un qui a les données correspond",
		},
	},
	"every-custody": {
		yes: { en: "Everybody who has the data passes", fr: "Tous ceux qui ont les données conviennent" },
		no: { en: "Somebody who has the data does not pass", fr: "Quelqu'un qui a les données ne convient pas" },
		unknown: {
			en: "It is not known whether everybody who has the data passes",
			fr: "On ne sait pas si tous ceux qui ont les données conviennent",
		},
	},
	"some-control": {
		yes: { en: "Somebody who controls it fits", fr: "Quelqu'un qui la contrôle correspond" },
		no: { en: "Nobody who controls it fits", fr: "Aucun de ceux qui la contrôlent ne correspond" },
		unknown: {
			en: "It is not known whether anybody who controls it fits",
			fr: "On ne sait pas si quelqu'un qui la contrôle correspond",
		},
	},
	"every-control": {
		yes: { en: "Everybody who controls it passes", fr: "Tous ceux qui la contrôlent conviennent" },
		no: { en: "Somebody who controls it does not pass", fr: "Quelqu'un qui la contrôle ne convient pas" },
		unknown: {
			en: "It is not known whether everybody who controls it passes",
			fr: "On ne sait pas si tous ceux qui la contrôlent conviennent",
		},
	},
	"some-dependence": {
		yes: {
			en: "A supplier or landlord that it depends on fits",
			fr: "Un fournisseur ou propriétaire dont il dépend correspond",
		},
		no: {
			en: "No supplier or landlord that it depends on fits",
			fr: "Aucun fournisseur ni propriétaire dont il dépend ne correspond",
		},
		unknown: {
			en: "It is not known whether a supplier or landlord fits",
			fr: "On ne sait pas si un fournisseur ou propriétaire correspond",
		},
	},
	unexposed: {
		yes: { en: "No foreign law of this release reaches it", fr: "Aucune loi étrangère de cette version ne l'atteint" },
		no: { en: "A foreign law reaches it", fr: "Une loi étrangère l'atteint" },
		unknown: {
			en: "It is not known whether a foreign law reaches it",
			fr: "On ne sait pas si une loi étrangère l'atteint",
		},
	},
	"in-force": {
		yes: { en: "The law counts on that day", fr: "La loi compte à cette date" },
		no: { en: "The law does not count on that day", fr: "La loi ne compte pas à cette date" },
		unknown: {
			en: "It is not known whether the law counts on that day",
			fr: "On ne sait pas si la loi compte à cette date",
		},
	},
};
