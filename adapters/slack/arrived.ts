import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../src/bot/ports.js";
import { limits } from "./limits.js";
import { eventType, failure } from "./post.js";

/** What of a message tells whether it is the one that is looked for; whatever else it holds is not read. */
const historySchema = z.looseObject({
	messages: z.array(
		z.looseObject({
			ts: z.string(),
			metadata: z
				.looseObject({ event_type: z.string(), event_payload: z.looseObject({ mark: z.string() }) })
				.optional()
				.catch(undefined),
		}),
	),
	has_more: z.boolean().default(false),
});

/**
 * The `ts` of our message with a mark; null where there is none, undefined where nobody can tell.
 *
 * The bot never reads what people write, with this one exception: after a crash between sending a reminder and
 * recording that it was sent, it looks for its own mark in the messages since then. That works in direct messages
 * (im:history); for channels it would take a right to read them all (channels:history), which the app does not ask for,
 * so that Slack answers missing_scope and the reminder counts as one that may be repeated.
 */
export async function arrivedAt(
	client: webApi.WebClient,
	log: Log,
	{ person, address }: { readonly person: boolean; readonly address: string },
	{ mark, since }: { readonly mark: string; readonly since?: string | undefined },
): Promise<string | null | undefined> {
	try {
		const channel = person ? (await client.conversations.open({ users: address })).channel?.id : address;
		if (channel === undefined) return undefined;
		const oldest = since === undefined ? {} : { oldest: String(Date.parse(since) / 1_000 - limits.earlier) };
		const { messages, has_more } = historySchema.parse(
			await client.conversations.history({ channel, limit: limits.history, include_all_metadata: true, ...oldest }),
		);
		const found = messages.find(
			({ metadata }) => metadata?.event_type === eventType && metadata.event_payload.mark === mark,
		);
		// On the pages that were not read it could stand as well.
		return found?.ts ?? (has_more ? undefined : null);
	} catch (error) {
		const { reason } = failure(error);
		log.warn({ platform: "slack", reason }, "Slack did not say whether a reminder had arrived");
		return undefined;
	}
}
