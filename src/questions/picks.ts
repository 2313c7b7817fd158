import type { Modifiers } from "./modifiers.js";
import { type PickNames, type Profile, type ProfileNames, pickNamesOf, saidOf, tierWords } from "./pick-names.js";
import type { Missing, Scene } from "./scene.js";
import { tokensFrom } from "./scene.js";
import type { Token } from "./tokens.js";
import { stem } from "./words.js";

/** A criterion or tier of a profile that the asker demands. */
export interface PickAsked {
	readonly framework: Profile;
	readonly pick: string;
	readonly tokens: readonly Token[];
}

const setOf = (words: string) => new Set(words.split(" "));
/** Behind these only what is picked can follow. */
const plainLeads = setOf("picking picked choosing retenant choisissant");
const softLeads = setOf(
	"with and plus including requiring demanding criterion criteria at in by under the a an of avec et en y compris exigeant critere criteres selon le la les l au aux",
);
const joiners = setOf("and et plus the le la les l criterion criteria critere criteres");
const ends = setOf("for pour under selon if si with avec as au in en dans by where when");

/** "picking SOV-2-01-C1 and SOV-3-01-C3", "with the German tier", « avec le niveau allemand ». */
export function takePicks(found: Modifiers, at: number): void {
	const { scene } = found;
	const names = pickNamesOf(scene.index);
	if (names.profiles.length === 0) return;
	const spoken = spokenOf(names, scene);
	const tokens = tokensFrom(found.items, at, 40);
	const pick = (from: number) => pickAt(scene, names, spoken, tokens, from, plain);
	let start = 0;
	let plain = false;
	while (start < 4 && leads(tokens[start], scene) && !pick(start)) {
		plain ||= spoken.length > 0 && plainLeads.has(tokens[start]?.key ?? "");
		start++;
	}
	let to = start;
	const picks: PickAsked[] = [];
	for (let next = start, one = pick(next); one; one = pick(next)) {
		picks.push({ framework: one.framework, pick: one.pick, tokens: tokens.slice(next, one.to) });
		to = one.to;
		next = skipJoiners(tokens, to);
	}
	const strange = strangeAt(names, tokens, picks.length === 0 ? start : skipJoiners(tokens, to), plain);
	if (picks.length === 0 && !strange) return;
	if (strange) found.unknowns.push(scene.missing("framework", strange.tokens, () => strange.nearest));
	found.picks.push(...picks);
	found.take(at, at + (strange?.to ?? to), "framework");
}

function leads(token: Token | undefined, scene: Scene): boolean {
	return token !== undefined && (plainLeads.has(token.key) || softLeads.has(token.key)) && !scene.named(token);
}

function skipJoiners(tokens: readonly Token[], from: number): number {
	let at = from;
	while (tokens[at] && joiners.has(tokens[at]?.key ?? "")) at++;
	return at;
}

/** The criterion or tier that begins at a word: by an id that no other word is, by a tier's name; behind "picking" by any name. */
function pickAt(
	scene: Scene,
	{ profiles }: PickNames,
	spoken: readonly ProfileNames[],
	tokens: readonly Token[],
	from: number,
	plain: boolean,
): { framework: Profile; pick: string; to: number } | undefined {
	let best: { framework: Profile; pick: string; to: number } | undefined;
	const offer = (framework: Profile, pick: string, to: number) => {
		if (to > (best?.to ?? from)) best = { framework, pick, to };
	};
	for (const profile of profiles)
		for (const { id, unmistakable, names } of profile.criteria)
			for (const name of plain && spoken.includes(profile) ? names : unmistakable) {
				const to = endOf(tokens, from, name);
				if (to !== undefined && !runsOn(tokens[to])) offer(profile.framework, id, to);
			}
	if (spoken.every(({ tiers }) => tiers.length === 0)) return best;
	for (let to = from + 1; to <= Math.min(from + 8, tokens.length); to++) {
		const typed = tokens.slice(from, to);
		const last = typed.at(-1);
		// "critères allemands d'autonomie du cloud" is the framework itself.
		if (!last || scene.named(last) || (to > from + 1 && (last.gap.includes(",") || ends.has(last.key)))) break;
		if (!typed.some(({ key }) => tierWords.has(key))) continue;
		const says = saidOf(typed, scene.index);
		for (const { framework, tiers } of spoken)
			for (const tier of tiers) if (tier.says === says) offer(framework, tier.id, to);
	}
	return best;
}

function endOf(tokens: readonly Token[], from: number, name: readonly string[]): number | undefined {
	const fits = name.every((word, at) => stem(tokens[from + at]?.key ?? "") === word);
	return fits ? from + name.length : undefined;
}

function runsOn(token: Token | undefined): boolean {
	return token !== undefined && token.gap === "-";
}

const spokenIn = new WeakMap<Scene, readonly ProfileNames[]>();

/** The profiles that the question speaks of by a name. */
function spokenOf({ profiles }: PickNames, scene: Scene): readonly ProfileNames[] {
	const before = spokenIn.get(scene);
	if (before) return before;
	const { tokens } = scene;
	const spoken = profiles.filter(({ called }) =>
		called.some((name) => tokens.some((_, at) => endOf(tokens, at, name) !== undefined)),
	);
	spokenIn.set(scene, spoken);
	return spoken;
}

/** What is picked and nobody knows: words behind "picking", or what looks like a criterion's id. */
function strangeAt(
	{ ids, families }: PickNames,
	tokens: readonly Token[],
	from: number,
	plain: boolean,
): { tokens: readonly Token[]; nearest: string[]; to: number } | undefined {
	let to = from;
	if (families.has(tokens[from]?.key ?? "")) {
		to = from + 1;
		while (tokens[to]?.gap === "-") to++;
		// Two parts are an objective, of which no one asks for a pick.
		if (to - from < 3 && !plain) return undefined;
	} else if (plain) while (tokens[to] && !ends.has(tokens[to]?.key ?? "")) to++;
	if (to === from) return undefined;
	const words = tokens.slice(from, to);
	return { tokens: words, nearest: nearestPicks(words.map(({ key }) => key).join("-"), ids), to };
}

/** Of what may be picked, what begins most alike. */
export function nearestPicks(typed: string, ids: readonly string[]): string[] {
	const alike = (id: string) => {
		let same = 0;
		while (same < typed.length && id.toLowerCase()[same] === typed.toLowerCase()[same]) same++;
		return same;
	};
	return ids
		.filter((id) => alike(id) > 3)
		.sort((a, b) => alike(b) - alike(a) || (a < b ? -1 : 1))
		.slice(0, 3);
}

/** The question's `picks`, or what of them is of another framework. */
export function picksOf(
	asked: readonly PickAsked[],
	framework: string | undefined,
	{ scene }: Modifiers,
): { picks: string[]; unknowns: Missing[] } {
	const strange = asked.filter((one) => one.framework.id !== framework);
	return {
		picks: [...new Set(asked.map(({ pick }) => pick))],
		unknowns: strange.map(({ tokens }) => scene.missing("framework", tokens)),
	};
}
