import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { limits } from "../../../adapters/teams/limits.js";
import { sampleReply } from "../../samples/reply.js";
import { Stand } from "./stand.js";

const stand = new Stand();
beforeAll(() => stand.start());
afterAll(() => stand.stop());
beforeEach(() => stand.reset());

const authorized = () => ({ authorization: `Bearer ${stand.framework.token()}` });

describe("a request", () => {
	const broken: [string, string | Uint8Array<ArrayBuffer>][] = [
		["broken JSON", '{"type": "message"'],
		["nothing", ""],
		["no object", "[1]"],
		["null", "null"],
		["no activity", '{"type": "message"}'],
		["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
		["deep nesting", "[".repeat(100_000)],
	];
	test.each(broken)("with %s is refused with 400", async (_, body) => {
		const response = await stand.raw(body, authorized());
		expect(response.status).toBe(400);
		expect(stand.asked).toEqual([]);
	});

	test("of another channel is refused", async () => {
		expect((await stand.post(stand.message({ channelId: "emulator" }))).status).toBe(400);
	});

	test("that is too large is refused with 413, whether it says its length or not", async () => {
		const message = JSON.stringify(stand.message({ text: "x".repeat(limits.requestBytes) }));
		expect((await stand.raw(message, authorized())).status).toBe(413);
		expect((await stand.chunked(message, authorized())).status).toBe(413);
		expect(stand.asked).toEqual([]);
		expect((await stand.post(stand.message())).status).toBe(200);
	});

	test("just within the size is read", async () => {
		const text = "x".repeat(limits.requestBytes - JSON.stringify(stand.message({ text: "" })).length - 2);
		expect((await stand.post(stand.message({ text }))).status).toBe(200);
		expect(stand.asked).toHaveLength(1);
	});

	test("that is no POST is refused with 405", async () => {
		const response = await stand.raw("", authorized(), "GET");
		expect(response.status).toBe(405);
		expect(response.headers.get("allow")).toBe("POST");
	});
});

describe("stopping", () => {
	test("finishes what is under way and takes nothing new", async () => {
		const own = new Stand();
		await own.start();
		try {
			let release = () => {};
			const asked = new Promise<void>((resolve) => {
				own.reply = () => {
					resolve();
					return new Promise((answer) => {
						release = () => answer(sampleReply);
					});
				};
			});
			const under = own.post(own.message());
			await asked;
			let stopped = false;
			const stopping = own.stopAdapter().then(() => {
				stopped = true;
			});
			expect((await own.post(own.message())).status).toBe(503);
			expect(stopped).toBe(false);
			release();
			expect((await under).status).toBe(200);
			await stopping;
			expect(own.framework.sent).toHaveLength(1);
		} finally {
			await own.stop();
		}
	});
});
