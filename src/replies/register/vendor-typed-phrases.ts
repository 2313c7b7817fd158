import type { Text } from "../../knowledge/text.js";

/** What is typed to do the same as a button, as orders are read in both languages. */
export const vendorTypedPhrases = {
	vendorTypedList: { en: "vendors", fr: "fournisseurs" },
	vendorTypedOverdue: { en: "overdue vendors", fr: "fournisseurs en retard" },
	vendorTypedDue: { en: "vendors due", fr: "à revoir" },
	vendorTypedHistory: { en: "history of {vendor}", fr: "historique du fournisseur {vendor}" },
	vendorTypedIntake: { en: "questions about {vendor}", fr: "questionnaire {vendor}" },
	vendorTypedDone: { en: "done {vendor}", fr: "fait {vendor}" },
	vendorTypedSnooze: { en: "snooze {vendor} for 2 weeks", fr: "reporter {vendor} de 2 semaines" },
	vendorTypedRestore: { en: "restore {vendor}", fr: "rétablir {vendor}" },
	vendorTypedHome: { en: "set home {place}", fr: "domicile {place}" },
	vendorTypedAdd: { en: "add vendor {vendor} for {classes}", fr: "ajouter le fournisseur {vendor} pour {classes}" },
	vendorTypedAddOwn: {
		en: "add our own vendor {vendor} for {classes}",
		fr: "ajouter notre propre fournisseur {vendor} pour {classes}",
	},
	vendorTypedIsPublicBody: {
		en: "set public body of {vendor} to yes",
		fr: "régler l'organisme public du fournisseur {vendor} sur oui",
	},
	vendorTypedNoPublicBody: {
		en: "set public body of {vendor} to no",
		fr: "régler l'organisme public du fournisseur {vendor} sur non",
	},
	vendorTypedIsCritical: {
		en: "set criticality of {vendor} to critical",
		fr: "régler la criticité du fournisseur {vendor} sur critique",
	},
	vendorTypedNotCritical: {
		en: "set criticality of {vendor} to not critical",
		fr: "régler la criticité du fournisseur {vendor} sur non critique",
	},
	typedIsIt: { en: "is {offering} sovereign?", fr: "{offering} est-il souverain ?" },
	typedCompare: { en: "compare {offerings} for {classes}", fr: "comparer {offerings} pour {classes}" },
	typedFind: { en: "who can host {classes}?", fr: "qui peut héberger {classes} ?" },
	typedUnder: { en: "under {framework}", fr: "selon {framework}" },
	typedAsOf: { en: "as of {day}", fr: "au {day}" },
	vendorTypedVerdict: { en: "is {vendor} sovereign for {classes}?", fr: "{vendor} est-il souverain pour {classes} ?" },
} as const satisfies Readonly<Record<string, Text>>;
