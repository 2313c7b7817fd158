import { attributeOf, certificateStatus, isCertificateStatus } from "../knowledge/catalogue.js";
import { addMonths, type Day, firstDay, lastDay, type PartialDate, within } from "../knowledge/dates.js";
import type { Fact, Value } from "../knowledge/facts.js";
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

/** How sure the surest side is, 0 to 5. */
export function sureness(belief: Belief): number {
	return Math.max(0, ...belief.sides.map((side) => side.strength));
}

export const nothingKnown: Belief = { sides: [], contested: false };

/** A fact that counts on the day, or whose validity on it is not known. */
interface Counted {
	readonly indexed: IndexedFact;
	readonly value: Value;
	readonly strength: number;
	/** Whether the dates leave open that it counts on the day. */
	readonly doubtful: boolean;
	/** The first and the last day on which it may have begun. */
	readonly began: { readonly first: Day; readonly last: Day };
	/** Whether it had begun by the day asked. */
	readonly begun: boolean;
}

/**
 * What the facts about one key say on a day (EVALUATOR, section 1). `read` takes the value out of a fact;
 * undefined where the fact does not speak to the key.
 */
export function believe(
	facts: readonly IndexedFact[],
	day: Day,
	read: (fact: IndexedFact) => Value | undefined,
): Belief {
	const saying = new Map<Value, IndexedFact[]>();
	for (const indexed of facts) {
		const value = read(indexed);
		if (value === undefined || indexed.fact.pending) continue;
		const group = saying.get(value);
		if (group) group.push(indexed);
		else saying.set(value, [indexed]);
	}
	return settle(
		[...saying].flatMap(([value, group]) => group.flatMap((indexed) => count(indexed, value, group, day) ?? [])),
	);
}

/**
 * What stands: of each value the facts that none of another value beats. What is doubtful may be so or not: it beats
 * nobody, and stands beside what surely counts and is no surer; where nothing surely counts, nothing is known.
 */
function settle(all: readonly Counted[]): Belief {
	const counted = withoutMentions(all);
	const sure = counted.filter((fact) => !fact.doubtful);
	const standing = counted
		.filter((fact) => !sure.some((other) => other.value !== fact.value && !givesWay(other, fact) && beats(other, fact)))
		.filter((fact) => !fact.doubtful || !sure.some((other) => other.value === fact.value))
		.map((fact) => (fact.doubtful && sure.length === 0 ? { ...fact, strength: 0 } : fact));
	standing.sort((a, b) => b.strength - a.strength || (a.indexed.id < b.indexed.id ? -1 : 1));
	const sides = new Map<Value, { value: Value; strength: number; facts: IndexedFact[] }>();
	for (const { value, strength, indexed } of standing) {
		const side = sides.get(value);
		if (side) side.facts.push(indexed);
		else sides.set(value, { value, strength, facts: [indexed] });
	}
	const order = [...sides.values()].sort(
		(a, b) => b.strength - a.strength || (String(a.value) < String(b.value) ? -1 : 1),
	);
	return { sides: order, contested: order.length > 1 };
}

/** What is said at large gives way to what may be said of the package or region that is chosen. */
function givesWay(fact: Counted, doubtful: Counted): boolean {
	return doubtful.doubtful && isScopedFact(doubtful.indexed.fact) && !isScopedFact(fact.indexed.fact);
}

/** Whether a fact speaks of one package or region only. */
export function isScopedFact(fact: Fact): boolean {
	return fact.package !== undefined || fact.region !== undefined;
}

/** Where it is said that a certificate is held or not, that it is merely mentioned adds nothing. */
function withoutMentions(counted: readonly Counted[]): readonly Counted[] {
	const isMention = ({ value }: Counted) => isCertificateStatus(value) && statusTruth(value) === 0;
	return counted.some((fact) => !fact.doubtful && !isMention(fact))
		? counted.filter((fact) => !isMention(fact))
		: counted;
}

/** The surer wins, unless the other began later; at equal assurance the later wins; else both stand. */
function beats(a: Counted, b: Counted): boolean {
	return a.strength > b.strength ? !beganLater(b, a) : a.strength === b.strength && beganLater(a, b);
}

/** Only what has begun by the day can overtake, and only where the dates are exact enough to say so. */
function beganLater(a: Counted, b: Counted): boolean {
	return a.begun && a.began.first > b.began.last;
}

/** Whether and how surely a fact counts on a day; undefined if it does not. */
function count(indexed: IndexedFact, value: Value, saying: readonly IndexedFact[], day: Day): Counted | undefined {
	const { fact } = indexed;
	const validity = within(day, fact.from ?? null, endOf(indexed, saying));
	if (validity === "no") return undefined;
	const beginning = fact.from ?? observedOn(indexed);
	const began = { first: firstDay(beginning), last: lastDay(beginning) };
	let strength = indexed.strength;
	// Without a beginning it counts from the day it was observed; before that it is presumed.
	if (!fact.from && day < began.last) strength = Math.min(strength, 1);
	if (isStale(indexed, day) && keepsNoLonger(indexed, value)) strength = 0;
	return { indexed, value, strength, doubtful: validity === "maybe", began, begun: began.first <= day };
}

/** The day a fact was observed: when its page was published, else when somebody last read it. */
export function observedOn({ source }: IndexedFact): PartialDate {
	return source.published ?? source.seen;
}

/**
 * The end of a fact: an end stated by one ends all that say the same and are not surer. One with an end of its
 * own gives way only to a surer one. What began after that end speaks of another time, and goes on.
 */
function endOf(indexed: IndexedFact, saying: readonly IndexedFact[]): PartialDate | null {
	let end: PartialDate | null = indexed.fact.until ?? null;
	for (const other of saying) {
		const until = other.fact.until;
		if (!until || other.strength < indexed.strength) continue;
		if (indexed.fact.until && other.strength === indexed.strength) continue;
		const began = indexed.fact.from ?? observedOn(indexed);
		if (firstDay(began) <= lastDay(until) && (end === null || lastDay(until) < lastDay(end))) end = until;
	}
	return end;
}

/** Past its shelf life a fact is stale. */
export function isStale(indexed: IndexedFact, day: Day): boolean {
	const last = lastFreshDay(indexed);
	return last !== null && day > last;
}

/** The end of a fact's shelf life, from the later of its beginning and the day it was observed; null if it has none. */
export function lastFreshDay(indexed: IndexedFact): Day | null {
	const shelfLife = attributeOf(indexed.fact.attribute)?.shelfLife ?? null;
	if (shelfLife === null || indexed.fact.until) return null;
	const seen = firstDay(observedOn(indexed));
	const from = indexed.fact.from ? firstDay(indexed.fact.from) : seen;
	const [, later = seen] = [from, seen].sort();
	return addMonths(later, shelfLife);
}

/** A stale "none", "in progress" or review no longer tells anything; other stale facts still count. */
export function keepsNoLonger(indexed: IndexedFact, value: Value): boolean {
	return indexed.fact.grade === "review" || value === "none" || value === "in-progress" || value === false;
}

/** What a certificate's status means; 1 held, -1 not, 0 not said. */
export function statusTruth(value: Value): -1 | 0 | 1 {
	return isCertificateStatus(value) ? certificateStatus[value].truth : 0;
}
