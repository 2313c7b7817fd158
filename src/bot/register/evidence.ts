import { inBoth } from "../../knowledge/text.js";
import type { OrderOf, SpokenClaim } from "../../questions/order.js";
import type { Refusal } from "../../register/commands/index.js";
import type { Evidence, NewEvidence } from "../../register/evidence.js";
import type { Proof } from "../../register/intake.js";
import type { Vendor } from "../../register/vendor.js";
import { evidenceReply, isAbout, retiredReply } from "../../replies/register/evidence-reply.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Assessed, Desk } from "../desk.js";
import { carryTaken, type Wanted } from "./carry-taken.js";
import { proofOf } from "./spoken-proof.js";
import { vendorInUse } from "./vendor-in-use.js";
import { vendorTurned } from "./vendor-turn.js";

/** Records what somebody has to show about a vendor, all of it or none, and looks at the vendor again. */
export async function addEvidence(order: OrderOf<"add-evidence">, desk: Desk): Promise<Reply> {
	const { telling, today } = desk.seat;
	const found = vendorInUse(order.vendor, desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const before = desk.assess(vendor);
	const carried = await carryTaken(desk, vendor.id, (now) => adding(order, now, before, desk));
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	const evidence = carried.events.flatMap((event) => (event.type === "evidence-added" ? [event.evidence] : []));
	const turn = await vendorTurned(vendor, before, desk);
	return evidenceReply({ ...turn, order, evidence, today }, turn.telling);
}

/** A piece of evidence no longer counts; it stays in the log. */
export async function retireEvidence(order: OrderOf<"retire-evidence">, desk: Desk): Promise<Reply> {
	const { telling, today } = desk.seat;
	const found = vendorInUse(order.vendor, desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const { evidence: id, reason } = order;
	const before = desk.assess(vendor);
	const command = {
		do: "retire-evidence" as const,
		vendor: vendor.id,
		evidence: id,
		...(reason === undefined ? {} : { reason }),
	};
	const carried = await carryTaken(desk, vendor.id, () => ({ commands: [command] }));
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	const turn = await vendorTurned(vendor, before, desk);
	const evidence = turn.vendor.evidence.filter((one) => one.id === id);
	return retiredReply({ ...turn, order, evidence, today }, turn.telling);
}

function adding(
	{ claims, proof }: OrderOf<"add-evidence">,
	vendor: Vendor,
	before: Assessed | undefined,
	desk: Desk,
): Wanted {
	const shown = proofOf(proof, vendor, desk.seat.knowledge);
	const all = claims.map((claim) => withQuestion(evidenceOf(claim, shown), vendor, before));
	// What is there already is not recorded twice.
	const held = vendor.evidence.filter(({ retired }) => !retired);
	const fresh = all.filter((one) => !held.some((other) => isSame(one, other)));
	const known = held.find((other) => all.some((one) => isSame(one, other)));
	if (fresh.length === 0 && known) return { refusal: already(known.id, desk) };
	return { commands: fresh.map((evidence) => ({ do: "add-evidence", vendor: vendor.id, evidence })) };
}

/** A claim as the register keeps it. */
function evidenceOf(claim: SpokenClaim, { document, grade, until }: Proof): NewEvidence {
	const { attribute, subject, value, member, holds, closed } = claim;
	const said =
		attribute === "service.certifications" && member !== undefined
			? { member, value: statusOf(claim) }
			: {
					...(value === undefined ? {} : { value }),
					...(member === undefined ? {} : { member }),
					...(holds === undefined ? {} : { holds }),
				};
	return {
		attribute,
		...(subject === undefined ? {} : { subject }),
		...said,
		...(closed ? { closed: true as const } : {}),
		...(until === undefined ? {} : { until }),
		grade: grade ?? "vendor",
		document: document ?? null,
	};
}

/** A certificate is held or it is not: its value says so. */
function statusOf({ value = "held", holds }: SpokenClaim): NonNullable<SpokenClaim["value"]> {
	return holds === false && value === "held" ? "none" : value;
}

/** The evidence with the open question that it answers. */
function withQuestion(evidence: NewEvidence, vendor: Vendor, before: Assessed | undefined): NewEvidence {
	const question = before?.answer.openQuestions.find((one) => isAbout(one, evidence, vendor));
	return question ? { ...evidence, question: question.id.slice(0, 300) } : evidence;
}

function isSame(one: NewEvidence, other: Evidence): boolean {
	const {
		id: _id,
		day: _day,
		at: _at,
		by: _by,
		retired: _retired,
		question: _question,
		statement: _statement,
		...said
	} = other;
	const { question: _asked, statement: _words, ...says } = one;
	return inOrder(says) === inOrder(said);
}

function inOrder(said: object): string {
	return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function already(id: string, { seat }: Desk): Refusal {
	const says = inBoth((language) => new Telling(language, seat.knowledge).say("evidenceAlready", { id }));
	return { code: "already-recorded", says };
}
