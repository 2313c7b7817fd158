import type { Unknown } from "../evaluator/answer.js";
import type { Day } from "../knowledge/dates.js";
import type { Language } from "../knowledge/text.js";
import { settle } from "./ask-back.js";
import { type Candidate, Clause } from "./clauses.js";
import type { Understood } from "./draft.js";
import { grammar, type GrammarRow } from "./grammar.js";
import { type Modifiers, takeModifiers } from "./modifiers.js";
import type { NameIndex } from "./names.js";
import { compile, isGap, type Match, matchesOf, type Pattern } from "./patterns.js";
import { Scene } from "./scene.js";
import { textOf, type Token, tokenize } from "./tokens.js";
import { courtesies, isFunctionWord, languageOf } from "./words.js";
import { closestWord, vocabularyOf } from "./typos.js";
import { withoutWrapping } from "./wrapping.js";

interface Form {
	readonly row: GrammarRow;
	readonly pattern: Pattern;
}

/** Every form of the grammar, those that demand the most words first. */
const forms: readonly Form[] = grammar
	.flatMap((row) => [row.forms.en, row.forms.fr].flatMap((text) => text.split("\n").map((line): Form => ({ row, pattern: compile(line.trim()) }))))
	.sort((a, b) => b.pattern.literals - a.pattern.literals);

/** Words of the grammar, some of which are long enough to be mistyped: "soveriegn". */
const grammarWords = new Set(forms.flatMap(({ pattern }) => pattern.elements.flatMap((element) => (element.kind === "word" ? [...element.words] : []))));
const grammarVocabulary = vocabularyOf([...grammarWords].filter((word) => word.length > 4));

/** Words that nothing is called by, replaced by the word of the grammar that they can only have been. */
function withGrammarMended(tokens: readonly Token[], { names, places }: NameIndex): Token[] | undefined {
	let mended = false;
	const result = tokens.map((token, at) => {
		if (token.key.length < 5 || grammarWords.has(token.key) || places.at(tokens, at) || Object.values(names).some(({ known }) => known.has(token.key))) return token;
		const key = closestWord(token.key, grammarVocabulary);
		if (key === undefined) return token;
		mended = true;
		return { ...token, key };
	});
	return mended ? result : undefined;
}

/** Nobody asks a question in more words. */
const mostWords = 400;

/**
 * What somebody asks, in English or French, as a sentence or in short ("cirrus protected-b"). It never throws and never
 * guesses silently: a name that could mean several things is asked about, one that nobody has is said to be unknown,
 * and a mended one stands in `corrections`. `today` is the asker's day.
 */
export function readQuestion(text: string, { index, today }: { index: NameIndex; today: Day }): Understood {
	const all = tokenize(text);
	const tokens = withoutWrapping(all);
	const language = languageWritten(text, all, index, today);
	if (tokens.length === 0) return { kind: "draft", draft: { intent: "help" }, language };
	const nothing: Understood = { kind: "unknown", unknown: { about: "intent", text: textOf(text, all).slice(0, 200), nearest: nearestIntents(tokens) }, language };
	if (tokens.length > mostWords) return nothing;
	const scene = new Scene(text, tokens, index, today, true);
	const protectedBest = bestReading(scene, tokens);
	const best = protectedBest ?? bestReading(new Scene(text, tokens, index, today, false), tokens);
	if (best && best.unknowns.length === 0) return understoodOf(best, language);
	const mended = withGrammarMended(tokens, index);
	const again = mended && bestReading(new Scene(text, mended, index, today, true), mended);
	if (again && again.unknowns.length === 0) return understoodOf(again, language);
	const leftover = leftoverOf(scene, tokens);
	if (leftover) return { kind: "unknown", unknown: leftover, language };
	return best ? understoodOf(best, language) : nothing;
}

function understoodOf({ draft, openings, unknowns }: Candidate, language: Language | undefined): Understood {
	const [unknown] = [...unknowns].sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about));
	if (unknown) return { kind: "unknown", unknown, language };
	return { ...settle(draft, openings), language };
}

/** What is said first where several things are unknown. */
const order: readonly Unknown["unknown"]["about"][] = ["intent", "subject", "offering", "dataClass", "framework", "law", "date", "version", "home", "configuration", "reading"];

/** The way to read it that fits best: names as they are known, then the most words of the grammar. */
function bestReading(scene: Scene, tokens: readonly Token[]): Candidate | undefined {
	const beside = new Map<string, Modifiers>();
	let best: { readonly candidate: Candidate; readonly rank: readonly number[] } | undefined;
	for (const { row, pattern } of forms) {
		const modifiers = modifiersFor(row, beside, scene, tokens);
		for (const match of matchesOf(pattern, modifiers.items, 0, { whole: true, named: scene.named })) {
			const candidate = new Clause(row, match, modifiers).read();
			if (!candidate || !believable(candidate, pattern, match)) continue;
			const rank = rankOf(candidate, pattern);
			if (!best || compareRanks(rank, best.rank) < 0) best = { candidate, rank };
		}
	}
	return best?.candidate;
}

function modifiersFor(row: GrammarRow, known: Map<string, Modifiers>, scene: Scene, tokens: readonly Token[]): Modifiers {
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
function believable({ unknowns, how, named, draft }: Candidate, { literals, source }: Pattern, { slots }: Match): boolean {
	if (literals > 0) return true;
	if (!named) return false;
	if (slots.has("topic")) return unknowns.length === 0 && how !== "mended" && draft.subject !== undefined;
	if (unknowns.length === 0) return true;
	const words = [...slots.values()];
	return how === "exact" && source === shortForm && words.every((tokens) => tokens.length <= 4 && !tokens.some((token) => isFunctionWord(token.key)));
}

const shortForm = "{offering} {dataClass}";

function rankOf({ unknowns, openings, how }: Candidate, { literals }: Pattern): readonly number[] {
	const sure = unknowns.length === 0 && how !== "mended";
	const quality = unknowns.length > 0 ? 5 : (openings.length > 0 ? 3 : 0) + (how === "exact" ? 0 : how === "part" ? 1 : 2);
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
		const modifiers = modifiersFor(row, beside, scene, tokens);
		const { items } = modifiers;
		if (!items.some(isGap)) continue;
		for (let from = 0; from < items.length; from++) {
			if (from > 0 && !isGap(items[from - 1])) continue;
			for (const match of matchesOf(pattern, items, from, { whole: false, named: scene.named })) {
				const { to } = match;
				if (to < items.length && !isGap(items[to])) continue;
				const at = items.findIndex((item, index) => !isGap(item) && (index < from || index >= to));
				if (at < 0 || new Clause(row, match, modifiers).read()?.unknowns.length !== 0) continue;
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

/** The intents whose forms share the most words with what was typed. */
function nearestIntents(tokens: readonly Token[]): string[] {
	const typed = new Set(tokens.slice(0, mostWords).map((token) => token.key));
	const scores = new Map<string, number>();
	for (const { row, pattern } of forms) {
		if (pattern.literals < 2) continue;
		let shared = 0;
		for (const element of pattern.elements) if (element.kind === "word" && !element.optional && [...element.words].some((word) => typed.has(word))) shared++;
		const score = shared / pattern.literals;
		if (score >= 0.5) scores.set(row.intent, Math.max(scores.get(row.intent) ?? 0, score));
	}
	return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 2).map(([intent]) => intent);
}

function languageWritten(text: string, tokens: readonly Token[], index: NameIndex, today: Day): Language | undefined {
	const few = tokens.slice(0, mostWords);
	const { named } = new Scene(text, few, index, today, true);
	const keys = few.filter((token) => !named(token)).map((token) => token.key);
	return languageOf(keys) ?? greetingIn(keys);
}

function greetingIn(keys: readonly string[]): Language | undefined {
	const first = keys.find((key) => courtesies.has(key));
	return first === undefined ? undefined : /^(bonjour|bonsoir|salut|merci|svp|stp|alors|donc|bien)$/.test(first) ? "fr" : /^(hi|hello|hey|please|thanks)$/.test(first) ? "en" : undefined;
}
