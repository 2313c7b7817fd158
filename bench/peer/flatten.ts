import { statusTruth } from "../../src/evaluator/beliefs.js";
import type { CheckQuestion, Configuration, Knowledge } from "../../src/evaluator/index.js";
import type { IndexedFact } from "../../src/evaluator/knowledge.js";
import { attributeOf } from "../../src/knowledge/catalogue.js";
import { type Day, firstDay, within } from "../../src/knowledge/dates.js";
import type { Value } from "../../src/knowledge/facts.js";
import type { Law } from "../../src/knowledge/laws.js";
import { names } from "./names.js";

/** Flat facts, as json-rules-engine takes them: a list of values by name. */
export type Flat = Record<string, Value | Value[]>;

/** What is looked up once, as one would who writes such a program: facts by subject, places with all they lie in. */
export interface Lookup {
	facts(subject: string): readonly IndexedFact[];
	readonly around: ReadonlyMap<string, readonly string[]>;
	readonly laws: ReadonlyMap<string, Law>;
}

export function lookupOf(knowledge: Knowledge, asOf: Day): Lookup {
	const { atlas, laws, release } = knowledge;
	const facts = new Map<string, readonly IndexedFact[]>();
	return {
		facts(subject) {
			const known = facts.get(subject) ?? knowledge.factsOf(subject);
			facts.set(subject, known);
			return known;
		},
		around: new Map(release.grounds.places.map(({ id }) => [id, [...atlas.around(id, asOf)]])),
		laws,
	};
}

/** What the rules of one question read. */
export interface Needed {
	readonly subjects: Iterable<string>;
	readonly inForce: ReadonlyMap<string, { readonly law: string; readonly readings: readonly string[] }>;
}

/** The release as one question sees it in one configuration: the surest that is said of each attribute, flat. */
export function flatten(lookup: Lookup, needed: Needed, question: CheckQuestion, configuration: Configuration): Flat {
	const { asOf, context } = question;
	const flat: Flat = { always: true, [names.context("processing")]: ["in-the-clear"] };
	for (const subject of needed.subjects) flattenSubject(flat, subject, lookup, asOf, configuration);
	for (const [choice, value] of Object.entries(configuration))
		if (value !== undefined) flat[names.choice(choice)] = expand(lookup, value, configuration);
	for (const [name, value] of Object.entries(context)) if (value !== undefined) flat[names.context(name)] = [value];
	for (const [name, { law, readings }] of needed.inForce)
		flat[name] = (lookup.laws.get(law)?.periods ?? []).some(
			(period) =>
				!period.pending &&
				(period.reading === undefined || readings.includes(period.reading)) &&
				within(asOf, period.from ?? null, period.until ?? null) === "yes",
		);
	return flat;
}

function flattenSubject(flat: Flat, subject: string, lookup: Lookup, asOf: Day, configuration: Configuration) {
	const surest = new Map<string, IndexedFact>();
	for (const indexed of lookup.facts(subject)) {
		const { fact } = indexed;
		if (fact.pending || fact.closed) continue;
		if (within(asOf, fact.from ?? null, fact.until ?? null) === "no") continue;
		if (fact.package !== undefined && fact.package !== configuration.package) continue;
		if (fact.region !== undefined && !inside(lookup, configuration.region, fact.region)) continue;
		const key = fact.member === undefined ? fact.attribute : `${fact.attribute}/${fact.member}`;
		const known = surest.get(key);
		if (known === undefined || isSurer(indexed, known)) surest.set(key, indexed);
	}
	for (const { fact } of surest.values()) {
		const { attribute, member, value, holds, detail } = fact;
		const name = names.value(subject, attribute);
		if (member === undefined) {
			flat[name] = expand(lookup, value ?? true, configuration);
			continue;
		}
		const state = names.state(subject, attribute, member);
		if (value !== undefined) flat[state] = [value];
		if (holds === false || (attributeOf(attribute)?.type === "scheme" && statusTruth(value ?? "none") <= 0)) continue;
		const list = flat[name];
		const said = expand(lookup, member, configuration);
		if (Array.isArray(list)) list.push(...said);
		else flat[name] = said;
		for (const [of, one] of Object.entries(detail ?? {})) flat[names.edge(state, of)] = [one];
	}
}

/** What is said of the chosen package or region goes before what is said at large; then the surer, then the later. */
function isSurer(one: IndexedFact, other: IndexedFact): boolean {
	const narrow = ({ fact }: IndexedFact) => Number(fact.package !== undefined || fact.region !== undefined);
	if (narrow(one) !== narrow(other)) return narrow(one) > narrow(other);
	if (one.strength !== other.strength) return one.strength > other.strength;
	return began(one) > began(other);
}

function began({ fact, source }: IndexedFact): Day {
	return firstDay(fact.from ?? source.published ?? source.seen);
}

function inside(lookup: Lookup, place: string | undefined, other: string): boolean {
	return place !== undefined && (lookup.around.get(place) ?? [place]).includes(other);
}

function expand(lookup: Lookup, value: Value, configuration: Configuration): Value[] {
	const place = value === "region" ? (configuration.region ?? value) : value;
	return [...(lookup.around.get(String(place)) ?? [place])];
}
