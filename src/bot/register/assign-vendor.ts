import type { OrderOf } from "../../questions/order.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import { assignedReply } from "../../replies/register/vendor-change-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { faultIn } from "./vendor-terms.js";
import { vendorOf, viewerOf } from "./vendor-view.js";

/** Gives a vendor to somebody, or to nobody. */
export async function assignVendor(order: OrderOf<"assign-vendor">, desk: Desk): Promise<Reply> {
	const { telling, by } = desk.seat;
	const found = vendorOf(order, desk);
	if ("reply" in found) return found.reply;
	const { vendor, owner = by } = order;
	const fault = faultIn({ owner }, desk);
	if (fault) return refusedReply(order, fault, telling);
	const carried = await desk.carry({ do: "assign-vendor", vendor, owner });
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	return assignedReply(order, carried.state.vendors.get(vendor) ?? found.vendor, by, viewerOf(desk));
}
