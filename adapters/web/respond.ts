import type { ServerResponse } from "node:http";
import { type Trouble, troubles } from "./words.js";

/** On every response: nothing from elsewhere, nothing inline, in no frame, and no address told to others. */
const securityHeaders = {
	"content-security-policy":
		"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
} as const;

/** Sends a whole response; a HEAD request gets its headers only. */
export function send(
	response: ServerResponse,
	status: number,
	type: string,
	body: string,
	headers: Readonly<Record<string, string>> = {},
): void {
	response.writeHead(status, {
		...securityHeaders,
		"cache-control": "no-store",
		"content-type": type,
		"content-length": Buffer.byteLength(body),
		...headers,
	});
	response.end(response.req.method === "HEAD" ? undefined : body);
}

export function sendJson(
	response: ServerResponse,
	status: number,
	value: unknown,
	headers?: Readonly<Record<string, string>>,
): void {
	send(response, status, "application/json; charset=utf-8", JSON.stringify(value), headers);
}

/** `{error: {code, message: {en, fr}}}` with the trouble's status. */
export function refuse(response: ServerResponse, code: Trouble, headers?: Readonly<Record<string, string>>): void {
	const { status, message } = troubles[code];
	sendJson(response, status, { error: { code, message } }, headers);
}
