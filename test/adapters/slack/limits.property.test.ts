import type { types } from "@slack/bolt";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../../../adapters/slack/limits.js";
import { readPress } from "../../../adapters/slack/press.js";
import { type Rendered, renderFold, renderPages, renderReply } from "../../../adapters/slack/render.js";
import { blockSchema } from "../../../src/replies/reply.js";
import { mentionable } from "../../samples/arbitrary-reply.js";
import { hostileReply } from "./hostile-reply.js";

interface Shown {
	readonly text: string;
	readonly longest: number;
}

/** Every text of a block with the length that Slack (or our own, stricter rule) allows it. Written out, so as not to copy limits.ts. */
function textsOf(block: types.KnownBlock): Shown[] {
	switch (block.type) {
		case "section":
			return [{ text: block.text?.text ?? "", longest: 3_000 }];
		case "header":
			return [{ text: block.text.text, longest: 150 }];
		case "context":
			expect(block.elements.length).toBeLessThanOrEqual(10);
			return block.elements.map((element) => ({ text: "text" in element ? element.text : "", longest: 3_000 }));
		case "actions":
			expect(block.elements.length).toBeGreaterThan(0);
			expect(block.elements.length).toBeLessThanOrEqual(25);
			return block.elements.map((element) => ({
				text: element.type === "button" ? element.text.text : "",
				longest: 75,
			}));
		default:
			throw new Error(`a block that we do not use: ${block.type}`);
	}
}

const ourLink = /<https?:\/\/[^<>|\s]+\|[^<>]+>/g;

function checkText(text: string): void {
	expect(text.trim()).not.toBe("");
	expect(text).not.toMatch(/\p{Surrogate}/u);
	const rest = text.replace(ourLink, "").replaceAll(`<@${mentionable}>`, "");
	expect(rest).not.toMatch(/[<>]/);
	expect(rest).not.toMatch(/&(?!amp;|lt;|gt;)/);
}

function check({ message }: Rendered): void {
	expect(message.blocks.length).toBeLessThanOrEqual(45);
	const texts = message.blocks.flatMap(textsOf);
	for (const { text, longest } of texts) {
		expect(text.length).toBeLessThanOrEqual(longest);
		checkText(text);
	}
	expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(8_000);
	expect(message.text.length).toBeLessThanOrEqual(3_000);
	checkText(message.text);
	expect(message.text).not.toMatch(/</);
	const buttons = message.blocks.flatMap((block) =>
		block.type === "actions" ? block.elements.flatMap((element) => (element.type === "button" ? [element] : [])) : [],
	);
	expect(new Set(buttons.map((button) => button.action_id)).size).toBe(buttons.length);
	for (const { value, action_id } of buttons) {
		expect(action_id?.length).toBeLessThanOrEqual(255);
		expect(value?.length).toBeLessThanOrEqual(2_000);
		expect(value).not.toMatch(/[<>&]/);
	}
	// Everything is given verbatim, so that Slack makes no links out of bare addresses.
	expect(JSON.stringify(message.blocks)).not.toMatch(/"mrkdwn","text":"(?:[^"\\]|\\.)*"(?!,"verbatim":true)/);
}

/** A counterexample is looked for and made smaller for so long; without it, big replies shrink for minutes. */
const soon = { interruptAfterTimeLimit: 20_000 };

describe("any reply whatever", { timeout: 60_000 }, () => {
	it("renders within Slack's limits, and nobody's text becomes a mention or a link", () => {
		fc.assert(
			fc.property(hostileReply, fc.boolean(), (reply, share) => {
				check(renderReply(reply, { share }));
				const { messages, omitted } = renderPages(reply, { share });
				expect(messages.length).toBeLessThanOrEqual(4);
				for (const message of messages) check({ message, omitted });
				for (const block of reply.blocks)
					if (block.kind === "fold") {
						const pages = renderFold(reply, block);
						expect(pages.length).toBeLessThanOrEqual(limits.pages);
						for (const message of pages) check({ message, omitted: [] });
					}
			}),
			{ numRuns: 300, ...soon },
		);
	});

	it("makes no link at all where the reply has none", () => {
		fc.assert(
			fc.property(hostileReply, (reply) => {
				fc.pre(!/"kind":"(?:link|person)"/.test(JSON.stringify(reply.blocks)));
				const { message } = renderReply(reply, { share: true });
				for (const { text } of message.blocks.flatMap(textsOf)) expect(text).not.toMatch(/[<>]/);
			}),
			{ numRuns: 100, ...soon },
		);
	});

	it("either gives a button the question that it was made for, or leaves it out", () => {
		fc.assert(
			fc.property(hostileReply, (reply) => {
				const { message, omitted } = renderReply(reply, { share: false });
				const values = message.blocks.flatMap((block) =>
					block.type === "actions"
						? block.elements.flatMap((element) =>
								element.type === "button" ? [[element.action_id ?? "", element.value] as const] : [],
							)
						: [],
				);
				const byId = new Map(values);
				for (const [index, { press }] of reply.actions.entries()) {
					const id = `act:${index}`;
					if (omitted.includes(id)) continue;
					const read = readPress(byId.get(id));
					if ("order" in press) {
						expect(read).toEqual(press);
						continue;
					}
					if (read === null || "order" in read) throw new Error("a question's button orders something");
					expect(read).toMatchObject({ release: press.release, question: { intent: press.question.intent } });
					// How the question was read may be left out where it does not fit; nothing that changes the answer may.
					expect({ ...read.question, filledIn: [] }).toEqual({ ...press.question, filledIn: [] });
				}
			}),
			{ numRuns: 100, ...soon },
		);
	});

	it("is a reply of the contract", () => {
		fc.assert(
			fc.property(hostileReply, (reply) => {
				for (const block of reply.blocks) expect(blockSchema.safeParse(block).error?.issues ?? []).toEqual([]);
			}),
			{ numRuns: 50, ...soon },
		);
	});
});
