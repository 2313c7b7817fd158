import type { Knowledge } from "../../evaluator/index.js";
import type { Order } from "../../questions/order.js";
import { unknownVendor } from "../../register/commands/refusals.js";
import type { Vendor } from "../../register/vendor.js";
import { comparedSchema, isSameVerdict } from "../../replies/register/reassess-turns.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import { toVendors } from "../../replies/register/trouble-reply.js";
import { type VendorShown, vendorReply } from "../../replies/register/vendor-reply.js";
import type { Viewer } from "../../replies/register/vendor-words.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import { answerRecordSchema } from "../answer-record.js";
import type { Assessed, Desk } from "../desk.js";
import { lastLook } from "../last-look.js";
import { noVerdict } from "./no-verdict.js";

/** For whose eyes something is told. @param knowledge with the team's evidence over it, where it speaks of that */
export function viewerOf(desk: Desk, knowledge?: Knowledge): Viewer {
	const { telling, today } = desk.seat;
	const over = knowledge ? new Telling(telling.language, knowledge) : telling;
	return { telling: over, today, who: (id) => desk.who(id) };
}

/** The vendor of an order, in use or archived; a refusal with the way to all of them where there is none. */
export function vendorOf(
	order: Order & { readonly vendor: string },
	desk: Desk,
): { readonly vendor: Vendor } | { readonly reply: Reply } {
	const vendor = desk.team.withId(order.vendor);
	if (vendor) return { vendor };
	const { telling } = desk.seat;
	const outcome = unknownVendor(order.vendor);
	if (!("refusal" in outcome)) throw new Error("a vendor that there is not is refused");
	const reply = refusedReply(order, outcome.refusal, telling);
	return { reply: { ...reply, actions: [toVendors(telling, "troubleVendors")] } };
}

/** Keeps what is shown, in the log or as a review: the digest, and the vendor as it is then. */
export type Keep = (assessed: Assessed) => Promise<Kept>;
interface Kept {
	readonly answer: string;
	readonly vendor: Vendor;
}

/** A vendor with its verdict. */
export async function shownVendor(order: Order, vendor: Vendor, desk: Desk, keep: Keep, isNew = false): Promise<Reply> {
	const assessed = vendor.archived ? undefined : desk.assess(vendor);
	if (!assessed) {
		const verdict = vendor.archived ? undefined : noVerdict(vendor, desk);
		return vendorReply({ order, vendor, verdict, looked: undefined, isNew }, viewerOf(desk));
	}
	const { answer, knowledge, withoutEvidence } = assessed;
	const looked = await lastSeen(vendor, assessed, desk);
	const kept = await keptOr(undefined, () => keep(assessed));
	const verdict = { answer, withoutEvidence, kept: kept?.answer };
	const shown = { order, vendor: kept?.vendor ?? vendor, verdict, looked, isNew };
	return vendorReply(shown, viewerOf(desk, knowledge));
}

/** What somebody last had before them, where the verdict is another now. */
async function lastSeen(vendor: Vendor, { answer }: Assessed, desk: Desk): Promise<VendorShown["looked"]> {
	const grounds = await keptOr(vendor.reviewed?.grounds, () => lastLook(vendor, desk));
	if (!grounds || isSameVerdict(grounds.verdict, answer)) return undefined;
	const told = await keptOr(undefined, async () => {
		const bytes = await desk.parts.answers.get(desk.seat.tenant, grounds.answer);
		const record = bytes === undefined ? undefined : answerRecordSchema.safeParse(JSON.parse(bytes)).data;
		return comparedSchema.safeParse(record?.answer).data;
	});
	return { grounds, told };
}

/** What cannot be kept or read is no reason to show nothing: the reply says that it could not be. */
async function keptOr<Value>(otherwise: Value, keeping: () => Promise<Value>): Promise<Value> {
	try {
		return await keeping();
	} catch {
		return otherwise;
	}
}
