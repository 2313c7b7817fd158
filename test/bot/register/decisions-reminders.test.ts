import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Outlook } from "../../../src/register/schedule/outlook.js";
import { planDay } from "../../../src/register/schedule/plan-day.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { fieldOf, firstTexts, headingOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** Dealing with reminders: done and snoozed, one or all of a vendor. */

let team: TestTeam;
let vendor: string;
const day = "2027-01-11";

beforeEach(async () => {
	team = await TestTeam.open();
	vendor = await team.adds("Cirrus", { cadence: { every: 1, unit: "month" } });
	await team.orders({
		order: "decide",
		vendor,
		ruling: { is: "waiver", until: "2027-01-20" },
		reason: "until the move",
	});
	team.stage.clock.at = new Date(`${day}T12:00:00Z`);
	const plan = planDay(await team.stage.store.read(team.tenant), day, Outlook.none);
	await team.does({ do: "record-plan", reminders: [...plan.reminders], digests: [...plan.digests] }, "bot");
});
afterEach(() => team.stage.close());

const codeOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer).code;

async function keys(open = true): Promise<string[]> {
	const { reminders } = await team.vendor(vendor);
	return reminders.filter(({ closed }) => !closed === open).map(({ key }) => key);
}

async function keyOf(kind: string): Promise<string> {
	return (await keys()).find((key) => key.startsWith(`${vendor}/${kind}`)) ?? "";
}

describe("done", () => {
	it("deals with one notice and says what is still open", async () => {
		const reply = await team.orders({ order: "done", vendor, key: await keyOf("waiver"), note: "read it" });
		expect(firstTexts(reply)).toEqual([
			"Done: this reminder of Cirrus is dealt with.",
			"2 other reminders of it are still open.",
		]);
		expect((await team.vendor(vendor)).reviewed?.day).toBe("2026-11-20");
		expect(await keys(false)).toHaveLength(1);
	});

	it("of a review that is due marks the vendor as reviewed, and says that nobody looked", async () => {
		const reply = await team.orders({ order: "done", vendor, key: await keyOf("cadence"), note: "read the contract" });
		expect(firstTexts(reply).slice(0, 3)).toEqual([
			"Cirrus is marked as reviewed.",
			"By you on 11 January 2027, without a fresh verdict.",
			"3 reminders are dealt with by it.",
		]);
		expect(fieldOf(reply, "Next review")).toBe("due 11 February 2027");
		expect(fieldOf(reply, "Note")).toBe("read the contract");
		const { reviewed } = await team.vendor(vendor);
		expect(reviewed).toMatchObject({ day, note: "read the contract" });
		expect(reviewed?.grounds).toBeUndefined();
		expect(await keys()).toEqual([]);
	});

	it("without a reminder does the same", async () => {
		expect(headingOf(await team.orders({ order: "done", vendor }, "fr"))).toBe("Cirrus : marqué comme revu.");
		expect((await team.vendor(vendor)).reviewed?.day).toBe(day);
	});

	it("once is enough: a button that is pressed again changes nothing", async () => {
		const key = await keyOf("cadence");
		await team.orders({ order: "done", vendor, key });
		team.stage.clock.at = new Date("2027-01-12T12:00:00Z");
		expect(codeOf(await team.orders({ order: "done", vendor, key }))).toBe("reminder-closed");
		expect((await team.vendor(vendor)).reviewed?.day).toBe(day);
	});

	it("believes the key and not the vendor that stands beside it", async () => {
		const other = await team.adds("Other");
		const reply = await team.orders({ order: "done", vendor: other, key: await keyOf("cadence") });
		expect(headingOf(reply)).toBe("Cirrus is marked as reviewed.");
		expect((await team.vendor(other)).reviewed).toBeUndefined();
		expect(codeOf(await team.orders({ order: "done", vendor, key: "nonsense" }))).toBe("unknown-vendor");
	});
});

describe("a snooze", () => {
	it("puts off all that is open, to a working day, and moves nothing that is due", async () => {
		const reply = await team.orders({ order: "snooze", vendor, until: "2027-01-16" });
		expect(firstTexts(reply)).toEqual([
			"Cirrus: 3 reminders come again on Monday 18 January 2027.",
			"Nobody works on 16 January 2027, so it is the next working day.",
			"Only the reminder waits. The date on which the review is due stays the same.",
		]);
		for (const { deliver, date } of (await team.vendor(vendor)).reminders) {
			expect(deliver).toBe("2027-01-18T09:00:00.000Z");
			expect(date < day).toBe(true);
		}
	});

	it("puts off one, by days from when it is said", async () => {
		const key = await keyOf("waiver");
		const reply = await team.orders({ order: "snooze", vendor, key, days: 3 }, "fr");
		expect(headingOf(reply)).toBe("Cirrus : le rappel revient le jeudi 14 janvier 2027.");
		const snoozed = (await team.vendor(vendor)).reminders.filter((reminder) => reminder.snoozed);
		expect(snoozed.map((reminder) => reminder.key)).toEqual([key]);
	});

	it("is two weeks where nobody says", async () => {
		expect(headingOf(await team.orders({ order: "snooze", vendor }))).toContain("Monday 25 January 2027");
	});

	it("is refused on an impossible day, and where nothing is open", async () => {
		expect(codeOf(await team.orders({ order: "snooze", vendor, until: day }))).toBe("impossible-date");
		await team.orders({ order: "done", vendor });
		const reply = await team.orders({ order: "snooze", vendor });
		expect(codeOf(reply)).toBe("no-reminder-open");
		expect(headingOf(reply)).toContain("“review Cirrus every 6 months”");
	});
});

describe("a snooze where no server has recorded what is due", () => {
	beforeEach(async () => {
		await team.orders({ order: "decide", vendor, ruling: { is: "approved" }, reason: "moved" });
		team.stage.clock.at = new Date("2027-02-11T07:00:00Z");
	});

	it("records it and puts it off, so that it comes again then and not before", async () => {
		expect(await keys()).toEqual([]);
		const reply = await team.orders({ order: "snooze", vendor, until: "2027-02-25" });
		expect(headingOf(reply)).toBe("Cirrus: the reminder comes again on Thursday 25 February 2027.");
		expect((await team.vendor(vendor)).reminders.filter(({ closed }) => !closed)).toMatchObject([
			{
				cause: { kind: "cadence" },
				date: "2027-02-11",
				deliver: "2027-02-25T09:00:00.000Z",
				snoozed: { until: "2027-02-25" },
			},
		]);
		const [recorded, snoozed] = (await team.stage.store.history(team.tenant)).slice(-2).map(({ event }) => event);
		expect([recorded, snoozed]).toMatchObject([
			{ type: "reminder-recorded", by: "bot" },
			{ type: "reminder-snoozed", by: await team.person("U1") },
		]);
		// The server that is started later finds nothing to tell before that.
		const plan = planDay(await team.stage.store.read(team.tenant), "2027-02-12", Outlook.none);
		expect(plan.reminders).toEqual([]);
	});

	it("changes nothing where the day cannot be", async () => {
		const before = await team.stage.store.history(team.tenant);
		const reply = await team.orders({ order: "snooze", vendor, until: "2027-02-11" });
		expect(codeOf(reply)).toBe("impossible-date");
		expect(await team.stage.store.history(team.tenant)).toEqual(before);
	});

	it("works on a day on which nobody works, too", async () => {
		// A Sunday, two days after it fell due.
		await team.does({ do: "change-settings", change: { workingDays: [1, 2, 3] } });
		team.stage.clock.at = new Date("2027-02-14T07:00:00Z");
		const reply = await team.orders({ order: "snooze", vendor, until: "2027-03-01" }, "fr");
		expect(headingOf(reply)).toBe("Cirrus : le rappel revient le lundi 1er mars 2027.");
	});

	it("comes to whoever put it off, where nobody else could be told", async () => {
		await team.does({ do: "assign-vendor", vendor, owner: null });
		await team.orders({ order: "snooze", vendor, until: "2027-02-25" });
		const open = (await team.vendor(vendor)).reminders.filter(({ closed }) => !closed);
		expect(open.map(({ to }) => to)).toEqual([[{ to: { person: await team.person("U1") } }]]);
	});

	it("says when it will be due where it is not yet", async () => {
		team.stage.clock.at = new Date("2027-02-01T07:00:00Z");
		const reply = await team.orders({ order: "snooze", vendor });
		expect(codeOf(reply)).toBe("no-reminder-open");
		expect(headingOf(reply)).toContain("its next review is due on 11 February 2027");
	});
});
