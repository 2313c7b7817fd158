import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessmentSchema } from "../../src/evaluator/answer.js";
import type { Reply } from "../../src/replies/reply.js";
import { firstTexts } from "../replies/real.js";
import { firstTwo } from "./pair.js";
import { Stage } from "./stage.js";

/** Questions asked of an older release. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open(await firstTwo());
});
afterAll(() => stage.close());

const question = "is Outscale sovereign for confidential data under SecNumCloud, home France";

async function outcomeOf(asked: string, release?: string): Promise<string> {
	const reply = await stage.ask(asked, release === undefined ? {} : { release });
	const { outcome, knowledge } = assessmentSchema.parse(reply.answer);
	return `${knowledge.version} ${outcome}`;
}

function pressesOf({ actions, again }: Reply) {
	const presses = [...actions.map(({ press }) => press), ...(again ? [again] : [])];
	return presses.flatMap((press) => ("question" in press ? [press] : []));
}

describe("an older release", () => {
	it("answers where the question names it, wherever it stands, in both languages", async () => {
		expect(await outcomeOf(question)).toBe("2026.11.1 sovereign");
		for (const asked of [
			`${question} with knowledge 2026.11.0`,
			`with knowledge 2026.11.0, ${question}`,
			"is Outscale sovereign with knowledge 2026.11.0 for confidential data under SecNumCloud, home France?",
			`using release 2026.11.0 ${question}`,
			"Outscale est-il souverain pour des données confidentielles selon SecNumCloud, domicile France, avec les connaissances 2026.11.0 ?",
			"selon la version 2026.11.0, Outscale est-il souverain pour des données confidentielles selon SecNumCloud, domicile France ?",
			`${question}, knowledge 2026.11.0`,
		])
			expect(await outcomeOf(asked), asked).toBe("2026.11.0 undetermined");
		expect(await outcomeOf(question, "2026.11.0")).toBe("2026.11.0 undetermined");
	});

	it("says so first, and not where it is the newest", async () => {
		expect(firstTexts(await stage.ask(`${question} with knowledge 2026.11.0`))[0]).toBe(
			"Answered from knowledge 2026.11.0, as you asked; the newest is 2026.11.1.",
		);
		expect(firstTexts(await stage.ask(`${question} with knowledge 2026.11.1`))[0]).toMatch(/^Sovereign: Outscale/);
	});

	it("keeps the reply's buttons on it; buttons of other old replies ask the release in use", async () => {
		const reply = await stage.ask(`${question} with knowledge 2026.11.0`);
		const presses = pressesOf(reply);
		expect(presses.length).toBeGreaterThan(1);
		for (const press of presses) {
			expect(press).toMatchObject({ release: "2026.11.0", replay: true });
			const pressed = await stage.press(press);
			expect(pressed.answer).toMatchObject({ knowledge: { version: "2026.11.0" } });
			for (const next of pressesOf(pressed)) expect(next.replay).toBe(true);
		}
		const [first] = presses;
		if (!first) throw new Error("no button");
		const moved = await stage.press({ question: first.question, release: first.release });
		expect(moved.answer).toMatchObject({ knowledge: { version: "2026.11.1" } });
	});

	it("knows only the names that it has", async () => {
		const reply = await stage.ask("is Hetzner sovereign for confidential data, home France, with knowledge 2026.11.0?");
		expect(reply.answer).toMatchObject({ unknown: { about: "offering", text: "Hetzner" } });
	});

	it("answers what the asker may ask of any: lists, laws, explanations, changes", async () => {
		for (const asked of [
			"who can host Protected B with knowledge 2026.11.0?",
			"what is the CLOUD Act, with knowledge 2026.11.0?",
			"which laws reach Azure Canada with knowledge 2026.11.0?",
			"what changed since 2026.11.0 with knowledge 2026.11.0?",
			"help with knowledge 2026.11.0",
		])
			expect((await stage.ask(asked)).answer, asked).toMatchObject({ knowledge: { version: "2026.11.0" } });
	});

	it("is not meant where a release is only what is asked about", async () => {
		for (const asked of [
			"what changed since release 2026.11.0",
			"qu'est-ce qui a changé depuis la version 2026.11.0 ?",
		])
			expect((await stage.ask(asked)).answer, asked).toMatchObject({
				question: { intent: "changes", since: "2026.11.0" },
				knowledge: { version: "2026.11.1" },
			});
	});

	it("that there is not is answered with those that there are", async () => {
		for (const [asked, release] of [
			[`${question} with knowledge 2026.10.3`, undefined],
			[question, "2026.10.3"],
		] as const) {
			const reply = await stage.ask(asked, release === undefined ? {} : { release });
			expect(reply.answer).toMatchObject({
				unknown: { about: "version", text: "2026.10.3", nearest: ["2026.11.0", "2026.11.1"] },
			});
		}
	});
});
