import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Bot } from "../bot/ports.js";
import type { Request } from "../bot/request.js";
import type { Knowledge } from "../evaluator/index.js";
import type { Language } from "../knowledge/text.js";
import { questionFrom } from "../questions/index.js";
import type { Reply } from "../replies/reply.js";
import type { Settings } from "../register/settings.js";
import type { ExitCode, Output } from "./output.js";

export interface AskOptions {
	readonly json: boolean;
	readonly full: boolean;
	readonly language: Language | undefined;
	/** The asker's today, YYYY-MM-DD. */
	readonly today: string;
	readonly timeZone: string;
}

export interface AskParts {
	readonly bot: Bot;
	readonly knowledge: Knowledge;
	readonly settings: Settings;
	readonly render: (reply: Reply, options: { colour: boolean; width: number; full: boolean }) => string;
	readonly output: Output;
}

/** `sovereign ask "…"`: one answer; without a question one a line of standard input. */
export async function ask(question: string | undefined, input: Readable, options: AskOptions, parts: AskParts): Promise<ExitCode> {
	if (question !== undefined) return answerLine(question, options, parts);
	let worst: ExitCode = 0;
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		if (line.trim() === "") continue;
		const code = await answerLine(line, options, parts);
		if (code > worst) worst = code;
	}
	return worst;
}

async function answerLine(line: string, options: AskOptions, parts: AskParts): Promise<ExitCode> {
	const asked = line.trimStart().startsWith("{") ? fromJson(line, options, parts) : { text: line };
	if (asked === undefined) return 2;
	const reply = "answer" in asked ? asked : await parts.bot.answer({ ...requester(options), ask: asked });
	if (options.json) {
		// What was refused before it could be answered is malformed input.
		if (reply.answer === null) {
			parts.output.err(parts.render(reply, { colour: false, width: 100, full: false }));
			return 2;
		}
		parts.output.out(JSON.stringify(reply.answer));
	} else parts.output.out(parts.render(reply, { colour: parts.output.colour, width: parts.output.width, full: options.full }));
	return reply.answer === null ? 2 : 0;
}
