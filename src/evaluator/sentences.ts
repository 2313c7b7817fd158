import {
	type Attribute,
	attributeOf,
	type CertificateStatus,
	certificateStatus,
	isCertificateStatus,
} from "../knowledge/catalogue.js";
import { fill, inBoth, type Text } from "../knowledge/text.js";
import { answerQuestion, answerSentence } from "./answer-sentences.js";
import { answersAttribute } from "./assessed.js";
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
						fr: `vous n'avez pas précisé : ${contextNames[leaf.name]?.fr ?? leaf.name}`,
					}
				: {
						en: `by what you said: ${contextNames[leaf.name]?.en ?? leaf.name}`,
						fr: `d'après ce que vous avez dit : ${contextNames[leaf.name]?.fr ?? leaf.name}`,
					};
		case "period": {
			const law = knowledge.nameOf(leaf.law);
			if (truth > 0)
				return fill({ en: "{law}: in effect on that day", fr: "{law} : applicable à cette date" }, { law });
			if (truth < 0)
				return fill({ en: "{law}: not in effect on that day", fr: "{law} : pas applicable à cette date" }, { law });
			return fill(
				{
					en: "{law}: not known whether in effect on that day",
					fr: "{law} : application incertaine à cette date",
				},
				{ law },
			);
		}
		case "given":
			return givenSentence(leaf.key, truth);
	}
}

/** What rests on no fact: what a reading says, or that nothing is said. */
function givenSentence(key: string, truth: number): Text {
	if (truth > 0) return { en: "not demanded under this reading", fr: "pas exigé selon cette interprétation" };
	if (truth === 0) return { en: "no reading says whom it reaches", fr: "aucune interprétation ne dit qui est visé" };
	if (key.endsWith("/period")) return { en: "not in effect", fr: "sans effet à cette date" };
	return key.includes("/takes")
		? { en: "nothing takes it out of reach", fr: "rien ne met cela hors d'atteinte" }
		: { en: "under this reading nobody is reached", fr: "selon cette interprétation, personne n'est visé" };
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
	const said = whatIsSaid(leaf, truth, attribute, knowledge);
	// Of the service nobody needs to be reminded; of what it is made with, one does.
	return isOfTheService(leaf, knowledge)
		? said
		: fill({ en: "{subject}: {said}", fr: "{subject} : {said}" }, { subject: knowledge.nameOf(leaf.subject), said });
}

/** What is said of a company names it; what is said of software that a service uses has to be told whose it is. */
function isOfTheService(leaf: FactLeaf, knowledge: Knowledge): boolean {
	return leaf.attribute.startsWith("entity.") || knowledge.offerings.has(leaf.subject);
}

function whatIsSaid(leaf: FactLeaf, truth: number, attribute: Attribute, knowledge: Knowledge): Text {
	if (leaf.attribute === answersAttribute) return answerSentence(leaf, knowledge);
	const { label } = attribute;
	if (leaf.contested)
		return knowledge.offerings.has(leaf.subject)
			? fill({ en: "sources disagree: {label}", fr: "les sources divergent : {label}" }, { label })
			: fill(
					{ en: "{subject}: sources disagree on {label}", fr: "{subject} : les sources divergent, {label}" },
					{ subject: knowledge.nameOf(leaf.subject), label },
				);
	if (isSum(leaf)) return sumSentence(leaf, knowledge);
	if (truth === 0 && leaf.values.length === 0) return lacking(leaf, attribute, knowledge);
	if (leaf.closes)
		return attribute.closed
			? fill(attribute.closed, slotsOf(leaf, [], attribute, knowledge))
			: fill({ en: "no other is known: {label}", fr: "rien d'autre n'est connu : {label}" }, { label });
	const known = knownSentence(leaf, truth, attribute, knowledge);
	// What is said is not narrow enough, or not dated well enough, to answer.
	return truth === 0 && !isCertificateStatus(leaf.values[0])
		? fill({ en: "known only: {known}", fr: "on sait seulement : {known}" }, { known })
		: known;
}

function knownSentence(leaf: FactLeaf, truth: number, attribute: Attribute, knowledge: Knowledge): Text {
	if (!attribute.list) {
		const shown = leaf.values.filter((value) => value !== "true" && value !== "false");
		const template = (leaf.values.includes("false") && attribute.denies) || attribute.says;
		return fill(template, slotsOf(leaf, shown, attribute, knowledge));
	}
	const slots = slotsOf(leaf, leaf.members, attribute, knowledge);
	const status = leaf.values[0];
	if (truth < 0) {
		return isCertificateStatus(status) && status !== "none"
			? certificateSentence(status, slots)
			: fill(attribute.denies, slots);
	}
	if (truth === 0 && isCertificateStatus(status)) return certificateSentence(status, slots);
	const name = leaf.facts.map((id) => knowledge.factsById.get(id)?.fact.detail?.name).find((one) => one !== undefined);
	const said = fill(attribute.says, slots);
	return typeof name === "string" && attribute.type === "place"
		? inBoth((language) => `${said[language]} (${name})`)
		: said;
}

function certificateSentence(status: CertificateStatus, slots: Readonly<Record<string, Text>>): Text {
	return fill(
		{ en: "{member}: {status}", fr: "{member} : {status}" },
		{ ...slots, status: certificateStatus[status].name },
	);
}

/** A sum over links: its key names what is summed, and its values are the least and the most that it may be. */
function isSum(leaf: FactLeaf): boolean {
	return leaf.closes && leaf.values.length === 2 && leaf.key !== `${leaf.subject}/${leaf.attribute}`;
}

const summed: Readonly<Record<string, Text>> = {
	share: { en: "of the capital", fr: "du capital" },
	votes: { en: "of the votes", fr: "des droits de vote" },
};

function sumSentence(leaf: FactLeaf, knowledge: Knowledge): Text {
	const [least = "", most = ""] = leaf.values;
	return fill(
		least === most
			? {
					en: "{subject}: owners of this kind hold {least}% {of}",
					fr: "{subject} : de tels actionnaires détiennent {least} % {of}",
				}
			: {
					en: "{subject}: owners of this kind hold {least}% to {most}% {of}",
					fr: "{subject} : de tels actionnaires détiennent de {least} à {most} % {of}",
				},
		{
			subject: knowledge.nameOf(leaf.subject),
			least,
			most,
			of: summed[leaf.key.split("/").at(-1) ?? ""] ?? { en: "in all", fr: "en tout" },
		},
	);
}

function lacking(leaf: FactLeaf, attribute: Attribute, knowledge: Knowledge): Text {
	const slots = slotsOf(leaf, leaf.members, attribute, knowledge);
	if (attribute.lacksMore && hasMembers(leaf, knowledge)) return fill(attribute.lacksMore, slots);
	const speaksOfMembers = /\{(member|value|in)\}/.test(attribute.lacks?.en ?? "");
	if (attribute.lacks && (leaf.members.length > 0 || !attribute.list || !speaksOfMembers))
		return fill(attribute.lacks, slots);
	return fill({ en: "no source says: {label}", fr: "aucune source ne dit : {label}" }, { label: attribute.label });
}

/** Whether a source names some member of the list, which is then not all unknown. */
function hasMembers({ subject, attribute }: FactLeaf, knowledge: Knowledge): boolean {
	const facts = knowledge.offerings.get(subject)?.facts ?? [];
	return facts.some(
		(fact) => fact.attribute === attribute && fact.member !== undefined && fact.holds !== false && !fact.pending,
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
	const taken = fill(choiceSentences[leaf.choice] ?? choiceSentences.package, { shown });
	if (truth > 0) return taken;
	return truth < 0
		? fill(choiceMisses[leaf.choice] ?? choiceMisses.package, { taken })
		: fill({ en: "known only: {taken}", fr: "on sait seulement : {taken}" }, { taken });
}

/** What is looked at: what the asker chose, or the best that the service offers. */
const choiceSentences: Readonly<Record<string, Text>> & { readonly package: Text } = {
	region: { en: "data would be {shown}", fr: "les données seraient {shown}" },
	keys: { en: "looked at with {shown}", fr: "examiné avec {shown}" },
	package: { en: "looked at in the package {shown}", fr: "examiné en formule {shown}" },
};

const choiceMisses: Readonly<Record<string, Text>> & { readonly package: Text } = {
	region: { en: "{taken}, outside the places asked for", fr: "{taken}, hors des lieux demandés" },
	keys: { en: "{taken}, not the keys asked for", fr: "{taken}, qui ne sont pas celles demandées" },
	package: { en: "{taken}, not the one asked for", fr: "{taken}, qui n'est pas celle demandée" },
};

/** The question that would settle a leaf, where only some answers would do. */
export function questionFor(leaf: Leaf, knowledge: Knowledge, allowed: readonly string[] | null = null): Text {
	if (leaf.kind === "context") {
		const about = contextNames[leaf.name] ?? { en: leaf.name, fr: leaf.name };
		return fill({ en: "Please say {about}.", fr: "Veuillez préciser {about}." }, { about });
	}
	if (leaf.kind !== "fact") return { en: leaf.key, fr: leaf.key };
	const attribute = attributeOf(leaf.attribute);
	if (!attribute) return { en: leaf.key, fr: leaf.key };
	if (leaf.attribute === answersAttribute) return answerQuestion(leaf, knowledge);
	const subject = knowledge.nameOf(leaf.subject);
	if (leaf.closes && !attribute.statingCloses)
		return fill(
			{
				en: "{subject}: what is the full list ({label})?",
				fr: "{subject} : quelle est la liste complète ({label}) ?",
			},
			{ subject, label: attribute.label },
		);
	const noWillDo = allowed?.length === 1 && allowed[0] === "no";
	const ofOne = leaf.contested && leaf.members.length === 1;
	const asked =
		attribute.asksWhether && (noWillDo || ofOne)
			? fill(attribute.asksWhether, slotsOf(leaf, leaf.members, attribute, knowledge))
			: askedOf(leaf, attribute, knowledge);
	return isOfTheService(leaf, knowledge)
		? asked
		: fill({ en: "{subject}: {asked}", fr: "{subject} : {asked}" }, { subject, asked });
}

/** Whether one company belongs on a list is another question than who stands on it. */
function askedOf(leaf: FactLeaf, attribute: Attribute, knowledge: Knowledge): Text {
	const slots = slotsOf(leaf, leaf.members, attribute, knowledge);
	const [member] = leaf.members;
	const sole = member !== undefined && leaf.members.length === 1 && leaf.key.endsWith(`/${member}`);
	const ofEntities = attribute.list && (attribute.type === "entity" || attribute.type === "offering");
	if (!sole || !ofEntities || attribute.asks.en.includes("{member}")) return fill(attribute.asks, slots);
	return fill({ en: "{says}: is that so?", fr: "{says} : est-ce exact ?" }, { says: fill(attribute.says, slots) });
}

/** Which proof is enough, as a document. */
export function documentFor(attribute: string | null, proof: number): Text {
	if (attribute === "service.certifications")
		return { en: "the entry in the scheme's own register", fr: "l'inscription au registre officiel" };
	if (attribute === answersAttribute && proof >= 3)
		return { en: "an assessor's answers, with their sources", fr: "les réponses d'un évaluateur, avec leurs sources" };
	if (attribute === null) return { en: "your own answer", fr: "votre propre réponse" };
	if (attribute.startsWith("entity.") && proof >= 4)
		return { en: "a register extract or a filing", fr: "un extrait de registre ou un dépôt légal" };
	if (proof >= 5) return { en: "an official record or a certificate", fr: "un acte officiel ou une certification" };
	if (proof === 4) return { en: "a clause in the contract", fr: "une clause du contrat" };
	if (proof === 3) return { en: "an independent report, or the contract", fr: "un rapport indépendant, ou le contrat" };
	return { en: "a written statement of the vendor", fr: "une déclaration écrite du fournisseur" };
}
