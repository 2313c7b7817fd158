import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { limits } from "../../../adapters/slack/limits.js";
import type { Messenger } from "../../../src/bot/ports.js";
import { plain } from "../../../src/replies/reply.js";
import { type Answering, type Outside, openOutside } from "./outside.js";
import { messengerOf, reminder, toChannel, toPerson } from "./reminding.js";
import { openStage, type Stage, token } from "./stage.js";

const postMessage = "/api/chat.postMessage";
const says = (error: string): Answering => ({ status: 200, body: { ok: false, error } });

describe("telling something unasked", () => {
	let outside: Outside;
	let stage: Stage;
	let messenger: Messenger;
	beforeEach(async () => {
		outside = await openOutside();
		stage = await openStage({ slackApiUrl: outside.apiUrl });
		messenger = messengerOf(stage.adapter);
	});
	afterEach(async () => {
		await stage.close();
		await outside.close();
	});

	it("is for Slack's tenants, and no faster than a message a second", () => {
		expect(messenger.serves("slack:T1")).toBe(true);
		for (const other of ["teams:T1", "local", "slack"]) expect(messenger.serves(other)).toBe(false);
		expect(messenger.pace).toBe(1_000);
	});

	it("posts once to the person, marked where nobody sees it, and says what Slack calls the message", async () => {
		expect(await messenger.send(toPerson("U7"))).toEqual({ outcome: "sent", message: "1.2" });
		expect(outside.arrivals).toHaveLength(1);
		const [{ path, message, token: used } = await outside.next()] = outside.arrivals;
		expect({ path, used }).toEqual({ path: postMessage, used: `Bearer ${token}` });
		expect(message).toMatchObject({
			channel: "U7",
			metadata: { event_type: "sovereign_reminder", event_payload: { mark: "mark-1" } },
		});
		expect(message.text).toBe("Time to reassess ExampleCloud for Protected B.\nOwner: Bob\nHistory\nApproved in June");
		expect(message.blocks[1]?.text?.text).toBe("*Owner*: <@U000000002>");
		const buttons = message.blocks.flatMap(({ type, elements }) => (type === "actions" ? (elements ?? []) : []));
		expect(buttons.map(({ value }) => JSON.parse(value ?? "{}").order?.order)).toEqual([
			"reassess",
			"decide",
			undefined,
		]);
	});

	it("writes to where the person can be reached, where that is known", async () => {
		await messenger.send({ ...toPerson("U7"), to: { person: { key: "U7", reach: "U8" } } });
		expect((await outside.next()).message.channel).toBe("U8");
	});

	it("posts to a channel", async () => {
		await messenger.send(toChannel("C5"));
		expect((await outside.next()).message.channel).toBe("C5");
	});

	it("leaves further tries to whoever sends, and says how long Slack asks to wait", async () => {
		outside.script(postMessage, { status: 429, headers: { "retry-after": "7" }, body: {} });
		expect(await messenger.send(toPerson("U7"))).toEqual({ outcome: "failed", reason: "http_429", again: 7_000 });
		expect(outside.arrivals).toHaveLength(1);
		outside.script(postMessage, says("ratelimited"), says("rate_limited"));
		expect(await messenger.send(toPerson("U7"))).toEqual({ outcome: "failed", reason: "ratelimited", again: 1_000 });
		expect(await messenger.send(toPerson("U7"))).toMatchObject({ reason: "rate_limited", again: 1_000 });
	});

	it.each([
		"channel_not_found",
		"not_in_channel",
		"is_archived",
		"messages_tab_disabled",
		"restricted_action",
		"invalid_auth",
	])("fails for good with %s", async (error) => {
		outside.script(postMessage, says(error), says(error));
		expect(await messenger.send(toChannel("C5"))).toEqual({ outcome: "failed", reason: error });
		expect(await messenger.send(toPerson("U5"))).toEqual({ outcome: "failed", reason: error });
	});

	it.each(["user_disabled", "cannot_dm_bot"])("knows by %s that a person cannot be written to", async (error) => {
		outside.script(postMessage, says(error), says(error));
		expect(await messenger.send(toPerson("U5"))).toEqual({ outcome: "blocked", reason: error });
		expect(await messenger.send(toChannel("C5"))).toEqual({ outcome: "failed", reason: error });
	});

	it.each<[string, Answering, string]>([
		["broke", "hang up", "network"],
		["ended in a gateway's 503", { status: 503 }, "http_503"],
	])("does not know whether it arrived where the connection %s", async (_, answering, reason) => {
		outside.script(postMessage, answering);
		expect(await messenger.send(toPerson("U5"))).toEqual({ outcome: "failed", reason, doubt: true });
	});

	it.each(["fatal_error", "internal_error"])("does not know it after %s either", async (error) => {
		outside.script(postMessage, says(error));
		expect(await messenger.send(toPerson("U5"))).toEqual({ outcome: "failed", reason: error, doubt: true });
	});

	it("does not know it where Slack fell silent, and knows that it did not where there was no connection", async () => {
		const impatient = await openStage({ slackApiUrl: outside.apiUrl, patience: 100 });
		outside.script(postMessage, "silence");
		const silent = await messengerOf(impatient.adapter).send(toPerson("U5"));
		expect(silent).toEqual({ outcome: "failed", reason: "timeout", doubt: true });
		await impatient.close();
		const gone = await openOutside();
		await gone.close();
		const nowhere = await openStage({ slackApiUrl: gone.apiUrl });
		const refused = await messengerOf(nowhere.adapter).send(toPerson("U5"));
		expect(refused).toEqual({ outcome: "failed", reason: "network" });
		await nowhere.close();
	});

	it("says it in plain text where Slack refuses the blocks", async () => {
		outside.script(postMessage, says("invalid_blocks"));
		expect(await messenger.send(toPerson("U5"))).toEqual({ outcome: "sent", message: "1.2" });
		expect(outside.arrivals[1]?.message).toMatchObject({ blocks: [], metadata: { event_payload: { mark: "mark-1" } } });
	});

	it("logs reasons, and no text, name, address or token", async () => {
		outside.script(postMessage, says("not_in_channel"), "hang up");
		await messenger.send(toChannel("C5"));
		await messenger.send(toPerson("U5"));
		expect(stage.log.lines.map(({ fields }) => fields.reason).filter(Boolean)).toEqual(["not_in_channel", "network"]);
		for (const secret of ["ExampleCloud", "Bob", "U5", token, outside.apiUrl])
			expect(stage.log.text).not.toContain(secret);
	});
});

describe("looking for a reminder that may have arrived", () => {
	let outside: Outside;
	let stage: Stage;
	let messenger: Messenger;
	beforeEach(async () => {
		outside = await openOutside();
		stage = await openStage({ slackApiUrl: outside.apiUrl });
		messenger = messengerOf(stage.adapter);
		outside.script("/api/conversations.open", { status: 200, body: { ok: true, channel: { id: "D7" } } });
	});
	afterEach(async () => {
		await stage.close();
		await outside.close();
	});
	const marked = (mark: string, ts: string, event_type = "sovereign_reminder") => ({
		ts,
		text: "private words",
		metadata: { event_type, event_payload: { mark } },
	});
	const history = (messages: unknown[], more: object = {}) =>
		outside.script("/api/conversations.history", { status: 200, body: { ok: true, messages, ...more } });
	const look = () => messenger.arrived(toPerson("U7", { mark: "m1", since: "2026-11-20T12:00:00.000Z" }));

	it("finds it by its mark alone, in the messages since the last try", async () => {
		history([{ ts: "5.1", text: "m1" }, marked("m2", "5.2"), marked("m1", "5.3", "other_app"), marked("m1", "5.4")]);
		expect(await look()).toBe("5.4");
		const [opened, read] = outside.arrivals;
		expect(opened).toMatchObject({ path: "/api/conversations.open", message: { users: "U7" } });
		const since = Date.parse("2026-11-20T12:00:00.000Z") / 1_000;
		expect(read?.message).toMatchObject({
			channel: "D7",
			limit: "100",
			include_all_metadata: "true",
			oldest: String(since - limits.earlier),
		});
	});

	it("knows that it has not arrived where it has read all there is, and cannot tell where there is more", async () => {
		history([marked("m2", "5.2"), { ts: "5.1", metadata: { event_type: 7 } }]);
		expect(await look()).toBeNull();
		outside.script("/api/conversations.open", { status: 200, body: { ok: true, channel: { id: "D7" } } });
		history([marked("m2", "5.2")], { has_more: true });
		expect(await look()).toBeUndefined();
	});

	it.each<[string, string, Answering]>([
		["may not open", "/api/conversations.open", says("missing_scope")],
		["may not read", "/api/conversations.history", says("missing_scope")],
		["is told to wait", "/api/conversations.history", { status: 429, headers: { "retry-after": "60" } }],
		["is cut off", "/api/conversations.history", "hang up"],
		["reads something else", "/api/conversations.history", { status: 200, body: { ok: true, messages: 7 } }],
	])("cannot tell where it %s", async (_, path, answering) => {
		outside.script(path, answering);
		expect(await look()).toBeUndefined();
		expect(stage.log.text).not.toContain("private words");
	});

	it("reads a channel itself", async () => {
		history([marked("m1", "5.4")]);
		expect(await messenger.arrived(toChannel("C5", { mark: "m1" }))).toBe("5.4");
		expect(outside.arrivals.map(({ path }) => path)).toEqual(["/api/conversations.history"]);
		expect(outside.arrivals[0]?.message.oldest).toBeUndefined();
	});
});

describe("a reminder of any length", () => {
	it("keeps to Slack's limits, and what has no room is named in the log", async () => {
		const outside = await openOutside();
		const stage = await openStage({ slackApiUrl: outside.apiUrl });
		const long = {
			order: "decide" as const,
			vendor: "v-1",
			ruling: { is: "approved" as const },
			reason: "x".repeat(3_000),
		};
		await messengerOf(stage.adapter).send({
			...toPerson("U1"),
			reply: {
				...reminder,
				blocks: [{ kind: "list", items: Array.from({ length: 300 }, () => [plain("y".repeat(90))]) }],
				actions: [{ label: "Approve", press: { order: long }, primary: true }],
			},
		});
		const { message } = await outside.next();
		expect(JSON.stringify(message.blocks).length).toBeLessThan(12_000);
		expect(stage.log.lines).toMatchObject([{ level: "warn", fields: { omitted: ["act:0"] } }]);
		await stage.close();
		await outside.close();
	});
});
