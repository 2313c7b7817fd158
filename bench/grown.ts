import { attributeOf } from "../src/knowledge/catalogue.js";
import type { Fact } from "../src/knowledge/facts.js";
import { exposingKinds, type Law } from "../src/knowledge/laws.js";
import type { Release } from "../src/knowledge/release.js";

/** Releases grown from a real one, by cloning what it has under new ids. */

/** So many offerings are what a release is grown from: each size has the same mix. */
export const offeringsInBatch = 25;
const lawsInBatch = 10;

/** The first offerings of a release with their companies, as often as it takes to have so many. */
export function withOfferings(release: Release, batches: number): Release {
	const runOn = new Set(release.offerings.flatMap(({ facts }) => facts.flatMap(({ member }) => member ?? [])));
	// What others run on comes first, so that no offering runs on one that is left out.
	const offerings = [...release.offerings]
		.sort((a, b) => Number(runOn.has(b.id)) - Number(runOn.has(a.id)))
		.slice(0, offeringsInBatch);
	const entities = new Map([...release.providers, ...release.suppliers].map((entity) => [entity.id, entity]));
	const companies = new Set<string>();
	const look = (facts: readonly Fact[]) => {
		for (const fact of facts)
			for (const { id, facts } of namedBy(fact).flatMap((id) => entities.get(id) ?? [])) {
				if (companies.has(id)) continue;
				companies.add(id);
				look(facts);
			}
	};
	for (const { facts } of offerings) look(facts);
	const cloned = new Set([...companies, ...offerings.map(({ id }) => id)]);
	const clones = <S extends { id: string; facts: Fact[] }>(list: readonly S[]): S[] =>
		numbers(batches).flatMap((batch) =>
			list
				.filter(({ id }) => cloned.has(id))
				.map((one) => ({
					...one,
					id: renamed(one.id, batch),
					facts: one.facts.map((fact) => factIn(batch, fact, cloned)),
				})),
		);
	return {
		...release,
		offerings: clones(offerings),
		providers: clones(release.providers),
		suppliers: clones(release.suppliers),
	};
}

/** The first laws that could expose, with their readings, as often as it takes to have so many. */
export function withLaws(release: Release, batches: number): Release {
	const exposes = (law: Law) => exposingKinds.has(law.kind) && law.threat !== undefined && law.issues.length > 0;
	const exposing = release.laws.filter(exposes);
	const wanted = lawsInBatch * batches;
	const base = exposing.slice(0, lawsInBatch);
	const clones = numbers(Math.ceil(wanted / base.length)).flatMap((batch) =>
		base.map((law) => ({ ...law, id: renamed(law.id, batch) })),
	);
	return { ...release, laws: [...release.laws.filter((law) => !exposes(law)), ...clones.slice(0, wanted)] };
}

function numbers(count: number): number[] {
	return Array.from({ length: count }, (_, number) => number);
}

function renamed(id: string, batch: number): string {
	return batch === 0 ? id : `${id}-${batch}`;
}

/** Companies and offerings that a fact names. */
function namedBy({ attribute, member, value }: Fact): string[] {
	const type = attributeOf(attribute)?.type;
	if (type !== "entity" && type !== "offering") return [];
	return [member, value].filter((one) => typeof one === "string");
}

function factIn(batch: number, fact: Fact, cloned: ReadonlySet<string>): Fact {
	if (batch === 0 || namedBy(fact).length === 0) return fact;
	const { member, value } = fact;
	return {
		...fact,
		...(member !== undefined && cloned.has(member) ? { member: renamed(member, batch) } : {}),
		...(typeof value === "string" && cloned.has(value) ? { value: renamed(value, batch) } : {}),
	};
}
