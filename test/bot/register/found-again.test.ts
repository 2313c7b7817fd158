import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { headingOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** The way to a vendor whose name nobody types in full, and to one that somebody is reminded of. */

let team: TestTeam;
beforeAll(async () => {
	team = await TestTeam.open();
	await team.adds("Acme CRM of the sales team");
	await team.adds("Payroll", { cadence: { every: 1, unit: "month" } });
});
afterAll(() => team.stage.close());

describe("a vendor that is called by some of its words", () => {
	it.each([
		["vendor Acme", "vendor Acme CRM of the sales team"],
		["reassess acme crm", "reassess Acme CRM of the sales team"],
		["approve sales because fine", "approve Acme CRM of the sales team because fine"],
	])("is what may have been meant: %s", async (text, example) => {
		const reply = await team.stage.ask(text);
		expect(registerAnswerSchema.parse(reply.answer)).toMatchObject({ outcome: "refused", code: "unknown-vendor" });
		expect(JSON.stringify(reply.blocks)).toContain(example);
	});

	it("is not one whose words only end so", async () => {
		expect(JSON.stringify((await team.stage.ask("vendor roll")).blocks)).not.toContain("Payroll");
	});
});

describe("the list of reminders", () => {
	it("leads to each vendor, also where nothing has recorded them yet", async () => {
		team.stage.clock.at = new Date("2027-03-01T12:00:00Z");
		const reply = await team.stage.ask("reminders");
		expect(headingOf(reply)).toMatch(/^Reminders: \d+ due/);
		const payroll = reply.actions.find(({ label }) => label === "Payroll");
		expect(payroll).toMatchObject({ press: { order: { order: "show-vendor" } }, typed: "vendor Payroll" });
		expect(
			(await team.stage.store.read(team.tenant)).vendors.get((await vendorId("Payroll")) ?? "")?.reminders,
		).toEqual([]);
	});
});

async function vendorId(name: string): Promise<string | undefined> {
	const { vendors } = await team.stage.store.read(team.tenant);
	return [...vendors].find(([, vendor]) => vendor.name === name)?.[0];
}
