import { z } from "zod";
import { gradeSchema } from "../knowledge/grades.js";
import { textSchema } from "../knowledge/text.js";
import { verdictSchema } from "./hangs-on.js";

/** What changed between two releases: its part of the answer's contract, and what a release's notes are made of. */

export const subjectKindSchema = z.enum(["provider", "supplier", "offering", "law", "framework", "data-class"]);

/** A subject that only one of two releases has. */
export const changedSubjectSchema = z.strictObject({
	id: z.string(),
	kind: subjectKindSchema,
	name: textSchema,
	statements: z.number().int().describe("How many statements it has"),
});
export type ChangedSubject = z.infer<typeof changedSubjectSchema>;

/** What one release says. */
export const saidSchema = z.strictObject({
	text: textSchema.nullable().describe("Null where it is nothing to read, such as a scale"),
	grade: gradeSchema.nullable(),
	from: z.string().nullable(),
	until: z.string().nullable(),
	pending: z.boolean(),
});
export type Said = z.infer<typeof saidSchema>;

/** A statement that two releases have otherwise, or that only one of them has, of a subject that both have. */
export const changedStatementSchema = z.strictObject({
	id: z.string().describe("subject/attribute/member#source, as in the other answers"),
	subject: z.string().describe("Its subject's id; grounds for places, lists of places, thresholds and the like"),
	about: z.string().describe("The attribute, or which part of its subject it is"),
	label: textSchema,
	change: z.enum(["added", "changed", "removed"]),
	what: z.array(z.string()).describe("Where it was changed: the fields that differ"),
	before: saidSchema.nullable(),
	after: saidSchema.nullable(),
});
export type ChangedStatement = z.infer<typeof changedStatementSchema>;

/** A verdict that the later release gives otherwise, with what did it. */
export const flipSchema = z.strictObject({
	offering: z.string(),
	before: verdictSchema,
	after: verdictSchema,
	because: z
		.array(z.string())
		.describe("Ids of the changes that did it, several where only all of them together do; empty: not found in bounds"),
	questions: z
		.array(z.strictObject({ dataClass: z.string(), framework: z.string(), home: z.string() }))
		.min(1)
		.describe("Of which questions it is the verdict"),
});
export type Flip = z.infer<typeof flipSchema>;

/** All verdicts over offerings × data classes × frameworks that both releases have. */
export const flipsSchema = z.strictObject({
	asOf: z.string().describe("The day for which both releases were asked: the later one's"),
	asked: z.number().int().describe("How many questions were decided in both"),
	flips: z.array(flipSchema),
	bounded: z.literal(true).optional().describe("The search for causes was cut short"),
});
export type Flips = z.infer<typeof flipsSchema>;

/** What begins, ends or goes stale by itself, from its own dates. */
export const turnedSchema = z.strictObject({
	day: z.string().describe("The first day on which it is otherwise"),
	date: z.string().describe("The date that the release gives, as exact as its source: the last day of what ends"),
	what: z.enum(["begins", "ends"]),
	id: z.string(),
	subject: z.string(),
	text: textSchema,
	pending: z.boolean().describe("Only announced for that day"),
});
export type Turned = z.infer<typeof turnedSchema>;

/** What changed from one release to a later one. */
export const changesBetweenSchema = z.strictObject({
	added: z.array(changedSubjectSchema).describe("Subjects that only the later one has"),
	removed: z.array(changedSubjectSchema).describe("Subjects that only the earlier one has"),
	statements: z.array(changedStatementSchema).describe("Of subjects that both have"),
	verdicts: flipsSchema.optional().describe("Absent where nobody has computed them"),
});
export type ChangesBetween = z.infer<typeof changesBetweenSchema>;
