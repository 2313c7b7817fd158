import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longestQuestion } from "../../src/bot/request.js";
import { type Reply, replySchema } from "../../src/replies/reply.js";
import { blocksOf, firstTexts, headingOf, textsOf } from "../replies/real.js";
import { knowledge, questionOf, Stage } from "./stage.js";

/** Whatever is typed gets a reply, whose text is text. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

function examplesOf(reply: Reply): string[] {
	return blocksOf(reply, "examples").flatMap(({ items }) => items);
}

describe("an empty message, or help", () => {
	it.each(["en", "fr"] as const)("shows six questions that work, in %s", async (locale) => {
		for (const text of ["", "   ", locale === "en" ? "help" : "aide"]) {
			const reply = await stage.ask(text, { locale });
			expect(reply.language).toBe(locale);
			const examples = examplesOf(reply);
			expect(examples, `“${text}”`).toHaveLength(6);
			const { atlas: _, ...names } = await knowledge();
			expect(examples.join(" ")).toContain(
				[...names.offerings.values()].find(({ id }) => id === "micrologic-cirrus")?.name[locale],
			);
		}
	});

	it.each(["en", "fr"] as const)(
		"answers each of them, and each of the others that it lists, in %s",
		async (locale) => {
			const help = await stage.ask("", { locale });
			const listed = blocksOf(help, "list").flatMap(({ items }) =>
				items.flatMap((spans) => spans.filter(({ kind }) => kind === "code").map(({ text }) => text)),
			);
			const all = [...examplesOf(help), ...listed];
			expect(new Set(all).size).toBe(all.length);
			expect(all.length).toBeGreaterThan(12);
			for (const text of all) {
				const reply = await stage.ask(text, { tenant: `slack:${locale}`, channel: "C1" });
				expect(reply.answer, text).not.toBeNull();
				// What is ordered of the register is told by it; everything else is a question.
				if (reply.answer && "order" in reply.answer) expect(reply.answer.order, text).not.toBeNull();
				else {
					expect(reply.answer && "question" in reply.answer, text).toBe(true);
					expect(questionOf(reply).intent, text).not.toBe("help");
				}
			}
		},
	);
});

describe("a text that is too long", () => {
	it("is refused with its length, in the platform's language, and is not logged", async () => {
		const text = `is Cirrus sovereign for Protected B? ${"x".repeat(longestQuestion)}`;
		const reply = await stage.ask(text, { locale: "fr" });
		expect(reply.answer).toBeNull();
		expect(headingOf(reply)).toBe(
			`Ce message est trop long : ${text.length} caractères, et j'en lis au plus 2000. Demandez en une phrase.`,
		);
		expect(stage.log.lines).toEqual([]);
	});

	it("is read up to that length", async () => {
		const text = "is Cirrus sovereign for Protected B?".padEnd(longestQuestion, " ");
		expect(questionOf(await stage.ask(text))).toMatchObject({ offering: "micrologic-cirrus" });
	});
});

describe("other scripts, markup and mentions", () => {
	const strange = [
		"Azure は主権的ですか",
		"هل Cirrus سيادي؟",
		"является ли Azure суверенным",
		"🦊🦊🦊 ".repeat(60),
		"is <b>FooCloud</b> sovereign for Protected B",
		"is <@U123> sovereign for Protected B",
		"is [FooCloud](https://example.com) sovereign for Protected B?",
		"is *Foo_Cloud* `x` ~y~ sovereign for Protected B?",
		"is FooCloud\u202Eduolc sovereign for Protected B?",
		"is {offering} sovereign for {classes}?",
		"what is <!channel>",
		"\u0000\u0007\u001b[31mred",
	];

	it.each(strange)("answers %j in plain text", async (text) => {
		const reply = await stage.ask(text);
		expect(replySchema.safeParse(reply).error).toBeUndefined();
		// What was typed is quoted as plain or strong text, never as a link or as code of a platform.
		const spans = reply.blocks.flatMap((block) =>
			"text" in block && typeof block.text !== "string" ? block.text : [],
		);
		expect(spans.every(({ kind }) => kind === "plain" || kind === "strong")).toBe(true);
		expect(reply.blocks.every((block) => textsOf(block).every((line) => !/\p{Cs}/u.test(line)))).toBe(true);
		expect(firstTexts(reply).every((line) => line.length < 200)).toBe(true);
	});

	it("quotes what was typed as it was, for adapters to escape", async () => {
		expect(headingOf(await stage.ask("is <@U123> sovereign for Protected B?"))).toContain("U123");
		expect(headingOf(await stage.ask("is {FooCloud} sovereign for Protected B?"))).toContain("FooCloud");
	});

	it("answers any text at all with a reply that keeps to its schema", async () => {
		const text = fc.oneof(
			fc.string({ unit: "binary", maxLength: 80 }),
			fc
				.array(
					fc.constantFrom(
						"is",
						"Cirrus",
						"Azure",
						"sovereign",
						"for",
						"Protected B",
						"et",
						"?",
						"compare",
						"what",
						"home",
						"CLOUD Act",
						"since",
						"2026",
						"set",
						"souverain",
						"pour",
						"<b>",
						"{x}",
						"nos clés",
					),
					{
						maxLength: 12,
					},
				)
				.map((words) => words.join(" ")),
		);
		await fc.assert(
			fc.asyncProperty(text, async (typed) => {
				const reply = await stage.ask(typed, { tenant: "slack:ANY" });
				expect(replySchema.safeParse(reply).error).toBeUndefined();
				expect(headingOf(reply)).not.toBe("");
				expect(stage.log.lines).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});
});
