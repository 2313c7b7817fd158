import { nameKey } from "../knowledge/names.js";
import type { Text } from "../knowledge/text.js";
import type { Draft, Drafts, Path } from "./draft.js";

/** Kinds by what a question can name: suppliers and providers answer to the same question, "who". */
export type NamedKind = "provider" | "offering" | "law" | "framework" | "dataClass" | "place" | "scheme";

/** Something that people name, and where its names stand. */
export interface Named {
	readonly kind: NamedKind;
	readonly draft: Draft<unknown>;
	readonly path: Path;
	readonly id: string;
	readonly name: Text;
	readonly aliases: readonly string[];
}

/** Everything in the knowledge that people name, kind by kind. */
export function namedIn(drafts: Drafts): Named[] {
	const subjects = (kind: NamedKind, list: readonly Draft<Pick<Named, "id" | "name" | "aliases">>[]): Named[] =>
		list.map((draft) => ({ ...pick(draft.data), kind, draft, path: [] }));
	const inGrounds = (kind: NamedKind, key: "places" | "schemes"): Named[] =>
		drafts.grounds.data[key].map((one, index) => ({ ...pick(one), kind, draft: drafts.grounds, path: [key, index] }));
	return [
		...subjects("offering", drafts.offering),
		...subjects("provider", [...drafts.provider, ...drafts.supplier]),
		...subjects("law", drafts.law),
		...subjects("framework", drafts.framework),
		...subjects("dataClass", drafts["data-class"]),
		...inGrounds("place", "places"),
		...inGrounds("scheme", "schemes"),
	];
}

function pick({ id, name, aliases }: Pick<Named, "id" | "name" | "aliases">) {
	return { id, name, aliases };
}

/** All that something is called, each with its path in its file. */
export function namesOf({ id, name, aliases, path }: Named): [string, Path][] {
	return [
		[name.en, [...path, "name", "en"]],
		[name.fr, [...path, "name", "fr"]],
		...aliases.map((alias, index): [string, Path] => [alias, [...path, "aliases", index]]),
		[id, [...path, "id"]],
	];
}

/** A name as it is compared, with everything that has it and where it says so first. */
export interface Holding {
	readonly name: string;
	readonly holders: readonly { readonly named: Named; readonly name: string; readonly path: Path }[];
}

/** Who has which name, in order of name. */
export function holdingsOf(all: readonly Named[]): Holding[] {
	const holdings = new Map<string, { name: string; holders: { named: Named; name: string; path: Path }[] }>();
	for (const named of all)
		for (const [name, path] of namesOf(named)) {
			const key = nameKey(name);
			const holding = holdings.get(key) ?? { name, holders: [] };
			holdings.set(key, holding);
			if (!holding.holders.some((holder) => holder.named === named)) holding.holders.push({ named, name, path });
		}
	return [...holdings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holding]) => holding);
}
