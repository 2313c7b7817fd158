import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlack } from "../../../adapters/slack/app.js";
import { type Outside, openOutside } from "./outside.js";
import { command } from "./payloads.js";
import { FakeBot, KeptLog, MemoryDedupe, nowInSeconds, openStage, type Stage, secret, sign } from "./stage.js";

const form = "application/x-www-form-urlencoded";

describe("who may speak to the endpoint", () => {
	let outside: Outside;
	let stage: Stage;
	beforeEach(async () => {
		outside = await openOutside();
		stage = await openStage({ slackApiUrl: outside.apiUrl });
	});
	afterEach(async () => {
		await stage.close();
		await outside.close();
	});
	const body = () => new URLSearchParams(command("cirrus protected-b", outside.responseUrl)).toString();
	const headers = (timestamp: string, signature: string) => ({
		"content-type": form,
		"x-slack-request-timestamp": timestamp,
		"x-slack-signature": signature,
	});
	const refused = async (response: Response, status = 401) => {
		expect(response.status).toBe(status);
		await stage.settled();
		expect(stage.bot.asked).toEqual([]);
		expect(outside.arrivals).toEqual([]);
		expect(stage.log.text).not.toContain(secret);
		expect(stage.log.text).not.toContain("cirrus");
	};

	it("takes in a signed request", async () => {
		const text = body();
		const now = nowInSeconds();
		expect((await stage.send(text, headers(now, sign(text, now)))).status).toBe(200);
		await outside.next();
		expect(stage.bot.asked).toHaveLength(1);
	});

	it("refuses a request older than five minutes, though its signature is right", async () => {
		const text = body();
		const old = String(Number(nowInSeconds()) - 301);
		await refused(await stage.send(text, headers(old, sign(text, old))));
	});

	it("refuses a request of the future", async () => {
		const text = body();
		const later = String(Number(nowInSeconds()) + 600);
		await refused(await stage.send(text, headers(later, sign(text, later))));
	});

	it("refuses a body that was changed after signing", async () => {
		const text = body();
		const now = nowInSeconds();
		await refused(await stage.send(text.replace("U1", "U9"), headers(now, sign(text, now))));
	});

	it("refuses another app's secret", async () => {
		const text = body();
		const now = nowInSeconds();
		await refused(await stage.send(text, headers(now, sign(text, now, "another"))));
	});

	it.each([
		["no signature", { "x-slack-request-timestamp": nowInSeconds() }],
		["no timestamp", { "x-slack-signature": "v0=00" }],
		["neither", {}],
		["a timestamp that is no number", { "x-slack-request-timestamp": "soon", "x-slack-signature": "v0=00" }],
		["an empty hash", { "x-slack-request-timestamp": nowInSeconds(), "x-slack-signature": "v0=" }],
		["an unknown version", { "x-slack-request-timestamp": nowInSeconds(), "x-slack-signature": "v1=00" }],
	])("refuses a request with %s", async (_, some) => {
		await refused(await stage.send(body(), { "content-type": form, ...some }));
	});

	it("never hands a payload to the bot that hides in an unsigned ssl_check", async () => {
		const response = await stage.send(`ssl_check=1&${body()}`, { "content-type": form });
		await refused(response, 200);
	});

	it("answers other methods with 405, and a body beyond the limit with 413", async () => {
		const get = await stage.send("", {}, "GET");
		expect(get.status).toBe(405);
		expect(get.headers.get("allow")).toBe("POST");
		const huge = "a".repeat(1_100_000);
		const now = nowInSeconds();
		await refused(await stage.send(huge, headers(now, sign(huge, now))), 413);
	});

	it("goes by the clock that it is handed", async () => {
		const late = await openStage({ slackApiUrl: outside.apiUrl, now: () => Date.now() + 301_000 });
		const text = body();
		const now = nowInSeconds();
		expect((await late.send(text, headers(now, sign(text, now)))).status).toBe(401);
		expect(late.bot.asked).toEqual([]);
		await late.close();
	});

	it("answers 400 to a signed body that is no JSON, and logs nothing of it", async () => {
		const text = 'tell me a secret about "OVH"';
		const now = nowInSeconds();
		const response = await stage.send(text, { ...headers(now, sign(text, now)), "content-type": "application/json" });
		await refused(response, 400);
		expect(stage.log.lines).not.toEqual([]);
		expect(stage.log.text).not.toMatch(/tell me|OVH/);
	});

	it.each([
		["application/json", "null"],
		["application/json", "[]"],
		["application/json", '"text"'],
		["application/json", "{"],
		["application/x-www-form-urlencoded", "payload=null"],
		["application/x-www-form-urlencoded", "payload=7"],
	])("refuses a signed body that is no message, and lives on: %s %s", async (type, body) => {
		const timestamp = nowInSeconds();
		const headers = {
			"content-type": type,
			"x-slack-request-timestamp": timestamp,
			"x-slack-signature": sign(body, timestamp),
		};
		expect((await stage.send(body, headers)).status).toBe(400);
		expect(stage.bot.asked).toEqual([]);
		expect((await stage.event({ type: "url_verification", challenge: "still here" })).status).toBe(200);
	});
});

describe("creation", () => {
	const options = {
		bot: new FakeBot(),
		dedupe: new MemoryDedupe(),
		log: new KeptLog(),
		signingSecret: "s",
		botToken: "t",
	};
	it.each([
		["signingSecret", "signing secret"],
		["botToken", "bot token"],
	])("refuses an empty %s and says which", (name, words) => {
		expect(() => createSlack({ ...options, [name]: "" })).toThrow(words);
		expect(() => createSlack({ ...options, [name]: "  " })).toThrow(words);
	});

	it("has one endpoint and calls nobody", async () => {
		const adapter = createSlack({ ...options, slackApiUrl: "http://127.0.0.1:9/api/" });
		expect(adapter.name).toBe("slack");
		expect(adapter.endpoints.map((endpoint) => endpoint.path)).toEqual(["/slack/events"]);
		await adapter.stop();
	});
});
