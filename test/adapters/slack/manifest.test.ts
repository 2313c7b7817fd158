import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { path } from "../../../adapters/slack/endpoint.js";

const address = z.literal(`https://YOUR-HOST${path}`);
/** Slack's own limits: https://docs.slack.dev/reference/app-manifest */
const schema = z.strictObject({
	_metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.number() }),
	display_information: z.strictObject({
		name: z.string().max(35),
		description: z.string().max(140),
		long_description: z.string().min(174).max(4000),
		background_color: z.string().regex(/^#[0-9a-f]{6}$/),
	}),
	features: z.strictObject({
		app_home: z.strictObject({
			home_tab_enabled: z.literal(false),
			messages_tab_enabled: z.literal(true),
			messages_tab_read_only_enabled: z.literal(false),
		}),
		bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
		slash_commands: z.tuple([
			z.strictObject({
				command: z.literal("/sovereign"),
				url: address,
				description: z.string().max(2000),
				usage_hint: z.string().max(1000),
				// So that Slack says who is meant by "@bob".
				should_escape: z.literal(true),
			}),
		]),
	}),
	oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
	settings: z.strictObject({
		event_subscriptions: z.strictObject({ request_url: address, bot_events: z.array(z.string()) }),
		interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address }),
		org_deploy_enabled: z.boolean(),
		socket_mode_enabled: z.literal(false),
		token_rotation_enabled: z.literal(false),
	}),
});

const manifest = schema.parse(JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8")));

describe("manifest.json", () => {
	it("asks for what the adapter uses and for nothing else", () => {
		expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([
			"app_mentions:read",
			"chat:write",
			"commands",
			"im:history",
			"im:write",
			"metadata.message:read",
		]);
		expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(["app_mention", "message.im"]);
	});
});
