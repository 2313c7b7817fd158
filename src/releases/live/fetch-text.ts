import type { Text } from "../../knowledge/text.js";
import { tooLargeSays } from "./release-size.js";

/** Why an address gave nothing that could be read. */
export type Unfetched = "unreachable" | "wrong-status" | "redirected" | "encoded" | "too-large";

/** Nothing was taken from an address. */
export class NotFetched extends Error {
	readonly code: Unfetched;
	readonly says: Text;
	constructor(code: Unfetched, says: Text) {
		super(`${code}: ${says.en}`);
		this.code = code;
		this.says = says;
	}
}

/** What lets a server say that nothing changed. */
export interface Validators {
	readonly etag?: string | undefined;
	readonly lastModified?: string | undefined;
}

export interface FetchLimits {
	readonly mostBytes: number;
	/** For the whole exchange, ms. */
	readonly timeout: number;
	/** Ends it at once, on shutdown. */
	readonly signal?: AbortSignal | undefined;
}

export interface FetchedText extends Validators {
	readonly text: string;
}

const mostRedirects = 3;

/** The text at an address; undefined where it has not changed. Redirects stay at the same origin. @throws NotFetched */
export async function fetchText(url: string, known: Validators, limits: FetchLimits): Promise<FetchedText | undefined> {
	const timeout = AbortSignal.timeout(limits.timeout);
	const signal = limits.signal ? AbortSignal.any([timeout, limits.signal]) : timeout;
	try {
		const response = await follow(new URL(url), known, signal);
		if (response.status === 304) return undefined;
		if (response.status !== 200) throw await leave(response, wrongStatus(response.status));
		const encoding = response.headers.get("content-encoding") ?? "identity";
		// Nobody asked for it, and what is packed may unpack to any size.
		if (encoding !== "identity") throw await leave(response, encoded(encoding));
		const text = await bodyOf(response, limits.mostBytes);
		const { headers } = response;
		return { text, etag: headers.get("etag") ?? undefined, lastModified: headers.get("last-modified") ?? undefined };
	} catch (error) {
		if (error instanceof NotFetched) throw error;
		throw unreachable(timeout.aborted ? "timeout" : reasonOf(error));
	}
}

async function follow(start: URL, { etag, lastModified }: Validators, signal: AbortSignal): Promise<Response> {
	const headers = {
		accept: "application/json",
		"accept-encoding": "identity",
		...(etag === undefined ? {} : { "if-none-match": etag }),
		...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
	};
	let address = start;
	for (let redirects = 0; ; redirects++) {
		const response = await fetch(address.href, { headers, signal, redirect: "manual" });
		const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get("location") : null;
		if (location === null) return response;
		const next = URL.canParse(location, address.href) ? new URL(location, address) : undefined;
		if (next?.origin !== start.origin) throw await leave(response, redirected(next?.origin ?? "?"));
		if (redirects === mostRedirects) throw await leave(response, ledRound());
		await response.body?.cancel();
		address = next;
	}
}

/** The body, read no further than the limit. */
async function bodyOf(response: Response, mostBytes: number): Promise<string> {
	if (Number(response.headers.get("content-length") ?? 0) > mostBytes) throw await leave(response, tooLarge(mostBytes));
	const parts: Uint8Array[] = [];
	let bytes = 0;
	const reader = response.body?.getReader();
	for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
		bytes += read.value.byteLength;
		if (bytes > mostBytes) {
			await reader?.cancel();
			throw tooLarge(mostBytes);
		}
		parts.push(read.value);
	}
	return Buffer.concat(parts).toString("utf8");
}

async function leave(response: Response, refused: NotFetched): Promise<NotFetched> {
	await response.body?.cancel();
	return refused;
}

/** `ECONNREFUSED` and the like: the message itself may name what is nobody's business. */
function reasonOf(error: unknown): string {
	const cause = error instanceof Error ? (error.cause ?? error) : undefined;
	if (cause instanceof Error) return "code" in cause ? String(cause.code) : cause.name;
	return "unknown";
}

function unreachable(reason: string): NotFetched {
	return new NotFetched("unreachable", {
		en: `the address does not answer (${reason}): mend SOVEREIGN_KNOWLEDGE_URL or the connection; it is asked again`,
		fr: `l'adresse ne répond pas (${reason}) : corrigez SOVEREIGN_KNOWLEDGE_URL ou la connexion ; elle sera redemandée`,
	});
}

function wrongStatus(status: number): NotFetched {
	return new NotFetched("wrong-status", {
		en: `the address answers with the status ${status}: mend SOVEREIGN_KNOWLEDGE_URL, or ask its publisher`,
		fr: `l'adresse répond par le statut ${status} : corrigez SOVEREIGN_KNOWLEDGE_URL, ou demandez à l'éditeur`,
	});
}

function redirected(origin: string): NotFetched {
	return new NotFetched("redirected", {
		en: `the address leads elsewhere (${origin}), which is not followed: set SOVEREIGN_KNOWLEDGE_URL to where the release is`,
		fr: `l'adresse renvoie ailleurs (${origin}), ce qui n'est pas suivi : donnez par SOVEREIGN_KNOWLEDGE_URL l'adresse même de la version`,
	});
}

function ledRound(): NotFetched {
	return new NotFetched("redirected", {
		en: `the address leads on more than ${mostRedirects} times: set SOVEREIGN_KNOWLEDGE_URL to where the release is`,
		fr: `l'adresse renvoie plus de ${mostRedirects} fois : donnez par SOVEREIGN_KNOWLEDGE_URL l'adresse même de la version`,
	});
}

function encoded(encoding: string): NotFetched {
	return new NotFetched("encoded", {
		en: `the address sends it packed (${encoding}), which was not asked for: let the server send the plain file`,
		fr: `l'adresse l'envoie compressée (${encoding}), ce qui n'a pas été demandé : que le serveur envoie le fichier tel quel`,
	});
}

function tooLarge(mostBytes: number): NotFetched {
	return new NotFetched("too-large", tooLargeSays(mostBytes));
}
