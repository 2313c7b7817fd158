import type { FrameworkOf } from "../knowledge/frameworks.js";
import type { Release } from "../knowledge/release.js";
import type { Language } from "../knowledge/text.js";
import { type Token, tokenize } from "./tokens.js";
import { smallWords, stem } from "./words.js";

/** A framework whose criteria add up to a level. */
export type Levelled = FrameworkOf<"levels" | "ladders">;

/** What levels and pillars are called in a release. */
export interface LevelNames {
	readonly frameworks: readonly Levelled[];
	/** By the words before the number, "seal" or "qc": whose levels these are. */
	readonly families: ReadonlyMap<string, Levelled>;
	/** By `seal3`, without the words for level: which one it is. */
	readonly levels: ReadonlyMap<string, { readonly framework: Levelled; readonly level: number }>;
	readonly pillars: readonly { readonly words: readonly string[]; readonly framework: Levelled; readonly id: string }[];
}

const known = new WeakMap<Release, LevelNames>();
const levelWords = new Set(["level", "levels", "niveau", "niveaux"]);

export function levelNamesOf(release: Release): LevelNames {
	const before = known.get(release);
	if (before) return before;
	const frameworks = release.frameworks.filter(
		(one): one is Levelled => one.kind === "levels" || one.kind === "ladders",
	);
	const families = new Map<string, Levelled>();
	const levels = new Map<string, { framework: Levelled; level: number }>();
	const pillars: { words: string[]; framework: Levelled; id: string }[] = [];
	for (const framework of frameworks) {
		const names = framework.scale.flatMap(({ level, name }) =>
			[name.en, name.fr].map((text) => ({ level, key: squeezed(tokenize(shortened(text))) })),
		);
		for (const { level, key } of names) if (familyIn(key)) levels.set(key, { framework, level });
		const called = framework.aliases
			.map((alias) => tokenize(alias))
			.flatMap((words) => (words.length === 1 ? words : []));
		const ends = names.map(({ key }) => familyIn(key)?.family ?? "");
		for (const family of [...ends, ...called.map(({ key }) => key)])
			if (family !== "" && !/\d/.test(family)) families.set(family, framework);
		// A pillar that is called like everyday words ("keys", "strategic data") is none where anything may be said.
		for (const { id, name } of framework.pillars)
			for (const text of framework.kind === "ladders" ? [id, name.en, name.fr] : [id]) {
				const words = tokenize(text).map((token) => stem(token.key));
				if (words.length > 1) pillars.push({ words, framework, id });
			}
	}
	const names = { frameworks, families, levels, pillars };
	known.set(release, names);
	return names;
}

/** "SEAL-3, digital resilience" is called SEAL-3. */
function shortened(name: string): string {
	return name.split(/[,(]/)[0]?.trim() ?? name;
}

/** What to call a level so that it is understood. */
export function levelName(framework: Levelled, level: number, language: Language): string {
	const name = framework.scale.find((one) => one.level === level)?.name[language];
	return name === undefined ? String(level) : shortened(name);
}

/** The words as one, without those for level: `SEAL-3`, "SEAL level 3" and "niveau SEAL-3" are one. */
export function squeezed(tokens: readonly Token[]): string {
	return tokens
		.filter((token) => !token.elided && !levelWords.has(token.key) && !smallWords.has(token.key))
		.map((token) => token.key)
		.join("");
}

/** What stands before the number at the end, and the number. */
export function familyIn(key: string): { family: string; level: number } | undefined {
	const found = /^(.*?)(\d)$/.exec(key);
	return found ? { family: found[1] ?? "", level: Number(found[2]) } : undefined;
}
