import { z } from "zod";
import type { Received } from "./activity.js";

/** A conversation as the bot can write to it unasked (Teams: Send proactive messages, the conversation reference). */
const placeSchema = z.strictObject({
	/** As last said: it can change, and an old one is refused (botbuilder-js #1580). */
	serviceUrl: z.url({ protocol: /^https?$/ }),
	conversation: z.string().min(1),
	bot: z.string().min(1),
});
export type Place = z.infer<typeof placeSchema>;

/** Where an activity came from. In a channel that is the channel and not the thread: a reminder begins its own. */
export function placeOf({ serviceUrl, conversation, recipient }: Received): string {
	const place: Place = { serviceUrl, conversation: conversation.id.replace(/;messageid=.*$/, ""), bot: recipient.id };
	return JSON.stringify(place);
}

/** The place that was kept; undefined where it is none. */
export function readPlace(kept: string | undefined): Place | undefined {
	try {
		return placeSchema.safeParse(JSON.parse(kept ?? "")).data;
	} catch {
		return undefined;
	}
}
