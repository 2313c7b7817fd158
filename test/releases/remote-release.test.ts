import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchText, NotFetched } from "../../src/releases/live/fetch-text.js";
import type { LiveReleases } from "../../src/releases/live/live-releases.js";
import { mostBytes } from "../../src/releases/live/release-size.js";
import { writeRelease } from "../../src/releases/release-file.js";
import { refusalOf } from "../store/folder.js";
import { type Stand, stand } from "./live.js";
import { madeRelease, Publisher, put } from "./made-release.js";
import { dated, type Published, published, text } from "./published.js";

const ours = new Publisher("ours");

const inUse = (live: LiveReleases) => live.current().release.version;
const signed = async (version: string, place: Parameters<typeof madeRelease>[1]) =>
	writeRelease(ours.sign(await madeRelease(version, place)));

/** A bot on 2026.11.1 that asks an address. */
async function asking(): Promise<{ here: Stand; server: Published; live: LiveReleases }> {
	const server = await published((_, response) => void response.writeHead(404).end());
	const here = await stand({ keys: [ours.key] });
	await put(join(here.folder, "2026.11.1.json"), await signed("2026.11.1", { sequence: 1 }));
	here.url = server.url;
	const live = await here.open();
	await live.look();
	return { here, server, live };
}

describe("a newer release at the address", () => {
	it("is taken into use, kept, and there after a restart with nobody to ask", async () => {
		const { here, server, live } = await asking();
		const before = live.current();
		server.answer = text(await signed("2026.11.2", { sequence: 2, name: "Other" }));
		await live.fetch();
		expect(inUse(live)).toBe("2026.11.2");
		expect(live.versions()).toEqual(["2026.11.1", "2026.11.2"]);
		expect(await live.get("2026.11.1")).toBe(before);
		expect(here.told()).toMatchObject([{ kind: "taken", version: "2026.11.2", was: "2026.11.1", key: "ours" }]);
		await live.look();
		expect(here.told()).toEqual([]);
		expect(await readdir(join(here.data, "releases"))).toEqual(["2026.11.2.json"]);
		server.answer = (_, response) => void response.destroy();
		expect(inUse(await here.open())).toBe("2026.11.2");
	});

	it("is asked for on condition, by ETag and by date, and after a restart too", async () => {
		for (const answered of [
			text(await signed("2026.11.2", { sequence: 2 }), '"v2"'),
			dated(await signed("2026.11.2", { sequence: 2 }), "Fri, 20 Nov 2026 10:00:00 GMT"),
		]) {
			const { here, server, live } = await asking();
			server.answer = answered;
			for (let time = 0; time < 3; time++) await live.fetch();
			const again = await here.open();
			await again.look();
			await again.fetch();
			expect(server.asked.map(({ status }) => status)).toEqual([200, 304, 304, 304]);
			expect(server.asked[0]?.headers).toMatchObject({ accept: "application/json", "accept-encoding": "identity" });
			expect(server.asked[0]?.headers).not.toHaveProperty("if-none-match");
			expect(here.refused()).toEqual([]);
		}
	});

	it("is fetched whole again where what was kept is gone", async () => {
		const { here, server, live } = await asking();
		server.answer = text(await signed("2026.11.2", { sequence: 2 }));
		await live.fetch();
		await rm(join(here.data, "releases"), { recursive: true });
		await rm(join(here.data, "knowledge.json"));
		const again = await here.open();
		expect(inUse(again)).toBe("2026.11.1");
		await again.fetch();
		expect(inUse(again)).toBe("2026.11.2");
		expect(server.asked.map(({ status }) => status)).toEqual([200, 200]);
	});

	it("that is the one in use already changes nothing", async () => {
		const { here, server, live } = await asking();
		server.answer = text(await signed("2026.11.1", { sequence: 1 }));
		for (let time = 0; time < 2; time++) await live.fetch();
		expect(server.asked.map(({ status }) => status)).toEqual([200, 304]);
		expect(here.told()).toEqual([]);
		expect(await readdir(here.data)).not.toContain("releases");
	});

	it("may be fetched where a redirect leads at the same origin", async () => {
		const { server, live } = await asking();
		const newest = text(await signed("2026.11.2", { sequence: 2 }));
		server.answer = (request, response) =>
			request.url?.startsWith("/latest")
				? response.writeHead(302, { location: "/v2.json" }).end()
				: newest(request, response);
		await live.fetch();
		expect(inUse(live)).toBe("2026.11.2");
	});
});

describe("from the address nothing is taken that is", () => {
	it.each([
		[
			"tampered with",
			"wrong-digest",
			async () => (await signed("2026.11.2", { sequence: 2 })).replace("Acme runs", "Acme ran"),
		],
		["cut off", "not-json", async () => (await signed("2026.11.2", { sequence: 2 })).slice(0, -20)],
		["unsigned", "unsigned", async () => writeRelease(await madeRelease("2026.11.2", { sequence: 2 }))],
		["of a stranger", "unknown-key", async () => writeRelease(new Publisher("x").sign(await madeRelease("2026.11.2")))],
		["expired", "expired", async () => signed("2026.11.2", { sequence: 2, expires: "2026-11-19" })],
		["older", "older", async () => signed("2026.10.0", {})],
		["a replay under a newer number", "older", async () => signed("2026.11.2", { sequence: 1 })],
		["another of the same number", "rewritten", async () => signed("2026.11.1", { sequence: 1, name: "Other" })],
		["no release", "wrong-form", async () => "{}"],
		["a page", "not-json", async () => "<!doctype html>"],
	])("%s: told once, nothing is kept, and the last good one goes on", async (_, code, make) => {
		const { here, server, live } = await asking();
		server.answer = text(await make());
		for (let time = 0; time < 3; time++) await live.fetch();
		expect(here.refused()).toEqual([code]);
		expect(inUse(live)).toBe("2026.11.1");
		expect((await readdir(here.data)).sort()).toEqual(["knowledge.json"]);
		expect(await here.remembered()).toMatchObject({ version: "2026.11.1" });
		// The good one that comes after it is taken.
		server.answer = text(await signed("2026.11.3", { sequence: 3 }), '"good"');
		await live.fetch();
		expect(inUse(live)).toBe("2026.11.3");
	});

	it("refused for good is not fetched again until it changes; what broke on the way is", async () => {
		const { server, live } = await asking();
		server.answer = text(await signed("2026.10.0", {}));
		for (let time = 0; time < 2; time++) await live.fetch();
		server.answer = text("{");
		for (let time = 0; time < 2; time++) await live.fetch();
		expect(server.asked.map(({ status }) => status)).toEqual([200, 304, 200, 200]);
	});

	it("not to be had: told once until it answers again, without the address's secret", async () => {
		const { here, server, live } = await asking();
		for (let time = 0; time < 2; time++) await live.fetch();
		server.answer = (_, response) => void response.destroy();
		for (let time = 0; time < 2; time++) await live.fetch();
		const told = here.told();
		expect(told.flatMap((event) => (event.kind === "refused" ? [event.refused.code] : []))).toEqual([
			"wrong-status",
			"unreachable",
		]);
		expect(JSON.stringify(told)).not.toContain("s3cr3t");
	});

	it("at an origin that it leads to, or nowhere", async () => {
		const { here, server, live } = await asking();
		const elsewhere = await published(text(await signed("2026.11.2", { sequence: 2 })));
		server.answer = (_, response) => void response.writeHead(302, { location: elsewhere.url }).end();
		await live.fetch();
		expect(here.refused()).toEqual(["redirected"]);
		expect(elsewhere.asked).toEqual([]);
		server.answer = (_, response) => void response.writeHead(302, { location: "/round" }).end();
		await live.fetch();
		expect(here.refused()).toEqual(["redirected"]);
		expect(server.asked.filter(({ path }) => path === "/round")).toHaveLength(3);
	});

	it("packed, were it a bomb or not", async () => {
		const { here, server, live } = await asking();
		const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
		server.answer = (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
		await live.fetch();
		expect(here.refused()).toEqual(["encoded"]);
	});
});

describe("reading what an address sends", () => {
	const limits = { mostBytes: 1_000, timeout: 60_000 };
	const codeOf = async (work: Promise<unknown>) => {
		const refused = await refusalOf(work);
		return refused instanceof NotFetched ? refused.code : refused;
	};

	it("takes as much as the limit, and not a byte more, whatever the header says", async () => {
		const server = await published((_, response) => void response.end("x".repeat(1_000)));
		expect((await fetchText(server.url, {}, limits))?.text).toHaveLength(1_000);
		server.answer = (_, response) => {
			// Without a length: it is only found out while reading.
			response.write("x".repeat(1_000));
			response.end("x");
		};
		expect(await codeOf(fetchText(server.url, {}, limits))).toBe("too-large");
	});

	it("leaves off at the limit where more and more comes", async () => {
		const server = await published((_, response) => {
			let left = false;
			response.once("close", () => {
				left = true;
			});
			const more = () => {
				while (!left && response.write("x".repeat(10_000)));
				if (!left) response.once("drain", more);
			};
			more();
		});
		expect(await codeOf(fetchText(server.url, {}, limits))).toBe("too-large");
		expect(mostBytes).toBe(10 * 1024 * 1024);
	});

	it("does not even begin where the header says that it is too large", async () => {
		const server = await published((_, response) => {
			// The rest never comes: who waited for it would wait for ever.
			response.writeHead(200, { "content-length": "1001" }).write("x");
		});
		expect(await codeOf(fetchText(server.url, {}, limits))).toBe("too-large");
	});

	it("waits no longer than it may, for the first byte and for the last", async () => {
		for (const begin of [false, true]) {
			const server = await published((_, response) => void (begin && response.write("{")));
			expect(await codeOf(fetchText(server.url, {}, { ...limits, timeout: 100 }))).toBe("unreachable");
		}
	});

	it("ends at once where the process ends", async () => {
		const stopping = new AbortController();
		const server = await published(() => stopping.abort());
		expect(await codeOf(fetchText(server.url, {}, { ...limits, signal: stopping.signal }))).toBe("unreachable");
	});

	it("says what is wrong in both languages", async () => {
		const server = await published((_, response) => void response.writeHead(500).end());
		const refused = await refusalOf(fetchText(server.url, {}, limits));
		expect(refused instanceof NotFetched && refused.says).toEqual({
			en: expect.stringContaining("status 500"),
			fr: expect.stringContaining("statut 500"),
		});
	});
});

it("what was fetched is kept as it was signed", async () => {
	const { here, server, live } = await asking();
	const body = await signed("2026.11.2", { sequence: 2 });
	server.answer = text(JSON.stringify(JSON.parse(body), null, 2));
	await live.fetch();
	expect(await readFile(join(here.data, "releases", "2026.11.2.json"), "utf8")).toBe(body);
});
