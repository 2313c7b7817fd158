import type { OrderOf } from "../../order.js";
import type { Reading } from "../reading.js";
import type { OrderRow } from "../row.js";
import type { Said } from "../said.js";

export type Change = OrderOf<"settle">["change"];

/** Words that forms of several settings share. */
export const set = "set|change|use";
export const our = "the|our|my|team";
export const notre = "le|la|les|l|notre|nos|mon|mes";
export const overview = "overview|digest|summary|report";
export const bilan = "bilan|apercu|resume|recapitulatif|rapport";

/** A row of the table that settles something. */
export function row(
	setting: string,
	parts: Pick<OrderRow, "says" | "forms" | "examples" | "read"> & { readonly unlisted?: true },
): OrderRow {
	return { id: `settle-${setting}`, order: "settle", ...parts };
}

export function settled(change: Change): OrderOf<"settle"> {
	return { order: "settle", change };
}

/** A value that the setting cannot have. @param tries values that it can have */
export function wrong(said: Said, typed: string, nearest: readonly string[], tries: readonly string[]): Reading {
	return said.trouble(
		"setting",
		typed,
		nearest,
		tries.map((one) => said.with("value", one)),
	);
}

/** Somebody must be named, and nobody is no one. */
export function wrongPerson(said: Said): Reading {
	const me = said.language === "en" ? "me" : "moi";
	return said.trouble("somebody", said.raw("person"), [], [said.with("person", me)]);
}
