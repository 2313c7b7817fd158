import type { IncomingMessage, ServerResponse } from "node:http";
import type { Adapter, Bot, Log } from "../../src/bot/ports.js";
import { answerAsk } from "./ask.js";
import { answerMessages } from "./messages.js";
import { webMessenger } from "./messenger.js";
import { preferredLanguage, readAssets, readPage } from "./page.js";
import { refuse, send } from "./respond.js";

export interface WebOptions {
	readonly bot: Bot;
	readonly log: Log;
	/** The knowledge that the bot answers from; its number is read anew for each page. */
	readonly release: { readonly version: string };
	/** Host names, without ports, under which the page may ask besides this machine's own (localhost, 127.0.0.1, [::1]). */
	readonly hosts?: readonly string[];
}

/** The local chat page: `/`, its assets, `/api/ask` and `/api/messages`. Throws where its assets are missing. */
export function createWeb({ bot, log, release, hosts = [] }: WebOptions): Adapter {
	const assets = readAssets();
	const page = readPage();
	const allowed = hosts.map((host) => host.toLowerCase());
	const underWay = new Set<Promise<void>>();

	function handle(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
		const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
		const answer = path === "/api/ask" ? answerAsk : path === "/api/messages" ? answerMessages : undefined;
		if (answer) {
			const asked = answer(request, response, { bot, log, hosts: allowed });
			const settled = asked.finally(() => underWay.delete(settled));
			underWay.add(settled);
			return settled;
		}
		const asset = assets.get(path);
		if (path !== "/" && !asset) return refuse(response, "not-found");
		if (request.method !== "GET" && request.method !== "HEAD")
			return refuse(response, "method-not-allowed", { allow: "GET, HEAD" });
		if (asset) return send(response, 200, asset.type, asset.body, { "cache-control": "no-cache" });
		const language = preferredLanguage(request);
		send(response, 200, "text/html; charset=utf-8", page(language, release.version), {
			"content-language": language,
			vary: "accept-language",
		});
	}

	return {
		name: "web",
		endpoints: [{ path: "/", handle }],
		messenger: webMessenger,
		async stop() {
			await Promise.allSettled(underWay);
		},
	};
}
