import { describe, expect, it } from "vitest";
import { outlookFor } from "../../../src/bot/delivery/outlook.js";
import { firstTexts } from "../../replies/real.js";
import { headOf, LoopStage, tenant } from "./loop.js";
import { cloudsWith, held, lost } from "./small-knowledge.js";
import { decide, review, vendorOn } from "./vendors.js";

const dayLong = 86_400_000;

/** Vendors of Ada's on a cloud that is certified, since 20 November; nothing else ever falls due. */
async function certified(...names: string[]): Promise<{ stage: LoopStage; ada: string }> {
	const stage = await LoopStage.open("2026-11-20T12:00:00Z");
	stage.releases.use(cloudsWith(held()), "2026.11.0", "2026-11-01");
	const ada = await stage.person("ada", "Ada");
	await stage.as(ada, { do: "change-settings", change: { home: ["CA"], digest: null } });
	for (const name of names) await stage.as(ada, vendorOn(name, "cloud", ada, { cadence: null }));
	return { stage, ada };
}

async function flips(stage: LoopStage, name = "Payroll") {
	const outlook = await outlookFor({
		...stage.parts,
		state: await stage.state(),
		history: () => stage.store.history(tenant),
		day: stage.clock.at.toISOString().slice(0, 10),
	});
	return outlook.of(await stage.vendor(name)).flips;
}

const sovereign = { outcome: "sovereign", assurance: "proven" };
const not = { outcome: "not-sovereign", assurance: "proven" };

describe("a new release that turns a vendor's verdict", () => {
	it("reminds its owner at once, with before and after and what did it, and never again", async () => {
		const { stage, ada } = await certified("Payroll");
		await review(stage, ada, "Payroll");
		expect(await stage.tick("2026-12-01T12:00:00Z")).toEqual([]);
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-12-01");
		const [told, ...others] = await stage.later(1);
		expect(others).toEqual([]);
		expect(told && firstTexts(told.reply).slice(0, 4)).toEqual([
			"New knowledge changed the verdict on Payroll for data.",
			"Since 20 November 2026: sovereign (proven) → not sovereign (proven).",
			"Knowledge",
			'2026.11.0 → 2026.12.0; sovereign (proven) → not sovereign (proven); now: “service.certifications {"member":"scheme","value":"none"}”; now: “service.certifications {"member":"other-scheme","value":"none"}”.',
		]);
		for (let day = 0; day < 40; day++) expect(await stage.later(60 * 24)).toEqual([]);
		// Another release that says the same has turned nothing.
		stage.releases.use(cloudsWith(...lost()), "2027.1.0", "2027-01-10");
		expect(await stage.later(60 * 24)).toEqual([]);
		expect(await flips(stage)).toEqual([{ release: "2026.12.0", before: sovereign, after: not, on: "2026-12-01" }]);
	});

	it("is told of where nobody has reviewed the vendor yet, against what the release before says", async () => {
		const { stage } = await certified("Payroll");
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-12-01");
		const [told] = await stage.tick("2026-12-01T12:00:00Z");
		expect(told && firstTexts(told.reply)[1]).toBe(
			"With knowledge 2026.12.0 of 1 December 2026: sovereign (proven) → not sovereign (proven). Nobody has reviewed it yet.",
		);
	});

	it("is none of a vendor that was added after it, or reviewed by it", async () => {
		const { stage, ada } = await certified("Payroll");
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-11-20");
		expect(await flips(stage)).toEqual([]);
		await review(stage, ada, "Payroll");
		expect(await flips(stage)).toEqual([]);
	});

	it("is the one that did it, whichever came after", async () => {
		const { stage, ada } = await certified("Payroll");
		await review(stage, ada, "Payroll");
		stage.releases.use(cloudsWith(held()), "2026.12.0", "2026-12-01");
		stage.releases.use(cloudsWith(...lost()), "2026.12.1", "2026-12-02");
		stage.releases.use(cloudsWith(...lost(), held("2020")), "2026.12.2", "2026-12-03");
		stage.clock.at = new Date("2026-12-04T12:00:00Z");
		expect(await flips(stage)).toMatchObject([{ release: "2026.12.1", on: "2026-12-02" }]);
	});

	it("counts from a decision too", async () => {
		const { stage, ada } = await certified("Payroll");
		await decide(stage, ada, "Payroll", { is: "approved" });
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-12-01");
		stage.clock.at = new Date("2026-12-02T12:00:00Z");
		expect(await flips(stage)).toMatchObject([{ before: sovereign, after: not }]);
	});

	it("is held against what somebody last read, whoever has marked the vendor as done since", async () => {
		const { stage, ada } = await certified("Payroll");
		await decide(stage, ada, "Payroll", { is: "approved" });
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-12-01");
		stage.clock.at = new Date("2026-12-02T12:00:00Z");
		// Read as it is now, and only said to be done later: the decision is older than what was read.
		await review(stage, ada, "Payroll");
		const { id } = await stage.vendor("Payroll");
		await stage.as(ada, { do: "review-vendor", vendor: id });
		expect(await flips(stage)).toEqual([]);
		expect(await stage.later(1)).toEqual([]);
		stage.releases.use(cloudsWith(held()), "2026.12.1", "2026-12-03");
		const [told, ...others] = await stage.tick("2026-12-03T12:00:00Z");
		expect(others).toEqual([]);
		expect(told && firstTexts(told.reply).slice(0, 2)).toEqual([
			"New knowledge changed the verdict on Payroll for data.",
			"Since 2 December 2026: not sovereign (proven) → sovereign (proven).",
		]);
	});

	it("is no flip where time alone turned the verdict, and the release only came along", async () => {
		const { stage, ada } = await certified();
		stage.releases.use(cloudsWith(held("2026-12-10")), "2026.11.1", "2026-11-19");
		await stage.as(ada, vendorOn("Payroll", "cloud", ada, { cadence: null }));
		await review(stage, ada, "Payroll");
		stage.releases.use(cloudsWith(held("2026-12-10")), "2026.12.0", "2026-12-15");
		stage.clock.at = new Date("2026-12-16T12:00:00Z");
		expect(await flips(stage)).toEqual([]);
		const lines = (await stage.tick()).map(({ reply }) => headOf(reply));
		expect(lines).toEqual(["Payroll for data: a certificate ended on 10 December 2026."]);
	});

	it("is no flip where the team's own evidence did it", async () => {
		const { stage, ada } = await certified("Payroll");
		await review(stage, ada, "Payroll");
		const { id } = await stage.vendor("Payroll");
		const says = { attribute: "service.certifications", member: "scheme", value: "none", grade: "contract" as const };
		const refused = await stage.as(ada, {
			do: "add-evidence",
			vendor: id,
			evidence: { ...says, document: { title: "Notice", publisher: "Acme", url: null, published: null } },
		});
		expect(refused).toBeUndefined();
		stage.releases.use(cloudsWith(held()), "2026.12.0", "2026-12-01");
		stage.clock.at = new Date("2026-12-02T12:00:00Z");
		expect(await flips(stage)).toEqual([]);
	});

	it("is still one where the older releases are gone: what somebody read is otherwise today", async () => {
		const { stage, ada } = await certified("Payroll", "Unread");
		await review(stage, ada, "Payroll");
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-12-01");
		stage.releases.gone.add("2026.11.0");
		stage.clock.at = new Date("2026-12-02T12:00:00Z");
		expect(await flips(stage)).toMatchObject([{ release: "2026.12.0", before: sovereign, after: not }]);
		expect(await flips(stage, "Unread")).toEqual([]);
	});

	it("costs nothing again: no older release is read once it is known", async () => {
		const { stage, ada } = await certified("Payroll", "Unread");
		await review(stage, ada, "Payroll");
		stage.releases.use(cloudsWith(...lost()), "2026.12.0", "2026-12-01");
		stage.clock.at = new Date("2026-12-02T12:00:00Z");
		await flips(stage);
		const { length } = stage.releases.read;
		expect(length).toBe(1);
		for (let day = 0; day < 3; day++) {
			stage.clock.at = new Date(stage.clock.at.getTime() + dayLong);
			await flips(stage);
		}
		expect(stage.releases.read).toHaveLength(length);
	});
});
