import { attributeOf, certificateStatus, isCertificateStatus } from "../knowledge/catalogue.js";
import { addMonths, type Day, firstDay, lastDay, within } from "../knowledge/dates.js";
import type { Value } from "../knowledge/facts.js";
import type { IndexedFact } from "./knowledge.js";

/** One side of what is known about a key: a value, how sure, and the facts that say so. */
export interface Side {
	readonly value: Value;
	/** 0 (its validity on the day is not known) to 5. */
	readonly strength: number;
	readonly facts: readonly IndexedFact[];
}

/** What is known about one key on one day; no sides where nothing is. */
export interface Belief {
	readonly sides: readonly Side[];
	readonly contested: boolean;
}

export const nothingKnown: Belief = { sides: [], contested: false };

interface Counted {
	readonly indexed: IndexedFact;
	readonly value: Value;
	readonly strength: number;
	readonly began: Day;
}

/**
 * What the facts about one key say on a day (EVALUATOR, section 1). `valueOf` reads the value out of a fact;
 * undefined where the fact does not speak to the key.
 */
export function believe(
	facts: readonly IndexedFact[],
	day: Day,
	valueOf: (fact: IndexedFact) => Value | undefined,
): Belief {
	const groups = new Map<Value, IndexedFact[]>();
	for (const indexed of facts) {
		const value = valueOf(indexed);
		if (value === undefined || indexed.fact.pending) continue;
		const group = groups.get(value);
		if (group) group.push(indexed);
		else groups.set(value, [indexed]);
	}
	const sides: (Side & { began: Day })[] = [];
	for (const [value, group] of groups) {
		const counted = group.flatMap((indexed) => count(indexed, value, group, day) ?? []);
		if (counted.length === 0) continue;
		const strength = Math.max(...counted.map((fact) => fact.strength));
		sides.push({
			value,
			strength,
			// One page is one witness; only who says it best and newest matters to the comparison.
			began: counted.map((fact) => fact.began).reduce((a, b) => (a > b ? a : b)),
			facts: counted
				.sort((a, b) => b.strength - a.strength || (a.indexed.id < b.indexed.id ? -1 : 1))
				.map((fact) => fact.indexed),
		});
	}
	return settle(sides);
}

/** The surer wins, unless the other began later; at equal assurance the later wins; else contested. */
function settle(sides: (Side & { began: Day })[]): Belief {
	const order = [...sides].sort(
		(a, b) =>
			b.strength - a.strength ||
			(a.began < b.began ? 1 : a.began > b.began ? -1 : String(a.value) < String(b.value) ? -1 : 1),
	);
	const standing = order.filter((side) => !order.some((other) => other !== side && beats(other, side)));
	return { sides: standing.length > 0 ? standing : order, contested: standing.length > 1 };
}

function beats(a: Side & { began: Day }, b: Side & { began: Day }): boolean {
	if (a.strength > b.strength) return b.began <= a.began;
	return a.strength === b.strength && a.began > b.began;
}

/** Whether and how surely a fact counts on a day; undefined if it does not. */
function count(indexed: IndexedFact, value: Value, saying: readonly IndexedFact[], day: Day): Counted | undefined {
	const { fact, source } = indexed;
	const until = endOf(indexed, saying);
	const validity = within(day, fact.from ?? null, until);
	if (validity === "no") return undefined;
	const began = fact.from ? firstDay(fact.from) : source.published ? firstDay(source.published) : source.seen;
	let strength = validity === "maybe" ? 0 : indexed.strength;
	// Without a beginning it counts from the day it was observed; before that it is presumed.
	if (!fact.from && day < began) strength = Math.min(strength, 1);
	if (isStale(indexed, day) && keepsNoLonger(indexed, value)) strength = 0;
	return { indexed, value, strength, began };
}

/** The end of a fact: its own, or the end that a statement of the same at least as sure gives. */
function endOf(indexed: IndexedFact, saying: readonly IndexedFact[]): string | null {
	if (indexed.fact.until) return indexed.fact.until;
	let end: string | null = null;
	for (const other of saying) {
		const until = other.fact.until;
		if (!until || other.strength < indexed.strength) continue;
		const began = indexed.fact.from ?? indexed.source.published ?? indexed.source.seen;
		if (firstDay(began) <= lastDay(until) && (end === null || until < end)) end = until;
	}
	return end;
}

/** Past its shelf life a fact is stale: from the later of its beginning and the day it was observed. */
export function isStale(indexed: IndexedFact, day: Day): boolean {
	const shelfLife = attributeOf(indexed.fact.attribute)?.shelfLife ?? null;
	if (shelfLife === null || indexed.fact.until) return false;
	const seen = indexed.source.published ? firstDay(indexed.source.published) : indexed.source.seen;
	const from = indexed.fact.from ? firstDay(indexed.fact.from) : seen;
	return day > addMonths(from > seen ? from : seen, shelfLife);
}

/** A stale "none", "in progress" or review no longer tells anything; other stale facts still count. */
function keepsNoLonger(indexed: IndexedFact, value: Value): boolean {
	return indexed.fact.grade === "review" || value === "none" || value === "in-progress" || value === false;
}

/** What a certificate's status means; 1 held, -1 not, 0 not said. */
export function statusTruth(value: Value): -1 | 0 | 1 {
	return isCertificateStatus(value) ? certificateStatus[value].truth : 0;
}
