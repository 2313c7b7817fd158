import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../../../adapters/teams/limits.js";
import { cardMessage } from "../../../adapters/teams/message.js";
import { renderCard, summaryOf } from "../../../adapters/teams/render.js";
import { type Block, plain, pressSchema, type Reply, replySchema, strong } from "../../../src/replies/reply.js";
import { samplePress, sampleReply } from "../../samples/reply.js";
import { faults, ofType, strings } from "./cards.js";
import { hostileReply } from "./hostile-reply.js";

const having = (...blocks: Block[]): Reply => ({ ...sampleReply, blocks, actions: [] });
const texts = (reply: Reply) => strings(renderCard(reply), "text");
const all = (reply: Reply) => texts(reply).join("");

describe("any reply", () => {
	test("becomes a good card within a message's size, and never throws", () => {
		fc.assert(
			fc.property(hostileReply, (reply) => {
				const message = cardMessage(reply);
				expect(JSON.stringify(message).length * 2).toBeLessThanOrEqual(limits.messageBytes - 4_000);
				expect(faults(renderCard(reply))).toEqual([]);
				for (const { data } of ofType(message, "Action.Execute"))
					expect(pressSchema.safeParse(JSON.parse(JSON.stringify(data))).success).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});

	test("is the same card each time", () => {
		const json = (reply: Reply) => JSON.stringify(renderCard(reply));
		fc.assert(
			fc.property(hostileReply, (reply) => json(structuredClone(reply)) === json(reply)),
			{ numRuns: 50 },
		);
	});

	test("is one that the types allow", () => {
		fc.assert(
			fc.property(hostileReply, (reply) => replySchema.safeParse(reply).success),
			{ numRuns: 100 },
		);
	});
});

describe("the sample", () => {
	const card = renderCard(sampleReply);

	test("is a full-width Adaptive Card 1.5 without faults", () => {
		expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", msteams: { width: "Full" } });
		expect(faults(card)).toEqual([]);
	});

	test("says everything in order, folds left closed", () => {
		const shown = all(sampleReply);
		const inOrder = [
			"Not sovereign: ExampleCloud <!channel> & <at>all</at> for Protected B. Proven.",
			"Four pillars (a vendor's yardstick)",
			"I took the yardstick",
			"yes DataStored in Montreal and Toronto only · binding",
			"no LegalExampleCorp (US) controls the operator · proven",
			"unknown TechnicalNo source says",
			"Reached byCLOUD Act: you → ExampleCloud",
			"Comparison",
			"ExampleCloudOtherCloudDatayesno",
			"• is ExampleCloud sovereign for Protected B?",
			"From public sources, each with its date. Not legal advice.",
		];
		const places = inOrder.map((text) => shown.indexOf(text));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(shown).not.toContain("ExampleCorp controls ExampleCloud");
	});

	test("has a button for each fold, then its own, above the small print", () => {
		expect(ofType(card, "Action.Execute").map(({ title, verb }) => [title, verb])).toEqual([
			["Why", "unfold"],
			["Ask the vendor", "unfold"],
			["Sources 1", "unfold"],
			["Compare", "ask"],
		]);
		expect(card.body.at(-2)?.type).toBe("ActionSet");
	});

	test("colours the verdict and leaves the word", () => {
		expect(ofType(card, "TextRun")[0]).toMatchObject({
			text: "Not sovereign",
			color: "Attention",
			weight: "Bolder",
			size: "Large",
		});
	});

	test("says for a notification what it is about", () => {
		expect(summaryOf(sampleReply)).toBe(
			"Not sovereign: ExampleCloud <!channel> & <at>all</at> for Protected B. Proven.",
		);
		expect(card.fallbackText).toContain("Not sovereign: ExampleCloud");
	});

	test("has its links as Markdown, closed against their address", () => {
		const opened = { ...sampleReply, open: ["sources"] };
		expect(texts(opened)).toContain(
			"• \\[1\\] [Annual report](https://example.org/a?b=1&c=%22), ExampleCorp, filing, 2025",
		);
	});
});

describe("folds", () => {
	const opened = { ...sampleReply, open: ["why", "vendor"] };

	test("that are open show what is in them and have no button", () => {
		expect(all(opened)).toContain("ExampleCorp controls ExampleCloud [1] filing, 2025");
		expect(strings(renderCard(opened), "title")).toEqual(["Sources 1", "Compare"]);
		expect(faults(renderCard(opened))).toEqual([]);
	});

	test("a tree goes in by a step at each level", () => {
		expect(ofType(renderCard(opened), "ColumnSet").at(-1)).toMatchObject({
			columns: [{ width: "16px", items: [] }, { width: "stretch" }],
		});
	});

	test("text to copy is monospace", () => {
		expect(ofType(renderCard(opened), "TextRun")).toContainEqual({
			type: "TextRun",
			text: "1. Who can enter the data halls?",
			fontType: "Monospace",
		});
	});

	test("that nothing can open are open", () => {
		expect(all({ ...sampleReply, again: null })).toContain("ExampleCorp controls ExampleCloud");
	});
});

describe("buttons", () => {
	const press = { ...samplePress, share: true as const };

	test("do not offer to share: a channel reads already, and a chat has nobody else", () => {
		const reply = { ...sampleReply, actions: [{ label: "Share", press, primary: false }], again: press };
		expect(strings(renderCard(reply), "title")).toEqual(["Why", "Ask the vendor", "Sources 1"]);
		expect(JSON.stringify(renderCard(reply))).not.toContain("share");
	});

	test("stand in rows of five, however many", () => {
		const actions = Array.from({ length: 12 }, (_, index) => ({
			label: `Choice ${index}`,
			press: samplePress,
			primary: index === 0,
		}));
		const card = renderCard({ ...having({ kind: "paragraph", text: [plain("Which do you mean?")] }), actions });
		expect(ofType(card, "ActionSet").map(({ actions: row }) => ofType(row, "Action.Execute").length)).toEqual([
			5, 5, 2,
		]);
		expect(ofType(card, "Action.Execute")[0]).toMatchObject({ style: "positive" });
		expect(faults(card)).toEqual([]);
	});
});

describe("too much", () => {
	const long = having(
		{ kind: "heading", tone: "good", text: [strong("Sovereign")] },
		{
			kind: "list",
			items: Array.from({ length: 2_000 }, (_, index) => [plain(`Reason ${index} with some words about it`)]),
		},
		{ kind: "note", text: [plain("Not legal advice.")] },
	);

	test.each([
		[
			"en",
			"Cut here: a Teams message holds no more. Ask for a part of it, or at the command line, which cuts nothing: sovereign ask.",
		],
		[
			"fr",
			"Coupé ici : un message Teams n'en contient pas plus. Demandez-en une partie, ou à la ligne de commande, qui ne coupe rien : sovereign ask.",
		],
	] as const)("is cut from the end, says so in %s, and keeps the small print", (language, mark) => {
		const shown = texts({ ...long, language });
		expect(shown[0]).toBe("Sovereign");
		expect(shown).toContain("• Reason 0 with some words about it");
		expect(shown.slice(-2)).toEqual([mark, "Not legal advice."]);
		expect(JSON.stringify(renderCard(long)).length).toBeGreaterThan(limits.cardLength * 0.95);
	});

	test("in one line is cut with an ellipsis", () => {
		const [text] = texts(having({ kind: "paragraph", text: [plain("🦊".repeat(5_000))] }));
		expect(text?.length).toBeLessThanOrEqual(limits.elementText);
		expect(text).toMatch(/^(?:🦊)+…$/u);
	});

	test("in many small pieces is too much as well, in the small print too", () => {
		const pieces = Array.from({ length: 4_000 }, (_, index) => (index % 2 ? strong("a") : plain("b")));
		const card = renderCard(having({ kind: "paragraph", text: pieces }, { kind: "note", text: pieces }));
		expect(JSON.stringify(card).length).toBeLessThanOrEqual(limits.cardLength);
		expect(strings(card, "text")).toEqual([
			"Cut here: a Teams message holds no more. Ask for a part of it, or at the command line, which cuts nothing: sovereign ask.",
		]);
	});

	test("in a fold that nobody asked for takes nothing from the answer", () => {
		const reasons: Block = {
			kind: "fold",
			id: "why",
			title: "Why",
			blocks: [
				{ kind: "list", items: Array.from({ length: 2_000 }, (_, index) => [plain(`Reason ${index} at length`)]) },
			],
		};
		const answer: Block = { kind: "paragraph", text: [plain("What was shown")] };
		const heading: Block = { kind: "heading", tone: "good", text: [strong("Sovereign")] };
		const reply = having(heading, reasons, answer);
		expect(texts({ ...reply, open: ["why"] })).not.toContain("What was shown");
		const shown = texts({ ...having(heading, answer, reasons), again: null });
		expect(shown.slice(0, 3)).toEqual(["Sovereign", "What was shown", "Why"]);
		expect(shown.at(-1)).toBe(
			"Cut here: a Teams message holds no more. Ask for a part of it, or at the command line, which cuts nothing: sovereign ask.",
		);
	});

	test("what fits is not marked", () => {
		expect(all(sampleReply)).not.toContain("Cut here");
	});
});

describe("a table", () => {
	const table = (columns: number, rows: number): Block => ({
		kind: "table",
		caption: "Comparison",
		head: Array.from({ length: columns }, (_, column) => (column === 0 ? "" : `Cloud ${column}`)),
		rows: Array.from({ length: rows }, (_, row) =>
			Array.from({ length: columns }, (_, column) => [plain(column === 0 ? `Pillar ${row}` : `${row}/${column}`)]),
		),
	});

	test("has its head on each piece", () => {
		const tables = ofType(renderCard(having(table(3, 12))), "Table");
		expect(tables.map((piece) => ofType(piece, "TableRow").length)).toEqual([11, 3]);
		for (const piece of tables) expect(strings(piece, "text").slice(0, 2)).toEqual(["Cloud 1", "Cloud 2"]);
	});

	test("that is too wide comes as one part a column, in the same order", () => {
		const card = renderCard(having(table(7, 2)));
		expect(ofType(card, "Table")).toEqual([]);
		expect(all(having(table(7, 2)))).toContain("Cloud 1Pillar 0: 0/1Pillar 1: 1/1Cloud 2Pillar 0: 0/2");
		expect(faults(card)).toEqual([]);
	});

	test("with cells missing stays a table", () => {
		const card = renderCard(
			having({ kind: "table", caption: "", head: ["", "A"], rows: [[], [[plain("x")], [plain("y")]]] }),
		);
		expect(ofType(card, "TableRow").map((row) => ofType(row, "TableCell").length)).toEqual([2, 2, 2]);
		expect(faults(card)).toEqual([]);
	});
});
