import type { Draft, Drafts } from "../draft.js";

/** What can be referred to. */
export interface Known {
	readonly entities: ReadonlySet<string>;
	readonly offerings: ReadonlySet<string>;
	readonly classes: ReadonlySet<string>;
	/** class.requirement */
	readonly requirements: ReadonlySet<string>;
	readonly frameworks: ReadonlySet<string>;
	/** framework.criterion */
	readonly criteria: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	readonly sets: ReadonlySet<string>;
	readonly schemes: ReadonlySet<string>;
	readonly thresholds: ReadonlySet<string>;
	readonly doctrines: ReadonlySet<string>;
}

export function whatIsKnown(drafts: Drafts): Known {
	const ids = (list: readonly Draft<{ id: string }>[]) => list.map((draft) => draft.data.id);
	const named = (list: readonly { id: string }[]) => new Set(list.map((one) => one.id));
	const grounds = drafts.grounds.data;
	return {
		entities: new Set([...ids(drafts.provider), ...ids(drafts.supplier)]),
		offerings: new Set(ids(drafts.offering)),
		classes: new Set(ids(drafts["data-class"])),
		requirements: new Set(
			drafts["data-class"].flatMap(({ data }) =>
				data.requirements.map((requirement) => `${data.id}.${requirement.id}`),
			),
		),
		frameworks: new Set(ids(drafts.framework)),
		criteria: new Set(
			drafts.framework.flatMap(({ data }) => data.criteria.map((criterion) => `${data.id}.${criterion.id}`)),
		),
		places: named(grounds.places),
		sets: named(grounds.sets),
		schemes: named(grounds.schemes),
		thresholds: named(grounds.thresholds ?? []),
		doctrines: named(grounds.doctrines),
	};
}
