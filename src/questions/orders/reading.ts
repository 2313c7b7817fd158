import type { Order } from "../order.js";

/** What can be wrong with an order; where something is missing, `text` is empty. */
export interface OrderTrouble {
	readonly about:
		| "vendor"
		| "several"
		| "name"
		| "one-vendor"
		| "one-order"
		| "somebody"
		| "offering"
		| "dataClass"
		| "person"
		| "date"
		| "cadence"
		| "attribute"
		| "part"
		| "conditions"
		| "answer"
		| "value"
		| "reason"
		| "proof"
		| "setting"
		| "channel"
		| "words";
	/** The words that were typed; empty where something is missing. */
	readonly text: string;
	/** A document's date that is after today. */
	readonly late?: true;
	/** What may have been meant, as it is told. */
	readonly nearest: readonly string[];
	/** The same order, as it could be typed. */
	readonly example: string;
	/** Where one of several is meant: the same order with each of them. */
	readonly choices?: readonly OrderChoice[];
}

/** One of several that may be meant, and what is ordered if it is. */
export interface OrderChoice {
	readonly name: string;
	readonly order: Order;
	readonly typed: string;
}

/** The same while it is read, with orders that might do as its example, the best first. */
export type Trouble = Omit<OrderTrouble, "example" | "choices"> & {
	readonly tries: readonly string[];
	/** Where one of several is meant: the same order with each, as it could be typed. */
	readonly among?: readonly string[];
};

/** Something that was read, or why it could not be. */
export type Got<Value> = { readonly got: Value } | { readonly trouble: Trouble };

/** What a row of the table makes of a text; undefined where the text is not meant so. */
export type Reading = Order | Trouble | undefined;

export function isTrouble(reading: Reading): reading is Trouble {
	return reading !== undefined && "about" in reading;
}

/** An order out of what was read, or what stood in its way. */
export function madeOf<Value>(read: Got<Value>, make: (value: Value) => Reading): Reading {
	return "trouble" in read ? read.trouble : make(read.got);
}

/** Several things that were read one after the other, or the first that could not be. */
export function allOf<Value>(list: readonly Got<Value>[]): Got<Value[]> {
	const values: Value[] = [];
	for (const one of list) {
		if ("trouble" in one) return one;
		values.push(one.got);
	}
	return { got: values };
}
