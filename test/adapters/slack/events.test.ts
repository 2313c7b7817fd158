import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../src/replies/reply.js";
import { sampleReply } from "../../samples/reply.js";
import { type Outside, openOutside } from "./outside.js";
import { directMessage, mention } from "./payloads.js";
import { openStage, type Stage, token } from "./stage.js";

const open: Reply = { ...sampleReply, private: false };

describe("events", () => {
	let outside: Outside;
	let stage: Stage;
	beforeEach(async () => {
		outside = await openOutside();
		stage = await openStage({ slackApiUrl: outside.apiUrl });
		stage.bot.reply = () => open;
	});
	afterEach(async () => {
		await stage.close();
		await outside.close();
	});

	it("answers the challenge of url_verification", async () => {
		const response = await stage.event({ token: "legacy", type: "url_verification", challenge: "3eZbrw1aB10FEMAGIC" });
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({ challenge: "3eZbrw1aB10FEMAGIC" });
	});

	it("answers a mention in public, in a thread of its own", async () => {
		await stage.event(mention("<@UBOT> is OVH &amp; co sovereign for <https://x.org|health data>?"));
		const { path, message, token: used } = await outside.next();
		expect(path).toBe("/api/chat.postMessage");
		expect(used).toBe(`Bearer ${token}`);
		expect(message).toMatchObject({ channel: "C1", thread_ts: "1763600000.000100" });
		expect(message.text).toContain("Not sovereign");
		expect(stage.bot.asked[0]).toEqual({
			surface: "slack",
			tenant: "slack:T1",
			person: "U1",
			reach: "U1",
			conversation: "C1",
			channel: "C1",
			audience: "public",
			locale: undefined,
			people: [],
			ask: { text: "is OVH & co sovereign for health data?" },
		});
	});

	it("answers in the thread where it was mentioned", async () => {
		await stage.event(mention("hey <@UBOT|sovereign> help", { thread_ts: "1763500000.000001" }));
		expect((await outside.next()).message.thread_ts).toBe("1763500000.000001");
		expect(stage.bot.asked[0]?.ask).toEqual({ text: "hey help" });
	});

	it("strips the first mention where the bot's id is not told, and only that", async () => {
		await stage.event(mention("<@UBOT> ask <@U5>", {}, { authorizations: undefined }));
		await stage.settled();
		expect(stage.bot.asked[0]?.ask).toEqual({ text: "ask @U5" });
	});

	it("says whom it mentions, and never the bot", async () => {
		await stage.event(mention("<@UBOT> assign OVH to <@U5> and <@U5>"));
		await stage.event(directMessage("<@UBOT> assign OVH to <@U6|zoe>"));
		await stage.settled();
		expect(stage.bot.asked).toMatchObject([
			{ ask: { text: "assign OVH to @U5 and @U5" }, people: [{ said: "@U5", person: "U5" }], channel: "C1" },
			{ ask: { text: "@UBOT assign OVH to @zoe" }, people: [{ said: "@zoe", person: "U6", name: "zoe" }] },
		]);
		expect(stage.bot.asked[1]).toMatchObject({ conversation: "D1", channel: undefined, reach: "U1" });
	});

	it("answers a mention privately where the reply says so", async () => {
		stage.bot.reply = () => sampleReply;
		await stage.event(mention("<@UBOT> vendors"));
		const { path, message } = await outside.next();
		expect(path).toBe("/api/chat.postEphemeral");
		expect(message).toMatchObject({ channel: "C1", user: "U1" });
		// Slack shows an ephemeral message in a thread to nobody before the thread has begun.
		expect(message.thread_ts).toBeUndefined();
		await stage.event(mention("<@UBOT> vendors", { thread_ts: "1763500000.000001" }));
		expect((await outside.next()).message.thread_ts).toBe("1763500000.000001");
	});

	it("sends a private answer to the person's own messages where the channel refuses it, never in public", async () => {
		stage.bot.reply = () => sampleReply;
		outside.script("/api/chat.postEphemeral", { status: 200, body: { ok: false, error: "user_not_in_channel" } });
		await stage.event(mention("<@UBOT> vendors"));
		await stage.settled();
		expect(outside.arrivals.map(({ path, message }) => [path, message.channel])).toEqual([
			["/api/chat.postEphemeral", "C1"],
			["/api/chat.postMessage", "U1"],
		]);
	});

	it("answers a direct message where it was written", async () => {
		stage.bot.reply = () => sampleReply;
		await stage.event(directMessage("help &lt;me&gt;"));
		const { path, message } = await outside.next();
		expect(path).toBe("/api/chat.postMessage");
		expect(message.channel).toBe("D1");
		expect(message.thread_ts).toBeUndefined();
		expect(message.blocks.flatMap((block) => block.elements ?? []).map((element) => element.action_id)).not.toContain(
			"share",
		);
		expect(stage.bot.asked[0]).toMatchObject({ audience: "private", conversation: "D1", ask: { text: "help <me>" } });
	});

	it.each([
		["a bot's message", directMessage("x", { bot_id: "B1" })],
		["a bot's mention", mention("<@UBOT> x", { bot_id: "B1" })],
		["the bot's own message", directMessage("x", { user: "UBOT" })],
		["an edit", directMessage("x", { subtype: "message_changed" })],
		["a deletion without a text", directMessage("x", { subtype: "message_deleted", text: undefined, user: undefined })],
		["a message in a channel", directMessage("x", { channel_type: "channel" })],
		["a message in a group", directMessage("x", { channel_type: "mpim" })],
	])("does not answer %s, but acknowledges it", async (_, body) => {
		expect((await stage.event(body)).status).toBe(200);
		await stage.settled();
		expect(stage.bot.asked).toEqual([]);
		expect(outside.arrivals).toEqual([]);
	});

	it("answers an event once, however often it comes", async () => {
		const body = mention("<@UBOT> help");
		for (const attempt of ["0", "1", "2"]) {
			expect((await stage.event(body, { "x-slack-retry-num": attempt })).status).toBe(200);
		}
		await stage.settled();
		expect(stage.bot.asked).toHaveLength(1);
		expect(outside.arrivals).toHaveLength(1);
	});

	it("answers two events that say the same", async () => {
		await stage.event(mention("<@UBOT> help"));
		await stage.event(mention("<@UBOT> help"));
		await stage.settled();
		expect(stage.bot.asked).toHaveLength(2);
	});

	it("acknowledges before the bot has answered", async () => {
		let release: (reply: Reply) => void = () => {};
		stage.bot.reply = () =>
			new Promise((resolve) => {
				release = resolve;
			});
		const response = await stage.event(mention("<@UBOT> slow"));
		expect(response.status).toBe(200);
		await response.text();
		expect(stage.bot.asked).toHaveLength(1);
		expect(outside.arrivals).toEqual([]);
		release(open);
		expect((await outside.next()).path).toBe("/api/chat.postMessage");
	});

	it("finishes what is under way when it is stopped", async () => {
		let release: (reply: Reply) => void = () => {};
		stage.bot.reply = () =>
			new Promise((resolve) => {
				release = resolve;
			});
		await stage.event(mention("<@UBOT> slow"));
		let stopped = false;
		const stopping = stage.adapter.stop().then(() => {
			stopped = true;
		});
		await Promise.resolve();
		expect(stopped).toBe(false);
		release(open);
		await stopping;
		expect(outside.arrivals).toHaveLength(1);
	});

	it("lets a guest of a shared channel ask as their own team", async () => {
		await stage.event(mention("<@UBOT> vendors", { user_team: "T2" }));
		await stage.settled();
		expect(stage.bot.asked[0]?.tenant).toBe("slack:T2");
	});

	it("belongs to the organisation where no team is named", async () => {
		const authorizations = [
			{ enterprise_id: "E1", team_id: null, user_id: "UBOT", is_bot: true, is_enterprise_install: true },
		];
		await stage.event(directMessage("help", {}, { team_id: null, enterprise_id: "E1", authorizations }));
		await stage.settled();
		expect(stage.bot.asked[0]?.tenant).toBe("slack:E1");
	});
});
