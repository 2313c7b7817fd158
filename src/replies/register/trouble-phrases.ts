import type { Text } from "../../knowledge/text.js";

/** What of an order could not be read. `No…`: nothing was said at all. */
export const troublePhrases = {
	troubleVendor: {
		en: "There is no vendor “{text}” in your register.",
		fr: "Il n'y a pas de fournisseur « {text} » dans votre registre.",
	},
	troubleNoVendor: { en: "Which vendor do you mean?", fr: "De quel fournisseur parlez-vous ?" },
	troubleSeveral: {
		en: "Which of your vendors do you mean by “{text}”?",
		fr: "Lequel de vos fournisseurs désignez-vous par « {text} » ?",
	},
	troubleNoName: {
		en: "What is the vendor called? Its name is missing.",
		fr: "Comment s'appelle le fournisseur ? Son nom manque.",
	},
	troubleOneVendor: {
		en: "Decide one vendor at a time: “{text}” needs a decision and a reason of its own.",
		fr: "Décidez un fournisseur à la fois : « {text} » demande sa propre décision, avec son motif.",
	},
	troubleOneOrder: {
		en: "Several of these lines are orders. I carry out one order at a time: send them one after the other.",
		fr: "Plusieurs de ces lignes sont des ordres. J'exécute un ordre à la fois : envoyez-les l'un après l'autre.",
	},
	troubleOffering: { en: "I do not know the service “{text}”.", fr: "Je ne connais pas le service « {text} »." },
	troubleNoOffering: { en: "Which service do you mean?", fr: "De quel service parlez-vous ?" },
	troubleDataClass: { en: "I do not know the data “{text}”.", fr: "Je ne connais pas les données « {text} »." },
	troubleNoDataClass: { en: "For which data?", fr: "Pour quelles données ?" },
	troublePerson: {
		en: "I do not know who “{text}” is. Mention the person with @, or say “me” or “nobody”.",
		fr: "Je ne sais pas qui est « {text} ». Mentionnez la personne avec @, ou dites « moi » ou « personne ».",
	},
	troubleNotSomebody: {
		en: "“{text}” cannot have a role: mention the person with @, or say “me”.",
		fr: "« {text} » ne peut avoir de rôle : mentionnez la personne avec @, ou dites « moi ».",
	},
	troubleNobody: {
		en: "A role is somebody's: mention the person with @, or say “me”.",
		fr: "Un rôle revient à quelqu'un : mentionnez la personne avec @, ou dites « moi ».",
	},
	troubleNoPerson: {
		en: "Who? Mention the person with @, or say “me” or “nobody”.",
		fr: "Qui ? Mentionnez la personne avec @, ou dites « moi » ou « personne ».",
	},
	troubleDate: {
		en: "I cannot read “{text}” as a date. Write 2026-11-20 or 20 November 2026.",
		fr: "« {text} » n'est pas une date que je peux lire. Écrivez 2026-11-20 ou 20 novembre 2026.",
	},
	troubleLate: {
		en: "“{text}” is after today. A document cannot be dated after today.",
		fr: "« {text} » est après aujourd'hui. Un document ne peut pas être daté d'après aujourd'hui.",
	},
	troubleNoDate: {
		en: "Until when? Write 2026-11-20 or 20 November 2026.",
		fr: "Jusqu'à quand ? Écrivez 2026-11-20 ou 20 novembre 2026.",
	},
	troubleCadence: {
		en: "I do not read “{text}” as a rhythm. Say every so many months, quarters or years, or never.",
		fr: "Je ne lis pas « {text} » comme un rythme. Dites tous les tant de mois, de trimestres ou d'ans, ou jamais.",
	},
	troubleNoCadence: {
		en: "How often? Say every so many months, quarters or years, or never.",
		fr: "À quel rythme ? Dites tous les tant de mois, de trimestres ou d'ans, ou jamais.",
	},
	troubleAttribute: {
		en: "“{text}” is nothing that I know about a service.",
		fr: "Je ne vois pas ce que « {text} » dirait d'un service.",
	},
	troubleNoAttribute: { en: "What does it show about the service?", fr: "Que montre cette pièce sur le service ?" },
	troubleValue: {
		en: "I cannot use “{text}” as an answer here.",
		fr: "Je ne peux pas utiliser « {text} » comme réponse ici.",
	},
	troublePart: {
		en: "The questionnaire has no part “{text}”.",
		fr: "Le questionnaire n'a pas de point « {text} ».",
	},
	troubleParts: { en: "Its parts: {names}.", fr: "Ses points : {names}." },
	troubleNoConditions: {
		en: "Under which conditions? Part several with semicolons.",
		fr: "Sous quelles conditions ? Séparez-les par des points-virgules.",
	},
	troubleAnswer: {
		en: "“{text}” is no answer's number.",
		fr: "« {text} » n'est pas le numéro d'une réponse.",
	},
	troubleNoAnswer: {
		en: "Which answer? Its number stands below it, and below decisions and reviews.",
		fr: "Quelle réponse ? Son numéro figure au-dessous, et sous les décisions et les revues.",
	},
	troubleNoValue: { en: "What is it? The answer is missing.", fr: "Quelle est la réponse ? Elle manque." },
	troubleReason: {
		en: "“{text}” is no reason that I can keep.",
		fr: "« {text} » n'est pas un motif que je peux conserver.",
	},
	troubleNoReason: { en: "Why? A decision needs a reason.", fr: "Pourquoi ? Une décision demande un motif." },
	troubleProof: { en: "I cannot read “{text}” as a document.", fr: "Je ne lis pas « {text} » comme un document." },
	troubleNoProof: {
		en: "What shows it? Name the document, or leave the proof out.",
		fr: "Qu'est-ce qui le montre ? Nommez le document, ou n'indiquez pas de preuve.",
	},
	troubleSetting: {
		en: "I know no setting, and no value of a setting, called “{text}”.",
		fr: "Je ne connais ni réglage ni valeur de réglage « {text} ».",
	},
	troubleNoSetting: { en: "Which setting?", fr: "Quel réglage ?" },
	troubleChannel: {
		en: "Reminders cannot go to “{text}”. Write this in the Slack or Teams channel that should get them.",
		fr: "Les rappels ne peuvent pas aller à « {text} ». Écrivez ceci dans le canal Slack ou Teams qui doit les recevoir.",
	},
	troubleNoChannel: {
		en: "Only you read this conversation. Write this in the Slack or Teams channel that should get the reminders.",
		fr: "Personne d'autre que vous ne lit cette conversation. Écrivez ceci dans le canal Slack ou Teams qui doit recevoir les rappels.",
	},
	troubleWords: { en: "I do not understand “{text}” here.", fr: "Je ne comprends pas « {text} » ici." },
	troubleNoWords: { en: "Something is missing here.", fr: "Il manque quelque chose ici." },
	troubleNearest: { en: "Perhaps: {names}.", fr: "Peut-être : {names}." },
	troubleLike: { en: "Nothing was changed. Write for example:", fr: "Rien n'a été changé. Écrivez par exemple :" },
	troubleVendors: { en: "Show the vendors", fr: "Voir les fournisseurs" },
} as const satisfies Readonly<Record<string, Text>>;
