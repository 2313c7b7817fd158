import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBot } from "../../src/bot/bot.js";
import type { RegisterParts } from "../../src/bot/desk.js";
import type { Bot, Chronicle, Log, Releases } from "../../src/bot/ports.js";
import type { Request } from "../../src/bot/request.js";
import { Knowledge } from "../../src/evaluator/index.js";
import { registerDomain } from "../../src/register/domain.js";
import type { Events } from "../../src/register/event-port.js";
import type { Event } from "../../src/register/events.js";
import type { State } from "../../src/register/state.js";
import type { Press, Reply } from "../../src/replies/reply.js";
import { AnswerFiles } from "../../src/store/answer-files.js";
import { EventStore } from "../../src/store/event-store.js";
import { PeopleFiles } from "../../src/store/people-files.js";
import { knowledgeRelease } from "../questions/knowledge.js";

/** What the bot logged. */
export class KeptLog implements Log {
	readonly lines: { readonly level: string; readonly fields: Record<string, unknown>; readonly message: string }[] = [];
	info(fields: Record<string, unknown>, message: string) {
		this.lines.push({ level: "info", fields, message });
	}
	warn(fields: Record<string, unknown>, message: string) {
		this.lines.push({ level: "warn", fields, message });
	}
	error(fields: Record<string, unknown>, message: string) {
		this.lines.push({ level: "error", fields, message });
	}
	get text(): string {
		return JSON.stringify(this.lines);
	}
}

let release: Promise<Knowledge> | undefined;

/** The knowledge as it stands in its files, read once. */
export function knowledge(): Promise<Knowledge> {
	release ??= knowledgeRelease().then((read) => new Knowledge(read));
	return release;
}

/** The bot on real parts: the release of the files, a store on disk, and a clock that stands still. */
export class Stage {
	readonly bot: Bot;
	readonly log: KeptLog;
	readonly parts: RegisterParts;
	/** Its clock: stands still until it is moved. */
	readonly clock: { at: Date };
	/** Where everything of it is kept. */
	readonly folder: string;

	private constructor(bot: Bot, log: KeptLog, parts: RegisterParts, clock: { at: Date }, folder: string) {
		this.bot = bot;
		this.log = log;
		this.parts = parts;
		this.clock = clock;
		this.folder = folder;
	}

	get store(): Events<State, Event> {
		return this.parts.store;
	}

	static async open(
		parts: {
			store?: Events<State, Event>;
			now?: string;
			versions?: readonly string[];
			releases?: Releases;
			chronicle?: Chronicle;
		} = {},
	): Promise<Stage> {
		const folder = await mkdtemp(join(tmpdir(), "sovereign-bot-"));
		const time = { at: new Date(parts.now ?? "2026-11-20T12:00:00Z") };
		const clock = { now: () => time.at };
		let tokens = 0;
		const newId = () => String(++tokens).padStart(4, "0");
		const open = { folder, pid: process.pid, hold: "exclusive" as const, clock };
		const store = parts.store ?? (await EventStore.open({ ...open, domain: registerDomain }));
		const register = {
			store,
			people: new PeopleFiles({ ...open, newId }),
			answers: new AnswerFiles(open),
			clock,
			newId,
		};
		const log = new KeptLog();
		const current = await knowledge();
		const bot = createBot({
			releases: parts.releases ?? {
				current: () => current,
				versions: () => parts.versions ?? [current.release.version],
				get: async (version) => (version === current.release.version ? current : undefined),
			},
			...(parts.chronicle ? { chronicle: parts.chronicle } : {}),
			...register,
			log,
			reference: () => "ref-1",
		});
		return new Stage(bot, log, register, time, folder);
	}

	ask(text: string, more: Partial<Request> = {}): Promise<Reply> {
		return this.bot.answer({ ...whoever, ...more, ask: { text } });
	}

	press(press: Press, more: Partial<Request> = {}): Promise<Reply> {
		return this.bot.answer({ ...whoever, ...more, ask: { press } });
	}

	async close(): Promise<void> {
		await this.store.close();
		await rm(this.folder, { recursive: true, force: true });
	}
}

const whoever = {
	surface: "slack",
	tenant: "slack:T1",
	person: "U1",
	conversation: "C1",
	audience: "private",
} as const;

/** The question that an answer answers. */
export function questionOf(reply: Reply): Record<string, unknown> {
	const { answer } = reply;
	return answer !== null && "question" in answer ? { ...answer.question } : {};
}
