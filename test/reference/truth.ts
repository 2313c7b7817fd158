import type { Assurance, Grade, Interest } from "../../src/knowledge/grades.js";

/**
 * Truth and assurance (EVALUATOR, section 2): "one whole number from -5 to 5: sign for yes and no, size for assurance,
 * 0 unknown; all is min, any is max, not is minus".
 */

const sizes = { proven: 5, binding: 4, reported: 3, claimed: 2, presumed: 1 } as const;
const names = [null, "presumed", "claimed", "reported", "binding", "proven"] as const;

export const sizeOf = (assurance: Assurance): number => sizes[assurance];
export const assuranceOf = (truth: number): Assurance | null => names[Math.abs(truth)] ?? null;

const gradeSizes: Record<Grade, number> = {
	statute: 5,
	court: 5,
	certificate: 5,
	regulator: 5,
	filing: 5,
	contract: 4,
	analyst: 3,
	press: 3,
	vendor: 2,
	review: 1,
};

/** Section 1: "A source with an interest … is worth a claim at most … Low confidence is presumed." */
export function sizeOfGrade(grade: Grade, interest?: Interest, confidence?: string): number {
	if (confidence === "low") return 1;
	return interest ? Math.min(2, gradeSizes[grade]) : gradeSizes[grade];
}

/** "An `all` … with no part is unknown." */
export const all = (parts: readonly number[]): number => (parts.length === 0 ? 0 : Math.min(...parts));
export const any = (parts: readonly number[]): number => (parts.length === 0 ? 0 : Math.max(...parts));
export const not = (part: number): number => (part === 0 ? 0 : -part);

/** What several sides answer alike has that answer, "at the weakest assurance; otherwise it is unknown". */
export function agree(parts: readonly number[]): number {
	if (parts.length > 0 && parts.every((part) => part > 0)) return Math.min(...parts);
	if (parts.length > 0 && parts.every((part) => part < 0)) return Math.max(...parts);
	return 0;
}

/** "A member of a chain counts with the weakest link that leads to it": the same answer, no surer than that. */
export function noSurer(truth: number, size: number): number {
	return Math.sign(truth) * Math.min(Math.abs(truth), size) || 0;
}
