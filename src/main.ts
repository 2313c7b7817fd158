#!/usr/bin/env node
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import { pino } from "pino";
import { renderTerminal } from "../adapters/terminal/render.js";
import { createBot } from "./bot/bot.js";
import type { Adapter, Bot, Log } from "./bot/ports.js";
import { todayIn } from "./bot/today.js";
import { printAnswerSchema } from "./commands/answer-schema.js";
import { ask } from "./commands/ask.js";
import { type Environment, readEnvironment, WrongEnvironment } from "./commands/environment.js";
import { knowledgeAttributes } from "./commands/knowledge-attributes.js";
import { knowledgeCheck } from "./commands/knowledge-check.js";
import { knowledgeRelease } from "./commands/knowledge-release.js";
import { knowledgeSchema } from "./commands/knowledge-schema.js";
import { type ExitCode, languageOf, type Output } from "./commands/output.js";
import { score } from "./commands/score.js";
import { start } from "./commands/start.js";
import { WatchedStore } from "./commands/watched-store.js";
import type { Knowledge } from "./evaluator/index.js";
import type { Language } from "./knowledge/text.js";
import type { Clock, Store } from "./register/ports.js";
import { EvidenceRefused, withEvidence } from "./releases/evidence-file.js";
import { loadKnowledge, loadRelease, releaseVersions } from "./releases/load.js";
import { printProblem } from "./releases/problem.js";
import { ReleaseRefused } from "./releases/release-file.js";
import { DiskDedupe } from "./store/disk-dedupe.js";
import { DiskStore } from "./store/disk-store.js";
import { DamagedFile, hasCode } from "./store/durable-file.js";
import { FolderInUse } from "./store/lock.js";

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

async function botOn(store: Store, log: Log, evidence?: string): Promise<{ bot: Bot; knowledge: Knowledge }> {
	const releases = join(knowledgeFolder, "releases");
	const released = await loadKnowledge(releases);
	const knowledge = evidence === undefined ? released : await withEvidence(evidence, released);
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

/** What is configured; with nothing, the chat page. A platform's SDK is only loaded where it is used. */
async function adaptersFor(environment: Environment, bot: Bot, knowledge: Knowledge, log: Log): Promise<Adapter[]> {
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
		adapters.push(createWeb({ bot, log, release: { version: knowledge.release.version }, hosts: [environment.host] }));
	}
	return adapters;
}

async function runStart(): Promise<ExitCode> {
	serving = true;
	const environment = readEnvironment(process.env);
	const log = logTo(environment.logLevel ?? "info");
	const store = await DiskStore.open({ folder: environment.data, pid: process.pid, hold: "exclusive" });
	try {
		const { bot, knowledge } = await botOn(store, log);
		const stopped = new Promise<string>((resolve) => {
			for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
		});
		const adapters = await adaptersFor(environment, bot, knowledge, log);
		const { port, host } = environment;
		return await start(
			{ port, host, language },
			{ adapters, version: knowledge.release.version, log, output, stopped, release: () => store.close() },
		);
	} finally {
		await store.close();
	}
}

interface AskFlags {
	readonly json?: true;
	readonly full?: true;
	readonly lang?: Language;
	readonly evidence?: string;
}

async function runAsk(words: string[], options: AskFlags): Promise<ExitCode> {
	const environment = readEnvironment(process.env);
	const store = new WatchedStore(await DiskStore.open({ folder: environment.data, pid: process.pid, hold: "brief" }));
	const { bot, knowledge } = await botOn(store, logTo(environment.logLevel ?? "silent"), options.evidence);
	const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const settings = (await store.read("local")).settings;
	const asked = {
		json: options.json === true,
		full: options.full === true,
		language: options.lang ?? locale,
		timeZone,
		today: todayIn(timeZone, clock.now()),
	};
	return ask(words.length > 0 ? words.join(" ") : undefined, process.stdin, asked, {
		bot,
		knowledge,
		settings,
		failure: () => store.failure,
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
	const release = await loadRelease(join(knowledgeFolder, "releases"));
	const day = asOf ?? todayIn(undefined, clock.now());
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
	knowledge
		.command("attributes")
		.description("print the vocabulary of facts and conditions, as docs/attributes.md has it")
		.action(() => finish(Promise.resolve(knowledgeAttributes(output))));
	return root;
}

/** Errors that say in both languages what is wrong; anything else is a fault of ours. */
function report(error: unknown): ExitCode {
	if (error instanceof WrongEnvironment || error instanceof FolderInUse || error instanceof DamagedFile)
		output.err(`${error.code}: ${error.says[language]}`);
	else if (error instanceof ReleaseRefused) {
		output.err(`${error.code}: ${error.file}: ${error.says[language]}`);
		return 3;
	} else if (error instanceof EvidenceRefused)
		for (const problem of error.problems) output.err(printProblem(problem, language));
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
