import type { Text } from "../../knowledge/text.js";

/** What happened to a vendor, as its log tells it. */
export const historyPhrases = {
	historyOf: { en: "{vendor}: what happened", fr: "{vendor} : ce qui s'est passé" },
	historyCount: { en: "The newest first; time zone {zone}.", fr: "Le plus récent d'abord ; fuseau horaire {zone}." },
	historyOlder: {
		en: "{count} older entries are in your team's log.",
		fr: "{count} entrées plus anciennes figurent au journal de votre équipe.",
	},
	historyOneOlder: {
		en: "1 older entry is in your team's log.",
		fr: "1 entrée plus ancienne figure au journal de votre équipe.",
	},
	historyLine: { en: "{time}, {who}: {what}", fr: "{time}, {who} : {what}" },
	historyLineFrom: { en: "{time}, {who} ({from}): {what}", fr: "{time}, {who} ({from}) : {what}" },
	historyAdded: {
		en: "added as {service}, for {classes}, reviewed {cadence}, owner {owner}",
		fr: "ajouté ({service}), pour {classes}, revue {cadence}, responsable : {owner}",
	},
	historyChanged: { en: "changed: {changes}", fr: "modifié : {changes}" },
	historyTo: { en: "{label} → {value}", fr: "{label} → {value}" },
	historyIntake: {
		en: "questionnaire ({count} of {all} parts answered)",
		fr: "questionnaire (parties remplies : {count} sur {all})",
	},
	historyAssigned: { en: "given to {owner}", fr: "confié à {owner}" },
	historyArchived: { en: "archived{reason}", fr: "archivé{reason}" },
	historyRestored: { en: "taken back into use", fr: "remis en usage" },
	historyReviewed: { en: "reviewed: {verdict}{note}", fr: "revu : {verdict}{note}" },
	historySaidReviewed: {
		en: "marked as reviewed, without a fresh verdict{note}",
		fr: "marqué comme revu, sans nouveau verdict{note}",
	},
	historyEvidence: { en: "evidence {id}: {claim}, {grade}", fr: "pièce {id} : {claim}, {grade}" },
	historyRetired: { en: "evidence {id} retired{reason}", fr: "pièce {id} retirée{reason}" },
	historyDecided: {
		en: "{ruling}: {reason}. Rests on {verdict}",
		fr: "{ruling} : {reason}. Sur la base de : {verdict}",
	},
	historyAsked: { en: "looked at the verdict", fr: "verdict consulté" },
	historyAskedReminder: { en: "worked out the verdict for a reminder", fr: "verdict calculé pour un rappel" },
	historyAskedCompare: { en: "compared it with others", fr: "comparaison avec d'autres" },
	historyAskedLaws: { en: "looked at the laws that reach it", fr: "lois qui le visent consultées" },
	historyAskedOther: { en: "asked a question about it", fr: "question posée à son sujet" },
	historyReminder: { en: "reminder set for {date}: {cause}", fr: "rappel prévu pour le {date} : {cause}" },
	historySnoozed: { en: "reminder put off until {until}: {cause}", fr: "rappel reporté au {until} : {cause}" },
	historyDismissed: { en: "reminder closed: {cause}{note}", fr: "rappel clos : {cause}{note}" },
	historyTried: { en: "reminder on its way to {to}: {cause}", fr: "rappel en cours d'envoi ({to}) : {cause}" },
	historySent: { en: "reminder sent to {to}: {cause}", fr: "rappel envoyé ({to}) : {cause}" },
	historyMayRepeat: { en: " (perhaps a second time)", fr: " (peut-être une seconde fois)" },
	historyFailed: {
		en: "reminder not sent to {to}: {cause} ({reason})",
		fr: "rappel non envoyé ({to}) : {cause} ; motif : {reason}",
	},
	historyBlocked: {
		en: "reminder not sent to {to}, who wants no messages: {cause}",
		fr: "rappel non envoyé ({to}, qui ne souhaite pas de message) : {cause}",
	},
	historyNoReason: { en: "no reason given", fr: "sans motif" },
	historyAReminder: { en: "a reminder", fr: "un rappel" },
	historyChannel: { en: "the team's channel", fr: "canal de l'équipe" },
	historyAnswer: { en: " ({typed})", fr: " ({typed})" },
	historySlack: { en: "Slack", fr: "Slack" },
	historyTeams: { en: "Teams", fr: "Teams" },
	historyWeb: { en: "web page", fr: "page web" },
	historyTerminal: { en: "terminal", fr: "terminal" },
} as const satisfies Readonly<Record<string, Text>>;
