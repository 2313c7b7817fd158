import type { NameKind } from "./names.js";
import type { Resolution } from "./resolve.js";
import type { Named, Scene } from "./scene.js";
import type { Token } from "./tokens.js";

const separators = new Set(["and", "et", "plus", "or", "ou", "vs", "versus", "against", "contre", "puis"]);
/** Only between services: "compare A with B", « comparer A à B ». */
const betweenServices = new Set(["with", "to", "than", "avec", "a", "v", "au"]);

/**
 * Names one after the other, "EU personal data and trade secrets". A name that itself says "and" stays whole.
 * Each part is none, one or several things, as `resolve` says.
 */
export function resolveList(scene: Scene, kind: NameKind, tokens: readonly Token[], mend: boolean): Named[] {
	const whole: Named = { tokens, resolution: scene.resolve(kind, tokens, false) };
	const parts = split(scene, kind, tokens);
	if (parts.length < 2) return [mend ? { tokens, resolution: scene.resolve(kind, tokens, true) } : whole];
	if (whole.resolution.kind === "one" && whole.resolution.how === "exact") return [whole];
	const named = parts.map((part): Named => ({ tokens: part, resolution: scene.resolve(kind, part, false) }));
	if (named.every(({ resolution }) => isHit(resolution))) return named;
	if (whole.resolution.kind === "one") return [whole];
	return mend ? parts.map((part) => ({ tokens: part, resolution: scene.resolve(kind, part, true) })) : named;
}

export function isHit(resolution: Resolution): boolean {
	return resolution.kind === "one" || resolution.kind === "several";
}

function split(scene: Scene, kind: NameKind, tokens: readonly Token[]): Token[][] {
	const parts: Token[][] = [[]];
	const begin = () => {
		if ((parts.at(-1)?.length ?? 0) > 0) parts.push([]);
	};
	for (const token of tokens) {
		if (/[,;/&+]/.test(token.gap) && !scene.joined(parts.at(-1)?.at(-1), token)) begin();
		const joins = separators.has(token.key) || (kind === "offering" && betweenServices.has(token.key));
		if (joins && !token.elided && !scene.named(token)) {
			begin();
			continue;
		}
		parts.at(-1)?.push(token);
	}
	return parts.filter((part) => part.length > 0);
}
