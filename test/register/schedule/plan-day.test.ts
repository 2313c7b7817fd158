import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlannedReminder } from "../../../src/register/occurrence.js";
import { Outlook } from "../../../src/register/schedule/outlook.js";
import { planDay, planNow } from "../../../src/register/schedule/plan-day.js";
import { addDays, weekdayOf } from "../../../src/register/schedule/working-days.js";
import { grounds, outlookOf, someSteps } from "../arbitrary-commands.js";
import { Tenant } from "../tenant.js";
import { known, tenantWith, vendorOf } from "../vendors.js";
import { shownIn } from "./clocks.js";

const none = Outlook.none;
const monthly = { every: 1, unit: "month" } as const;
const reasons = (tenant: Tenant, day: string, outlook = none) =>
	planDay(tenant.state, day, outlook).reminders.map(({ key }) => key);

/** Records what is planned on a day, as the bot does. */
function record(tenant: Tenant, day: string, outlook = none): readonly PlannedReminder[] {
	const { reminders, digests } = planDay(tenant.state, day, outlook);
	tenant.asks("bot", { do: "record-plan", reminders: [...reminders], digests: [...digests] });
	return reminders;
}

function waiver(tenant: Tenant, until: string) {
	const ruling = { is: "waiver", until } as const;
	return tenant.asks("p-ada", { do: "decide", vendor: "v-1", revision: 1, ruling, reason: "In use", grounds });
}

describe("what is due by cadence", () => {
	it("comes on its day, once, to the owner at the set hour on the owner's clock", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly }));
		tenant.asks("bot", { do: "change-person", person: "p-ada", change: { zone: "America/Toronto" } });
		tenant.asks("p-ada", { do: "change-settings", change: { hour: 8 } });
		expect(reasons(tenant, "2026-12-18")).toEqual([]);
		// The 20th is a Sunday.
		expect(reasons(tenant, "2026-12-20")).toEqual([]);
		expect(record(tenant, "2026-12-21")).toEqual([
			{
				vendor: "v-1",
				key: "v-1/cadence/2026-12-20",
				cause: { kind: "cadence" },
				date: "2026-12-20",
				deliver: "2026-12-21T13:00:00.000Z",
				to: [{ person: "p-ada" }],
			},
		]);
		expect(reasons(tenant, "2026-12-21")).toEqual([]);
		expect(reasons(tenant, "2026-12-22")).toEqual([]);
	});

	it("is caught up with by a bot that was away, and sent on the day it came back", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly }));
		const [late] = planDay(tenant.state, "2026-12-30", none).reminders;
		expect(late).toMatchObject({ date: "2026-12-20", deliver: "2026-12-30T09:00:00.000Z" });
	});

	it("counts from the last review, and never moves by a snooze", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly }));
		record(tenant, "2026-12-21");
		const key = "v-1/cadence/2026-12-20";
		tenant.now = new Date("2026-12-21T15:00:00Z");
		expect(tenant.comes("p-ada", { do: "snooze-reminder", key, until: "2027-01-02" })).toBe(1);
		const [snoozed] = vendorOf(tenant).reminders;
		// Delivery moved, to the Monday after; the schedule did not.
		expect(snoozed).toMatchObject({ date: "2026-12-20", deliver: "2027-01-04T09:00:00.000Z" });
		expect(reasons(tenant, "2027-01-04")).toEqual(["v-1/overdue/2027-01-03"]);
		expect(reasons(tenant, "2027-01-20")).toContain("v-1/cadence/2027-01-20");
		tenant.now = new Date("2027-01-05T15:00:00Z");
		tenant.asks("p-ada", { do: "review-vendor", vendor: "v-1" });
		expect(vendorOf(tenant).reminders.every(({ closed }) => closed?.how === "reviewed")).toBe(true);
		expect(reasons(tenant, "2027-01-20")).toEqual([]);
		expect(reasons(tenant, "2027-02-05")).toEqual(["v-1/cadence/2027-02-05"]);
	});

	it("is told more widely once it is overdue", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly }));
		tenant.asks("p-ada", { do: "change-settings", change: { channel: "C1", overdueAfter: 10 } });
		record(tenant, "2026-12-21");
		expect(reasons(tenant, "2026-12-29")).toEqual([]);
		const [overdue] = planDay(tenant.state, "2026-12-30", none).reminders;
		expect(overdue).toMatchObject({
			key: "v-1/overdue/2026-12-30",
			cause: { kind: "overdue", since: "2026-12-20" },
			to: [{ person: "p-ada" }, { channel: "C1" }],
		});
	});

	it("goes to the channel or the admins where nobody owns it or the owner wants no messages", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly, owner: null }), known("OVH", { cadence: monthly }));
		tenant.asks("bot", { do: "change-person", person: "p-ada", change: { blocked: true } });
		const to = () => planDay(tenant.state, "2026-12-21", none).reminders.map((one) => one.to);
		expect(to()).toEqual([[], []]);
		tenant.asks("p-ada", { do: "change-settings", change: { roles: { "p-bo": "admin", "p-ada": "admin" } } });
		expect(to()).toEqual([[{ person: "p-bo" }], [{ person: "p-bo" }]]);
		tenant.asks("p-ada", { do: "change-settings", change: { channel: "C1" } });
		expect(to()).toEqual([[{ channel: "C1" }], [{ channel: "C1" }]]);
	});

	it("is nothing where the vendor is archived, and comes again once it is restored", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly }));
		tenant.asks("p-ada", { do: "archive-vendor", vendor: "v-1" });
		expect(reasons(tenant, "2026-12-21")).toEqual([]);
		tenant.asks("p-ada", { do: "restore-vendor", vendor: "v-1" });
		expect(reasons(tenant, "2026-12-21")).toEqual(["v-1/cadence/2026-12-20"]);
	});
});

describe("what ends", () => {
	it("is told 90, 30 and 7 days before and once it has ended, on the working day before rather than after", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		waiver(tenant, "2027-06-30");
		const found: [string, string][] = [];
		for (let day = "2026-11-21"; day < "2027-08-01"; day = addDays(day, 1))
			for (const { key } of record(tenant, day)) found.push([day, key.split("/")[1] ?? ""]);
		expect(found).toEqual([
			["2027-04-01", "waiver:d-2:90"],
			["2027-05-31", "waiver:d-2:30"],
			["2027-06-23", "waiver:d-2:7"],
			["2027-07-01", "waiver:d-2:0"],
		]);
	});

	it("moves a notice to the Friday before a weekend", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		waiver(tenant, "2027-01-30");
		// Seven days before is a Saturday.
		record(tenant, "2027-01-04");
		expect(reasons(tenant, "2027-01-21")).toEqual([]);
		expect(reasons(tenant, "2027-01-22")).toEqual(["v-1/waiver:d-2:7/2027-01-23"]);
	});

	it("is told once, by the nearest notice, by a bot that was away for long", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		waiver(tenant, "2027-06-30");
		expect(reasons(tenant, "2027-06-28")).toEqual(["v-1/waiver:d-2:7/2027-06-23"]);
		expect(reasons(tenant, "2027-07-05")).toEqual(["v-1/waiver:d-2:0/2027-07-01"]);
		expect(reasons(tenant, "2029-07-05")).toEqual([]);
	});

	it("is a certificate or other evidence of the team's, or what the knowledge says ends for all who buy it", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }), known("Also AWS", { cadence: null }));
		const certificate = { attribute: "service.certifications", member: "iso-27001", value: "held", until: "2026-12" };
		for (const claim of [certificate, { attribute: "service.residency", value: "FR", until: "2026-12-10" }])
			tenant.asks("p-ada", {
				do: "add-evidence",
				vendor: "v-1",
				evidence: { ...claim, grade: "certificate", document: null },
			});
		const ending = {
			kind: "certificate",
			about: "aws-commercial/service.certifications/c5#x",
			ends: "2026-12-01",
		} as const;
		const outlook = new Outlook({ endings: new Map([["aws-commercial", [ending]]]) });
		expect(reasons(tenant, "2026-12-03", outlook).sort()).toEqual([
			"v-1/certificate:aws-commercial/service.certifications/c5#x:0/2026-12-02",
			"v-1/certificate:e-3:30/2026-12-01",
			"v-1/evidence:e-4:7/2026-12-03",
			"v-2/certificate:aws-commercial/service.certifications/c5#x:0/2026-12-02",
		]);
	});

	it("takes the place of the notice before", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		waiver(tenant, "2027-06-30");
		for (const day of ["2027-04-01", "2027-05-31"]) record(tenant, day);
		expect(vendorOf(tenant).reminders.map(({ closed }) => closed?.how)).toEqual(["superseded", undefined]);
	});
});

describe("what the knowledge brings", () => {
	const flip = {
		release: "2026.12.0",
		before: { outcome: "sovereign", assurance: "binding" },
		after: { outcome: "not-sovereign", assurance: "proven" },
		on: "2026-12-05",
	} as const;

	it("is told at once: a verdict that a release turned on the next working day, with before and after", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		const outlook = new Outlook({ flips: new Map([["v-1", [flip]]]) });
		expect(reasons(tenant, "2026-12-05", outlook)).toEqual([]);
		const [told] = record(tenant, "2026-12-07", outlook);
		expect(told).toMatchObject({
			key: "v-1/flip:2026.12.0/2026-12-05",
			cause: { kind: "flip", before: flip.before, after: flip.after },
		});
		expect(reasons(tenant, "2026-12-08", outlook)).toEqual([]);
	});

	it("is a day that turns the verdict: as long before as is settled, and on it, each once", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		const { before, after } = flip;
		const because = [{ id: "act/period/p1#text", what: "begins" as const }];
		const outlook = new Outlook({ turns: new Map([["v-1", [{ on: "2027-03-01", before, after, because }]]]) });
		const told = ["2026-11-30", "2026-12-01", "2026-12-02", "2027-01-29", "2027-02-22", "2027-03-01", "2027-03-02"];
		expect(told.map((day) => record(tenant, day, outlook).map(({ key }) => key))).toEqual([
			[],
			["v-1/turn:90/2026-12-01"],
			[],
			["v-1/turn:30/2027-01-30"],
			["v-1/turn:7/2027-02-22"],
			["v-1/turn:0/2027-03-01"],
			[],
		]);
		// The one on the day takes the place of those before it.
		expect(vendorOf(tenant).reminders.map(({ closed }) => closed?.how)).toEqual([
			"superseded",
			"superseded",
			"superseded",
			undefined,
		]);
	});

	it("is no notice beforehand of what only grows too old, nor of what somebody knew when they looked", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		const { before, after } = flip;
		const turning = { on: "2027-03-01", before, after };
		const stale = { ...turning, because: [{ id: "aws/x#y", what: "stale" as const }] };
		const known90 = { ...turning, because: [{ id: "aws/x#y", what: "ends" as const }], known: "2026-12-20" };
		const on = (day: string, turn: typeof stale | typeof known90) =>
			reasons(tenant, day, new Outlook({ turns: new Map([["v-1", [turn]]]) }));
		expect(on("2027-02-25", stale)).toEqual([]);
		expect(on("2027-03-01", stale)).toEqual(["v-1/turn:0/2027-03-01"]);
		expect(on("2026-12-21", known90)).toEqual([]);
		expect(on("2027-02-01", known90)).toEqual(["v-1/turn:30/2027-01-30"]);
		// What was missed for a year is no matter any more.
		expect(on("2028-04-03", stale)).toEqual([]);
	});

	it("is a decision that rests on another verdict than today's: at once, and once until it is another again", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		const { before, after } = flip;
		const decided = (to: typeof before | typeof after) =>
			new Outlook({ decided: new Map([["v-1", [{ decision: "d-9", before, after: to }]]]) });
		expect(reasons(tenant, "2026-12-05", decided(after))).toEqual([]);
		expect(record(tenant, "2026-12-07", decided(after))).toMatchObject([
			{ key: "v-1/decision:d-9/not-sovereign:proven", date: "2026-12-07", cause: { kind: "decision", before, after } },
		]);
		expect(reasons(tenant, "2026-12-08", decided(after))).toEqual([]);
		expect(reasons(tenant, "2028-12-07", decided(after))).toEqual([]);
		expect(reasons(tenant, "2026-12-09", decided(before))).toEqual(["v-1/decision:d-9/sovereign:binding"]);
	});

	it("is a fact gone stale, on the day it goes", () => {
		const tenant = tenantWith(known("AWS", { cadence: null }));
		const stale = new Map([["aws-commercial", [{ about: "aws-commercial/service.residency#x", since: "2026-12-02" }]]]);
		expect(reasons(tenant, "2026-12-01", new Outlook({ stale }))).toEqual([]);
		expect(reasons(tenant, "2026-12-02", new Outlook({ stale }))).toEqual([
			"v-1/stale:aws-commercial/service.residency#x/2026-12-02",
		]);
	});
});

describe("the weekly overview", () => {
	it("comes on its weekday or the working day after, to each owner or to the channel, where there is something to tell", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly }), known("OVH", { cadence: monthly, owner: "p-bo" }));
		const digests = (day: string) => planDay(tenant.state, day, none).digests;
		expect(digests("2026-11-16")).toEqual([]);
		expect(digests("2026-11-24")).toEqual([]);
		expect(digests("2026-11-23")).toMatchObject([
			{ key: "digest/p-ada/2026-11-23", overdue: 0, due: 1, first: ["v-1"], deliver: "2026-11-23T09:00:00.000Z" },
			{ key: "digest/p-bo/2026-11-23", first: ["v-2"] },
		]);
		tenant.asks("p-ada", { do: "change-settings", change: { channel: "C1", digest: 6, workingDays: [1, 2, 3, 4, 5] } });
		expect(digests("2026-12-28")).toMatchObject([
			{ key: "digest/channel:C1/2026-12-26", to: [{ channel: "C1" }], overdue: 2, due: 0, first: ["v-1", "v-2"] },
		]);
		record(tenant, "2026-12-28");
		expect(digests("2026-12-28")).toEqual([]);
		tenant.asks("p-ada", { do: "change-settings", change: { digest: null } });
		expect(digests("2027-01-04")).toEqual([]);
	});
});

describe("any day of any register", () => {
	it("is planned the same each time, recorded once, and nothing is told on a day or an hour on which nobody works", () => {
		const later = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(someSteps, later, (steps, gaps) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				for (const gap of gaps) {
					tenant.now = new Date(tenant.now.getTime() + gap * 86_400_000);
					const day = tenant.now.toISOString().slice(0, 10);
					const { settings } = tenant.state;
					const ahead = outlookOf(tenant.state);
					expect(planDay(tenant.state, day, ahead)).toEqual(planDay(tenant.state, day, ahead));
					for (const { vendor: id, deliver, date, to } of record(tenant, day, ahead)) {
						const [first] = to;
						const own = first && "person" in first ? tenant.state.people[first.person]?.zone : undefined;
						const zone = own ?? settings.zone ?? "UTC";
						const shown = shownIn(zone, Date.parse(deliver));
						expect(shown.slice(0, 10)).toBe(day);
						expect(settings.workingDays ?? [1, 2, 3, 4, 5]).toContain(weekdayOf(day));
						expect(Number(shown.slice(11, 13))).toBeGreaterThanOrEqual(settings.hour ?? 9);
						expect(date <= addDays(day, 7)).toBe(true);
						expect(tenant.state.vendors.get(id)?.archived).toBeUndefined();
					}
					expect(planDay(tenant.state, day, ahead)).toEqual({ reminders: [], digests: [] });
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("tells by now only what has come on each recipient's own clock", () => {
		const tenant = tenantWith(known("AWS", { cadence: monthly }), known("OVH", { cadence: monthly, owner: "p-bo" }));
		tenant.asks("bot", { do: "change-person", person: "p-ada", change: { zone: "Pacific/Auckland" } });
		tenant.asks("bot", { do: "change-person", person: "p-bo", change: { zone: "America/Vancouver" } });
		const by = (moment: string) => planNow(tenant.state, new Date(moment), none).reminders.map(({ vendor }) => vendor);
		expect(by("2026-12-20T19:59:00Z")).toEqual([]);
		expect(by("2026-12-20T20:00:00Z")).toEqual(["v-1"]);
		expect(by("2026-12-21T10:59:00Z")).toEqual(["v-1"]);
		// What was missed waits for its hour: nobody is told in the night.
		expect(by("2026-12-21T16:59:00Z")).toEqual([]);
		expect(by("2026-12-21T17:00:00Z")).toEqual(["v-2"]);
		expect(by("2026-12-21T20:00:00Z")).toEqual(["v-2", "v-1"]);
	});
});
