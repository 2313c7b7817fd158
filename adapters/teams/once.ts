import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { z } from "zod";

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions["httpClient"]>;

/** The connector did not take a message. Its words stay out: they may quote the message. */
export class Declined extends Error {
	override readonly name = "Declined";
	readonly statusCode: number;
	readonly code: string | undefined;
	/** In milliseconds, where it says so. */
	readonly retryAfter: number | undefined;

	constructor(statusCode: number, code: string | undefined, retryAfter: number | undefined) {
		super(`HTTP ${statusCode}`);
		this.statusCode = statusCode;
		this.code = code;
		this.retryAfter = retryAfter;
	}
}

/** No answer came. */
export class Unanswered extends Error {
	override readonly name = "Unanswered";
	readonly code: "timeout" | "network";
	/** Whether the call may have arrived all the same. */
	readonly doubt: boolean;

	constructor(code: "timeout" | "network", doubt: boolean) {
		super(code);
		this.code = code;
		this.doubt = doubt;
	}
}

/**
 * One HTTP call and no more. The framework's own client sends up to four times, also after answers that leave open
 * whether a message arrived (@azure/core-rest-pipeline, defaultRetryPolicy), and a reminder must not come four times.
 */
export function callOnce(patience: number): HttpClient {
	return {
		async sendRequest(request) {
			const sent = request.headers.clone();
			sent.remove("content-length");
			const { answer, bodyAsText } = await answerTo(request.url, {
				method: request.method,
				headers: sent.rawHeaders(),
				body: typeof request.body === "string" ? request.body : null,
				// The bot's own token is for this address alone.
				redirect: "error",
				signal: AbortSignal.timeout(patience),
			});
			if (!answer.ok) throw new Declined(answer.status, codeIn(bodyAsText), pauseIn(answer.headers.get("retry-after")));
			for (const name of sent.headerNames()) sent.remove(name);
			for (const [name, value] of answer.headers) sent.set(name, value);
			return { request, status: answer.status, headers: sent, bodyAsText };
		},
	};
}

async function answerTo(url: string, call: RequestInit): Promise<{ answer: Response; bodyAsText: string }> {
	try {
		const answer = await fetch(url, call);
		return { answer, bodyAsText: await answer.text() };
	} catch (error) {
		if (error instanceof Error && error.name === "TimeoutError") throw new Unanswered("timeout", true);
		throw new Unanswered("network", !neverConnected.safeParse(error).success);
	}
}

/** There was no connection, so that nothing was sent (Node.js: errors, common system errors). */
const neverConnected = z.looseObject({
	cause: z.looseObject({ code: z.enum(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]) }),
});

const code = z.string().regex(/^[\w.-]{1,64}$/);
const answerSchema = z.union([
	z.looseObject({ error: z.looseObject({ code }) }).transform(({ error }) => error.code),
	z.looseObject({ subCode: code }).transform(({ subCode }) => subCode),
	z.looseObject({ code }).transform(({ code }) => code),
	// Older answers hold their code as JSON within JSON.
	z.looseObject({ message: z.string().regex(/"subCode"/) }).transform(({ message }) => codeOf(message)),
]);

function codeIn(text: string): string | undefined {
	try {
		return answerSchema.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}

function codeOf(message: string): string | undefined {
	return /"subCode"\s*:\s*"([\w.-]{1,64})"/.exec(message)?.[1];
}

/** A pause in milliseconds: Retry-After is in seconds, or a date. */
function pauseIn(header: string | null): number | undefined {
	if (header === null) return undefined;
	const seconds = /^\d{1,6}$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
	return Number.isNaN(seconds) ? undefined : Math.max(0, Math.round(seconds * 1_000));
}
