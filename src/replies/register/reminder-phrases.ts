import type { Text } from "../../knowledge/text.js";
import { digestPhrases } from "./digest-phrases.js";
import { reminderTurnPhrases } from "./reminder-turn-phrases.js";
import { togetherPhrases } from "./together-phrases.js";

/** What reminds somebody of a vendor: why, what changed, and how it can be dealt with. */
export const reminderPhrases = {
	...digestPhrases,
	...reminderTurnPhrases,
	...togetherPhrases,
	// The first line.
	remindCadence: { en: "Time to reassess {vendor} for {classes}.", fr: "À réévaluer : {vendor} pour {classes}." },
	remindOverdue: {
		en: "Overdue since {date}: {vendor} for {classes}.",
		fr: "En retard depuis le {date} : {vendor} pour {classes}.",
	},
	remindFlip: {
		en: "New knowledge changed the verdict on {vendor} for {classes}.",
		fr: "De nouvelles connaissances ont changé le verdict sur {vendor} pour {classes}.",
	},
	remindStale: {
		en: "{vendor} for {classes}: a source has grown too old.",
		fr: "{vendor} pour {classes} : une source a trop vieilli.",
	},
	remindCertificateEnds: {
		en: "{vendor} for {classes}: a certificate ends {when}.",
		fr: "{vendor} pour {classes} : une certification prend fin {when}.",
	},
	remindCertificateEnded: {
		en: "{vendor} for {classes}: a certificate ended on {date}.",
		fr: "{vendor} pour {classes} : une certification a pris fin le {date}.",
	},
	remindWaiverEnds: {
		en: "{vendor} for {classes}: your waiver ends {when}.",
		fr: "{vendor} pour {classes} : votre dérogation prend fin {when}.",
	},
	remindWaiverEnded: {
		en: "{vendor} for {classes}: your waiver ended on {date}.",
		fr: "{vendor} pour {classes} : votre dérogation a pris fin le {date}.",
	},
	remindEvidenceEnds: {
		en: "{vendor} for {classes}: something the verdict rests on ends {when}.",
		fr: "{vendor} pour {classes} : un élément du verdict prend fin {when}.",
	},
	remindEvidenceEnded: {
		en: "{vendor} for {classes}: something the verdict rested on ended on {date}.",
		fr: "{vendor} pour {classes} : un élément du verdict a pris fin le {date}.",
	},
	remindToday: { en: "today", fr: "aujourd'hui" },
	remindTomorrow: { en: "tomorrow, {date}", fr: "demain, le {date}" },
	remindInDays: { en: "in {count} days, on {date}", fr: "dans {count} jours, le {date}" },
	// What changed.
	remindTurned: { en: "Since {date}: {before} → {after}.", fr: "Depuis le {date} : {before} → {after}." },
	remindTurnedUnread: {
		en: "With knowledge {version} of {date}: {before} → {after}. Nobody has reviewed it yet.",
		fr: "Avec les connaissances {version} du {date} : {before} → {after}. Personne ne l'a encore évalué.",
	},
	remindOtherReasons: {
		en: "Since {date} the verdict is the same, {verdict}, but not for all the same reasons.",
		fr: "Depuis le {date}, le verdict est le même, {verdict}, mais pas pour toutes les mêmes raisons.",
	},
	remindSame: {
		en: "Nothing has changed since {date}: {verdict}.",
		fr: "Rien n'a changé depuis le {date} : {verdict}.",
	},
	remindVerdictSame: {
		en: "The verdict is the same as on {date}: {verdict}.",
		fr: "Le verdict est le même qu'au {date} : {verdict}.",
	},
	remindNeverRead: {
		en: "Nobody has reviewed it yet. Today: {verdict}.",
		fr: "Personne ne l'a encore évalué. Aujourd'hui : {verdict}.",
	},
	remindNoVerdictThen: { en: "On {date} it was: {verdict}.", fr: "Au {date}, c'était : {verdict}." },
	// The short lines.
	remindTurnedBy: { en: "Turned by", fr: "Changé par" },
	remindTooOld: { en: "Too old", fr: "Trop ancien" },
	remindWaiver: { en: "Waiver", fr: "Dérogation" },
	remindWhatEnds: { en: "What ends", fr: "Ce qui finit" },
	remindWhatEnded: { en: "What ended", fr: "Ce qui a fini" },
	remindSource: { en: "Source", fr: "Source" },
	remindDue: { en: "Due", fr: "Échéance" },
	remindNext: { en: "Next review", fr: "Prochaine revue" },
	remindOwner: { en: "Owner", fr: "Responsable" },
	remindDecision: { en: "Decision", fr: "Décision" },
	remindPutOff: { en: "Put off", fr: "Reporté" },
	remindDueLine: { en: "{date}, {cadence}", fr: "le {date}, {cadence}" },
	remindDueLate: {
		en: "{date}, {cadence}. Nobody has reviewed it in the {count} days since.",
		fr: "le {date}, {cadence}. Personne ne l'a revu depuis {count} jours.",
	},
	remindDueLateOne: {
		en: "{date}, {cadence}. Nobody has reviewed it since.",
		fr: "le {date}, {cadence}. Personne ne l'a revu depuis.",
	},
	remindPutOffBy: { en: "to {date}, by {who}", fr: "au {date}, par {who}" },
	remindYours: { en: "{what} (your evidence)", fr: "{what} (vos pièces)" },
	remindWaived: { en: "“{reason}” ({who}, {date})", fr: "« {reason} » ({who}, le {date})" },
	remindKnowledge: { en: "Knowledge {version} of {date}.", fr: "Les connaissances {version} du {date}." },
	remindLookAgain: {
		en: " Too old since {date}: somebody should look again.",
		fr: " Trop ancien depuis le {date} : il faudrait vérifier de nouveau.",
	},
	remindThen: {
		en: "From {date}, unless it is renewed: {verdict}.",
		fr: "À partir du {date}, sauf renouvellement : {verdict}.",
	},
	remindThenSame: {
		en: "The verdict stays the same without it.",
		fr: "Le verdict reste le même sans cela.",
	},
	// Why it came, and how it stops.
	remindMayRepeat: {
		en: "This may be a repeat: it is not known whether an earlier message arrived.",
		fr: "C'est peut-être une répétition : on ne sait pas si un message précédent est arrivé.",
	},
	remindToOwner: {
		en: "You get this because you are the owner of {vendor} in your team's register. To stop it: snooze it, archive the vendor, or hand it over with “assign {vendor} to @somebody”.",
		fr: "Vous recevez ce rappel car vous êtes responsable du fournisseur {vendor} dans le registre de votre équipe. Pour l'arrêter : reportez-le, archivez le fournisseur, ou confiez-le avec « confier {vendor} à @quelqu'un ».",
	},
	remindToAdmin: {
		en: "You get this as an admin of your team's register, because {because}. To stop it: hand the vendor over with “assign {vendor} to @somebody”, or name a channel there with “send reminders here”.",
		fr: "Vous recevez ce rappel en tant qu'administrateur du registre de votre équipe, car {because}. Pour l'arrêter : confiez le fournisseur avec « confier {vendor} à @quelqu'un », ou choisissez un canal en y écrivant « envoyer les rappels ici ».",
	},
	remindToChannel: {
		en: "Sent here because {because}, and your team chose this conversation for such reminders. To move them, write “send reminders here” in another conversation. To stop them, write “forget reminder channel”.",
		fr: "Envoyé ici car {because}, et votre équipe a choisi cette conversation pour ces rappels. Pour les déplacer, écrivez « envoyer les rappels ici » dans une autre conversation. Pour les arrêter, écrivez « oublier canal des rappels ».",
	},
	remindToNobody: {
		en: "Shown here because {because}, and nobody else can be told. Give it an owner with “assign {vendor} to me”.",
		fr: "Affiché ici car {because}, et personne d'autre ne peut être prévenu. Donnez-lui un responsable avec « confier {vendor} à moi ».",
	},
	remindAsNobodys: { en: "nobody owns {vendor}", fr: "{vendor} n'a pas de responsable" },
	remindAsOverdue: { en: "the review of {vendor} is overdue", fr: "la revue du fournisseur {vendor} est en retard" },
	remindAsUnreachable: {
		en: "the owner of {vendor} cannot be told",
		fr: "la personne responsable du fournisseur {vendor} ne peut pas être prévenue",
	},
	// Buttons.
	remindSnoozeWeek: { en: "Snooze a week", fr: "Reporter d'une semaine" },
	remindSnoozeMonth: { en: "Snooze a month", fr: "Reporter d'un mois" },
	remindAssign: { en: "Assign to me", fr: "Me le confier" },
	remindDone: { en: "Done", fr: "Fait" },
	inboxOneMore: { en: "1 more reminder is open.", fr: "1 autre rappel est ouvert." },
	inboxMore: { en: "{count} more reminders are open.", fr: "{count} autres rappels sont ouverts." },
	inboxAll: { en: "All reminders", fr: "Tous les rappels" },
	inboxTypedAll: { en: "reminders", fr: "rappels" },
	remindTypedSnooze: { en: "snooze {vendor} until {day}", fr: "reporter {vendor} au {day}" },
	remindTypedAssign: { en: "assign {vendor} to me", fr: "confier {vendor} à moi" },
	remindTypedDone: { en: "done {vendor}", fr: "fait {vendor}" },
} as const satisfies Readonly<Record<string, Text>>;
