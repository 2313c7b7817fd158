import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Outlook } from "../../../src/register/schedule/outlook.js";
import { planDay } from "../../../src/register/schedule/plan-day.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { blocksOf, firstTexts, headingOf, spansText } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** What is due, was sent and failed, and what any day would bring. */

const monthly = { cadence: { every: 1, unit: "month" as const } };
const day = "2027-01-11";
let team: TestTeam;
let bob: string;
beforeEach(async () => {
	team = await TestTeam.open();
	bob = await team.person("U2", "Bob");
});
afterEach(() => team.stage.close());

const rowsOf = (reply: Reply) =>
	(blocksOf(reply, "rows")[0]?.rows ?? []).map(({ status, label, text }) => `${status}: ${label}: ${spansText(text)}`);
const list = (language: "en" | "fr" = "en") => team.orders({ order: "list-reminders" }, language);

/** Records what is due, as the bot does. */
async function remembers(): Promise<void> {
	team.stage.clock.at = new Date(`${day}T12:00:00Z`);
	const { reminders, digests } = planDay(await team.stage.store.read(team.tenant), day, Outlook.none);
	await team.does({ do: "record-plan", reminders: [...reminders], digests: [...digests] }, "bot");
}

type Fate = "sent" | "failed" | "blocked" | "pending";

async function sends(key: string, person: string, fate: Fate, reason?: string): Promise<void> {
	const attempt = { key, to: { person }, attempt: 1 };
	await team.does({ do: "try-send", ...attempt, mayRepeat: false }, "bot");
	if (fate === "pending") return;
	const outcome = { do: "settle-send" as const, ...attempt, outcome: fate };
	await team.does({ ...outcome, ...(reason === undefined ? {} : { reason }) }, "bot");
}

const keyOf = async (vendor: string, kind: string) =>
	(await team.vendor(vendor)).reminders.find(({ cause }) => cause.kind === kind)?.key ?? "";

describe("the list of reminders", () => {
	it("says that there is none, and how to try a day", async () => {
		const reply = await list();
		expect(firstTexts(reply)).toEqual([
			"No reminder is open.",
			"To try any day without sending anything: reminders on 2026-11-20",
		]);
		expect(registerAnswerSchema.parse(reply.answer).outcome).toBe("shown");
		expect(reply.private).toBe(true);
	});

	it("tells what failed and why first, then what is in doubt, due, put off and sent, each to whom", async () => {
		const mine = await team.adds("Cirrus", monthly);
		const his = await team.adds("OVH", { ...monthly, owner: bob });
		await remembers();
		const me = await team.person("U1");
		await sends(await keyOf(mine, "cadence"), me, "failed", "channel_not_found");
		await sends(await keyOf(mine, "overdue"), me, "pending");
		await sends(await keyOf(his, "cadence"), bob, "sent");
		await team.orders({ order: "snooze", vendor: his, key: await keyOf(his, "overdue"), days: 7 });
		const reply = await list();
		expect(headingOf(reply)).toBe("Reminders: 1 failed, 1 in doubt, 2 due, 1 waiting, 1 sent.");
		expect(rowsOf(reply)).toEqual([
			"failed: Cirrus: review due · to you · 11 January 2027, 09:00 (UTC) · 1 try: channel_not_found",
			expect.stringMatching(/^in doubt: Cirrus: review overdue .+ · 1 try · it may arrive twice$/),
			"due: Weekly overview: 1 overdue · to Bob · 11 January 2027, 09:00 (UTC)",
			"due: Weekly overview: 1 overdue · to you · 11 January 2027, 09:00 (UTC)",
			expect.stringMatching(/^waiting: OVH: .+ · 18 January 2027, 09:00 \(UTC\) · put off until 18 January 2027$/),
			"sent: OVH: review due · to Bob · 11 January 2027, 09:00 (UTC)",
		]);
		expect(headingOf(await list("fr"))).toBe("Rappels : 1 échoué, 1 incertain, 2 à envoyer, 1 en attente, 1 envoyé.");
	});

	it("names people so that a platform can mention them", async () => {
		await team.adds("OVH", { ...monthly, owner: bob });
		await remembers();
		const spans = (blocksOf(await list(), "rows")[0]?.rows ?? []).flatMap(({ text }) => text);
		expect(spans).toContainEqual({ kind: "person", text: "Bob", key: "U2" });
	});

	it("says whom it cannot tell, and what to do", async () => {
		const his = await team.adds("OVH", { ...monthly, owner: bob });
		await team.adds("Nobody's", { ...monthly, owner: null });
		await remembers();
		await sends(await keyOf(his, "cadence"), bob, "blocked", "cannot_dm");
		const rows = rowsOf(await list());
		expect(rows.filter((row) => row.startsWith("blocked: OVH"))).toHaveLength(2);
		expect(rows.join("\n")).toContain("wants no messages of the bot");
		expect(rows.join("\n")).toContain("give it an owner, or write “send reminders here” in a channel");
	});

	it("leaves out what was dealt with and what is archived", async () => {
		const one = await team.adds("Cirrus", monthly);
		const other = await team.adds("OVH", monthly);
		await remembers();
		await team.orders({ order: "done", vendor: one });
		await team.does({ do: "archive-vendor", vendor: other });
		expect(rowsOf(await list()).every((row) => row.includes("Weekly overview"))).toBe(true);
	});

	it("is on the clock of whoever is told", async () => {
		await team.adds("OVH", { ...monthly, owner: bob });
		await team.does({ do: "change-person", person: bob, change: { zone: "America/Toronto" } }, "bot");
		await remembers();
		expect(rowsOf(await list()).join("\n")).toContain("to Bob · 11 January 2027, 09:00 (America/Toronto)");
	});
});

describe("a dry pass", () => {
	it("shows what a day would bring, with what the knowledge says, and changes nothing", async () => {
		await team.adds("Cirrus", monthly);
		const bought = { kind: "known" as const, offering: "3ds-outscale" };
		await team.adds("Outscale", { bought, dataClasses: ["eu-personal-data"] });
		const before = (await team.stage.store.history(team.tenant)).length;
		const reply = await team.orders({ order: "list-reminders", day });
		expect(headingOf(reply)).toMatch(/^On Monday 11 January 2027, \d+ messages would be sent\.$/);
		expect(firstTexts(reply)[1]).toMatch(/^This is a trial run: nothing is sent or recorded\./);
		expect(rowsOf(reply)).toContain("planned: Cirrus: review due · to you · 11 January 2027, 09:00 (UTC)");
		expect(registerAnswerSchema.parse(reply.answer).outcome).toBe("previewed");
		expect((await team.stage.store.history(team.tenant)).length).toBe(before);
	});

	it("says where nobody works on the day", async () => {
		await team.adds("Cirrus", monthly);
		const reply = await team.orders({ order: "list-reminders", day: "2027-01-16" }, "fr");
		expect(headingOf(reply)).toBe("Le samedi 16 janvier 2027, rien ne serait envoyé.");
		expect(firstTexts(reply)).toContain("Personne ne travaille ce jour-là ; le suivant est le lundi 18 janvier 2027.");
	});

	it("does not tell again what was recorded", async () => {
		await team.adds("Cirrus", monthly);
		await remembers();
		const reply = await team.orders({ order: "list-reminders", day });
		expect(headingOf(reply)).toBe("On Monday 11 January 2027, nothing would be sent.");
	});
});
