import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { limits } from "../../../adapters/teams/limits.js";
import { plain, type Reply } from "../../../src/replies/reply.js";
import { sampleReply } from "../../samples/reply.js";
import { faults, strings } from "./cards.js";
import { Stand } from "./stand.js";

const stand = new Stand();
beforeAll(() => stand.start());
afterAll(() => stand.stop());
beforeEach(() => stand.reset());

const cardIn = (sent: (typeof stand.framework.sent)[number] | undefined): object => {
	const [attachment] = sent?.body.attachments ?? [];
	expect(attachment?.contentType).toBe("application/vnd.microsoft.card.adaptive");
	return Object(attachment?.content);
};
const says = (text: string, more: Partial<Reply> = {}): Reply => ({
	...sampleReply,
	blocks: [{ kind: "paragraph", text: [plain(text)] }],
	...more,
});

describe("a personal message", () => {
	test("reaches the bot as a request", async () => {
		const response = await stand.post(stand.message());
		expect(response.status).toBe(200);
		expect(stand.asked).toEqual([
			{
				surface: "teams",
				tenant: "teams:tenant-1",
				person: "alice-object",
				name: "Alice",
				reach: JSON.stringify({ serviceUrl: stand.framework.url, conversation: "a:personal", bot: "28:bot" }),
				conversation: "a:personal",
				audience: "private",
				locale: "fr",
				timeZone: "America/Toronto",
				people: [],
				ask: { text: "is ExampleCloud sovereign for Protected B?" },
			},
		]);
	});

	test("is answered with a card, where it was asked, with the bot's own token", async () => {
		await stand.post(stand.message({ id: "activity-of-alice" }));
		const [sent, ...more] = stand.framework.sent;
		expect(more).toEqual([]);
		expect(sent).toMatchObject({
			method: "POST",
			path: "/v3/conversations/a%3Apersonal/activities/activity-of-alice",
			authorization: "Bearer the-bots-own-token",
			body: { type: "message", replyToId: "activity-of-alice" },
		});
		expect(faults(cardIn(sent))).toEqual([]);
	});

	test("comes with a plain line for the notification, and no other text", async () => {
		await stand.post(stand.message());
		expect(stand.framework.sent[0]?.body.text).toBeUndefined();
		expect(stand.framework.sent[0]?.body.summary).toMatch(/^Not sovereign: ExampleCloud/);
	});

	test("without what Teams may leave out", async () => {
		const message = stand.message({
			from: { id: "29:bob" },
			channelData: {},
			locale: "de-DE",
			localTimezone: "Nowhere/Town",
		});
		await stand.post(message);
		expect(stand.asked).toMatchObject([
			{ tenant: "teams:tenant-1", person: "29:bob", name: undefined, locale: undefined, timeZone: undefined },
		]);
	});

	test("without a tenant belongs to no register, and gets no answer", async () => {
		const response = await stand.post(
			stand.message({ channelData: {}, conversation: { id: "a:personal", conversationType: "personal" } }),
		);
		expect(response.status).toBe(200);
		expect(stand.asked).toEqual([]);
		expect(stand.logged).toMatchObject([{ level: "warn" }]);
	});

	test("that comes twice is answered once; the same id elsewhere is another message", async () => {
		const message = stand.message();
		await Promise.all([stand.post(message), stand.post(message)]);
		expect(stand.asked).toHaveLength(1);
		await stand.post({
			...message,
			conversation: { id: "a:other", conversationType: "personal", tenantId: "tenant-1" },
		});
		expect(stand.asked).toHaveLength(2);
	});

	test("of 10,000 characters reaches the bot whole, and its echo stays within a message", async () => {
		stand.reply = ({ ask }) => says("text" in ask ? ask.text : "");
		const text = "🦊 <at>all</at> ".repeat(700).trim();
		const response = await stand.post(stand.message({ text }));
		expect(response.status).toBe(200);
		expect(stand.asked).toMatchObject([{ ask: { text } }]);
		const [sent] = stand.framework.sent;
		expect(JSON.stringify(sent?.body).length * 2).toBeLessThan(limits.messageBytes);
		expect(faults(cardIn(sent))).toEqual([]);
	});

	test("that the bot fails on is answered shortly, in the person's language, without the stack", async () => {
		stand.reply = () => {
			throw new Error("secret detail");
		};
		const response = await stand.post(stand.message());
		expect(response.status).toBe(200);
		expect(stand.framework.sent.map(({ body }) => body.text)).toEqual([
			"Un problème est survenu de notre côté. Posez de nouveau votre question dans un moment.",
		]);
		expect(JSON.stringify([stand.framework.sent, stand.logged])).not.toMatch(/secret detail|at .*\.ts/);
	});
});

describe("a channel", () => {
	test("mention is answered in public in its thread", async () => {
		stand.reply = () => says("Answer", { private: false });
		await stand.post(stand.mention("is OVH sovereign for health data?", { id: "18" }));
		expect(stand.asked).toMatchObject([
			{
				audience: "public",
				conversation: "19:channel@thread.tacv2;messageid=17",
				ask: { text: "is OVH sovereign for health data?" },
			},
		]);
		expect(stand.framework.sent).toMatchObject([
			{ path: `/v3/conversations/${encodeURIComponent("19:channel@thread.tacv2;messageid=17")}/activities/18` },
		]);
	});

	const bot = { type: "mention", text: "<at>Sovereign</at>", mentioned: { id: "28:bot", name: "Sovereign" } };
	const mentionOf = (id: string, name: string, more: object = {}) => ({
		type: "mention",
		text: `<at>${name}</at>`,
		mentioned: { id, name, ...more },
	});

	test("mention of another person keeps the name, and says who it is as that person would be called", async () => {
		stand.framework.members.set("29:bob", { id: "29:bob", name: "Bob", aadObjectId: "bob-object" });
		const entities = [bot, mentionOf("29:bob", "Bob"), mentionOf("29:zoe", "Zoé Roy", { aadObjectId: "zoe-object" })];
		const text = "remind <at>Bob</at>&nbsp;of OVH, and <at>Zoé Roy</at>";
		await stand.post(stand.mention(text, { entities }));
		expect(stand.asked).toMatchObject([
			{
				ask: { text: "remind @Bob of OVH, and @Zoé Roy" },
				people: [
					{ said: "@Bob", person: "bob-object", name: "Bob" },
					{ said: "@Zoé Roy", person: "zoe-object", name: "Zoé Roy" },
				],
			},
		]);
		// As the framework asks it: the roster of the conversation where there is no team.
		expect(stand.framework.lookedUp).toHaveLength(1);
		stand.asked.length = 0;
		await stand.post(stand.message({ from: { id: "29:bob", name: "Bob", aadObjectId: "bob-object" } }));
		expect(stand.asked).toMatchObject([{ person: "bob-object" }]);
	});

	test("mention of somebody whom nobody can tell names no person", async () => {
		const entities = [bot, mentionOf("29:gone", "Gone"), mentionOf("29:x", "Bob"), mentionOf("29:y", "Bob")];
		stand.framework.members.set("29:x", { id: "29:x", name: "Bob", aadObjectId: "x-object" });
		await stand.post(stand.mention("assign OVH to <at>Gone</at> or <at>Bob</at>", { entities }));
		expect(stand.asked).toMatchObject([{ ask: { text: "assign OVH to @Gone or @Bob" }, people: [] }]);
		expect(stand.logged).toMatchObject([{ level: "warn", fields: { code: "MemberNotFoundInConversation" } }]);
	});

	test("is where reminders can be sent, and no way to reach whoever writes there", async () => {
		await stand.post(stand.mention("vendors"));
		expect(stand.asked).toMatchObject([
			{
				channel: JSON.stringify({
					serviceUrl: stand.framework.url,
					conversation: "19:channel@thread.tacv2",
					bot: "28:bot",
				}),
				reach: undefined,
			},
		]);
	});

	test("message that does not mention the bot is none of its business", async () => {
		await stand.post(stand.mention("hello", { entities: [] }));
		expect(stand.asked).toEqual([]);
		expect(stand.framework.sent).toEqual([]);
	});

	test("never shows a private answer: that goes to the personal chat", async () => {
		stand.reply = () => says("our secret vendor", { private: true });
		await stand.post(stand.mention("vendors"));
		const [opened, told, said, ...more] = stand.framework.sent;
		expect(more).toEqual([]);
		expect(opened).toMatchObject({
			path: "/v3/conversations",
			body: {
				isGroup: false,
				bot: { id: "28:bot" },
				members: [{ id: "29:alice" }],
				tenantId: "tenant-1",
				channelData: { tenant: { id: "tenant-1" } },
			},
		});
		expect(told?.path).toBe("/v3/conversations/personal-chat/activities");
		expect(strings(cardIn(told), "text")).toContain("our secret vendor");
		expect(said?.path).toContain("19%3Achannel");
		expect(said?.body).toMatchObject({ text: "I sent you the answer in our personal chat.", textFormat: "plain" });
		expect(said?.body.attachments).toBeUndefined();
	});

	test("says to ask in the personal chat where that cannot be opened", async () => {
		stand.reply = () => says("our secret vendor", { private: true, language: "fr" });
		stand.framework.refuse = (path) =>
			path === "/v3/conversations"
				? { status: 403, body: { error: { code: "BotNotInConversationRoster", message: "secret detail" } } }
				: undefined;
		await stand.post(stand.mention("vendors"));
		const [, said, ...more] = stand.framework.sent;
		expect(more).toEqual([]);
		expect(said?.path).toContain("19%3Achannel");
		expect(JSON.stringify(said?.body)).not.toContain("our secret vendor");
		expect(said?.body.text).toMatch(/conversation personnelle/);
		expect(stand.logged).toMatchObject([{ fields: { status: 403, code: "BotNotInConversationRoster" } }]);
		expect(JSON.stringify(stand.logged)).not.toMatch(/secret/);
	});
});

describe("the bot", () => {
	const added = { type: "conversationUpdate", text: undefined, membersAdded: [{ id: "28:bot" }, { id: "29:alice" }] };

	test("that is added says what it can do", async () => {
		await stand.post(stand.message(added));
		expect(stand.asked).toMatchObject([{ ask: { text: "help" }, audience: "private" }]);
		expect(stand.framework.sent).toHaveLength(1);
	});

	test("says nothing when somebody else is added, or somebody leaves", async () => {
		await stand.post(stand.message({ ...added, membersAdded: [{ id: "29:alice" }] }));
		await stand.post(stand.message({ ...added, membersAdded: undefined, membersRemoved: [{ id: "28:bot" }] }));
		await stand.post(stand.message({ type: "messageReaction", text: undefined }));
		expect(stand.asked).toEqual([]);
	});
});

describe("a message that Teams does not take", () => {
	const refusals: [number, string][] = [
		[403, "MessageWritesBlocked"],
		[429, "Throttled"],
		[413, "MessageSizeTooBig"],
	];
	test.each(refusals)("is logged as %i %s, without text or secrets", async (status, code) => {
		stand.framework.refuse = () => ({ status, body: { error: { code, message: "about ExampleCloud" } } });
		const response = await stand.post(stand.message({ text: "a private question" }));
		expect(response.status).toBe(200);
		expect(stand.logged).toMatchObject([{ level: "error", fields: { status, code } }]);
		expect(JSON.stringify(stand.logged)).not.toMatch(/ExampleCloud|private question|token|a-secret/);
	});

	test("for a moment is sent again when Teams says so", async () => {
		let refusals = 1;
		stand.framework.refuse = () => (refusals-- > 0 ? { status: 429, headers: { "retry-after": "0" } } : undefined);
		await stand.post(stand.message());
		expect(stand.framework.sent).toHaveLength(2);
		expect(stand.logged).toEqual([]);
	});
});
