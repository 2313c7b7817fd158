import type { OrderOf } from "../../questions/order.js";
import { listVendors as vendorsIn } from "../../register/listing.js";
import { vendorListReply } from "../../replies/register/vendor-list-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { tagKey } from "./vendor-terms.js";
import { viewerOf } from "./vendor-view.js";

/** So many at once where a button shows the next; a terminal has none, and scrolls. */
const page = 10;
const terminalPage = 100;

/** The team's vendors, or some of them. */
export async function listVendors(order: OrderOf<"list-vendors">, desk: Desk): Promise<Reply> {
	const { state, seat } = desk;
	const { tag, ...filter } = order.filter;
	const fitting = vendorsIn(state, seat.today, filter);
	const found =
		tag === undefined ? fitting : fitting.filter(({ tags }) => tags.some((one) => tagKey(one) === tagKey(tag)));
	const all = vendorsIn(state, seat.today).length;
	const shown = { order, found, all, page: seat.from === "terminal" ? terminalPage : page };
	return vendorListReply(shown, viewerOf(desk));
}
