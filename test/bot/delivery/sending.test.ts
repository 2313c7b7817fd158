import { describe, expect, it } from "vitest";
import type { Sent } from "../../../src/bot/ports.js";
import type { Attempt } from "../../../src/register/occurrence.js";
import { reminderRows } from "../../../src/register/reminder-listing.js";
import { addDays } from "../../../src/register/schedule/working-days.js";
import type { Reply } from "../../../src/replies/reply.js";
import { firstTexts } from "../../replies/real.js";
import { headOf, LoopStage, tenant, whom } from "./loop.js";
import { cloudsWith, held } from "./small-knowledge.js";
import { vendorOn, waive } from "./vendors.js";

const monthly = { every: 1, unit: "month" } as const;
const failed = (reason: string, more: object = {}): Sent => ({ outcome: "failed", reason, ...more });

/** A Friday on which the reviews of vendors are due that Ada owns. */
async function due(...names: string[]): Promise<{ stage: LoopStage; ada: string }> {
	const stage = await LoopStage.open("2026-11-18T12:00:00Z");
	stage.releases.use(cloudsWith(held()), "2026.11.0", "2026-11-01");
	const ada = await stage.person("ada", "Ada");
	await stage.as(ada, { do: "change-settings", change: { home: ["CA"], digest: null } });
	for (const name of names) await stage.as(ada, vendorOn(name, "cloud", ada, { cadence: monthly }));
	stage.clock.at = new Date("2026-12-18T09:00:00Z");
	return { stage, ada };
}

const last = async (stage: LoopStage, name = "Payroll"): Promise<Attempt | undefined> =>
	(await stage.reminders(name)).at(-1)?.to[0]?.last;
const repeats = (message: { reply: Reply } | undefined) =>
	message && firstTexts(message.reply).filter((text) => /repeat/.test(text));

describe("a reminder that is due", () => {
	it("is recorded before it is sent, and settled after", async () => {
		const { stage } = await due("Payroll");
		let meanwhile: Attempt | undefined;
		stage.messenger.next.push(async () => {
			meanwhile = await last(stage);
			return { outcome: "sent", message: "171.42" };
		});
		const [sent, ...others] = await stage.tick();
		expect(others).toEqual([]);
		expect(sent && whom(sent)).toBe("ada");
		expect(sent?.mark.length).toBeLessThanOrEqual(200);
		expect(meanwhile).toMatchObject({ number: 1, outcome: "pending", mayRepeat: false });
		expect(await last(stage)).toMatchObject({ number: 1, outcome: "sent", message: "171.42" });
		expect(await stage.later(1)).toEqual([]);
		const types = (await stage.store.history(tenant)).map(({ event }) => event.type).slice(-4);
		expect(types).toEqual(["reminder-recorded", "send-tried", "send-settled", "asked"]);
	});

	it("goes out once, whoever else is sending at the same time", async () => {
		const { stage } = await due("Payroll", "Wiki");
		const other = stage.anotherLoop();
		await Promise.all([stage.delivery.tick(), stage.delivery.tick(), other.tick(), other.tick()]);
		expect(stage.messenger.sent.map(({ reply }) => firstTexts(reply)[0]).sort()).toEqual([
			"Time to reassess Payroll for data.",
			"Time to reassess Wiki for data.",
		]);
		expect(stage.log.lines).toEqual([]);
	});

	it("is not sent where somebody reviewed the vendor in the meantime", async () => {
		const { stage, ada } = await due("Payroll", "Wiki");
		const wiki = (await stage.vendor("Wiki")).id;
		stage.messenger.next.push(async () => {
			await stage.as(ada, { do: "review-vendor", vendor: wiki });
			return { outcome: "sent" };
		});
		expect(await stage.tick()).toHaveLength(1);
		expect(await last(stage, "Wiki")).toBeUndefined();
		expect(await stage.later(60)).toEqual([]);
	});

	it("comes again after a snooze, and only to whoever owns the vendor by then", async () => {
		const { stage, ada } = await due("Payroll");
		const bo = await stage.person("bo", "Bo");
		await stage.tick();
		const { id, reminders } = await stage.vendor("Payroll");
		await stage.as(ada, { do: "snooze-reminder", key: reminders[0]?.key ?? "", until: "2026-12-22" });
		await stage.as(ada, { do: "assign-vendor", vendor: id, owner: bo });
		expect(await stage.tick("2026-12-22T08:59:00Z")).toEqual([]);
		const again = await stage.tick("2026-12-22T09:00:00Z");
		expect(again.map(whom)).toEqual(["bo"]);
		expect(again.flatMap(({ reply }) => firstTexts(reply))).toContain("to 22 December 2026, by Ada");
	});
});

describe("a process that dies between sending and settling", () => {
	/** The message arrived, or did not; in either case nobody was there to hear. */
	async function died(arrives: boolean): Promise<LoopStage> {
		const { stage } = await due("Payroll");
		stage.messenger.next.push(async (message) => {
			if (arrives) stage.messenger.keep(message, "171.42");
			await stage.store.close();
			return failed("nobody-heard", { doubt: true });
		});
		await stage.delivery.tick();
		await stage.restart();
		expect(await last(stage)).toMatchObject({ number: 1, outcome: "pending" });
		return stage;
	}

	it("asks the platform, and does not send again what has arrived", async () => {
		const stage = await died(true);
		expect(await stage.later(1)).toEqual([]);
		expect(stage.messenger.asked).toEqual([stage.messenger.sent[0]?.mark]);
		expect(await last(stage)).toMatchObject({ number: 1, outcome: "sent", message: "171.42" });
	});

	it("sends again what has not arrived, and that is no repeat", async () => {
		const stage = await died(false);
		const [again, ...others] = await stage.later(1);
		expect(others).toEqual([]);
		expect(repeats(again)).toEqual([]);
		expect(await last(stage)).toMatchObject({ number: 2, outcome: "sent", mayRepeat: false });
		expect(await stage.later(60)).toEqual([]);
	});

	it("sends once more where the platform cannot tell, and says that it may be a repeat", async () => {
		const stage = await died(true);
		stage.messenger.tells = false;
		const [again, ...others] = await stage.later(1);
		expect(others).toEqual([]);
		expect(again && headOf(again.reply)).toBe(
			"This may be a repeat: it is not known whether an earlier message arrived.",
		);
		expect(again?.mark).toBe(stage.messenger.sent[0]?.mark);
		expect(await last(stage)).toMatchObject({ number: 2, outcome: "sent", mayRepeat: true });
		expect(await stage.later(60)).toEqual([]);
	});
});

describe("a try of which nobody knows", () => {
	it("is repeated once, and then left to people", async () => {
		const { stage } = await due("Payroll");
		stage.messenger.tells = false;
		stage.messenger.next.push(failed("timeout", { doubt: true }), failed("timeout", { doubt: true }));
		expect(await stage.tick()).toHaveLength(1);
		expect(await last(stage)).toMatchObject({ number: 1, outcome: "pending" });
		const [again] = await stage.later(1);
		expect(repeats(again)).toHaveLength(1);
		expect(await stage.later(1)).toEqual([]);
		expect(await last(stage)).toMatchObject({ number: 2, outcome: "failed", reason: "in-doubt-twice" });
		expect(await stage.later(60 * 24 * 7)).toEqual([]);
	});

	it("is a plain failure where the platform says that it has not arrived", async () => {
		const { stage } = await due("Payroll");
		stage.messenger.next.push(failed("timeout", { doubt: true }));
		await stage.tick();
		const [again] = await stage.later(1);
		expect(repeats(again)).toEqual([]);
		expect(await last(stage)).toMatchObject({ number: 2, outcome: "sent", mayRepeat: false });
	});

	it("is what a messenger's own fault leaves", async () => {
		const { stage } = await due("Payroll");
		stage.messenger.next.push(() => {
			throw new TypeError("secret words");
		});
		await stage.tick();
		expect(await last(stage)).toMatchObject({ outcome: "pending" });
		expect(stage.log.text).not.toContain("secret words");
	});
});

describe("a try that failed", () => {
	it("is made again after longer and longer, and given up after eight", async () => {
		const { stage, ada } = await due("Payroll");
		stage.messenger.next.push(...Array.from({ length: 8 }, () => failed("channel_not_found")));
		const minutes: number[] = [];
		for (let minute = 0; minute < 2700; minute++)
			if ((await stage.tick(new Date(Date.UTC(2026, 11, 18, 9, minute)).toISOString())).length > 0)
				minutes.push(minute);
		const waits = minutes.map((minute, index) => minute - (minutes[index - 1] ?? 0));
		expect(waits).toEqual([0, 1, 5, 30, 120, 360, 720, 1440]);
		expect(await last(stage)).toMatchObject({ number: 8, tries: 8, outcome: "failed", reason: "channel_not_found" });
		expect(reminderRows(await stage.state(), stage.clock.at)).toMatchObject([{ standing: "given-up" }]);
		expect(await stage.later(60 * 24 * 2)).toEqual([]);
		// A person begins anew.
		const [reminder] = await stage.reminders("Payroll");
		await stage.as(ada, { do: "snooze-reminder", key: reminder?.key ?? "", until: "2026-12-28" });
		expect(await stage.tick("2026-12-28T09:00:00Z")).toHaveLength(1);
		expect(await last(stage)).toMatchObject({ number: 9, tries: 1, outcome: "sent" });
	});

	it("goes to the new owner at once where the vendor is handed over", async () => {
		const { stage, ada } = await due("Payroll");
		const bo = await stage.person("bo", "Bo");
		stage.messenger.next.push(failed("user_not_found"));
		await stage.tick();
		await stage.as(ada, { do: "assign-vendor", vendor: (await stage.vendor("Payroll")).id, owner: bo });
		expect((await stage.tick()).map(whom)).toEqual(["bo"]);
	});

	it("waits as long as the platform asks, and all else in that place with it", async () => {
		const { stage, ada } = await due("Payroll", "Wiki");
		const bo = await stage.person("bo", "Bo");
		await stage.as(ada, vendorOn("Mail", "cloud", bo, { cadence: monthly }));
		stage.clock.at = new Date("2026-12-18T09:00:00Z");
		stage.messenger.next.push(failed("ratelimited", { again: 300_000 }));
		const first = await stage.tick();
		expect(first.map(whom)).toEqual(["ada"]);
		// Nobody waits for five minutes in a pass.
		expect(stage.waits).toEqual([]);
		expect(await stage.later(4)).toEqual([]);
		expect((await stage.later(1)).map(whom)).toEqual(["ada", "ada"]);
		expect(await last(stage, "Payroll")).toMatchObject({ outcome: "sent" });
		expect(await last(stage, "Wiki")).toMatchObject({ outcome: "sent" });
	});

	it("waits as long as the platform asks although it is started anew, and all else in that place with it", async () => {
		const { stage } = await due("Payroll", "Wiki");
		stage.messenger.next.push(failed("ratelimited", { again: 3_600_000 }));
		expect(await stage.tick()).toHaveLength(1);
		expect(await last(stage, "Payroll")).toMatchObject({ outcome: "failed", notBefore: "2026-12-18T10:00:00.000Z" });
		await stage.restart();
		expect(reminderRows(await stage.state(), stage.clock.at)).toMatchObject([
			{ standing: "failed" },
			{ standing: "due" },
		]);
		expect(await stage.later(1)).toEqual([]);
		expect(await stage.later(30)).toEqual([]);
		expect(stage.waits).toEqual([]);
		expect((await stage.tick("2026-12-18T10:00:00Z")).map(whom)).toEqual(["ada", "ada"]);
		expect(await stage.later(60)).toEqual([]);
	});
});

describe("a place", () => {
	it("gets its messages one after the other, no faster than its platform takes them", async () => {
		const names = Array.from({ length: 60 }, (_, index) => `Vendor ${index}`);
		const { stage, ada } = await due(...names);
		await stage.tick();
		// Put off to a day each, so that they are not due at one moment; then nobody was there for months.
		for (const [index, name] of names.entries()) {
			const [reminder] = await stage.reminders(name);
			const until = addDays("2026-12-21", index + 2 * Math.floor(index / 5));
			await stage.as(ada, { do: "snooze-reminder", key: reminder?.key ?? "", until });
			await stage.as(ada, { do: "edit-vendor", vendor: (await stage.vendor(name)).id, change: { cadence: null } });
		}
		const first = await stage.tick("2027-04-02T12:00:00Z");
		expect(stage.waits.every((ms) => ms === 1000)).toBe(true);
		const moments = first.map(({ at }) => Date.parse(at));
		expect(moments.slice(1).every((at, index) => at - (moments[index] ?? 0) >= 1000)).toBe(true);
		// No place holds up all others for longer than a pass lasts.
		expect(first.length).toBeLessThan(50);
		const second = await stage.tick();
		expect(first.length + second.length).toBe(60);
	});

	it("gets nothing more where the person wants no messages", async () => {
		const { stage, ada } = await due("Payroll", "Wiki");
		stage.messenger.next.push({ outcome: "blocked", reason: "bot blocked" });
		expect(await stage.tick()).toHaveLength(1);
		expect((await stage.state()).people[ada]).toMatchObject({ blocked: true });
		expect(await stage.later(60 * 24)).toEqual([]);
		// What falls due from now on goes to the team.
		await stage.as(ada, { do: "change-settings", change: { channel: "security" } });
		expect((await stage.tick("2027-01-18T09:00:00Z")).map(whom)).toEqual([
			"security",
			"security",
			"security",
			"security",
		]);
	});
});

describe("a tenant", () => {
	it("that cannot be read holds up no other, and is told of once", async () => {
		const { stage } = await due("Payroll");
		await stage.store.change("slack:T2", () => ({ events: [], result: undefined }));
		await stage.breakTenant("slack:A0");
		expect(await stage.tick()).toHaveLength(1);
		expect(stage.log.lines).toMatchObject([{ level: "error", fields: { tenant: "slack:A0" } }]);
		await stage.later(1);
		expect(stage.log.lines).toHaveLength(1);
	});

	it("of no platform is reminded in the register, and nothing is tried", async () => {
		const { stage, ada } = await due();
		stage.clock.at = new Date("2026-11-18T12:00:00Z");
		await stage.as(ada, { do: "change-settings", change: { home: ["CA"] } }, "local");
		await stage.as(ada, vendorOn("Payroll", "cloud", null, { cadence: monthly }), "local");
		expect(await stage.tick("2026-12-18T09:00:00Z")).toEqual([]);
		const [[, vendor] = []] = [...(await stage.state("local")).vendors];
		expect(vendor?.reminders).toMatchObject([{ cause: { kind: "cadence" }, to: [] }]);
	});

	it("on this machine is reminded on its page, of what is nobody's too", async () => {
		const { stage, ada } = await due();
		stage.messenger.local = true;
		stage.clock.at = new Date("2026-11-18T12:00:00Z");
		await stage.as(ada, { do: "change-settings", change: { home: ["CA"] } }, "local");
		await stage.as(ada, vendorOn("Payroll", "cloud", null, { cadence: monthly }), "local");
		expect(await stage.tick("2026-12-18T09:00:00Z")).toEqual([]);
		const [[, vendor] = []] = [...(await stage.state("local")).vendors];
		expect(vendor?.reminders).toMatchObject([{ cause: { kind: "cadence" }, to: [] }]);
	});

	it("of a platform in which nobody can be told yet is told as soon as somebody can", async () => {
		const { stage, ada } = await due();
		stage.clock.at = new Date("2026-11-18T12:00:00Z");
		await stage.as(ada, vendorOn("Payroll", "cloud", null, { cadence: monthly }));
		expect(await stage.tick("2026-12-18T09:00:00Z")).toEqual([]);
		expect(await stage.reminders("Payroll")).toEqual([]);
		const listed = reminderRows(await stage.state(), stage.clock.at);
		expect(listed).toMatchObject([{ standing: "nobody", to: null, what: { cause: { kind: "cadence" } } }]);
		await stage.as(ada, { do: "change-settings", change: { channel: "security" } });
		expect((await stage.later(1)).map(whom)).toEqual(["security"]);
	});
});

describe("a notice before something ends", () => {
	it("is not given to whoever has just settled when it ends", async () => {
		const { stage, ada } = await due();
		await stage.as(ada, vendorOn("Payroll", "cloud", ada, { cadence: null }));
		stage.clock.at = new Date("2026-12-18T12:00:00Z");
		await waive(stage, ada, "Payroll", "2027-01-07");
		expect(await stage.until("2027-02-01T09:00:00Z", 3)).toEqual([
			"2026-12-31T09:00:00.000Z ada: Payroll for data: your waiver ends in 7 days, on 7 January 2027.",
			"2027-01-08T09:00:00.000Z ada: Payroll for data: your waiver ended on 7 January 2027.",
		]);
	});
});

describe("a team of very many admins", () => {
	it("is told through some of them, and can still be read afterwards", async () => {
		const { stage, ada } = await due();
		const admins = Array.from({ length: 60 }, (_, index) => `p-admin${index}`);
		const roles = Object.fromEntries([ada, ...admins].map((one) => [one, "admin" as const]));
		await stage.as(ada, { do: "change-settings", change: { roles } });
		stage.clock.at = new Date("2026-11-18T12:00:00Z");
		await stage.as(ada, vendorOn("Payroll", "cloud", null, { cadence: monthly }));
		await stage.tick("2026-12-18T09:00:00Z");
		await stage.tick("2027-01-04T09:00:00Z");
		const recorded = (await stage.reminders("Payroll")).map(({ to }) => to.length);
		expect(recorded).toEqual([20, 20]);
		await stage.restart();
		expect((await stage.reminders("Payroll")).map(({ to }) => to.length)).toEqual(recorded);
	});
});

describe("the loop", () => {
	it("makes a pass at once and one every minute, and finishes what is under way when it is stopped", async () => {
		const { stage } = await due("Payroll");
		let sent: (result: Sent) => void = () => {};
		const begun = new Promise<void>((resolve) => {
			stage.messenger.next.push(() => {
				resolve();
				return new Promise((settle) => {
					sent = settle;
				});
			});
		});
		stage.delivery.run();
		await begun;
		const stopped = stage.delivery.stop();
		sent({ outcome: "sent", message: "171.42" });
		await stopped;
		expect(await last(stage)).toMatchObject({ outcome: "sent", message: "171.42" });
	});
});
