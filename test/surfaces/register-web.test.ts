import { once } from "node:events";
import { createServer } from "node:http";
import { describe } from "vitest";
import { z } from "zod";
import { createWeb } from "../../adapters/web/web.js";
import { readMarkup } from "../adapters/web/markup.js";
import type { Place, Seen } from "./register-place.js";
import { tellsAYear } from "./register-story.js";
import type { RegisterTeam } from "./register-team.js";

const cardSchema = z.object({ html: z.string() });
const messagesSchema = z.array(z.object({ key: z.string(), html: z.string() }));
const reader = { language: "fr", timeZone: "America/Toronto" };

/** The chat page's own calls over HTTP: what is asked, the buttons of its cards, and what it is told when it is opened. */
async function webPlace(team: RegisterTeam): Promise<Place> {
	const release = { version: team.releases.current().release.version };
	const adapter = createWeb({ bot: team.bot, log: team.log, release });
	const server = createServer((request, response) => void adapter.endpoints[0]?.handle(request, response));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = z.object({ port: z.number() }).parse(server.address());
	const url = `http://127.0.0.1:${port}`;
	const read = new Set<string>();

	const ask = async (what: object): Promise<Seen> => {
		const headers = { "content-type": "application/json" };
		const body = JSON.stringify({ ...what, ...reader });
		const response = await fetch(`${url}/api/ask`, { method: "POST", headers, body });
		return seen(cardSchema.parse(await response.json()).html);
	};
	const seen = (html: string): Seen => ({
		text: html.replace(/<[^>]*>/g, " ").replace(/&#39;/g, "'"),
		buttons: [...html.matchAll(/<button[^>]*data-press[^>]*>[^<]*<\/button>/g)].map(([button]) => {
			const { tags, text } = readMarkup(button);
			const press: unknown = JSON.parse(tags[0]?.attributes["data-press"] ?? "");
			return { label: text, press: () => ask({ press }) };
		}),
	});
	return {
		language: "fr",
		tenant: "local",
		say: (text) => ask({ text }),
		deliver: () => team.deliver(...(adapter.messenger ? [adapter.messenger] : [])),
		async told() {
			const response = await fetch(`${url}/api/messages?${new URLSearchParams(reader)}`);
			// The page shows what has a key that it has not shown yet.
			const fresh = messagesSchema.parse(await response.json()).filter(({ key }) => !read.has(key));
			for (const { key } of fresh) read.add(key);
			return fresh.map(({ html }) => seen(html));
		},
		async close() {
			await adapter.stop();
			server.close();
			server.closeAllConnections();
			await once(server, "close");
		},
	};
}

describe("the register on the chat page", () => tellsAYear("fr", webPlace));
