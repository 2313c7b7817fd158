import type { Unknown } from "../evaluator/answer.js";
import type { Day } from "../knowledge/dates.js";
import type { PlaceId } from "../knowledge/places.js";
import type { Language } from "../knowledge/text.js";
import { settle } from "./ask-back.js";
import { type Candidate, readClause } from "./clauses.js";
import type { Understood } from "./draft.js";
import type { GrammarRow } from "./grammar.js";
import { type Modifiers, takeModifiers } from "./modifiers.js";
import type { NameIndex } from "./names.js";
import { isGap, type Match, matchesOf, type Pattern } from "./patterns.js";
import { withoutReplay } from "./replay-clause.js";
import { Scene } from "./scene.js";
import { forms, nearestIntents, withGrammarMended } from "./sentence-forms.js";
import { type Token, textOf, tokenize } from "./tokens.js";
import { courtesies, isFunctionWord, languageOf } from "./words.js";
import { withoutWrapping } from "./wrapping.js";

/** By which names, on which day and where somebody asks. */
interface Asker {
	readonly index: NameIndex;
	readonly today: Day;
	readonly home?: readonly PlaceId[] | undefined;
}

/** Nobody asks a question in more words. */
const mostWords = 160;

/**
 * What somebody asks, in English or French, as a sentence or in short ("cirrus protected-b"). It never throws and never
 * guesses silently: a name that could mean several things is asked about, one that nobody has is said to be unknown,
 * and a mended one stands in `corrections`. `today` is the asker's day, `home` what their team has settled as such.
 */
export function readQuestion(text: string, asker: Asker): Understood {
	const all = tokenize(text);
	const { tokens, release } = withoutReplay(text, all);
	const language = languageWritten(text, all, asker.index, asker.today);
	if (release && "text" in release)
		return { kind: "unknown", unknown: { about: "version", text: release.text, nearest: [] }, language };
	return readWords(text, tokens, language, asker);
}

function readWords(
	text: string,
	all: readonly Token[],
	language: Language | undefined,
	{ index, today, home }: Asker,
): Understood {
	const tokens = withoutWrapping(all);
	if (tokens.length === 0) return { kind: "draft", draft: { intent: "help" }, language };
	const nothing: Understood = {
		kind: "unknown",
		unknown: { about: "intent", text: textOf(text, all).slice(0, 200), nearest: nearestIntents(tokens) },
		language,
	};
	if (tokens.length > mostWords) return nothing;
	const scene = new Scene(text, tokens, index, today, true, home);
	const protectedBest = bestReading(scene, tokens);
	const best = protectedBest ?? bestReading(new Scene(text, tokens, index, today, false, home), tokens);
	if (best && best.unknowns.length === 0) return understoodOf(best, language);
	const mended = withGrammarMended(tokens, index);
	const again = mended && bestReading(new Scene(text, mended, index, today, true, home), mended);
	if (again && again.unknowns.length === 0) return understoodOf(again, language);
	const leftover = leftoverOf(scene, tokens);
	if (leftover) return { kind: "unknown", unknown: leftover, language };
	return best ? understoodOf(best, language) : nothing;
}

function understoodOf({ draft, openings, unknowns }: Candidate, language: Language | undefined): Understood {
	const [unknown] = [...unknowns].sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about));
	if (unknown)
		return {
			kind: "unknown",
			unknown: { about: unknown.about, text: unknown.text, nearest: [...unknown.nearest()] },
			...(unknown.about === "offering" ? { dataClasses: draft.dataClasses.filter((id) => id !== null) } : {}),
			language,
		};
	return { ...settle(draft, openings), language };
}

/** What is said first where several things are unknown. */
const order: readonly Unknown["unknown"]["about"][] = [
	"intent",
	"subject",
	"offering",
	"dataClass",
	"framework",
	"law",
	"date",
	"version",
	"home",
	"configuration",
	"reading",
];

/** The way to read it that fits best: names as they are known, then the most words of the grammar. */
function bestReading(scene: Scene, tokens: readonly Token[]): Candidate | undefined {
	const beside = new Map<string, Modifiers>();
	let best: { readonly candidate: Candidate; readonly rank: readonly number[] } | undefined;
	for (const { row, pattern } of forms) {
		if (!scene.possible(pattern)) continue;
		const modifiers = modifiersFor(row, beside, scene, tokens);
		if (tooLong(pattern, modifiers)) continue;
		for (const match of matchesOf(pattern, modifiers.items, 0, { whole: true, ...scene.rules })) {
			const candidate = readClause(row, match, modifiers);
			if (!candidate || !believable(candidate, pattern, match, modifiers)) continue;
			const rank = rankOf(candidate, pattern);
			if (!best || compareRanks(rank, best.rank) < 0) best = { candidate, rank };
		}
	}
	return best?.candidate;
}

/** Forms without words of their own are for short questions; in long ones their names could begin anywhere. */
function tooLong({ literals, elements }: Pattern, { items }: Modifiers): boolean {
	return literals === 0 && items.length > (elements.length > 2 ? 14 : 24);
}

function modifiersFor(
	row: GrammarRow,
	known: Map<string, Modifiers>,
	scene: Scene,
	tokens: readonly Token[],
): Modifiers {
	const key = row.takes.join();
	let modifiers = known.get(key);
	if (!modifiers) {
		modifiers = takeModifiers(scene, tokens, row.takes);
		known.set(key, modifiers);
	}
	return modifiers;
}

/**
 * A form without words of its own is meant only if its names are known. "foocloud protected-b" is such a form with one
 * unknown name; "delete protected-b everywhere" is not.
 */
function believable(
	{ namesKnown, how, named, draft }: Candidate,
	{ literals, source }: Pattern,
	{ slots }: Match,
	{ items }: Modifiers,
): boolean {
	if (literals > 0) return true;
	if (!named) return false;
	if (slots.has("topic")) return namesKnown && (how === "exact" || draft.subject === null);
	if (namesKnown) return source !== dataAlone || items.some(isGap);
	const known = [...draft.offerings, ...draft.dataClasses].some((id) => id !== null);
	const words = [...slots.values()];
	return (
		known &&
		how === "exact" &&
		shortForms.includes(source) &&
		words.every((tokens) => tokens.length <= 4 && !tokens.some((token) => isFunctionWord(token.key)))
	);
}

/** Data alone is to be explained; with more beside it ("Protected B under SecNumCloud") its service is missing. */
const dataAlone = "{dataClass}";
const shortForms = ["{offering} {dataClass}", "{offering}"];

function rankOf({ unknowns, openings, how }: Candidate, { literals }: Pattern): readonly number[] {
	const sure = unknowns.length === 0 && how !== "mended";
	const quality =
		unknowns.length > 0 ? 5 : (openings.length > 0 ? 3 : 0) + (how === "exact" ? 0 : how === "part" ? 1 : 2);
	return [sure ? 0 : 1, -literals, quality];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
	for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
	return 0;
}

/** Where a form fits, with all its names, but for some words beside it: those words, which nobody may drop. */
function leftoverOf(scene: Scene, tokens: readonly Token[]): Unknown["unknown"] | undefined {
	const beside = new Map<string, Modifiers>();
	for (const { row, pattern } of forms) {
		if (pattern.literals === 0) break;
		if (!scene.possible(pattern)) continue;
		const modifiers = modifiersFor(row, beside, scene, tokens);
		const { items } = modifiers;
		if (!items.some(isGap)) continue;
		for (let from = 0; from < items.length; from++) {
			if (from > 0 && !isGap(items[from - 1])) continue;
			for (const match of matchesOf(pattern, items, from, { whole: false, ...scene.rules })) {
				const { to } = match;
				if (to < items.length && !isGap(items[to])) continue;
				const at = items.findIndex((item, index) => !isGap(item) && (index < from || index >= to));
				if (at < 0 || readClause(row, match, modifiers)?.unknowns.length !== 0) continue;
				const rest: Token[] = [];
				for (const item of items.slice(at)) {
					if (isGap(item)) break;
					rest.push(item);
				}
				return { about: aboutOf(rest), text: textOf(scene.text, rest), nearest: [] };
			}
		}
	}
	return undefined;
}

function aboutOf(rest: readonly Token[]): Unknown["unknown"]["about"] {
	const keys = rest.map((token) => token.key);
	if (keys.some((key) => /^(keys?|cles?|clefs?|regions?|packages?|formule)$/.test(key))) return "configuration";
	return keys[0] === "if" || keys[0] === "si" ? "reading" : "intent";
}

function languageWritten(text: string, tokens: readonly Token[], index: NameIndex, today: Day): Language | undefined {
	const few = tokens.slice(0, mostWords);
	const { named } = new Scene(text, few, index, today, true);
	const keys = few.filter((token) => !named(token)).map((token) => token.key);
	return languageOf(keys) ?? greetingIn(keys);
}

function greetingIn(keys: readonly string[]): Language | undefined {
	const first = keys.find((key) => courtesies.has(key));
	return first === undefined
		? undefined
		: /^(bonjour|bonsoir|salut|merci|svp|stp|alors|donc|bien)$/.test(first)
			? "fr"
			: /^(hi|hello|hey|please|thanks)$/.test(first)
				? "en"
				: undefined;
}
