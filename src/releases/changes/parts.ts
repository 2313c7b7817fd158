import type { Knowledge } from "../../evaluator/index.js";
import { canonicalJson } from "../../knowledge/canonical-json.js";
import { type Json, listOf, recordOf, textOf, withSources } from "./json.js";
import { type ChangeableKind, listsOf } from "./part-lists.js";

/** One statement of a subject, or one thing that it says of itself. */
export interface Part {
	/** As in answers: subject/attribute/member#source. */
	readonly id: string;
	/** In which list it stands: `facts`, `issues/reach/readings`; the empty text for what stands in the subject itself. */
	readonly at: string;
	/** The key of what stands in the subject itself; else that of its list. */
	readonly key: string;
	/** Its place in its list. */
	readonly rank: number;
	readonly item: unknown;
	/** The sources that it cites, by their keys. */
	readonly sources: Json;
	/** What it says with its sources written out: two that read alike are no change. */
	readonly reads: string;
	/** By what it is paired with a part of another release, the nearest match first. */
	readonly pairs: readonly string[];
}

/** A subject, or the grounds, taken apart; each part has the sources that it cites. */
export function partsOf(subject: Json, kind: ChangeableKind, knowledge: Knowledge): Part[] {
	const all = recordOf(subject.sources);
	const id = textOf(subject.id) ?? "grounds";
	const factIds = knowledge.factsOf(id).map((fact) => fact.id);
	const parts: Part[] = [];
	const add = (part: Pick<Part, "id" | "at" | "key" | "rank" | "item"> & { readonly pairs?: readonly string[] }) => {
		const sources: Record<string, unknown> = {};
		const written = withSources(part.item, (key) => {
			if (all[key] !== undefined) sources[key] = all[key];
			return all[key] ?? key;
		});
		parts.push({ pairs: [part.key], ...part, sources, reads: canonicalJson(written) });
	};
	const lists = listsOf(kind);
	for (const [key, value] of Object.entries(subject)) {
		if (key === "id" || key === "sources" || value === undefined) continue;
		const list = lists.get(key);
		if (!list) {
			add({ id: `${id}/${key}`, at: "", key, rank: 0, item: value });
			continue;
		}
		for (const [rank, one] of listOf(value).entries()) {
			const item = recordOf(one);
			const itemId = (key === "facts" ? factIds[rank] : undefined) ?? list.id(id, item, rank + 1);
			const pairs = list.pairs.map((fields) => fields.map((field) => canonicalJson(item[field] ?? null)).join(" "));
			const { inner } = list;
			// The first issue is who is reached: to be the first is part of what it says.
			const own = { ...without(item, inner?.key), ...(list.first ? { first: rank === 0 } : {}) };
			add({ id: itemId, at: key, key, rank, item: inner ? own : item, pairs });
			if (!inner) continue;
			for (const [innerRank, inside] of listOf(item[inner.key]).entries()) {
				const innerId = inner.id(itemId, recordOf(inside));
				const at = `${key}/${textOf(item.id) ?? ""}/${inner.key}`;
				add({ id: innerId, at, key: inner.key, rank: innerRank, item: inside, pairs: [innerId] });
			}
		}
	}
	return parts;
}

function without(item: Json, key: string | undefined): Json {
	return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key));
}

/** Puts a subject together from its parts, or from those of two releases; what has lost its place is left out. */
export function subjectOf(id: string | undefined, parts: readonly Part[], kind: ChangeableKind): Json {
	const sources: Record<string, unknown> = {};
	const subject: Record<string, unknown> = { ...(id === undefined ? {} : { id }), sources };
	const lists = listsOf(kind);
	const placed = (part: Part): unknown =>
		withSources(part.item, (key) => {
			const source = part.sources[key];
			if (source === undefined) return key;
			const name = freeKey(key, source, sources);
			sources[name] = source;
			return name;
		});
	const at = (list: string) => parts.filter((part) => part.at === list).sort((a, b) => a.rank - b.rank);
	for (const part of at("")) subject[part.key] = placed(part);
	for (const [key, { inner, first, required }] of lists) {
		const items = at(key);
		if (items.length === 0 && !required) continue;
		const sorted = first ? [...items].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a))) : items;
		subject[key] = sorted.map((part) => {
			const item = recordOf(placed(part));
			if (!inner) return item;
			const inside = at(`${key}/${textOf(item.id) ?? ""}/${inner.key}`).map(placed);
			return { ...without(item, "first"), [inner.key]: inside };
		});
	}
	return subject;
}

function isFirst(part: Part): boolean {
	return recordOf(part.item).first === true;
}

/** A key for a source that no other source has here. */
function freeKey(key: string, source: unknown, taken: Json): string {
	const reads = canonicalJson(source);
	let name = key;
	while (taken[name] !== undefined && canonicalJson(taken[name]) !== reads) name = `${name}.other`;
	return name;
}
