import { beforeAll, describe, expect, it } from "vitest";
import { headOf, LoopStage, whom } from "./loop.js";
import { cloudsWith, held } from "./small-knowledge.js";
import { vendorOn, waive } from "./vendors.js";

/** Everything that went out in a year: one pass an hour, on real parts. */
const told: { readonly at: string; readonly to: string; readonly line: string }[] = [];

beforeAll(async () => {
	const stage = await LoopStage.inOwnFolder("2026-08-31T15:00:00Z");
	stage.releases.use(cloudsWith(held("2027-06-30")), "2026.8.0", "2026-08-01");
	const [ada, bob] = [await stage.person("ada", "Ada"), await stage.person("bob", "Bob")];
	const team = { home: ["CA"], zone: "America/Toronto", roles: { [ada]: "admin" as const }, channel: "security" };
	await stage.as(ada, { do: "change-settings", change: team });
	await stage.as(ada, { do: "change-person", person: ada, change: { zone: "America/Toronto" } });
	await stage.as(bob, { do: "change-person", person: bob, change: { zone: "Europe/Paris", language: "fr" } });
	await stage.as(ada, vendorOn("Payroll", "cloud", ada, { cadence: { every: 1, unit: "month" } }));
	await stage.as(bob, vendorOn("Wiki", "other-cloud", bob, { cadence: { every: 1, unit: "quarter" } }));
	await stage.as(ada, vendorOn("Archive", "other-cloud", null, { cadence: null }));
	await waive(stage, ada, "Archive", "2027-02-28");
	const { id } = await stage.vendor("Payroll");
	for (let hour = 1; hour <= 366 * 24; hour++)
		for (const one of await stage.tick(new Date(Date.UTC(2026, 7, 31, 15 + hour)).toISOString())) {
			told.push({ at: one.at.slice(0, 16), to: whom(one), line: headOf(one.reply) });
			// Ada does as she is told; Bob never does.
			if (/^Time to/.test(headOf(one.reply)) && whom(one) === "ada")
				await stage.as(ada, { do: "review-vendor", vendor: id });
		}
	expect(stage.log.lines).toEqual([]);
	return () => stage.remove();
});

const toldTo = (person: string, lines: RegExp) =>
	told.filter(({ to, line }) => to === person && lines.test(line)).map(({ at, line }) => `${at} ${line}`);

describe("a year in the life of three vendors", () => {
	it("has a review every month, at nine in Toronto whatever the clocks do, and never on a weekend", () => {
		expect(toldTo("ada", /^Time to reassess Payroll for data\.$/).map((one) => one.slice(0, 16))).toEqual([
			// From 31 August: the end of a shorter month; from then on counted from the day it was reviewed.
			"2026-09-30T13:00",
			"2026-10-30T13:00",
			"2026-11-30T14:00",
			"2026-12-30T14:00",
			// 30 January is a Saturday.
			"2027-02-01T14:00",
			"2027-03-01T14:00",
			"2027-04-01T13:00",
			// 1 May is a Saturday.
			"2027-05-03T13:00",
			"2027-06-03T13:00",
			// 3 July is a Saturday.
			"2027-07-05T13:00",
			"2027-08-05T13:00",
		]);
	});

	it("says before a certificate ends, on each of the days that were settled, and once it has ended", () => {
		expect(toldTo("ada", /certificate/)).toEqual([
			"2027-04-01T13:00 Payroll for data: a certificate ends in 90 days, on 30 June 2027.",
			"2027-05-31T13:00 Payroll for data: a certificate ends in 30 days, on 30 June 2027.",
			"2027-06-23T13:00 Payroll for data: a certificate ends in 7 days, on 30 June 2027.",
			"2027-07-01T13:00 Payroll for data: a certificate ended on 30 June 2027.",
		]);
	});

	it("tells the team's conversation of a waiver of what nobody owns, before a weekend rather than after it", () => {
		expect(toldTo("security", /waiver/)).toEqual([
			"2026-11-30T14:00 Archive for data: your waiver ends in 90 days, on 28 February 2027.",
			"2027-01-29T14:00 Archive for data: your waiver ends in 30 days, on 28 February 2027.",
			"2027-02-19T14:00 Archive for data: your waiver ends in 9 days, on 28 February 2027.",
			"2027-03-01T14:00 Archive for data: your waiver ended on 28 February 2027.",
		]);
	});

	it("reminds whoever does nothing in their own language and zone, and then tells the team too, once", () => {
		expect(toldTo("bob", /./)).toEqual([
			"2026-11-30T08:00 À réévaluer : Wiki pour « data ».",
			"2026-12-14T08:00 En retard depuis le 30 novembre 2026 : Wiki pour « data ».",
			"2027-03-01T08:00 À réévaluer : Wiki pour « data ».",
			"2027-05-31T07:00 À réévaluer : Wiki pour « data ».",
			"2027-08-31T07:00 À réévaluer : Wiki pour « data ».",
		]);
		expect(toldTo("security", /^Overdue/)).toEqual(["2026-12-14T08:00 Overdue since 30 November 2026: Wiki for data."]);
	});

	it("gives an overview every Monday that has something to say, at nine in Toronto", () => {
		const overviews = toldTo("security", /this week/);
		expect(overviews[0]).toBe("2026-08-31T16:00 Your vendors this week: none overdue, 1 due by 30 September 2026.");
		expect(overviews).toContain("2026-11-30T14:00 Your vendors this week: none overdue, 2 due by 30 December 2026.");
		expect(overviews).toContain("2026-12-14T14:00 Your vendors this week: 1 overdue, 1 due by 13 January 2027.");
		expect(overviews).toHaveLength(53);
		expect(overviews.slice(1).every((one) => /T1[34]:00/.test(one))).toBe(true);
		expect(overviews.every((one) => new Date(one.slice(0, 10)).getUTCDay() === 1)).toBe(true);
	});

	it("is all there was", () => {
		expect(told.filter(({ line }) => !/this week/.test(line))).toHaveLength(11 + 4 + 4 + 5 + 1);
		expect(new Set(told.map(({ at, to, line }) => `${at} ${to} ${line}`)).size).toBe(told.length);
	});
});
