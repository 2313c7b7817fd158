import { intakeAnswer } from "../intake-answer.js";
import { partForms, partOfForm } from "../intake-parts.js";
import { madeOf } from "../reading.js";
import type { OrderRow } from "../row.js";
import { vendorWord } from "./words.js";

const alone = (words: string) => `{vendor} ${words} :?`;
const askedEn = (words: string) =>
	`questions|questionnaire|intake about|on|for|of ${vendorWord.en}? {vendor} : ${words}`;
const askedFr = (words: string) => `questions|questionnaire pour|sur|de|d|du? ${vendorWord.fr}? {vendor} : ${words}`;
const answeredEn = (words: string) =>
	`answer|intake|questionnaire? ${vendorWord.en}? {vendor} s? ${words} is|are? :|= {answer}`;
const answeredFr = (words: string) =>
	`reponse|questionnaire? ${vendorWord.fr}? {vendor} ${words} est|sont? :|= {answer}`;
const lines = [alone, askedEn, askedFr, answeredEn, answeredFr];

/** The questionnaire about a vendor of the team's own, part by part. */
export const questionnaireRows: readonly OrderRow[] = [
	{
		id: "ask-intake",
		order: "ask-intake",
		says: {
			en: "Answer, part by part, what is to be known of a vendor of your own",
			fr: "Répondre, point par point, à ce qu'il faut savoir d'un fournisseur propre à votre équipe",
		},
		loose: true,
		forms: {
			en: [
				`the? open? questions|questionnaire|intake about|on|for|of ${vendorWord.en}? {vendor}`,
				`questionnaire|intake ${vendorWord.en}? {vendor}`,
				"{vendor} questions|questionnaire|intake",
				...partForms("en", alone),
				...partForms("en", askedEn),
			].join("\n"),
			fr: [
				`les|le? questions|questionnaire pour|sur|de|d|du ${vendorWord.fr}? {vendor}`,
				`questions a|au sujet|propos de|d|du ${vendorWord.fr}? {vendor}`,
				`questionnaire ${vendorWord.fr}? {vendor}`,
				"{vendor} questions|questionnaire",
				...partForms("fr", alone),
				...partForms("fr", askedFr),
			].join("\n"),
		},
		examples: { en: ["questions about {own}"], fr: ["questionnaire {own}"] },
		read: (said) =>
			madeOf(said.vendor(), ({ id }) => {
				const part = partIn(said.form);
				return { order: "ask-intake", vendor: id, ...(part ? { part } : {}) };
			}),
	},
	{
		id: "answer-intake",
		order: "answer-intake",
		says: { en: "Answer one part of the questionnaire", fr: "Répondre à un point du questionnaire" },
		loose: true,
		unlisted: true,
		forms: {
			en: partForms("en", answeredEn).join("\n"),
			fr: partForms("fr", answeredFr).join("\n"),
		},
		examples: {
			en: ["{own} company: Acme SAS, France", "{own} regions: FR, DE; only; contract; until 2030"],
			fr: ["{own} société : Acme SAS, France", "{own} régions : FR, DE ; uniquement ; contrat ; jusqu'en 2030"],
		},
		read: (said) =>
			madeOf(said.vendor(), ({ id }) => {
				const part = partIn(said.form);
				if (!part) return undefined;
				return madeOf(intakeAnswer(said, part, "answer"), ({ answer, proof }) => ({
					order: "answer-intake",
					vendor: id,
					part,
					answer,
					proof,
				}));
			}),
	},
];

function partIn(form: string) {
	for (const line of lines) {
		const part = partOfForm(form, line);
		if (part) return part;
	}
	return undefined;
}
