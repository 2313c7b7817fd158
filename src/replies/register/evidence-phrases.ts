import type { Text } from "../../knowledge/text.js";
import { emailPhrases } from "./email-phrases.js";
import { importPhrases } from "./import-phrases.js";
import { intakePhrases } from "./intake-phrases.js";

/** Evidence, and what it changes. */
export const evidencePhrases = {
	...emailPhrases,
	...importPhrases,
	...intakePhrases,
	evidenceRecorded: { en: "Recorded for {vendor}", fr: "Consigné pour {vendor}" },
	evidenceRetiredNow: { en: "Retired for {vendor}", fr: "Retiré pour {vendor}" },
	evidenceKept: {
		en: "It stays in the register and in the log; it no longer counts.",
		fr: "Cela reste au registre et au journal ; cela ne compte plus.",
	},
	evidenceVerdict: { en: "Verdict", fr: "Verdict" },
	evidenceStays: { en: "stays: {verdict}", fr: "inchangé : {verdict}" },
	evidenceIs: { en: "{verdict}", fr: "{verdict}" },
	evidenceLawsToo: { en: "Other laws changed too", fr: "D'autres lois changent aussi" },
	evidenceWas: { en: "Was {status}.", fr: "Était : {status}." },
	evidenceCounts: { en: "Counts as: {assurance}.", fr: "Compte comme : {assurance}." },
	evidenceCountsOnly: {
		en: "Counts as: {assurance}. You called it {grade}, but named no document.",
		fr: "Compte comme : {assurance}. Vous l'avez dit « {grade} », sans nommer de document.",
	},
	evidenceCountsUnnumbered: {
		en: "Counts as: {assurance}. It would count as proven with the number under which its issuer keeps it.",
		fr: "Compte comme : {assurance}. Avec le numéro sous lequel l'émetteur le conserve, ce serait établi.",
	},
	evidenceCountsOwnPaper: {
		en: "Counts as: {assurance}. It would count as proven if somebody else had issued it: {publisher} is the vendor itself.",
		fr: "Compte comme : {assurance}. Ce serait établi si un autre l'avait émis : {publisher} est le fournisseur lui-même.",
	},
	evidenceCountsOwnUnnumbered: {
		en: "Counts as: {assurance}. It would count as proven if somebody else than the vendor ({publisher}) had issued it, and with the number under which its issuer keeps it.",
		fr: "Compte comme : {assurance}. Ce serait établi si un autre que le fournisseur ({publisher}) l'avait émis, et avec le numéro sous lequel l'émetteur le conserve.",
	},
	evidenceUntil: { en: "Counts {until}.", fr: "Compte {until}." },
	evidenceOver: {
		en: "It held {until} only, so that it does not count today.",
		fr: "Valable {until} seulement : cela ne compte pas aujourd'hui.",
	},
	evidenceOverShort: {
		en: "{until} only: it does not count today",
		fr: "{until} seulement : ne compte pas aujourd'hui",
	},
	evidenceNotEnough: {
		en: "Still open: “{question}” asks for more: {document}.",
		fr: "Toujours ouverte : « {question} » demande davantage : {document}.",
	},
	evidenceAgainst: {
		en: "This disagrees with {id} ({claim}, recorded {date}). Both are shown until one is retired: {example}.",
		fr: "Cela contredit {id} ({claim}, consigné le {date}). Les deux figurent tant que l'une n'est pas retirée : {example}.",
	},
	evidenceAgainstAnswer: {
		en: "This disagrees with your answer in the questionnaire ({part}: {claim}). Mend that answer, or both are shown.",
		fr: "Cela contredit votre réponse au questionnaire ({part} : {claim}). Corrigez-la, sinon les deux figurent.",
	},
	evidenceAgainstPublic: {
		en: "Public sources say otherwise ({claim}); both are shown.",
		fr: "Des sources publiques disent autre chose ({claim}) ; les deux figurent.",
	},
	evidenceAlready: {
		en: "{id} says the same already, from the same source. Nothing was changed.",
		fr: "{id} le dit déjà, de la même source. Rien n'a été changé.",
	},
	evidenceNext: { en: "Next question", fr: "Question suivante" },
	evidenceToAnswer: { en: "To answer", fr: "Pour répondre" },
	evidenceProofHow: {
		en: "An answer counts as the vendor's word, unless you write behind it what shows it:",
		fr: "Une réponse vaut déclaration du fournisseur, sauf si vous écrivez après elle ce qui la montre :",
	},
	evidenceProofExample: {
		en: '…; contract; "TITLE" by PUBLISHER; LINK; 2026-01-05; until 2027-12-31',
		fr: "… ; contrat ; « TITRE » par ÉDITEUR ; LIEN ; 2026-01-05 ; jusqu'au 2027-12-31",
	},
	evidenceProofSuffix: {
		en: '; contract; "TITLE" by PUBLISHER; 2026-01-05',
		fr: " ; contrat ; « TITRE » par ÉDITEUR ; 2026-01-05",
	},
	evidenceWithProof: { en: "With proof", fr: "Avec preuve" },
	// Sentences to type.
	evidenceTypedOnly: { en: "{value} only", fr: "{value} seulement" },
	evidenceTyped: { en: "evidence {vendor} {attribute}: {value}", fr: "pièce {vendor} {attribute} : {value}" },
	evidenceTypedAnswer: { en: "{vendor} {part}: {value}", fr: "{vendor} {part} : {value}" },
	evidenceTypedRetire: {
		en: "retire evidence {id} of {vendor} because …",
		fr: "retirer la pièce {id} du fournisseur {vendor} car …",
	},
	evidenceTypedNotHeld: { en: "{value} not held", fr: "{value} non détenu" },
	evidenceTypedNot: { en: "not {value}", fr: "pas {value}" },
	evidenceTypedNoOthers: { en: "nothing else", fr: "rien d'autre" },
	evidenceTypedYes: { en: "yes", fr: "oui" },
	evidenceTypedNo: { en: "no", fr: "non" },
	// Buttons.
	evidenceYes: { en: "Yes", fr: "Oui" },
	evidenceNo: { en: "No", fr: "Non" },
	evidenceNoOthers: { en: "There are no others", fr: "Il n'y en a pas d'autre" },
	evidenceNone: { en: "None of them", fr: "Aucun" },
	evidenceChoice: { en: "{about}: {answer}", fr: "{about} : {answer}" },
	evidenceAskVendor: { en: "Draft the questions", fr: "Rédiger les questions" },
	evidenceTypedDraft: { en: "draft questions for {vendor}", fr: "rédiger les questions pour {vendor}" },
	evidenceShowVendor: { en: "Show {vendor}", fr: "Afficher {vendor}" },
	evidenceTypedShow: { en: "vendor {vendor}", fr: "fournisseur {vendor}" },
} as const satisfies Readonly<Record<string, Text>>;
