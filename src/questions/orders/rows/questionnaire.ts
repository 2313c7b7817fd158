import { certificatesDenied } from "../certificate.js";
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
	`answer|intake|questionnaire? ${vendorWord.en}? {vendor} :? s? ${words} is|are? :|= {answer}`;
const answeredFr = (words: string) =>
	`reponse|questionnaire? ${vendorWord.fr}? {vendor} :? ${words} est|sont? :|= {answer}`;
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
				const denied = part === "certificates" ? certificatesDenied(said, "answer") : undefined;
				// The questionnaire lists those that it holds; that there are none is a statement like any other.
				if (denied) return madeOf(denied, (proof) => ({ order: "add-evidence", vendor: id, claims: noneHeld, proof }));
				return madeOf(intakeAnswer(said, part, "answer"), ({ answer, proof }) => ({
					order: "answer-intake",
					vendor: id,
					part,
					answer,
					proof,
				}));
			}),
	},
	{
		id: "hosted-in",
		order: "answer-intake",
		says: { en: "Say where a vendor of your own is", fr: "Dire où se trouve un fournisseur propre à votre équipe" },
		unlisted: true,
		loose: true,
		forms: {
			en: "{vendor} is? hosted|located|based|stored|kept in {place}",
			fr: "{vendor} est? heberge|hebergee|situe|situee|base|basee|stocke|stockee en|au|aux|a|dans {place}",
		},
		examples: { en: [], fr: [] },
		// Where it can be had and where the data stays are two answers, and neither is a question.
		read: (said) => {
			const { known } = said;
			if (!known) return undefined;
			const place = said.raw("place");
			const [residency, regions] =
				said.language === "en"
					? [`residency: ${place}`, `regions: ${place}`]
					: [`localisation : ${place}`, `régions : ${place}`];
			const lead = said.ground.vendors.isOwn(known.id) ? "" : said.language === "en" ? "evidence " : "pièce ";
			const ways = [residency, regions].map((way) => `${lead}${known.name} ${way}`);
			return said.trouble("words", said.text.whole, ways, ways);
		},
	},
];

const noneHeld = [{ attribute: "service.certifications", closed: true }];

function partIn(form: string) {
	for (const line of lines) {
		const part = partOfForm(form, line);
		if (part) return part;
	}
	return undefined;
}
