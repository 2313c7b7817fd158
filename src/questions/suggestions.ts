import { Atlas } from "../knowledge/places.js";
import type { NameIndex } from "./names.js";
import { membersOf } from "./operators.js";

/** Services to choose from where none is named: those of the examples first, then all by id. */
export function anyOffering(index: NameIndex): string[] {
	const { grounds, offerings } = index.release;
	return distinct([
		...grounds.examples.map((example) => example.offering),
		...offerings.map((offering) => offering.id).sort(),
	]);
}

/**
 * Data to choose from where none is named: the classes of the places where these services or their companies are,
 * and those of nobody's law. Without a service, all of them. Those of the examples come first.
 */
export function anyDataClass(index: NameIndex, offerings: readonly string[]): string[] {
	const { grounds, dataClasses, date } = index.release;
	const atlas = new Atlas(grounds.places, grounds.sets);
	const places = offerings.flatMap((id) => placesOf(index, id));
	const near = (jurisdiction: string | null) =>
		jurisdiction === null ||
		places.length === 0 ||
		places.some((place) => atlas.compare(place, jurisdiction, date) !== "disjoint");
	const fitting = dataClasses.filter((dataClass) => near(dataClass.jurisdiction));
	const examples = grounds.examples
		.map((example) => example.dataClass)
		.filter((id) => fitting.some((dataClass) => dataClass.id === id));
	const own = fitting.filter((dataClass) => dataClass.jurisdiction !== null);
	const nobodys = fitting.filter((dataClass) => dataClass.jurisdiction === null);
	return distinct([
		...examples,
		...own.map((dataClass) => dataClass.id).sort(),
		...nobodys.map((dataClass) => dataClass.id).sort(),
	]);
}

/** Where a service can be had, and where the companies behind it are. */
function placesOf(index: NameIndex, offering: string): string[] {
	const { release, operators } = index;
	const entities = new Set(operators.entitiesOf.get(offering) ?? []);
	const facts = release.offerings.find((one) => one.id === offering)?.facts ?? [];
	const seats = release.providers
		.filter((provider) => entities.has(provider.id))
		.flatMap((provider) => provider.facts)
		.filter(
			(fact) =>
				(fact.attribute === "entity.incorporation" || fact.attribute === "entity.headquarters") &&
				typeof fact.value === "string",
		)
		.map((fact) => String(fact.value));
	return distinct([...membersOf(facts, "service.regions", release.date), ...seats]);
}

function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)];
}
