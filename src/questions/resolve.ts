import { type Content, contentOf } from "./forms.js";
import type { Entry, NameIndex, NameKind, Names } from "./names.js";
import { keyOf, type Token } from "./tokens.js";
import { closestWord, nearWords } from "./typos.js";
import { courtesies, genericWords, negations, smallWords } from "./words.js";

/** How a name was read: as the knowledge writes it, as part of a name or through its company, or with a typing error mended. */
export type How = "exact" | "part" | "mended";

/** What a phrase names. `nothing`: it has only words that say no name ("our data"). */
export type Resolution =
	| { readonly kind: "one"; readonly id: string; readonly how: How }
	| { readonly kind: "several"; readonly ids: readonly string[]; readonly how: How }
	| { readonly kind: "none"; readonly nearest: readonly string[] }
	| { readonly kind: "nothing" };

type Hit = { readonly ids: readonly string[]; readonly how: How };

/** No name has more words. */
const longestName = 16;

/** What a phrase names among the things of one kind. Typing errors are mended only if `mend` says so. */
export function resolve(index: NameIndex, kind: NameKind, tokens: readonly Token[], mend = true): Resolution {
	const typed = tokens.filter((token) => !courtesies.has(token.key));
	if (typed.length === 0) return { kind: "nothing" };
	if (typed.length > longestName) return { kind: "none", nearest: [] };
	const content = contentOf(typed, genericWords[kind], index.places);
	const hit = lookUp(index, kind, typed, content);
	if (hit) return resolutionOf(hit);
	if (content.bare.length === 0) return { kind: "nothing" };
	if (mend) {
		const mended = mendTypos(index.names[kind], kind, index, typed);
		const again = mended && lookUp(index, kind, mended, contentOf(mended, genericWords[kind], index.places));
		if (again) return resolutionOf({ ids: again.ids, how: "mended" });
	}
	return { kind: "none", nearest: mend ? nearestOf(index, index.names[kind], typed, content) : [] };
}

function resolutionOf({ ids, how }: Hit): Resolution {
	const [id] = ids;
	return ids.length === 1 && id !== undefined ? { kind: "one", id, how } : { kind: "several", ids, how };
}

function lookUp(index: NameIndex, kind: NameKind, tokens: readonly Token[], content: Content): Hit | undefined {
	const names = index.names[kind];
	const own = byName(names, tokens, content);
	if (own) return own;
	if (kind !== "offering") return byLooseName(names, content) ?? byPart(names, content) ?? byPlaceAlone(names, content);
	const companies = index.names.provider;
	const asCompany = contentOf(tokens, genericWords.provider, index.places);
	return (
		throughCompany(index, byName(companies, tokens, asCompany)) ??
		byLooseName(names, content) ??
		byPart(names, content) ??
		throughCompany(index, byLooseName(companies, asCompany) ?? byPart(companies, asCompany))
	);
}

/** The phrase is a name, give or take spaces, articles and the order of words. */
function byName(names: Names, tokens: readonly Token[], { literal }: Content): Hit | undefined {
	const key = keyOf(tokens);
	const ids = names.byKey.get(key) ?? names.bySqueezed.get(key.replaceAll(" ", "")) ?? names.byLiteral.get(literal);
	return ids && { ids, how: "exact" };
}

/** The phrase is a name but for words that people put around any name: "Protected B files", "the Cirrus service". */
function byLooseName(names: Names, { literal, plain }: Content): Hit | undefined {
	const ids = names.byPlain.get(plain);
	if (!ids) return undefined;
	const typed = new Set(literal.split(" "));
	const only = ids.length === 1 ? names.entries.get(ids[0] ?? "") : undefined;
	const added = only?.forms.some((form) => form.plain === plain && form.literal.split(" ").every((word) => typed.has(word)));
	return { ids, how: added ? "exact" : "part" };
}

/** The phrase is part of one or several names; words of the thing's place or company may stand beside it. */
function byPart(names: Names, { words, bare }: Content): Hit | undefined {
	if (!bare.some((word) => word.length > 2 && !word.startsWith("@"))) return undefined;
	const complete = entriesWith(names, words, false);
	const ids = complete.length > 0 ? complete : entriesWith(names, bare, true);
	return ids.length > 0 ? { ids, how: "part" } : undefined;
}

function entriesWith(names: Names, words: readonly string[], beside: boolean): string[] {
	const rarest = beside ? undefined : [...words].sort((a, b) => (names.byWord.get(a)?.length ?? 0) - (names.byWord.get(b)?.length ?? 0))[0];
	const candidates = rarest === undefined ? new Set(words.flatMap((word) => names.byWord.get(word) ?? [])) : (names.byWord.get(rarest) ?? []);
	const wanted = new Set(words);
	return [...candidates].filter((id) => {
		const entry = names.entries.get(id);
		return entry !== undefined && hasForm(entry, wanted, beside);
	}).sort();
}

function hasForm(entry: Entry, wanted: ReadonlySet<string>, beside: boolean): boolean {
	return entry.forms.some((form) => {
		if (!form.needed.every((word) => wanted.has(word))) return false;
		let own = false;
		for (const word of wanted) {
			const inForm = form.words.includes(word);
			if (!inForm && !(beside && !negations.has(word) && entry.context.has(word))) return false;
			own ||= inForm && !entry.context.has(word);
		}
		return own || !beside;
	});
}

/** "US law", "Canadian data": a place alone says no name, so every thing of that place may be meant. */
function byPlaceAlone(names: Names, { bare }: Content): Hit | undefined {
	const [place, ...more] = bare;
	if (!place?.startsWith("@") || more.length > 0) return undefined;
	const ids = names.byContext.get(place);
	return ids && ids.length > 1 ? { ids, how: "part" } : undefined;
}

/** A company's name, where a service is wanted, means its services. */
function throughCompany(index: NameIndex, company: Hit | undefined): Hit | undefined {
	if (!company) return undefined;
	const ids = [...new Set(company.ids.flatMap((id) => index.operators.offeringsOf.get(id) ?? []))].sort();
	return ids.length > 0 ? { ids, how: "part" } : undefined;
}

/** Each word that no name of the kind has is replaced by the one that it can only have been. */
function mendTypos(names: Names, kind: NameKind, index: NameIndex, tokens: readonly Token[]): Token[] | undefined {
	let mended = 0;
	const result: Token[] = [];
	for (const [at, token] of tokens.entries()) {
		const known = token.elided || names.known.has(token.key) || smallWords.has(token.key) || genericWords[kind].has(token.key);
		if (known || index.places.at(tokens, at)) {
			result.push(token);
			continue;
		}
		const key = closestWord(token.key, names.vocabulary);
		if (key === undefined) return undefined;
		mended++;
		result.push({ ...token, key, raw: key });
	}
	return mended > 0 ? result : undefined;
}

/** A few things that may have been meant: those that share a word, or nearly. */
function nearestOf(index: NameIndex, names: Names, tokens: readonly Token[], { bare }: Content): string[] {
	const scores = new Map<string, number>();
	const add = (ids: readonly string[], score: number) => {
		for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + score / ids.length);
	};
	for (const word of new Set(bare)) if (word.length > 2 && !word.startsWith("@")) add(names.byWord.get(word) ?? [], 4);
	for (const [at, token] of tokens.entries())
		for (const { word, distance } of index.places.at(tokens, at) ? [] : nearWords(token.key, names.vocabulary).slice(0, 3).filter((near) => near.distance > 0))
			for (const [key, ids] of names.byKey) if (key.split(" ").includes(word)) add(ids, 2 / distance);
	return [...scores]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, 3)
		.map(([id]) => id);
}
