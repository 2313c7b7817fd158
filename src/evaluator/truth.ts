import type { Choice } from "../knowledge/conditions.js";

/**
 * Truth is one whole number from -5 to 5: its sign says yes or no, its size how sure, 0 is unknown
 * (EVALUATOR, section 2). All is min, any is max, not is minus; readings agree or are unknown.
 * The evaluator is written once over an algebra: numbers alone decide, supports decide and explain.
 */

import type { Because } from "./answer.js";
import { recall } from "./memory.js";
import type { Way } from "./paths.js";

/** What a step of the reasoning is about; `leaf` where it rests on facts or on the question. */
export interface Step {
	readonly rule: string;
	/** What the step speaks of: a law's id, a reading's id, a criterion's id. */
	readonly about?: string;
	readonly leaf?: Leaf;
	/** The links from the offering, or from the subject before, to whoever this part speaks of. */
	readonly path?: readonly Link[];
}

/** One link of a chain. */
export interface Link {
	readonly from: string;
	readonly to: string;
	readonly attribute: string;
	readonly strength: number;
	readonly facts: readonly string[];
	/** What the facts say of it: true, or true and false where they disagree; and how sure the surest side is. */
	readonly values: readonly string[];
	readonly said: number;
}

/** Where the reasoning ends: at a fact, or the lack of it, or at what the question gives. */
export type Leaf =
	| {
			readonly kind: "fact";
			/** subject/attribute or subject/attribute/member */
			readonly key: string;
			readonly subject: string;
			readonly attribute: string;
			readonly members: readonly string[];
			/** What would make it a yes: values, or nothing for a plain yes. */
			readonly wanted: readonly string[];
			/** What the facts say, each side of it where they disagree. */
			readonly values: readonly string[];
			readonly facts: readonly string[];
			readonly contested: boolean;
			/** How sure the surest of these values is, 0 to 5. */
			readonly said: number;
			/** The statement that a list has no further members. */
			readonly closes: boolean;
	  }
	| {
			readonly kind: "choice";
			readonly key: string;
			readonly choice: Choice;
			readonly offering: string;
			readonly value: string | null;
			readonly wanted: readonly string[];
	  }
	| { readonly kind: "context"; readonly key: string; readonly name: string; readonly wanted: readonly string[] }
	| {
			readonly kind: "period";
			readonly key: string;
			readonly law: string;
			readonly period: string;
			readonly facts: readonly string[];
	  }
	| { readonly kind: "given"; readonly key: string };

export type Operation = "min" | "max" | "neg" | "agree" | "leaf";

/** Where numbers are kept that hold for further questions too. */
export interface Numbers {
	get(): number | undefined;
	set(truth: number): void;
}

/** Builds truths; `step` is only called where somebody wants the reasons. */
export interface Algebra<T> {
	truth(value: T): number;
	leaf(truth: number, step: () => Step): T;
	/** min: a part that is false decides; without parts unknown. */
	all(parts: readonly T[], step: () => Step): T;
	/** max: a part that is true decides; without parts unknown. */
	any(parts: readonly T[], step: () => Step): T;
	not(part: T, step: () => Step): T;
	/** The answer that all parts share, at its weakest; unknown where they differ. */
	agree(parts: readonly T[], step: () => Step): T;
	/** As `all` and `any` over what `find` gives for each; what cannot change the number is not looked for. */
	allOf<Item>(items: readonly Item[], find: (item: Item) => T, step: () => Step): T;
	anyOf<Item>(items: readonly Item[], find: (item: Item) => T, step: () => Step): T;
	/** What was worked out before: under a name within one evaluation, or as a number that holds beyond it. */
	remember(name: string, numbers: Numbers | null, find: () => T): T;
}

export function agreeing(truths: readonly number[]): number {
	const lowest = least(truths);
	if (lowest > 0) return lowest;
	return Math.min(most(truths), 0);
}

function least(truths: readonly number[]): number {
	let found = truths[0] ?? 0;
	for (const truth of truths) if (truth < found) found = truth;
	return found;
}

function most(truths: readonly number[]): number {
	let found = truths[0] ?? 0;
	for (const truth of truths) if (truth > found) found = truth;
	return found;
}

/** Proven. */
const surest = 5;

/** The number alone: decides. */
export const numbers: Algebra<number> = {
	truth: (value) => value,
	leaf: (truth) => truth,
	all: (parts) => least(parts),
	any: (parts) => most(parts),
	not: (part) => -part || 0,
	agree: (parts) => agreeing(parts),
	allOf: (items, find) => {
		let found = items.length === 0 ? 0 : surest;
		for (const item of items) {
			found = Math.min(found, find(item));
			if (found === -surest) break;
		}
		return found;
	},
	anyOf: (items, find) => {
		let found = items.length === 0 ? 0 : -surest;
		for (const item of items) {
			found = Math.max(found, find(item));
			if (found === surest) break;
		}
		return found;
	},
	remember: (_name, numbers, find) => {
		const known = numbers?.get();
		if (known !== undefined) return known;
		const found = find();
		numbers?.set(found);
		return found;
	},
};

/** A truth with the tree of facts and rules behind it. */
export interface Support {
	readonly truth: number;
	readonly operation: Operation;
	readonly step: Step;
	readonly parts: readonly Support[];
	/** How it is told and the way that it shows, once somebody asked: a tree belongs to one world. */
	told: Because | undefined;
	way: Way | undefined;
}

function support(truth: number, operation: Operation, step: Step, parts: readonly Support[]): Support {
	return { truth, operation, step, parts, told: undefined, way: undefined };
}

const noParts: readonly Support[] = [];
const truths = (parts: readonly Support[]) => parts.map((part) => part.truth);

/** The number with its tree: explains. */
export const supports: Algebra<Support> = {
	truth: (value) => value.truth,
	leaf: (truth, step) => support(truth, "leaf", step(), noParts),
	all: (parts, step) => support(least(truths(parts)), "min", step(), parts),
	any: (parts, step) => support(most(truths(parts)), "max", step(), parts),
	not: (part, step) => support(-part.truth || 0, "neg", step(), [part]),
	agree: (parts, step) => support(agreeing(truths(parts)), "agree", step(), parts),
	allOf: (items, find, step) => supports.all(items.map(find), step),
	anyOf: (items, find, step) => supports.any(items.map(find), step),
	remember: (_name, _numbers, find) => find(),
};

/** Supports for one offering in one world: a part that is asked about again is the same tree. */
export function explaining(): Algebra<Support> {
	const known = new Map<string, Support>();
	return { ...supports, remember: (name, _numbers, find) => recall(known, name, find) };
}

/** The truth that the same tree would have, were some of its leaves otherwise. */
export function truthIf(support: Support, leafTruth: (leaf: Leaf, truth: number) => number): number {
	if (support.operation === "leaf")
		return support.step.leaf ? leafTruth(support.step.leaf, support.truth) : support.truth;
	const parts = support.parts.map((part) => truthIf(part, leafTruth));
	switch (support.operation) {
		case "min":
			return least(parts);
		case "max":
			return most(parts);
		case "neg":
			return -(parts[0] ?? 0) || 0;
		case "agree":
			return agreeing(parts);
	}
}

/** The least and the most that a tree could come to, were every dispute in it settled one way or the other. */
export function settledBounds(support: Support): { readonly least: number; readonly most: number } {
	const { operation, truth, step } = support;
	if (operation === "leaf") {
		const disputed = step.leaf?.kind === "fact" && step.leaf.contested;
		return disputed ? { least: -5, most: 5 } : { least: truth, most: truth };
	}
	const parts = support.parts.map(settledBounds);
	const lows = parts.map((part) => part.least);
	const highs = parts.map((part) => part.most);
	switch (operation) {
		case "min":
			return { least: least(lows), most: least(highs) };
		case "max":
			return { least: most(lows), most: most(highs) };
		case "neg":
			return { least: -most(highs) || 0, most: -least(lows) || 0 };
		case "agree":
			return { least: least(lows), most: most(highs) };
	}
}

/** All steps of a support, itself included. */
export function* stepsOf(support: Support): Generator<Step> {
	yield support.step;
	for (const part of support.parts) yield* stepsOf(part);
}

/** The parts that decide: the true ones of a true any, the false ones of a false all; else every part. */
export function decisiveParts(support: Support): readonly Support[] {
	const { truth, operation, parts } = support;
	if (operation === "max" && truth > 0) return parts.filter((part) => part.truth > 0);
	if (operation === "min" && truth < 0) return parts.filter((part) => part.truth < 0);
	if (operation === "max" && truth === 0) return parts.filter((part) => part.truth === 0);
	if (operation === "min" && truth === 0) return parts.filter((part) => part.truth === 0);
	// Where a reading is itself undecided, that is the gap; else the readings contradict each other.
	if (operation === "agree" && truth === 0 && parts.some((part) => part.truth === 0))
		return parts.filter((part) => part.truth === 0);
	return parts;
}
