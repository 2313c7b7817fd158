import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { writeRelease } from "../../src/releases/release-file.js";
import { madeRelease, Publisher, put } from "../releases/made-release.js";
import { type Published, published, text } from "../releases/published.js";
import { dataFolder, run, type Server, startServer } from "./program.js";

const ours = new Publisher("ours");
const question = "is Acme Cloud sovereign for Protected S?";

/** A knowledge folder with one signed release, the publisher's key, and a data folder. */
async function site() {
	const SOVEREIGN_KNOWLEDGE = await dataFolder();
	const SOVEREIGN_DATA = await dataFolder();
	const SOVEREIGN_KEYS = join(await dataFolder(), "keys.json");
	await writeFile(SOVEREIGN_KEYS, JSON.stringify({ keys: [ours.key] }));
	const at = (version: string) => join(SOVEREIGN_KNOWLEDGE, "releases", `${version}.json`);
	await put(at("2026.11.1"), ours.sign(await madeRelease("2026.11.1", { sequence: 1 })));
	return { at, env: { SOVEREIGN_KNOWLEDGE, SOVEREIGN_DATA, SOVEREIGN_KEYS } };
}

const signed = async (version: string, sequence: number) => ours.sign(await madeRelease(version, { sequence }));

const healthOf = async (server: Server) => (await fetch(`${server.url}/healthz`)).json();
const serves = (server: Server, version: string) =>
	vi.waitFor(async () => expect(await healthOf(server)).toMatchObject({ knowledge: version }), 30_000);

/** What is logged, by message. */
const logged = (server: Server, message: string): Record<string, unknown>[] =>
	server
		.said()
		.err.split("\n")
		.filter((line) => line.startsWith("{"))
		.map((line) => JSON.parse(line))
		.filter(({ msg }) => msg === message);

async function askPage(server: Server): Promise<string> {
	const response = await fetch(`${server.url}/api/ask`, {
		method: "POST",
		headers: { "content-type": "application/json", origin: server.url },
		body: JSON.stringify({ text: question }),
	});
	return response.text();
}

describe("a server whose folder gets a new release", () => {
	it("answers from it without a restart: chat, page and health, while questions go on", async () => {
		const { at, env } = await site();
		const server = await startServer(env);
		expect(server.ready).toContain("2026.11.1");
		expect(await askPage(server)).not.toContain("The knowledge is now");
		let asking = true;
		const replies: string[] = [];
		const asks = (async () => {
			while (asking) replies.push(await askPage(server));
		})();
		await put(`${at("2026.11.2")}.part`, await signed("2026.11.2", 2));
		await rename(`${at("2026.11.2")}.part`, at("2026.11.2"));
		await serves(server, "2026.11.2");
		asking = false;
		await asks;
		replies.push(await askPage(server));
		for (const reply of replies) expect(reply).toMatch(/knowledge 2026\.11\.[12]/);
		expect(replies.at(-1)).toContain("knowledge 2026.11.2");
		expect(replies.filter((reply) => reply.includes("The knowledge is now 2026.11.2 (was 2026.11.1)"))).toHaveLength(1);
		expect(await (await fetch(server.url)).text()).toContain("2026.11.2");
		expect(logged(server, "knowledge taken into use")).toMatchObject([
			{ knowledge: "2026.11.2", was: "2026.11.1", key: "ours" },
		]);
		expect((await server.stop()).code).toBe(0);
	});

	it("goes on with the last good one, says why once, and starts again on it", async () => {
		const { at, env } = await site();
		const server = await startServer({ ...env, LC_ALL: "fr_CA.UTF-8" });
		await put(at("2026.11.2"), await madeRelease("2026.11.2", { sequence: 2 }));
		await vi.waitFor(() => expect(logged(server, "knowledge refused")).toHaveLength(1), 30_000);
		expect(logged(server, "knowledge refused")).toMatchObject([
			{
				code: "unsigned",
				inUse: "2026.11.1",
				file: at("2026.11.2"),
				says: expect.stringContaining("n'est pas signée"),
			},
		]);
		expect(await healthOf(server)).toMatchObject({ knowledge: "2026.11.1" });
		await server.stop();
		const again = await startServer(env);
		expect(again.ready).toContain("2026.11.1");
		// A command is stricter: it has nothing to go on with but what it is given.
		expect(await run(["ask", question], env)).toMatchObject({
			code: 3,
			out: "",
			err: expect.stringMatching(/^unsigned: /),
		});
		await put(at("2026.11.3"), await signed("2026.11.3", 2));
		await serves(again, "2026.11.3");
		await again.stop();
		await rm(at("2026.11.3"));
		await rm(at("2026.11.2"));
		expect(await run(["start"], { ...env, PORT: "0" })).toMatchObject({
			code: 3,
			out: "",
			err: expect.stringMatching(/^older: .*2026\.11\.1\.json: .*2026\.11\.3/),
		});
	});
});

describe("a server with an address", () => {
	it("fetches what is new, keeps it, and asks on condition", async () => {
		const { env } = await site();
		const source = await published(text(writeRelease(await signed("2026.11.2", 2))));
		const server = await startServer({ ...env, SOVEREIGN_KNOWLEDGE_URL: source.url, SOVEREIGN_KNOWLEDGE_EVERY: "1" });
		await serves(server, "2026.11.2");
		await vi.waitFor(() => expect(source.asked.map(({ status }) => status).slice(0, 2)).toEqual([200, 304]), 30_000);
		source.answer = text("<html>Sign in to the hotel's network</html>");
		await vi.waitFor(() => expect(logged(server, "knowledge refused")).toMatchObject([{ code: "not-json" }]), 30_000);
		expect(await healthOf(server)).toMatchObject({ knowledge: "2026.11.2" });
		const { err } = await server.stop();
		expect(err).not.toContain("s3cr3t");
		expect((await readdir(env.SOVEREIGN_DATA)).sort()).toEqual([
			"fetched.json",
			"knowledge.json",
			"releases",
			"tenants",
		]);
		// Nobody answers any more: what was fetched is there, for a command too.
		const alone = await startServer(env);
		expect(alone.ready).toContain("2026.11.2");
		await alone.stop();
		const { out } = await run(["ask", "--json", question], env);
		expect(JSON.parse(out)).toMatchObject({ knowledge: { version: "2026.11.2" } });
	});

	it("stops at once, though the address never answers", async () => {
		const { env } = await site();
		const source: Published = await published(() => undefined);
		const server = await startServer({ ...env, SOVEREIGN_KNOWLEDGE_URL: source.url });
		await vi.waitFor(() => expect(source.asked).toHaveLength(1), 30_000);
		const { code, err } = await server.stop();
		expect(code).toBe(0);
		expect(err).not.toContain("refused");
	});

	it("is refused where no key is trusted, and where the address is none to trust", async () => {
		const { env } = await site();
		const source = await published(() => undefined);
		const start = (more: Record<string, string>) => run(["start"], { ...env, PORT: "0", ...more });
		const noKey = await start({ SOVEREIGN_KNOWLEDGE_URL: source.url, SOVEREIGN_KEYS: "" });
		expect(noKey).toMatchObject({ code: 3, out: "" });
		expect(noKey.err).toMatch(/^no-key: http:\/\/127\.0\.0\.1:\d+\/latest\.json: .*SOVEREIGN_KEYS\n/m);
		expect(noKey.err).not.toContain("s3cr3t");
		const { code, err } = await start({ SOVEREIGN_KNOWLEDGE_URL: "http://s3cr3t.example.org/x.json" });
		expect(code).toBe(2);
		expect(err).toMatch(/^wrong-environment: SOVEREIGN_KNOWLEDGE_URL /);
		expect(err).not.toContain("s3cr3t");
		expect(source.asked).toEqual([]);
	});
});
