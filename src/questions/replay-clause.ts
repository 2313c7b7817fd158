import { versionOf } from "./dates.js";
import { type Token, textOf, tokenize } from "./tokens.js";

/** A text without the words that name an older release, and the release that they name. */
export interface Replayed {
	readonly tokens: readonly Token[];
	/** As it was typed where it is no version. */
	readonly release: { readonly version: string } | { readonly text: string } | undefined;
}

const leads = new Set("with using on in by under per avec selon dans sur sous par".split(" "));
const articles = new Set("the old les la l le ancienne".split(" "));
const nouns = new Set("knowledge release connaissances connaissance version".split(" "));
/** These alone are clear without a word that leads up to them: "knowledge 2026.11.0". */
const clear = new Set("knowledge connaissances".split(" "));
const between = new Set("release version of de la".split(" "));

/** The older release that a text asks, if it names one that can be a release. */
export function releaseAsked(text: string): string | undefined {
	const { release } = withoutReplay(text, tokenize(text));
	return release && "version" in release ? release.version : undefined;
}

/** "with knowledge 2026.11.0", « avec les connaissances 2026.11.0 », wherever it stands. */
export function withoutReplay(text: string, tokens: readonly Token[]): Replayed {
	for (let at = 0; at < tokens.length; at++) {
		const found = clauseAt(tokens, at);
		if (!found) continue;
		const { from, to, end } = found;
		const named = tokens.slice(to, end);
		const version = versionOf(named);
		const rest = [...tokens.slice(0, from), ...tokens.slice(end)];
		return { tokens: rest, release: version === undefined ? { text: textOf(text, named) } : { version } };
	}
	return { tokens, release: undefined };
}

/** Where a clause begins, where its version begins, and where it ends. */
function clauseAt(tokens: readonly Token[], at: number): { from: number; to: number; end: number } | undefined {
	const keyAt = (index: number) => tokens[index]?.key ?? "";
	let next = at;
	const led = leads.has(keyAt(next));
	if (led) next++;
	if (led && keyAt(next) === "d") next++;
	while (led && articles.has(keyAt(next))) next++;
	const noun = keyAt(next);
	if (!nouns.has(noun) || !(led || clear.has(noun))) return undefined;
	next++;
	while (between.has(keyAt(next))) next++;
	// A number of a release, or what was meant as one: a year, a point and what follows.
	if (!/^v?\d{4}$/.test(keyAt(next)) || tokens[next + 1]?.gap !== ".") return undefined;
	let end = next + 1;
	while (end < tokens.length && end < next + 4 && tokens[end]?.gap === "." && /^\w+$/.test(keyAt(end))) end++;
	return { from: at, to: next, end };
}
