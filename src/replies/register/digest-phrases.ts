import type { Text } from "../../knowledge/text.js";

/** The weekly overview. */
export const digestPhrases = {
	digestBoth: {
		en: "Your vendors this week: {overdue} overdue, {due} due by {until}.",
		fr: "Vos fournisseurs cette semaine : {overdue} en retard, {due} à revoir d'ici le {until}.",
	},
	digestOverdue: {
		en: "Your vendors this week: {overdue} overdue, no other due by {until}.",
		fr: "Vos fournisseurs cette semaine : {overdue} en retard, aucun autre à revoir d'ici le {until}.",
	},
	digestDue: {
		en: "Your vendors this week: none overdue, {due} due by {until}.",
		fr: "Vos fournisseurs cette semaine : aucun en retard, {due} à revoir d'ici le {until}.",
	},
	digestDealtWith: {
		en: "Your vendors this week: all that was due has been dealt with.",
		fr: "Vos fournisseurs cette semaine : tout ce qui était à revoir a été traité.",
	},
	digestNoVerdict: { en: "no verdict today", fr: "pas de verdict aujourd'hui" },
	digestTurned: { en: "{before} on {date}, now {after}", fr: "{before} au {date}, maintenant {after}" },
	digestMine: {
		en: "Sent every week to whoever owns vendors that are due. To stop it for the whole team, write “weekly overview off”.",
		fr: "Envoyé chaque semaine aux responsables de fournisseurs à revoir. Pour l'arrêter pour toute l'équipe, écrivez « bilan hebdomadaire désactivé ».",
	},
	digestAdmins: {
		en: "Sent every week to your team's admins, for vendors that have no owner or whose owner cannot be reached. To stop it for the whole team, write “weekly overview off”.",
		fr: "Envoyé chaque semaine aux administrateurs, pour les fournisseurs sans responsable ou dont le responsable est injoignable. Pour l'arrêter pour toute l'équipe, écrivez « bilan hebdomadaire désactivé ».",
	},
	digestChannel: {
		en: "Sent here every week. To stop it, write “weekly overview off”. To move it, write “send reminders here” in another conversation.",
		fr: "Envoyé ici chaque semaine. Pour l'arrêter, écrivez « bilan hebdomadaire désactivé ». Pour le déplacer, écrivez « envoyer les rappels ici » dans une autre conversation.",
	},
	digestShowOverdue: { en: "Overdue", fr: "En retard" },
	digestShowDue: { en: "Due", fr: "À revoir" },
	digestShowMine: { en: "My vendors", fr: "Mes fournisseurs" },
	digestShowAll: { en: "All vendors", fr: "Tous les fournisseurs" },
	digestTypedOverdue: { en: "overdue vendors", fr: "fournisseurs en retard" },
	digestTypedDue: { en: "vendors due", fr: "à revoir" },
	digestTypedMine: { en: "my vendors", fr: "mes fournisseurs" },
	digestTypedAll: { en: "vendors", fr: "fournisseurs" },
} as const satisfies Readonly<Record<string, Text>>;
