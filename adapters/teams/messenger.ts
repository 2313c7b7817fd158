import type { Log, Messenger, Outgoing, Sent } from "../../src/bot/ports.js";
import { connectorAudience, type Framework } from "./framework.js";
import { limits } from "./limits.js";
import { cardMessage } from "./message.js";
import { Declined, Unanswered } from "./once.js";
import { type Place, readPlace } from "./place.js";
import { trouble } from "./trouble.js";
import { TimedOut, within } from "./within.js";

export interface MessengerOptions {
	/** One that sends once: see once.ts. */
	readonly framework: Framework;
	readonly appId: string;
	readonly log: Log;
	/** Whether the bot may show its token to an address. */
	readonly mayCall: (serviceUrl: string) => boolean;
	/** How long one try may take, in milliseconds. */
	readonly patience: number;
}

const prefix = "teams:";

/** Writes to the personal chats and channels where the bot was spoken to before: Teams has no other way to reach anybody. */
export function teamsMessenger(options: MessengerOptions): Messenger {
	const { framework, appId, log, mayCall, patience } = options;

	async function write({ reply, tenant }: Outgoing, place: Place): Promise<string | undefined> {
		const tenantId = tenant.slice(prefix.length);
		const { serviceUrl, conversation: id, bot } = place;
		let message: string | undefined;
		const reference = {
			channelId: "msteams",
			serviceUrl,
			bot: { id: bot, name: "" },
			conversation: { id, tenantId, isGroup: false, conversationType: "", name: "" },
		};
		await framework.continueConversationAsync(appId, reference, connectorAudience, async (context) => {
			// The framework makes up an id, and would take it for that of a message to reply to.
			delete context.activity.id;
			message = (await context.sendActivity(cardMessage(reply)))?.id || undefined;
		});
		return message;
	}

	return {
		serves: (tenant) => tenant.startsWith(prefix),
		pace: limits.pace,
		async send(message) {
			const { to } = message;
			const place = readPlace("person" in to ? to.person.reach : to.channel);
			if (place === undefined) return { outcome: "failed", reason: "NoConversation" };
			if (!mayCall(place.serviceUrl)) return { outcome: "failed", reason: "ServiceUrlNotAllowed" };
			try {
				// The token has to be fetched too.
				const id = await within(2 * patience, write(message, place));
				return { outcome: "sent", ...(id === undefined ? {} : { message: id }) };
			} catch (error) {
				const sent = became(error, "person" in to);
				log.warn({ ...trouble(error), outcome: sent.outcome }, "Teams did not take a reminder");
				return sent;
			}
		},
		// Teams has no way to ask for a message without its id, and nothing of ours to find it by.
		arrived: async () => undefined,
	};
}

/** The person blocked the bot or removed it (Teams: Send proactive messages; rate-limit). */
const unwanted = /^(?:MessageWritesBlocked|BotDisabledByUser|ConversationBlockedByUser|BotNotInConversationRoster)$/;
/** To be sent again, by the same pages. */
const passing = [412, 429, 502, 504];
/** After these a message may have arrived: somebody between us and Teams gave up waiting. */
const doubtful = [500, 502, 504];

function became(error: unknown, toPerson: boolean): Sent {
	if (error instanceof Declined) {
		const { statusCode, code, retryAfter } = error;
		const reason = code ?? `http_${statusCode}`;
		if (statusCode === 403 && toPerson && unwanted.test(reason)) return { outcome: "blocked", reason };
		return {
			outcome: "failed",
			reason,
			...(passing.includes(statusCode) ? { again: retryAfter ?? limits.again } : {}),
			...(doubtful.includes(statusCode) ? { doubt: true } : {}),
		};
	}
	if (error instanceof Unanswered) {
		const { code: reason, doubt } = error;
		return { outcome: "failed", reason, again: limits.again, ...(doubt ? { doubt } : {}) };
	}
	if (error instanceof TimedOut) return { outcome: "failed", reason: "timeout", doubt: true };
	const { error: name, code } = trouble(error);
	return { outcome: "failed", reason: String(code ?? name ?? "unexpected") };
}
