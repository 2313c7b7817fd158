import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits as slackLimits } from "../../adapters/slack/limits.js";
import { renderFold, renderReply } from "../../adapters/slack/render.js";
import { limits as teamsLimits } from "../../adapters/teams/limits.js";
import { cardMessage } from "../../adapters/teams/message.js";
import { renderTerminal } from "../../adapters/terminal/render.js";
import { renderHtml } from "../../adapters/web/render.js";
import type { Fold, Reply } from "../../src/replies/reply.js";
import { firstTwo } from "../bot/pair.js";
import { Stage } from "../bot/stage.js";

/** What changed is the longest reply there is: it has to fit everywhere, folds and all. */

let stage: Stage;
let reply: Reply;
beforeAll(async () => {
	stage = await Stage.open(await firstTwo());
	reply = await stage.ask("what changed since 1 March 2026?");
});
afterAll(() => stage.close());

const foldsOf = (of: Reply) => of.blocks.filter((block): block is Fold => block.kind === "fold");

describe("what changed", () => {
	it("fits a message of Slack, each fold its pages", () => {
		const { message } = renderReply(reply, { share: true });
		expect(message.blocks.length).toBeLessThanOrEqual(slackLimits.blocks);
		expect(JSON.stringify(message)).toContain("132 of 6,750 have changed.");
		const labels = foldsOf(reply).map(({ id }) => id);
		expect(labels).toEqual(["verdicts", "new", "details", "dates"]);
		for (const fold of foldsOf(reply)) {
			const pages = renderFold(reply, fold);
			expect(pages.length).toBeLessThanOrEqual(slackLimits.pages);
			for (const page of pages) expect(page.blocks.length).toBeLessThanOrEqual(slackLimits.blocks);
		}
	});

	it("fits a card of Teams, whichever fold is open", () => {
		for (const open of [[], ...foldsOf(reply).map(({ id }) => [id])]) {
			const card = JSON.stringify(cardMessage({ ...reply, open }));
			expect(card.length * 2).toBeLessThanOrEqual(teamsLimits.messageBytes);
			expect(card).toContain("132 of 6,750 have changed.");
		}
	});

	it("is read on the page and in the terminal as a whole", () => {
		expect(renderHtml(reply)).toContain("Hetzner Cloud");
		const text = renderTerminal(reply, { colour: false, width: 100, full: true });
		expect(text).toContain("Verdicts that changed 132");
		expect(text.split("\n").every((line) => line.length <= 100)).toBe(true);
	});
});
