import { once } from "node:events";
import { access, readdir } from "node:fs/promises";
import { Agent, get, type IncomingMessage, request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { dataFolder, run, type Server, startServer } from "./program.js";

const french = { LC_ALL: "fr_CA.UTF-8" };
const question = "is Micrologic Cirrus sovereign for Protected B?";

/** A question as the page asks it. */
async function askPage(server: Server, text: string): Promise<{ status: number; body: string }> {
	const response = await fetch(`${server.url}/api/ask`, {
		method: "POST",
		headers: { "content-type": "application/json", origin: server.url },
		body: JSON.stringify({ text }),
	});
	return { status: response.status, body: await response.text() };
}

async function bodyOf(response: IncomingMessage): Promise<string> {
	let body = "";
	for await (const part of response.setEncoding("utf8")) body += part;
	return body;
}

describe("starting with nothing configured", () => {
	it("serves the chat page, its health, and nothing else", async () => {
		const server = await startServer();
		expect(server.ready).toContain(`http://localhost:${server.port}`);
		const page = await fetch(server.url);
		expect(page.status).toBe(200);
		expect(page.headers.get("content-type")).toContain("text/html");
		const health = await fetch(`${server.url}/healthz?verbose=1`);
		expect(health.status).toBe(200);
		expect(health.headers.get("cache-control")).toBe("no-store");
		expect(await health.json()).toEqual({
			status: "ok",
			knowledge: expect.stringMatching(/^\d{4}\.\d+\.\d+$/),
			adapters: ["web"],
		});
		for (const path of [
			"/nothing",
			"/slack/events",
			"/api/messages",
			"/healthz/",
			"/../package.json",
			"/%2e%2e/package.json",
			"//",
		])
			expect((await fetch(server.url + path)).status, path).not.toBe(500);
		expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
		expect((await fetch(`${server.url}/package.json`)).status).toBe(404);
		const answer = await askPage(server, question);
		expect(answer.status).toBe(200);
		expect(answer.body).toContain("Micrologic Cirrus");
	});

	it("says that it is ready in the machine's language", async () => {
		const server = await startServer(french);
		expect(server.ready).toMatch(/répond sur http:\/\/localhost:\d+ .*connaissances/);
	});

	it.each([["SIGTERM" as const], ["SIGINT" as const]])("ends well on %s, and lets go of its folder", async (signal) => {
		const SOVEREIGN_DATA = await dataFolder();
		const server = await startServer({ SOVEREIGN_DATA });
		await access(join(SOVEREIGN_DATA, "lock"));
		const { code, err } = await server.stop(signal);
		expect(code).toBe(0);
		expect(err).toContain('"msg":"stopped"');
		expect(await readdir(SOVEREIGN_DATA)).toEqual(["knowledge.json", "tenants"]);
	});

	it("starts again after it was killed", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		await (await startServer({ SOVEREIGN_DATA })).stop("SIGKILL");
		expect(await readdir(SOVEREIGN_DATA)).toEqual(["knowledge.json", "lock", "tenants"]);
		expect((await (await startServer({ SOVEREIGN_DATA })).stop()).code).toBe(0);
	});

	it("lets a request under way finish, and takes no new one", async () => {
		const server = await startServer();
		const agent = new Agent({ keepAlive: true });
		onTestFinished(() => agent.destroy());
		const [health]: IncomingMessage[] = await once(get({ port: server.port, path: "/healthz", agent }), "response");
		health?.resume();
		const body = JSON.stringify({ text: question });
		const asking = request({
			port: server.port,
			path: "/api/ask",
			method: "POST",
			agent,
			headers: {
				host: `localhost:${server.port}`,
				origin: server.url,
				"content-type": "application/json",
				"content-length": Buffer.byteLength(body),
			},
		});
		const answered = once(asking, "response");
		asking.write(body.slice(0, 10));
		// A second question on the same server: by the time it is answered, the first is being read.
		await askPage(server, "help");
		const stopped = server.stop();
		while (!server.said().err.includes('"msg":"stopping"')) await once(server.child.stderr, "data");
		await expect(fetch(server.url)).rejects.toThrow();
		asking.end(body.slice(10));
		const [response]: IncomingMessage[] = await answered;
		expect(response?.statusCode).toBe(200);
		expect(response && (await bodyOf(response))).toContain("Micrologic Cirrus");
		expect((await stopped).code).toBe(0);
	});
});

describe("starting is refused", () => {
	it("where another program has the port, in one line that says what to do", async () => {
		const other = createServer().listen(0, "127.0.0.1");
		onTestFinished(() => void other.close());
		await once(other, "listening");
		const address = other.address();
		const port = typeof address === "object" && address ? address.port : 0;
		const SOVEREIGN_DATA = await dataFolder();
		const en = await run(["start"], { PORT: String(port), SOVEREIGN_DATA });
		expect(en).toMatchObject({ code: 1, out: "" });
		expect(en.err).toMatch(new RegExp(`^port-in-use: .*${port}.*another port.*\n$`));
		const fr = await run(["start"], { PORT: String(port), SOVEREIGN_DATA, ...french });
		expect(fr.err).toMatch(new RegExp(`^port-in-use : .*${port}.*autre port.*\n$`));
		expect(await readdir(SOVEREIGN_DATA, { recursive: true })).toEqual(["tenants"]);
	});

	it("where it cannot listen at all", async () => {
		const { code, err } = await run(["start"], { HOST: "203.0.113.1", PORT: "0" });
		expect(code).toBe(1);
		expect(err).toMatch(/^cannot-listen: .*HOST or PORT\.\n$/);
	});

	it("where another process has the folder", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		const server = await startServer({ SOVEREIGN_DATA });
		const second = await run(["start"], { PORT: "0", SOVEREIGN_DATA });
		expect(second).toMatchObject({ code: 2, out: "" });
		expect(second.err).toMatch(new RegExp(`^folder-in-use: .*process ${server.child.pid}.*\n$`));
		expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
	});

	it.each([
		["Slack without its token", { SLACK_SIGNING_SECRET: "s3cr3t-value" }, ["SLACK_BOT_TOKEN"]],
		["Slack without its secret", { SLACK_BOT_TOKEN: "xoxb-s3cr3t-value" }, ["SLACK_SIGNING_SECRET"]],
		[
			"Teams without its password and tenant",
			{ TEAMS_APP_ID: "s3cr3t-value" },
			["TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID"],
		],
		["a port that is none", { PORT: "s3cr3t-value" }, ["PORT"]],
		["a port that is too high", { PORT: "65536" }, ["PORT"]],
		["a level that is none", { LOG_LEVEL: "s3cr3t-value" }, ["LOG_LEVEL"]],
		["an address that is none", { SLACK_API_URL: "s3cr3t-value" }, ["SLACK_API_URL"]],
	])("for %s, by the name of what is wrong and never its value", async (_, variables, names) => {
		const { code, out, err } = await run(["start"], { PORT: "0", ...variables });
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/^wrong-environment: .*\n$/);
		for (const name of names) expect(err).toContain(name);
		expect(err).not.toContain("s3cr3t-value");
	});
});
