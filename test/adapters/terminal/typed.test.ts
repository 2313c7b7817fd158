import { describe, expect, it } from "vitest";
import { terminalOptions } from "../../../adapters/terminal/options.js";
import { typedActions, typedQuestion } from "../../../adapters/terminal/typed.js";
import type { QuestionPress } from "../../../src/replies/reply.js";
import { sampleOrder, samplePress } from "../../samples/reply.js";

const { question } = samplePress;
if (question.intent !== "check") throw new Error("The sample presses a check");
const check = { ...question, filledIn: ["framework", "home", "asOf"] };

describe("a button as something to type", () => {
	it("says the question, and the yardstick and the day only where the asker gave them", () => {
		expect(typedQuestion(check, "en")).toBe("is example-cloud sovereign for ca-protected-b");
		expect(typedQuestion({ ...check, filledIn: ["home"] }, "en")).toBe(
			"is example-cloud sovereign for ca-protected-b under four-pillars as of 2026-11-20",
		);
		expect(typedQuestion(check, "fr")).toBe("example-cloud est-il souverain pour ca-protected-b");
	});

	it("says nothing where the words would ask less than the button does", () => {
		const lessSaid: QuestionPress["question"][] = [
			{ ...check, filledIn: [] },
			{ ...check, configuration: { region: "CA-QC" } },
			{ ...check, context: { processing: "stored" } },
			{ ...check, readings: { "us-cloud-act": "usual" } },
			{ ...check, picks: ["x"] },
			{ ...check, assurance: "proven" },
			{ intent: "settings", corrections: [] },
		];
		for (const asked of lessSaid) expect(typedQuestion(asked, "en")).toBeNull();
	});

	it("has words for every other intent", () => {
		const { home, asOf, configuration, context, readings, filledIn, corrections } = check;
		const place = { home, asOf, configuration, context, readings, filledIn, corrections };
		const others: [QuestionPress["question"], string][] = [
			[{ intent: "help" }, "help"],
			[{ intent: "changes", since: "2026.10.0", filledIn: [], corrections: [] }, "what changed since 2026.10.0"],
			[
				{
					intent: "changes",
					since: "2026.10.0",
					sinceDay: "2026-11-01",
					subject: "ovh",
					filledIn: [],
					corrections: [],
				},
				"what changed for ovh since 2026-11-01",
			],
			[{ intent: "explain", subject: "us-cloud-act", asOf, filledIn, corrections }, "what is us-cloud-act"],
			[
				{ intent: "exposure", offering: "azure", law: "us-cloud-act", ...place },
				"why is azure exposed to us-cloud-act",
			],
			[{ intent: "find", dataClasses: ["a", "b"], framework: "f", ...place }, "who can host a and b"],
			[
				{ intent: "compare", offerings: ["x", "y"], dataClasses: ["a"], framework: "f", ...place },
				"compare x, y for a",
			],
		];
		for (const [asked, typed] of others) expect(typedQuestion(asked, "en")).toBe(typed);
		expect(typedQuestion({ intent: "exposure", offering: "azure", ...place }, "en")).toBeNull();
	});

	it("stays on the release that was asked for", () => {
		const press: QuestionPress = { question: check, release: "2026.10.0", replay: true };
		expect(typedActions([{ label: "Again", press, primary: false }], "en")).toEqual([
			{ label: "Again", typed: "is example-cloud sovereign for ca-protected-b with knowledge 2026.10.0" },
		]);
		expect(typedActions([{ label: "Encore", press, primary: false }], "fr")[0]?.typed).toMatch(
			/ avec les connaissances 2026\.10\.0$/,
		);
	});

	it("leaves out what a terminal has no use for: sharing, and folds", () => {
		const press: QuestionPress = { question: { intent: "help" }, release: "2026.11.0" };
		const actions = [
			{ label: "Share", press: { ...press, share: true as const }, primary: false },
			{ label: "Why", press: { ...press, unfold: "why" }, primary: false },
			{ label: "Help", press, primary: false },
		];
		expect(typedActions(actions, "fr")).toEqual([{ label: "Help", typed: "aide" }]);
	});

	it("says what the reply says that is typed, and of an order nothing else", () => {
		const help: QuestionPress = { question: { intent: "help" }, release: "2026.11.0" };
		const actions = [
			{ label: "Approve", press: sampleOrder, primary: true, typed: "approve OVH because …" },
			{ label: "Snooze", press: sampleOrder, primary: false },
			{ label: "Help", press: help, primary: false, typed: "help" },
			{ label: "Share", press: { ...help, share: true as const }, primary: false, typed: "share" },
		];
		expect(typedActions(actions, "fr")).toEqual([
			{ label: "Approve", typed: "approve OVH because …" },
			{ label: "Help", typed: "help" },
		]);
	});
});

describe("how to write to an output", () => {
	it("has colour on a terminal only, and none under NO_COLOR", () => {
		expect(terminalOptions({ isTTY: true, columns: 72 }, {}, true)).toEqual({ colour: true, width: 72, full: true });
		expect(terminalOptions({ isTTY: true, columns: 72 }, { NO_COLOR: "1" }, false).colour).toBe(false);
		expect(terminalOptions({ isTTY: true, columns: 72 }, { TERM: "dumb" }, false).colour).toBe(false);
		expect(terminalOptions({}, {}, false)).toEqual({ colour: false, width: 100, full: false });
		expect(terminalOptions({ isTTY: true, columns: 300 }, {}, false).width).toBe(110);
	});
});
