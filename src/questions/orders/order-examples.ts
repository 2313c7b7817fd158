import type { Release } from "../../knowledge/release.js";
import type { Language } from "../../knowledge/text.js";
import { callName } from "../call-name.js";
import { type NameIndex, nameIndexOf } from "../names.js";
import type { OrderKind } from "../order.js";
import { orderRows } from "./order-table.js";

/** One thing that can be ordered of the register: what it does, and orders of that kind that work. */
export interface OrderAbility {
	readonly id: string;
	readonly order: OrderKind;
	readonly description: string;
	/** Where they name a vendor, it is one that the first examples add. */
	readonly examples: readonly string[];
	/** Help names it; the others are said beside what they belong to. */
	readonly listed: boolean;
}

/** Every order of the table, with examples filled from the release's own example pairs. */
export function orderAbilities(release: Release, language: Language): OrderAbility[] {
	const index = nameIndexOf(release);
	return orderRows.map(({ id, order, says, examples, unlisted }) => ({
		id,
		order,
		description: says[language],
		examples: examples[language].flatMap((template) => filledOrder(template, index, language) ?? []),
		listed: !unlisted,
	}));
}

/** What examples call a vendor that the knowledge does not have. */
const ownVendor = "Acme CRM";

/** An example with its slots filled; undefined where the release has nothing for one. */
export function filledOrder(
	template: string,
	index: NameIndex,
	language: Language,
	vendor?: string | undefined,
): string | undefined {
	const { release } = index;
	const [example] = release.grounds.examples;
	const offering = example && callName(index, "offering", example.offering, language);
	const year = Number(release.date.slice(0, 4));
	const values: Readonly<Record<string, string | undefined>> = {
		vendor: vendor ?? offering,
		own: vendor ?? ownVendor,
		offering,
		dataClass: example && callName(index, "dataClass", example.dataClass, language),
		place: release.grounds.places.find(({ id }) => id === release.grounds.homes[0])?.name[language],
		year: String(year),
		nextYear: String(year + 1),
	};
	let complete = true;
	const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
		const value = values[slot];
		if (value === undefined) complete = false;
		return value ?? "";
	});
	return complete ? text : undefined;
}
