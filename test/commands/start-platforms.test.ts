import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { dataFolder, run, type Server, startServer } from "./program.js";

const secrets = {
	SLACK_SIGNING_SECRET: "s3cr3t-signing",
	SLACK_BOT_TOKEN: "xoxb-s3cr3t-token",
	TEAMS_APP_PASSWORD: "s3cr3t-password",
};
const slack = { SLACK_SIGNING_SECRET: secrets.SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN: secrets.SLACK_BOT_TOKEN };
const teams = {
	TEAMS_APP_ID: "11111111-2222-3333-4444-555555555555",
	TEAMS_APP_PASSWORD: secrets.TEAMS_APP_PASSWORD,
	TEAMS_TENANT_ID: "66666666-7777-8888-9999-000000000000",
};

/** Something on this machine in Slack's place, so that no test calls anybody. */
async function slackHere(): Promise<{ url: { SLACK_API_URL: string }; posted: readonly string[] }> {
	const posted: string[] = [];
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const part of request.setEncoding("utf8")) body += part;
		if (request.url?.endsWith("/chat.postMessage")) posted.push(decodeURIComponent(body));
		response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true,"user_id":"U1","bot_id":"B1"}');
	}).listen(0, "127.0.0.1");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	await once(server, "listening");
	const address = server.address();
	return {
		url: { SLACK_API_URL: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api/` },
		posted,
	};
}

const post = (server: Server, path: string, text: string) =>
	fetch(server.url + path, {
		method: "POST",
		headers: { "content-type": "application/json", authorization: "Bearer s3cr3t-bearer" },
		body: JSON.stringify({ type: "message", text }),
	});

/** A direct message with Slack's signature, as Slack sends it. */
function directMessage(server: Server, text: string) {
	const event = {
		type: "message",
		channel_type: "im",
		channel: "D1",
		user: "U1",
		team: "T1",
		text,
		ts: "1.1",
		event_ts: "1.1",
	};
	const authorizations = [{ team_id: "T1", user_id: "U9", is_bot: true, is_enterprise_install: false }];
	const body = JSON.stringify({
		type: "event_callback",
		event_id: "Ev1",
		team_id: "T1",
		api_app_id: "A1",
		authorizations,
		event,
	});
	const timestamp = String(Math.floor(Date.now() / 1000));
	const signature = createHmac("sha256", secrets.SLACK_SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest("hex");
	return fetch(`${server.url}/slack/events`, {
		method: "POST",
		headers: {
			"content-type": "application/json",
			"x-slack-request-timestamp": timestamp,
			"x-slack-signature": `v0=${signature}`,
		},
		body,
	});
}

describe("starting with platforms", () => {
	it("serves what is configured and not the page, and ends well", async () => {
		const server = await startServer({ ...(await slackHere()).url, ...slack, ...teams });
		expect(server.ready).toMatch(/slack.*teams/i);
		expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ adapters: ["slack", "teams"] });
		const nothing = await fetch(server.url);
		expect(nothing.status).toBe(404);
		expect(await nothing.text()).toMatch(/nothing here.*rien ici/);
		// Neither is from the platform.
		for (const path of ["/slack/events", "/api/messages"])
			expect([400, 401, 403], path).toContain((await post(server, path, "hello")).status);
		const { code } = await server.stop();
		expect(code).toBe(0);
	});

	it("ends at once where the port is taken", async () => {
		const first = await startServer();
		const second = await run(["start"], { ...(await slackHere()).url, ...slack, ...teams, PORT: String(first.port) });
		expect(second.code).toBe(1);
		expect(second.err).toMatch(/^port-in-use: /m);
	});
});

describe("the log", () => {
	it("never has what people wrote, nor a secret", async () => {
		const text = "is hunter2-s3cr3t-message sovereign for Protected B?";
		const slackApi = await slackHere();
		const server = await startServer({ ...slackApi.url, ...slack, ...teams, LOG_LEVEL: "trace" });
		for (const path of [
			"/slack/events",
			"/api/messages",
			`/${encodeURIComponent(text)}`,
			`/?q=${encodeURIComponent(text)}`,
		])
			await post(server, path, text);
		expect((await directMessage(server, text)).status).toBe(200);
		await vi.waitFor(() => expect(slackApi.posted.join()).toContain("hunter2"), 20_000);
		const platforms = await server.stop();

		const page = await startServer({ LOG_LEVEL: "trace", SOVEREIGN_DATA: await dataFolder() });
		for (const asked of [text, `${text} `.repeat(100), "", "settings", "set home s3cr3t-place"])
			await fetch(`${page.url}/api/ask`, {
				method: "POST",
				headers: { "content-type": "application/json", origin: page.url, cookie: "session=s3cr3t-cookie" },
				body: JSON.stringify({ text: asked }),
			});
		await fetch(`${page.url}/api/ask`, { method: "POST", body: text });
		const local = await page.stop();

		for (const { code, out, err } of [platforms, local]) {
			expect(code).toBe(0);
			expect(err).toContain('"msg":"started"');
			expect(out + err).not.toMatch(/s3cr3t|hunter2|Protected B/);
		}
	});
});
