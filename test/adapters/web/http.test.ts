import { request as open } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { troubles } from "../../../adapters/web/words.js";
import { longestText } from "../../../src/bot/request.js";
import { sampleOrder, samplePress } from "../../samples/reply.js";
import { openStage, type Stage } from "./stage.js";
import { helpFr, verdictEn } from "./verdict.js";

let stage: Stage;
beforeEach(async () => {
	stage = await openStage({ hosts: ["Sovereign.example.org"] });
});
afterEach(() => stage.close());

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** One request over a socket, so that any header and any body can be sent. */
function send(
	method: string,
	path: string,
	headers: Record<string, string> = {},
	body: string | Buffer = "",
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const request = open(
			{ host: "127.0.0.1", port: stage.port, method, path, headers: { host: `localhost:${stage.port}`, ...headers } },
			(response) => {
				const chunks: Buffer[] = [];
				response.on("data", (chunk: Buffer) => chunks.push(chunk));
				response.on("end", () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks).toString("utf8"),
					}),
				);
			},
		);
		request.on("error", reject);
		request.end(body);
	});
}

function ask(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
	const sent = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
	return send("POST", "/api/ask", { "content-type": "application/json", ...headers }, sent);
}

const refusalSchema = z.strictObject({
	error: z.strictObject({
		code: z.string(),
		message: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
	}),
});

function expectRefused(answer: Answer, code: keyof typeof troubles): void {
	expect({ status: answer.status, code: refusalSchema.parse(JSON.parse(answer.body)).error.code }).toEqual({
		status: troubles[code].status,
		code,
	});
	expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
	expect(stage.bot.asked).toEqual([]);
}

describe("asking", () => {
	it("hands a typed question to the bot and answers with the card", async () => {
		const answer = await ask({ text: "is it?", language: "fr", timeZone: "America/Toronto" });
		expect(answer.status).toBe(200);
		const { html, language, title } = JSON.parse(answer.body);
		expect({ language, title }).toEqual({
			language: "fr",
			title: "Indéterminé : ExampleCloud (régions canadiennes) pour Protégé B. Rapporté.",
		});
		expect(html).toMatch(/^<article class="card open" lang="fr">/);
		expect(Object.keys(JSON.parse(answer.body)).sort()).toEqual(["html", "language", "title"]);
		expect(stage.bot.asked).toEqual([
			{
				surface: "web",
				tenant: "local",
				person: "local",
				conversation: "web",
				audience: "private",
				locale: "fr",
				timeZone: "America/Toronto",
				ask: { text: "is it?" },
			},
		]);
	});

	it("hands a pressed button to the bot", async () => {
		for (const press of [samplePress, sampleOrder]) {
			expect((await ask({ press })).status).toBe(200);
			expect(stage.bot.asked.at(-1)?.ask).toEqual({ press });
		}
	});

	it("takes a zone that this machine does not know as none", async () => {
		expect((await ask({ text: "x", timeZone: "Mars/Olympus" })).status).toBe(200);
		expect(stage.bot.asked[0]?.timeZone).toBeUndefined();
	});

	it("answers in the language of the reply, whatever the page's is", async () => {
		stage.bot.reply = () => helpFr;
		expect(JSON.parse((await ask({ text: "aide", language: "en" })).body).language).toBe("fr");
	});

	it("says so in both languages when the bot fails, and keeps the question out of the log", async () => {
		stage.bot.reply = () => {
			throw new TypeError("cannot read: my secret question");
		};
		const answer = await ask({ text: "my secret question" });
		expect(answer.status).toBe(500);
		expect(JSON.parse(answer.body).error).toEqual({ code: "failed", message: troubles.failed.message });
		expect(answer.body).not.toContain("secret");
		expect(stage.log.lines).toMatchObject([{ level: "error", fields: { error: "TypeError" } }]);
		expect(stage.log.text).not.toContain("secret");
	});
});

describe("what is not a question", () => {
	it.each([
		["no body", ""],
		["no JSON", "{"],
		["no UTF-8", Buffer.from([0x22, 0xff, 0x22])],
		["no object", "7"],
		["neither text nor press", {}],
		["both text and press", { text: "x", press: samplePress }],
		["a text that is none", { text: 7 }],
		["an unknown field", { text: "x", tenant: "slack:T1" }],
		["an unknown language", { text: "x", language: "de" }],
		["an endless zone", { text: "x", timeZone: "x".repeat(65) }],
		["a press that asks nothing", { press: { release: "2026.11.0" } }],
		["a press with something else in it", { press: { ...samplePress, admin: true } }],
	])("refuses %s as malformed", async (_, body) => {
		expectRefused(await ask(body), "malformed");
	});

	it.each([
		"text/plain",
		"application/x-www-form-urlencoded",
		"multipart/form-data",
		"application/json; charset=latin1",
		"application/jsonp",
		"",
	])("refuses the type %j", async (type) => {
		expectRefused(await ask({ text: "x" }, { "content-type": type }), "not-json");
	});

	it("refuses a packed body", async () => {
		expectRefused(await ask({ text: "x" }, { "content-encoding": "gzip" }), "not-json");
	});

	it("takes JSON that says its charset", async () => {
		expect((await ask({ text: "x" }, { "content-type": 'Application/JSON; charset="UTF-8"' })).status).toBe(200);
	});

	it("refuses more than 256 KiB, with and without a length said before, and still answers", async () => {
		const large = JSON.stringify({ text: "x".repeat(256 * 1024) });
		expectRefused(await ask(large), "too-large");
		expectRefused(await ask(large, { "transfer-encoding": "chunked" }), "too-large");
		expectRefused(await ask(Buffer.alloc(3_000_000, 0x20), { "transfer-encoding": "chunked" }), "too-large");
	});

	it("refuses a text longer than the bot reads, and takes one as long, in whatever script", async () => {
		expectRefused(await ask({ text: "x".repeat(longestText + 1) }), "question-too-long");
		for (const character of ["x", "é", "氏", '"', "\n", "\u0001"])
			expect((await ask({ text: character.repeat(longestText) })).status).toBe(200);
	});

	it.each(["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])("refuses %s", async (method) => {
		const answer = await send(method, "/api/ask");
		expectRefused(answer, "method-not-allowed");
		expect(answer.headers.allow).toBe("POST");
	});

	it("logs why it refused, and nothing of what was sent", async () => {
		await ask({ text: "my secret question", more: 1 });
		expect(stage.log.lines).toEqual([
			{ level: "warn", fields: { platform: "web", code: "malformed" }, message: "Refused a request to the web page" },
		]);
	});
});

describe("where a question comes from", () => {
	const other = "https://evil.example";

	it.each([
		["another name bound to this machine", { host: "evil.example" }],
		["another name with this port", { host: "evil.example:3000", origin: "http://evil.example:3000" }],
		["a name that looks like ours", { host: "localhost.evil.example" }],
		["an address that looks like ours", { host: "127.0.0.1.evil.example" }],
		["no readable name", { host: "a b" }],
	])("refuses %s", async (_, headers) => {
		expectRefused(await ask({ text: "x" }, headers), "foreign-host");
	});

	it.each([
		["another page", { origin: other }],
		["a page without an origin", { origin: "null" }],
		["a page on another port", { origin: "http://localhost:1" }],
		["a file", { origin: "file://" }],
		["another site, as the browser says", { "sec-fetch-site": "cross-site" }],
		["another page of the same site, as the browser says", { "sec-fetch-site": "same-site" }],
	])("refuses %s", async (_, headers) => {
		expectRefused(await ask({ text: "x" }, headers), "foreign-origin");
	});

	it("takes its own page under every name of this machine, and a program without an origin", async () => {
		const { port } = stage;
		for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
			expect(
				(await ask({ text: "x" }, { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" })).status,
			).toBe(200);
		expect((await ask({ text: "x" })).status).toBe(200);
	});

	it("takes a name that the operator allowed, also behind a proxy that ends TLS", async () => {
		const host = "sovereign.example.org";
		expect((await ask({ text: "x" }, { host, origin: `https://${host}` })).status).toBe(200);
		expect((await ask({ text: "x" }, { origin: `https://${host}` })).status).toBe(200);
	});
});

describe("what the bot says unasked", () => {
	const listen = (query = "", headers: Record<string, string> = {}) => send("GET", `/api/messages${query}`, headers);

	it("comes as cards, each with its key", async () => {
		stage.bot.told = () => [
			{ key: "k1", reply: verdictEn },
			{ key: "k2", reply: helpFr },
		];
		const answer = await listen("?language=fr&timeZone=America%2FToronto&more=1");
		expect(answer.status).toBe(200);
		expect(answer.headers["cache-control"]).toBe("no-store");
		const messages = JSON.parse(answer.body);
		expect(messages).toMatchObject([
			{ key: "k1", language: "en", title: expect.stringMatching(/^Not sovereign/) },
			{ key: "k2", language: "fr" },
		]);
		expect(messages[0].html).toMatch(/^<article class="card bad" lang="en">/);
		expect(Object.keys(messages[0]).sort()).toEqual(["html", "key", "language", "title"]);
		expect(stage.bot.readers).toEqual([
			{ surface: "web", tenant: "local", person: "local", locale: "fr", timeZone: "America/Toronto" },
		]);
	});

	it("is nothing where there is nothing to say, and takes a zone that nobody knows as none", async () => {
		expect((await listen("?timeZone=Mars/Olympus")).body).toBe("[]");
		expect((await listen()).body).toBe("[]");
		expect(stage.bot.readers.map(({ timeZone, locale }) => [timeZone, locale])).toEqual([
			[undefined, undefined],
			[undefined, undefined],
		]);
	});

	it("is told to the bot's own page alone, and in a language that it speaks", async () => {
		expectRefused(await listen("", { host: "evil.example" }), "foreign-host");
		for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])
			expectRefused(await listen("", headers), "foreign-origin");
		expectRefused(await listen("?language=de"), "malformed");
		expect((await listen("", { "sec-fetch-site": "same-origin" })).status).toBe(200);
	});

	it.each(["POST", "HEAD", "PUT", "DELETE", "OPTIONS"])("is not for %s", async (method) => {
		const answer = await send(method, "/api/messages");
		expect(answer.status).toBe(405);
		expect(answer.headers.allow).toBe("GET");
	});

	it("says so where it cannot be read, without any of it", async () => {
		stage.bot.told = () => {
			throw new RangeError("secret vendor");
		};
		const answer = await listen();
		expect(answer.status).toBe(500);
		expect(JSON.parse(answer.body).error.code).toBe("failed");
		expect(answer.body + stage.log.text).not.toContain("secret");
		expect(stage.log.lines).toMatchObject([{ level: "error", fields: { error: "RangeError" } }]);
	});

	it("has arrived as soon as the register has it: the page shows what is open there", async () => {
		const { messenger } = stage.adapter;
		const message = { tenant: "local", to: { person: { key: "local" } }, reply: verdictEn, mark: "m1" };
		expect(messenger?.serves("local")).toBe(true);
		expect(messenger?.serves("slack:T1")).toBe(false);
		expect(await messenger?.send(message)).toEqual({ outcome: "sent", message: "m1" });
		expect(await messenger?.arrived(message)).toBe("m1");
	});
});

describe("the page and its assets", () => {
	const policy =
		"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	it.each([
		["/", "text/html; charset=utf-8"],
		["/?utm=1", "text/html; charset=utf-8"],
		["/app.css", "text/css; charset=utf-8"],
		["/app.js", "text/javascript; charset=utf-8"],
		["/api/ask", "application/json; charset=utf-8"],
		["/api/messages", "application/json; charset=utf-8"],
		["/nowhere", "application/json; charset=utf-8"],
	])("sends %s with its type and every security header", async (path, type) => {
		const { headers } = await send("GET", path);
		expect(headers).toMatchObject({
			"content-type": type,
			"content-security-policy": policy,
			"x-content-type-options": "nosniff",
			"referrer-policy": "no-referrer",
			"cross-origin-opener-policy": "same-origin",
			"cross-origin-resource-policy": "same-origin",
		});
		expect(headers["set-cookie"]).toBeUndefined();
	});

	it("speaks the browser's language before any script runs, and names the knowledge as it is now", async () => {
		const english = (await send("GET", "/", { "accept-language": "de, fr;q=0.5" })).body;
		expect(english).toContain('<html lang="en">');
		expect(english).toContain(">Your question</label>");
		const french = (await send("GET", "/", { "accept-language": "fr-CA,fr;q=0.9,en;q=0.8" })).body;
		expect(french).toContain('<html lang="fr">');
		expect(french).toContain(">Votre question</label>");
		expect(french).toContain("2026.11.0");
		expect(french).not.toContain("{{");
	});

	it("escapes what it fills in", async () => {
		const release = { version: "2026.11.0" };
		const own = await openStage({ release });
		release.version = '<i>"';
		const page = await (await fetch(own.url)).text();
		await own.close();
		expect(page).toContain("&lt;i&gt;&quot;");
		expect(page).not.toContain("<i>");
	});

	it("asks nothing of anybody else", async () => {
		for (const path of ["/", "/app.css", "/app.js"])
			expect((await send("GET", path)).body.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(
				/https?:\/\/|@import|url\(/,
			);
	});

	it("answers HEAD without a body, and refuses other methods and other paths", async () => {
		const head = await send("HEAD", "/");
		expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: "" });
		expect(Number(head.headers["content-length"])).toBeGreaterThan(1_000);
		const posted = await send("POST", "/", {}, "x");
		expectRefused(posted, "method-not-allowed");
		expect(posted.headers.allow).toBe("GET, HEAD");
		for (const path of [
			"/nowhere",
			"/app.css/",
			"/../package.json",
			"/assets/app.js",
			"/%2e%2e/web.ts",
			"//",
			"/api/ask/",
		])
			expectRefused(await send("GET", path), "not-found");
	});
});

describe("stopping", () => {
	it("waits for the answer that is under way", async () => {
		let finish = () => {};
		const asked = new Promise<void>((resolve) => {
			stage.bot.reply = () => {
				resolve();
				return new Promise((answer) => {
					finish = () => answer(helpFr);
				});
			};
		});
		const answer = ask({ text: "x" });
		await asked;
		let stopped = false;
		const stop = stage.adapter.stop().then(() => {
			stopped = true;
		});
		await new Promise(setImmediate);
		expect(stopped).toBe(false);
		finish();
		await stop;
		expect((await answer).status).toBe(200);
	});
});
