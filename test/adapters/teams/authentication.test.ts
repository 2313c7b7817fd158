import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createTeams } from "../../../adapters/teams/teams.js";
import { sampleReply } from "../../samples/reply.js";
import { Stand } from "./stand.js";

const stand = new Stand();
const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
	// The framework prints what it refuses.
	vi.spyOn(console, "error").mockImplementation(() => {});
	await stand.start();
});
afterAll(async () => {
	await stand.stop();
	vi.restoreAllMocks();
});
beforeEach(() => stand.reset());

describe("who may speak to the bot", () => {
	test("Teams, with a good token", async () => {
		const response = await stand.post(stand.message());
		expect(response.status).toBe(200);
		expect(stand.asked).toHaveLength(1);
		expect(stand.framework.sent).toHaveLength(1);
	});

	const refused: [string, () => string | null][] = [
		["no token", () => null],
		["a token that is none", () => "nonsense"],
		["another app's token", () => stand.framework.token({ aud: "another-app" })],
		["a token for nobody", () => stand.framework.token({ aud: undefined })],
		["another issuer's token", () => stand.framework.token({ iss: "https://login.example.org" })],
		["an expired token", () => stand.framework.token({ nbf: now() - 2 * hour, exp: now() - hour })],
		["a token of tomorrow", () => stand.framework.token({ nbf: now() + 24 * hour, exp: now() + 25 * hour })],
		["a token for another service address", () => stand.framework.token({ serviceurl: "https://smba.example.org/" })],
		["a token without a service address", () => stand.framework.token({ serviceurl: undefined })],
		["a token signed by somebody else", () => stand.framework.token({}, { signedBy: "strangers" })],
		["a token with an unknown key", () => stand.framework.token({}, { kid: "two" })],
		[
			"an emulator's token, which the framework would take",
			() =>
				stand.framework.token({
					iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
					ver: "1.0",
					appid: stand.framework.appId,
				}),
		],
		[
			"another bot's token",
			() =>
				stand.framework.token({
					iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
					ver: "1.0",
					appid: "another-app",
				}),
		],
	];
	test.each(refused)("not %s", async (_, token) => {
		for (const activity of [stand.message(), stand.press({}), stand.message({ type: "conversationUpdate" })]) {
			const response = await stand.post(activity, { token: token() });
			expect(response.status).toBe(401);
			expect(await response.text()).toBe("");
		}
		expect(stand.asked).toEqual([]);
		expect(stand.framework.sent).toEqual([]);
	});

	test("not a token in another scheme", async () => {
		const response = await stand.raw(JSON.stringify(stand.message()), {
			authorization: `Basic ${stand.framework.token()}`,
		});
		expect(response.status).toBe(401);
	});

	test("a good token does not open another service address, nor one in the clear", async () => {
		for (const serviceUrl of ["https://smba.example.org/", "http://192.0.2.1/"]) {
			const response = await stand.post(stand.message({ serviceUrl }), {
				token: stand.framework.token({ serviceurl: serviceUrl }),
			});
			expect(response.status).toBe(401);
		}
		expect(stand.asked).toEqual([]);
	});

	test("a message without a service address is not read, for the framework would not compare it", async () => {
		const { serviceUrl: _, ...message } = stand.message();
		expect(
			(await stand.post(message, { token: stand.framework.token({ serviceurl: "https://x.example.org" }) })).status,
		).toBe(400);
		expect(stand.asked).toEqual([]);
	});

	test("a refusal is logged without the token", async () => {
		const token = stand.framework.token({}, { signedBy: "strangers" });
		await stand.post(stand.message(), { token });
		expect(stand.logged).toMatchObject([{ level: "warn", fields: { answered: 401 } }]);
		expect(JSON.stringify(stand.logged)).not.toContain(token);
	});
});

describe("keys that cannot be fetched", () => {
	test("are our trouble, not the sender's: 503", async () => {
		const lame = new Stand();
		await lame.start();
		try {
			const token = lame.framework.token();
			await lame.framework.stop();
			const response = await lame.post(lame.message(), { token });
			expect(response.status).toBe(503);
			expect(lame.asked).toEqual([]);
		} finally {
			await lame.stop();
		}
	});
});

describe("settings", () => {
	const silent = { info() {}, warn() {}, error() {} };
	const settings = {
		bot: { answer: async () => sampleReply, inbox: async () => [] },
		dedupe: { first: async () => true },
		log: silent,
		appId: "app",
		appPassword: "hush-hush",
		tenantId: "tenant",
	};

	test.each(["appId", "appPassword", "tenantId"])(
		"an empty %s is refused, for without it there would be no check",
		(name) => {
			for (const empty of ["", "  "])
				expect(() => createTeams({ ...settings, [name]: empty })).toThrow(new RegExp(`Teams cannot start: ${name}`));
		},
	);

	test("the secret is in no error", () => {
		expect(() => createTeams({ ...settings, appId: "" })).not.toThrow(/hush/);
	});

	test("only this machine can stand in for the Bot Framework", () => {
		const loopback = {
			openIdMetadataUrl: "https://evil.example.org/openid",
			serviceUrl: "http://127.0.0.1:1",
			token: async () => "",
		};
		expect(() => createTeams({ ...settings, loopback })).toThrow(/loopback.openIdMetadataUrl must be on this machine/);
	});

	test("a whole set makes one endpoint", () => {
		expect(createTeams(settings).endpoints.map(({ path }) => path)).toEqual(["/api/messages"]);
	});
});
