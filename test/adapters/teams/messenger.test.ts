import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { limits } from "../../../adapters/teams/limits.js";
import type { Outgoing } from "../../../src/bot/ports.js";
import { plain, type Reply, strong } from "../../../src/replies/reply.js";
import { sampleOrder } from "../../samples/reply.js";
import { faults, ofType, strings } from "./cards.js";
import { Stand } from "./stand.js";

const stand = new Stand();
beforeAll(() => stand.start(2_000));
afterAll(() => stand.stop());
beforeEach(() => stand.reset());

const reminder: Reply = {
	answer: null,
	language: "en",
	private: true,
	blocks: [
		{ kind: "heading", tone: "neutral", text: [strong("Time to reassess ExampleCloud"), plain(" for Protected B.")] },
		{
			kind: "fields",
			fields: [{ label: "Owner", text: [{ kind: "person", text: "<at>Bob</at>", key: "bob-object" }] }],
		},
	],
	actions: [{ label: "Approve", press: sampleOrder, primary: true }],
	again: null,
	open: [],
};
const place = (more: object = {}) =>
	JSON.stringify({ serviceUrl: stand.framework.url, conversation: "a:personal", bot: "28:bot", ...more });
const toPerson = (reach: string | undefined = place()): Outgoing => ({
	tenant: "teams:tenant-1",
	to: { person: { key: "bob-object", ...(reach === undefined ? {} : { reach }) } },
	reply: reminder,
	mark: "mark-1",
});
const toChannel = (): Outgoing => ({
	...toPerson(),
	to: { channel: place({ conversation: "19:channel@thread.tacv2" }) },
});
/** What the connector says next, once; then it takes everything. */
const refuseOnce = (answer: ReturnType<typeof stand.framework.refuse>) => {
	let left = 1;
	stand.framework.refuse = () => (left-- > 0 ? answer : undefined);
};

describe("telling something unasked", () => {
	test("is for Teams' tenants, and no faster than 1,800 messages an hour", () => {
		expect(stand.messenger.serves("teams:tenant-1")).toBe(true);
		for (const other of ["slack:T1", "local"]) expect(stand.messenger.serves(other)).toBe(false);
		expect(stand.messenger.pace).toBe(2_000);
	});

	test("writes once to the personal chat that was used before, with the bot's own token", async () => {
		expect(await stand.messenger.send(toPerson())).toEqual({ outcome: "sent", message: "sent-1" });
		const [sent, ...more] = stand.framework.sent;
		expect(more).toEqual([]);
		expect(sent).toMatchObject({
			method: "POST",
			path: "/v3/conversations/a%3Apersonal/activities",
			authorization: "Bearer the-bots-own-token",
			body: { type: "message", from: { id: "28:bot" }, summary: "Time to reassess ExampleCloud for Protected B." },
		});
		expect(sent?.body.replyToId).toBeUndefined();
		const [card] = ofType(sent?.body, "AdaptiveCard");
		expect(faults(card ?? {})).toEqual([]);
		expect(ofType(card, "Action.Execute")).toMatchObject([{ title: "Approve", data: sampleOrder }]);
		// A name is a name, and mentions nobody.
		expect(strings(card, "text")).toContain("<at>Bob</at>");
		expect(ofType(sent?.body, "mention")).toEqual([]);
	});

	test("goes where a request came from", async () => {
		await stand.post(stand.message());
		const [asked] = stand.asked;
		stand.framework.sent.length = 0;
		await stand.messenger.send(toPerson(asked?.reach));
		expect(stand.framework.sent.map(({ path }) => path)).toEqual(["/v3/conversations/a%3Apersonal/activities"]);
	});

	test("begins a new thread in the channel", async () => {
		await stand.post(stand.mention("send reminders here"));
		const channel = stand.asked[0]?.channel;
		stand.framework.sent.length = 0;
		expect(await stand.messenger.send({ ...toPerson(), to: { channel: channel ?? "" } })).toMatchObject({
			outcome: "sent",
		});
		const path = `/v3/conversations/${encodeURIComponent("19:channel@thread.tacv2")}/activities`;
		expect(stand.framework.sent.map((sent) => sent.path)).toEqual([path]);
	});

	test.each([undefined, "", "29:bob", "{}", '{"serviceUrl":"ftp://x","conversation":"a","bot":"b"}'])(
		"knows no way to somebody who never wrote to the bot: %j",
		async (reach) => {
			const message = {
				...toPerson(),
				to: { person: { key: "bob-object", ...(reach === undefined ? {} : { reach }) } },
			};
			expect(await stand.messenger.send(message)).toEqual({ outcome: "failed", reason: "NoConversation" });
			expect(stand.framework.sent).toEqual([]);
		},
	);

	test("shows the bot's token to no address but Teams' own", async () => {
		const reach = place({ serviceUrl: "http://evil.example/" });
		expect(await stand.messenger.send(toPerson(reach))).toEqual({ outcome: "failed", reason: "ServiceUrlNotAllowed" });
		expect(stand.framework.sent).toEqual([]);
	});
});

describe("what becomes of it", () => {
	const wanted: [string, unknown][] = [
		["MessageWritesBlocked", { error: { code: "MessageWritesBlocked", message: "about ExampleCloud" } }],
		[
			"MessageWritesBlocked",
			{ errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n "details": null}' },
		],
		["MessageWritesBlocked", { subCode: "MessageWritesBlocked" }],
		["BotNotInConversationRoster", { error: { code: "BotNotInConversationRoster" } }],
	];
	test.each(wanted)("a person who has 403 %s said wants none: %j", async (reason, body) => {
		stand.framework.refuse = () => ({ status: 403, body });
		expect(await stand.messenger.send(toPerson())).toEqual({ outcome: "blocked", reason });
		expect(stand.framework.sent).toHaveLength(1);
		// A channel has no will of its own.
		expect(await stand.messenger.send(toChannel())).toEqual({ outcome: "failed", reason });
	});

	const refused: [number, unknown, string][] = [
		[403, { error: { code: "ForbiddenOperationException" } }, "ForbiddenOperationException"],
		[403, "no JSON", "http_403"],
		[404, { error: { code: "ConversationNotFound" } }, "ConversationNotFound"],
		[401, undefined, "http_401"],
		[413, { error: { code: "MessageSizeTooBig" } }, "MessageSizeTooBig"],
		[400, { error: { code: "has spaces and <b>" } }, "http_400"],
	];
	test.each(refused)("%i %j fails for good", async (status, body, reason) => {
		stand.framework.refuse = () => ({ status, body });
		expect(await stand.messenger.send(toPerson())).toEqual({ outcome: "failed", reason });
		expect(stand.framework.sent).toHaveLength(1);
	});

	const passing: [number, Record<string, string>, number, boolean][] = [
		[412, {}, limits.again, false],
		[429, { "retry-after": "7" }, 7_000, false],
		[429, {}, limits.again, false],
		[502, {}, limits.again, true],
		[504, { "retry-after": "1" }, 1_000, true],
	];
	test.each(passing)("%i with %j passes, and is tried once only", async (status, headers, again, doubt) => {
		refuseOnce({ status, headers, body: {} });
		const sent = await stand.messenger.send(toPerson());
		expect(sent).toEqual({ outcome: "failed", reason: `http_${status}`, again, ...(doubt ? { doubt } : {}) });
		expect(stand.framework.sent).toHaveLength(1);
		expect(await stand.messenger.send(toPerson())).toMatchObject({ outcome: "sent" });
	});

	test("a date can say how long to wait", async () => {
		refuseOnce({ status: 429, headers: { "retry-after": new Date(Date.now() - 5_000).toUTCString() } });
		expect(await stand.messenger.send(toPerson())).toMatchObject({ again: 0 });
		refuseOnce({ status: 429, headers: { "retry-after": "soon" } });
		expect(await stand.messenger.send(toPerson())).toMatchObject({ again: limits.again });
	});

	test("nobody knows whether it arrived where the line broke, or fell silent, or the connector failed", async () => {
		refuseOnce("hang up");
		const broken = await stand.messenger.send(toPerson());
		expect(broken).toEqual({ outcome: "failed", reason: "network", again: limits.again, doubt: true });
		refuseOnce("silence");
		const silent = await stand.messenger.send(toPerson());
		expect(silent).toEqual({ outcome: "failed", reason: "timeout", again: limits.again, doubt: true });
		refuseOnce({ status: 500 });
		expect(await stand.messenger.send(toPerson())).toEqual({ outcome: "failed", reason: "http_500", doubt: true });
		expect(stand.framework.sent).toHaveLength(3);
		expect(await stand.messenger.arrived(toPerson())).toBeUndefined();
	});

	test("it did not arrive where nobody listened", async () => {
		const other = new Stand();
		await other.start();
		const { messenger } = other;
		const reach = JSON.stringify({ serviceUrl: other.framework.url, conversation: "a:personal", bot: "28:bot" });
		await other.stop();
		const sent = await messenger.send(toPerson(reach));
		expect(sent).toEqual({ outcome: "failed", reason: "network", again: limits.again });
	});

	test("the log has the reason, and no text, name, address or token", async () => {
		stand.framework.refuse = () => ({
			status: 403,
			body: { error: { code: "MessageWritesBlocked", message: "secret" } },
		});
		await stand.messenger.send(toPerson());
		refuseOnce("hang up");
		await stand.messenger.send(toPerson());
		expect(stand.logged).toMatchObject([
			{ level: "warn", fields: { status: 403, code: "MessageWritesBlocked", outcome: "blocked" } },
			{ level: "warn", fields: { code: "network", outcome: "failed" } },
		]);
		expect(JSON.stringify(stand.logged)).not.toMatch(/ExampleCloud|Bob|token|127\.0\.0\.1|secret/);
	});
});
