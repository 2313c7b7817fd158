import { setTimeout } from "node:timers/promises";
import { App, HTTPReceiver, webApi } from "@slack/bolt";
import type { Adapter, Bot, Dedupe, Log } from "../../src/bot/ports.js";
import type { Wait } from "./attempts.js";
import { bridge } from "./bridge.js";
import { converse } from "./converse.js";
import { path, slackEndpoint } from "./endpoint.js";
import { limits } from "./limits.js";
import { slackMessenger } from "./messenger.js";
import { fromAction, fromCommand, fromEvent, type Received } from "./receive.js";

export interface SlackOptions {
	readonly bot: Bot;
	readonly dedupe: Dedupe;
	readonly log: Log;
	/** Proves that a request comes from Slack; may not be empty. */
	readonly signingSecret: string;
	/** The bot user's token, `xoxb-…`; may not be empty. */
	readonly botToken: string;
	/** Another address for Slack's Web API, ending in a slash: an emulator's. */
	readonly slackApiUrl?: string | undefined;
	/** Milliseconds since 1970; the machine's clock if left out. */
	readonly now?: (() => number) | undefined;
	/** Pauses between tries to send; real ones if left out. */
	readonly wait?: Wait | undefined;
	/** How long one call to Slack may take, in milliseconds; `limits.call` if left out. */
	readonly patience?: number | undefined;
}

function demand(value: string, name: string): void {
	if (value.trim() === "")
		throw new Error(`Slack: the ${name} is empty. The app's settings page at api.slack.com/apps shows it.`);
}

/**
 * The bot in Slack: the slash command, mentions, direct messages and buttons, all on one endpoint of the given server.
 * @throws Error if the signing secret or the token is empty.
 */
export function createSlack(options: SlackOptions): Adapter {
	const { bot, dedupe, log, signingSecret, botToken } = options;
	demand(signingSecret, "signing secret");
	demand(botToken, "bot token");
	const wait: Wait = options.wait ?? ((milliseconds) => setTimeout(milliseconds));
	const patience = options.patience ?? limits.call;
	const logger = bridge(log);
	const receiver = new HTTPReceiver({ signingSecret, endpoints: path, logger, bodyLimit: limits.body });
	const clientOptions: webApi.WebClientOptions = {
		...(options.slackApiUrl === undefined ? {} : { slackApiUrl: options.slackApiUrl }),
		// attempts.ts decides about further tries, for every way of sending alike.
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
		timeout: patience,
	};
	const app = new App({
		receiver,
		logger,
		// Bolt's own way asks Slack who the bot is before it acknowledges anything: too slow, and fatal where it fails.
		authorize: async () => ({ botToken }),
		convoStore: false,
		// Done in receive.ts, which needs no call to know the bot's own messages.
		ignoreSelf: false,
		clientOptions,
	});
	const underWay = new Set<Promise<void>>();

	const take = (received: Received | null, client: webApi.WebClient): void => {
		if (received === null) return;
		const work = converse(received, { client, log, wait, patience }, { bot, dedupe, log }).finally(() =>
			underWay.delete(work),
		);
		underWay.add(work);
	};
	const unreadable = (kind: string) => log.warn({ platform: "slack", kind }, "A request could not be read");

	app.command(/.*/, async ({ ack, body, client }) => {
		await ack();
		const received = fromCommand(body);
		if (received === null) unreadable("command");
		take(received, client);
	});
	app.action(/.*/, async ({ ack, body, client }) => {
		await ack();
		const received = fromAction(body);
		if (received === null) unreadable("action");
		take(received, client);
	});
	// Bolt acknowledges events before it calls these.
	app.event("app_mention", async ({ body, client }) => take(fromEvent(body), client));
	app.event("message", async ({ body, client }) => take(fromEvent(body), client));
	app.error(async (error) => log.error({ platform: "slack", code: error.code }, "Bolt failed to handle a request"));

	return {
		name: "slack",
		endpoints: [slackEndpoint(receiver.requestListener, log, options.now ?? Date.now)],
		messenger: slackMessenger({ client: new webApi.WebClient(botToken, { ...clientOptions, logger }), log }),
		async stop() {
			while (underWay.size > 0) await Promise.all(underWay);
		},
	};
}
