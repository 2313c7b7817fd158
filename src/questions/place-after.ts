import { isHit } from "./lists.js";
import { regionOf } from "./places-asked.js";
import type { Named, Scene } from "./scene.js";
import type { Token } from "./tokens.js";

const inWords = new Set(["in", "en", "au", "aux", "dans", "within"]);

/**
 * "Protected B in Canada", "AWS in ca-central-1": a place behind a name that is no part of it, and so says where the data
 * shall be kept. Undefined where the place tells which thing is meant (« renseignements personnels au Québec »).
 */
export function placeAfter(
	scene: Scene,
	tokens: readonly Token[],
	read: (tokens: readonly Token[], mend: boolean) => Named[],
): { named: Named[]; place: readonly Token[] } | undefined {
	for (let at = tokens.length - 2; at > 0; at--) {
		const lead = tokens[at];
		if (!lead || !inWords.has(lead.key) || scene.named(lead)) continue;
		if (
			scene.placesAt(tokens, at + 1)?.to !== tokens.length &&
			regionOf(scene.index, tokens.slice(at + 1), []) === undefined
		)
			continue;
		for (const mend of [false, true]) {
			const whole = read(tokens, mend);
			const named = read(tokens.slice(0, at), mend);
			if (!named.every(({ resolution }) => isHit(resolution))) continue;
			if (whole.every(({ resolution }) => isHit(resolution)) && idsOf(whole) !== idsOf(named)) return undefined;
			return { named, place: tokens.slice(at + 1) };
		}
	}
	return undefined;
}

function idsOf(named: readonly Named[]): string {
	return JSON.stringify(
		named.map(({ resolution }) =>
			resolution.kind === "one" ? resolution.id : resolution.kind === "several" ? resolution.ids : [],
		),
	);
}
