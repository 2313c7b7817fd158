import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QuestionPress, Reply } from "../../src/replies/reply.js";
import { firstTexts, headingOf } from "../replies/real.js";
import { Stage } from "./stage.js";

/** Who reads a reply, and what becomes of its buttons. */

const question = "is Cirrus sovereign for Protected B?";

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

function again(reply: Reply): QuestionPress {
	if (!reply.again || !("question" in reply.again)) throw new Error("The reply can be asked again");
	return reply.again;
}

function sharing(reply: Reply) {
	return reply.actions.filter(({ press }) => "question" in press && press.share);
}

describe("who reads a reply", () => {
	it("answers a slash command to the asker alone, with a button to share", async () => {
		const reply = await stage.ask(question);
		expect(reply.private).toBe(true);
		expect(sharing(reply).map(({ label }) => label)).toEqual(["Share"]);
	});

	it("answers a mention where everybody reads it, with nothing to share", async () => {
		const reply = await stage.ask(question, { audience: "public" });
		expect(reply.private).toBe(false);
		expect(sharing(reply)).toEqual([]);
	});

	it("shares to everybody, and what is shared has no button to share", async () => {
		const [share] = sharing(await stage.ask(question));
		if (!share) throw new Error("There is a button to share");
		const shared = await stage.press(share.press);
		expect(shared.private).toBe(false);
		expect(sharing(shared)).toEqual([]);
		expect(headingOf(shared)).toBe(headingOf(await stage.ask(question)));
	});

	it("has nobody to share with on this machine alone", async () => {
		expect(sharing(await stage.ask(question, { tenant: "local" }))).toEqual([]);
	});

	it("unfolds for whoever pressed, in a channel too", async () => {
		const reply = await stage.ask(question, { audience: "public" });
		const unfolded = await stage.press({ ...again(reply), unfold: "why" }, { audience: "public" });
		expect(unfolded.private).toBe(true);
		expect(unfolded.open).toEqual(["why"]);
		expect(unfolded.blocks).toEqual(reply.blocks);
	});

	it("opens no fold that was not asked for", async () => {
		expect((await stage.ask(question)).open).toEqual([]);
	});
});

describe("a button", () => {
	it("says which knowledge it is from, where that is no longer the one in use", async () => {
		const press = again(await stage.ask(question));
		const reply = await stage.press({ ...press, release: "2026.9.0" });
		expect(firstTexts(reply)[0]).toBe("This button is from knowledge 2026.9.0; I answer from 2026.11.0.");
		expect(headingOf(reply)).toBe(headingOf(await stage.ask(question)));
		const french = await stage.press({ ...press, release: "2026.9.0", language: "fr" });
		expect(firstTexts(french)[0]).toBe("Ce bouton date des connaissances 2026.9.0 ; je réponds selon 2026.11.0.");
		expect(firstTexts(await stage.press(press))[0]).not.toMatch(/^This button/);
	});

	it("says that its subject is gone, whatever it asks", async () => {
		const press = again(await stage.ask(question));
		if (press.question.intent !== "check") throw new Error("It is a check");
		const { offering: _, intent: __, ...terms } = press.question;
		const { framework: ___, dataClasses: ____, picks: _____, sensitivity, assurance, ...exposed } = terms;
		const gone: QuestionPress["question"][] = [
			{ ...press.question, offering: "gone-cloud" },
			{ ...press.question, dataClasses: ["gone-cloud"] },
			{ ...press.question, framework: "gone-cloud" },
			{ ...press.question, readings: { "us-cloud-act": "gone-cloud" } },
			{ ...terms, intent: "compare", offerings: ["micrologic-cirrus", "gone-cloud"] },
			{ ...terms, intent: "find", dataClasses: ["gone-cloud"] },
			{ ...exposed, intent: "exposure", offering: "gone-cloud" },
			{ ...exposed, intent: "exposure", offering: "micrologic-cirrus", law: "gone-cloud" },
			{ intent: "explain", subject: "gone-cloud", asOf: "2026-11-20", filledIn: [], corrections: [] },
		];
		for (const asked of gone) {
			const reply = await stage.press({ ...press, question: asked });
			expect(headingOf(reply), JSON.stringify(asked)).toMatch(
				/^This button asks about “.*gone-cloud.*”, which the knowledge no longer has\.$/,
			);
			expect(reply.answer).toBeNull();
			expect(reply.private).toBe(true);
		}
		expect(stage.log.lines).toEqual([]);
	});

	it("answers, whichever it is and wherever it stands", async () => {
		const texts = [
			question,
			"compare Cirrus, AWS Canada and OVHcloud Canada for Protected B",
			"who can host Protected B?",
			"why is Azure Canada exposed to the CLOUD Act?",
			"Cirrus est-il souverain pour des secrets d'affaires ?",
		];
		for (const text of texts) {
			const reply = await stage.ask(text);
			expect(reply.actions.length, text).toBeGreaterThan(0);
			for (const { label, press } of reply.actions) {
				const pressed = await stage.press(press);
				expect(pressed.answer, `${text}: ${label}`).not.toBeNull();
				expect(pressed.language).toBe(reply.language);
			}
		}
	});

	it("gives the same reply as the question that it repeats", async () => {
		const texts = [question, "who can host Protected B?", "what is the CLOUD Act?", "what laws reach Bleu?"];
		for (const text of texts) {
			const reply = await stage.ask(text);
			expect((await stage.press(again(reply))).blocks, text).toEqual(reply.blocks);
		}
	});
});
