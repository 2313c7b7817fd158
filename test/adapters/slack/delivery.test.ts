import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../src/replies/reply.js";
import { sampleReply } from "../../samples/reply.js";
import { type Outside, openOutside } from "./outside.js";
import { command, mention } from "./payloads.js";
import { openStage, type Stage, token } from "./stage.js";

const open: Reply = { ...sampleReply, private: false };
const limited = (seconds: string) => ({
	status: 429,
	headers: { "retry-after": seconds },
	body: { ok: false, error: "ratelimited" },
});

describe("sending", () => {
	let outside: Outside;
	let stage: Stage;
	let pauses: number[];
	beforeEach(async () => {
		pauses = [];
		outside = await openOutside();
		stage = await openStage({ slackApiUrl: outside.apiUrl, pauses });
		stage.bot.reply = () => open;
	});
	afterEach(async () => {
		await stage.close();
		await outside.close();
	});
	const paths = () => outside.arrivals.map(({ path }) => path);
	const ask = async () => {
		await stage.form(command("what about ExampleCloud", outside.responseUrl));
		await stage.settled();
	};
	const askInPublic = async () => {
		await stage.event(mention("<@UBOT> what about ExampleCloud"));
		await stage.settled();
	};

	it("waits as long as Slack's rate limit asks, then sends once", async () => {
		outside.script("/api/chat.postMessage", limited("3"), limited("5"));
		await askInPublic();
		expect(paths()).toEqual(Array(3).fill("/api/chat.postMessage"));
		expect(pauses).toEqual([3_000, 5_000]);
	});

	it("keeps the rate limit of response_url too", async () => {
		outside.script("/respond", limited("2"));
		await ask();
		expect(paths()).toEqual(["/respond", "/respond"]);
		expect(pauses).toEqual([2_000]);
	});

	it("tries again after a connection that broke, with growing pauses", async () => {
		outside.script("/api/chat.postMessage", "hang up", "hang up", { status: 503 });
		await askInPublic();
		expect(paths()).toHaveLength(4);
		expect(pauses).toEqual([500, 1_000, 2_000]);
	});

	it("gives up in the end, and says so in the log without text, address or token", async () => {
		outside.script("/api/chat.postMessage", "hang up", "hang up", "hang up", "hang up", "hang up");
		await askInPublic();
		expect(paths()).toHaveLength(4);
		expect(stage.log.lines.at(-1)).toMatchObject({ level: "error", message: "An answer could not be sent" });
		expect(stage.log.lines.some((line) => line.fields.reason === "network")).toBe(true);
		for (const secret of ["ExampleCloud", "Not sovereign", token, outside.apiUrl])
			expect(stage.log.text).not.toContain(secret);
	});

	it("does not wait for a pause that is longer than anybody's patience", async () => {
		outside.script("/api/chat.postMessage", limited("600"));
		await askInPublic();
		expect(paths()).toHaveLength(1);
		expect(pauses).toEqual([]);
	});

	it.each(["response_url", "the Web API"])(
		"says nothing twice where %s fell silent: the message may have arrived",
		async (way) => {
			const impatient = await openStage({ slackApiUrl: outside.apiUrl, pauses, patience: 500 });
			outside.script("/respond", "silence");
			outside.script("/api/chat.postMessage", "silence");
			impatient.bot.reply = () => open;
			if (way === "response_url") await impatient.form(command("x", outside.responseUrl));
			else await impatient.event(mention("<@UBOT> x"));
			await impatient.settled();
			// A busy machine may hear of it later than the bot gives up waiting.
			await outside.next();
			expect(outside.arrivals).toHaveLength(1);
			expect(impatient.log.lines.map((line) => line.fields.reason)).toContain("timeout");
			await impatient.close();
		},
	);

	it("does not repeat what Slack refuses for good", async () => {
		outside.script("/api/chat.postMessage", { status: 200, body: { ok: false, error: "not_in_channel" } });
		await askInPublic();
		expect(paths()).toHaveLength(1);
		expect(stage.log.lines.some((line) => line.fields.reason === "not_in_channel")).toBe(true);
	});

	it.each([
		["an expired address", { status: 404, body: { ok: false, error: "expired_url" } }, "expired_url"],
		["a refusal that is dressed as success", { status: 200, body: { ok: false, error: "used_url" } }, "used_url"],
		["a status alone", { status: 403, body: {} }, "http_403"],
	])("falls back to a message for one person's eyes after %s", async (_, answering, reason) => {
		outside.script("/respond", answering);
		await ask();
		expect(paths()).toEqual(["/respond", "/api/chat.postEphemeral"]);
		expect(outside.arrivals[1]?.message).toMatchObject({ channel: "C1", user: "U1" });
		expect(stage.log.lines.map((line) => line.fields.reason)).toEqual([reason]);
		expect(stage.log.text).not.toContain("127.0.0.1");
	});

	it("goes to the person's own messages last, and never into the channel", async () => {
		outside.script("/respond", { status: 404, body: { ok: false, error: "expired_url" } });
		outside.script("/api/chat.postEphemeral", { status: 200, body: { ok: false, error: "channel_not_found" } });
		await ask();
		expect(outside.arrivals.at(-1)).toMatchObject({ path: "/api/chat.postMessage", message: { channel: "U1" } });
	});

	it("sends plain text where Slack refuses the blocks", async () => {
		outside.script("/api/chat.postMessage", { status: 200, body: { ok: false, error: "invalid_blocks" } });
		await askInPublic();
		const [first, second] = outside.arrivals;
		expect(first?.message.blocks).not.toEqual([]);
		expect(second?.message.blocks).toEqual([]);
		expect(second?.message.text).toContain("Not sovereign");
	});
});
