import type { ExposureStatus, FindingStatus, Outcome } from "../evaluator/answer.js";
import type { Assurance, Grade, Interest } from "../knowledge/grades.js";
import type { Text } from "../knowledge/text.js";

/** The words of replies (REPLIES, "Words"), each in both languages. */

export const outcomeWords: Record<Outcome, Text> = {
	sovereign: { en: "Sovereign", fr: "Souverain" },
	conditional: { en: "Sovereign if", fr: "Souverain à condition que ce soit" },
	undetermined: { en: "Cannot be said yet", fr: "Indéterminé" },
	"not-sovereign": { en: "Not sovereign", fr: "Non souverain" },
	"no-requirement": { en: "Nothing is demanded", fr: "Rien n'est exigé" },
};

export const statusWords: Record<FindingStatus, Text> = {
	met: { en: "yes", fr: "oui" },
	unmet: { en: "no", fr: "non" },
	unproven: { en: "not proven", fr: "non prouvé" },
	unknown: { en: "unknown", fr: "inconnu" },
};

export const assuranceWords: Record<Assurance, Text> = {
	proven: { en: "proven", fr: "établi" },
	binding: { en: "binding (contract)", fr: "engagement contractuel" },
	reported: { en: "reported", fr: "rapporté" },
	claimed: { en: "the vendor's word", fr: "déclaré par le fournisseur" },
	presumed: { en: "presumed", fr: "présumé" },
};

/** A claim of somebody with an interest who is not the vendor. */
export const interestedWord: Text = { en: "an interested party's word", fr: "déclaré par une partie intéressée" };

export const exposureWords: Record<ExposureStatus, Text> = {
	exposed: { en: "reached", fr: "visé" },
	mitigated: { en: "reached in part", fr: "visé en partie" },
	none: { en: "not reached", fr: "non visé" },
	unknown: { en: "not known", fr: "inconnu" },
};
export const contested: Text = { en: "disputed", fr: "contesté" };

export const gradeWords: Record<Grade, Text> = {
	statute: { en: "statute", fr: "loi" },
	court: { en: "court", fr: "tribunal" },
	certificate: { en: "certificate", fr: "certification" },
	regulator: { en: "regulator", fr: "autorité" },
	filing: { en: "company filing", fr: "dépôt légal de société" },
	contract: { en: "contract", fr: "contrat" },
	analyst: { en: "analyst", fr: "analyste" },
	press: { en: "press", fr: "presse" },
	vendor: { en: "vendor", fr: "fournisseur" },
	review: { en: "review: looked, none found", fr: "vérification : cherché, rien trouvé" },
};

/** Who says what a scheme's assessor is said to have found. */
export const publishedWords: Record<Grade, Text> = {
	statute: { en: "stated in law", fr: "inscrit dans la loi" },
	court: { en: "stated by a court", fr: "constaté par un tribunal" },
	certificate: { en: "shown by a certificate", fr: "attesté par une certification" },
	regulator: { en: "stated by an authority", fr: "annoncé par une autorité" },
	filing: { en: "stated in a company filing", fr: "déclaré dans un dépôt légal" },
	contract: { en: "promised in a contract", fr: "promis par contrat" },
	analyst: { en: "reported by an analyst", fr: "rapporté par un analyste" },
	press: { en: "reported by the press", fr: "rapporté par la presse" },
	vendor: { en: "by the vendor's own account", fr: "selon le fournisseur lui-même" },
	review: { en: "found by a review", fr: "relevé lors d'une vérification" },
};

export const interestWords: Record<Interest, Text> = {
	vendor: { en: "the vendor itself", fr: "le fournisseur lui-même" },
	competitor: { en: "a competitor", fr: "un concurrent" },
	"trade-body": { en: "a trade body", fr: "une association professionnelle" },
};

export const removableWords: Readonly<Record<string, Text>> = {
	"content-at-rest": { en: "stored content", fr: "contenus stockés" },
	"content-in-the-clear": { en: "content while it is processed in the clear", fr: "contenus traités en clair" },
	metadata: { en: "metadata", fr: "métadonnées" },
	service: { en: "the service itself", fr: "le service lui-même" },
};
