import { keyModes } from "../knowledge/catalogue.js";
import { type Choice, type Condition, conditionsIn } from "../knowledge/conditions.js";
import type { Demand } from "./demands.js";
import { availability, choiceAttribute } from "./givens.js";
import type { Configuration } from "./question.js";
import { membership, type World } from "./world.js";

/** An offering with more configurations than this does not load (EVALUATOR, section 8). */
export const mostConfigurations = 256;

const choices = ["package", "region", "keys"] as const satisfies readonly Choice[];

/** From the least to the most protective, which is how ties between configurations are settled. */
const keysOrder = Object.keys(keyModes);

/** The choices that a condition in play reads: those of the demands, and of the laws' mitigations. */
export function choicesInPlay(demands: readonly Demand[], world: World): Choice[] {
	const read = new Set<Choice>();
	const look = (condition: Condition) => {
		for (const part of conditionsIn(condition)) if ("choice" in part) read.add(part.choice);
	};
	for (const demand of demands) {
		look(demand.condition);
		for (const reading of demand.readings) if (reading.condition) look(reading.condition);
	}
	for (const law of world.knowledge.exposingLaws) for (const mitigation of law.mitigations) look(mitigation.when);
	return choices.filter((choice) => read.has(choice));
}

/** Every configuration that the offering is known to offer and the question allows, in order of id. */
export function configurationsOf(offering: string, inPlay: readonly Choice[], world: World): Configuration[] {
	let configurations: Configuration[] = [world.terms.configuration];
	for (const choice of inPlay) {
		if (world.terms.configuration[choice] !== undefined) continue;
		const options = [...world.members(offering, choiceAttribute[choice]).members]
			.filter(([, belief]) => membership(belief) > 0)
			.map(([member]) => member)
			.sort();
		if (options.length === 0) continue;
		configurations = configurations.flatMap((configuration) =>
			options.map((option) => withChoice(configuration, choice, option)),
		);
	}
	return configurations.slice(0, mostConfigurations);
}

function withChoice(configuration: Configuration, choice: Choice, value: string): Configuration {
	if (choice === "keys") return isKeyMode(value) ? { ...configuration, keys: value } : configuration;
	return { ...configuration, [choice]: value };
}

function isKeyMode(value: string): value is NonNullable<Configuration["keys"]> {
	return Object.hasOwn(keyModes, value);
}

/** Choices of the asker that the offering is known not to offer. */
export function refusedChoices(offering: string, world: World): { choice: Choice; value: string }[] {
	return choices.flatMap((choice) => {
		const value = world.terms.configuration[choice];
		return value !== undefined && availability(choice, value, offering, world).truth < 0 ? [{ choice, value }] : [];
	});
}

/** Sorts the vendor's default first, then the least protective, then by id. */
export function byDefault(offering: string, world: World): (a: Configuration, b: Configuration) => number {
	const defaults = world.knowledge.offerings.get(offering)?.defaults ?? {};
	const distance = (configuration: Configuration) =>
		choices.filter((choice) => defaults[choice] !== undefined && configuration[choice] !== defaults[choice]).length;
	const protection = (configuration: Configuration) => (configuration.keys ? keysOrder.indexOf(configuration.keys) : 0);
	const name = (configuration: Configuration) => choices.map((choice) => configuration[choice] ?? "").join(" ");
	return (a, b) =>
		distance(a) - distance(b) || protection(a) - protection(b) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}

/**
 * The smallest set of choices with which every configuration fits; ties by id. Empty where none is needed.
 * A choice on which nothing hangs is left out of it.
 */
export function smallestChoices(
	configurations: readonly { readonly configuration: Configuration; readonly fits: boolean }[],
	inPlay: readonly Choice[],
): { choice: Choice; values: string[] }[] {
	const fits = configurations.filter((one) => one.fits);
	if (fits.length === 0 || fits.length === configurations.length) return [];
	for (const subset of subsetsBySize(inPlay)) {
		for (const anchor of fits) {
			const fixed = subset.flatMap((choice) => {
				const value = anchor.configuration[choice];
				return value === undefined ? [] : [{ choice, value }];
			});
			const consistent = configurations.filter((one) =>
				fixed.every(({ choice, value }) => one.configuration[choice] === value),
			);
			if (fixed.length < subset.length || !consistent.every((one) => one.fits)) continue;
			const only = subset.length === 1 ? subset[0] : undefined;
			if (!only) return fixed.map(({ choice, value }) => ({ choice, values: [value] }));
			// One choice decides: name every value of it with which all configurations fit.
			const values = [...new Set(configurations.map((one) => one.configuration[only] ?? ""))].filter((value) =>
				configurations.every((one) => one.configuration[only] !== value || one.fits),
			);
			return [{ choice: only, values: values.sort() }];
		}
	}
	return [];
}

function subsetsBySize(inPlay: readonly Choice[]): Choice[][] {
	const subsets: Choice[][] = [[]];
	for (const choice of inPlay) subsets.push(...subsets.map((subset) => [...subset, choice]));
	return subsets.filter((subset) => subset.length > 0).sort((a, b) => a.length - b.length);
}
