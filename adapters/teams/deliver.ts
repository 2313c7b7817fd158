import type { TurnContext } from "botbuilder";
import type { Log } from "../../src/bot/ports.js";
import type { Reply } from "../../src/replies/reply.js";
import { type Received, tenantOf } from "./activity.js";
import { connectorAudience, type Framework } from "./framework.js";
import { cardMessage, lineMessage } from "./message.js";
import { trouble } from "./trouble.js";
import { words } from "./words.js";

/** What is needed to send besides the turn itself. */
export interface Sender {
	readonly framework: Framework;
	readonly appId: string;
	readonly log: Log;
}

/** Answers where the question was asked; a private answer goes to the personal chat, and the place says only that. */
export async function deliver(
	sender: Sender,
	context: TurnContext,
	received: Received,
	reply: Reply,
	audience: "private" | "public",
) {
	if (reply.private && audience === "public") {
		await sendLine(sender, context, await privateLine(sender, received, reply));
		return;
	}
	await attempt(sender, "answer", () => context.sendActivity(cardMessage(reply)));
}

/** Sends to the asker's personal chat. Returns the line that may be read by all: that it was, or to ask there. */
export async function privateLine(sender: Sender, received: Received, reply: Reply): Promise<string> {
	const sent = await attempt(sender, "private answer", () => sendPersonally(sender, received, reply));
	return sent ? words[reply.language].sentPrivately : words[reply.language].askPrivately;
}

export async function sendLine(sender: Sender, context: TurnContext, text: string): Promise<void> {
	await attempt(sender, "line", () => context.sendActivity(lineMessage(text)));
}

/** Teams opens the chat that exists already, or makes it (Teams: Send proactive messages, create the conversation). */
async function sendPersonally({ framework, appId }: Sender, received: Received, reply: Reply): Promise<void> {
	const tenantId = tenantOf(received);
	if (tenantId === undefined) throw new Error("No tenant");
	const chat = {
		isGroup: false,
		bot: { id: received.recipient.id, name: received.recipient.name ?? "" },
		members: [{ id: received.from.id, name: received.from.name ?? "" }],
		tenantId,
		channelData: { tenant: { id: tenantId } },
	};
	await framework.createConversationAsync(
		appId,
		received.channelId,
		received.serviceUrl,
		connectorAudience,
		chat,
		async (context) => {
			// The framework takes the chat's id for that of a message to reply to.
			delete context.activity.id;
			await context.sendActivity(cardMessage(reply));
		},
	);
}

async function attempt({ log }: Sender, what: string, send: () => Promise<unknown>): Promise<boolean> {
	try {
		await send();
		return true;
	} catch (error) {
		log.error({ what, ...trouble(error) }, "Teams did not take a message");
		return false;
	}
}
