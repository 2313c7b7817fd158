import type { IncomingMessage } from "node:http";

/** The body as it came; null where it is longer than allowed. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
	if (Number(request.headers["content-length"]) > most) return null;
	const chunks: Uint8Array[] = [];
	let size = 0;
	// Leaving the loop would close the connection under the answer.
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		if (!(chunk instanceof Uint8Array)) return null;
		size += chunk.byteLength;
		if (size > most) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/**
 * Whether a body holds what Slack sends: a form, whose `payload` if it has one is a JSON object, or a JSON object.
 * Bolt reads properties of whatever it finds there, and a signed `null` would end the process (HTTPReceiver, 5.1).
 */
export function holdsMessage(body: Buffer, contentType: string | undefined): boolean {
	const text = body.toString("utf8");
	if (contentType?.startsWith("application/json")) return isObject(text);
	const payload = new URLSearchParams(text).get("payload");
	return payload === null || isObject(payload);
}

function isObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
