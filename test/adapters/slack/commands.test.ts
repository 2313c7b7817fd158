import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../src/replies/reply.js";
import { sampleReply } from "../../samples/reply.js";
import { type Outside, openOutside } from "./outside.js";
import { command } from "./payloads.js";
import { openStage, type Stage } from "./stage.js";

describe("a slash command", () => {
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

	it("is answered by response_url, for the asker's eyes only", async () => {
		const response = await stage.form(command("cirrus protected-b", outside.responseUrl));
		expect(response.status).toBe(200);
		expect(await response.text()).toBe("");
		const { path, message } = await outside.next();
		expect(path).toBe("/respond");
		expect(message.response_type).toBe("ephemeral");
		expect(message.replace_original).toBe(false);
		expect(message.text).toContain("Not sovereign: ExampleCloud");
		expect(message.blocks[0]?.text?.text).toContain("*Not sovereign*: ExampleCloud");
		expect(stage.bot.asked).toEqual([
			{
				surface: "slack",
				tenant: "slack:T1",
				person: "U1",
				name: "ana",
				reach: "U1",
				conversation: "C1",
				channel: "C1",
				audience: "private",
				locale: undefined,
				people: [],
				ask: { text: "cirrus protected-b" },
			},
		]);
	});

	it("is acknowledged before the bot has answered, however long that takes", async () => {
		let release: (reply: Reply) => void = () => {};
		const held = new Promise<Reply>((resolve) => {
			release = resolve;
		});
		stage.bot.reply = () => held;
		const response = await stage.form(command("slow", outside.responseUrl));
		expect(response.status).toBe(200);
		await response.text();
		expect(stage.bot.asked).toHaveLength(1);
		expect(outside.arrivals).toEqual([]);
		release(sampleReply);
		expect((await outside.next()).path).toBe("/respond");
	});

	it("stays private even where the reply would be public", async () => {
		stage.bot.reply = () => ({ ...sampleReply, private: false });
		await stage.form(command("x", outside.responseUrl));
		expect((await outside.next()).message.response_type).toBe("ephemeral");
	});

	it("is answered once, and its copies are acknowledged", async () => {
		const fields = command("x", outside.responseUrl);
		for (const headers of [{}, { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" }]) {
			expect((await stage.form(fields, headers)).status).toBe(200);
		}
		await stage.settled();
		expect(stage.bot.asked).toHaveLength(1);
		expect(outside.arrivals).toHaveLength(1);
	});

	it("reaches the bot as what the person typed", async () => {
		const typed = "is <https://ovh.com|ovh.com> &amp; <@U7|zoe> &lt;ok&gt; in <#C9|legal> <!here>";
		await stage.form(command(` ${typed} `, outside.responseUrl));
		await stage.settled();
		expect(stage.bot.asked[0]?.ask).toEqual({ text: "is ovh.com & @zoe <ok> in #legal @here" });
	});

	it("says whom it mentions, and where the answer could be told again", async () => {
		const text = "assign OVH to <@U7|bob> or <@U8|bob> or <@U9> or <@W5|R&amp;D &lt;x&gt;>, not <@here> <#C9|bob>";
		await stage.form(command(text, outside.responseUrl, { user_name: "  ", channel_id: "D9" }));
		await stage.settled();
		expect(stage.bot.asked[0]).toMatchObject({ name: undefined, reach: "U1", conversation: "D9", channel: undefined });
		expect(stage.bot.asked[0]?.ask).toEqual({
			text: "assign OVH to @bob or @U8 or @U9 or @R&D <x>, not @here #bob",
		});
		expect(stage.bot.asked[0]?.people).toEqual([
			{ said: "@bob", person: "U7", name: "bob" },
			{ said: "@U8", person: "U8", name: "bob" },
			{ said: "@U9", person: "U9" },
			{ said: "@R&D <x>", person: "W5", name: "R&D <x>" },
		]);
	});

	it("keeps the lines of a pasted file", async () => {
		const text = "import vendors\n```\nname,data\nR&amp;D &lt;x&gt;,ca-protected-b\n```";
		await stage.form(command(text, outside.responseUrl));
		await stage.settled();
		expect(stage.bot.asked[0]?.ask).toEqual({ text: "import vendors\n```\nname,data\nR&D <x>,ca-protected-b\n```" });
	});

	it("may be empty, and may have been given another name by the team", async () => {
		await stage.form(command("", outside.responseUrl, { command: "/souverain" }));
		await stage.settled();
		expect(stage.bot.asked[0]?.ask).toEqual({ text: "" });
	});

	it("belongs to the organisation where no team is named", async () => {
		const { team_id: _, ...rest } = command("x", outside.responseUrl, {
			enterprise_id: "E1",
			is_enterprise_install: "true",
		});
		await stage.form(rest);
		await stage.settled();
		expect(stage.bot.asked[0]?.tenant).toBe("slack:E1");
	});

	it.each([
		["fr-CA", "fr"],
		["en_GB", "en"],
		["de-DE", undefined],
	])("takes the locale %s for %s", async (locale, language) => {
		await stage.form(command("x", outside.responseUrl, { locale }));
		await stage.settled();
		expect(stage.bot.asked[0]?.locale).toBe(language);
	});

	it("is acknowledged and logged where it cannot be read", async () => {
		expect((await stage.form(command("secret words", "no address"))).status).toBe(200);
		await stage.settled();
		expect(stage.bot.asked).toEqual([]);
		expect(stage.log.lines.map((line) => line.fields.kind)).toEqual(["command"]);
		expect(stage.log.text).not.toContain("secret words");
	});

	it("gets a short apology where the bot breaks its promise and throws", async () => {
		stage.bot.reply = () => Promise.reject(new Error("inner detail"));
		await stage.form(command("x", outside.responseUrl, { locale: "fr-FR" }));
		const { message } = await outside.next();
		expect(message.text).toMatch(/^Une erreur est survenue/);
		await stage.settled();
		expect(stage.log.text).not.toContain("inner detail");
	});

	it("is answered where the store of copies fails", async () => {
		stage.dedupe.first = () => Promise.reject(new Error("disk"));
		await stage.form(command("x", outside.responseUrl));
		expect((await outside.next()).path).toBe("/respond");
	});
});
