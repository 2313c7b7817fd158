import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../knowledge/canonical-json.js";

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Whose journal it is, and what was kept of the tenant before it had one: only the first line says so. */
const originSchema = z.strictObject({
	tenant: z.string(),
	base: z.strictObject({ format: z.number().int().positive(), state: z.unknown() }).optional(),
});
export type Origin = z.infer<typeof originSchema>;

/** A line of a journal. Its hash is over everything else in it, and so over all lines before it. */
const lineSchema = z.strictObject({
	at: z.iso.datetime(),
	before: hashSchema.describe("The hash of the line before; of the first line, zeros"),
	event: z.unknown(),
	format: z.number().int().positive().describe("The format of the event"),
	hash: hashSchema,
	more: z.literal(true).optional().describe("The next line is of the same change, which is kept whole or not at all"),
	origin: originSchema.optional(),
	seq: z.number().int().positive(),
});
export type Line = z.infer<typeof lineSchema>;

/** What stands before the first line. */
export const noHash = "0".repeat(64);

/** Where a journal has come to. */
export interface Head {
	/** How many lines it has: line n has the number n. */
	readonly seq: number;
	readonly hash: string;
	readonly bytes: number;
}
export const noLines: Head = { seq: 0, hash: noHash, bytes: 0 };

export interface Unsealed {
	readonly at: string;
	readonly before: string;
	readonly event: unknown;
	readonly format: number;
	readonly more?: true | undefined;
	readonly origin?: Origin | undefined;
	readonly seq: number;
}

/** The bytes of a line with its end, and its hash. */
export function sealed(line: Unsealed): { text: string; hash: string } {
	const hash = createHash("sha256").update(canonicalJson(line)).digest("hex");
	return { text: `${canonicalJson({ ...line, hash })}\n`, hash };
}

/** Reads a line without its end; undefined where it is not, to the byte, one that was written. */
export function readLine(text: string): Line | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	const read = lineSchema.safeParse(value);
	if (!read.success) return undefined;
	const { hash: _hash, ...line } = read.data;
	// With its hash as it should be.
	return sealed(line).text === `${text}\n` ? read.data : undefined;
}
