import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Bot, Log } from "../../src/bot/ports.js";
import { readerSettings } from "./body.js";
import { checkOrigin } from "./origin.js";
import { renderHtml, titleOf } from "./render.js";
import { refuse, sendJson } from "./respond.js";
import type { Trouble } from "./words.js";

export interface MessagesOptions {
	readonly bot: Bot;
	readonly log: Log;
	readonly hosts: readonly string[];
}

const platform = "web";
const querySchema = z.object(readerSettings);

/** GET /api/messages: what the bot says unasked and nobody has dealt with yet, each with a key to show it once by. */
export async function answerMessages(
	request: IncomingMessage,
	response: ServerResponse,
	{ bot, log, hosts }: MessagesOptions,
): Promise<void> {
	const decline = (code: Trouble, headers?: Record<string, string>) => {
		log.warn({ platform, code }, "Refused a request to the web page");
		refuse(response, code, headers);
	};
	if (request.method !== "GET") return decline("method-not-allowed", { allow: "GET" });
	const foreign = checkOrigin(request, hosts);
	if (foreign) return decline(foreign);
	const read = querySchema.safeParse(queryOf(request));
	if (!read.success) return decline("malformed");
	const { language, timeZone } = read.data;
	try {
		const told = await bot.inbox({ surface: "web", tenant: "local", person: "local", locale: language, timeZone });
		const messages = told.map(({ key, reply }) => ({
			key,
			html: renderHtml(reply),
			language: reply.language,
			title: titleOf(reply),
		}));
		sendJson(response, 200, messages);
	} catch (error) {
		log.error({ platform, error: error instanceof Error ? error.name : typeof error }, "Messages could not be read");
		refuse(response, "failed");
	}
}

function queryOf({ url = "" }: IncomingMessage): Record<string, string> {
	const start = url.indexOf("?");
	return start === -1 ? {} : Object.fromEntries(new URLSearchParams(url.slice(start)));
}
