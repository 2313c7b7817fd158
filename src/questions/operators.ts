import { lastDay } from "../knowledge/dates.js";
import type { Fact } from "../knowledge/facts.js";
import type { Release } from "../knowledge/release.js";

/** Entities in relation to offerings: who operates what, and who stands behind the operator. */
export interface Operators {
	/** The offerings that an entity, or one that it controls, operates; in order of id. */
	readonly offeringsOf: ReadonlyMap<string, readonly string[]>;
	/** Who operates an offering and who controls those. */
	readonly entitiesOf: ReadonlyMap<string, readonly string[]>;
}

export function operatorsOf(release: Release): Operators {
	const parents = new Map<string, string[]>();
	for (const entity of [...release.providers, ...release.suppliers])
		parents.set(entity.id, membersOf(entity.facts, "entity.parent", release.date));
	const offeringsOf = new Map<string, string[]>();
	const entitiesOf = new Map<string, readonly string[]>();
	for (const offering of [...release.offerings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		const entities = new Set(membersOf(offering.facts, "service.operator", release.date));
		for (const entity of entities) for (const parent of parents.get(entity) ?? []) entities.add(parent);
		entitiesOf.set(offering.id, [...entities]);
		for (const entity of entities) {
			const list = offeringsOf.get(entity);
			if (list) list.push(offering.id);
			else offeringsOf.set(entity, [offering.id]);
		}
	}
	return { offeringsOf, entitiesOf };
}

/** Members of a list that nobody has announced only, denied or ended by the day of the release. */
export function membersOf(facts: readonly Fact[], attribute: string, day: string): string[] {
	return facts
		.filter((fact) => fact.attribute === attribute && fact.holds !== false && !fact.pending)
		.filter((fact) => !fact.until || lastDay(fact.until) >= day)
		.flatMap((fact) => (fact.member === undefined ? [] : [fact.member]));
}
