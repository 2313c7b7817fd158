import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assurances } from "../../../src/knowledge/grades.js";
import type { Reply } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { verdictText } from "../../../src/replies/what-changes.js";
import { foldOf, headingOf, languages, realKnowledge, spansText, textsOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** What a buyer or a lawyer reads has names and dates in words, and nothing of the code. */

let team: TestTeam;
let acme: string;
beforeAll(async () => {
	team = await TestTeam.open();
	acme = await team.adds("Acme", { bought: { kind: "own", intake: {} } });
	await team.stage.ask("set home Quebec");
	await team.stage.ask('Acme runs on: OVHcloud Canada; contract; "Terms" by Acme; 2026-01-05');
	await team.stage.ask('evidence Acme where the data stays: Canada; contract; "Terms" by Acme; 2026-01-05');
});
afterAll(() => team.stage.close());

/** Everything that a reply says, but for what is to be typed. */
function said({ blocks }: Reply): string {
	return blocks.flatMap(textsOf).join("\n");
}

const isoDate = /\d{4}-\d{2}-\d{2}/;

describe("what a lawyer reads", () => {
	it("says by names what the team recorded by ids: in the reasons, in the laws, and as a cause", async () => {
		for (const [language, runsOn, stays] of [
			["en", "Runs on: OVHcloud Canada", "Where the data stays: Canada"],
			["fr", "Repose sur : OVHcloud Canada", "Où restent les données : Canada"],
		] as const) {
			const reply = await team.orders({ order: "reassess", vendor: acme }, language);
			const told = said(reply);
			expect(told).toContain(runsOn);
			expect(told).toContain(stays);
			expect(told).not.toContain("ovhcloud-canada");
			expect(told).not.toMatch(/: CA\b/);
			for (const fold of ["why", "laws"]) expect(foldOf(reply, fold).join("\n")).toContain(runsOn);
		}
	});

	it("names the days between which a waiver and a snooze may end, in words", async () => {
		const waive = (day: string) => team.stage.ask(`waive Acme until ${day} because the move takes time`);
		for (const day of ["2026-11-20", "2031-11-21"])
			expect(headingOf(await waive(day))).toBe(
				"A waiver must end on a day from 21 November 2026 to 20 November 2031. Choose one of these days.",
			);
		const french = await team.stage.ask("déroger pour Acme jusqu'au 2026-11-20 car la migration prend du temps");
		expect(headingOf(french)).toBe(
			"Une dérogation doit finir un jour compris entre le 21 novembre 2026 et le 20 novembre 2031. Choisissez l'un de ces jours.",
		);
		expect(headingOf(await waive("2031-11-20"))).toMatch(/^Waived until 20 November 2031/);
	});

	it("finds each button by words of its own, also beside the parts that unfold", async () => {
		for (const order of ["show-vendor", "reassess"] as const)
			for (const language of ["en", "fr"] as const) {
				const { blocks, actions } = await team.orders({ order, vendor: acme }, language);
				const titles = blocks.flatMap((block) => (block.kind === "fold" ? [block.title] : []));
				const words = [...titles, ...actions.map(({ label }) => label)];
				expect(new Set(words).size, words.join(" | ")).toBe(words.length);
			}
	});

	it("is told in the history that a reminder asked, and not by which name of the code", async () => {
		const [answer] = (await team.vendor(acme)).decisions.map(({ grounds }) => grounds.answer);
		if (answer === undefined) throw new Error("the waiver rests on an answer");
		for (const intent of ["remind", "compare", "exposure", "anything"])
			await team.does({ do: "note-answer", intent, vendor: acme, answer, release: "2026.11.0", evaluator: "1.3" });
		const told = said(await team.orders({ order: "vendor-history", vendor: acme }));
		expect(told).toContain("worked out the verdict for a reminder");
		expect(told).not.toMatch(/\(remind\)|\(compare\)|\(exposure\)|anything/);
	});

	it("reads no date in figures in what is shown of a vendor", async () => {
		const shown = await team.orders({ order: "show-vendor", vendor: acme });
		const history = await team.orders({ order: "vendor-history", vendor: acme });
		const plainOf = (reply: Reply) =>
			reply.blocks
				.flatMap((block) => (block.kind === "fields" ? block.fields.map(({ text }) => text) : []))
				.map((spans) => spansText(spans.filter(({ kind }) => kind !== "code")))
				.join("\n");
		for (const reply of [shown, history]) expect(plainOf(reply)).not.toMatch(isoDate);
	});

	it("finds no brackets within brackets, whatever a verdict rests on", async () => {
		for (const language of languages) {
			const telling = new Telling(language, await realKnowledge());
			for (const assurance of assurances) {
				const text = verdictText({ outcome: "not-sovereign", assurance }, telling);
				expect(text).toMatch(/^[^()]+ \([^()]+\)$/);
			}
			for (const order of ["show-vendor", "reassess", "vendor-history"] as const)
				expect(said(await team.orders({ order, vendor: acme }, language))).not.toMatch(/\([^()]*\(/);
		}
	});
});
