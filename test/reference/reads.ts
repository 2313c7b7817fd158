import { chainLinks } from "../../src/knowledge/catalogue.js";
import { type Choice, type Condition, conditionsIn } from "../../src/knowledge/conditions.js";
import type { Demand } from "./demands.js";
import { departures } from "./departures.js";
import { lawsThatExpose } from "./laws.js";
import { factsOf, type Situation } from "./situation.js";

/**
 * "Only choices that a condition in play reads are tried" (EVALUATOR, section 8). In play are the demands under every
 * reading, and the laws that could expose, whose exposures are shown.
 */
export function choicesRead(demands: readonly Demand[], situation: Situation): Choice[] {
	const conditions = [...demands.flatMap((demand) => demand.conditions), ...lawConditions(situation)];
	const parts = conditions.flatMap((one) => [...conditionsIn(one)]);
	return (["package", "region", "keys"] as const).filter((choice) =>
		parts.some((part) => reads(part, choice, situation)),
	);
}

/** Whether any of these choices may change what one demand comes to, through any offering on the way. */
export function mayChange(demand: Demand, choices: readonly Choice[], situation: Situation): boolean {
	const own = demand.conditions.flatMap((one) => [...conditionsIn(one)]);
	const laws = own.some((part) => "unexposed" in part) ? lawConditions(situation) : [];
	const parts = [...own, ...laws.flatMap((one) => [...conditionsIn(one)])];
	const offerings = situation.release.offerings.map(({ id }) => id);
	return choices.some((choice) =>
		offerings.some((offering) =>
			parts.some((part) => reads(part, choice, { ...situation, question: { ...situation.question, offering } })),
		),
	);
}

function lawConditions(situation: Situation): Condition[] {
	return lawsThatExpose(situation).flatMap((law) => [
		...law.issues.flatMap((issue) =>
			issue.readings.flatMap(({ reaches }) => (reaches === undefined || reaches === "nobody" ? [] : [reaches])),
		),
		...law.mitigations.map((one) => one.when),
	]);
}

/** By asking for it, or by a fact that turns on it. */
function reads(part: Condition, choice: Choice, situation: Situation): boolean {
	if ("choice" in part) return part.choice === choice;
	if ("fact" in part) return turnsOn(part.fact, choice, situation);
	if ("answer" in part) return turnsOn("assessment.answers", choice, situation);
	if ("published" in part) return turnsOn("service.certifications", choice, situation);
	const chain = "some" in part ? part.some : "every" in part ? part.every : "sum" in part ? part.sum : null;
	return chain !== null && chainLinks[chain].links.some((attribute) => turnsOn(attribute, choice, situation));
}

/**
 * Facts of one package or region only; data that stays in the region that is chosen; and, where a third party may hold
 * the keys, who it would be.
 */
function turnsOn(attribute: string, choice: Choice, { release, question }: Situation): boolean {
	const offerings = departures.onlyOwnFactsPutChoicesInPlay ? [question.offering] : below(question.offering, release);
	const facts = offerings.flatMap((id) => factsOf(release, id).map(({ fact }) => fact));
	if (choice === "keys")
		return (
			attribute === "service.key-holder" &&
			facts.some((fact) => fact.attribute === "service.keys" && fact.member === "third-party")
		);
	return facts
		.filter((fact) => fact.attribute === attribute)
		.some((fact) => fact[choice] !== undefined || (choice === "region" && fact.value === "region"));
}

/** An offering and all that it may run on: custody leads through those. */
function below(offering: string, release: Situation["release"]): string[] {
	const found = new Set([offering]);
	for (const id of found)
		for (const { fact } of factsOf(release, id))
			if (fact.attribute === "service.runs-on" && fact.member !== undefined) found.add(fact.member);
	return [...found].filter((id) => release.offerings.some((one) => one.id === id));
}
