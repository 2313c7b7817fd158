import { languageNamed } from "../../language-words.js";
import { type Facts, factsIn, vendorUnknown } from "../evidence-facts.js";
import { type Got, madeOf } from "../reading.js";
import { reasonIn } from "../reason.js";
import type { OrderRow } from "../row.js";
import type { Said } from "../said.js";
import { reasonable, vendorWord } from "./words.js";

const record = "add|record|note|register|enter";
const ajouter = "ajouter|ajoute|ajoutez|consigner|consigne|consignez|noter|note|notez";
const piece = "piece|pieces|preuve|preuves|element";
const evidenceId = /^e-[a-z0-9]{1,40}$/;

/** What shows something of a vendor, and the questions that are still open. */
export const evidenceRows: readonly OrderRow[] = [
	{
		id: "add-evidence",
		order: "add-evidence",
		says: {
			en: "Record what a contract, a certificate or the vendor says",
			fr: "Consigner ce que dit un contrat, un certificat ou le fournisseur",
		},
		forms: {
			en: `${record}? the? evidence|proof for|of|on|about|: ${vendorWord.en}? {vendor} :? {facts}
				${record}? the? evidence|proof ${vendorWord.en}? {vendor} :? {facts}
				${record}? the? evidence|proof for|of|on|about|:? ${vendorWord.en}? {vendor}`,
			fr: `${ajouter}? une|la|de|l? ${piece} pour|de|d|du|sur|a|: ${vendorWord.fr}? {vendor} :? {facts}
				${ajouter}? une|la|de|l? ${piece} ${vendorWord.fr}? {vendor} :? {facts}
				${ajouter}? une|la|de|l? ${piece} pour|de|d|du|sur|a|:? ${vendorWord.fr}? {vendor}`,
		},
		examples: {
			en: ['evidence {vendor} residency: {place}; contract; "Master agreement" by Acme SAS; until {nextYear}-12-31'],
			fr: [
				"pièce {vendor} localisation : {place} ; contrat ; « Contrat-cadre » par Acme SAS ; jusqu'au {nextYear}-12-31",
			],
		},
		read: (said) =>
			madeOf(said.known ? said.vendor() : { trouble: vendorUnknown(said) }, ({ id }) =>
				madeOf(factsIn(said, "facts"), ({ claims, proof }: Facts) => ({
					order: "add-evidence",
					vendor: id,
					claims,
					proof,
				})),
			),
	},
	{
		id: "retire-evidence",
		order: "retire-evidence",
		says: { en: "Withdraw evidence that no longer holds", fr: "Retirer une pièce qui ne vaut plus" },
		unlisted: true,
		forms: {
			en: reasonable(
				"en",
				`retire|withdraw|remove|delete the? evidence {evidence} of|from|for|on ${vendorWord.en}? {vendor}`,
			),
			fr: reasonable(
				"fr",
				`retirer|retire|retirez|supprimer|supprime|supprimez la|le|l? ${piece} {evidence} de|d|du|pour|a ${vendorWord.fr}? {vendor}`,
			),
		},
		examples: {
			en: ["retire evidence e-1 of {vendor} because the contract has ended"],
			fr: ["retirer la pièce e-1 du fournisseur {vendor} car le contrat est terminé"],
		},
		read: (said) =>
			madeOf(said.vendor(), ({ id }) =>
				madeOf(evidenceNamed(said), (evidence) => {
					const reason = reasonIn(said);
					return { order: "retire-evidence", vendor: id, evidence, ...(reason === undefined ? {} : { reason }) };
				}),
			),
	},
	{
		id: "draft-questions",
		order: "draft-questions",
		says: {
			en: "Draft an e-mail with the open questions for a vendor",
			fr: "Rédiger un courriel avec les questions ouvertes pour un fournisseur",
		},
		forms: {
			en: `draft|write|prepare|compose the|an|a? open? questions|question|email|mail|letter for|to ${vendorWord.en}? {vendor} in {language}
				draft|write|prepare|compose the|an|a? open? questions|question|email|mail|letter for|to ${vendorWord.en}? {vendor}
				draft|write|prepare|compose the|an|a? e mail for|to ${vendorWord.en}? {vendor}`,
			fr: `rediger|redige|redigez|ecrire|ecris|ecrivez|preparer|prepare|preparez les|des|un|une|le|la? questions|question|courriel|mail|lettre pour|a|au ${vendorWord.fr}? {vendor} en {language}
				rediger|redige|redigez|ecrire|ecris|ecrivez|preparer|prepare|preparez les|des|un|une|le|la? questions|question|courriel|mail|lettre pour|a|au ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["draft questions for {vendor}"], fr: ["rédiger les questions pour {vendor}"] },
		read: (said) =>
			madeOf(said.vendor(), ({ id }) => {
				if (!said.has("language")) return { order: "draft-questions", vendor: id };
				const language = languageNamed(said.words("language").map(({ key }) => key));
				if (language) return { order: "draft-questions", vendor: id, language };
				const known = said.language === "en" ? ["English", "French"] : ["anglais", "français"];
				return said.trouble(
					"value",
					said.raw("language"),
					known,
					known.map((one) => said.with("language", one)),
				);
			}),
	},
	{
		id: "send-questions",
		order: "draft-questions",
		says: {
			en: "Nothing is sent to a vendor: you are given the text",
			fr: "Rien n'est envoyé à un fournisseur : le texte vous est donné",
		},
		unlisted: true,
		loose: true,
		forms: {
			en: `send|mail|email the|our|open? questions|question|mail|email|letter? to ${vendorWord.en}? {vendor}
				mail|email|ask|contact ${vendorWord.en}? {vendor}
				mail|email|send ${vendorWord.en}? {vendor} the|our? open? questions`,
			fr: `envoyer|envoie|envoyez les|nos|des|un|le? questions|courriel|mail|lettre? a|au ${vendorWord.fr}? {vendor}
				ecrire|ecris|ecrivez a|au ${vendorWord.fr}? {vendor}
				contacter|contacte|contactez ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: [], fr: [] },
		// Whoever sends something means that it has arrived.
		read: (said) =>
			madeOf(said.vendor(), ({ name }) => {
				const draft = said.language === "en" ? `draft questions for ${name}` : `rédiger les questions pour ${name}`;
				return said.trouble("words", said.text.tokens[0]?.raw ?? "", [draft], [draft]);
			}),
	},
];

function evidenceNamed(said: Said): Got<string> {
	const typed = said.raw("evidence").toLowerCase();
	if (evidenceId.test(typed)) return { got: typed };
	return { trouble: said.trouble("value", typed, [], [said.with("evidence", "e-1")]) };
}
