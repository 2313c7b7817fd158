import type { OrderOf } from "../../questions/order.js";
import { vendorLines } from "../../register/csv-export.js";
import { listVendors } from "../../register/listing.js";
import { exportReply } from "../../replies/register/export-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { looksAt } from "../last-look.js";
import { ownerNames } from "./owner-names.js";

/** The team's vendors as a file to copy. */
export async function exportVendors(order: OrderOf<"export-vendors">, desk: Desk): Promise<Reply> {
	const { telling, from } = desk.seat;
	// A terminal can write its output into a file.
	return exportReply(order, await exportedLines(order.filter, desk), from === "terminal", telling);
}

/**
 * All of them, a line each with its line break: the columns first. The verdict is the last that somebody had before
 * them, whatever it would be today: a file says what was looked at, and by which release.
 */
export async function exportedLines(filter: OrderOf<"export-vendors">["filter"], desk: Desk): Promise<string[]> {
	const { state, seat, people } = desk;
	const lookOf = await looksAt(
		[...state.vendors].map(([, vendor]) => vendor),
		desk,
	);
	const found = listVendors(state, seat.today, filter, (vendor) => lookOf(vendor)?.verdict);
	return vendorLines(found, ownerNames(people), lookOf);
}
