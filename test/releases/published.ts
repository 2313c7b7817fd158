import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine where a release is published. */
export interface Published {
	readonly url: string;
	readonly origin: string;
	/** What it answers from now on. */
	answer: Answer;
	/** What was asked, in order. */
	readonly asked: { readonly path: string; readonly headers: IncomingMessage["headers"]; status: number }[];
}

export async function published(answer: Answer): Promise<Published> {
	const asked: Published["asked"] = [];
	const server = createServer((request, response) => {
		const one = { path: request.url ?? "", headers: request.headers, status: 0 };
		asked.push(one);
		response.once("close", () => {
			one.status = response.statusCode;
		});
		here.answer(request, response);
	}).listen(0, "127.0.0.1");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	await once(server, "listening");
	const address = server.address();
	const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
	const here: Published = { url: `${origin}/latest.json?token=s3cr3t`, origin, answer, asked };
	return here;
}

/** A text with an ETag that is honoured. */
export function text(body: string, etag = `"${body.length}"`): Answer {
	return (request, response) => {
		if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
		response.writeHead(200, { "content-type": "application/json", etag }).end(body);
	};
}

/** A text with a date that is honoured. */
export function dated(body: string, date: string): Answer {
	return (request, response) => {
		if (request.headers["if-modified-since"] === date) return void response.writeHead(304).end();
		response.writeHead(200, { "last-modified": date }).end(body);
	};
}
