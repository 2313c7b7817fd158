import type { Text } from "../../knowledge/text.js";

/** The questionnaire about a service that the knowledge does not have. */
export const intakePhrases = {
	intakeTitle: {
		en: "{vendor}: questionnaire, {count} of {all} answered",
		fr: "{vendor} : questionnaire, réponses : {count} sur {all}",
	},
	intakeTitleOne: {
		en: "{vendor}: questionnaire, 1 of {all} answered",
		fr: "{vendor} : questionnaire, réponses : 1 sur {all}",
	},
	intakeComplete: { en: "{vendor}: the questionnaire is complete", fr: "{vendor} : le questionnaire est complet" },
	intakeOptional: {
		en: "Answer what you know and skip the rest: what nobody answers is unknown and becomes a question for the vendor.",
		fr: "Répondez à ce que vous savez et passez le reste : ce que personne ne dit est inconnu et devient une question au fournisseur.",
	},
	intakeType: { en: "To answer", fr: "Pour répondre" },
	intakeSoFar: { en: "So far", fr: "Jusqu'ici" },
	intakeAll: { en: "All answers {count}", fr: "Toutes les réponses {count}" },
	intakeAnswered: { en: "answered", fr: "répondu" },
	intakeByEvidence: { en: "your evidence", fr: "vos pièces" },
	intakeUnknown: { en: "unknown", fr: "inconnu" },
	intakeSkip: { en: "Skip", fr: "Passer" },
	intakeOpenPart: { en: "nobody has said", fr: "personne ne l'a dit" },
	intakeShownElsewhere: {
		en: "shown by your evidence, not by the questionnaire",
		fr: "établi par vos pièces, hors du questionnaire",
	},
	intakeRecorded: { en: "Recorded for {vendor}. {part}: {answer}.", fr: "Consigné pour {vendor}. {part} : {answer}." },
	intakeTakenBack: {
		en: "Taken back for {vendor}. {part} is unknown again.",
		fr: "Retiré pour {vendor}. {part} : de nouveau inconnu.",
	},
	intakeReplaced: {
		en: "It takes the place of the one you recorded before: {answer}.",
		fr: "Il prend la place de celui que vous aviez consigné : {answer}.",
	},
	intakeOver: {
		en: "{answer}: held {until} only, so that it does not count today.",
		fr: "{answer} : valable {until} seulement ; cela ne compte pas aujourd'hui.",
	},
	intakeBefore: { en: "It was: {answer}.", fr: "C'était : {answer}." },
	intakeNoCompany: {
		en: "Which company that is, nobody has said yet: answer “{example}” too.",
		fr: "Personne n'a encore dit quelle est cette société : répondez aussi « {example} ».",
	},
	intakeKnownCompany: {
		en: "Who owns {company} is in the knowledge, from public sources; an answer here does not change it.",
		fr: "{company} : ses propriétaires sont déjà dans les connaissances, d'après des sources publiques ; une réponse ici n'y change rien.",
	},
	intakeOnlyOwn: {
		en: "{vendor} needs no questionnaire: the knowledge already describes this service from public sources. What you hold on paper can be added as evidence: {example}.",
		fr: "{vendor} n'a pas besoin de questionnaire : les connaissances décrivent déjà ce service d'après des sources publiques. Ce que vous avez sur papier s'ajoute comme pièce : {example}.",
	},
	intakeBadAnswer: {
		en: "That is no answer to “{question}” that can be kept. Nothing was changed. Write, for example: {example}",
		fr: "Ce n'est pas une réponse à « {question} » qui puisse être gardée. Rien n'a été changé. Écrivez, par exemple : {example}",
	},
	intakeNothingThere: {
		en: "{part} is not answered, so that there is nothing to take back.",
		fr: "{part} : pas de réponse, il n'y a rien à retirer.",
	},
	intakeTooMany: {
		en: "A questionnaire holds at most {most} certificates. Take them back first: {example}",
		fr: "Un questionnaire contient au plus {most} certifications. Retirez-les d'abord : {example}",
	},
	intakeTypedItself: { en: "company", fr: "société" },
	intakeTypedNone: { en: "none", fr: "aucun" },
	intakeTypedStaff: { en: "{in}, support {in}", fr: "{in}, assistance {in}" },
	intakeForget: { en: "forget", fr: "oublier" },
	intakeSameAnswer: {
		en: "That is what was recorded already. Nothing was changed.",
		fr: "C'est déjà ce qui était consigné. Rien n'a été changé.",
	},
	// Answers in words.
	intakeCompanyItself: { en: "the company itself", fr: "la société elle-même" },
	intakeIncorporated: { en: "incorporated {in}", fr: "constituée {in}" },
	intakeSeat: { en: "headquarters {in}", fr: "siège {in}" },
	intakeControls: { en: "controls it", fr: "la contrôle" },
	intakeShare: { en: "{share}%", fr: "{share} %" },
	intakeNoOthers: { en: "no others", fr: "liste complète" },
	intakeNobody: { en: "nobody", fr: "personne" },
	intakeNoCloud: { en: "no other cloud", fr: "aucun autre nuage" },
	intakeInRegion: { en: "in the region you choose", fr: "dans la région que vous choisissez" },
	intakeStaffIn: { en: "work {in}", fr: "travaille {in}" },
	intakeCitizens: { en: "citizens of {place}", fr: "citoyenneté : {place}" },
	intakeSupportIn: { en: "support {in}", fr: "assistance {in}" },
	intakeCleared: { en: "cleared", fr: "habilité" },
	intakeNotCleared: { en: "not cleared", fr: "non habilité" },
	intakeNumber: { en: "no. {number}", fr: "n° {number}" },
	intakeScope: { en: "scope: {scope}", fr: "portée : {scope}" },
	// Buttons.
	intakeChooseItself: { en: "The company itself", fr: "La société elle-même" },
	intakeChooseName: { en: "{name} itself", fr: "{name}" },
	intakeChooseNobody: { en: "Nobody else", fr: "Personne d'autre" },
	intakeChooseOwnServers: { en: "Its own servers", fr: "Ses propres serveurs" },
	intakeChooseOnly: { en: "{place} only", fr: "{place} seulement" },
	intakeChooseAlso: { en: "{place}, others unknown", fr: "{place}, autres inconnues" },
	intakeChooseRegion: { en: "In the region we choose", fr: "Dans la région choisie" },
	intakeChooseStaff: { en: "All {in}", fr: "Tous {in}" },
} as const satisfies Readonly<Record<string, Text>>;
