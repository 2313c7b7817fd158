import type { OrderOf } from "../../questions/order.js";
import { vendorLines } from "../../register/csv-export.js";
import { listVendors } from "../../register/listing.js";
import { exportReply } from "../../replies/register/export-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { ownerNames } from "./owner-names.js";

/** The team's vendors as a file to copy. */
export async function exportVendors(order: OrderOf<"export-vendors">, desk: Desk): Promise<Reply> {
	const { telling, from } = desk.seat;
	// A terminal can write its output into a file.
	return exportReply(order, exportedLines(order.filter, desk), from === "terminal", telling);
}

/** All of them, a line each with its line break: the columns first. */
export function exportedLines(filter: OrderOf<"export-vendors">["filter"], { state, seat, people }: Desk): string[] {
	return vendorLines(listVendors(state, seat.today, filter), ownerNames(people));
}
