import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { sampleReply } from "../../samples/reply.js";
import { type Emulator, seeded, startEmulator } from "./emulator.js";
import { directMessage, mention } from "./payloads.js";
import { openStage, type Stage, token } from "./stage.js";

const manifest = z
	.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
	.parse(JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8")));

const posted = z.object({ ts: z.string() });
const opened = z.object({ channel: z.object({ id: z.string() }) });
const history = z.object({
	messages: z.array(
		z.object({
			ts: z.string(),
			user: z.string(),
			text: z.string(),
			blocks: z.array(z.looseObject({ type: z.string() })).optional(),
		}),
	),
});
const authorizations = [
	{ enterprise_id: null, team_id: seeded.team, user_id: seeded.botUser, is_bot: true, is_enterprise_install: false },
];
const around = { team_id: seeded.team, authorizations };

describe("against an emulated Slack, with the manifest's scopes alone", () => {
	let emulator: Emulator;
	let stage: Stage;
	beforeAll(async () => {
		emulator = await startEmulator(token, manifest.oauth_config.scopes.bot);
		stage = await openStage({ slackApiUrl: emulator.apiUrl });
	}, 60_000);
	afterAll(async () => {
		await stage?.close();
		await emulator?.close();
	});

	/** Writes as the person, then brings the event that Slack would. */
	const write = async (channel: string, text: string) => {
		const { ts } = posted.parse(await emulator.asPerson("chat.postMessage", { channel, text }));
		return { ts, channel, user: seeded.person };
	};

	it("answers a mention in its thread", async () => {
		stage.bot.reply = () => ({ ...sampleReply, private: false });
		const text = `<@${seeded.botUser}> is ExampleCloud sovereign?`;
		const event = await write(seeded.channel, text);
		expect((await stage.event(mention(text, event, around))).status).toBe(200);
		await stage.settled();
		expect(stage.bot.asked.at(-1)?.ask).toEqual({ text: "is ExampleCloud sovereign?" });

		const thread = history.parse(
			await emulator.asPerson("conversations.replies", { channel: seeded.channel, ts: event.ts }),
		);
		expect(thread.messages.map((message) => message.user)).toEqual([seeded.person, seeded.botUser]);
		const answer = thread.messages[1];
		expect(answer?.text).toContain("Not sovereign: ExampleCloud &lt;!channel&gt;");
		expect(answer?.blocks?.map((block) => block.type)).toEqual(
			expect.arrayContaining(["section", "context", "actions"]),
		);
		expect(stage.log.lines).toEqual([]);
	});

	it("answers a direct message in it", async () => {
		stage.bot.reply = () => sampleReply;
		const { channel } = opened.parse(await emulator.asPerson("conversations.open", { users: seeded.botUser }));
		const event = await write(channel.id, "help");
		await stage.event(directMessage("help", event, around));
		await stage.settled();
		const { messages } = history.parse(await emulator.asPerson("conversations.history", { channel: channel.id }));
		const answers = messages.filter((message) => message.user === seeded.botUser);
		expect(answers).toHaveLength(1);
		expect(answers[0]?.text).toContain("Not sovereign");
		expect(stage.log.lines).toEqual([]);
	});

	it("keeps a private answer to a mention out of the channel", async () => {
		stage.bot.reply = () => sampleReply;
		const event = await write(seeded.channel, `<@${seeded.botUser}> vendors`);
		await stage.event(mention(`<@${seeded.botUser}> vendors`, event, around));
		await stage.settled();
		const { messages } = history.parse(
			await emulator.asPerson("conversations.replies", { channel: seeded.channel, ts: event.ts }),
		);
		expect(messages).toHaveLength(1);
		expect(stage.log.lines).toEqual([]);
	});

	it("says in the log why Slack refused a place", async () => {
		stage.bot.reply = () => ({ ...sampleReply, private: false });
		const created = opened.parse(
			await emulator.asPerson("conversations.create", { name: "closed", is_private: "true" }),
		);
		const event = await write(created.channel.id, "x");
		await stage.event(mention(`<@${seeded.botUser}> help`, event, around));
		await stage.settled();
		expect(stage.log.lines.map((line) => line.fields.reason)).toContain("not_in_channel");
	});
});
