import type { IncomingMessage, ServerResponse } from "node:http";
import type { Bot, Log } from "../../src/bot/ports.js";
import { readAsk } from "./body.js";
import { checkOrigin } from "./origin.js";
import { renderHtml, titleOf } from "./render.js";
import { refuse, sendJson } from "./respond.js";
import type { Trouble } from "./words.js";

export interface AskOptions {
	readonly bot: Bot;
	readonly log: Log;
	readonly hosts: readonly string[];
}

const platform = "web";

/** POST /api/ask: a question or a pressed button in, the answer's card out. */
export async function answerAsk(
	request: IncomingMessage,
	response: ServerResponse,
	{ bot, log, hosts }: AskOptions,
): Promise<void> {
	const decline = (code: Trouble, headers?: Record<string, string>) => {
		log.warn({ platform, code }, "Refused a request to the web page");
		refuse(response, code, headers);
	};
	if (request.method !== "POST") return decline("method-not-allowed", { allow: "POST" });
	const foreign = checkOrigin(request, hosts);
	if (foreign) return decline(foreign);
	const read = await readAsk(request);
	if ("refused" in read) return decline(read.refused);
	const { ask } = read;
	try {
		const reply = await bot.answer({
			surface: "web",
			tenant: "local",
			person: "local",
			conversation: platform,
			audience: "private",
			locale: ask.language,
			timeZone: ask.timeZone,
			ask: "text" in ask ? { text: ask.text } : { press: ask.press },
		});
		sendJson(response, 200, { html: renderHtml(reply), language: reply.language, title: titleOf(reply) });
	} catch (error) {
		// The message could quote the question, so the log gets the kind of error only.
		log.error(
			{ platform, error: error instanceof Error ? error.name : typeof error },
			"A question on the web page failed",
		);
		refuse(response, "failed");
	}
}
