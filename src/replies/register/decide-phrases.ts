import type { Text } from "../../knowledge/text.js";

/** What a decision, a review and a snooze say; and what is typed for each. */
export const decidePhrases = {
	decisionApproved: { en: "Approved: {name} for {classes}.", fr: "Approuvé : {name} pour {classes}." },
	decisionConditions: {
		en: "Approved with conditions: {name} for {classes}.",
		fr: "Approuvé sous conditions : {name} pour {classes}.",
	},
	decisionRefused: { en: "Refused: {name} for {classes}.", fr: "Refusé : {name} pour {classes}." },
	decisionWaiver: {
		en: "Waived {until}: {name} for {classes}.",
		fr: "Dérogation {until} : {name} pour {classes}.",
	},
	rulingApproved: { en: "approved", fr: "approuvé" },
	rulingConditions: { en: "approved with conditions", fr: "approuvé sous conditions" },
	rulingRefused: { en: "refused", fr: "refusé" },
	rulingWaiver: { en: "waived {until}", fr: "dérogation {until}" },
	rulingOn: { en: "{ruling} ({date}, by {who})", fr: "{ruling} (le {date}, par {who})" },
	decidedBy: { en: "Decided by {who} on {date}.", fr: "Décidé par {who} le {date}." },
	decidedAgainst: {
		en: "This goes against the verdict: {verdict}. The verdict stays as it is; the decision rests on your reason.",
		fr: "Cela va contre le verdict : {verdict}. Le verdict reste tel quel ; la décision repose sur votre motif.",
	},
	decidedOpen: {
		en: "Cannot be said yet: nothing shows so far that it is sovereign for this data. The decision rests on your reason.",
		fr: "Indéterminé : rien ne montre pour l'instant que c'est souverain pour ces données. La décision repose sur votre motif.",
	},
	decidedIf: {
		en: "The verdict holds only if it is {choices}, and the vendor's entry does not say that you chose so.",
		fr: "Le verdict ne vaut que si c'est {choices}, et la fiche du fournisseur ne dit pas que vous l'avez choisi.",
	},
	decidedOnClaim: {
		en: "The verdict rests on somebody's word: {verdict}. Deciding makes no proof of it.",
		fr: "Le verdict repose sur une simple déclaration : {verdict}. Décider n'en fait pas une preuve.",
	},
	decidedOnPresumption: {
		en: "The verdict is only presumed: nobody has shown it. Deciding makes no proof of it.",
		fr: "Le verdict n'est que présumé : personne ne l'a montré. Décider n'en fait pas une preuve.",
	},
	refusedThough: {
		en: "The verdict would have allowed it: {verdict}. It is refused for your reason.",
		fr: "Le verdict l'aurait permis : {verdict}. C'est refusé pour votre motif.",
	},
	waivedThough: {
		en: "The verdict needs no waiver: {verdict}.",
		fr: "Le verdict ne demande pas de dérogation : {verdict}.",
	},
	withoutEvidenceOf: {
		en: "Knowledge {version} does not have what your team recorded about {name}: the verdict leaves it out.",
		fr: "Les connaissances {version} n'ont pas ce que votre équipe a consigné sur {name} : le verdict n'en tient pas compte.",
	},
	fieldReason: { en: "Reason", fr: "Motif" },
	fieldConditions: { en: "Conditions", fr: "Conditions" },
	fieldRestsOn: { en: "Rests on", fr: "Repose sur" },
	fieldBefore: { en: "Before", fr: "Auparavant" },
	fieldDecision: { en: "In force", fr: "En vigueur" },
	fieldNextReview: { en: "Next review", fr: "Prochaine revue" },
	fieldNote: { en: "Note", fr: "Note" },
	asOfDay: { en: "as of {date}", fr: "au {date}" },
	dueOn: { en: "due {date}", fr: "prévue le {date}" },
	neverDue: { en: "never by itself", fr: "jamais d'elle-même" },
	markedReviewed: {
		en: "{name} is marked as reviewed.",
		fr: "{name} : marqué comme revu.",
	},
	markedBy: {
		en: "By {who} on {date}, without a fresh verdict.",
		fr: "Par {who} le {date}, sans nouveau verdict.",
	},
	reminderDone: { en: "Done: this reminder of {name} is dealt with.", fr: "Fait : ce rappel sur {name} est traité." },
	stillOpenOne: { en: "1 other reminder of it is still open.", fr: "1 autre rappel à son sujet reste ouvert." },
	stillOpenMany: {
		en: "{count} other reminders of it are still open.",
		fr: "{count} autres rappels à son sujet restent ouverts.",
	},
	closedNone: {
		en: "No reminder of it was open; it counts as a review all the same.",
		fr: "Aucun rappel n'était ouvert ; cela compte quand même comme une revue.",
	},
	closedOne: { en: "1 reminder is dealt with by it.", fr: "1 rappel est ainsi traité." },
	closedMany: { en: "{count} reminders are dealt with by it.", fr: "{count} rappels sont ainsi traités." },
	snoozedOne: { en: "{name}: the reminder comes again {when}.", fr: "{name} : le rappel revient {when}." },
	snoozedMany: {
		en: "{name}: {count} reminders come again {when}.",
		fr: "{name} : {count} rappels reviennent {when}.",
	},
	onDay: { en: "on {weekday} {date}", fr: "le {weekday} {date}" },
	notAWorkingDay: {
		en: "Nobody works on {date}, so it is the next working day.",
		fr: "Le {date} n'est pas un jour travaillé : c'est donc le suivant.",
	},
	snoozeMovesNothing: {
		en: "Only the reminder waits. The date on which the review is due stays the same.",
		fr: "Seul le rappel attend. La date prévue de la revue ne change pas.",
	},
	pressShow: { en: "Show", fr: "Afficher" },
	pressReassess: { en: "Reassess", fr: "Réévaluer" },
	pressReplay: { en: "The assessment", fr: "L'évaluation" },
	sayItShow: { en: "vendor {name}", fr: "fournisseur {name}" },
	sayItReassess: { en: "reassess {name}", fr: "réévaluer {name}" },
	sayItDraft: { en: "draft questions for {name}", fr: "rédiger les questions pour {name}" },
	sayItReplay: { en: "replay {start}", fr: "rejouer {start}" },
	sayItApprove: { en: "approve {name} because …", fr: "approuver {name} car …" },
	sayItRefuse: { en: "refuse {name} because …", fr: "refuser {name} car …" },
	toDecide: { en: "To decide, write ", fr: "Pour décider, écrivez " },
	orWrite: { en: " or ", fr: " ou " },
} as const satisfies Readonly<Record<string, Text>>;
