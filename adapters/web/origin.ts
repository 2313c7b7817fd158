import type { IncomingMessage } from "node:http";

/**
 * Whether a question comes from the bot's own page. The host must be a name that only this machine answers to, or one
 * that the operator allowed: a page elsewhere whose name was bound to this address (DNS rebinding) sends its own name.
 * The origin must be that host, so that no other page can ask in the visitor's name.
 */
export function checkOrigin(
	request: IncomingMessage,
	allowed: readonly string[],
): "foreign-host" | "foreign-origin" | undefined {
	const host = parsed(`http://${request.headers.host ?? ""}`);
	if (!host || !(isLoopback(host.hostname) || allowed.includes(host.hostname))) return "foreign-host";
	const site = request.headers["sec-fetch-site"];
	if (site !== undefined && site !== "same-origin" && site !== "none") return "foreign-origin";
	const { origin } = request.headers;
	// Programs send no origin; every browser sends one with a POST.
	if (origin === undefined) return undefined;
	const from = parsed(origin);
	if (!from) return "foreign-origin";
	// Behind a proxy the page has the operator's name and the request has the machine's.
	return sameHost(from, host) || allowed.includes(from.hostname) ? undefined : "foreign-origin";
}

function parsed(address: string): URL | undefined {
	if (!URL.canParse(address)) return undefined;
	const url = new URL(address);
	return url.protocol === "http:" || url.protocol === "https:" ? url : undefined;
}

function sameHost(one: URL, other: URL): boolean {
	return one.hostname === other.hostname && one.port === other.port;
}

function isLoopback(hostname: string): boolean {
	return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
