import { z } from "zod";
import type { Received } from "./activity.js";

/** A mention inside a message; its text stands in the message's, as in <at>Sovereign</at>. */
const mentionSchema = z.looseObject({
	type: z.literal("mention"),
	text: z.string().min(1),
	mentioned: z.looseObject({ id: z.string(), name: z.string().nullish() }),
});

/** What was typed, without the mention of the bot; others who are mentioned keep their names. */
export function withoutMention(received: Received): { text: string; mentionsBot: boolean } {
	let text = received.text ?? "";
	let mentionsBot = false;
	for (const entity of received.entities ?? []) {
		const mention = mentionSchema.safeParse(entity);
		if (!mention.success) continue;
		const isBot = mention.data.mentioned.id === received.recipient.id;
		mentionsBot ||= isBot;
		text = text.split(mention.data.text).join(isBot ? " " : (mention.data.mentioned.name ?? ""));
	}
	// Teams writes the space after a mention as an entity.
	return { text: text.replace(/&nbsp;|\u00A0/g, " ").trim(), mentionsBot };
}
