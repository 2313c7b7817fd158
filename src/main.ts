#!/usr/bin/env node
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { pino } from "pino";
import { createSlack } from "../adapters/slack/app.js";
import { createTeams } from "../adapters/teams/teams.js";
import { renderTerminal } from "../adapters/terminal/render.js";
import { createWeb } from "../adapters/web/web.js";
import { createBot } from "./bot/bot.js";
import type { Adapter, Bot, Log } from "./bot/ports.js";
import { todayIn } from "./bot/today.js";
import { ask } from "./commands/ask.js";
import { type Environment, readEnvironment, WrongEnvironment } from "./commands/environment.js";
import { knowledgeCheck } from "./commands/knowledge-check.js";
import { knowledgeRelease } from "./commands/knowledge-release.js";
import { knowledgeSchema } from "./commands/knowledge-schema.js";
import { type ExitCode, languageOf, type Output } from "./commands/output.js";
import { start } from "./commands/start.js";
import { Knowledge } from "./evaluator/index.js";
import type { Clock, Store } from "./register/ports.js";
import { loadRelease, releaseVersions } from "./releases/load.js";
import { ReleaseRefused } from "./releases/release-file.js";
import { DiskDedupe } from "./store/disk-dedupe.js";
import { DiskStore } from "./store/disk-store.js";
import { DamagedFile } from "./store/durable-file.js";
import { FolderInUse } from "./store/lock.js";

const clock: Clock = { now: () => new Date() };
const language = languageOf(process.env);
const output: Output = {
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`),
	colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
	width: process.stdout.columns ?? 100,
};

/** The folder that holds package.json: the same from the sources and from the built program. */
function packageRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
	return folder;
}

const knowledgeFolder = process.env.SOVEREIGN_KNOWLEDGE ?? join(packageRoot(), "knowledge");

async function botOn(store: Store, log: Log): Promise<{ bot: Bot; knowledge: Knowledge }> {
	const releases = join(knowledgeFolder, "releases");
	const knowledge = new Knowledge(await loadRelease(releases));
	const versions = await releaseVersions(releases);
	const bot = createBot({
		releases: { current: () => knowledge, versions: () => versions },
		store,
		clock,
		log,
		reference: () => randomBytes(4).toString("hex"),
	});
	return { bot, knowledge };
}

function logTo(level: string): Log {
	return pino(
		{ level, base: null, redact: ["*.token", "*.secret", "*.password", "*.authorization"] },
		pino.destination(2),
	);
}

function adaptersFor(environment: Environment, bot: Bot, knowledge: Knowledge, log: Log): Adapter[] {
	const dedupe = new DiskDedupe(environment.data, clock);
	const adapters: Adapter[] = [];
	if (environment.slack) {
		const { signingSecret, botToken, apiUrl } = environment.slack;
		adapters.push(
			createSlack({ bot, dedupe, log, signingSecret, botToken, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) }),
		);
	}
	if (environment.teams) adapters.push(createTeams({ bot, dedupe, log, ...environment.teams }));
	if (adapters.length === 0) adapters.push(createWeb({ bot, log, release: { version: knowledge.release.version } }));
	return adapters;
}

async function runStart(): Promise<ExitCode> {
	const environment = readEnvironment(process.env);
	const log = logTo(environment.logLevel);
	const store = await DiskStore.open({ folder: environment.data, pid: process.pid, hold: "exclusive" });
	try {
		const { bot, knowledge } = await botOn(store, log);
		const stopped = new Promise<string>((resolve) => {
			for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
		});
		const adapters = adaptersFor(environment, bot, knowledge, log);
		const { port, host } = environment;
		return await start(
			{ port, host, language },
			{ adapters, version: knowledge.release.version, log, output, stopped, release: () => store.close() },
		);
	} finally {
		await store.close();
	}
}

async function runAsk(words: string[], options: { json?: true; full?: true; lang?: string }): Promise<ExitCode> {
	const environment = readEnvironment(process.env);
	const store = await DiskStore.open({ folder: environment.data, pid: process.pid, hold: "brief" });
	const { bot, knowledge } = await botOn(store, logTo(process.env.LOG_LEVEL ?? "error"));
	const chosen = options.lang === "fr" || options.lang === "en" ? options.lang : language;
	const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const settings = (await store.read("local")).settings;
	const asked = {
		json: options.json === true,
		full: options.full === true,
		language: chosen,
		timeZone,
		today: todayIn(timeZone, clock.now()),
	};
	return ask(words.length > 0 ? words.join(" ") : undefined, process.stdin, asked, {
		bot,
		knowledge,
		settings,
		render: renderTerminal,
		output,
	});
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
		.option("--lang <language>", "en or fr, where the question itself does not say")
		.action((words: string[], options: { json?: true; full?: true; lang?: string }) => finish(runAsk(words, options)));
	root
		.command("start")
		.description("serve Slack and Teams where they are configured, else a chat page on this machine")
		.action(() => finish(runStart()));
	const knowledge = root.command("knowledge").description("the knowledge that answers rest on");
	knowledge
		.command("check")
		.description("check every file; problems come with file, line and mend")
		.action(() => finish(knowledgeCheck(knowledgeFolder, language, output)));
	knowledge
		.command("release <version>")
		.description("check, then write the release YYYY.M.N once")
		.option("--date <day>", "its date, YYYY-MM-DD; today if left out")
		.action((version: string, options: { date?: string }) =>
			finish(
				knowledgeRelease(
					{ folder: knowledgeFolder, version, date: options.date ?? todayIn(undefined, clock.now()), language },
					output,
				),
			),
		);
	knowledge
		.command("schema")
		.description("write the JSON Schemas that editors complete the YAML from")
		.action(() => finish(knowledgeSchema(knowledgeFolder, output)));
	return root;
}

/** Errors that say in both languages what is wrong; anything else is a fault of ours. */
function report(error: unknown): ExitCode {
	if (error instanceof WrongEnvironment) output.err(`${error.code}: ${error.says[language]}`);
	else if (error instanceof ReleaseRefused) {
		output.err(`${error.code}: ${error.file}: ${error.says[language]}`);
		return 3;
	} else if (error instanceof FolderInUse)
		output.err(
			language === "en"
				? `${error.code}: ${error.message}`
				: `${error.code}: ${error.folder} est utilisé par le processus ${error.pid} : arrêtez-le, ou donnez un autre dossier par SOVEREIGN_DATA`,
		);
	else if (error instanceof DamagedFile)
		output.err(
			language === "en"
				? `${error.code}: ${error.message}`
				: `${error.code}: ${error.path} est illisible : remettez à sa place sa copie .1.bak, ou déplacez-le pour repartir à neuf`,
		);
	else {
		const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		output.err(language === "en" ? `fault: ${detail}` : `fault : ${detail}`);
	}
	return 2;
}

try {
	await program(async (code) => {
		process.exitCode = await code;
	}).parseAsync(process.argv);
} catch (error) {
	process.exitCode = error instanceof CommanderError ? error.exitCode && 2 : report(error);
}
