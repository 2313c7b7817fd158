import { evaluatorVersion } from "../../evaluator/answer.js";
import type { OrderOf } from "../../questions/order.js";
import type { Grounds } from "../../register/decision.js";
import { decisionReply } from "../../replies/register/decision-reply.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Desk } from "../desk.js";
import { noVerdict } from "./no-verdict.js";
import { vendorInUse } from "./vendor-in-use.js";
import { wouldRefuse } from "./would-refuse.js";

/** A decision on the verdict as it is now, whose bytes are kept with it. */
export async function decide(order: OrderOf<"decide">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const found = vendorInUse(order.vendor, desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const { ruling, reason } = order;
	const command = (grounds: Grounds) => ({
		do: "decide" as const,
		vendor: vendor.id,
		revision: vendor.revision,
		ruling,
		reason,
		grounds,
	});
	// Whoever may not decide is told so before anything is worked out.
	const refusal = wouldRefuse(command(unread(desk)), desk);
	if (refusal) return refusedReply(order, refusal, telling);
	const assessed = desk.assess(vendor);
	if (!assessed) return refusedReply(order, noVerdict(vendor, desk), telling);
	const carried = await desk.carry(command(await desk.grounds(assessed)));
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	const after = carried.state.vendors.get(vendor.id) ?? vendor;
	const taken = carried.events.flatMap((event) => (event.type === "decided" ? [event.decision] : []))[0];
	if (!taken) throw new Error("a decision that was carried out has its event");
	const { answer, knowledge, withoutEvidence } = assessed;
	const at = after.decisions.findIndex(({ id }) => id === taken.id);
	const before = at > 0 ? after.decisions[at - 1] : undefined;
	return decisionReply(
		{ order, vendor: after, decision: taken, before, answer, withoutEvidence },
		(actor) => desk.who(actor),
		new Telling(telling.language, knowledge),
	);
}

/** Grounds to ask with whether a decision would be refused, whatever the verdict is. */
function unread({ seat }: Desk): Grounds {
	return {
		answer: `sha256-${"0".repeat(64)}`,
		release: seat.knowledge.release.version,
		evaluator: evaluatorVersion,
		asOf: seat.today,
		verdict: { outcome: "undetermined", assurance: null },
	};
}
