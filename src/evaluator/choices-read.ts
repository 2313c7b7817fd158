import { chainLinks } from "../knowledge/catalogue.js";
import { type Choice, type Condition, conditionsIn } from "../knowledge/conditions.js";
import type { Fact } from "../knowledge/facts.js";
import type { Demand } from "./demands.js";
import { choiceAttribute, choices } from "./givens.js";
import type { Knowledge } from "./knowledge.js";

/** The choices and the attributes that conditions read. */
interface Read {
	readonly choices: ReadonlySet<Choice>;
	readonly attributes: ReadonlySet<string>;
	/** Whether they ask what laws reach, and whether they accept what is mitigated. */
	readonly laws: boolean;
	readonly mitigations: boolean;
}

/**
 * The choices that a condition in play reads: itself, or through a fact of the offering that holds for one package or
 * region only, or where the customer chooses, or through the third party that would hold the keys. In play are the
 * demands, and the laws' readings and mitigations.
 */
export function choicesInPlay(offering: string, demands: readonly Demand[], knowledge: Knowledge): Choice[] {
	const read = together([...demands.map(readBy), readByLaws(knowledge), readByMitigations(knowledge)]);
	const bound = boundBy(knowledge.offerings.get(offering)?.facts ?? []);
	return choices.filter((choice) => readsOneOf([choice], read, bound));
}

/** Whether what a demand comes to may differ from one value of these choices to another. */
export function readsChoice(demand: Demand, inPlay: readonly Choice[], knowledge: Knowledge): boolean {
	const own = readBy(demand);
	// Custody may lead to other offerings, whose facts are as bound to a region as its own.
	const bound = once(boundAnywhere, knowledge, () =>
		boundBy(knowledge.release.offerings.flatMap((offering) => offering.facts)),
	);
	return (
		readsOneOf(inPlay, own, bound) ||
		(own.laws && readsOneOf(inPlay, readByLaws(knowledge), bound)) ||
		(own.mitigations && readsOneOf(inPlay, readByMitigations(knowledge), bound))
	);
}

/** The attributes of which some fact turns on a choice. */
type Bound = Readonly<Record<Choice, ReadonlySet<string>>>;
const boundAnywhere = new WeakMap<Knowledge, Bound>();

function boundBy(facts: readonly Fact[]): Bound {
	const attributes = (turns: (fact: Fact) => boolean) => new Set(facts.filter(turns).map((fact) => fact.attribute));
	const thirdParty = facts.some((fact) => fact.attribute === choiceAttribute.keys && fact.member === "third-party");
	return {
		package: attributes((fact) => fact.package !== undefined),
		region: attributes((fact) => fact.region !== undefined || fact.value === "region"),
		keys: new Set(thirdParty ? ["service.key-holder"] : []),
	};
}

function readsOneOf(inPlay: readonly Choice[], read: Read, bound: Bound): boolean {
	return inPlay.some(
		(choice) => read.choices.has(choice) || [...bound[choice]].some((attribute) => read.attributes.has(attribute)),
	);
}

/** The conditions of a demand, under every reading of it. */
export function conditionsOf(demand: Demand): Condition[] {
	return [demand.condition, ...demand.readings.flatMap((reading) => reading.condition ?? [])];
}

function readBy(demand: Demand): Read {
	return together(conditionsOf(demand).map(reads));
}

const byLaws = new WeakMap<Knowledge, Read>();
const byMitigations = new WeakMap<Knowledge, Read>();

function readByLaws(knowledge: Knowledge): Read {
	return once(byLaws, knowledge, () =>
		together(
			knowledge.exposingLaws.flatMap((law) =>
				law.issues.flatMap((issue) =>
					issue.readings.flatMap(({ reaches }) => (reaches && reaches !== "nobody" ? [reads(reaches)] : [])),
				),
			),
		),
	);
}

function readByMitigations(knowledge: Knowledge): Read {
	return once(byMitigations, knowledge, () =>
		together(knowledge.exposingLaws.flatMap((law) => law.mitigations.map(({ when }) => reads(when)))),
	);
}

/** Conditions belong to the release, so each is looked through once. */
const byCondition = new WeakMap<Condition, Read>();

function reads(condition: Condition): Read {
	return once(byCondition, condition, () => {
		const parts = [...conditionsIn(condition)];
		return {
			choices: new Set(parts.flatMap((part) => ("choice" in part ? [part.choice] : []))),
			attributes: new Set(
				parts.flatMap((part): readonly string[] => {
					if ("fact" in part) return [part.fact];
					const chain =
						"some" in part ? part.some : "every" in part ? part.every : "sum" in part ? part.sum : undefined;
					return chain === undefined ? [] : chainLinks[chain].links;
				}),
			),
			laws: parts.some((part) => "unexposed" in part),
			mitigations: parts.some((part) => "unexposed" in part && part.unexposed.accept === "mitigated"),
		};
	});
}

function together(all: readonly Read[]): Read {
	return {
		choices: new Set(all.flatMap((one) => [...one.choices])),
		attributes: new Set(all.flatMap((one) => [...one.attributes])),
		laws: all.some((one) => one.laws),
		mitigations: all.some((one) => one.mitigations),
	};
}

function once<Key extends object, Found>(known: WeakMap<Key, Found>, key: Key, find: () => Found): Found {
	const before = known.get(key);
	if (before !== undefined) return before;
	const found = find();
	known.set(key, found);
	return found;
}
