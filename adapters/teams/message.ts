import type { Activity } from "botbuilder";
import type { Reply } from "../../src/replies/reply.js";
import { cardType } from "./card.js";
import { renderCard, summaryOf } from "./render.js";

/** A reply as a message: a card, and a plain line for the notification. Under limits.messageBytes with its addresses. */
export function cardMessage(reply: Reply): Partial<Activity> {
	return {
		type: "message",
		summary: summaryOf(reply),
		attachments: [{ contentType: cardType, content: renderCard(reply) }],
	};
}

/** One of the adapter's own lines. */
export function lineMessage(text: string): Partial<Activity> {
	return { type: "message", text, textFormat: "plain" };
}
