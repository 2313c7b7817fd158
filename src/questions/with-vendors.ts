import { formsOf } from "./forms.js";
import type { Entry, NameIndex, Names } from "./names.js";
import { tokenize } from "./tokens.js";
import { genericWords } from "./words.js";

/** A service that a team buys, and what the team calls it. */
interface Called {
	readonly id: string;
	readonly name: string;
}

/**
 * The names of a release, and beside them what a team calls services that it buys. Where the team and the release give
 * one name to two services, the team's is meant. Everything that stays as it is is shared with the given index; a service
 * that the index does not have is left out.
 */
export function withVendors(index: NameIndex, vendors: readonly Called[]): NameIndex {
	const known = vendors.filter(({ id }) => index.names.offering.entries.has(id));
	if (known.length === 0) return index;
	const offering = withCalled(index.names.offering, known, index);
	const spans = new Set(index.spans);
	let { longestSpan } = index;
	for (const { name } of known) {
		const words = tokenize(name).map(({ key }) => key);
		if (words.length < 2) continue;
		spans.add(words.join(" "));
		longestSpan = Math.max(longestSpan, Math.min(words.length, 14));
	}
	return { ...index, names: { ...index.names, offering }, spans, longestSpan };
}

function withCalled(names: Names, vendors: readonly Called[], { places }: NameIndex): Names {
	const entries = new Map(names.entries);
	const byKey = new Map(names.byKey);
	const bySqueezed = new Map(names.bySqueezed);
	const byLiteral = new Map(names.byLiteral);
	const byPlain = new Map(names.byPlain);
	const byWord = new Map(names.byWord);
	const known = new Set(names.known);
	const teams = new Map(names.teams);
	for (const { id, name } of vendors) {
		const entry = entries.get(id);
		const [form] = formsOf([name], genericWords.offering, places);
		if (!entry || !form) continue;
		entries.set(id, withForm(entry, form));
		// Exactly this name is the team's; a part of it may mean the others as well.
		const squeezed = form.key.replaceAll(" ", "");
		teams.set(form.key, [id]);
		byKey.set(form.key, [id]);
		if (squeezed.length > 3) bySqueezed.set(squeezed, [id]);
		if (form.literal !== "") byLiteral.set(form.literal, [id]);
		add(byPlain, form.plain, id);
		for (const word of form.words) add(byWord, word, id);
		for (const { key } of tokenize(name)) known.add(key);
	}
	return { ...names, entries, byKey, bySqueezed, byLiteral, byPlain, byWord, known, teams };
}

function withForm(entry: Entry, form: Entry["forms"][number]): Entry {
	return { ...entry, forms: [...entry.forms, form], own: new Set([...entry.own, ...form.words]) };
}

function add(owners: Map<string, readonly string[]>, name: string, id: string): void {
	if (name === "") return;
	const before = owners.get(name) ?? [];
	if (!before.includes(id)) owners.set(name, [...before, id]);
}
