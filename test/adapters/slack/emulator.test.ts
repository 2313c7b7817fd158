import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { sampleReply } from "../../samples/reply.js";
import { type Emulator, seeded, startEmulator } from "./emulator.js";
import { directMessage, mention } from "./payloads.js";
import { type Between, openProxy } from "./proxy.js";
import { messengerOf, toChannel, toPerson } from "./reminding.js";
import { openStage, type Stage, token } from "./stage.js";

const manifest = z
	.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
	.parse(JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8")));

const posted = z.object({ ts: z.string() });
const directSchema = z.object({ channel: z.object({ id: z.string() }) });
const history = z.object({
	messages: z.array(
		z.object({
			ts: z.string(),
			user: z.string(),
			text: z.string(),
			blocks: z.array(z.looseObject({ type: z.string() })).optional(),
			metadata: z.looseObject({ event_type: z.string() }).optional(),
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
		const { channel } = directSchema.parse(await emulator.asPerson("conversations.open", { users: seeded.botUser }));
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
		const created = directSchema.parse(
			await emulator.asPerson("conversations.create", { name: "closed", is_private: "true" }),
		);
		const event = await write(created.channel.id, "x");
		await stage.event(mention(`<@${seeded.botUser}> help`, event, around));
		await stage.settled();
		expect(stage.log.lines.map((line) => line.fields.reason)).toContain("not_in_channel");
	});
});

describe("telling something unasked in an emulated Slack, with the manifest's scopes alone", () => {
	let emulator: Emulator;
	let proxy: Between;
	let stage: Stage;
	let direct: string;
	beforeAll(async () => {
		emulator = await startEmulator(token, manifest.oauth_config.scopes.bot);
		proxy = await openProxy(emulator.apiUrl);
		stage = await openStage({ slackApiUrl: proxy.apiUrl });
		// The direct messages with the bot, as the person reads them.
		const opened = await emulator.asPerson("conversations.open", { users: seeded.botUser });
		direct = directSchema.parse(opened).channel.id;
	}, 60_000);
	afterAll(async () => {
		await stage?.close();
		await proxy?.close();
		await emulator?.close();
	});
	const told = async (channel: string) => {
		const { messages } = history.parse(await emulator.asPerson("conversations.history", { channel }));
		return messages.filter(({ user }) => user === seeded.botUser);
	};
	const person = (mark: string) =>
		toPerson(seeded.person, { mark, since: new Date(Date.now() - 60_000).toISOString() });

	it("reaches a person, and finds the message again by its mark", async () => {
		const sent = await messengerOf(stage.adapter).send(person("m-1"));
		expect(sent).toMatchObject({ outcome: "sent" });
		const [message, ...more] = await told(direct);
		expect(more).toEqual([]);
		expect(message?.text).toContain("Time to reassess ExampleCloud");
		expect(message?.metadata).toEqual({ event_type: "sovereign_reminder", event_payload: { mark: "m-1" } });
		expect(sent).toEqual({ outcome: "sent", message: message?.ts });
		expect(await messengerOf(stage.adapter).arrived(person("m-1"))).toBe(message?.ts);
		expect(await messengerOf(stage.adapter).arrived(person("m-2"))).toBeNull();
	});

	it("finds what arrived though its answer was lost, so that nothing is said twice", async () => {
		proxy.fates.push("lose the answer");
		const sent = await messengerOf(stage.adapter).send(person("m-3"));
		expect(sent).toMatchObject({ outcome: "failed", reason: "network", doubt: true });
		const found = await messengerOf(stage.adapter).arrived(person("m-3"));
		expect((await told(direct)).map(({ ts }) => ts)).toContain(found);
	});

	it("sends once per try, and waits only as long as a rate limit asks", async () => {
		const before = (await told(direct)).length;
		const limited = { status: 429, headers: { "retry-after": "2" }, body: { ok: false, error: "ratelimited" } };
		proxy.called.length = 0;
		proxy.fates.push(limited, limited);
		const messenger = messengerOf(stage.adapter);
		for (const _ of [1, 2])
			expect(await messenger.send(person("m-4"))).toEqual({ outcome: "failed", reason: "http_429", again: 2_000 });
		expect(await messenger.arrived(person("m-4"))).toBeNull();
		expect(await messenger.send(person("m-4"))).toMatchObject({ outcome: "sent" });
		expect((await told(direct)).length).toBe(before + 1);
		expect(proxy.called.filter((method) => method === "chat.postMessage")).toHaveLength(3);
	});

	it("reaches a channel, whose messages it has no right to read back", async () => {
		const messenger = messengerOf(stage.adapter);
		expect(await messenger.send(toChannel(seeded.channel))).toMatchObject({ outcome: "sent" });
		expect((await told(seeded.channel)).map(({ text }) => text)).toContainEqual(
			expect.stringContaining("Time to reassess"),
		);
		expect(await messenger.arrived(toChannel(seeded.channel))).toBeUndefined();
		expect(stage.log.lines.at(-1)?.fields.reason).toBe("missing_scope");
	});

	it("says why a channel could not be reached", async () => {
		const messenger = messengerOf(stage.adapter);
		const created = await emulator.asPerson("conversations.create", { name: "board", is_private: "true" });
		const board = directSchema.parse(created).channel.id;
		expect(await messenger.send(toChannel(board))).toEqual({ outcome: "failed", reason: "not_in_channel" });
		expect(await messenger.send(toChannel("C404"))).toEqual({ outcome: "failed", reason: "channel_not_found" });
	});
});
