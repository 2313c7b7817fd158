import type { webApi } from "@slack/bolt";
import type { Log, Messenger, Outgoing, Sent } from "../../src/bot/ports.js";
import { arrivedAt } from "./arrived.js";
import type { Attempt } from "./attempts.js";
import { blocksRefused } from "./deliver.js";
import { limits } from "./limits.js";
import { post } from "./post.js";
import { renderReply } from "./render.js";

export interface MessengerOptions {
	/** With the bot's token. */
	readonly client: webApi.WebClient;
	readonly log: Log;
}

/** Writes to people and to channels by chat.postMessage; a person's id stands for the direct messages with the bot. */
export function slackMessenger({ client, log }: MessengerOptions): Messenger {
	return {
		serves: (tenant) => tenant.startsWith("slack:"),
		pace: limits.pace,
		async send({ to, reply, mark }) {
			const { message, omitted } = renderReply(reply, { share: false });
			if (omitted.length > 0)
				log.warn({ platform: "slack", omitted }, "Buttons were left out: Slack has no room for them");
			const place = { channel: addressOf(to), mark };
			let attempt = await post(client, message, place);
			// Nothing was posted, so that this is no second message.
			if (!attempt.sent && blocksRefused.test(attempt.reason)) {
				log.error({ platform: "slack", reason: attempt.reason }, "Slack refused the blocks; sending plain text");
				attempt = await post(client, { text: message.text, blocks: [] }, place);
			}
			if (!attempt.sent) log.warn({ platform: "slack", reason: attempt.reason }, "A reminder could not be sent");
			return became(attempt, "person" in to);
		},
		arrived: ({ to, mark, since }) =>
			arrivedAt(client, log, { person: "person" in to, address: addressOf(to) }, { mark, since }),
	};
}

function addressOf(to: Outgoing["to"]): string {
	return "person" in to ? (to.person.reach ?? to.person.key) : to.channel;
}

/**
 * Who can never be written to: an account that was closed, a bot (conversations.open, errors; HubSpot/slack-client
 * #90). Slack has no way for a person to block an app: `messages_tab_disabled` is the app's own setting, and stays a
 * failure that somebody can mend.
 */
const unreachable = /^(user_disabled|cannot_dm_bot)$/;

function became(attempt: Attempt, toPerson: boolean): Sent {
	if (attempt.sent) {
		const { message } = attempt;
		return { outcome: "sent", ...(message === undefined ? {} : { message }) };
	}
	const { reason, again, doubt } = attempt;
	if (toPerson && unreachable.test(reason)) return { outcome: "blocked", reason };
	return {
		outcome: "failed",
		reason,
		...(again ? { again: again * 1_000 } : {}),
		...(doubt === undefined ? {} : { doubt }),
	};
}
