import { z } from "zod";
import { limits } from "./limits.js";

/** How one try to send ended. */
export type Attempt =
	| {
			readonly sent: true;
			/** What Slack calls the message, where it says so: its `ts`. */
			readonly message?: string | undefined;
	  }
	| {
			readonly sent: false;
			/** A code for the log: never a message's text, an address or a token. */
			readonly reason: string;
			/** Seconds after which another try may succeed; null where it cannot, or could say the same thing twice. */
			readonly again: number | null;
			/** It may have arrived all the same. */
			readonly doubt?: true;
	  };

export type Failure = Extract<Attempt, { readonly sent: false }>;

/** Waits; handed in, so that tests need not. */
export type Wait = (milliseconds: number) => Promise<void>;

/**
 * Tries until it is sent, until another try cannot help, or until patience ends.
 * A pause that the other side asks for is kept; one longer than `limits.pause` ends it.
 */
export async function persist(attempt: () => Promise<Attempt>, wait: Wait): Promise<Attempt> {
	let last = await attempt();
	for (let tried = 1; tried < limits.attempts; tried += 1) {
		if (last.sent || last.again === null) return last;
		const pause = Math.max(last.again, 2 ** tried / 4);
		if (pause > limits.pause) return last;
		await wait(pause * 1_000);
		last = await attempt();
	}
	return last;
}

/**
 * A failure below HTTP. A connection that broke is tried again; one that fell silent is not, since the message may
 * well have arrived.
 */
export function networkFailure(error: unknown): Failure {
	const silent = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
	if (silent) return { sent: false, reason: "timeout", again: null, doubt: true };
	const doubt = neverConnected.safeParse(error).success ? {} : ({ doubt: true } as const);
	return { sent: false, reason: "network", again: 0, ...doubt };
}

/** There was no connection, so that nothing was sent (Node.js: errors, common system errors). */
const neverConnected = z.looseObject({
	cause: z.looseObject({ code: z.enum(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]) }),
});

/** An HTTP status that is no success. */
export function httpFailure(status: number, retryAfter: string | null): Failure {
	const reason = `http_${status}`;
	if (status === 429) {
		const seconds = Number.parseInt(retryAfter ?? "1", 10);
		return { sent: false, reason, again: Number.isNaN(seconds) ? 1 : Math.max(0, seconds) };
	}
	return status >= 500 ? { sent: false, reason, again: 0, doubt: true } : { sent: false, reason, again: null };
}
