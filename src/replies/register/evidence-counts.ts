import type { Grade } from "../../knowledge/grades.js";
import { worthOf } from "../../knowledge/grades.js";
import type { Document } from "../../register/evidence.js";
import type { Telling } from "../telling.js";
import { assuranceWords, gradeWords } from "../words.js";
import { worthOfProof } from "./intake-words.js";

/** What something rests on. */
export interface Shown {
	readonly grade: Grade;
	readonly document: Document | null;
}

/** How sure a statement counts, and why no surer where its grade promises more. */
export function countsText({ grade, document }: Shown, telling: Telling): string {
	const worth = worthOfProof({ grade, ...(document ? { document } : {}) });
	const slots = { assurance: telling.text(assuranceWords[worth]), grade: telling.text(gradeWords[grade]) };
	if (worthOf(grade, document?.interest) === worth) return telling.say("evidenceCounts", slots);
	return telling.say(document === null ? "evidenceCountsOnly" : "evidenceCountsUnnumbered", slots);
}
