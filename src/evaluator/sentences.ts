import { type Attribute, attributeOf, certificateStatus, isCertificateStatus } from "../knowledge/catalogue.js";
import { fill, inBoth, type Text } from "../knowledge/text.js";
import type { Knowledge } from "./knowledge.js";
import type { Leaf } from "./truth.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

/** A place with its preposition; anything else by its name. */
function inPlace(id: string, attribute: Attribute, knowledge: Knowledge): Text {
	return attribute.values?.[id] ?? knowledge.atlas.get(id)?.in ?? knowledge.nameOf(id);
}

function nameOfValue(id: string, attribute: Attribute, knowledge: Knowledge): Text {
	return attribute.values?.[id] ?? knowledge.nameOf(id);
}

const or = { en: " or ", fr: " ou " };

function joined(parts: readonly Text[]): Text {
	return inBoth((language) => parts.map((part) => part[language]).join(or[language]));
}

/** The slots of an attribute's templates for some members or values. */
function slotsOf(
	leaf: FactLeaf,
	shown: readonly string[],
	attribute: Attribute,
	knowledge: Knowledge,
): Record<string, Text> {
	const names = shown.map((id) => nameOfValue(id, attribute, knowledge));
	const value = joined(names);
	return {
		subject: knowledge.nameOf(leaf.subject),
		value,
		member: value,
		in:
			shown.length > 0
				? joined(shown.map((id) => inPlace(id, attribute, knowledge)))
				: { en: "anywhere else", fr: "ailleurs" },
	};
}

/** One short sentence for a leaf of the reasoning: what is known, or that nothing is. */
export function sentenceOf(leaf: Leaf, truth: number, knowledge: Knowledge): Text {
	switch (leaf.kind) {
		case "fact":
			return factSentence(leaf, truth, knowledge);
		case "choice":
			return choiceSentence(leaf, truth, knowledge);
		case "context":
			return truth === 0
				? {
						en: `you did not say: ${contextNames[leaf.name]?.en ?? leaf.name}`,
						fr: `vous n'avez pas dit : ${contextNames[leaf.name]?.fr ?? leaf.name}`,
					}
				: {
						en: `as you say: ${contextNames[leaf.name]?.en ?? leaf.name}`,
						fr: `selon vous : ${contextNames[leaf.name]?.fr ?? leaf.name}`,
					};
		case "period": {
			const law = knowledge.nameOf(leaf.law);
			if (truth > 0) return fill({ en: "{law} counts on that day", fr: "{law} compte à cette date" }, { law });
			if (truth < 0)
				return fill({ en: "{law} does not count on that day", fr: "{law} ne compte pas à cette date" }, { law });
			return fill(
				{ en: "it is not known whether {law} counts on that day", fr: "on ne sait pas si {law} compte à cette date" },
				{ law },
			);
		}
		case "given":
			return truth > 0
				? { en: "Not demanded under this reading", fr: "Non exigé selon cette interprétation" }
				: truth === 0
					? { en: "No reading says whom it reaches", fr: "Aucune interprétation ne dit qui elle vise" }
					: { en: "Nothing changes that", fr: "Rien n'y change" };
	}
}

export const contextNames: Readonly<Record<string, Text>> = {
	processing: {
		en: "whether the data is processed in the clear or only stored",
		fr: "si les données sont traitées en clair ou seulement stockées",
	},
	sector: { en: "the sector you work in", fr: "votre secteur d'activité" },
	"public-body": { en: "whether you are a public body", fr: "si vous êtes un organisme public" },
	criticality: { en: "how critical the system is", fr: "le degré de criticité du système" },
};

function factSentence(leaf: FactLeaf, truth: number, knowledge: Knowledge): Text {
	const attribute = attributeOf(leaf.attribute);
	if (!attribute) return { en: leaf.key, fr: leaf.key };
	if (leaf.contested)
		return fill(
			{ en: "sources disagree on {subject}: {label}", fr: "les sources divergent sur {subject} : {label}" },
			{ subject: knowledge.nameOf(leaf.subject), label: attribute.label },
		);
	if (truth === 0 && leaf.values.length === 0) return lacking(leaf, attribute, knowledge);
	if (leaf.closes)
		return fill(
			{ en: "no other is known for {subject}: {label}", fr: "aucun autre n'est connu pour {subject} : {label}" },
			{ subject: knowledge.nameOf(leaf.subject), label: attribute.label },
		);
	if (!attribute.list) {
		const shown = leaf.values.filter((value) => value !== "true" && value !== "false");
		const template = leaf.values.includes("false") ? (attribute.denies ?? attribute.says) : attribute.says;
		return fill(template, slotsOf(leaf, shown, attribute, knowledge));
	}
	const slots = slotsOf(leaf, leaf.members, attribute, knowledge);
	const status = leaf.values[0];
	if (truth < 0) {
		const denied = fill(attribute.denies ?? attribute.says, slots);
		return isCertificateStatus(status) && status !== "none"
			? inBoth((language) => `${denied[language]} (${certificateStatus[status].name[language]})`)
			: denied;
	}
	if (truth === 0 && isCertificateStatus(status))
		return fill(
			{ en: "{member}: {status}", fr: "{member} : {status}" },
			{ ...slots, status: certificateStatus[status].name },
		);
	const name = leaf.facts.map((id) => knowledge.factsById.get(id)?.fact.detail?.name).find((one) => one !== undefined);
	const said = fill(attribute.says, slots);
	return typeof name === "string" && attribute.type === "place"
		? inBoth((language) => `${said[language]} (${name})`)
		: said;
}

function lacking(leaf: FactLeaf, attribute: Attribute, knowledge: Knowledge): Text {
	const slots = slotsOf(leaf, leaf.members, attribute, knowledge);
	if (attribute.lacks) return fill(attribute.lacks, slots);
	return fill(
		{ en: "no source says: {label} of {subject}", fr: "aucune source ne dit : {label} de {subject}" },
		{ ...slots, label: attribute.label },
	);
}

function choiceSentence(leaf: Extract<Leaf, { kind: "choice" }>, truth: number, knowledge: Knowledge): Text {
	const attribute = attributeOf(leaf.choice === "keys" ? "service.keys" : "service.regions");
	const shown =
		leaf.choice === "package" || !attribute
			? knowledge.nameOf(leaf.value ?? "")
			: leaf.choice === "region"
				? inPlace(leaf.value ?? "", attribute, knowledge)
				: nameOfValue(leaf.value ?? "", attribute, knowledge);
	return truth < 0
		? fill({ en: "chosen: {shown}, which does not fit", fr: "choisi : {shown}, ce qui ne convient pas" }, { shown })
		: fill({ en: "chosen: {shown}", fr: "choisi : {shown}" }, { shown });
}

/** The question that would settle a leaf. */
export function questionFor(leaf: Leaf, knowledge: Knowledge): Text {
	if (leaf.kind === "context") {
		const about = contextNames[leaf.name] ?? { en: leaf.name, fr: leaf.name };
		return fill({ en: "Please say {about}.", fr: "Veuillez dire {about}." }, { about });
	}
	if (leaf.kind !== "fact") return { en: leaf.key, fr: leaf.key };
	const attribute = attributeOf(leaf.attribute);
	if (!attribute) return { en: leaf.key, fr: leaf.key };
	const subject = knowledge.nameOf(leaf.subject);
	if (leaf.closes && !attribute.statingCloses)
		return fill(
			{
				en: "What is the full list for {subject}: {label}?",
				fr: "Quelle est la liste complète pour {subject} : {label} ?",
			},
			{ subject, label: attribute.label },
		);
	return fill(attribute.asks, slotsOf(leaf, leaf.members, attribute, knowledge));
}

/** What a rule of the condition language is called in the reasoning. */
export function ruleText(rule: string, truth: number): Text {
	const verdict = truth > 0 ? "yes" : truth < 0 ? "no" : "unknown";
	return ruleTexts[rule]?.[verdict] ?? ruleTexts.all[verdict];
}

type Verdict = "yes" | "no" | "unknown";
const ruleTexts: Record<string, Record<Verdict, Text>> & { all: Record<Verdict, Text> } = {
	all: {
		yes: { en: "All of this holds", fr: "Tout ceci est vrai" },
		no: { en: "Not all of this holds", fr: "Tout ceci n'est pas vrai" },
		unknown: { en: "Not all of this is known", fr: "Tout ceci n'est pas connu" },
	},
	any: {
		yes: { en: "At least one of these holds", fr: "L'un au moins est vrai" },
		no: { en: "None of these holds", fr: "Aucun n'est vrai" },
		unknown: { en: "None of these is known to hold", fr: "Aucun n'est connu pour vrai" },
	},
	"some-custody": {
		yes: { en: "Somebody who has the data fits", fr: "Quelqu'un qui a les données correspond" },
		no: { en: "Nobody who has the data fits", fr: "Personne de ceux qui ont les données ne correspond" },
		unknown: {
			en: "It is not known whether anybody who has the data fits",
			fr: "On ne sait pas si quelqu'un qui a les données correspond",
		},
	},
	"every-custody": {
		yes: { en: "Everybody who has the data passes", fr: "Tous ceux qui ont les données conviennent" },
		no: { en: "Somebody who has the data does not pass", fr: "Quelqu'un qui a les données ne convient pas" },
		unknown: {
			en: "It is not known whether everybody who has the data passes",
			fr: "On ne sait pas si tous ceux qui ont les données conviennent",
		},
	},
	"some-control": {
		yes: { en: "Somebody who controls it fits", fr: "Quelqu'un qui la contrôle correspond" },
		no: { en: "Nobody who controls it fits", fr: "Personne de ceux qui la contrôlent ne correspond" },
		unknown: {
			en: "It is not known whether anybody who controls it fits",
			fr: "On ne sait pas si quelqu'un qui la contrôle correspond",
		},
	},
	"every-control": {
		yes: { en: "Everybody who controls it passes", fr: "Tous ceux qui la contrôlent conviennent" },
		no: { en: "Somebody who controls it does not pass", fr: "Quelqu'un qui la contrôle ne convient pas" },
		unknown: {
			en: "It is not known whether everybody who controls it passes",
			fr: "On ne sait pas si tous ceux qui la contrôlent conviennent",
		},
	},
	"some-dependence": {
		yes: {
			en: "A supplier or landlord that it depends on fits",
			fr: "Un fournisseur ou propriétaire dont il dépend correspond",
		},
		no: {
			en: "No supplier or landlord that it depends on fits",
			fr: "Aucun fournisseur ni propriétaire dont il dépend ne correspond",
		},
		unknown: {
			en: "It is not known whether a supplier or landlord fits",
			fr: "On ne sait pas si un fournisseur ou propriétaire correspond",
		},
	},
	unexposed: {
		yes: { en: "No foreign law of this release reaches it", fr: "Aucune loi étrangère de cette version ne l'atteint" },
		no: { en: "A foreign law reaches it", fr: "Une loi étrangère l'atteint" },
		unknown: {
			en: "It is not known whether a foreign law reaches it",
			fr: "On ne sait pas si une loi étrangère l'atteint",
		},
	},
	"in-force": {
		yes: { en: "The law counts on that day", fr: "La loi compte à cette date" },
		no: { en: "The law does not count on that day", fr: "La loi ne compte pas à cette date" },
		unknown: {
			en: "It is not known whether the law counts on that day",
			fr: "On ne sait pas si la loi compte à cette date",
		},
	},
};

/** Which proof is enough, as a document. */
export function documentFor(attribute: string | null, proof: number): Text {
	if (attribute === "service.certifications")
		return { en: "the entry in the scheme's own register", fr: "l'inscription au registre du référentiel" };
	if (attribute === null) return { en: "your own answer", fr: "votre propre réponse" };
	if (attribute.startsWith("entity.") && proof >= 4)
		return { en: "a register extract or a filing", fr: "un extrait de registre ou un dépôt légal" };
	if (proof >= 5) return { en: "an official record or a certificate", fr: "un acte officiel ou une certification" };
	if (proof === 4) return { en: "a clause in the contract", fr: "une clause du contrat" };
	if (proof === 3) return { en: "an independent report, or the contract", fr: "un rapport indépendant, ou le contrat" };
	return { en: "a written statement of the vendor", fr: "une déclaration écrite du fournisseur" };
}
