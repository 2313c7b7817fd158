import type { PlaceId } from "../../knowledge/places.js";
import type { Token } from "../tokens.js";
import type { Phrase } from "./said.js";

/** Places that were read, or the words that are none, with places that may have been meant. */
export type PlacesRead =
	| { readonly ids: readonly PlaceId[] }
	| { readonly wrong: string; readonly nearest: readonly PlaceId[] };

const articles = new Set("the la le les l in en au aux a dans of de du des d from within at".split(" "));
const joiners = new Set(["and", "et", "or", "ou"]);

/** "France", "in Germany", "FR": one place and nothing else. */
export function placeOf({ scene, tokens }: Phrase): PlaceId | undefined {
	const { places } = scene.index;
	for (let from = 0; from < tokens.length && from < 3; from++) {
		const rest = tokens.slice(from);
		const found = places.wanted(rest);
		if (found && !found.typo) return found.id;
		if (!articles.has(rest[0]?.key ?? "")) return undefined;
	}
	return undefined;
}

/** "FR, DE and the Netherlands" · « en France et au Canada ». */
export function placesIn({ scene, tokens }: Phrase): PlacesRead {
	const whole = scene.placesAt(tokens, 0);
	if (whole?.to === tokens.length) return { ids: whole.ids };
	const ids: PlaceId[] = [];
	for (const piece of pieces(tokens)) {
		const id = placeOf({ scene, tokens: piece });
		if (id === undefined) return { wrong: scene.say(piece), nearest: scene.index.places.nearest(piece) };
		if (!ids.includes(id)) ids.push(id);
	}
	return { ids };
}

function pieces(tokens: readonly Token[]): Token[][] {
	const found: Token[][] = [[]];
	for (const token of tokens) {
		const joins = joiners.has(token.key);
		if ((joins || /[,;/&+]/.test(token.gap)) && (found.at(-1)?.length ?? 0) > 0) found.push([]);
		if (!joins) found.at(-1)?.push(token);
	}
	return found.filter((piece) => piece.length > 0);
}
