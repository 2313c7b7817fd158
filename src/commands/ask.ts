import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Bot } from "../bot/ports.js";
import type { Request } from "../bot/request.js";
import type { Knowledge } from "../evaluator/index.js";
import type { Language, Text } from "../knowledge/text.js";
import { questionFrom } from "../questions/index.js";
import type { Settings } from "../register/settings.js";
import { askReply, unknownReply } from "../replies/not-an-answer.js";
import type { Reply } from "../replies/reply.js";
import { Telling } from "../replies/telling.js";
import type { ExitCode, Output } from "./output.js";

export interface AskOptions {
	readonly json: boolean;
	readonly full: boolean;
	/** Where neither the question nor its asker says one, the team's setting decides. */
	readonly language: Language | undefined;
	/** The asker's today, YYYY-MM-DD. */
	readonly today: string;
	readonly timeZone: string;
	/** An older release that is asked, whatever the question. */
	readonly release?: string | undefined;
}

export interface AskParts {
	readonly bot: Bot;
	readonly knowledge: Knowledge;
	readonly settings: Settings;
	/** Why keeping something failed since it was last asked, where the asker can do something about it. */
	readonly takeFailure: () => { readonly code: string; readonly says: Text } | undefined;
	readonly render: (reply: Reply, options: { colour: boolean; width: number; full: boolean }) => string;
	readonly output: Output;
}

/** `sovereign ask "…"`: one answer; without a question one a line of standard input. */
export async function ask(
	question: string | undefined,
	input: Readable,
	options: AskOptions,
	parts: AskParts,
): Promise<ExitCode> {
	if (question !== undefined) return answerLine(question, options, parts);
	let worst: ExitCode = 0;
	let number = 0;
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		// Trimmed of a byte order mark too, which JSON does not know.
		const question = line.trim();
		if (question === "") continue;
		const code = await answerLine(question, options, parts, number);
		if (code > worst) worst = code;
	}
	return worst;
}

async function answerLine(line: string, options: AskOptions, parts: AskParts, number?: number): Promise<ExitCode> {
	const reply = /^\s*[[{]/.test(line)
		? await answerJson(line, options, parts, number)
		: await answerAsked({ text: line }, options, parts);
	const failure = parts.takeFailure();
	if (reply === undefined) return 2;
	const { output, render } = parts;
	const { answer } = reply;
	const inPlain = () => render(reply, { colour: false, width: output.width, full: false });
	// What was refused before it could be answered is malformed input.
	if (answer === null) {
		const { language = parts.settings.language ?? "en" } = options;
		output.err(failure ? `${failure.code}: ${failure.says[language]}` : inPlain());
		return 2;
	}
	// So is an order that was read and refused; whoever reads JSON reads why.
	const refused = "outcome" in answer && answer.outcome === "refused";
	if (refused && !options.json) output.err(`${"code" in answer ? `${answer.code}: ` : ""}${inPlain()}`);
	else
		output.out(
			options.json
				? JSON.stringify(answer)
				: render(reply, { colour: output.colour, width: output.width, full: options.full }),
		);
	return refused ? 2 : 0;
}

function answerAsked(asked: Request["ask"], options: AskOptions, parts: AskParts): Promise<Reply> {
	const { language, timeZone, release } = options;
	return parts.bot.answer({
		surface: "terminal",
		tenant: "local",
		person: "local",
		conversation: "terminal",
		audience: "private",
		locale: language,
		timeZone,
		...(release === undefined ? {} : { release }),
		ask: asked,
	});
}

/** The JSON object of `question`; undefined after saying what is wrong with it. */
async function answerJson(
	line: string,
	options: AskOptions,
	parts: AskParts,
	number: number | undefined,
): Promise<Reply | undefined> {
	const { knowledge, settings, output } = parts;
	const telling = new Telling(options.language ?? settings.language ?? "en", knowledge);
	const malformed = (says: string) => {
		const place = number === undefined ? "" : telling.text({ en: `line ${number}: `, fr: `ligne ${number} : ` });
		output.err(`malformed-question: ${place}${says}`);
		return undefined;
	};
	let json: unknown;
	try {
		json = JSON.parse(line);
	} catch {
		return malformed(
			telling.text({
				en: "this line is not JSON; write one object a line",
				fr: "cette ligne n'est pas du JSON ; écrivez un objet par ligne",
			}),
		);
	}
	const read = questionFrom(json, {
		release: knowledge.release,
		atlas: knowledge.atlas,
		settings,
		today: options.today,
	});
	if ("malformed" in read) return malformed(telling.text(read.malformed));
	const delivery = { private: true, shareable: false, open: [] };
	if ("unknown" in read) return unknownReply({ unknown: read.unknown }, [], delivery, telling);
	if ("ask" in read) return askReply({ ask: read.ask }, [], new Set(), delivery, telling);
	return answerAsked({ press: { question: read.question, release: knowledge.release.version } }, options, parts);
}
