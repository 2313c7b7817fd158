import type { Configuration } from "../../src/evaluator/question.js";
import { keyModes } from "../../src/knowledge/catalogue.js";
import { type Choice, type Condition, conditionsIn } from "../../src/knowledge/conditions.js";
import { closing, membership, namedMembers } from "./beliefs.js";
import { availability, choiceAttributes } from "./choices.js";
import { valuesIn } from "./comparisons.js";
import type { Demand } from "./demands.js";
import { lawsThatExpose } from "./laws.js";
import { liesIn } from "./places.js";
import { factsOf, type Situation } from "./situation.js";

/** Configurations (EVALUATOR, section 8). */

export interface Possible {
	readonly configuration: Configuration;
	/** How surely it is offered. */
	readonly offered: number;
}

interface Option {
	readonly value: string | undefined;
	readonly offered: number;
}

/** Every configuration that the offering is known to offer and the question allows. */
export function offeredConfigurations(choices: readonly Choice[], situation: Situation): Configuration[] {
	return combine(choices, situation, (choice) => known(choice, situation)).map((one) => one.configuration);
}

/** With values beside: those that demands ask for, that facts speak of, and whatever no list names. */
export function possibleConfigurations(
	choices: readonly Choice[],
	demands: readonly Demand[],
	situation: Situation,
): Possible[] {
	const options = (choice: Choice): Option[] => {
		const named = [...new Set([...wanted(choice, demands, situation), ...spokenOf(choice, situation)])];
		const others = innermost(choice, named, situation).map((value) => ({
			value,
			offered: availability(situation, choice, value),
		}));
		const closed = closing(situation, situation.question.offering, choiceAttributes[choice]);
		const offered = known(choice, situation);
		return [
			...offered,
			...others.filter((one) => one.offered <= 0),
			// Where nothing is offered, choosing nothing is what everybody does.
			{ value: undefined, offered: offered.length === 0 ? 5 : -closed || 0 },
		];
	};
	return combine(choices, situation, options).filter((one) => one.offered <= 0);
}

/** Of places that nest the innermost alone: it goes with whatever the wider ones go with. */
function innermost(choice: Choice, values: readonly string[], { release, question }: Situation): string[] {
	if (choice !== "region") return [...values];
	const isInside = (one: string, other: string) => one !== other && liesIn(release, one, other, question.asOf) === 1;
	return values.filter((value) => !values.some((other) => isInside(other, value)));
}

function known(choice: Choice, situation: Situation): Option[] {
	const attribute = choiceAttributes[choice];
	return namedMembers(situation, situation.question.offering, attribute)
		.map((value) => ({ value, offered: membership(situation, situation.question.offering, attribute, value) }))
		.filter((one) => one.offered > 0);
}

function wanted(choice: Choice, demands: readonly Demand[], situation: Situation): string[] {
	const parts = demands.flatMap((demand) => demand.conditions.flatMap((one) => [...conditionsIn(one)]));
	const mitigated = parts.some((part) => "unexposed" in part && part.unexposed.accept === "mitigated");
	const mitigations = mitigated
		? lawsThatExpose(situation).flatMap((law) => law.mitigations.flatMap((one) => [...conditionsIn(one.when)]))
		: [];
	return [...parts, ...mitigations].flatMap((part: Condition) => {
		if (!("choice" in part) || part.choice !== choice) return [];
		if ("is" in part.test) return [String(part.test.is)];
		return "in" in part.test ? valuesIn(part.test.in, situation).surely.map(String) : [];
	});
}

function spokenOf(choice: Choice, { release, question }: Situation): string[] {
	if (choice === "keys") return [];
	return factsOf(release, question.offering).flatMap(({ fact }) => fact[choice] ?? []);
}

function combine(
	choices: readonly Choice[],
	{ question }: Situation,
	options: (choice: Choice) => Option[],
): Possible[] {
	let all: Possible[] = [{ configuration: question.configuration, offered: 5 }];
	for (const choice of choices) {
		if (question.configuration[choice] !== undefined) continue;
		const values = options(choice);
		if (values.length === 0) continue;
		all = all.flatMap((one) =>
			values.map(({ value, offered }) => ({
				configuration: value === undefined ? one.configuration : { ...one.configuration, [choice]: value },
				offered: Math.min(one.offered, offered),
			})),
		);
	}
	return all;
}

/** "Ties: the vendor's default, else the least protective", else by id. */
export function preference(a: Configuration, b: Configuration, { release, question }: Situation): number {
	const defaults = release.offerings.find(({ id }) => id === question.offering)?.defaults ?? {};
	const choices = ["package", "region", "keys"] as const;
	const strays = (one: Configuration) =>
		choices.filter((choice) => defaults[choice] !== undefined && one[choice] !== defaults[choice]).length;
	const protection = (one: Configuration) => (one.keys ? Object.keys(keyModes).indexOf(one.keys) : 0);
	const name = (one: Configuration) => choices.map((choice) => one[choice] ?? "").join(" ");
	return strays(a) - strays(b) || protection(a) - protection(b) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
