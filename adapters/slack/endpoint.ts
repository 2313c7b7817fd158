import type { RequestListener } from "node:http";
import type { Endpoint, Log } from "../../src/bot/ports.js";
import { holdsMessage, readBody } from "./body.js";
import { limits } from "./limits.js";

/** The one path for commands, events and interactivity; manifest.json names it too. */
export const path = "/slack/events";

/**
 * Whether a request's timestamp is near enough to now, before and after. Bolt refuses old ones by the machine's clock;
 * this one also refuses those of the future. A missing timestamp is left to Bolt, which refuses it with the signature.
 */
function timely(timestamp: string | string[] | undefined, now: number): boolean {
	if (timestamp === undefined) return true;
	return Math.abs(now / 1_000 - Number(timestamp)) <= limits.signatureAge;
}

/**
 * Bolt's request listener as one of our server's endpoints: 401 unless signed with our secret within five minutes.
 * @param now Milliseconds since 1970.
 */
export function slackEndpoint(listener: RequestListener, log: Log, now: () => number): Endpoint {
	return {
		path,
		async handle(request, response) {
			const refuse = (status: number, headers: Record<string, string> = {}) => {
				request.resume();
				response.writeHead(status, headers).end();
			};
			if (request.method !== "POST") return refuse(405, { allow: "POST" });
			if (!timely(request.headers["x-slack-request-timestamp"], now())) {
				log.warn({ platform: "slack" }, "A request was refused: its timestamp is not of now");
				return refuse(401);
			}
			try {
				const body = await readBody(request, limits.body);
				if (body === null) return refuse(413);
				if (!holdsMessage(body, request.headers["content-type"])) {
					log.warn({ platform: "slack" }, "A request was refused: its body is no message of Slack's");
					return refuse(400);
				}
				// Bolt takes a body that is already read from here, and checks its signature.
				listener(Object.assign(request, { rawBody: body }), response);
			} catch {
				log.error({ platform: "slack" }, "A request could not be taken in");
				if (!response.headersSent) refuse(500);
			}
		},
	};
}
