import type { OrderOf } from "../../questions/order.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import { archivedReply, restoredReply } from "../../replies/register/vendor-change-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { vendorOf, viewerOf } from "./vendor-view.js";

/** A vendor that is used no longer. Nothing of it is deleted. */
export async function archiveVendor(order: OrderOf<"archive-vendor">, desk: Desk): Promise<Reply> {
	const found = vendorOf(order, desk);
	if ("reply" in found) return found.reply;
	const { vendor, reason } = order;
	const carried = await desk.carry({ do: "archive-vendor", vendor, ...(reason === undefined ? {} : { reason }) });
	if ("refusal" in carried) return refusedReply(order, carried.refusal, desk.seat.telling);
	return archivedReply(order, carried.state.vendors.get(vendor) ?? found.vendor, viewerOf(desk));
}

/** A vendor that is used again. */
export async function restoreVendor(order: OrderOf<"restore-vendor">, desk: Desk): Promise<Reply> {
	const found = vendorOf(order, desk);
	if ("reply" in found) return found.reply;
	const { vendor } = order;
	const carried = await desk.carry({ do: "restore-vendor", vendor });
	if ("refusal" in carried) return refusedReply(order, carried.refusal, desk.seat.telling);
	return restoredReply(order, carried.state.vendors.get(vendor) ?? found.vendor, viewerOf(desk));
}
