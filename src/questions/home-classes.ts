import { Atlas, type PlaceId } from "../knowledge/places.js";
import type { NameIndex } from "./names.js";
import type { Named } from "./scene.js";

/** Where a name leaves classes open, the home of the question or of the team may tell which is meant; that is said. */
export function meantAtHome(index: NameIndex, named: Named, home: readonly PlaceId[] | undefined): Named {
	const { resolution, tokens } = named;
	const ids = resolution.kind === "several" && home ? classesAtHome(index, resolution.ids, home) : undefined;
	if (resolution.kind !== "several" || !ids) return named;
	const [id, ...others] = ids;
	const how = resolution.how === "exact" ? "part" : resolution.how;
	const sole = id !== undefined && others.length === 0;
	return { tokens, resolution: sole ? { kind: "one", id, how } : { ...resolution, ids } };
}

/**
 * Of data classes that a name leaves open, those of nobody's law and those of the laws that hold at a home: whoever is
 * at home in Canada means the Canadian ones. Undefined where the home tells nothing.
 */
function classesAtHome(
	index: NameIndex,
	ids: readonly string[],
	home: readonly PlaceId[],
): readonly string[] | undefined {
	const { grounds, dataClasses, date } = index.release;
	const atlas = new Atlas(grounds.places, grounds.sets);
	const around = home.map((place) => atlas.around(place, date));
	const placeOf = (id: string) => dataClasses.find((one) => one.id === id)?.jurisdiction ?? null;
	const fitting = ids.filter((id) => {
		const place = placeOf(id);
		return place === null || around.some((places) => places.has(place));
	});
	return fitting.some((id) => placeOf(id) !== null) ? fitting : undefined;
}
