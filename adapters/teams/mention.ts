import { z } from "zod";
import type { Received } from "./activity.js";

/** A mention inside a message; its text stands in the message's, as in <at>Sovereign</at>. */
const mentionSchema = z.looseObject({
	type: z.literal("mention"),
	text: z.string().min(1),
	mentioned: z.looseObject({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() }),
});

/** Somebody other than the bot, by the words that stand for them in the text. */
export interface Named {
	readonly said: string;
	readonly name: string;
	/** Teams' own id of them, for this bot. */
	readonly id: string;
	readonly aadObjectId?: string | null | undefined;
}

/** What was typed, without the mention of the bot; others who are mentioned are called "@" and their names. */
export function withoutMention(received: Received): { text: string; mentionsBot: boolean; others: Named[] } {
	let text = received.text ?? "";
	let mentionsBot = false;
	const others: Named[] = [];
	for (const entity of received.entities ?? []) {
		const mention = mentionSchema.safeParse(entity);
		if (!mention.success) continue;
		const { id, aadObjectId } = mention.data.mentioned;
		const isBot = id === received.recipient.id;
		mentionsBot ||= isBot;
		const name = (mention.data.mentioned.name || mention.data.text.replace(/<[^<>]*>/g, "")).trim();
		const said = `@${name}`;
		text = text.split(mention.data.text).join(isBot ? " " : said);
		if (!isBot && name !== "") others.push({ said, name, id, aadObjectId });
	}
	// Teams writes the space after a mention as an entity.
	return { text: text.replace(/&nbsp;|\u00A0/g, " ").trim(), mentionsBot, others };
}
