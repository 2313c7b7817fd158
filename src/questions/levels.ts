import type { Framework } from "../knowledge/frameworks.js";
import type { Release } from "../knowledge/release.js";
import { familyIn, type Levelled, levelName, levelNamesOf, squeezed } from "./level-names.js";
import type { Modifiers } from "./modifiers.js";
import type { Missing } from "./scene.js";
import { tokensFrom } from "./scene.js";
import type { Token } from "./tokens.js";
import { stem } from "./words.js";

/** A level that was asked for: of a framework that it names by its own name, or of the one that the question names. */
export interface LevelAsked {
	readonly framework: Levelled | undefined;
	readonly level: number;
	/** Of these pillars; of the whole framework if there is none. */
	readonly pillars: readonly string[];
	readonly tokens: readonly Token[];
}

const setOf = (words: string) => new Set(words.split(" "));
/** What may lead up to a level. */
const leads = setOf(
	"at least to with by of reaching under in the minimum min from on required requiring demanding asking level " +
		"au a aux selon avec sous en du de d moins niveau minimal exigeant is be objective objectif",
);
/** What may follow it. */
const trails = [
	"in every objective",
	"in each objective",
	"in all objectives",
	"on every objective",
	"dans chaque objectif",
	"dans tous les objectifs",
	"or higher",
	"or above",
	"or better",
	"or more",
	"ou plus",
	"ou mieux",
	"ou davantage",
	"at least",
	"au moins",
	"au minimum",
	"everywhere",
	"partout",
	"minimum",
	"level",
	"niveau",
].map((words) => words.split(" "));
const towardsPillars = setOf(
	"in for on at dans en pour sur a au objective objectives pillar pillars objectif objectifs pilier piliers l the le les",
);
const joiners = setOf("and et");

/** "at SEAL-3", "au niveau 2", "SOV-2 at least SEAL-3", "SEAL-3 in SOV-2 and SOV-4". */
export function takeLevel(found: Modifiers, at: number): void {
	const read = new Reader(found, at);
	const asked = read.level();
	if (!asked) return;
	if (asked.missing) found.unknowns.push(asked.missing);
	else found.levels.push(asked.level);
	found.take(at, asked.to, "framework");
}

type Asked =
	| { readonly level: LevelAsked; readonly missing?: undefined; readonly to: number }
	| { readonly missing: Missing; readonly to: number };

class Reader {
	readonly #tokens: readonly Token[];
	readonly #found: Modifiers;
	readonly #at: number;

	constructor(found: Modifiers, at: number) {
		this.#found = found;
		this.#at = at;
		this.#tokens = tokensFrom(found.items, at, 24);
	}

	level(): Asked | undefined {
		const names = levelNamesOf(this.#found.scene.index.release);
		if (names.frameworks.length === 0) return undefined;
		let start = this.#lead(0);
		const before = this.#pillarAt(start);
		if (before) start = this.#lead(before.to);
		const named = this.#levelAt(start, before !== undefined);
		if (!named) return undefined;
		const after = before ? undefined : this.#pillarsAfter(this.#trail(named.to));
		const to = after?.to ?? this.#trail(named.to);
		const pillars = before ? [before] : (after?.pillars ?? []);
		const tokens = this.#tokens.slice(named.from, named.to);
		const end = this.#at + to;
		const { scene } = this.#found;
		const [strange] = pillars.filter(({ id }) => id === undefined);
		if (strange) {
			const ids = (named.framework ?? pillars[0]?.framework)?.pillars.map(({ id }) => id) ?? [];
			return { missing: scene.missing("framework", strange.tokens, () => ids), to: end };
		}
		const framework = named.framework ?? pillars[0]?.framework;
		const ids = pillars.flatMap(({ id }) => (id === undefined ? [] : [id]));
		return { level: { framework, level: named.level, pillars: ids, tokens }, to: end };
	}

	/** Where the words that lead up to a level end. */
	#lead(from: number): number {
		let at = from;
		while (at - from < 5 && this.#is(at, leads) && !this.#levelAt(at, false)) at++;
		return at;
	}

	#is(at: number, words: ReadonlySet<string>): boolean {
		const token = this.#tokens[at];
		return token !== undefined && words.has(token.key) && !this.#found.scene.named(token);
	}

	/** The longest words from here on that are a level's name; a number alone only behind "level", or a pillar's "=". */
	#levelAt(
		from: number,
		bare: boolean,
	): { framework: Levelled | undefined; level: number; from: number; to: number } | undefined {
		const { families, levels } = levelNamesOf(this.#found.scene.index.release);
		for (let to = Math.min(from + 8, this.#tokens.length); to > from; to--) {
			const words = this.#tokens.slice(from, to);
			const last = words.at(-1);
			if (!last || !/\d$/.test(last.key) || this.#runsOn(to)) continue;
			const key = squeezed(words);
			const exact = levels.get(key);
			const counted = familyIn(key);
			if (exact) return { ...exact, from, to };
			if (!counted) continue;
			const framework = families.get(counted.family);
			const first = words[0]?.key ?? "";
			// "impact level 4" may be a name.
			const named = words[0] !== undefined && this.#found.scene.named(words[0]);
			const saysLevel = words.length === 2 && !named && /^(levels?|niveaux?)$/.test(first);
			if (framework || (counted.family === "" && (saysLevel || (bare && words.length === 1 && last.gap === "="))))
				return { framework, level: counted.level, from, to };
		}
		return undefined;
	}

	/** A number goes on behind a dot or a hyphen: SEAL 1.2.1 is no level, SOV-2.1 no pillar. */
	#runsOn(at: number): boolean {
		const next = this.#tokens[at];
		return next !== undefined && (next.gap === "." || next.gap === "-") && /^\d/.test(next.key);
	}

	/** A pillar by its id or name; without an id where it looks like one and is none. */
	#pillarAt(
		from: number,
	): { framework: Levelled | undefined; id: string | undefined; tokens: readonly Token[]; to: number } | undefined {
		const { pillars } = levelNamesOf(this.#found.scene.index.release);
		const typed = this.#tokens.slice(from, from + 10).map((token) => stem(token.key));
		const found = pillars
			.filter(({ words }) => words.every((word, at) => word === typed[at]) && !this.#runsOn(from + words.length))
			.sort((a, b) => b.words.length - a.words.length)[0];
		if (found) {
			const to = from + found.words.length;
			return { framework: found.framework, id: found.id, tokens: this.#tokens.slice(from, to), to };
		}
		const like = pillars.some(
			({ words }) => words.length === 2 && words[0] === typed[0] && /^\d$/.test(words[1] ?? ""),
		);
		if (!like || !/^\d+$/.test(typed[1] ?? "") || this.#runsOn(from + 2)) return undefined;
		return { framework: undefined, id: undefined, tokens: this.#tokens.slice(from, from + 2), to: from + 2 };
	}

	#pillarsAfter(from: number) {
		let at = from;
		while (at - from < 3 && this.#is(at, towardsPillars)) at++;
		const first = at > from ? this.#pillarAt(at) : undefined;
		if (!first) return undefined;
		const pillars = [first];
		for (let next: typeof first | undefined = first; next; ) {
			const token: Token | undefined = this.#tokens[next.to];
			const joined: number = token && joiners.has(token.key) ? next.to + 1 : next.to;
			const more: typeof first | undefined =
				joined > next.to || token?.gap.includes(",") ? this.#pillarAt(joined) : undefined;
			// "SEAL-3 in SOV-1 and SOV-2 at least SEAL-2": the second has its own.
			if (more && this.#levelAt(this.#lead(more.to), true)) break;
			if (more) pillars.push(more);
			next = more;
		}
		return { pillars, to: pillars.at(-1)?.to ?? at };
	}

	#trail(from: number): number {
		const fits = (words: readonly string[]) => words.every((word, at) => this.#tokens[from + at]?.key === word);
		const trail = trails.find(fits);
		return trail ? this.#trail(from + trail.length) : from;
	}
}

/** The question's `levels`, or what of them is not known: a level of another framework, or of none. */
export function levelsOf(
	asked: readonly LevelAsked[],
	judgedBy: Framework | undefined,
	{ scene }: Modifiers,
): { levels: Record<string, number>; unknowns: Missing[] } {
	const framework = judgedBy?.kind === "levels" || judgedBy?.kind === "ladders" ? judgedBy : undefined;
	const levels: Record<string, number> = {};
	const unknowns: Missing[] = [];
	for (const one of asked) {
		const known = framework?.scale.some(({ level }) => level === one.level);
		if (!framework || !known || (one.framework && one.framework !== framework)) {
			const nearest = () => (judgedBy && !framework ? [] : nearestLevels(one.level, framework, scene.index.release));
			unknowns.push(scene.missing("framework", one.tokens, nearest));
			continue;
		}
		const keys = one.pillars.length > 0 ? one.pillars.map((id) => `${framework.id}.${id}`) : [framework.id];
		for (const key of keys) {
			if ((levels[key] ?? one.level) !== one.level) unknowns.push(scene.missing("framework", one.tokens));
			levels[key] = one.level;
		}
	}
	return { levels, unknowns };
}

/** The levels of the framework that was named, the nearest first; else the same level of every framework. */
function nearestLevels(level: number, framework: Levelled | undefined, release: Release): string[] {
	if (!framework)
		return levelNamesOf(release)
			.frameworks.filter(({ scale }) => scale.some((one) => one.level === level))
			.map((one) => levelName(one, level, "en"));
	return [...framework.scale]
		.sort((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level) || a.level - b.level)
		.slice(0, 3)
		.map((one) => levelName(framework, one.level, "en"));
}

/** The one framework that levels asked for speak of by their names. */
export function frameworkOfLevels(asked: readonly LevelAsked[]): Levelled | undefined {
	return asked.find(({ framework }) => framework !== undefined)?.framework;
}
