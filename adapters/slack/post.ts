import { webApi } from "@slack/bolt";
import { type Attempt, type Failure, httpFailure, networkFailure } from "./attempts.js";
import type { SlackMessage } from "./render.js";

/** Where a message is posted with the bot's token. */
export interface Place {
	/** A conversation, or a person, whose direct messages it then goes to. */
	readonly channel: string;
	readonly thread?: string | undefined;
	/** Set: only this person sees it. */
	readonly onlyFor?: string | undefined;
	/** Stands in the message's metadata, which nobody sees, to find it by (https://docs.slack.dev/messaging/message-metadata). */
	readonly mark?: string | undefined;
}

/** Our messages' metadata are of this type. */
export const eventType = "sovereign_reminder";

/** After these "some aspect of the operation" may have "succeeded before the error was raised" (chat.postMessage, errors). */
const doubtful = /^(fatal_error|internal_error|service_unavailable)$/;
/** Slack writes the limit both ways: on the method's page, and with HTTP 429. */
const limited = /^rate_?limited$/;

/** What an error of the Web API's client means. */
export function failure(error: unknown): Failure {
	if (error instanceof webApi.WebAPIRateLimitedError) return httpFailure(429, String(error.retryAfter));
	if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode, null);
	if (error instanceof webApi.WebAPIPlatformError) {
		const reason = error.data.error;
		const doubt = doubtful.test(reason) ? ({ doubt: true } as const) : {};
		return { sent: false, reason, again: limited.test(reason) ? 1 : null, ...doubt };
	}
	if (error instanceof webApi.WebAPIRequestError) return networkFailure(error.original);
	return { sent: false, reason: "unexpected", again: null, doubt: true };
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
	const { mark } = place;
	const metadata = mark === undefined ? {} : { metadata: { event_type: eventType, event_payload: { mark } } };
	try {
		if (place.onlyFor !== undefined) {
			await client.chat.postEphemeral({ ...content, user: place.onlyFor });
			return { sent: true };
		}
		const { ts } = await client.chat.postMessage({ ...content, ...metadata, unfurl_links: false, unfurl_media: false });
		return { sent: true, message: ts };
	} catch (error) {
		return failure(error);
	}
}
