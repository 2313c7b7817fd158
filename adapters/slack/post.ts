import { webApi } from "@slack/bolt";
import { type Attempt, httpFailure, networkFailure } from "./attempts.js";
import type { SlackMessage } from "./render.js";

/** Where a message is posted with the bot's token. */
export interface Place {
	/** A conversation, or a person, whose direct messages it then goes to. */
	readonly channel: string;
	readonly thread?: string | undefined;
	/** Set: only this person sees it. */
	readonly onlyFor?: string | undefined;
}

function failure(error: unknown): Attempt {
	if (error instanceof webApi.WebAPIRateLimitedError) return httpFailure(429, String(error.retryAfter));
	if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode, null);
	if (error instanceof webApi.WebAPIPlatformError) return { sent: false, reason: error.data.error, again: null };
	if (error instanceof webApi.WebAPIRequestError) return networkFailure(error.original);
	return { sent: false, reason: "unexpected", again: null };
}

/**
 * One call of chat.postMessage or chat.postEphemeral
 * (https://docs.slack.dev/reference/methods/chat.postMessage, …/chat.postEphemeral).
 */
export async function post(client: webApi.WebClient, message: SlackMessage, place: Place): Promise<Attempt> {
	const content = {
		channel: place.channel,
		text: message.text,
		...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
		...(place.thread === undefined ? {} : { thread_ts: place.thread }),
	};
	try {
		if (place.onlyFor !== undefined) await client.chat.postEphemeral({ ...content, user: place.onlyFor });
		else await client.chat.postMessage({ ...content, unfurl_links: false, unfurl_media: false });
		return { sent: true };
	} catch (error) {
		return failure(error);
	}
}
