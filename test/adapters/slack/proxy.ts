import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

/** What becomes of a call: it is passed on; refused with a status; or taken, and its answer lost. */
export type Fate = "pass" | "lose the answer" | { status: number; headers: Record<string, string>; body: unknown };

export interface Between {
	/** Ends in a slash, as Bolt wants it. */
	readonly apiUrl: string;
	/** Methods that were called, in order. */
	readonly called: string[];
	/** What becomes of the next calls, one after the other; after that, all are passed on. */
	readonly fates: Fate[];
	close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = "";
	for await (const chunk of request) body += String(chunk);
	return body;
}

/** Stands between the bot and the emulator, which knows neither rate limits nor broken connections. */
export async function openProxy(emulatorUrl: string): Promise<Between> {
	const called: string[] = [];
	const fates: Fate[] = [];
	const server = createServer(async (request, response) => {
		const method = (request.url ?? "").replace(/^\/api\//, "");
		called.push(method);
		const body = await bodyOf(request);
		const fate = fates.shift() ?? "pass";
		if (typeof fate === "object") {
			response.writeHead(fate.status, { "content-type": "application/json", ...fate.headers });
			response.end(JSON.stringify(fate.body));
			return;
		}
		const { authorization = "", "content-type": type = "" } = request.headers;
		const answer = await fetch(emulatorUrl + method, {
			method: "POST",
			headers: { authorization, "content-type": type },
			body,
		});
		const text = await answer.text();
		if (fate === "lose the answer") response.destroy();
		else response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	return {
		apiUrl: `http://127.0.0.1:${address.port}/api/`,
		called,
		fates,
		async close() {
			server.close();
			server.closeAllConnections();
			await once(server, "close");
		},
	};
}
