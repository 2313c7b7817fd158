import { type Content, contentOf } from "./forms.js";
import type { Entry, NameIndex, NameKind, Names } from "./names.js";
import { keyOf, type Token } from "./tokens.js";
import { closestWord, nearWords } from "./typos.js";
import { courtesies, descriptions, genericWords, isSmall, negations } from "./words.js";

/** How a name was read: as the knowledge writes it, as part of a name or through its company, or with a typing error mended. */
export type How = "exact" | "part" | "mended";

/**
 * What a phrase names. `nothing`: it has only words that say no name ("our data"). `several` may be one thing alone,
 * where nothing but its place makes it that ("critical data" is Italy's, and may as well be the asker's own), or where
 * the phrase only says what it is like ("government cloud").
 */
export type Resolution =
	| { readonly kind: "one"; readonly id: string; readonly how: How }
	| { readonly kind: "several"; readonly ids: readonly string[]; readonly how: How }
	| { readonly kind: "none" }
	| { readonly kind: "nothing" };

type Hit = { readonly ids: readonly string[]; readonly how: How; readonly elsewhere?: boolean };

/** No name has more words. */
const longestName = 16;

/** Which word a mistyped one was found to be, so that it is looked up once in a text. */
export type Mended = Map<string, string | undefined>;

/** What a phrase names among the things of one kind. Typing errors are mended only with something to remember them in. */
export function resolve(index: NameIndex, kind: NameKind, tokens: readonly Token[], mended?: Mended): Resolution {
	const typed = tokens.filter((token) => !courtesies.has(token.key));
	const { teams } = index.names[kind];
	const ids = teams.size > 0 ? (teams.get(keyOf(tokens)) ?? teams.get(keyOf(typed))) : undefined;
	if (ids) return resolutionOf({ ids, how: "exact" });
	if (typed.length === 0) return { kind: "nothing" };
	if (typed.length > longestName) return { kind: "none" };
	const content = contentOf(typed, genericWords[kind], index.places);
	if (kind === "offering" && namesOnlyCompany(index, typed, content)) return { kind: "none" };
	const hit = lookUp(index, kind, typed, content);
	if (hit) return resolutionOf(hit);
	if (content.bare.length === 0) return { kind: "nothing" };
	const meant = mended && mendTypos(index, kind, typed, mended);
	const again = meant && lookUp(index, kind, meant, contentOf(meant, genericWords[kind], index.places));
	return again ? resolutionOf({ ...again, how: "mended" }) : { kind: "none" };
}

function resolutionOf({ ids, how, elsewhere }: Hit): Resolution {
	const [id] = ids;
	return ids.length === 1 && id !== undefined && !elsewhere ? { kind: "one", id, how } : { kind: "several", ids, how };
}

function lookUp(index: NameIndex, kind: NameKind, tokens: readonly Token[], content: Content): Hit | undefined {
	const names = index.names[kind];
	const id = keyOf(tokens).replaceAll(" ", "-");
	if (names.entries.has(id)) return { ids: [id], how: "exact" };
	const own = withSameElsewhere(names, byName(names, tokens, content), content) ?? byDerivedName(names, content);
	if (kind !== "offering") {
		if (own?.how === "exact" && !names.byDerived.has(content.literal)) return own;
		const found = own ?? byLooseName(names, content) ?? byPart(names, content);
		return (found && toldByPlace(names, found, content)) ?? byPlaceAlone(names, content);
	}
	if (own) return own;
	const companies = index.names.provider;
	const asCompany = contentOf(tokens, genericWords.provider, index.places);
	const hit =
		withNamesakes(throughCompany(index, byName(companies, tokens, asCompany)), byPart(names, content)) ??
		byLooseName(names, content) ??
		byPart(names, content) ??
		throughCompany(index, byLooseName(companies, asCompany) ?? byPart(companies, asCompany));
	const described = tokens.every(({ key }) => descriptions.has(key) || genericWords.offering.has(key));
	return hit?.how === "part" && described ? { ...hit, elsewhere: true } : hit;
}

/** The phrase is a name, give or take spaces, articles and the order of words. */
function byName(names: Names, tokens: readonly Token[], { literal }: Content): Hit | undefined {
	const key = keyOf(tokens);
	const ids = names.byKey.get(key) ?? names.bySqueezed.get(key.replaceAll(" ", "")) ?? names.byLiteral.get(literal);
	return ids && { ids, how: "exact" };
}

/** A name without its brackets is one only if nothing else could be meant: "Données de santé (France)" is not all health data. */
function byDerivedName(names: Names, content: Content): Hit | undefined {
	const ids = names.byDerived.get(content.literal);
	if (!ids) return undefined;
	const all = [...new Set([...ids, ...(byPart(names, content)?.ids ?? [])])].sort();
	return { ids: all, how: all.length === 1 ? "exact" : "part" };
}

/**
 * A class whose whole name another place's class has too, give or take the place: OFFICIAL-SENSITIVE is British and
 * Australian. What nobody's law calls so keeps its name.
 */
function withSameElsewhere(names: Names, hit: Hit | undefined, { literal }: Content): Hit | undefined {
	const local = (id: string) => names.entries.get(id)?.local ?? false;
	const others = (names.byDerived.get(literal) ?? []).filter((id) => local(id) && !hit?.ids.includes(id));
	if (!hit || others.length === 0 || !hit.ids.every(local)) return hit;
	return { ids: [...hit.ids, ...others].sort(), how: "part" };
}

/** A sole class that fits only by names with its place, while the phrase has none: it is asked whether it is meant. */
function toldByPlace(names: Names, hit: Hit, { words, bare }: Content): Hit {
	const [id = "", ...others] = hit.ids;
	const entry = names.entries.get(id);
	if (!entry?.local || others.length > 0 || words.some((word) => word.startsWith("@"))) return hit;
	const fits = (wanted: readonly string[]) =>
		entry.forms.some((form) => !form.placed && wanted.every((word) => form.words.includes(word)));
	return fits(words) || fits(bare) ? hit : { ids: hit.ids, how: "part", elsewhere: true };
}

/** The phrase is a name but for words that people put around any name: "Protected B files", "the Cirrus service". */
function byLooseName(names: Names, { literal, plain }: Content): Hit | undefined {
	const ids = names.byPlain.get(plain);
	if (!ids) return undefined;
	const typed = new Set(literal.split(" "));
	const only = ids.length === 1 ? names.entries.get(ids[0] ?? "") : undefined;
	const added = only?.forms.some(
		(form) => form.plain === plain && form.literal.split(" ").every((word) => typed.has(word)),
	);
	return { ids, how: added ? "exact" : "part" };
}

/** The phrase is part of one or several names; words of the thing's place or company may stand beside it. */
function byPart(names: Names, { words, bare }: Content): Hit | undefined {
	if (!bare.some((word) => word.length > 2 && !word.startsWith("@"))) return undefined;
	const complete = entriesWith(names, words, false);
	// "personal data" is not EU personal data for the sake of the word "data".
	const near = complete.length > 1 ? complete : entriesWith(names, bare, false);
	const ids = near.length > 0 ? near : entriesWith(names, bare, true);
	return ids.length > 0 ? { ids, how: "part" } : undefined;
}

function entriesWith(names: Names, words: readonly string[], beside: boolean): string[] {
	const rarest = beside
		? undefined
		: [...words].sort((a, b) => (names.byWord.get(a)?.length ?? 0) - (names.byWord.get(b)?.length ?? 0))[0];
	const candidates =
		rarest === undefined
			? new Set(words.flatMap((word) => names.byWord.get(word) ?? []))
			: (names.byWord.get(rarest) ?? []);
	const wanted = new Set(words);
	return [...candidates]
		.filter((id) => {
			const entry = names.entries.get(id);
			return entry !== undefined && hasForm(entry, wanted, beside);
		})
		.sort();
}

function hasForm(entry: Entry, wanted: ReadonlySet<string>, beside: boolean): boolean {
	return entry.forms.some((form) => {
		if (!form.needed.every((word) => wanted.has(word))) return false;
		let own = false;
		for (const word of wanted) {
			const inForm = form.words.includes(word);
			if (!inForm && !(beside && !negations.has(word) && (entry.context.has(word) || entry.own.has(word))))
				return false;
			own ||= inForm;
		}
		return own;
	});
}

/** "US law", "Canadian data": a place alone says no name, so every thing of that place may be meant. */
function byPlaceAlone(names: Names, { bare }: Content): Hit | undefined {
	const [place, ...more] = bare;
	if (!place?.startsWith("@") || more.length > 0) return undefined;
	const ids = names.byContext.get(place);
	return ids && ids.length > 1 ? { ids, how: "part" } : undefined;
}

/** A company that operates nothing, a maker of software say: its name in a service's own ("… by VMware") makes it no service. */
function namesOnlyCompany(index: NameIndex, tokens: readonly Token[], content: Content): boolean {
	if (byName(index.names.offering, tokens, content) ?? byDerivedName(index.names.offering, content)) return false;
	const asCompany = contentOf(tokens, genericWords.provider, index.places);
	const bare = contentOf(tokens, genericWords.offering, index.places);
	const companies = index.names.provider;
	const named =
		byName(companies, tokens, asCompany) ?? byLooseName(companies, asCompany) ?? byLooseName(companies, bare);
	return named?.ids.every((id) => (index.operators.offeringsOf.get(id) ?? []).length === 0) ?? false;
}

/** A company's name, where a service is wanted, means its services. */
function throughCompany(index: NameIndex, company: Hit | undefined): Hit | undefined {
	if (!company) return undefined;
	const ids = [...new Set(company.ids.flatMap((id) => index.operators.offeringsOf.get(id) ?? []))].sort();
	return ids.length > 0 ? { ids, how: "part" } : undefined;
}

/** A company's services are also those that bear its name, whichever entity runs them. */
function withNamesakes(company: Hit | undefined, namesakes: Hit | undefined): Hit | undefined {
	return company && { ids: [...new Set([...company.ids, ...(namesakes?.ids ?? [])])].sort(), how: "part" };
}

/** Each word that no name of the kind has is replaced by the one that it can only have been. */
function mendTypos(index: NameIndex, kind: NameKind, tokens: readonly Token[], mended: Mended): Token[] | undefined {
	const names = index.names[kind];
	const result: Token[] = [];
	for (const [at, token] of tokens.entries()) {
		const known =
			token.elided || names.known.has(token.key) || isSmall(token.key, at === 0) || genericWords[kind].has(token.key);
		if (known || index.places.at(tokens, at)) {
			result.push(token);
			continue;
		}
		const memory = `${kind} ${token.key}`;
		if (!mended.has(memory)) mended.set(memory, closestWord(token.key, names.vocabulary));
		const key = mended.get(memory);
		if (key === undefined) return undefined;
		result.push({ ...token, key, raw: key });
	}
	return result;
}

/** A few things that may have been meant: those that share a word with the phrase, or nearly. */
export function nearestOf(index: NameIndex, kind: NameKind, tokens: readonly Token[]): string[] {
	const names = index.names[kind];
	const few = tokens.slice(0, longestName);
	const scores = new Map<string, number>();
	const add = (ids: readonly string[], score: number) => {
		for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + score / ids.length);
	};
	for (const word of new Set(contentOf(few, genericWords[kind], index.places).bare))
		if (word.length > 2 && !word.startsWith("@")) add(names.byWord.get(word) ?? [], 4);
	for (const [at, token] of few.entries()) {
		if (genericWords[kind].has(token.key) || index.places.at(few, at)) continue;
		const near = nearWords(token.key, names.vocabulary).filter(({ distance }) => distance > 0);
		for (const { word, distance } of near.slice(0, 3))
			for (const [key, ids] of names.byKey) if (key.split(" ").includes(word)) add(ids, 2 / distance);
	}
	return [...scores]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, 3)
		.map(([id]) => id);
}
