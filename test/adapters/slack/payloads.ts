import type { Press } from "../../../src/replies/reply.js";

let counter = 0;
/** A new id each time, as Slack's are. */
function fresh(prefix: string): string {
	counter += 1;
	return `${prefix}${counter}`;
}

export function command(text: string, responseUrl: string, over: Record<string, string> = {}): Record<string, string> {
	return {
		token: "legacy",
		team_id: "T1",
		team_domain: "buyers",
		channel_id: "C1",
		channel_name: "procurement",
		user_id: "U1",
		user_name: "ana",
		command: "/sovereign",
		text,
		api_app_id: "A1",
		is_enterprise_install: "false",
		response_url: responseUrl,
		trigger_id: fresh("13345224609.738474920."),
		...over,
	};
}

function callback(event: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
	return {
		token: "legacy",
		team_id: "T1",
		api_app_id: "A1",
		type: "event_callback",
		event_id: fresh("Ev"),
		event_time: 1_763_600_000,
		authorizations: [
			{ enterprise_id: null, team_id: "T1", user_id: "UBOT", is_bot: true, is_enterprise_install: false },
		],
		event,
		...over,
	};
}

export function mention(
	text: string,
	event: Record<string, unknown> = {},
	over: Record<string, unknown> = {},
): Record<string, unknown> {
	return callback(
		{
			type: "app_mention",
			user: "U1",
			text,
			ts: "1763600000.000100",
			channel: "C1",
			event_ts: "1763600000.000100",
			...event,
		},
		over,
	);
}

export function directMessage(
	text: string,
	event: Record<string, unknown> = {},
	over: Record<string, unknown> = {},
): Record<string, unknown> {
	return callback(
		{
			type: "message",
			channel_type: "im",
			user: "U1",
			text,
			ts: "1763600000.000200",
			channel: "D1",
			event_ts: "1763600000.000200",
			...event,
		},
		over,
	);
}

/** A pressed button, as the `payload` of a form. */
export function pressed(
	press: Press | string,
	responseUrl: string,
	over: Record<string, unknown> = {},
): { payload: string } {
	const value = typeof press === "string" ? press : JSON.stringify(press);
	const payload = {
		type: "block_actions",
		user: { id: "U2", username: "ben", team_id: "T1" },
		api_app_id: "A1",
		token: "legacy",
		container: { type: "message", message_ts: "1763600000.000300", channel_id: "C1", is_ephemeral: true },
		trigger_id: "12466734323.1395872398",
		team: { id: "T1", domain: "buyers" },
		enterprise: null,
		is_enterprise_install: false,
		channel: { id: "C1", name: "procurement" },
		response_url: responseUrl,
		actions: [
			{
				type: "button",
				action_id: "unfold:why",
				block_id: "b",
				text: { type: "plain_text", text: "Why" },
				value,
				action_ts: fresh("1763600001."),
			},
		],
		...over,
	};
	return { payload: JSON.stringify(payload) };
}
