import type { Text } from "../../knowledge/text.js";

/** Many reminders in one message. */
export const togetherPhrases = {
	togetherTitle: {
		en: "{count} vendors to look at. Verdicts that changed: {changed}.",
		fr: "{count} fournisseurs à revoir. Verdicts changés : {changed}.",
	},
	togetherOne: {
		en: "1 vendor to look at.",
		fr: "1 fournisseur à revoir.",
	},
	togetherHolds: {
		en: "Reminders that are due at the same moment come together: these messages hold {count}.",
		fr: "Les rappels qui tombent au même moment arrivent ensemble : ces messages en contiennent {count}.",
	},
	togetherHoldsOne: {
		en: "Reminders that are due at the same moment come together: this message holds {count}.",
		fr: "Les rappels qui tombent au même moment arrivent ensemble : ce message en contient {count}.",
	},
	togetherNoneChanged: { en: "none", fr: "aucun" },
	togetherWas: { en: "on {date}: {before}", fr: "le {date} : {before}" },
	togetherNoVerdict: { en: "no verdict", fr: "pas de verdict" },
	togetherHow: {
		en: "For each of them you can write, as here for the first: {show}, {reassess}, {snooze}, {assign} or {done}.",
		fr: "Pour chacun, vous pouvez écrire, comme ici pour le premier : {show}, {reassess}, {snooze}, {assign} ou {done}.",
	},
	togetherToOwner: {
		en: "You get this because you are the owner of these vendors in your team's register. Reminders that are due at the same moment come together.",
		fr: "Vous recevez ce message car vous êtes responsable de ces fournisseurs dans le registre de votre équipe. Les rappels qui tombent au même moment arrivent ensemble.",
	},
	togetherToAdmin: {
		en: "You get this as an admin of your team's register, for vendors that nobody owns, whose owner cannot be told, or whose review is overdue. To stop it, give them an owner, or write “send reminders here” in a channel.",
		fr: "Vous recevez ce message en tant qu'administrateur du registre de votre équipe, pour des fournisseurs sans responsable, dont le responsable ne peut être prévenu, ou dont la revue est en retard. Pour l'arrêter, donnez-leur un responsable, ou écrivez « envoyer les rappels ici » dans un canal.",
	},
	togetherToChannel: {
		en: "Sent here because your team chose this conversation for such reminders. To move them, write “send reminders here” in another conversation. To stop them, write “forget reminder channel”.",
		fr: "Envoyé ici, car votre équipe a choisi cette conversation pour ces rappels. Pour les déplacer, écrivez « envoyer les rappels ici » dans une autre conversation. Pour les arrêter, écrivez « oublier canal des rappels ».",
	},
} as const satisfies Readonly<Record<string, Text>>;
