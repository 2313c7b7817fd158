import type { Notes } from "./notes.js";
import type { Match } from "./patterns.js";
import type { Named, Scene } from "./scene.js";

/** The framework or law in a slot of the form that was matched. */
export function slotNamed(match: Match, scene: Scene, kind: "framework" | "law"): Named | undefined {
	const tokens = match.slots.get(kind);
	return tokens && { tokens, resolution: scene.resolve(kind, tokens, true) };
}

/** The places of a {home} slot; noted as unknown if they are none. */
export function homeIn(match: Match, notes: Notes): string[] | undefined {
	const tokens = match.slots.get("home");
	if (!tokens) return undefined;
	const { scene } = notes;
	const places = scene.placesAt(tokens, 0);
	if (places?.to === tokens.length) {
		notes.found("exact");
		return places.ids;
	}
	const meant = scene.index.places.wanted(tokens);
	if (meant) {
		notes.found(meant.typo ? "mended" : "exact");
		if (meant.typo) notes.corrections.push({ from: scene.say(tokens), to: meant.id });
		return [meant.id];
	}
	notes.unknowns.push(scene.missing("home", tokens, () => scene.index.places.nearest(tokens)));
	return undefined;
}
