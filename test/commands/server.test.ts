import { once } from "node:events";
import { Agent, get, type IncomingMessage, type Server } from "node:http";
import { createConnection } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Adapter, Endpoint, Log } from "../../src/bot/ports.js";
import { close, listen, serve } from "../../src/commands/server.js";

class KeptLog implements Log {
	readonly lines: string[] = [];
	readonly #keep = (fields: Record<string, unknown>, message: string) =>
		void this.lines.push(JSON.stringify({ ...fields, message }));
	info = this.#keep;
	warn = this.#keep;
	error = this.#keep;
}

/** A server on a free port of this machine with one adapter that has these paths. */
async function serving(handlers: Readonly<Record<string, Endpoint["handle"]>>) {
	const log = new KeptLog();
	const endpoints = Object.entries(handlers).map(([path, handle]) => ({ path, handle }));
	const adapter: Adapter = { name: "test", endpoints, stop: async () => undefined };
	const server = serve([adapter], () => ({ status: "ok" }), log);
	await listen(server, 0, "127.0.0.1");
	onTestFinished(async () => {
		server.closeAllConnections();
		server.close();
	});
	return { server, log, port: portOf(server), url: `http://127.0.0.1:${portOf(server)}` };
}

function portOf(server: Server): number {
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The server has no port");
	return address.port;
}

const say =
	(text: string): Endpoint["handle"] =>
	(_, response) =>
		void response.end(text);

describe("the one HTTP server", () => {
	it("gives each path to the endpoint that is nearest, and the rest to /", async () => {
		const { url } = await serving({ "/": say("page"), "/api": say("api"), "/api/messages": say("messages") });
		const answers = { "/": "page", "/x": "page", "/api": "api", "/api/x": "api", "/api/messages": "messages" };
		for (const [path, answer] of Object.entries({ ...answers, "/api/messages/1?a=/": "messages", "/apix": "page" }))
			expect(await (await fetch(url + path)).text(), path).toBe(answer);
	});

	it("answers for its health before any endpoint", async () => {
		const { url } = await serving({ "/": say("page"), "/healthz": say("stolen") });
		expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "ok" });
		expect(await (await fetch(`${url}/healthz`, { method: "HEAD" })).text()).toBe("");
	});

	it("has nothing at paths of nobody, in both languages", async () => {
		const { url } = await serving({ "/slack/events": say("slack") });
		const response = await fetch(`${url}/slack`);
		expect(response.status).toBe(404);
		expect(await response.text()).toBe("There is nothing here. · Il n'y a rien ici.\n");
	});

	it("lives on where an endpoint throws, at once or later, and logs no message", async () => {
		const { url, log } = await serving({
			"/now": () => {
				throw new TypeError("is hunter2 sovereign?");
			},
			"/later": async (_, response) => {
				response.writeHead(200).write("half");
				await Promise.resolve();
				throw new RangeError("is hunter2 sovereign?");
			},
		});
		const now = await fetch(`${url}/now`);
		expect(now.status).toBe(500);
		expect(await now.text()).toBe("");
		expect(await (await fetch(`${url}/later`)).text()).toBe("half");
		expect((await fetch(`${url}/healthz`)).status).toBe(200);
		expect(log.lines.map((line) => JSON.parse(line))).toEqual([
			{ path: "/now", error: "TypeError", message: "an endpoint failed" },
			{ path: "/later", error: "RangeError", message: "an endpoint failed" },
		]);
	});
});

describe("listening", () => {
	it("says so where the port is taken", async () => {
		const { port } = await serving({});
		const second = serve([], () => ({}), new KeptLog());
		await expect(listen(second, port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
	});
});

describe("closing", () => {
	it("waits for what is under way", async () => {
		let finish = () => {};
		const { server, port } = await serving({
			"/": async (_, response) => {
				await new Promise<void>((resolve) => {
					finish = resolve;
				});
				response.end("done");
			},
		});
		// Whoever asks would keep the connection for ever.
		server.keepAliveTimeout = 0;
		const agent = new Agent({ keepAlive: true });
		onTestFinished(() => agent.destroy());
		const answered = once(get({ port, agent }), "response");
		await once(server, "request");
		const closed = close(server, 120_000);
		finish();
		const [response]: IncomingMessage[] = await answered;
		expect(response?.statusCode).toBe(200);
		response?.resume();
		await closed;
	});

	it("waits for nobody who keeps a connection and asks nothing", async () => {
		const { server, url } = await serving({ "/": say("page") });
		await (await fetch(url)).text();
		await close(server, 60_000);
	});

	it("gives up on who never ends", async () => {
		const { server, port } = await serving({ "/": () => undefined });
		const stuck = createConnection(port, "127.0.0.1");
		stuck.on("error", () => undefined);
		stuck.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
		await once(server, "request");
		const cut = once(stuck, "close");
		await close(server, 10);
		await cut;
	});
});
