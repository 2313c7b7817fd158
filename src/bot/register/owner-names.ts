import type { OwnerName } from "../../register/csv-export.js";
import type { KnownPerson } from "../../register/ports.js";

/** People by their name where only one is called so, else by what their platform calls them. */
export function ownerNames(people: ReadonlyMap<string, KnownPerson>): OwnerName {
	const counts = new Map<string, number>();
	for (const [, { name }] of people) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
	return (id) => {
		const known = people.get(id);
		return known?.name !== undefined && counts.get(known.name) === 1 ? known.name : known?.key;
	};
}
