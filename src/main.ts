#!/usr/bin/env node
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import { pino } from "pino";
import { renderTerminal } from "../adapters/terminal/render.js";
import { createBot } from "./bot/bot.js";
import { createDelivery } from "./bot/delivery/deliver.js";
import type { RegisterParts } from "./bot/desk.js";
import type { Adapter, Bot, Log, Releases } from "./bot/ports.js";
import { todayIn } from "./bot/today.js";
import { printAnswerSchema } from "./commands/answer-schema.js";
import { ask } from "./commands/ask.js";
import { deskHere } from "./commands/desk-here.js";
import { type Environment, readEnvironment } from "./commands/environment.js";
import { addKnowledgeCommands } from "./commands/knowledge-commands.js";
import { openReleases, serveReleases } from "./commands/knowledge-in-use.js";
import { type OpenedRegister, openRegister } from "./commands/open-register.js";
import { type ExitCode, languageOf, type Output } from "./commands/output.js";
import { overReleases } from "./commands/over-releases.js";
import { addRegisterCommands } from "./commands/register-commands.js";
import { report } from "./commands/report.js";
import { score } from "./commands/score.js";
import { start } from "./commands/start.js";
import { toldFlips } from "./commands/told-flips.js";
import { watched } from "./commands/watched-register.js";
import type { Language } from "./knowledge/text.js";
import type { Clock } from "./register/ports.js";
import { Chronicle } from "./releases/changes/chronicle.js";
import { noRelease } from "./releases/load.js";
import { DiskDedupe } from "./store/disk-dedupe.js";
import { hasCode } from "./store/durable-file.js";

const clock: Clock = { now: () => new Date() };
const locale = languageOf(process.env);
const language = locale ?? "en";
const output: Output = {
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`),
	colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
	width: process.stdout.columns ?? 100,
};

// Whoever reads the output (head, less) may have read enough: that is no failure, and ends no server.
let serving = false;
process.stdout.on("error", (error) => {
	if (!hasCode(error, "EPIPE")) throw error;
	if (!serving) process.exit();
});

/** The folder that holds package.json: the same from the sources and from the built program. */
function packageRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
	return folder;
}

const knowledgeFolder = process.env.SOVEREIGN_KNOWLEDGE?.trim() || join(packageRoot(), "knowledge");

const today = () => todayIn(undefined, clock.now());

function placesOf({ data, keys }: Environment) {
	return { folder: knowledgeFolder, shipped: join(packageRoot(), "knowledge"), data, keys, today };
}

/** The register for a command: taken for its changes only. */
function openBriefly(): Promise<OpenedRegister> {
	const { data: folder, logLevel } = readEnvironment(process.env);
	return openRegister({ folder, hold: "brief", clock, log: logTo(logLevel ?? "silent") });
}

interface BotOn {
	readonly releases: Releases;
	readonly chronicle: Chronicle;
	readonly register: RegisterParts;
	readonly log: Log;
	readonly announces?: boolean;
	readonly supposes?: boolean;
}

function botOn({ register, ...on }: BotOn): Bot {
	return createBot({ ...register, ...on, reference: () => randomBytes(4).toString("hex") });
}

function logTo(level: string): Log {
	return pino(
		{ level, base: null, redact: ["*.token", "*.secret", "*.password", "*.authorization"] },
		pino.destination(2),
	);
}

/** What is configured; with nothing, the chat page. A platform's SDK is only loaded where it is used. */
async function adaptersFor(
	environment: Environment,
	bot: Bot,
	release: { readonly version: string },
	log: Log,
): Promise<Adapter[]> {
	const dedupe = await DiskDedupe.open(environment.data, clock);
	const adapters: Adapter[] = [];
	if (environment.slack) {
		const { createSlack } = await import("../adapters/slack/app.js");
		const { signingSecret, botToken, apiUrl } = environment.slack;
		adapters.push(
			createSlack({ bot, dedupe, log, signingSecret, botToken, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) }),
		);
	}
	if (environment.teams) {
		const { createTeams } = await import("../adapters/teams/teams.js");
		adapters.push(createTeams({ bot, dedupe, log, ...environment.teams }));
	}
	if (adapters.length === 0) {
		const { createWeb } = await import("../adapters/web/web.js");
		adapters.push(createWeb({ bot, log, release, hosts: [environment.host] }));
	}
	return adapters;
}

async function runStart(): Promise<ExitCode> {
	serving = true;
	const environment = readEnvironment(process.env);
	const log = logTo(environment.logLevel ?? "info");
	const register = await openRegister({ folder: environment.data, hold: "exclusive", clock, log });
	const { store } = register;
	let stopLooking = async () => {};
	const release = async () => {
		await stopLooking();
		await store.close();
	};
	try {
		const { source, port, host } = environment;
		let chronicle: Chronicle | undefined;
		const flips = toldFlips(() => chronicle);
		const { releases, begin, stop } = await serveReleases({ ...placesOf(environment), source, language, flips }, log);
		stopLooking = stop;
		chronicle = new Chronicle(knowledgeFolder, releases);
		const stopped = new Promise<string>((resolve) => {
			for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
		});
		const knowledge = {
			get version() {
				return releases.current().release.version;
			},
		};
		const adapters = await adaptersFor(
			environment,
			botOn({ releases, chronicle, register, log, announces: true }),
			knowledge,
			log,
		);
		const messengers = adapters.flatMap(({ messenger }) => messenger ?? []);
		const delivery = createDelivery({ ...register, releases, log, messengers });
		const parts = { adapters, knowledge, log, output, begin, delivery, stopped, release };
		return await start({ port, host, language }, parts);
	} finally {
		await release();
	}
}

interface AskFlags {
	readonly json?: true;
	readonly full?: true;
	readonly lang?: Language;
	readonly evidence?: string;
	readonly knowledge?: string;
}

async function runAsk(words: string[], options: AskFlags): Promise<ExitCode> {
	const environment = readEnvironment(process.env);
	const log = logTo(environment.logLevel ?? "silent");
	const { register, takeFailure } = watched(await openBriefly());
	const opened = await openReleases(placesOf(environment));
	const releases = options.evidence === undefined ? opened : await overReleases(opened, options.evidence);
	const chronicle = new Chronicle(knowledgeFolder, opened);
	const bot = botOn({ releases, chronicle, register, log, supposes: options.evidence !== undefined });
	const knowledge = options.knowledge === undefined ? releases.current() : await releases.get(options.knowledge);
	if (!knowledge) throw noRelease(knowledgeFolder, options.knowledge, releases.versions());
	const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const settings = (await register.store.read("local")).settings;
	const asked = {
		json: options.json === true,
		full: options.full === true,
		language: options.lang ?? locale,
		timeZone,
		today: todayIn(timeZone, clock.now()),
		release: options.knowledge,
	};
	return ask(words.length > 0 ? words.join(" ") : undefined, process.stdin, asked, {
		bot,
		knowledge,
		settings,
		takeFailure,
		render: renderTerminal,
		output,
	});
}

interface ScoreFlags {
	readonly answers: string;
	readonly asOf?: string;
	readonly weights?: string;
	readonly json?: true;
	readonly lang?: Language;
}

async function runScore(framework: string, { answers, asOf, weights, json, lang }: ScoreFlags): Promise<ExitCode> {
	const { release } = (await openReleases(placesOf(readEnvironment(process.env)))).current();
	const day = asOf ?? today();
	const asked = { framework, answers, asOf: day, weights, json: json === true, language: lang ?? language };
	return score(asked, release, output);
}

function program(finish: (code: Promise<ExitCode>) => Promise<void>): Command {
	const root = new Command("sovereign").description(
		"Is a cloud service sovereign for your data? · Un service est-il souverain pour vos données ?",
	);
	root.exitOverride().configureOutput({ writeErr: (text) => output.err(text.trimEnd()) });
	root
		.command("ask [question...]")
		.description('one question, or one a line of standard input: sovereign ask "is Cirrus sovereign for Protected B?"')
		.option("--json", "print the answer's contract as one line of JSON")
		.option("--full", "print the reasons, laws, questions and sources too")
		.option(
			"--evidence <file>",
			"lay your own evidence over the knowledge, from a YAML or JSON file (docs/evidence.md)",
		)
		.option("--knowledge <version>", "ask an older release, e.g. 2026.11.0")
		.addOption(new Option("--lang <language>", "where the question itself does not say").choices(["en", "fr"]))
		.action((words: string[], options: AskFlags) => finish(runAsk(words, options)));
	root
		.command("start")
		.description("serve Slack and Teams where they are configured, else a chat page on this machine")
		.action(() => finish(runStart()));
	root
		.command("score <framework>")
		.description("what an assessor's answer sheet comes to: sovereign score four-pillars --answers sheet.csv")
		.requiredOption("--answers <file>", "CSV (criterion, answer, source) or JSON")
		.option("--as-of <day>", "the day whose weights count, YYYY-MM-DD; today if left out")
		.option("--weights <id>", "a set of weights by its name, whatever the day")
		.option("--json", "print the score as one line of JSON")
		.addOption(new Option("--lang <language>", "the language of the text").choices(["en", "fr"]))
		.action((framework: string, options: ScoreFlags) => finish(runScore(framework, options)));
	root
		.command("answer-schema")
		.description("print the JSON Schema of what ask --json prints, as docs/schema has it")
		.action(() => finish(Promise.resolve(printAnswerSchema(output))));
	addRegisterCommands(root, {
		data: () => readEnvironment(process.env).data,
		open: openBriefly,
		async desk(at) {
			const environment = readEnvironment(process.env);
			const releases = await openReleases(placesOf(environment));
			const register = await openBriefly();
			const log = logTo(environment.logLevel ?? "silent");
			return deskHere({ ...at, language }, { register, releases, log });
		},
		render: renderTerminal,
		clock,
		language,
		output,
		finish,
	});
	addKnowledgeCommands(root, {
		folder: knowledgeFolder,
		places: () => placesOf(readEnvironment(process.env)),
		today,
		language,
		output,
		finish,
	});
	return root;
}

try {
	await program(async (code) => {
		process.exitCode = await code;
	}).parseAsync(process.argv);
} catch (error) {
	process.exitCode = error instanceof CommanderError ? error.exitCode && 2 : report(error, language, output);
}
