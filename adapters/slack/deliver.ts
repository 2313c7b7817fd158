import type { webApi } from "@slack/bolt";
import type { Log } from "../../src/bot/ports.js";
import { type Attempt, persist, type Wait } from "./attempts.js";
import { post } from "./post.js";
import type { SlackMessage } from "./render.js";
import { respond } from "./respond.js";

/** Where an answer can go. */
export interface Destination {
	/** A command's or a press's address for answers. */
	readonly responseUrl?: string | undefined;
	readonly channel: string;
	readonly person: string;
	/** The thread in which everybody reads the answer. */
	readonly thread?: string | undefined;
	/** The thread in which one person reads it: only if it already has replies, else Slack shows it to nobody. */
	readonly openThread?: string | undefined;
	/** A direct message with the bot: nobody else reads along. */
	readonly direct: boolean;
}

export interface Delivery {
	readonly client: webApi.WebClient;
	readonly log: Log;
	readonly wait: Wait;
	/** How long one call may take, in milliseconds. */
	readonly patience: number;
}

interface Way {
	readonly name: string;
	readonly send: (message: SlackMessage) => Promise<Attempt>;
}

/** The ways to one person, the best first; none of them is ever seen by others. */
function privately(to: Destination, { client, patience }: Delivery): Way[] {
	const { channel, person, openThread: thread, responseUrl } = to;
	const ways: Way[] = [];
	if (responseUrl !== undefined) {
		ways.push({
			name: "response_url",
			send: (message) => respond(responseUrl, message, { type: "ephemeral", thread, patience }),
		});
	}
	if (to.direct && responseUrl === undefined) {
		ways.push({ name: "chat.postMessage", send: (message) => post(client, message, { channel, thread: to.thread }) });
		return ways;
	}
	ways.push({
		name: "chat.postEphemeral",
		send: (message) => post(client, message, { channel, thread, onlyFor: person }),
	});
	ways.push({ name: "chat.postMessage to the person", send: (message) => post(client, message, { channel: person }) });
	return ways;
}

function publicly(to: Destination, { client, patience }: Delivery): Way[] {
	const { channel, thread, responseUrl } = to;
	const ways: Way[] = [];
	if (responseUrl !== undefined) {
		ways.push({
			name: "response_url",
			send: (message) => respond(responseUrl, message, { type: "in_channel", thread, patience }),
		});
	}
	ways.push({ name: "chat.postMessage", send: (message) => post(client, message, { channel, thread }) });
	return ways;
}

/** What Slack says of blocks that it does not take; the plain text then has to do. */
export const blocksRefused = /^(invalid_blocks|invalid_blocks_format|msg_blocks_too_long|msg_too_long)$/;

/**
 * Sends a message by the first way that works, and logs which did not, without text, address or secret.
 * @returns Whether it was sent; never throws.
 */
export async function deliver(
	message: SlackMessage,
	to: Destination,
	audience: "private" | "public",
	delivery: Delivery,
): Promise<boolean> {
	const { log, wait } = delivery;
	for (const way of audience === "public" ? publicly(to, delivery) : privately(to, delivery)) {
		let result = await persist(() => way.send(message), wait);
		if (!result.sent && blocksRefused.test(result.reason)) {
			log.error(
				{ platform: "slack", way: way.name, reason: result.reason },
				"Slack refused the blocks; sending plain text",
			);
			result = await persist(() => way.send({ text: message.text, blocks: [] }), wait);
		}
		if (result.sent) return true;
		log.warn({ platform: "slack", way: way.name, reason: result.reason }, "An answer could not be sent this way");
		// It may have arrived: another way could say the same thing twice.
		if (result.reason === "timeout") break;
	}
	log.error({ platform: "slack", audience }, "An answer could not be sent");
	return false;
}
