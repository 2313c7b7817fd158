import { describe, expect, it } from "vitest";
import { outlookFor } from "../../../src/bot/delivery/outlook.js";
import type { Release } from "../../../src/knowledge/release.js";
import {
	certificate,
	company,
	criterion,
	dataClass,
	framework,
	offering,
	releaseOf,
	requirement,
} from "../../evaluator/small-release.js";
import { fieldOf, firstTexts } from "../../replies/real.js";
import { headOf, LoopStage, whom } from "./loop.js";
import { cloudsWith, cloudUnderLaw, held } from "./small-knowledge.js";
import { review, vendorOn } from "./vendors.js";

/** A cloud for data of which something new is demanded from a day on. */
function cloudDemanded(from: string): Release {
	return releaseOf(
		dataClass("data", "moderate", [requirement("new", { fact: "service.certifications", key: "scheme" }, { from })]),
		framework("yardstick", [criterion("certified", { fact: "service.certifications", key: "other-scheme" })]),
		company("acme", "CA"),
		offering("cloud", certificate("other-scheme", "held"), certificate("scheme", "none")),
	);
}

async function team(release: Release, language?: "fr"): Promise<{ stage: LoopStage; ada: string }> {
	const stage = await LoopStage.open("2026-11-20T12:00:00Z");
	stage.releases.use(release, "2026.11.0", "2026-11-01");
	const ada = await stage.person("ada", "Ada");
	await stage.as(ada, { do: "change-settings", change: { home: ["CA"], digest: null } });
	if (language) await stage.as(ada, { do: "change-person", person: ada, change: { language } });
	await stage.as(ada, vendorOn("Payroll", "cloud", ada, { cadence: null }));
	return { stage, ada };
}

async function turnsOn(stage: LoopStage, day: string) {
	const outlook = await outlookFor({ ...stage.parts, state: await stage.state(), day });
	return outlook.of(await stage.vendor("Payroll")).turns;
}

const heads = async (stage: LoopStage, until: string) =>
	(await stage.until(until, 24)).map((one) => one.slice(0, 10) + one.slice(24));

describe("a day that turns the verdict, as the knowledge has it", () => {
	it("is told ahead and on the day where a law comes into force", async () => {
		const { stage, ada } = await team(cloudUnderLaw({ from: "2027-03-01" }));
		await review(stage, ada, "Payroll");
		expect(await heads(stage, "2027-04-10T12:00:00Z")).toEqual([
			"2026-12-01 ada: Payroll for data: the verdict changes in 90 days, on 1 March 2027.",
			// 30 January is a Saturday, and a notice is never shorter than it was meant.
			"2027-01-29 ada: Payroll for data: the verdict changes in 31 days, on 1 March 2027.",
			"2027-02-22 ada: Payroll for data: the verdict changes in 7 days, on 1 March 2027.",
			"2027-03-01 ada: Payroll for data: the verdict changed on 1 March 2027.",
		]);
		const [ahead, , , then] = stage.messenger.sent;
		expect(ahead && firstTexts(ahead.reply)).toContain(
			"From 1 March 2027, as far as is known: not sovereign (proven).",
		);
		expect(ahead && fieldOf(ahead.reply, "Because of")).toBe("Begins: The text says so.");
		expect(then && firstTexts(then.reply)[1]).toBe(
			"Since 20 November 2026: sovereign (proven) → not sovereign (proven).",
		);
	});

	it("is told where a law ends, whichever way the verdict goes", async () => {
		const { stage, ada } = await team(cloudUnderLaw({ until: "2026-12-31" }), "fr");
		await review(stage, ada, "Payroll");
		expect(await heads(stage, "2027-01-10T12:00:00Z")).toEqual([
			"2026-12-02 ada: Payroll pour « data » : le verdict change dans 30 jours, le 1er janvier 2027.",
			"2026-12-25 ada: Payroll pour « data » : le verdict change dans 7 jours, le 1er janvier 2027.",
			"2027-01-01 ada: Payroll pour « data » : le verdict a changé le 1er janvier 2027.",
		]);
	});

	it("is told where something is demanded from a day on", async () => {
		const { stage } = await team(cloudDemanded("2026-12-15"));
		const [ahead, on, ...others] = await heads(stage, "2027-01-10T12:00:00Z");
		expect([ahead, on, others]).toEqual([
			"2026-12-08 ada: Payroll for data: the verdict changes in 7 days, on 15 December 2026.",
			"2026-12-15 ada: Payroll for data: the verdict changed on 15 December 2026.",
			[],
		]);
	});

	it("says from what to what, where nobody has read either", async () => {
		const { stage } = await team(cloudUnderLaw({ from: "2027-03-01" }));
		const [told] = await stage.tick("2027-03-02T12:00:00Z");
		expect(told && firstTexts(told.reply).slice(0, 2)).toEqual([
			"Payroll for data: the verdict changed on 1 March 2027.",
			"On 1 March 2027: sovereign (proven) → not sovereign (proven). Nobody has reviewed it yet.",
		]);
	});

	it("is told of a paper's end as such, once; then with before and after, whoever has read it", async () => {
		const { stage } = await team(cloudsWith(held("2027-02-28")));
		expect(await turnsOn(stage, "2026-12-01")).toEqual([]);
		const [told, ...others] = await stage.tick("2027-03-01T12:00:00Z");
		expect(others).toEqual([]);
		expect(told && firstTexts(told.reply).slice(0, 2)).toEqual([
			"Payroll for data: a certificate ended on 28 February 2027.",
			"On 1 March 2027: sovereign (proven) → cannot be said yet. Nobody has reviewed it yet.",
		]);
	});

	it("is told to whoever relies on what another vendor's owner recorded of the same service", async () => {
		const { stage, ada } = await team(cloudsWith());
		const bo = await stage.person("bo", "Bo");
		await stage.as(ada, vendorOn("Wiki", "cloud", bo, { cadence: null }));
		const vendor = (await stage.vendor("Wiki")).id;
		const says = { attribute: "service.certifications", member: "scheme", value: "held", grade: "contract" as const };
		const document = { title: "Contract", publisher: "Acme", url: null, published: null };
		const evidence = { ...says, until: "2027-02-28", document };
		expect(await stage.as(bo, { do: "add-evidence", vendor, evidence })).toBeUndefined();
		await review(stage, ada, "Payroll");
		const told = await stage.tick("2027-03-01T12:00:00Z");
		expect(told.map((one) => `${whom(one)}: ${headOf(one.reply)}`).sort()).toEqual([
			"ada: Payroll for data: the verdict changed on 1 March 2027.",
			"bo: Wiki for data: a certificate ended on 28 February 2027.",
		]);
		const payroll = told.find((one) => whom(one) === "ada");
		expect(payroll && firstTexts(payroll.reply)[1]).toBe(
			"Since 20 November 2026: sovereign (binding, contract) → cannot be said yet.",
		);
		expect(payroll && fieldOf(payroll.reply, "Because of")).toMatch(/^Ends: .*Scheme.* \(your evidence\)\.$/);
	});

	it("is told no more to whoever has looked since, nor ahead to whoever looked later than that", async () => {
		const { stage, ada } = await team(cloudUnderLaw({ from: "2027-03-01" }));
		stage.clock.at = new Date("2027-02-25T12:00:00Z");
		await review(stage, ada, "Payroll");
		expect(await heads(stage, "2027-02-28T12:00:00Z")).toEqual([]);
		stage.clock.at = new Date("2027-03-01T08:00:00Z");
		await review(stage, ada, "Payroll");
		expect(await heads(stage, "2027-04-10T12:00:00Z")).toEqual([]);
	});
});
