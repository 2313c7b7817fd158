import { createTeams } from "../../../adapters/teams/teams.js";
import type { Adapter, Log, Messenger } from "../../../src/bot/ports.js";
import type { Request } from "../../../src/bot/request.js";
import type { Reply } from "../../../src/replies/reply.js";
import { sampleReply } from "../../samples/reply.js";
import { BotFramework, serve } from "./bot-framework.js";

/** Our endpoint on a real HTTP server, with a bot that answers what the test says. */
export class Stand {
	readonly framework = new BotFramework();
	readonly asked: Request[] = [];
	readonly logged: { level: string; fields: Record<string, unknown>; message: string }[] = [];
	reply: (request: Request) => Reply | Promise<Reply> = () => sampleReply;
	#adapter: Adapter | undefined;
	#server: { url: string; close(): Promise<void> } | undefined;

	/** @param patience How long one try to send a reminder may take, in milliseconds. */
	async start(patience?: number): Promise<void> {
		await this.framework.start();
		const seen = new Set<string>();
		const note = (level: string) => (fields: Record<string, unknown>, message: string) =>
			void this.logged.push({ level, fields, message });
		const log: Log = { info: note("info"), warn: note("warn"), error: note("error") };
		const adapter = createTeams({
			bot: {
				answer: async (request) => {
					this.asked.push(request);
					return this.reply(request);
				},
				inbox: async () => [],
			},
			dedupe: { first: async (key) => !seen.has(key) && Boolean(seen.add(key)) },
			log,
			appId: this.framework.appId,
			appPassword: "a-secret-that-no-log-may-hold",
			tenantId: "11111111-1111-1111-1111-111111111111",
			loopback: {
				openIdMetadataUrl: this.framework.openIdMetadataUrl,
				serviceUrl: this.framework.url,
				token: async () => "the-bots-own-token",
			},
			patience,
		});
		const [endpoint] = adapter.endpoints;
		if (!endpoint) throw new Error("No endpoint");
		this.#adapter = adapter;
		this.#server = await serve((request, response) => void endpoint.handle(request, response));
	}

	async stop(): Promise<void> {
		await this.#adapter?.stop();
		await this.#server?.close();
		await this.framework.stop();
	}

	get messenger(): Messenger {
		if (this.#adapter?.messenger === undefined) throw new Error("Nothing is sent unasked");
		return this.#adapter.messenger;
	}

	reset(): void {
		this.framework.members.clear();
		this.framework.lookedUp.length = 0;
		this.asked.length = 0;
		this.logged.length = 0;
		this.framework.sent.length = 0;
		this.framework.refuse = () => undefined;
		this.reply = () => sampleReply;
	}

	async stopAdapter(): Promise<void> {
		await this.#adapter?.stop();
	}

	/** Posts as Teams does. */
	post(body: unknown, { token = this.framework.token() }: { token?: string | null } = {}): Promise<Response> {
		return this.raw(JSON.stringify(body), token === null ? {} : { authorization: `Bearer ${token}` });
	}

	raw(
		body: string | Uint8Array<ArrayBuffer>,
		headers: Record<string, string> = {},
		method = "POST",
	): Promise<Response> {
		const url = `${this.#server?.url}/api/messages`;
		if (method === "GET") return fetch(url, { headers });
		return fetch(url, { method, body, headers: { "content-type": "application/json", ...headers } });
	}

	/** Without a length, a piece at a time. */
	chunked(body: string, headers: Record<string, string>): Promise<Response> {
		const stream = new Blob([body]).stream();
		return fetch(`${this.#server?.url}/api/messages`, { method: "POST", body: stream, headers, duplex: "half" });
	}

	#ids = 0;
	/** A personal message, but for what is given. */
	message(more: Record<string, unknown> = {}): Record<string, unknown> {
		return {
			type: "message",
			id: `activity-${++this.#ids}`,
			channelId: "msteams",
			serviceUrl: this.framework.url,
			from: { id: "29:alice", name: "Alice", aadObjectId: "alice-object" },
			recipient: { id: "28:bot", name: "Sovereign" },
			conversation: { id: "a:personal", conversationType: "personal", tenantId: "tenant-1" },
			channelData: { tenant: { id: "tenant-1" } },
			text: "is ExampleCloud sovereign for Protected B?",
			locale: "fr-CA",
			localTimezone: "America/Toronto",
			...more,
		};
	}

	/** The same in a channel's thread, with the bot mentioned. */
	mention(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
		return this.message({
			conversation: {
				id: "19:channel@thread.tacv2;messageid=17",
				conversationType: "channel",
				tenantId: "tenant-1",
				isGroup: true,
			},
			text: `<at>Sovereign</at> ${text}`,
			entities: [
				{ type: "clientInfo", locale: "fr-CA" },
				{ type: "mention", text: "<at>Sovereign</at>", mentioned: { id: "28:bot", name: "Sovereign" } },
			],
			...more,
		});
	}

	/** A press of a button, in a personal chat. */
	press(data: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
		return this.message({
			type: "invoke",
			name: "adaptiveCard/action",
			text: undefined,
			value: { action: { type: "Action.Execute", verb: "unfold", data }, trigger: "manual" },
			...more,
		});
	}
}
