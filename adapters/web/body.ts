import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { longestText } from "../../src/bot/request.js";
import { pressSchema, replySchema } from "../../src/replies/reply.js";
import type { Trouble } from "./words.js";

/** Bytes: the longest text in any script, escaped as JSON escapes it. */
const largest = 256 * 1024;

/** What the page says of whoever reads it. */
export const readerSettings = {
	language: replySchema.shape.language.optional(),
	/** A zone that this machine does not know counts as none said. */
	timeZone: z
		.string()
		.max(64)
		.transform((zone) => (isTimeZone(zone) ? zone : undefined))
		.optional(),
};
const askSchema = z.union([
	z.strictObject({ text: z.string(), ...readerSettings }),
	z.strictObject({ press: pressSchema, ...readerSettings }),
]);
type Ask = z.infer<typeof askSchema>;

/** What the page asks, or why it cannot be read. */
export async function readAsk(request: IncomingMessage): Promise<{ ask: Ask } | { refused: Trouble }> {
	if (!isJson(request)) return { refused: "not-json" };
	const bytes = await readBytes(request);
	if (bytes === "too-large" || bytes === "malformed") return { refused: bytes };
	const read = askSchema.safeParse(parsed(bytes));
	if (!read.success) return { refused: "malformed" };
	if ("text" in read.data && read.data.text.length > longestText) return { refused: "question-too-long" };
	return { ask: read.data };
}

function isJson({ headers }: IncomingMessage): boolean {
	const encoding = headers["content-encoding"];
	if (encoding !== undefined && encoding !== "identity") return false;
	return /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(headers["content-type"] ?? "");
}

async function readBytes(request: IncomingMessage): Promise<Buffer | "too-large" | "malformed"> {
	if (Number(request.headers["content-length"]) > largest) return "too-large";
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		// Leaving the loop must not close the connection, for the refusal still goes over it.
		for await (const chunk of request.iterator({ destroyOnReturn: false })) {
			if (!(chunk instanceof Uint8Array)) return "malformed";
			size += chunk.byteLength;
			if (size > largest) return "too-large";
			chunks.push(chunk);
		}
	} catch {
		return "malformed";
	}
	return Buffer.concat(chunks);
}

/** Undefined where it is not JSON in UTF-8, which no schema takes. */
function parsed(bytes: Buffer): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
}

function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}
