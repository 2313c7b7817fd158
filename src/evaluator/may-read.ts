import { attributeOf, chainLinks } from "../knowledge/catalogue.js";
import { type Chain, type Condition, conditionsIn } from "../knowledge/conditions.js";
import type { DataClass } from "../knowledge/demands.js";
import { answersAttribute, certificates } from "./assessed.js";
import type { Demand } from "./demands.js";
import { choiceAttribute } from "./givens.js";
import type { Knowledge } from "./knowledge.js";
import { recall } from "./memory.js";
import type { CheckQuestion } from "./question.js";

/** What a question may read on any day, whatever is true on it: more than it does read on one. */
export interface MayRead {
	/** The subjects that a chain may lead to, and the attributes that are asked of them. */
	readonly subjects: readonly string[];
	readonly attributes: readonly string[];
	/** Whether laws are asked about, and so their periods. */
	readonly laws: boolean;
	/** The requirements of the data classes, those that are included among them. */
	readonly classes: readonly DataClass[];
	/** Names it, so that what follows from it can be remembered. */
	readonly name: string;
}

interface Asks {
	readonly attributes: ReadonlySet<string>;
	readonly laws: boolean;
}

/** What the demands and the classes of a question may come to read, of the offering and along every chain. */
export function mayRead(
	{ offering, dataClasses }: Pick<CheckQuestion, "offering" | "dataClasses">,
	demands: readonly Demand[],
	knowledge: Knowledge,
): MayRead {
	const classes = withEveryIncluded(dataClasses, knowledge);
	const ofClasses = classes.flatMap(({ requirements }) => requirements.flatMap(conditionsOf));
	const asked = [...demands.flatMap(conditionsOf), ...ofClasses].map(asksOf);
	const laws = asked.some((one) => one.laws);
	const all = laws ? [...asked, recall(byLaws, knowledge, () => asksOfLaws(knowledge))] : asked;
	const attributes = [
		...new Set([...Object.values(choiceAttribute), ...all.flatMap((one) => [...one.attributes])]),
	].sort();
	const name = `${offering} ${attributes.join(" ")} ${laws} ${classes.map(({ id }) => id).join(" ")}`;
	return { subjects: subjectsFrom(offering, attributes, knowledge), attributes, laws, classes, name };
}

/** Whoever is reached over any link that is read, on whatever day it holds. */
function subjectsFrom(offering: string, attributes: readonly string[], knowledge: Knowledge): string[] {
	const links = attributes.filter((attribute) => {
		const type = attributeOf(attribute)?.type;
		return type === "entity" || type === "offering";
	});
	const found = new Set([offering]);
	for (const subject of found)
		for (const link of links)
			for (const { fact } of knowledge.facts(subject, link)?.list ?? [])
				if (fact.member !== undefined) found.add(fact.member);
	return [...found];
}

function withEveryIncluded(ids: readonly string[], { dataClasses }: Knowledge): DataClass[] {
	const found = new Set(ids);
	for (const id of found) for (const included of dataClasses.get(id)?.includes ?? []) found.add(included.class);
	return [...found].sort().flatMap((id) => dataClasses.get(id) ?? []);
}

function conditionsOf({ condition, readings }: Pick<Demand, "readings"> & { condition?: Condition | undefined }) {
	return [condition, ...readings.map((reading) => reading.condition)].filter((one) => one !== undefined);
}

const byLaws = new WeakMap<Knowledge, Asks>();

function asksOfLaws({ exposingLaws }: Knowledge): Asks {
	const conditions = exposingLaws.flatMap((law) => [
		...law.mitigations.map(({ when }) => when),
		...law.issues.flatMap(({ readings }) =>
			readings.flatMap(({ reaches }) => (reaches && reaches !== "nobody" ? [reaches] : [])),
		),
	]);
	return { attributes: new Set(conditions.map(asksOf).flatMap(({ attributes }) => [...attributes])), laws: true };
}

/** Conditions belong to the release, so each is looked through once. */
const byCondition = new WeakMap<Condition, Asks>();

function asksOf(condition: Condition): Asks {
	return recall(byCondition, condition, () => {
		const parts = [...conditionsIn(condition)];
		return { attributes: new Set(parts.flatMap(attributesOf)), laws: parts.some((part) => "unexposed" in part) };
	});
}

function attributesOf(part: Condition): readonly string[] {
	if ("fact" in part) return [part.fact];
	if ("answer" in part) return [answersAttribute];
	if ("published" in part) return [certificates];
	if ("some" in part) return linksOf(part.some);
	if ("every" in part) return linksOf(part.every);
	return "sum" in part ? linksOf(part.sum) : [];
}

function linksOf(chain: Chain): readonly string[] {
	const { links, statedBy } = chainLinks[chain];
	return [...links, statedBy];
}
