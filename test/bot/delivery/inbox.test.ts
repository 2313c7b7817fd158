import { describe, expect, it } from "vitest";
import { firstTexts } from "../../replies/real.js";
import { headOf, LoopStage, tenant } from "./loop.js";
import { cloudsWith, held } from "./small-knowledge.js";
import { vendorOn } from "./vendors.js";

const monthly = { every: 1, unit: "month" } as const;

/** Reviews that are due on 18 December: one of Ada's, one of Bo's, one of nobody's. */
async function due(channel?: string): Promise<{ stage: LoopStage; ada: string }> {
	const stage = await LoopStage.open("2026-11-18T12:00:00Z");
	stage.releases.use(cloudsWith(held()), "2026.11.0", "2026-11-01");
	const [ada, bo] = [await stage.person("ada", "Ada"), await stage.person("bo", "Bo")];
	await stage.as(ada, {
		do: "change-settings",
		change: { home: ["CA"], ...(channel === undefined ? {} : { channel }) },
	});
	await stage.as(ada, vendorOn("Payroll", "cloud", ada, { cadence: monthly }));
	await stage.as(ada, vendorOn("Wiki", "cloud", bo, { cadence: monthly }));
	await stage.as(ada, vendorOn("Mail", "cloud", null, { cadence: monthly }));
	await stage.planOnly("2026-12-18T09:00:00Z");
	return { stage, ada };
}

const heads = async (stage: LoopStage, person: string) =>
	(await stage.inboxOf(person)).map(({ reply }) => headOf(reply));

describe("what a page shows when it is opened", () => {
	it("is what its reader is to be told, and what nobody else can be", async () => {
		const { stage } = await due();
		expect(await heads(stage, "ada")).toEqual([
			"Time to reassess Payroll for data.",
			"Time to reassess Mail for data.",
		]);
		expect(await heads(stage, "bo")).toEqual(["Time to reassess Wiki for data.", "Time to reassess Mail for data."]);
		expect(await heads(stage, "stranger")).toEqual(["Time to reassess Mail for data."]);
		const texts = (await stage.inboxOf("ada")).flatMap(({ reply }) => firstTexts(reply));
		expect(texts).toContain(
			"Shown here because nobody owns Mail, and nobody else can be told. Give it an owner with “assign Mail to me”.",
		);
	});

	it("has what is for the team's conversation too, and everything in the reader's language", async () => {
		const { stage } = await due("page");
		expect(await heads(stage, "ada")).toContain("Time to reassess Mail for data.");
		const french = await stage.inboxOf("ada", "fr");
		expect(french.map(({ reply }) => headOf(reply))).toContain("À réévaluer : Payroll pour « data ».");
		expect(french.every(({ reply }) => reply.private)).toBe(true);
		// Somebody who once wrote in English reads a French page in French, and another one in the language they wrote in.
		const { stage: other, ada } = await due();
		await other.as(ada, { do: "change-person", person: ada, change: { language: "en" } });
		expect((await other.inboxOf("ada", "fr")).map(({ reply }) => reply.language)).toEqual(["fr", "fr"]);
		await other.as(ada, { do: "change-person", person: ada, change: { language: "fr" } });
		expect((await other.inboxOf("ada")).map(({ reply }) => reply.language)).toEqual(["fr", "fr"]);
	});

	it("changes nothing by being read, and makes nobody known", async () => {
		const { stage } = await due();
		const before = await stage.store.history(tenant);
		await stage.inboxOf("stranger");
		await stage.inboxOf("ada");
		expect(await stage.store.history(tenant)).toEqual(before);
		expect([...(await stage.people.all(tenant)).values()].map(({ key }) => key)).toEqual(["ada", "bo"]);
	});

	it("has no longer what was dealt with, nor before its day what was put off; then it is a new message", async () => {
		const { stage, ada } = await due();
		const [payroll, mail] = await stage.inboxOf("ada");
		const [reminder] = await stage.reminders("Payroll");
		await stage.as(ada, { do: "snooze-reminder", key: reminder?.key ?? "", until: "2026-12-22" });
		await stage.as(ada, { do: "review-vendor", vendor: (await stage.vendor("Mail")).id });
		expect(await heads(stage, "ada")).toEqual([]);
		stage.clock.at = new Date("2026-12-22T09:00:00Z");
		const [again, ...others] = await stage.inboxOf("ada");
		expect(others).toEqual([]);
		expect(again && headOf(again.reply)).toBe("Time to reassess Payroll for data.");
		expect([mail?.key, payroll?.key]).not.toContain(again?.key);
	});

	it("ends with the overview of the week", async () => {
		const { stage } = await due();
		await stage.planOnly("2026-12-21T09:00:00Z");
		expect((await heads(stage, "ada")).at(-1)).toBe(
			"Your vendors this week: 1 overdue, no other due by 20 January 2027.",
		);
		stage.clock.at = new Date("2026-12-28T08:00:00Z");
		expect((await heads(stage, "ada")).some((line) => /this week/.test(line))).toBe(false);
	});

	it("has so many at once, and counts the others", async () => {
		const { stage, ada } = await due();
		stage.clock.at = new Date("2026-11-18T12:00:00Z");
		for (let index = 0; index < 30; index++)
			await stage.as(ada, vendorOn(`Vendor ${index}`, "cloud", ada, { cadence: monthly }));
		await stage.planOnly("2026-12-18T09:00:00Z");
		const told = await stage.inboxOf("ada");
		expect(told).toHaveLength(21);
		expect(told.map(({ reply }) => headOf(reply)).at(-1)).toBe("12 more reminders are open.");
		expect(new Set(told.map(({ key }) => key)).size).toBe(21);
	});
});
