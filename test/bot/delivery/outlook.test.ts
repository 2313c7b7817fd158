import { describe, expect, it, vi } from "vitest";
import { outlookFor } from "../../../src/bot/delivery/outlook.js";
import * as evaluator from "../../../src/evaluator/index.js";
import { certificate } from "../../evaluator/small-release.js";
import { LoopStage } from "./loop.js";
import { cloudsWith, held } from "./small-knowledge.js";
import { review, vendorOn } from "./vendors.js";

async function team(release = cloudsWith(held("2027-01-31"))): Promise<{ stage: LoopStage; ada: string }> {
	const stage = await LoopStage.open("2026-11-20T12:00:00Z");
	stage.releases.use(release, "2026.11.0", "2026-11-01");
	const ada = await stage.person("ada", "Ada");
	await stage.as(ada, { do: "change-settings", change: { home: ["CA"] } });
	return { stage, ada };
}

async function outlookOn(stage: LoopStage, day: string, name = "Payroll", within?: number) {
	const outlook = await outlookFor({
		...stage.parts,
		state: await stage.state(),
		day,
		...(within === undefined ? {} : { within }),
	});
	return outlook.of(await stage.vendor(name));
}

describe("what lies ahead of a vendor", () => {
	it("is what its verdict rests on and ends within the notice, and what has ended since somebody looked", async () => {
		const { stage, ada } = await team();
		await stage.as(ada, vendorOn("Payroll", "cloud", ada));
		expect((await outlookOn(stage, "2026-11-20")).endings).toMatchObject([{ kind: "certificate", ends: "2027-01-31" }]);
		// Once it has ended, today's verdict rests on it no more.
		expect((await outlookOn(stage, "2027-03-01")).endings).toMatchObject([{ ends: "2027-01-31" }]);
		stage.clock.at = new Date("2027-03-02T12:00:00Z");
		await review(stage, ada, "Payroll");
		expect((await outlookOn(stage, "2027-03-03")).endings).toEqual([]);
	});

	it("has what ends after something else has", async () => {
		const { stage, ada } = await team(
			cloudsWith(held("2027-01-31"), certificate("other-scheme", "held", { until: "2026-12-31" })),
		);
		await stage.as(ada, vendorOn("Payroll", "cloud", ada));
		expect((await outlookOn(stage, "2026-11-20")).endings.map(({ ends }) => ends)).toEqual(["2027-01-31"]);
	});

	it("has an end that is only known to the month once, on its last day", async () => {
		const { stage, ada } = await team(cloudsWith(held("2027-01")));
		await stage.as(ada, vendorOn("Payroll", "cloud", ada));
		for (const day of ["2026-11-20", "2027-01-15", "2027-02-02"])
			expect((await outlookOn(stage, day)).endings.map(({ ends }) => ends)).toEqual(["2027-01-31"]);
	});

	it("tells of what has grown too old since somebody looked: once for all that one page says", async () => {
		const old = { published: "2024-01-10", seen: "2024-01-10" };
		const facts = [certificate("scheme", "held", old), certificate("other-scheme", "held", old)];
		const { stage, ada } = await team(cloudsWith(...facts));
		await stage.as(ada, vendorOn("Payroll", "cloud", ada));
		const days = Array.from({ length: 60 }, (_, month) =>
			new Date(Date.UTC(2026, 10 + month, 25)).toISOString().slice(0, 10),
		);
		const first: string[] = [];
		for (const day of days) {
			const { stale } = await outlookOn(stage, day);
			for (const { since } of stale) if (!first.includes(since)) first.push(since);
			expect(new Set(stale.map(({ since }) => since)).size).toBe(stale.length);
			expect(stale.every(({ since }) => since > "2026-11-20" && since <= day)).toBe(true);
		}
		expect(first).toEqual(["2027-01-11"]);
	});

	it("is nothing of a vendor that cannot be assessed, which is logged once and stops no other", async () => {
		const { stage, ada } = await team();
		await stage.as(ada, vendorOn("Payroll", "cloud", ada));
		await stage.as(ada, vendorOn("Gone", "no-such-cloud", ada));
		expect(await outlookOn(stage, "2026-11-20", "Gone")).toEqual({
			endings: [],
			stale: [],
			flips: [],
			turns: [],
			decided: [],
		});
		expect((await outlookOn(stage, "2026-11-20")).endings).toHaveLength(1);
		expect(stage.log.lines).toEqual([]);
	});

	it("is nothing where no place counts as home", async () => {
		const { stage, ada } = await team();
		await stage.as(ada, { do: "change-settings", change: { home: null } });
		await stage.as(ada, vendorOn("Payroll", "cloud", ada));
		expect((await outlookOn(stage, "2026-11-20")).endings).toEqual([]);
	});

	it("follows the team's evidence, of whichever vendor buys the same", async () => {
		const { stage, ada } = await team(
			cloudsWith(certificate("scheme", "held", { until: "2027-01-31", grade: "vendor" })),
		);
		await stage.as(ada, vendorOn("Payroll", "cloud", ada));
		await stage.as(ada, vendorOn("Wiki", "cloud", ada));
		expect((await outlookOn(stage, "2026-11-20")).endings).toHaveLength(1);
		const evidence = {
			attribute: "service.certifications",
			member: "other-scheme",
			value: "held",
			grade: "contract" as const,
			document: { title: "Contract", publisher: "Acme", url: null, published: null },
		};
		const vendor = (await stage.vendor("Wiki")).id;
		expect(await stage.as(ada, { do: "add-evidence", vendor, evidence })).toBeUndefined();
		// The verdict rests on what is surer now, and that does not end.
		expect((await outlookOn(stage, "2026-11-20")).endings).toEqual([]);
	});
});

describe("looking ahead over many vendors", () => {
	it("asks each question once, and none again on the next day", async () => {
		const { stage, ada } = await team(cloudsWith(held()));
		for (let index = 0; index < 30; index++)
			await stage.as(ada, vendorOn(`Vendor ${index}`, index % 2 === 0 ? "cloud" : "other-cloud", ada));
		const assessed = vi.spyOn(evaluator, "assess");
		await outlookOn(stage, "2026-11-20", "Vendor 0");
		await outlookOn(stage, "2026-11-21", "Vendor 0");
		await outlookOn(stage, "2027-03-21", "Vendor 0");
		expect(assessed.mock.calls.length).toBe(2);
		assessed.mockRestore();
	});

	it("gives everything else its turn, and stops where it may work no longer", async () => {
		const { stage, ada } = await team();
		for (let index = 0; index < 20; index++)
			await stage.as(ada, vendorOn(`Vendor ${index}`, "cloud", ada, { context: { sector: `s${index}` } }));
		// A clock by which everything takes long.
		let now = 0;
		const clock = vi.spyOn(performance, "now").mockImplementation(() => {
			now += 20;
			return now;
		});
		let turns = 0;
		const count = () => {
			turns++;
			again = setImmediate(count);
		};
		let again = setImmediate(count);
		await outlookOn(stage, "2026-11-20", "Vendor 0");
		clearImmediate(again);
		clock.mockRestore();
		expect(turns).toBeGreaterThanOrEqual(20);
		stage.releases.use(cloudsWith(held("2027-01-30")), "2026.12.0", "2026-11-01");
		expect((await outlookOn(stage, "2026-11-20", "Vendor 0", -1)).endings).toEqual([]);
		expect((await outlookOn(stage, "2026-11-20", "Vendor 0")).endings).toHaveLength(1);
	});
});
