import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Order, VendorFilter } from "../../../src/questions/order.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { type Reply, replySchema } from "../../../src/replies/reply.js";
import { blocksOf, firstTexts, headingOf, textsOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** The team's vendors: all of them, some of them, ten at a time. */

let team: TestTeam;
let bob: string;
beforeAll(async () => {
	team = await TestTeam.open();
	bob = await team.person("U2", "Bob Martin");
	await team.adds("Payroll", { dataClasses: ["ca-protected-b", "ca-health-information"], owner: bob, tags: ["Paie"] });
	await team.adds("Notes", { cadence: { every: 1, unit: "month" }, owner: null });
	await team.adds("Never", { cadence: null });
	const old = await team.adds("Old");
	await team.does({ do: "archive-vendor", vendor: old });
	await team.orders({
		order: "add-vendor",
		name: "Shop",
		offering: "aws-canada-regions",
		dataClasses: ["ca-protected-b"],
		cadence: { every: 1, unit: "month" },
	});
	team.stage.clock.at = new Date("2027-01-05T12:00:00Z");
});
afterAll(() => team.stage.close());

const list = (filter: VendorFilter = {}, from?: number): Order => ({
	order: "list-vendors",
	filter,
	...(from === undefined ? {} : { from }),
});
const rowsOf = (reply: Reply) => blocksOf(reply, "rows").flatMap(({ rows }) => rows);
const labels = (reply: Reply) => rowsOf(reply).map(({ label }) => label);
const lines = (reply: Reply) => rowsOf(reply).map(({ text }) => text.map((span) => span.text).join(""));

describe("the vendors of a team", () => {
	it("are counted, and those whose review is due come first", async () => {
		const reply = await team.orders(list());
		expect(replySchema.safeParse(reply).error).toBeUndefined();
		expect(headingOf(reply)).toBe("4 vendors: 2 overdue.");
		expect(labels(reply)).toEqual([
			"Notes (Micrologic Cirrus)",
			"Shop (AWS Canada)",
			"Payroll (Micrologic Cirrus)",
			"Never (Micrologic Cirrus)",
		]);
		expect(lines(reply)).toEqual([
			"overdue since 20 December 2026 · nobody · Protected B",
			"overdue since 20 December 2026 · you · Protected B",
			"due 20 November 2027 · Bob Martin · Protected B and Canadian personal health information",
			"no review planned · you · Protected B",
		]);
		expect(rowsOf(reply).map(({ status, assurance, tone }) => [status, assurance, tone])).toEqual([
			["cannot be said yet", null, "open"],
			["not sovereign", "reported", "bad"],
			["cannot be said yet", null, "open"],
			["cannot be said yet", null, "open"],
		]);
		expect(reply.actions.map(({ label, typed }) => [label, typed])).toEqual([
			["Notes", "vendor Notes"],
			["Shop", "vendor Shop"],
			["Payroll", "vendor Payroll"],
			["Never", "vendor Never"],
			["Overdue", "overdue vendors"],
		]);
	});

	it("are told in French", async () => {
		const reply = await team.orders(list(), "fr");
		expect(headingOf(reply)).toBe("4 fournisseurs : 2 en retard.");
		expect(lines(reply)[0]).toBe("en retard depuis le 20 décembre 2026 · personne · Protégé B");
		expect(rowsOf(reply)[1]?.status).toBe("non souverain");
	});

	const cases: readonly (readonly [VendorFilter, string, readonly string[]])[] = [
		[{ standing: "overdue" }, "Vendors overdue: 2 of 4.", ["Notes", "Shop"]],
		[{ standing: "later" }, "Vendors due later: 1 of 4.", ["Payroll"]],
		[{ standing: "never" }, "Vendors never due by themselves: 1 of 4.", ["Never"]],
		[{ standing: "due" }, "Vendors overdue or due within 30 days: 2 of 4.", ["Notes", "Shop"]],
		[{ owner: null }, "Vendors looked after by nobody: 1 of 4.", ["Notes"]],
		[{ outcome: "not-sovereign" }, "Vendors whose verdict is “not sovereign”: 1 of 4.", ["Shop"]],
		[{ dataClass: "ca-health-information" }, "Vendors for Canadian personal health information: 1 of 4.", ["Payroll"]],
		[{ tag: "paie" }, "Vendors tagged paie: 1 of 4.", ["Payroll"]],
		[{ archived: true }, "Vendors in the archive: 1.", ["Old"]],
		[{ standing: "overdue", owner: null }, "Vendors overdue, looked after by nobody: 1 of 4.", ["Notes"]],
	];
	for (const [filter, heading, names] of cases)
		it(`can be narrowed: ${heading}`, async () => {
			const reply = await team.orders(list(filter));
			expect(headingOf(reply)).toBe(heading);
			expect(labels(reply).map((label) => label.replace(/ \(.*/, ""))).toEqual(names);
			expect(reply.actions.at(-1)).toMatchObject({ label: "All vendors", typed: "vendors" });
		});

	it("name the owner who is asked for", async () => {
		expect(headingOf(await team.orders(list({ owner: bob })))).toBe("Vendors looked after by Bob Martin: 1 of 4.");
		expect(headingOf(await team.orders(list({ owner: bob }), "fr"))).toBe(
			"Fournisseurs suivis par Bob Martin : 1 sur 4.",
		);
	});

	it("come ten at a time, each once; a terminal, which has no buttons, shows them all", async () => {
		const many = new TestTeam(team.stage, "slack:MANY");
		for (let at = 0; at < 23; at++) await many.adds(`Vendor ${at}`);
		const seen: string[] = [];
		let reply = await many.orders(list());
		expect(firstTexts(reply)).toContain("1 to 10, soonest due first.");
		for (;;) {
			seen.push(...labels(reply));
			expect(registerAnswerSchema.parse(reply.answer).vendors).toHaveLength(labels(reply).length);
			const next = reply.actions.find(({ label }) => label.startsWith("Next"));
			if (!next) break;
			reply = await team.stage.press(next.press, { tenant: many.tenant });
		}
		expect(seen).toHaveLength(23);
		expect(new Set(seen).size).toBe(23);
		expect(labels(await many.orders(list(), "en", { surface: "terminal" }))).toHaveLength(23);
		// A button from before vendors were archived shows the last ones that there are.
		expect(labels(await many.orders(list({}, 500)))).toHaveLength(1);
	});

	it("say how to begin where there are none", async () => {
		const empty = new TestTeam(team.stage, "slack:EMPTY");
		const reply = await empty.orders(list());
		expect(headingOf(reply)).toBe("Your register has no vendors yet.");
		expect(reply.blocks.flatMap(textsOf)).toContain("add our own vendor Acme CRM for Protected B");
		expect(headingOf(await empty.orders(list(), "fr"))).toBe("Votre registre n'a pas encore de fournisseur.");
		expect(headingOf(await empty.orders(list({ standing: "overdue" })))).toBe("Vendors overdue: none of 0.");
	});
});
