import { once } from "node:events";
import { createServer } from "node:http";
import { createWeb, type WebOptions } from "../../../adapters/web/web.js";
import type { Adapter, Bot, Log, Reader, Told } from "../../../src/bot/ports.js";
import type { Request } from "../../../src/bot/request.js";
import type { Reply } from "../../../src/replies/reply.js";
import { sampleReply } from "../../samples/reply.js";
import { comparison, helpEn, helpFr, verdictEn, verdictFr } from "./verdict.js";

/** A bot that keeps what it was asked, and answers like the real one would: help, a comparison, or a verdict. */
export class FakeBot implements Bot {
	readonly asked: Request[] = [];
	reply: (request: Request) => Reply | Promise<Reply> = bilingual;
	async answer(request: Request): Promise<Reply> {
		this.asked.push(request);
		return this.reply(request);
	}
	/** Who looked whether there was something to be told, and what there is. */
	readonly readers: Reader[] = [];
	told: () => readonly Told[] = () => [];
	async inbox(reader: Reader): Promise<readonly Told[]> {
		this.readers.push(reader);
		return this.told();
	}
}

function bilingual({ ask, locale }: Request): Reply {
	const french = locale === "fr";
	if ("press" in ask) return comparison;
	if (ask.text === "help" || ask.text === "aide") return french ? helpFr : helpEn;
	if (ask.text === "everything") return sampleReply;
	if (ask.text.startsWith("compare")) return comparison;
	return french ? verdictFr : verdictEn;
}

/** A log that keeps its lines. */
export class KeptLog implements Log {
	readonly lines: { level: string; fields: Record<string, unknown>; message: string }[] = [];
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

export interface Stage {
	readonly adapter: Adapter;
	readonly bot: FakeBot;
	readonly log: KeptLog;
	readonly port: number;
	readonly url: string;
	close(): Promise<void>;
}

/** The web adapter behind a real HTTP server on loopback. */
export async function openStage(options: Partial<Pick<WebOptions, "hosts" | "release">> = {}): Promise<Stage> {
	const bot = new FakeBot();
	const log = new KeptLog();
	const adapter = createWeb({ bot, log, release: { version: "2026.11.0" }, ...options });
	const [endpoint] = adapter.endpoints;
	if (!endpoint) throw new Error("The adapter has no endpoint");
	const server = createServer((request, response) => void endpoint.handle(request, response));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The server has no port");
	const { port } = address;
	return {
		adapter,
		bot,
		log,
		port,
		url: `http://localhost:${port}`,
		async close() {
			await adapter.stop();
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}
