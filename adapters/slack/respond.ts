import { z } from "zod";
import { type Attempt, httpFailure, networkFailure } from "./attempts.js";
import type { SlackMessage } from "./render.js";

/** What a `response_url` says of a message that it refuses. */
const refusalSchema = z.object({
	ok: z.literal(false),
	error: z
		.string()
		.regex(/^[a-z_]{1,60}$/)
		.catch("refused"),
});

export interface Response {
	/** ephemeral: for one person; in_channel: for everybody. */
	readonly type: "ephemeral" | "in_channel";
	/** The thread to answer in. */
	readonly thread?: string | undefined;
	/** How long the call may take, in milliseconds. */
	readonly patience: number;
}

/**
 * Answers a command or a press by its `response_url`: five times within 30 minutes, also where the bot is no member
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).
 */
export async function respond(url: string, message: SlackMessage, how: Response): Promise<Attempt> {
	const body = {
		response_type: how.type,
		replace_original: false,
		text: message.text,
		...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
		...(how.thread === undefined ? {} : { thread_ts: how.thread }),
	};
	try {
		const answer = await fetch(url, {
			method: "POST",
			headers: { "content-type": "application/json; charset=utf-8" },
			body: JSON.stringify(body),
			redirect: "error",
			signal: AbortSignal.timeout(how.patience),
		});
		const text = await answer.text();
		const passing = answer.status === 429 || answer.status >= 500;
		if (passing) return httpFailure(answer.status, answer.headers.get("retry-after"));
		const refusal = refusalSchema.safeParse(parsed(text));
		if (refusal.success) return { sent: false, reason: refusal.data.error, again: null };
		return answer.ok ? { sent: true } : httpFailure(answer.status, null);
	} catch (error) {
		return networkFailure(error);
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
