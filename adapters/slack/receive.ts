import { z } from "zod";
import type { Request } from "../../src/bot/request.js";
import type { Language, Press } from "../../src/replies/reply.js";
import { asker } from "./asker.js";
import type { Destination } from "./deliver.js";
import { readPress } from "./press.js";
import { tenantOf } from "./tenant.js";
import { asTyped, withoutMention } from "./unescape.js";

/** What came in, read: who asks what, and where the answer goes. */
export interface Received {
	/** The same for every copy of it. */
	readonly key: string;
	readonly locale: Language | undefined;
	readonly to: Destination;
	/** null: a button that is not one of ours, or was tampered with. */
	readonly request: Request | null;
}

const id = z.string().regex(/^\w{1,64}$/);
const address = z.url({ protocol: /^https?$/ });
/** What must not be there. */
const absent = z.null().optional();
const team = id.nullish().catch(null);
const locale = z.string().nullish().catch(null);
const name = z.string().nullish().catch(null);

function language(of: string | null | undefined): Language | undefined {
	const tag = /^(en|fr)(?:[-_]|$)/i.exec(of ?? "")?.[1]?.toLowerCase();
	return tag === "en" || tag === "fr" ? tag : undefined;
}

const commandSchema = z.object({
	trigger_id: z.string().min(1),
	team_id: team,
	enterprise_id: team,
	user_id: id,
	user_name: name,
	channel_id: id,
	text: z.string().default(""),
	response_url: address,
	locale,
});

/** A slash command (https://docs.slack.dev/interactivity/implementing-slash-commands). Null: not readable. */
export function fromCommand(body: unknown): Received | null {
	const read = commandSchema.safeParse(body);
	if (!read.success) return null;
	const command = read.data;
	const tenant = tenantOf({ team: command.team_id, enterprise: command.enterprise_id });
	if (tenant === null) return null;
	const language_ = language(command.locale);
	const { text, people } = asTyped(command.text);
	return {
		key: `slack:command:${command.trigger_id}`,
		locale: language_,
		to: { responseUrl: command.response_url, channel: command.channel_id, person: command.user_id, direct: false },
		request: {
			...asker({
				tenant,
				person: command.user_id,
				name: command.user_name,
				channel: command.channel_id,
				locale: language_,
			}),
			audience: "private",
			people,
			ask: { text },
		},
	};
}

const eventSchema = z.object({
	event_id: z.string().min(1),
	team_id: team,
	context_team_id: team,
	enterprise_id: team,
	authorizations: z
		.array(z.object({ team_id: team, enterprise_id: team, user_id: team }))
		.optional()
		.catch([]),
	event: z.object({
		type: z.enum(["app_mention", "message"]),
		user: id,
		text: z.string(),
		channel: id,
		channel_type: z.string().optional(),
		ts: z.string().min(1),
		thread_ts: z.string().optional(),
		user_team: team,
		locale,
		subtype: absent,
		bot_id: absent,
	}),
});

/**
 * A mention of the bot, or a direct message to it (https://docs.slack.dev/apis/events-api). Null: neither, or by a bot,
 * or an edit or another thing with a subtype.
 */
export function fromEvent(body: unknown): Received | null {
	const read = eventSchema.safeParse(body);
	if (!read.success) return null;
	const { event, ...around } = read.data;
	const mention = event.type === "app_mention";
	const installation = around.authorizations?.[0];
	if ((!mention && event.channel_type !== "im") || event.user === installation?.user_id) return null;
	const tenant = tenantOf({
		team: installation?.team_id ?? around.context_team_id ?? around.team_id,
		enterprise: installation?.enterprise_id ?? around.enterprise_id,
		person: event.user_team,
	});
	if (tenant === null) return null;
	const locale_ = language(event.locale);
	const bot = installation?.user_id ?? undefined;
	const { text, people } = asTyped(mention ? withoutMention(event.text, bot) : event.text, bot);
	return {
		key: `slack:event:${around.event_id}`,
		locale: locale_,
		to: {
			channel: event.channel,
			person: event.user,
			thread: event.thread_ts ?? (mention ? event.ts : undefined),
			openThread: event.thread_ts,
			direct: !mention,
		},
		request: {
			...asker({ tenant, person: event.user, channel: event.channel, locale: locale_ }),
			audience: mention ? "public" : "private",
			people,
			ask: { text },
		},
	};
}

const actionSchema = z.object({
	user: z.object({ id, team_id: team, name, username: name, locale }),
	team: z.object({ id: team }).nullish(),
	enterprise: z.object({ id: team }).nullish(),
	channel: z.object({ id }),
	container: z.object({ message_ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
	message: z.object({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
	response_url: address,
	actions: z.tuple(
		[z.object({ action_id: z.string(), action_ts: z.string().default(""), value: z.string().optional() })],
		z.unknown(),
	),
});

function audienceOf(press: Press): Request["audience"] {
	return "question" in press && press.share === true ? "public" : "private";
}

/** A pressed button (https://docs.slack.dev/reference/interaction-payloads/block_actions-payload). Null: not readable. */
export function fromAction(body: unknown): Received | null {
	const read = actionSchema.safeParse(body);
	if (!read.success) return null;
	const { user, channel, actions, message, container, ...around } = read.data;
	const tenant = tenantOf({ team: around.team?.id, enterprise: around.enterprise?.id, person: user.team_id });
	if (tenant === null) return null;
	const press = readPress(actions[0].value);
	const thread = message?.thread_ts ?? container?.thread_ts;
	const locale_ = language(user.locale);
	const where = message?.ts ?? container?.message_ts ?? around.response_url;
	return {
		key: `slack:action:${channel.id}:${where}:${actions[0].action_ts}:${user.id}`,
		locale: locale_,
		to: {
			responseUrl: around.response_url,
			channel: channel.id,
			person: user.id,
			thread,
			openThread: thread,
			direct: false,
		},
		request:
			press === null
				? null
				: {
						...asker({
							tenant,
							person: user.id,
							name: user.name ?? user.username,
							channel: channel.id,
							locale: locale_,
						}),
						audience: audienceOf(press),
						ask: { press },
					},
	};
}
