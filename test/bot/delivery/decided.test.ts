import { describe, expect, it } from "vitest";
import { fieldOf, firstTexts } from "../../replies/real.js";
import { headOf, LoopStage } from "./loop.js";
import { cloudsWith, cloudUnderLaw, held, lost } from "./small-knowledge.js";
import { decide, review, vendorOn } from "./vendors.js";

const document = { title: "Notice", publisher: "Acme", url: null, published: null };
const noCertificate = {
	attribute: "service.certifications",
	member: "scheme",
	value: "none",
	grade: "contract" as const,
	document,
};

/** Payroll of Ada's, approved on a cloud that is certified, and Wiki of Bo's on the same. */
async function approved(): Promise<{ stage: LoopStage; ada: string; bo: string }> {
	const stage = await LoopStage.open("2026-11-20T12:00:00Z");
	stage.releases.use(cloudsWith(held()), "2026.11.0", "2026-11-01");
	const [ada, bo] = [await stage.person("ada", "Ada"), await stage.person("bo", "Bo")];
	await stage.as(ada, { do: "change-settings", change: { home: ["CA"], digest: null } });
	await stage.as(ada, vendorOn("Payroll", "cloud", ada, { cadence: null }));
	await stage.as(ada, vendorOn("Wiki", "cloud", bo, { cadence: null }));
	await decide(stage, ada, "Payroll", { is: "approved" });
	expect(await stage.tick("2026-11-23T12:00:00Z")).toEqual([]);
	return { stage, ada, bo };
}

const says = async (stage: LoopStage, by: string, name: string, evidence: typeof noCertificate) =>
	expect(await stage.as(by, { do: "add-evidence", vendor: (await stage.vendor(name)).id, evidence })).toBeUndefined();

describe("a decision whose vendor comes out otherwise", () => {
	it("is told of at once where the team's evidence did it: what was decided on, what is so now, and because of what", async () => {
		const { stage, ada } = await approved();
		await says(stage, ada, "Payroll", noCertificate);
		const [told, ...others] = await stage.later(1);
		expect(others).toEqual([]);
		expect(told && firstTexts(told.reply).slice(0, 2)).toEqual([
			"Payroll for data: your decision rests on another verdict than today's.",
			"Decided on 20 November 2026. The verdict was then: sovereign (proven); now: cannot be said yet.",
		]);
		expect(told && fieldOf(told.reply, "Decision")).toBe(
			"approved (20 November 2026, by you): verdict when decided: sovereign (proven); now: cannot be said yet",
		);
		expect(told && firstTexts(told.reply).join("\n")).toContain("approve Payroll because");
		for (let day = 0; day < 400; day += 40) expect(await stage.later(60 * 24 * 40)).toEqual([]);
	});

	it("is told of where another vendor's evidence on the same service did it", async () => {
		const { stage, bo } = await approved();
		await says(stage, bo, "Wiki", noCertificate);
		expect((await stage.later(1)).map(({ reply }) => headOf(reply))).toEqual([
			"Payroll for data: your decision rests on another verdict than today's.",
		]);
	});

	it("is told of where the team now demands more assurance", async () => {
		const { stage, ada } = await approved();
		stage.releases.use(cloudsWith(), "2026.11.1", "2026-11-20");
		await says(stage, ada, "Payroll", { ...noCertificate, value: "held" });
		await decide(stage, ada, "Payroll", { is: "approved" });
		expect(await stage.later(1)).toEqual([]);
		await stage.as(ada, { do: "change-settings", change: { assurance: { moderate: "proven" } } });
		expect((await stage.later(1)).map(({ reply }) => firstTexts(reply)[1])).toEqual([
			"Decided on 23 November 2026. The verdict was then: sovereign (binding, contract); now: cannot be said yet.",
		]);
	});

	it("is told of where the team's home is another one now", async () => {
		const { stage, ada } = await approved();
		stage.releases.use(cloudUnderLaw(), "2026.11.1", "2026-11-20");
		await decide(stage, ada, "Payroll", { is: "refused" });
		await review(stage, ada, "Wiki");
		expect(await stage.later(1)).toEqual([]);
		await stage.as(ada, { do: "change-settings", change: { home: ["US"] } });
		expect((await stage.later(1)).map(({ reply }) => firstTexts(reply)[1])).toEqual([
			"Decided on 23 November 2026. The verdict was then: not sovereign (proven); now: cannot be said yet.",
		]);
	});

	it("is no matter of its own where a release or a day did it: that is told as such", async () => {
		const { stage } = await approved();
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-11-24");
		const told = await stage.tick("2026-11-24T12:00:00Z");
		expect(told.map(({ reply }) => headOf(reply)).sort()).toEqual([
			"New knowledge changed the verdict on Payroll for data.",
			"New knowledge changed the verdict on Wiki for data.",
		]);
		const payroll = told.find(({ reply }) => headOf(reply).includes("Payroll"));
		expect(payroll && fieldOf(payroll.reply, "Decision")).toContain(
			"verdict when decided: sovereign (proven); now: not sovereign (proven)",
		);
	});

	it("is told no more once somebody has read the verdict as it is, or decided anew; then again where it turns again", async () => {
		const { stage, ada, bo } = await approved();
		await says(stage, bo, "Wiki", noCertificate);
		await review(stage, ada, "Payroll");
		expect(await stage.later(1)).toEqual([]);
		await decide(stage, ada, "Payroll", { is: "refused" });
		expect(await stage.later(1)).toEqual([]);
		const { id, evidence } = await stage.vendor("Wiki");
		await stage.as(bo, { do: "retire-evidence", vendor: id, evidence: evidence[0]?.id ?? "", reason: "Wrong" });
		expect((await stage.later(1)).map(({ reply }) => firstTexts(reply)[1])).toEqual([
			"Decided on 23 November 2026. The verdict was then: cannot be said yet; now: sovereign (proven).",
		]);
	});

	it("says so where it is again as it was decided on, by the time that the message comes", async () => {
		const { stage, ada, bo } = await approved();
		await says(stage, bo, "Wiki", noCertificate);
		await stage.later(1);
		const [reminder] = await stage.reminders("Payroll");
		await stage.as(ada, { do: "snooze-reminder", key: reminder?.key ?? "", until: "2026-12-01" });
		const { id, evidence } = await stage.vendor("Wiki");
		await stage.as(bo, { do: "retire-evidence", vendor: id, evidence: evidence[0]?.id ?? "", reason: "Wrong" });
		expect((await stage.tick("2026-12-01T12:00:00Z")).map(({ reply }) => headOf(reply))).toEqual([
			"Payroll for data: the verdict is again the one that you decided on.",
		]);
	});
});
