import { chainLinks } from "../knowledge/catalogue.js";
import { type Choice, type Condition, type ContextName, conditionsIn } from "../knowledge/conditions.js";
import type { Fact } from "../knowledge/facts.js";
import { answersAttribute, certificates } from "./assessed.js";
import type { Demand } from "./demands.js";
import { choiceAttribute, choices } from "./givens.js";
import type { Knowledge } from "./knowledge.js";
import { recall } from "./memory.js";

/** The choices and the attributes that conditions read. */
export interface Read {
	readonly choices: ReadonlySet<Choice>;
	readonly attributes: ReadonlySet<string>;
	readonly context: readonly ContextName[];
	readonly home: boolean;
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
	const read = recall(byDemands, demands, () => together([...demands.map(readBy), readByLaws(knowledge)]));
	const known = recall(byOffering, knowledge, () => new Map<string, Bound>());
	const bound = recall(known, offering, () => boundBy(factsBelow(offering, knowledge)));
	return choices.filter((choice) => readsOneOf([choice], read, bound));
}

/** Whether what a demand comes to may differ from one value of these choices to another. */
export function readsChoice(demand: Demand, inPlay: readonly Choice[], knowledge: Knowledge): boolean {
	const own = readBy(demand);
	// Custody may lead to other offerings, whose facts are as bound to a region as its own.
	const bound = recall(boundAnywhere, knowledge, () => ({
		...boundBy(knowledge.release.offerings.flatMap((offering) => offering.facts)),
		// Third-party keys are tried where a demand names them, even if no list does: somebody would hold them.
		keys: keyHolders,
	}));
	return (
		readsOneOf(inPlay, own, bound) ||
		(own.laws && readsOneOf(inPlay, readByReadings(knowledge), bound)) ||
		(own.mitigations && readsOneOf(inPlay, readByMitigations(knowledge), bound))
	);
}

/** The attributes of which some fact turns on a choice. */
type Bound = Readonly<Record<Choice, ReadonlySet<string>>>;
const boundAnywhere = new WeakMap<Knowledge, Bound>();
const byOffering = new WeakMap<Knowledge, Map<string, Bound>>();
/** What a question demands is worked out once and asked of many offerings. */
const byDemands = new WeakMap<readonly Demand[], Read>();
const byDemand = new WeakMap<Demand, Read>();

function boundBy(facts: readonly Fact[]): Bound {
	const attributes = (turns: (fact: Fact) => boolean) => new Set(facts.filter(turns).map((fact) => fact.attribute));
	const thirdParty = facts.some((fact) => fact.attribute === choiceAttribute.keys && fact.member === "third-party");
	return {
		package: attributes((fact) => fact.package !== undefined),
		region: attributes((fact) => fact.region !== undefined || fact.value === "region"),
		keys: thirdParty ? keyHolders : new Set(),
	};
}

const keyHolders: ReadonlySet<string> = new Set(["service.key-holder"]);

/** The facts of an offering and of all that it may run on: custody leads through those. */
function factsBelow(offering: string, knowledge: Knowledge): Fact[] {
	const below = new Set([offering]);
	const facts: Fact[] = [];
	for (const id of below)
		for (const fact of knowledge.offerings.get(id)?.facts ?? []) {
			facts.push(fact);
			if (fact.attribute === "service.runs-on" && fact.member !== undefined) below.add(fact.member);
		}
	return facts;
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
	return recall(byDemand, demand, () => together(conditionsOf(demand).map(reads)));
}

const byLaws = new WeakMap<Knowledge, Read>();
const byReadings = new WeakMap<Knowledge, Read>();
const byMitigations = new WeakMap<Knowledge, Read>();

/** What the laws that could expose read: their readings and their mitigations. */
export function readByLaws(knowledge: Knowledge): Read {
	return recall(byLaws, knowledge, () => together([readByReadings(knowledge), readByMitigations(knowledge)]));
}

function readByReadings(knowledge: Knowledge): Read {
	return recall(byReadings, knowledge, () =>
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
	return recall(byMitigations, knowledge, () =>
		together(knowledge.exposingLaws.flatMap((law) => law.mitigations.map(({ when }) => reads(when)))),
	);
}

/** Conditions belong to the release, so each is looked through once. */
const byCondition = new WeakMap<Condition, Read>();

function reads(condition: Condition): Read {
	return recall(byCondition, condition, () => {
		const parts = [...conditionsIn(condition)];
		return {
			choices: new Set(parts.flatMap((part) => ("choice" in part ? [part.choice] : []))),
			attributes: new Set(
				parts.flatMap((part): readonly string[] => {
					if ("fact" in part) return [part.fact];
					if ("choice" in part) return [choiceAttribute[part.choice]];
					if ("answer" in part) return [answersAttribute];
					if ("published" in part) return [certificates];
					const chain =
						"some" in part ? part.some : "every" in part ? part.every : "sum" in part ? part.sum : undefined;
					return chain === undefined ? [] : chainLinks[chain].links;
				}),
			),
			context: parts.flatMap((part) => ("context" in part ? [part.context] : [])),
			home: parts.some(readsHome),
			laws: parts.some((part) => "unexposed" in part),
			mitigations: parts.some((part) => "unexposed" in part && part.unexposed.accept === "mitigated"),
		};
	});
}

function together(all: readonly Read[]): Read {
	return {
		choices: new Set(all.flatMap((one) => [...one.choices])),
		attributes: new Set(all.flatMap((one) => [...one.attributes])),
		context: [...new Set(all.flatMap((one) => one.context))].sort(),
		home: all.some((one) => one.home),
		laws: all.some((one) => one.laws),
		mitigations: all.some((one) => one.mitigations),
	};
}

function readsHome(part: Condition): boolean {
	const sets = [
		"key" in part && part.key,
		"test" in part && part.test && "in" in part.test && part.test.in,
		"unexposed" in part && (part.unexposed.outside ?? { param: "home" }),
	];
	return sets.some((set) => typeof set === "object" && "param" in set);
}
