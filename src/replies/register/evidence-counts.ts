import { type Day, lastDay, type PartialDate } from "../../knowledge/dates.js";
import type { Grade } from "../../knowledge/grades.js";
import { worthOf } from "../../knowledge/grades.js";
import type { Order } from "../../questions/order.js";
import type { Document } from "../../register/evidence.js";
import { isOwnPaper } from "../../register/own-paper.js";
import type { Vendor } from "../../register/vendor.js";
import { untilIn } from "../days.js";
import type { Telling } from "../telling.js";
import { assuranceWords, gradeWords } from "../words.js";
import { worthOfProof } from "./intake-words.js";

/** What something rests on. */
export interface Shown {
	readonly grade: Grade;
	readonly document: Document | null;
}

/** Of what vendor it is said, and with what order: what it gave and the register does not keep is known there only. */
export interface Shower {
	readonly vendor: Vendor;
	readonly order: Order;
}

/** How sure a statement counts, and why no surer where its grade promises more. */
export function countsText({ grade, document }: Shown, { vendor, order }: Shower, telling: Telling): string {
	const worth = worthOfProof({ grade, ...(document ? { document } : {}) });
	const publisher = document?.publisher ?? "";
	const slots = { assurance: telling.text(assuranceWords[worth]), grade: telling.text(gradeWords[grade]), publisher };
	if (worthOf(grade, document?.interest) === worth) return telling.say("evidenceCounts", slots);
	if (document === null) return telling.say("evidenceCountsOnly", slots);
	if (!isOwnPaper(publisher, vendor, telling.knowledge)) return telling.say("evidenceCountsUnnumbered", slots);
	return telling.say(isNumbered(order) ? "evidenceCountsOwnPaper" : "evidenceCountsOwnUnnumbered", slots);
}

/** Until when it counts, or that it does not any more. */
export function untilText(until: PartialDate | null | undefined, today: Day, telling: Telling): string[] {
	if (!until) return [];
	const slots = { until: untilIn(telling.language, until) };
	return [telling.say(isOver(until, today) ? "evidenceOver" : "evidenceUntil", slots)];
}

/** Whether its last day is past. */
export function isOver(until: PartialDate | null | undefined, today: Day): boolean {
	return until != null && lastDay(until) < today;
}

/** The number of a paper that its vendor published is not kept, since it issued none. */
function isNumbered(order: Order): boolean {
	if (order.order !== "answer-intake" && order.order !== "add-evidence") return false;
	if (order.order === "answer-intake" && typeof order.answer?.number === "string") return true;
	return order.proof.document?.number !== undefined;
}
