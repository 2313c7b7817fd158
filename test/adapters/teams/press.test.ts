import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plain, pressSchema, type Reply } from "../../../src/replies/reply.js";
import { sampleOrder, samplePress, sampleReply } from "../../samples/reply.js";
import { faults, ofType, strings } from "./cards.js";
import { Stand } from "./stand.js";

const stand = new Stand();
beforeAll(() => stand.start());
afterAll(() => stand.stop());
beforeEach(() => stand.reset());

const secret: Reply = {
	...sampleReply,
	private: true,
	blocks: [{ kind: "paragraph", text: [plain("our secret vendor")] }],
};

describe("a button", () => {
	test("carries the question, and opens its fold in a new card", async () => {
		await stand.post(stand.message());
		const [why] = ofType(stand.framework.sent[0]?.body, "Action.Execute");
		expect(why).toMatchObject({ title: "Why", verb: "unfold", data: { ...samplePress, unfold: "why" } });
		stand.framework.sent.length = 0;
		stand.asked.length = 0;
		stand.reply = ({ ask }) => {
			const unfold = "press" in ask && "question" in ask.press ? ask.press.unfold : undefined;
			return { ...sampleReply, open: unfold ? [unfold] : [] };
		};

		const response = await stand.post(stand.press(why?.data));
		expect(response.status).toBe(200);
		expect(stand.asked).toMatchObject([
			{ person: "alice-object", audience: "private", ask: { press: pressSchema.parse(why?.data) } },
		]);
		const answer: unknown = await response.json();
		expect(answer).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
		const [card] = ofType(answer, "AdaptiveCard");
		expect(faults(card ?? {})).toEqual([]);
		expect(strings(card, "text").join("\n")).toContain("ExampleCorp controls ExampleCloud");
		expect(ofType(card, "Action.Execute").map(({ title }) => title)).toEqual([
			"Ask the vendor",
			"Sources 1",
			"Compare",
		]);
		expect(stand.framework.sent).toEqual([]);
	});

	test("orders what it was made for, as whoever presses it", async () => {
		const actions = [{ label: "Approve", press: sampleOrder, primary: true }];
		stand.reply = () => ({ ...secret, again: null, actions });
		await stand.post(stand.message());
		const [approve, ...others] = ofType(stand.framework.sent[0]?.body, "Action.Execute");
		expect(others).toEqual([]);
		expect(approve).toMatchObject({ title: "Approve", verb: "ask", style: "positive", data: sampleOrder });
		stand.asked.length = 0;
		const from = { id: "29:eve", name: "Eve", aadObjectId: "eve-object" };
		await stand.post(stand.press(approve?.data, { from }));
		expect(stand.asked).toMatchObject([{ person: "eve-object", name: "Eve", ask: { press: sampleOrder } }]);
	});

	test("that orders something in a channel is answered in the personal chat, whatever the reply says", async () => {
		stand.reply = () => ({ ...secret, private: false });
		const channel = { id: "19:channel@thread.tacv2", conversationType: "channel", tenantId: "tenant-1" };
		const response = await stand.post(stand.press(sampleOrder, { conversation: channel }));
		expect(await response.json()).toMatchObject({ value: "I sent you the answer in our personal chat." });
		expect(JSON.stringify(stand.framework.sent.filter(({ path }) => path.includes("19%3A")))).toBe("[]");
	});

	test("that is pressed twice answers the same twice", async () => {
		const press = stand.press(samplePress);
		const answers = [await (await stand.post(press)).text(), await (await stand.post(press)).text()];
		expect(answers[0]).toBe(answers[1]);
		expect(stand.asked).toHaveLength(2);
	});

	const broken: [string, unknown][] = [
		["no data", undefined],
		["another app's data", { action: { type: "Action.Execute", verb: "unfold", data: { approve: true } } }],
		[
			"a question that is none",
			{
				action: { type: "Action.Execute", verb: "ask", data: { ...samplePress, question: { intent: "drop-tables" } } },
			},
		],
		["an order that is none", { action: { type: "Action.Execute", verb: "ask", data: { order: { order: "drop" } } } }],
		[
			"a question and an order at once",
			{ action: { type: "Action.Execute", verb: "ask", data: { ...samplePress, ...sampleOrder } } },
		],
		["more than a press", { action: { type: "Action.Execute", verb: "ask", data: { ...samplePress, admin: true } } }],
		["an unknown verb", { action: { type: "Action.Execute", verb: "delete", data: samplePress } }],
	];
	test.each(broken)("with %s is refused in the person's language", async (_, value) => {
		const response = await stand.post(stand.press({}, { value, locale: "fr-FR" }));
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({
			statusCode: 400,
			type: "application/vnd.microsoft.error",
			value: { code: "BadRequest", message: "Je ne peux plus lire ce bouton. Posez de nouveau la question." },
		});
		expect(stand.asked).toEqual([]);
	});

	test("in a channel sends a private answer to the personal chat, and leaves the card", async () => {
		stand.reply = () => secret;
		const channel = { id: "19:channel@thread.tacv2", conversationType: "channel", tenantId: "tenant-1" };
		const response = await stand.post(stand.press(samplePress, { conversation: channel }));
		expect(await response.json()).toEqual({
			statusCode: 200,
			type: "application/vnd.microsoft.activity.message",
			value: "I sent you the answer in our personal chat.",
		});
		expect(stand.framework.sent.map(({ path }) => path)).toEqual([
			"/v3/conversations",
			"/v3/conversations/personal-chat/activities",
		]);
	});

	test("that the bot fails on says so", async () => {
		stand.reply = () => Promise.reject(new Error("secret detail"));
		const body = await (await stand.post(stand.press(samplePress))).json();
		expect(body).toMatchObject({ statusCode: 500, type: "application/vnd.microsoft.error" });
		expect(JSON.stringify([body, stand.logged])).not.toMatch(/secret detail/);
	});

	test("of a kind that we do not have is not implemented", async () => {
		expect((await stand.post(stand.press({}, { name: "task/fetch" }))).status).toBe(501);
	});
});
