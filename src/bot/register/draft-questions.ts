import type { OrderOf } from "../../questions/order.js";
import { emailReply } from "../../replies/register/email-reply.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Desk } from "../desk.js";
import { noVerdict } from "./no-verdict.js";
import { vendorInUse } from "./vendor-in-use.js";

/** What a vendor's verdict leaves open, as an e-mail to the vendor. */
export async function draftQuestions(order: OrderOf<"draft-questions">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const found = vendorInUse(order.vendor, desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const assessed = desk.assess(vendor);
	if (!assessed) return refusedReply(order, noVerdict(vendor, desk), telling);
	const { answer, knowledge } = assessed;
	const language = order.language ?? telling.language;
	return emailReply({ order, vendor, answer, language }, new Telling(telling.language, knowledge));
}
