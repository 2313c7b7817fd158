import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Adapter, Bot, Dedupe, Log } from "../../src/bot/ports.js";
import { activitySchema } from "./activity.js";
import { readJson } from "./body.js";
import { Framework, type Loopback } from "./framework.js";
import { limits } from "./limits.js";
import { teamsMessenger } from "./messenger.js";
import { trouble } from "./trouble.js";
import { takeTurn } from "./turn.js";

export interface TeamsOptions {
	readonly bot: Bot;
	readonly dedupe: Dedupe;
	readonly log: Log;
	/** The Microsoft Entra app of the bot's single-tenant registration, its secret and its tenant. */
	readonly appId: string;
	readonly appPassword: string;
	readonly tenantId: string;
	/** For tests only. */
	readonly loopback?: Loopback | undefined;
	/** How long one try to send a reminder may take, in milliseconds; `limits.call` if left out. */
	readonly patience?: number | undefined;
}

const loopbackHosts = ["127.0.0.1", "localhost", "[::1]"];
const loopbackUrl = z.url().refine((url) => loopbackHosts.includes(new URL(url).hostname), "must be on this machine");
const settingsSchema = z.object({
	appId: z.string().trim().min(1, "is missing: without it nobody could be told apart from Teams"),
	appPassword: z.string().trim().min(1, "is missing"),
	tenantId: z.string().trim().min(1, "is missing: the bot is registered in one tenant"),
	loopback: z.object({ openIdMetadataUrl: loopbackUrl, serviceUrl: loopbackUrl }).optional(),
});

/**
 * The bot in Microsoft Teams, at /api/messages. Each request's token is checked by the Bot Framework; without a good one
 * the answer is 401 and nothing else happens.
 * @throws Error if the app id, its password or the tenant is missing.
 */
export function createTeams(options: TeamsOptions): Adapter {
	const settings = settingsSchema.safeParse(options);
	if (!settings.success) {
		const faults = settings.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
		throw new Error(`Teams cannot start: ${faults.join("; ")}`);
	}
	const { bot, dedupe, log, loopback } = options;
	const { appId, appPassword, tenantId } = settings.data;
	const patience = options.patience ?? limits.call;
	const framework = new Framework({ appId, appPassword, tenantId, loopback });
	const sendingOnce = new Framework({ appId, appPassword, tenantId, loopback, once: patience });
	const conversation = { bot, dedupe, log, framework, appId };
	const under = new Set<Promise<void>>();
	let stopping = false;

	/** The bot's own token goes to the service address, so it goes over TLS. */
	function mayCall(serviceUrl: string): boolean {
		return serviceUrl.startsWith(loopback?.serviceUrl ?? "https://");
	}

	async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (stopping) return end(response, 503);
		if (request.method !== "POST") return end(response.setHeader("allow", "POST"), 405);
		const body = await readJson(request, limits.requestBytes);
		if ("refused" in body) return end(response, body.refused);
		const activity = activitySchema.safeParse(body.json);
		if (!activity.success) return end(response, 400);
		const authorization = request.headers.authorization ?? "";
		if (authorization === "" || !mayCall(activity.data.serviceUrl)) return end(response, 401);
		let known = false;
		try {
			const answer = await framework.turn(authorization, activity.data, async (context) => {
				known = true;
				await takeTurn(conversation, context);
			});
			end(response, answer?.status ?? 200, answer?.body);
		} catch (error) {
			const status = known ? 500 : isOurs(error) ? 503 : 401;
			log.warn({ ...trouble(error), answered: status }, "Teams: a request was refused");
			end(response, status);
		}
	}

	async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const turn = receive(request, response);
		under.add(turn);
		await turn.finally(() => under.delete(turn));
	}

	return {
		name: "teams",
		endpoints: [{ path: "/api/messages", handle }],
		messenger: teamsMessenger({ framework: sendingOnce, appId, log, mayCall, patience }),
		async stop() {
			stopping = true;
			await Promise.allSettled(under);
		},
	};
}

/** The keys could not be fetched: the sender may be right, and may try again. */
function isOurs(error: unknown): boolean {
	const read = z.looseObject({ name: z.string(), statusCode: z.number().optional() }).safeParse(error);
	return read.success && (read.data.name === "FetchError" || (read.data.statusCode ?? 0) >= 500);
}

function end(response: ServerResponse, status: number, body?: unknown): void {
	// What was not read of the request would be taken for the next one.
	if (status === 413) response.setHeader("connection", "close");
	if (body === undefined) response.writeHead(status).end();
	else response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
