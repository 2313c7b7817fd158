import type { Text } from "../../knowledge/text.js";

/** What is typed to do the same as a button, as orders are read in both languages. */
export const vendorTypedPhrases = {
	vendorTypedList: { en: "vendors", fr: "fournisseurs" },
	vendorTypedOverdue: { en: "overdue vendors", fr: "fournisseurs en retard" },
	vendorTypedDue: { en: "vendors due", fr: "à revoir" },
	vendorTypedHistory: { en: "history of {vendor}", fr: "historique de {vendor}" },
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
	vendorTypedVerdict: { en: "is {vendor} sovereign for {classes}?", fr: "{vendor} est-il souverain pour {classes} ?" },
} as const satisfies Readonly<Record<string, Text>>;
