import type { SubjectKind } from "../../knowledge/release.js";
import { type Json, textOf } from "./json.js";

/** What a release is made of: subjects, and the grounds that they share. */
export type ChangeableKind = SubjectKind | "grounds";

/** What a subject lists, statement by statement. */
export interface Listed {
	/** By which fields one item is the same in two releases, the nearest match first. */
	readonly pairs: readonly (readonly string[])[];
	/** An item's id, as answers have it. */
	readonly id: (subject: string, item: Json, number: number) => string;
	/** What an item lists itself, each a statement of its own. */
	readonly inner?: { readonly key: string; readonly id: (outer: string, item: Json) => string };
	/** The first of the list means something. */
	readonly first?: true;
	/** It stands there even where it is empty. */
	readonly required?: true;
}

const field = (item: Json, name: string): string => textOf(item[name]) ?? String(item[name] ?? "");
const byId = [["id"]];
const notes: Listed = {
	pairs: [
		["about", "source", "from"],
		["about", "source"],
	],
	id: (subject, _, number) => `${subject}/note/${number}`,
};
const slot = ["attribute", "member", "closed", "package", "region"];
const facts: Listed = {
	pairs: [[...slot, "source", "from", "until"], [...slot, "source", "from"], [...slot, "source"], slot],
	// The release numbers facts that are alike: whoever takes them apart gives the id.
	id: (subject, item) => `${subject}/${field(item, "attribute")}`,
};
const stated = { facts, notes };
const named = (folder: string, by = "id"): Listed => ({
	pairs: [[by]],
	id: (subject, item) => `${subject}/${folder}/${field(item, by)}`,
});

const lists: Readonly<Record<ChangeableKind, Readonly<Record<string, Listed>>>> = {
	provider: stated,
	supplier: stated,
	offering: stated,
	law: {
		periods: {
			pairs: byId,
			id: (law, item) => `${law}/period/${field(item, "id")}#${field(item, "source")}`,
			required: true,
		},
		issues: {
			pairs: byId,
			id: (law, item) => `${law}/${field(item, "id")}`,
			inner: { key: "readings", id: (issue, item) => `${issue}/${field(item, "id")}` },
			first: true,
		},
		mitigations: named("mitigation"),
		notes,
	},
	framework: {
		criteria: { pairs: byId, id: (framework, item) => `${framework}.${field(item, "id")}` },
		weights: named("weights"),
		results: named("results", "scheme"),
		tiers: named("tiers"),
		notes: { ...notes, pairs: [["source"]] },
	},
	"data-class": {
		covers: { pairs: [["source", "from"], ["source"]], id: (dataClass, _, number) => `${dataClass}/covers/${number}` },
		requirements: { pairs: byId, id: (dataClass, item) => `${dataClass}.${field(item, "id")}` },
		includes: named("includes", "class"),
		notRequired: named("not-required"),
		permits: named("permits"),
		notes,
	},
	grounds: {
		places: { pairs: byId, id: (_, item) => `place/${field(item, "id")}`, required: true },
		sets: {
			pairs: byId,
			id: (_, item) => `set/${field(item, "id")}`,
			inner: { key: "members", id: (set, item) => `${set}/${field(item, "place")}` },
		},
		schemes: { pairs: byId, id: (_, item) => `scheme/${field(item, "id")}`, required: true },
		thresholds: {
			pairs: byId,
			id: (_, item) => `threshold/${field(item, "id")}`,
			inner: { key: "values", id: (threshold, item) => `${threshold}/${field(item, "value")}` },
		},
		doctrines: { pairs: byId, id: (_, item) => `doctrine/${field(item, "id")}` },
		clashes: { pairs: [["name", "among"], ["name"]], id: (_, item) => `clash/${field(item, "name")}` },
	},
};

/** What a subject of a kind lists, by its key; whatever else it has, it says of itself. */
export function listsOf(kind: ChangeableKind): ReadonlyMap<string, Listed> {
	return new Map(Object.entries(lists[kind]));
}
