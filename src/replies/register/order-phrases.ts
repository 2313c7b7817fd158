import type { Text } from "../../knowledge/text.js";

export const orderPhrases = {
	nobody: { en: "nobody", fr: "personne" },
	theBot: { en: "Sovereign", fr: "Sovereign" },
	somebodyForgotten: { en: "somebody whose name was erased", fr: "une personne dont le nom a été effacé" },
	evidenceLeftOut: {
		en: "What you recorded about {vendors} names things that this knowledge does not have, and was left out.",
		fr: "Ce que vous avez consigné sur {vendors} nomme des choses que ces connaissances n'ont pas, et n'a pas compté.",
	},
	inTheLog: { en: "In your team's log: ", fr: "Au journal de votre équipe : " },
	questionsOnly: {
		en: "With a file of evidence only questions are answered. Leave --evidence out to order something of the register.",
		fr: "Avec un fichier de pièces, seules les questions reçoivent une réponse. Omettez --evidence pour agir sur le registre.",
	},
	notRecorded: {
		en: "This answer could not be written to your team's log.",
		fr: "Cette réponse n'a pas pu être inscrite au journal de votre équipe.",
	},
} as const satisfies Readonly<Record<string, Text>>;
