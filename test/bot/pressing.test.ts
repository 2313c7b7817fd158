import { describe, expect, it } from "vitest";
import type { Question } from "../../src/evaluator/question.js";
import { theBot } from "../../src/register/identities.js";
import { noSettings } from "../../src/register/settings.js";
import { pressSchema, type Reply } from "../../src/replies/reply.js";
import { Stage } from "./stage.js";

const check = {
	intent: "check",
	offering: "micrologic-cirrus",
	dataClasses: ["ca-protected-b"],
	framework: "four-pillars",
	home: ["CA"],
	asOf: "2026-11-20",
	configuration: {},
	context: {},
	readings: {},
	filledIn: [],
	corrections: [],
} satisfies Question;

const textOf = (reply: Reply) => JSON.stringify(reply.blocks);

describe("what a press carries is looked up as if it were typed", () => {
	it.each([
		["a package that the offering does not have", { configuration: { package: "nope" } }],
		["a region that is no place", { configuration: { region: "QQ" } }],
		["a reading that nobody holds", { readings: { "us-cloud-act": "nope" } }],
		["a home that is no place", { home: ["QQ"] }],
	])("refuses %s", async (_, part) => {
		const stage = await Stage.open();
		const reply = await stage.press({ question: { ...check, ...part }, release: "2026.11.0" });
		expect(reply.answer).toBeNull();
		await stage.close();
	});

	it("keeps no setting that names what there is not", async () => {
		const stage = await Stage.open();
		const question: Question = {
			intent: "settings",
			change: { home: ["QQ"], framework: "constructor", readings: { nope: "nope" } },
			corrections: [],
		};
		expect((await stage.press({ question, release: "2026.11.0" })).answer).toBeNull();
		expect((await stage.ask("settings")).answer).toMatchObject({ settings: noSettings });
		await stage.close();
	});

	it("says of nothing unknown that it was read so", async () => {
		const stage = await Stage.open();
		const corrections = [
			{ from: "AWS", to: "evil text https://evil.example" },
			{ from: "cirus", to: "micrologic-cirrus" },
		];
		const reply = await stage.press({ question: { ...check, corrections }, release: "2026.11.0" });
		expect(textOf(reply)).not.toContain("evil");
		expect(textOf(reply)).toContain("cirus");
		await stage.close();
	});

	it("takes no more than a person would name", () => {
		const offerings = Array.from({ length: 2_500 }, (_, index) => `offering-${index}`);
		const { offering: _offering, intent: _intent, ...terms } = check;
		expect(
			pressSchema.safeParse({ question: { intent: "compare", offerings, ...terms }, release: "2026.11.0" }).success,
		).toBe(false);
		const twice = ["micrologic-cirrus", "micrologic-cirrus"];
		expect(
			pressSchema.safeParse({ question: { intent: "compare", offerings: twice, ...terms }, release: "2026.11.0" })
				.success,
		).toBe(false);
	});
});

describe("settings that the knowledge no longer has", () => {
	it("are passed over, and lock nobody out", async () => {
		const stage = await Stage.open();
		const change = { home: ["QQ"], framework: "gone", readings: { "us-cloud-act": "gone", gone: "chosen" } };
		await stage.store.change("slack:T1", () => ({
			events: [{ type: "settings-changed", format: 1, at: "2026-11-01T09:00:00.000Z", by: theBot, change }],
			result: undefined,
		}));
		const reply = await stage.ask("is Cirrus sovereign for Protected B?");
		expect(reply.answer).toMatchObject({ question: { framework: "four-pillars", home: ["CA"], readings: {} } });
		await stage.close();
	});
});
