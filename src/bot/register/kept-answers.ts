import { type AnswerRecord, answerRecordSchema } from "../answer-record.js";
import type { Desk } from "../desk.js";

/** What is kept under a digest. */
export type KeptAnswer =
	| { readonly kind: "record"; readonly digest: string; readonly record: AnswerRecord }
	/** What stands there is not what was written. */
	| { readonly kind: "altered"; readonly digest: string }
	/** Nothing, or something else than an answer: a file that was imported, say. */
	| { readonly kind: "none" };

/** An answer of this tenant, by its whole digest. */
export async function keptAnswer(digest: string, { parts, seat }: Desk): Promise<KeptAnswer> {
	try {
		const bytes = await parts.answers.get(seat.tenant, digest);
		const read = bytes === undefined ? undefined : answerRecordSchema.safeParse(jsonIn(bytes));
		return read?.success ? { kind: "record", digest, record: read.data } : { kind: "none" };
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "answer-altered")
			return { kind: "altered", digest };
		throw error;
	}
}

/**
 * An answer of this tenant, as far as it can be read: undefined where it is gone, damaged or out of reach. Whoever only
 * compares with it says that it cannot be read any more, and goes on.
 */
export async function recordUnder(digest: string, desk: Desk): Promise<AnswerRecord | undefined> {
	try {
		const kept = await keptAnswer(digest, desk);
		return kept.kind === "record" ? kept.record : undefined;
	} catch {
		return undefined;
	}
}

function jsonIn(bytes: string): unknown {
	try {
		return JSON.parse(bytes);
	} catch {
		return undefined;
	}
}
