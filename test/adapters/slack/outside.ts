import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { z } from "zod";

/** What a test hears of a message, whichever way it came. */
const textSchema = z.object({ type: z.string(), text: z.string() });
export const messageSchema = z.object({
	/** Left out by calls that say nothing. */
	text: z.string().default(""),
	blocks: z
		.array(
			z.object({
				type: z.string(),
				text: textSchema.optional(),
				elements: z
					.array(
						z.object({
							type: z.string(),
							text: z.union([z.string(), textSchema]),
							action_id: z.string().optional(),
							value: z.string().optional(),
						}),
					)
					.optional(),
			}),
		)
		.default([]),
	response_type: z.string().optional(),
	replace_original: z.boolean().optional(),
	thread_ts: z.string().optional(),
	channel: z.string().optional(),
	user: z.string().optional(),
	metadata: z.looseObject({ event_type: z.string() }).optional(),
	users: z.string().optional(),
	limit: z.string().optional(),
	oldest: z.string().optional(),
	include_all_metadata: z.string().optional(),
});
export type Message = z.infer<typeof messageSchema>;

export interface Arrival {
	readonly path: string;
	readonly token: string | undefined;
	readonly message: Message;
}

/** How one call is answered: by a status and a body, or by hanging up, or not at all. */
export type Answering = { status: number; body?: unknown; headers?: Record<string, string> } | "hang up" | "silence";

export interface Outside {
	/** Ends in a slash, as Bolt wants it. */
	readonly apiUrl: string;
	readonly responseUrl: string;
	/** Everything that came, in order. */
	readonly arrivals: readonly Arrival[];
	/** The next call that was not yet taken. */
	next(): Promise<Arrival>;
	/** The next calls of this path are answered so, one after the other; after that, as if all were well. */
	script(path: string, ...answers: Answering[]): void;
	close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = "";
	for await (const chunk of request) body += String(chunk);
	return body;
}

/** web-api sends forms whose values are JSON where they are no text. */
function parseCall(body: string, type: string | undefined): unknown {
	if (type?.startsWith("application/json") === true) return JSON.parse(body);
	const form: Record<string, unknown> = Object.fromEntries(new URLSearchParams(body));
	for (const name of ["blocks", "metadata"]) if (typeof form[name] === "string") form[name] = JSON.parse(form[name]);
	return form;
}

/** A real server that stands for Slack's Web API and for `response_url`, and remembers what came. */
export async function openOutside(): Promise<Outside> {
	const arrivals: Arrival[] = [];
	const scripts = new Map<string, Answering[]>();
	const waiting: ((arrival: Arrival) => void)[] = [];
	let taken = 0;
	const server = createServer(async (request, response) => {
		const path = request.url ?? "";
		const body = await bodyOf(request);
		const message = messageSchema.parse(parseCall(body, request.headers["content-type"]));
		const answering = scripts.get(path)?.shift() ?? {
			status: 200,
			body: path.startsWith("/api/") ? { ok: true, ts: "1.2" } : "ok",
		};
		if (answering === "hang up") response.destroy();
		else if (answering !== "silence") {
			response.writeHead(answering.status, { "content-type": "application/json", ...answering.headers });
			response.end(JSON.stringify(answering.body ?? {}));
		}
		const arrival = { path, token: request.headers.authorization, message };
		arrivals.push(arrival);
		const listener = waiting.shift();
		if (listener !== undefined) {
			taken += 1;
			listener(arrival);
		}
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	const base = `http://127.0.0.1:${address.port}`;
	return {
		apiUrl: `${base}/api/`,
		responseUrl: `${base}/respond`,
		arrivals,
		async next() {
			const arrival = arrivals[taken];
			if (arrival === undefined) return new Promise((resolve) => waiting.push(resolve));
			taken += 1;
			return arrival;
		},
		script: (path, ...answers) => scripts.set(path, answers),
		async close() {
			server.close();
			server.closeAllConnections();
			await once(server, "close");
		},
	};
}
