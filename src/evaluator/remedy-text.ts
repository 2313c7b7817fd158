import { fill, inBoth, type Text } from "../knowledge/text.js";
import type { Knowledge } from "./knowledge.js";
import type { Need } from "./needs.js";
import { readingName } from "./reasons.js";
import { contextNames, sentenceOf } from "./sentences.js";
import type { Leaf } from "./truth.js";
import type { World } from "./world.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

/** What would have to be so, in the words in which it is said where it is known. */
export function changeText({ leaf, allowed, refused }: Need, world: World): Text {
	const { knowledge } = world;
	if (leaf === null) {
		const reading = readingName(allowed?.[0] ?? "", world);
		return fill(
			{ en: "counsel confirms the reading “{reading}”", fr: "un conseil confirme l'interprétation « {reading} »" },
			{ reading },
		);
	}
	switch (leaf.kind) {
		case "choice": {
			const taken = (values: readonly string[]) =>
				eitherOf(values.map((value) => sentenceOf({ ...leaf, value }, 5, knowledge)));
			return allowed && allowed.length > 0
				? fill({ en: "choose: {taken}", fr: "choisir : {taken}" }, { taken: taken(allowed) })
				: fill(
						{ en: "choose otherwise than: {taken}", fr: "choisir autrement que : {taken}" },
						{ taken: taken(refused) },
					);
		}
		case "context":
			return leaf.name === "processing" && allowed?.includes("stored-only")
				? { en: "only store the data there, and process it elsewhere", fr: "y stocker les données sans les y traiter" }
				: (contextNames[leaf.name] ?? { en: leaf.name, fr: leaf.name });
		case "fact":
			return allowed ? saidOf(leaf, allowed, knowledge) : endedOf(leaf, refused, knowledge);
		default:
			return { en: leaf.key, fr: leaf.key };
	}
}

/** What is known, and would have to be otherwise. */
export function holdsText(leaf: Leaf, knowledge: Knowledge): Text {
	if (leaf.kind !== "fact") return sentenceOf(leaf, 5, knowledge);
	const denied = leaf.values.includes("false") || leaf.values.includes("none");
	return sentenceOf(leaf, denied && leaf.members.length > 0 ? -5 : 5, knowledge);
}

function saidOf(leaf: FactLeaf, allowed: readonly string[], knowledge: Knowledge): Text {
	const plain = { ...leaf, contested: false, facts: [] };
	if (leaf.closes) return sentenceOf({ ...plain, values: [] }, 5, knowledge);
	if (leaf.members.length === 0) return sentenceOf({ ...plain, values: [...allowed] }, 5, knowledge);
	if (allowed.includes("no")) return sentenceOf({ ...plain, values: ["false"] }, -5, knowledge);
	if (allowed.includes("yes"))
		return eitherOf(
			leaf.members.map((one) => sentenceOf({ ...plain, members: [one], values: ["true"] }, 5, knowledge)),
		);
	return sentenceOf({ ...plain, values: [...allowed] }, 5, knowledge);
}

/** That something that is so ends, whatever comes in its place. */
function endedOf(leaf: FactLeaf, ended: readonly string[], knowledge: Knowledge): Text {
	const plain = { ...leaf, contested: false, facts: [] };
	const is = leaf.members.length > 0 ? { ...plain, values: ["true"] } : { ...plain, values: [...ended] };
	return fill({ en: "no longer so: {is}", fr: "ne plus être le cas : {is}" }, { is: sentenceOf(is, 5, knowledge) });
}

function eitherOf(texts: readonly Text[]): Text {
	return inBoth((language) =>
		[...new Set(texts.map((text) => text[language]))].join(language === "en" ? " or " : " ou "),
	);
}
