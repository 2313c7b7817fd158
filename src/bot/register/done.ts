import type { OrderOf } from "../../questions/order.js";
import { vendorOfKey } from "../../register/occurrence.js";
import type { Vendor } from "../../register/vendor.js";
import { dismissedReply, reviewedReply } from "../../replies/register/decision-done-reply.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { vendorInUse } from "./vendor-in-use.js";

/** Deals with one reminder, or with the review that is due: as done, without a fresh assessment. */
export async function done(order: OrderOf<"done">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const { key, note } = order;
	// A key says whose reminder it is, whatever stands beside it.
	const found = vendorInUse(key === undefined ? order.vendor : vendorOfKey(key), desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	if (key === undefined) return review(order, vendor, desk);
	const carried = await desk.carry({ do: "dismiss-reminder", key, ...(note === undefined ? {} : { note }) });
	if (!("refusal" in carried)) return dismissedReply(order, carried.state.vendors.get(vendor.id) ?? vendor, telling);
	// What reminds of a review is done by reviewing.
	return carried.refusal.code === "review-is-due"
		? review(order, vendor, desk)
		: refusedReply(order, carried.refusal, telling);
}

async function review(order: OrderOf<"done">, vendor: Vendor, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const { note } = order;
	const carried = await desk.carry({
		do: "review-vendor",
		vendor: vendor.id,
		...(note === undefined ? {} : { note }),
	});
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	const after = carried.state.vendors.get(vendor.id) ?? vendor;
	const closed = vendor.reminders.filter((reminder) => !reminder.closed).length;
	return reviewedReply(order, after, closed, (actor) => desk.who(actor), telling);
}
