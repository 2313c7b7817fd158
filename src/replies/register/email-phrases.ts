import type { Text } from "../../knowledge/text.js";

/** The e-mail that asks a vendor, and what is said about it. */
export const emailPhrases = {
	emailSubject: {
		en: "Subject: {service}: questions on hosting and control of our data",
		fr: "Objet : {service} : questions sur l'hébergement et la maîtrise de nos données",
	},
	emailHello: { en: "Hello,", fr: "Bonjour," },
	emailIntro: {
		en: "We are reviewing {service} for {classes}. Please answer the questions below in writing. With each answer, please send {document}, unless the question names another document. Please date everything that you send. Where a question does not apply, please say why.",
		fr: "Nous examinons {service} pour {classes}. Veuillez répondre par écrit aux questions ci-dessous. À chaque réponse, veuillez joindre {document}, sauf si la question nomme un autre document. Veuillez dater tout ce que vous envoyez. Si une question ne s'applique pas, veuillez dire pourquoi.",
	},
	emailIntroOne: {
		en: "We are reviewing {service} for {classes}. Please answer the question below in writing and send with your answer {document}, dated. If the question does not apply, please say why.",
		fr: "Nous examinons {service} pour {classes}. Veuillez répondre par écrit à la question ci-dessous et joindre à votre réponse, avec sa date, {document}. Si elle ne s'applique pas, veuillez dire pourquoi.",
	},
	emailProof: { en: "Document: {document}.", fr: "Document : {document}." },
	emailYourWord: { en: "a signed statement", fr: "une déclaration signée" },
	emailDates: {
		en: "If an answer holds only until a certain day, or only for some regions or packages, please say so.",
		fr: "Si une réponse ne vaut que jusqu'à une certaine date, ou pour certaines régions ou formules seulement, veuillez le préciser.",
	},
	emailThanks: { en: "Thank you for your help.", fr: "Merci de votre aide." },
	emailRegards: { en: "Kind regards,", fr: "Cordialement," },
	emailName: { en: "[your name]", fr: "[votre nom]" },
	emailTeam: { en: "[your team and organisation]", fr: "[votre équipe et votre organisation]" },
	// Around it.
	emailTitle: {
		en: "Questions for {vendor}, to send as they are",
		fr: "Questions à {vendor}, à envoyer telles quelles",
	},
	emailTitleNone: { en: "There is nothing to ask {vendor}", fr: "Il n'y a rien à demander à {vendor}" },
	emailNote: {
		en: "The text says nothing of your verdict. Record each answer when it comes: the verdict is worked out again at once.",
		fr: "Le texte ne dit rien de votre verdict. Consignez chaque réponse dès qu'elle arrive : le verdict est aussitôt recalculé.",
	},
	emailOthers: { en: "Not for the vendor", fr: "Pas pour le fournisseur" },
	emailForYou: { en: "for you", fr: "pour vous" },
	emailForCounsel: { en: "for your counsel", fr: "pour votre conseil juridique" },
	emailInEnglish: { en: "In English", fr: "En anglais" },
	emailInFrench: { en: "In French", fr: "En français" },
	emailTypedEnglish: {
		en: "draft questions for {vendor} in English",
		fr: "rédiger les questions pour {vendor} en anglais",
	},
	emailTypedFrench: {
		en: "draft questions for {vendor} in French",
		fr: "rédiger les questions pour {vendor} en français",
	},
} as const satisfies Readonly<Record<string, Text>>;
