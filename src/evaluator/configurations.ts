import { keyModes } from "../knowledge/catalogue.js";
import { type Choice, conditionsIn } from "../knowledge/conditions.js";
import { strengthOf } from "../knowledge/grades.js";
import { conditionsOf } from "./choices-read.js";
import { wantedBy } from "./comparisons.js";
import type { Demand } from "./demands.js";
import { availability, choiceAttribute, choices } from "./givens.js";
import { recall } from "./memory.js";
import type { Configuration } from "./question.js";
import { membership, type World } from "./world.js";

/** From the least to the most protective, which is how ties between configurations are settled. */
const keysOrder = Object.keys(keyModes);

const surest = strengthOf("proven");

/** One value of a choice, or one that no list names; how surely it is offered, -5 to 5. */
interface Option {
	readonly value: string | undefined;
	readonly availability: number;
}

/** Some value of each choice in play; how surely all of them are offered. */
export interface Possible {
	readonly configuration: Configuration;
	readonly availability: number;
}

/** Every configuration that the offering is known to offer and the question allows, in order of id. */
export function configurationsOf(offering: string, inPlay: readonly Choice[], world: World): Configuration[] {
	return product(inPlay, world, (choice) => offered(choice, offering, world)).map((one) => one.configuration);
}

/**
 * The configurations beside those that are offered: with a value that a demand asks for, that a fact is about, or
 * that no list names. It may be offered all the same, unless the list is closed: without these nothing could be said
 * to fail in every configuration.
 */
export function possibleConfigurations(
	offering: string,
	demands: readonly Demand[],
	inPlay: readonly Choice[],
	world: World,
): Possible[] {
	const named = [...recall(asked, demands, () => askedFor(demands, world)), ...spokenOf(offering, world)];
	const options = (choice: Choice): Option[] => {
		const values = new Set(named.flatMap((one) => (one.choice === choice ? [one.value] : [])));
		const others = [...values]
			.filter((value) => choice !== "region" || innermost(value, [...values], world))
			.map((value) => ({ value, availability: availability(choice, value, offering, world).truth }));
		const { closed } = world.members(offering, choiceAttribute[choice]);
		const known = offered(choice, offering, world);
		// Where nothing is offered, choosing nothing is what everybody does.
		const unlisted = { value: undefined, availability: known.length === 0 ? surest : -(closed?.strength ?? 0) || 0 };
		return [...known, ...others.filter((one) => one.availability <= 0), unlisted];
	};
	return product(inPlay, world, options).filter((one) => one.availability <= 0);
}

/** Of places that nest, the innermost goes with every demand that the others go with. */
function innermost(place: string, places: readonly string[], world: World): boolean {
	const { atlas } = world.knowledge;
	return !places.some((other) => other !== place && atlas.compare(other, place, world.terms.asOf) === "inside");
}

/** Demands are gathered for one day and home, and asked of many offerings. */
const asked = new WeakMap<readonly Demand[], readonly Named[]>();

interface Named {
	readonly choice: Choice;
	readonly value: string;
}

/** The values of choices that the demands ask for, or that would mitigate what they accept mitigated. */
function askedFor(demands: readonly Demand[], world: World): Named[] {
	const parts = demands.flatMap((demand) => conditionsOf(demand).flatMap((condition) => [...conditionsIn(condition)]));
	const accepted = parts.some((part) => "unexposed" in part && part.unexposed.accept === "mitigated");
	const mitigations = accepted ? world.knowledge.exposingLaws.flatMap((law) => law.mitigations) : [];
	return [...parts, ...mitigations.flatMap(({ when }) => [...conditionsIn(when)])].flatMap((part) =>
		"choice" in part && ("is" in part.test || "in" in part.test)
			? wantedBy(part.test, world).map((value) => ({ choice: part.choice, value }))
			: [],
	);
}

/** The packages and regions that facts are about. */
function spokenOf(offering: string, world: World): Named[] {
	return (world.knowledge.offerings.get(offering)?.facts ?? []).flatMap((fact): Named[] => [
		...(fact.package === undefined ? [] : [{ choice: "package" as const, value: fact.package }]),
		...(fact.region === undefined ? [] : [{ choice: "region" as const, value: fact.region }]),
	]);
}

function offered(choice: Choice, offering: string, world: World): Option[] {
	return [...world.members(offering, choiceAttribute[choice]).members]
		.map(([value, belief]) => ({ value, availability: membership(belief) }))
		.filter((one) => one.availability > 0)
		.sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** Each option of each choice that the asker left open; a choice without options stays open. */
function product(inPlay: readonly Choice[], world: World, options: (choice: Choice) => readonly Option[]): Possible[] {
	let all: Possible[] = [{ configuration: world.terms.configuration, availability: surest }];
	for (const choice of inPlay) {
		const values = world.terms.configuration[choice] === undefined ? options(choice) : [];
		if (values.length === 0) continue;
		all = all.flatMap((one) =>
			values.map(({ value, availability }) => ({
				configuration: value === undefined ? one.configuration : withChoice(one.configuration, choice, value),
				availability: Math.min(one.availability, availability),
			})),
		);
	}
	return all;
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
	const name = (subset: readonly Choice[]) => [...subset].sort().join(" ");
	return subsets
		.filter((subset) => subset.length > 0)
		.sort((a, b) => a.length - b.length || (name(a) < name(b) ? -1 : 1));
}
