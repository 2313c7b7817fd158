import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBot } from "../../src/bot/bot.js";
import type { Bot, Chronicle, Log, Releases } from "../../src/bot/ports.js";
import type { Request } from "../../src/bot/request.js";
import { Knowledge } from "../../src/evaluator/index.js";
import type { Store } from "../../src/register/ports.js";
import type { Press, Reply } from "../../src/replies/reply.js";
import { DiskStore } from "../../src/store/disk-store.js";
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
	readonly store: Store;
	readonly #folder: string | undefined;

	private constructor(bot: Bot, log: KeptLog, store: Store, folder: string | undefined) {
		this.bot = bot;
		this.log = log;
		this.store = store;
		this.#folder = folder;
	}

	static async open(
		parts: {
			store?: Store;
			now?: string;
			versions?: readonly string[];
			releases?: Releases;
			chronicle?: Chronicle;
		} = {},
	): Promise<Stage> {
		const folder = parts.store ? undefined : await mkdtemp(join(tmpdir(), "sovereign-bot-"));
		const store = parts.store ?? (await DiskStore.open({ folder: folder ?? "", pid: process.pid, hold: "exclusive" }));
		const log = new KeptLog();
		const current = await knowledge();
		const bot = createBot({
			releases: parts.releases ?? {
				current: () => current,
				versions: () => parts.versions ?? [current.release.version],
				get: async (version) => (version === current.release.version ? current : undefined),
			},
			...(parts.chronicle ? { chronicle: parts.chronicle } : {}),
			store,
			clock: { now: () => new Date(parts.now ?? "2026-11-20T12:00:00Z") },
			log,
			reference: () => "ref-1",
		});
		return new Stage(bot, log, store, folder);
	}

	ask(text: string, more: Partial<Request> = {}): Promise<Reply> {
		return this.bot.answer({ ...whoever, ...more, ask: { text } });
	}

	press(press: Press, more: Partial<Request> = {}): Promise<Reply> {
		return this.bot.answer({ ...whoever, ...more, ask: { press } });
	}

	async close(): Promise<void> {
		await this.store.close();
		if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
	}
}

const whoever = {
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
