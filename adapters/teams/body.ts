import type { IncomingMessage } from "node:http";

/** The body as JSON; or the HTTP status that refuses it: 413 too large, 400 not JSON in UTF-8. */
export async function readJson(
	request: IncomingMessage,
	most: number,
): Promise<{ json: unknown } | { refused: 413 | 400 }> {
	if (Number(request.headers["content-length"]) > most) return { refused: 413 };
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		// Leaving the loop would close the connection under the answer.
		for await (const chunk of request.iterator({ destroyOnReturn: false })) {
			if (!(chunk instanceof Uint8Array)) return { refused: 400 };
			size += chunk.byteLength;
			if (size > most) return { refused: 413 };
			chunks.push(chunk);
		}
		return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))) };
	} catch {
		return { refused: 400 };
	}
}
