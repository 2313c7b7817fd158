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
		en: "Comes every week to whoever owns vendors that are due. It stops for the whole team with “weekly overview off”.",
		fr: "Envoyé chaque semaine à qui est responsable de fournisseurs à revoir. « bilan hebdomadaire désactivé » l'arrête pour toute l'équipe.",
	},
	digestAdmins: {
		en: "Comes every week to your team's admins for vendors whose owner cannot be told, or that have none. It stops for the whole team with “weekly overview off”.",
		fr: "Envoyé chaque semaine aux administrateurs pour les fournisseurs sans responsable ou dont le responsable ne peut être prévenu. « bilan hebdomadaire désactivé » l'arrête pour toute l'équipe.",
	},
	digestChannel: {
		en: "Comes here every week. “weekly overview off” stops it; “send reminders here” in another conversation moves it.",
		fr: "Envoyé ici chaque semaine. « bilan hebdomadaire désactivé » l'arrête ; « envoyer les rappels ici » dans une autre conversation le déplace.",
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
