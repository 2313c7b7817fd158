import { describe, expect, it } from "vitest";
import { limits } from "../../../adapters/slack/limits.js";
import { readPress, writePress } from "../../../adapters/slack/press.js";
import { renderFold, renderPages, renderReply, type SlackMessage } from "../../../adapters/slack/render.js";
import { type Press, plain, type QuestionPress, type Reply, strong } from "../../../src/replies/reply.js";
import { sampleOrder, samplePress, sampleReply } from "../../samples/reply.js";

const share = { share: true };
function buttonsOf(reply: Reply, place = share) {
	return renderReply(reply, place).message.blocks.flatMap((block) =>
		block.type === "actions" ? block.elements.flatMap((element) => (element.type === "button" ? [element] : [])) : [],
	);
}
function linesOf(reply: Reply): string[] {
	return renderReply(reply, share).message.blocks.flatMap((block) => {
		if (block.type === "section") return (block.text?.text ?? "").split("\n");
		if (block.type === "context") return block.elements.map((element) => ("text" in element ? element.text : ""));
		return block.type === "header" ? [block.text.text] : [];
	});
}
function questionOf(value: string | undefined): QuestionPress | undefined {
	const press = readPress(value);
	return press && "question" in press ? press : undefined;
}
const empty: Reply = { ...sampleReply, blocks: [], actions: [], again: null };

describe("a reply in Slack", () => {
	it("shows verdict, pillars and a comparison, and keeps folds behind buttons", () => {
		expect(linesOf(sampleReply)).toEqual([
			"✗ *Not sovereign*: ExampleCloud &lt;!channel&gt; &amp; &lt;at&gt;all&lt;/at&gt; for Protected B. Proven.",
			"Four pillars (a vendor's yardstick) · home Canada · 20 November 2026 · knowledge 2026.11.0",
			"I took the yardstick and the home from your team's settings.",
			"✓ *Data*: yes · Stored in Montreal and Toronto only · binding",
			"✗ *Legal*: no · ExampleCorp (US) controls the operator · proven",
			"? *Technical*: unknown · No source says who can enter the data halls",
			"*Reached by*: CLOUD Act: you → ExampleCloud → ExampleCorp (US).",
			"*Comparison*",
			"*ExampleCloud*",
			"Data: yes",
			"*OtherCloud*",
			"Data: no",
			"• `is ExampleCloud sovereign for Protected B?`",
			"• `help`",
			"From public sources, each with its date. Not legal advice.",
		]);
		expect(buttonsOf(sampleReply).map((button) => [button.action_id, button.text.text])).toEqual([
			["unfold:why", "Why"],
			["unfold:vendor", "Ask the vendor"],
			["unfold:sources", "Sources 1"],
			["act:0", "Compare"],
			["share", "Share"],
		]);
	});

	it("puts the buttons before the last small print", () => {
		expect(
			renderReply(sampleReply, share)
				.message.blocks.slice(-2)
				.map((block) => block.type),
		).toEqual(["actions", "context"]);
	});

	it("says the whole of it in plain lines for screen readers, escaped as well", () => {
		const { text } = renderReply(sampleReply, share).message;
		expect(text).toContain("Not sovereign: ExampleCloud &lt;!channel&gt;");
		expect(text).toContain("Legal: no · ExampleCorp (US) controls the operator · proven");
		expect(text).not.toMatch(/\*|<|ExampleCorp controls ExampleCloud/);
		expect(renderReply(empty, share).message).toEqual({ text: "There is nothing to show.", blocks: [] });
	});

	it("offers to share in its own language, and only where asked to", () => {
		expect(buttonsOf({ ...sampleReply, language: "fr" }).at(-1)?.text.text).toBe("Partager");
		expect(buttonsOf(sampleReply, { share: false }).map((button) => button.action_id)).not.toContain("share");
		const own = {
			...sampleReply,
			actions: [{ label: "Post it", press: { ...samplePress, share: true as const }, primary: true }],
		};
		expect(buttonsOf(own).filter(({ value }) => questionOf(value)?.share === true)).toMatchObject([
			{ action_id: "act:0", style: "primary" },
		]);
	});

	it("shows a fold at once that was asked to be open, or that no button could open", () => {
		const why = { ...sampleReply, open: ["why"] };
		expect(linesOf(why)).toContain("• *Legal*: no");
		expect(linesOf(why)).toContain("\u00a0\u00a0\u00a0\u00a0• ExampleCorp controls ExampleCloud [1] filing, 2025");
		expect(buttonsOf(why).map((button) => button.action_id)).not.toContain("unfold:why");
		expect(linesOf({ ...sampleReply, again: null })).toContain("• Who can enter the data halls?");
	});

	it("writes French with the space that French puts before a colon", () => {
		expect(linesOf({ ...sampleReply, language: "fr" })).toContain("Data\u00a0: yes");
	});

	it("keeps text to copy as it is, blank lines too", () => {
		const fold = {
			kind: "fold" as const,
			id: "vendor" as const,
			title: "Ask",
			blocks: [{ kind: "copy" as const, text: "*1* ```a\n\n_2_" }],
		};
		expect(renderFold(sampleReply, fold)[0]?.blocks[1]).toMatchObject({
			text: { text: "```\n*1* ˋ``a\n\n_2_\n```" },
		});
	});

	it("goes on in further messages where a fold has more than one has room for, and loses nothing", () => {
		const items = Array.from({ length: 90 }, (_, index) => [plain(`source ${index} ${"x".repeat(200)}`)]);
		const fold = {
			kind: "fold" as const,
			id: "sources" as const,
			title: "Sources 90",
			blocks: [{ kind: "list" as const, items }],
		};
		const pages = renderFold(sampleReply, fold);
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.map(({ text }) => text.slice(0, 16))).toContain("Sources 90 (2/3)");
		const shown = JSON.stringify(pages.map(({ blocks }) => blocks));
		for (let index = 0; index < items.length; index++) expect(shown).toContain(`source ${index} x`);
	});

	it("begins an opened fold with the notes that the reply begins with", () => {
		const note = { kind: "note" as const, text: [plain("This button is of release 2026.9.0.")] };
		const fold = { kind: "fold" as const, id: "vendor" as const, title: "Ask", blocks: [] };
		const [{ text, blocks } = { text: "", blocks: [] }] = renderFold(
			{ ...sampleReply, blocks: [note, ...sampleReply.blocks] },
			fold,
		);
		expect(text).toBe("This button is of release 2026.9.0.\nAsk");
		expect(blocks.map((block) => block.type)).toEqual(["context", "header"]);
	});

	it("asks again in the language that it was answered in", () => {
		const again = { ...samplePress, language: "fr" as const, share: true as const };
		for (const button of buttonsOf({ ...sampleReply, again, actions: [] })) {
			const press = questionOf(button.value);
			expect(press?.language).toBe("fr");
			expect(press?.share === true).toBe(button.action_id === "share");
		}
	});

	it("cuts a long line, splits long parts, and ends with saying so", () => {
		const items = Array.from({ length: 200 }, (_, index) => [strong(`${index}`), plain(` ${"x".repeat(97)}`)]);
		const { blocks } = renderReply({ ...sampleReply, blocks: [{ kind: "list", items }] }, share).message;
		const texts = blocks.flatMap((block) => (block.type === "section" ? [block.text?.text ?? ""] : []));
		expect(texts.length).toBeGreaterThan(1);
		expect(texts.at(-1)?.endsWith("\n…")).toBe(true);
		const whole = texts.join("\n").split("\n").slice(0, -1);
		for (const line of whole) expect(line).toMatch(/^• \*\d+\* x{97}$/);
		expect(blocks.at(-2)).toMatchObject({ type: "context", elements: [{ text: cutNotice(200 - whole.length) }] });
		expect(blocks.at(-1)?.type).toBe("actions");

		const long = renderReply({ ...empty, blocks: [{ kind: "paragraph", text: [plain("y".repeat(5_000))] }] }, share)
			.message.blocks;
		expect(long).toMatchObject([{ text: { text: `${"y".repeat(limits.section - 1)}…` } }]);
	});
});

const cutNotice = (count: number) =>
	`Cut here: ${count} more lines do not fit into Slack. Ask for a part of it, or at the command line, which cuts nothing: sovereign ask.`;

describe("a reply that one message cannot hold", () => {
	const lines = (count: number): Reply => ({
		...sampleReply,
		blocks: [
			{ kind: "heading", tone: "neutral", text: [plain("300 vendors")] },
			{ kind: "list", items: Array.from({ length: count }, (_, index) => [plain(`line ${index} ${"x".repeat(90)}`)]) },
			{ kind: "note", text: [plain("Not legal advice.")] },
		],
	});
	const numbers = (messages: readonly SlackMessage[]) =>
		messages.flatMap(({ blocks }) =>
			[...JSON.stringify(blocks).matchAll(/line (\d+)/g)].map(([, number]) => Number(number)),
		);

	it("goes on in the next, with nothing lost, and its buttons and small print below the last", () => {
		const { messages } = renderPages(lines(200), share);
		expect(messages.length).toBeGreaterThan(1);
		expect(numbers(messages)).toEqual(Array.from({ length: 200 }, (_, index) => index));
		expect(JSON.stringify(messages)).not.toContain("Cut here");
		expect(messages.map(({ blocks }) => blocks.some(({ type }) => type === "actions"))).toEqual([
			...messages.slice(1).map(() => false),
			true,
		]);
		expect(messages.at(-1)?.blocks.at(-1)).toMatchObject({ elements: [{ text: "Not legal advice." }] });
		expect(messages[1]?.text).toBe(`300 vendors (2/${messages.length})`);
	});

	it("says how much is left out where four cannot, and how to see it", () => {
		const { messages } = renderPages(lines(1_000), share);
		expect(messages).toHaveLength(4);
		const shown = numbers(messages);
		expect(shown).toEqual(shown.map((_, index) => index));
		const notice = { elements: [{ text: cutNotice(1_000 - shown.length) }] };
		expect(messages.at(-1)?.blocks.slice(-3)).toMatchObject([notice, { type: "actions" }, {}]);
		const french = renderPages({ ...lines(1_000), language: "fr" }, share).messages.at(-1)?.blocks;
		expect(JSON.stringify(french)).toContain(`Coupé ici : ${1_000 - shown.length} lignes de plus ne tiennent pas`);
	});

	it("is one message where that holds it, the same as ever", () => {
		expect(renderPages(sampleReply, share).messages).toEqual([renderReply(sampleReply, share).message]);
	});
});

describe("a reply with too many parts", () => {
	const paragraphs = (count: number): Reply["blocks"] =>
		Array.from({ length: count }, (_, index) => ({ kind: "paragraph", text: [plain(`p${index}`)] }));

	it("has 45 blocks at most, and says that it was cut", () => {
		const note = { kind: "note" as const, text: [plain("Not legal advice.")] };
		const { blocks } = renderReply({ ...sampleReply, blocks: [...paragraphs(60), note] }, share).message;
		expect(blocks).toHaveLength(45);
		expect(blocks.slice(-4)).toMatchObject([
			{ text: { text: "p41" } },
			{ elements: [{ text: cutNotice(18) }] },
			{ type: "actions" },
			{ elements: [{ text: "Not legal advice." }] },
		]);
	});

	it("has 25 buttons at most, and names those left out", () => {
		const actions = Array.from({ length: 30 }, (_, index) => ({
			label: `Choice ${index}`,
			press: samplePress,
			primary: false,
		}));
		const rendered = renderReply({ ...empty, actions }, share);
		expect(buttonsOf({ ...empty, actions })).toHaveLength(25);
		expect(rendered.omitted).toEqual(["act:25", "act:26", "act:27", "act:28", "act:29"]);
	});

	it("cuts a label that is too long", () => {
		const actions = [{ label: "&".repeat(40), press: samplePress, primary: false }];
		expect(buttonsOf({ ...empty, actions })[0]?.text.text).toBe(`${"&amp;".repeat(14)}…`);
	});
});

describe("somebody's name", () => {
	const told = (key: string | null, text = "Bob *Smith* <@U9>") =>
		linesOf({ ...empty, blocks: [{ kind: "paragraph", text: [plain("Owner: "), { kind: "person", text, key }] }] });

	it("is a mention where Slack knows who it is, and the name as text else", () => {
		expect(told("U012ABC")).toEqual(["Owner: <@U012ABC>"]);
		expect(told("W012ABC")).toEqual(["Owner: <@W012ABC>"]);
		for (const key of [null, "", "local", "29:bob", "U1><!channel", "u012abc", "U012ABC|x"])
			expect(told(key)).toEqual(["Owner: Bob ∗Smith* &lt;@U9&gt;"]);
	});

	it("is read out as a name", () => {
		const blocks = [{ kind: "paragraph" as const, text: [{ kind: "person" as const, text: "Bob", key: "U012ABC" }] }];
		expect(renderReply({ ...empty, blocks }, share).message.text).toBe("Bob");
	});
});

describe("a button's value", () => {
	const huge = "z".repeat(1_500);
	const { question: sample } = samplePress;
	if (sample.intent !== "check") throw new Error("the sample is a check");
	const withHistory = (text: string): Press => ({
		...samplePress,
		question: { ...sample, filledIn: [text], corrections: [{ from: text, to: "x" }] },
	});

	it("is the press, in JSON without anything that Slack reads", () => {
		const press: Press = {
			question: { intent: "settings", corrections: [{ from: "<!channel> & <@U1>", to: "x" }] },
			release: "2026.11.0",
		};
		const value = writePress(press);
		expect(value).not.toMatch(/[<>&]/);
		expect(readPress(value ?? undefined)).toEqual(press);
	});

	it("loses the account of how the question was read before it outgrows Slack's limit", () => {
		const value = writePress(withHistory(huge));
		expect(value?.length).toBeLessThanOrEqual(limits.buttonValue);
		expect(readPress(value ?? undefined)).toMatchObject({
			question: { offering: "example-cloud", filledIn: [], corrections: [] },
		});
	});

	it("carries an order whole, with all that somebody wrote in it", () => {
		const value = writePress(sampleOrder);
		expect(value).not.toMatch(/[<>&]/);
		expect(readPress(value ?? undefined)).toEqual(sampleOrder);
	});

	it("is left out, and named, where an order says more than a button holds: an order is never shortened", () => {
		const order = { ...sampleOrder.order, order: "decide" as const, ruling: { is: "approved" as const } };
		const long = { order: { ...order, vendor: "v-0001", reason: "é".repeat(2_000) } };
		const actions = [
			{ label: "Approve", press: long, primary: true },
			{ label: "Show", press: { order: { order: "show-vendor" as const, vendor: "v-0001" } }, primary: false },
		];
		const reply: Reply = { ...sampleReply, again: null, actions };
		expect(renderReply(reply, share).omitted).toEqual(["act:0"]);
		expect(buttonsOf(reply).map((button) => button.text.text)).toEqual(["Show"]);
	});

	it("is left out, and named, where even that is too long", () => {
		const question = {
			intent: "explain" as const,
			subject: "x".repeat(3_000),
			asOf: "2026-11-20",
			filledIn: [],
			corrections: [],
		};
		const reply: Reply = {
			...sampleReply,
			actions: [{ label: "Too long", press: { question, release: "2026.11.0" }, primary: false }],
		};
		expect(renderReply(reply, share).omitted).toEqual(["act:0"]);
		expect(buttonsOf(reply).map((button) => button.action_id)).toContain("unfold:why");
	});
});
