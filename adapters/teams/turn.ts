import type { TurnContext } from "botbuilder";
import type { Bot, Dedupe } from "../../src/bot/ports.js";
import type { Request } from "../../src/bot/request.js";
import { asker, localeOf, type Received, receivedSchema } from "./activity.js";
import { deliver, privateLine, type Sender, sendLine } from "./deliver.js";
import { cardAnswer, failure, type InvokeAnswer, lineAnswer, pressOf, refusal } from "./invoke.js";
import { withoutMention } from "./mention.js";
import { mentionedIn } from "./people.js";
import { renderCard } from "./render.js";
import { trouble } from "./trouble.js";
import { words } from "./words.js";

interface Conversation extends Sender {
	readonly bot: Bot;
	readonly dedupe: Dedupe;
}

type Asker = Omit<Request, "ask">;

/** One turn: what was sent, answered while it lasts. Never throws. */
export async function takeTurn(conversation: Conversation, context: TurnContext): Promise<void> {
	const received = receivedSchema.parse(context.activity);
	const who = asker(received);
	if (who === undefined) {
		conversation.log.warn({ type: received.type }, "Teams sent something without a tenant");
		return;
	}
	if (received.type === "message") await takeMessage(conversation, context, received, who);
	else if (received.type === "conversationUpdate") await welcome(conversation, context, received, who);
	else if (received.type === "invoke" && received.name === "adaptiveCard/action") {
		const body = await answerPress(conversation, received, who);
		await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
	}
}

async function takeMessage(
	conversation: Conversation,
	context: TurnContext,
	received: Received,
	who: Asker,
): Promise<void> {
	const { text, mentionsBot, others } = withoutMention(received);
	// In a channel only what is said to the bot is its business.
	if (who.audience === "public" && !mentionsBot) return;
	await orApologize(conversation, context, received, async () => {
		const seen = received.id ? `${who.tenant}:${who.conversation}:${received.id}` : undefined;
		if (seen !== undefined && !(await conversation.dedupe.first(seen))) return;
		const people = await mentionedIn(context, others, conversation.log);
		await ask(conversation, context, received, { ...who, people, ask: { text } });
	});
}

/** Says what the bot can do, once it is added. */
async function welcome(
	conversation: Conversation,
	context: TurnContext,
	received: Received,
	who: Asker,
): Promise<void> {
	if (!received.membersAdded?.some((member) => member.id === received.recipient.id)) return;
	await orApologize(conversation, context, received, () =>
		ask(conversation, context, received, { ...who, ask: { text: "help" } }),
	);
}

async function ask(
	conversation: Conversation,
	context: TurnContext,
	received: Received,
	request: Request,
): Promise<void> {
	const reply = await conversation.bot.answer(request);
	await deliver(conversation, context, received, reply, request.audience);
}

/** Each press is answered, a repeated one the same; only who pressed sees the new card. */
async function answerPress(conversation: Conversation, received: Received, who: Asker): Promise<InvokeAnswer> {
	const own = words[who.locale ?? "en"];
	const press = pressOf(received.value);
	if (press === undefined) return refusal(own.unreadableButton);
	try {
		const reply = await conversation.bot.answer({ ...who, ask: { press } });
		const forOne = reply.private || "order" in press;
		if (forOne && who.audience === "public") return lineAnswer(await privateLine(conversation, received, reply));
		return cardAnswer(renderCard(reply));
	} catch (error) {
		conversation.log.error(trouble(error), "Teams: a press could not be answered");
		return failure(own.failed);
	}
}

async function orApologize(
	conversation: Conversation,
	context: TurnContext,
	received: Received,
	answer: () => Promise<void>,
): Promise<void> {
	try {
		await answer();
	} catch (error) {
		conversation.log.error(trouble(error), "Teams: a message could not be answered");
		await sendLine(conversation, context, words[localeOf(received) ?? "en"].failed);
	}
}
