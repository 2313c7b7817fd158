import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createSlack, type SlackOptions } from "../../../adapters/slack/app.js";
import type { Adapter, Bot, Dedupe, Log, Told } from "../../../src/bot/ports.js";
import type { Request } from "../../../src/bot/request.js";
import type { Reply } from "../../../src/replies/reply.js";
import { sampleReply } from "../../samples/reply.js";

export const secret = "8f742231b10e8888abcd99yyyzzz85a5";
export const token = "xoxb-test-token";

/** A bot that remembers what it was asked, and answers what it is told to. */
export class FakeBot implements Bot {
	readonly asked: Request[] = [];
	reply: (request: Request) => Reply | Promise<Reply> = () => sampleReply;
	async answer(request: Request): Promise<Reply> {
		this.asked.push(request);
		return this.reply(request);
	}
	async inbox(): Promise<Told[]> {
		return [];
	}
}

export class MemoryDedupe implements Dedupe {
	readonly seen = new Set<string>();
	async first(key: string): Promise<boolean> {
		if (this.seen.has(key)) return false;
		this.seen.add(key);
		return true;
	}
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

export function sign(body: string, timestamp: string, key = secret): string {
	return `v0=${createHmac("sha256", key).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

export function nowInSeconds(): string {
	return String(Math.floor(Date.now() / 1_000));
}

export interface Stage {
	readonly adapter: Adapter;
	readonly bot: FakeBot;
	readonly dedupe: MemoryDedupe;
	readonly log: KeptLog;
	readonly url: string;
	/** Posts a body with these headers, as it is. */
	send(body: string, headers: Record<string, string>, method?: string): Promise<Response>;
	/** A signed form: a slash command, or an interaction as its `payload`. */
	form(fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
	/** A signed event. */
	event(body: unknown, headers?: Record<string, string>): Promise<Response>;
	/** Waits until all that came in is answered. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

/** Our endpoint on a real server. Pauses between tries to send are recorded and not waited for. */
export async function openStage(options: Partial<SlackOptions> & { pauses?: number[] } = {}): Promise<Stage> {
	const { pauses, ...rest } = options;
	const bot = new FakeBot();
	const dedupe = new MemoryDedupe();
	const log = new KeptLog();
	const wait = async (milliseconds: number) => {
		pauses?.push(milliseconds);
	};
	const adapter = createSlack({ bot, dedupe, log, signingSecret: secret, botToken: token, wait, ...rest });
	const [endpoint] = adapter.endpoints;
	if (endpoint === undefined) throw new Error("no endpoint");
	const server = createServer((request, response) => void endpoint.handle(request, response));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	const url = `http://127.0.0.1:${address.port}${endpoint.path}`;
	const send: Stage["send"] = (body, headers, method = "POST") =>
		fetch(url, { method, headers, ...(method === "GET" ? {} : { body }) });
	const signed = (body: string, type: string, extra: Record<string, string>) => {
		const timestamp = nowInSeconds();
		return send(body, {
			"content-type": type,
			"x-slack-request-timestamp": timestamp,
			"x-slack-signature": sign(body, timestamp),
			...extra,
		});
	};
	return {
		adapter,
		bot,
		dedupe,
		log,
		url,
		send,
		form: (fields, headers = {}) =>
			signed(new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded", headers),
		event: (body, headers = {}) => signed(JSON.stringify(body), "application/json", headers),
		settled: () => adapter.stop(),
		async close() {
			await adapter.stop();
			server.close();
			server.closeAllConnections();
			await once(server, "close");
		},
	};
}
