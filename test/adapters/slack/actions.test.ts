import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Press, Reply } from "../../../src/replies/reply.js";
import { sampleOrder, samplePress, sampleReply } from "../../samples/reply.js";
import { type Message, type Outside, openOutside } from "./outside.js";
import { command, mention, pressed } from "./payloads.js";
import { openStage, type Stage } from "./stage.js";

function buttonsOf(message: Message) {
	return message.blocks.flatMap((block) => (block.type === "actions" ? (block.elements ?? []) : []));
}

/** The bot as it is: opens the fold that a press names. */
function opened(press: Press | undefined, over: Partial<Reply> = {}): Reply {
	const unfold = press && "question" in press ? press.unfold : undefined;
	return { ...sampleReply, open: unfold === undefined ? [] : [unfold], ...over };
}

describe("a pressed button", () => {
	let outside: Outside;
	let stage: Stage;
	beforeEach(async () => {
		outside = await openOutside();
		stage = await openStage({ slackApiUrl: outside.apiUrl });
		stage.bot.reply = ({ ask }) => opened("press" in ask ? ask.press : undefined);
	});
	afterEach(async () => {
		await stage.close();
		await outside.close();
	});

	it("opens the fold that it was made for, for whoever presses it", async () => {
		await stage.form(command("cirrus protected-b", outside.responseUrl));
		const first = (await outside.next()).message;
		const why = buttonsOf(first).find((button) => button.action_id === "unfold:why");
		if (why?.value === undefined) throw new Error("no button");
		expect(why.text).toMatchObject({ text: "Why" });
		expect(first.text).not.toContain("ExampleCorp controls ExampleCloud [1]");

		const response = await stage.form(pressed(why.value, outside.responseUrl));
		expect(response.status).toBe(200);
		expect(await response.text()).toBe("");
		const { path, message } = await outside.next();
		expect(path).toBe("/respond");
		expect(message).toMatchObject({ response_type: "ephemeral", replace_original: false });
		expect(message.blocks[0]).toMatchObject({ type: "header", text: { text: "Why" } });
		expect(message.text).toContain("ExampleCorp controls ExampleCloud [1]");
		expect(message.text).not.toContain("Comparison");
		expect(stage.bot.asked[1]).toEqual({
			surface: "slack",
			tenant: "slack:T1",
			person: "U2",
			name: "ben",
			reach: "U2",
			conversation: "C1",
			channel: "C1",
			audience: "private",
			locale: undefined,
			ask: { press: { ...samplePress, unfold: "why" } },
		});
	});

	it("answers an action with the whole reply", async () => {
		await stage.form(pressed(samplePress, outside.responseUrl));
		const { message } = await outside.next();
		expect(message.response_type).toBe("ephemeral");
		expect(message.blocks[0]?.text?.text).toContain("Not sovereign");
	});

	it("shares the whole answer with the channel", async () => {
		await stage.form(command("x", outside.responseUrl));
		const share = buttonsOf((await outside.next()).message).find((button) => button.action_id === "share");
		if (share?.value === undefined) throw new Error("no button");
		stage.bot.reply = () => ({ ...sampleReply, private: false });
		await stage.form(pressed(share.value, outside.responseUrl));
		const { message } = await outside.next();
		expect(message).toMatchObject({ response_type: "in_channel", replace_original: false });
		expect(message.text).toContain("Not sovereign");
		expect(buttonsOf(message).map((button) => button.action_id)).not.toContain("share");
		expect(stage.bot.asked[1]).toMatchObject({ audience: "public", ask: { press: { share: true } } });
	});

	it("orders what it was made for, as whoever presses it, and answers that person alone", async () => {
		const privately = { ...sampleReply, again: null };
		stage.bot.reply = () => ({ ...privately, actions: [{ label: "Approve", press: sampleOrder, primary: true }] });
		await stage.event(mention("<@UBOT> vendors"));
		await stage.settled();
		const [approve, ...others] = buttonsOf((await outside.next()).message);
		expect(others).toEqual([]);
		await stage.form(
			pressed(approve?.value ?? "", outside.responseUrl, { user: { id: "U3", name: "eve", team_id: "T1" } }),
		);
		const { path, message } = await outside.next();
		expect({ path, type: message.response_type }).toEqual({ path: "/respond", type: "ephemeral" });
		expect(stage.bot.asked[1]).toMatchObject({
			person: "U3",
			name: "eve",
			audience: "private",
			ask: { press: sampleOrder },
		});
	});

	it("cannot make an order's answer public", async () => {
		stage.bot.reply = () => ({ ...sampleReply, private: false });
		await stage.form(pressed(sampleOrder, outside.responseUrl));
		const { message } = await outside.next();
		expect(message.response_type).toBe("ephemeral");
		await stage.form(pressed(JSON.stringify({ ...sampleOrder, share: true }), outside.responseUrl));
		expect((await outside.next()).message.text).toMatch(/no longer be read/);
		expect(stage.bot.asked).toHaveLength(1);
	});

	it("shares nothing that the bot keeps for one person's eyes", async () => {
		await stage.form(pressed({ ...samplePress, share: true }, outside.responseUrl));
		expect((await outside.next()).message.response_type).toBe("ephemeral");
	});

	it("stays in the thread where the button is", async () => {
		stage.bot.reply = () => ({ ...sampleReply, private: false });
		const message = { ts: "1763600000.000300", thread_ts: "1763600000.000100" };
		await stage.form(pressed({ ...samplePress, share: true }, outside.responseUrl, { message }));
		expect((await outside.next()).message.thread_ts).toBe("1763600000.000100");
	});

	it.each([
		["nothing", ""],
		["no JSON", "{"],
		["another app's JSON", '{"go":true}'],
		["a press with a foreign field", JSON.stringify({ ...samplePress, admin: true })],
		[
			"a press with an unknown intent",
			JSON.stringify({ ...samplePress, question: { ...samplePress.question, intent: "delete" } }),
		],
		["a press without its release", JSON.stringify({ question: samplePress.question })],
		["an order that is none", JSON.stringify({ order: { order: "drop-table", vendor: "v-1" } })],
		["a question and an order at once", JSON.stringify({ ...samplePress, ...sampleOrder })],
		["a prototype", '{"__proto__":{"question":1}}'],
	])("answers a value that holds %s in one short line, and asks the bot nothing", async (_, value) => {
		expect((await stage.form(pressed(value, outside.responseUrl))).status).toBe(200);
		const { message } = await outside.next();
		expect(message.response_type).toBe("ephemeral");
		expect(message.text).toMatch(/no longer be read.*n'est plus lisible/s);
		expect(stage.bot.asked).toEqual([]);
	});

	it("answers in the person's language where Slack tells it", async () => {
		await stage.form(pressed("{", outside.responseUrl, { user: { id: "U2", team_id: "T1", locale: "fr-CA" } }));
		expect((await outside.next()).message.text).toBe("Ce bouton n'est plus lisible. Posez votre question à nouveau.");
	});

	it("counts once for one press, and again for the next one", async () => {
		const once = pressed(samplePress, outside.responseUrl);
		await stage.form(once);
		await stage.form(once);
		await stage.form(pressed(samplePress, outside.responseUrl));
		await stage.settled();
		expect(stage.bot.asked).toHaveLength(2);
	});

	it("counts for each person who presses at the same moment", async () => {
		const { payload } = pressed(samplePress, outside.responseUrl);
		await stage.form({ payload });
		await stage.form({ payload: payload.replace('"U2"', '"U3"') });
		await stage.settled();
		expect(stage.bot.asked.map((request) => request.person)).toEqual(["U2", "U3"]);
	});

	it("asks as the presser's own team in a shared channel", async () => {
		await stage.form(pressed(samplePress, outside.responseUrl, { user: { id: "U8", team_id: "T2" } }));
		await stage.settled();
		expect(stage.bot.asked[0]?.tenant).toBe("slack:T2");
	});

	it("belongs to the organisation where no team is named", async () => {
		const over = { team: null, enterprise: { id: "E1", name: "Org" }, is_enterprise_install: true, user: { id: "U2" } };
		await stage.form(pressed(samplePress, outside.responseUrl, over));
		await stage.settled();
		expect(stage.bot.asked[0]?.tenant).toBe("slack:E1");
	});

	it("is acknowledged and logged where the payload cannot be read", async () => {
		expect((await stage.form(pressed(samplePress, outside.responseUrl, { channel: undefined }))).status).toBe(200);
		await stage.settled();
		expect(stage.bot.asked).toEqual([]);
		expect(stage.log.lines.map((line) => line.fields.kind)).toEqual(["action"]);
	});
});
