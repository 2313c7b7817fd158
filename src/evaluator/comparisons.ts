import type { ValueType } from "../knowledge/catalogue.js";
import type { Test, ValueSet } from "../knowledge/conditions.js";
import type { Value } from "../knowledge/facts.js";
import type { Belief } from "./beliefs.js";
import { boundsOf, compareWith } from "./thresholds.js";
import { agreeing } from "./truth.js";
import type { World } from "./world.js";

/** The values that a set means on the question's day. */
export function valuesOf(set: ValueSet, world: World): readonly Value[] {
	if (Array.isArray(set)) return set;
	if ("param" in set) return world.terms.home;
	return world.knowledge.atlas.members(set.set, world.terms.asOf) ?? [];
}

/** The values of a set and those that it may have: of a list of places, where its dates are vague or some count. */
export function possiblyIn(set: ValueSet, world: World): readonly Value[] {
	if (Array.isArray(set) || !("set" in set)) return valuesOf(set, world);
	return [...new Set([...valuesOf(set, world), ...world.knowledge.atlas.possibleMembers(set.set, world.terms.asOf)])];
}

/** Whether a value is one of several: 1 yes, -1 no, 0 undecided. Places compare by where they lie. */
export function isAmong(value: Value, among: readonly Value[], type: ValueType, world: World): number {
	if (type !== "place") return among.includes(value) ? 1 : -1;
	const { atlas } = world.knowledge;
	const place = value === "region" ? world.terms.configuration.region : String(value);
	if (place === undefined) return 0;
	const containment = atlas.compareAny(place, among.map(String), world.terms.asOf);
	return containment === "inside" ? 1 : containment === "disjoint" ? -1 : 0;
}

/** Whether a value is in a set, as `isAmong`; undecided where only the set's dates leave it open. */
export function isIn(value: Value, set: ValueSet, type: ValueType, world: World): number {
	const among = isAmong(value, valuesOf(set, world), type, world);
	if (among >= 0 || Array.isArray(set) || !("set" in set)) return among;
	const possible = world.knowledge.atlas.possibleMembers(set.set, world.terms.asOf);
	return isAmong(value, possible, type, world) >= 0 ? 0 : among;
}

/** One comparison of one value: 1 yes, -1 no, 0 undecided. */
export function compare(value: Value, test: Test, type: ValueType, world: World): number {
	if ("is" in test) return isAmong(value, [test.is], type, world);
	if ("in" in test) return isIn(value, test.in, type, world);
	if ("none" in test) return -1;
	if (typeof value !== "number") return 0;
	if ("atLeast" in test) return compareWith(test.atLeast, world, (than) => value >= than);
	return compareWith(test.atMost, world, (than) => value <= than);
}

/** Whether a number known to lie between two passes a test: 1 yes, -1 no, 0 undecided. */
export function compareInterval(least: number, most: number, test: Test, world: World): number {
	const low = compare(least, test, "number", world);
	return low === compare(most, test, "number", world) ? low : 0;
}

/** A comparison over all that is known: the answer that every side gives, at its weakest. */
export function judge(belief: Belief, test: Test, type: ValueType, world: World): number {
	return agreeing(belief.sides.map((side) => side.strength * compare(side.value, test, type, world)));
}

/** The values that would pass, as an answer names them. */
export function wantedBy(test: Test | undefined, world: World): string[] {
	if (!test) return [];
	if ("is" in test) return [String(test.is)];
	if ("in" in test) return valuesOf(test.in, world).map(String);
	if ("atLeast" in test) return boundsOf(test.atLeast, world).possible.map((than) => `>=${than}`);
	if ("atMost" in test) return boundsOf(test.atMost, world).possible.map((than) => `<=${than}`);
	return ["none"];
}
