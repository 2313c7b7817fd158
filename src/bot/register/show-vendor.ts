import type { OrderOf } from "../../questions/order.js";
import type { Reply } from "../../replies/reply.js";
import type { Assessed, Desk } from "../desk.js";
import { shownVendor, vendorOf } from "./vendor-view.js";

/** A vendor as it is today, against its last review and its decision. Whoever looked at its verdict stands in the log. */
export async function showVendor(order: OrderOf<"show-vendor">, desk: Desk): Promise<Reply> {
	const found = vendorOf(order, desk);
	if ("reply" in found) return found.reply;
	return shownVendor(order, found.vendor, desk, (assessed) => noted(assessed, desk));
}

async function noted(assessed: Assessed, desk: Desk) {
	const { vendor } = assessed;
	const { answer, release, evaluator } = await desk.grounds(assessed);
	const { intent } = assessed.answer.question;
	await desk.carry({ do: "note-answer", intent, vendor: vendor.id, answer, release, evaluator });
	return { answer, vendor };
}
