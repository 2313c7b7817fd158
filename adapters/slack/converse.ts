import type { Bot, Dedupe, Log } from "../../src/bot/ports.js";
import type { Request } from "../../src/bot/request.js";
import type { Reply } from "../../src/replies/reply.js";
import { type Delivery, deliver } from "./deliver.js";
import type { Received } from "./receive.js";
import { renderFold, renderPages, renderWords, type SlackMessage } from "./render.js";
import { say } from "./words.js";

export interface Conversing {
	readonly bot: Bot;
	readonly dedupe: Dedupe;
	readonly log: Log;
}

/** A store that fails must not silence the bot: better an answer twice than none. */
async function isFirst(key: string, { dedupe, log }: Conversing): Promise<boolean> {
	try {
		return await dedupe.first(key);
	} catch {
		log.error({ platform: "slack" }, "Could not tell whether a request is a copy; answering it");
		return true;
	}
}

/** What of a reply is shown: the fold that was opened, else all of it; in as many messages as it takes. */
function shown(reply: Reply, request: Request, share: boolean, log: Log): SlackMessage[] {
	const press = "press" in request.ask ? request.ask.press : null;
	if (press?.unfold !== undefined && !("question" in press && press.share)) {
		const fold = reply.blocks.find((block) => block.kind === "fold" && block.id === press.unfold);
		if (fold?.kind === "fold") return renderFold(reply, fold);
	}
	const { messages, omitted } = renderPages(reply, { share });
	if (omitted.length > 0) log.warn({ platform: "slack", omitted }, "Buttons were left out: Slack has no room for them");
	return messages;
}

/** Asks the bot and sends what it says; once for all copies of a request. Never throws. */
export async function converse(received: Received, delivery: Delivery, ports: Conversing): Promise<void> {
	const { request, to, locale, key } = received;
	const { bot, log } = ports;
	if (!(await isFirst(key, ports))) return;
	if (request === null) {
		log.warn({ platform: "slack" }, "A button's value was no press");
		await deliver(renderWords(say("badButton", locale)), to, "private", delivery);
		return;
	}
	try {
		const reply = await bot.answer(request);
		// What is for one person's eyes stays so, whoever asked for it to be public.
		const audience = request.audience === "public" && !reply.private ? "public" : "private";
		for (const message of shown(reply, request, audience === "private" && !to.direct, log))
			if (!(await deliver(message, to, audience, delivery))) break;
	} catch {
		log.error({ platform: "slack" }, "Answering failed");
		await deliver(renderWords(say("failed", locale)), to, "private", delivery);
	}
}
