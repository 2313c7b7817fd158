import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Adapter, Endpoint, Log } from "../bot/ports.js";

/** The one HTTP server: `/healthz`, and each adapter's paths; `/` takes what no other path has. */
export function serve(adapters: readonly Adapter[], health: () => object, log: Log): Server {
	const endpoints = adapters.flatMap((adapter) => adapter.endpoints).sort((a, b) => b.path.length - a.path.length);
	const server = createServer((request, response) => {
		// While the server closes, a connection that has its answer is not kept for another question.
		response.once("close", () => {
			if (!server.listening) server.closeIdleConnections();
		});
		const path = (request.url ?? "/").split("?")[0] ?? "/";
		if (path === "/healthz") {
			response
				.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" })
				.end(JSON.stringify(health()));
			return;
		}
		const endpoint = endpoints.find((one) => fits(one, path));
		if (!endpoint) {
			response
				.writeHead(404, { "content-type": "text/plain; charset=utf-8" })
				.end("There is nothing here. · Il n'y a rien ici.\n");
			return;
		}
		handled(endpoint, request, response).catch((error: unknown) => {
			log.error({ path: endpoint.path, error: error instanceof Error ? error.name : "unknown" }, "an endpoint failed");
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});
	return server;
}

/** Async, so that what is thrown at once is caught like what fails later. */
async function handled(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
	await endpoint.handle(request, response);
}

function fits(endpoint: Endpoint, path: string): boolean {
	return endpoint.path === "/" || path === endpoint.path || path.startsWith(`${endpoint.path}/`);
}

/** Listens; a port that is taken, or that one may not have, is an error that says so. */
export function listen(server: Server, port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, () => {
			server.removeListener("error", reject);
			resolve();
		});
	});
}

/** Takes nothing new, lets what is under way finish, and closes what idles. */
export function close(server: Server, patienceMs: number): Promise<void> {
	return new Promise((resolve) => {
		const giveUp = setTimeout(() => server.closeAllConnections(), patienceMs);
		giveUp.unref();
		server.close(() => {
			clearTimeout(giveUp);
			resolve();
		});
		server.closeIdleConnections();
	});
}
