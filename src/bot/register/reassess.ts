import type { OrderOf } from "../../questions/order.js";
import type { Grounds } from "../../register/decision.js";
import { type Looked, reassessReply } from "../../replies/register/reassess-reply.js";
import { comparedSchema, turnsBetween } from "../../replies/register/reassess-turns.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Assessed, Desk } from "../desk.js";
import { lastLook } from "../last-look.js";
import { originsOf } from "../scene.js";
import { recordUnder } from "./kept-answers.js";
import { noVerdict } from "./no-verdict.js";
import { causesOf } from "./reassess-causes.js";
import { vendorInUse } from "./vendor-in-use.js";

/** A fresh verdict against the last one that somebody looked at; whoever reads it has reviewed the vendor. */
export async function reassess(order: OrderOf<"reassess">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const found = vendorInUse(order.vendor, desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const assessed = desk.assess(vendor);
	if (!assessed) return refusedReply(order, noVerdict(vendor, desk), telling);
	const last = await sinceLast(await lastLook(vendor, desk), assessed, desk);
	const grounds = await desk.grounds(assessed);
	const { id, revision } = vendor;
	const carried = await desk.carry({ do: "review-vendor", vendor: id, revision, grounds });
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	const { answer, knowledge, withoutEvidence } = assessed;
	return reassessReply(
		{
			order,
			vendor: carried.state.vendors.get(id) ?? vendor,
			answer,
			origins: originsOf(answer.question, desk.state.settings),
			withoutEvidence,
			kept: grounds.answer,
			last,
		},
		(actor) => desk.who(actor),
		new Telling(telling.language, knowledge),
	);
}

/** What is otherwise than in the last one, as far as its bytes can still be read. */
async function sinceLast(grounds: Grounds | undefined, assessed: Assessed, desk: Desk): Promise<Looked["last"]> {
	if (!grounds) return undefined;
	const record = await recordUnder(grounds.answer, desk);
	const before = record && comparedSchema.safeParse(record.answer);
	if (!record || !before?.success) return { grounds, turns: undefined, causes: [] };
	const now = { ...assessed, release: desk.seat.knowledge };
	const then = await desk.release(grounds.release);
	const sameRelease = then?.release.digest === record.release.digest ? then : undefined;
	const turns = turnsBetween(before.data, assessed.answer);
	return { grounds, turns, causes: causesOf(record, before.data, now, sameRelease) };
}
