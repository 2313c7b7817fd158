import { z } from "zod";

/** Grades of evidence, strongest first: what was read, not what it speaks of (DESIGN, section 1). */
export const grades = [
	"statute",
	"court",
	"certificate",
	"regulator",
	"filing",
	"contract",
	"analyst",
	"press",
	"vendor",
	"review",
] as const;
export const gradeSchema = z.enum(grades).describe("What kind of document was read, not what it talks about");
export type Grade = z.infer<typeof gradeSchema>;

/** What a grade is worth to a reader, surest first. */
export const assurances = ["proven", "binding", "reported", "claimed", "presumed"] as const;
export const assuranceSchema = z.enum(assurances).describe("How sure");
export type Assurance = z.infer<typeof assuranceSchema>;

/** Who gains from the statement. A source with an interest is worth a claim at most. */
export const interestSchema = z
	.enum(["vendor", "competitor", "trade-body"])
	.describe("An interest of the source in the outcome; leave out when it has none");
export type Interest = z.infer<typeof interestSchema>;

export const confidenceSchema = z
	.enum(["high", "medium", "low"])
	.describe("How surely the statement was read out of the source; low counts as presumed");

const strengths = { proven: 5, binding: 4, reported: 3, claimed: 2, presumed: 1 } as const;

const worth: Record<Grade, Assurance> = {
	statute: "proven",
	court: "proven",
	certificate: "proven",
	regulator: "proven",
	filing: "proven",
	contract: "binding",
	analyst: "reported",
	press: "reported",
	vendor: "claimed",
	review: "presumed",
};

/** 5 (proven) down to 1 (presumed). */
export function strengthOf(assurance: Assurance): number {
	return strengths[assurance];
}

/** The assurance of a strength from 1 to 5; null for 0, since the unknown has none. */
export function assuranceOf(strength: number): Assurance | null {
	const size = Math.abs(strength);
	return size === 0 ? null : (assurances[5 - size] ?? null);
}

/** The assurance that a fact of this grade, interest and confidence carries. */
export function worthOf(grade: Grade, interest?: Interest, confidence?: "high" | "medium" | "low"): Assurance {
	if (confidence === "low") return "presumed";
	const full = worth[grade];
	return interest !== undefined && strengthOf(full) > strengthOf("claimed") ? "claimed" : full;
}
