import type { NameKind } from "./names.js";
import { nearestOf, type Resolution } from "./resolve.js";
import type { Scene } from "./scene.js";
import type { Token } from "./tokens.js";

/**
 * What to explain. A framework comes before a law of the same name and a service before a company of the same name;
 * where a law and a kind of data share a name, the bot asks.
 */
export const families: readonly (readonly NameKind[])[] = [
	["framework", "law"],
	["dataClass"],
	["offering", "provider"],
];
/** What can require something: "what does Protected B require". */
const requiring: readonly (readonly NameKind[])[] = [["dataClass"], ["framework", "law"]];

export function resolveSubject(scene: Scene, tokens: readonly Token[], requires: boolean, mend: boolean): Resolution {
	const order = requires ? requiring : families;
	const place = scene.placesAt(tokens, 0)?.to === tokens.length;
	for (const how of mend ? (["exact", "part", "mended"] as const) : (["exact", "part"] as const)) {
		const ids: string[] = [];
		for (const family of order) {
			for (const kind of family) {
				const found = resolveKind(scene, kind, tokens, how === "mended");
				if ((found.kind !== "one" && found.kind !== "several") || found.how !== how) continue;
				// A place alone stands for all its laws and data, and explains none.
				if (place && how !== "exact") continue;
				ids.push(...(found.kind === "one" ? [found.id] : found.ids));
				// A whole name settles it; a part of one may mean the other too.
				if (how !== "part") break;
			}
			if (ids.length > 0 && requires) break;
		}
		const distinct = [...new Set(ids)];
		const [id] = distinct;
		if (id !== undefined)
			return distinct.length === 1 ? { kind: "one", id, how } : { kind: "several", ids: distinct, how };
	}
	const all = order.flat().map((kind) => scene.resolve(kind, tokens, mend));
	if (all.some((resolution) => resolution.kind === "nothing")) return { kind: "nothing" };
	return { kind: "none" };
}

/** A few things of any kind that may have been meant. */
export function nearestSubjects(scene: Scene, tokens: readonly Token[]): string[] {
	return [...new Set(families.flat().flatMap((kind) => nearestOf(scene.index, kind, tokens).slice(0, 1)))].slice(0, 3);
}

function resolveKind(scene: Scene, kind: NameKind, tokens: readonly Token[], mend: boolean): Resolution {
	const found = scene.resolve(kind, tokens, mend);
	if (kind !== "offering" || found.kind === "none" || found.kind === "nothing" || found.how === "exact") return found;
	// A company's name is its own where it is to be explained; it means its services only where one is wanted.
	return scene.resolve("provider", tokens, mend).kind === "one" ? { kind: "nothing" } : found;
}
