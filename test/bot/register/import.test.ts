import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Desk } from "../../../src/bot/desk.js";
import { exportedLines } from "../../../src/bot/register/export-vendors.js";
import { importAtOnce } from "../../../src/bot/register/import-vendors.js";
import type { Order } from "../../../src/questions/order.js";
import { newVendorTermsSchema } from "../../../src/register/commands/add-vendor.js";
import { vendorLines } from "../../../src/register/csv-export.js";
import { termsOfCells } from "../../../src/register/csv-row.js";
import { tableOf } from "../../../src/register/csv-table.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { type Reply, replySchema } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { runsOf } from "../../evaluator/runs.js";
import { someSteps } from "../../register/arbitrary-commands.js";
import { Tenant } from "../../register/tenant.js";
import { known, tenantWith } from "../../register/vendors.js";
import { headingOf, textsOf } from "../../replies/real.js";
import { knowledge } from "../stage.js";
import { TestTeam } from "./team.js";

/** Vendors from a file and into one. */

let team: TestTeam;
beforeEach(async () => {
	team = await TestTeam.open();
	await team.person("U1", "Ada");
});
afterEach(() => team.stage.close());

const importing = (csv: string): Order => ({ order: "import-vendors", csv });
const whole = (reply: Reply) => reply.blocks.flatMap(textsOf).join("\n");
const answerOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer);
const vendors = async () => [...(await team.stage.store.read(team.tenant)).vendors].map(([, vendor]) => vendor);
const names = async () => (await vendors()).map(({ name }) => name).sort();

async function desk(): Promise<Desk> {
	const release = await knowledge();
	const telling = new Telling("en", release);
	const seat = {
		tenant: team.tenant,
		by: await team.person("U1"),
		from: "test",
		today: "2026-11-20",
		knowledge: release,
		telling,
	};
	return Desk.open(seat, team.stage.parts);
}

async function expectRefused(csv: string, code: string): Promise<string> {
	const reply = await team.orders(importing(csv));
	expect(answerOf(reply)).toMatchObject({ outcome: "refused", code });
	expect(reply.actions).toEqual([]);
	expect(await vendors()).toEqual([]);
	return whole(reply);
}

describe("a file of vendors", () => {
	const csv = [
		"Vendor,Service,Data,Owner,Review every,Tags,Budget",
		"Records,Cirrus,Protected B,Ada,6 months,a; b,100",
		'Payroll,"Amazon Web Services (commercial regions)","Protected B; EU personal data",nobody,never,,1',
		"Acme CRM,,Protected B,me,,,",
		",,Protected B,,,,",
		"Mail,Microsft 365,Protected B,,,,",
		"Wiki,AWS,Protected B,,,,",
		"Chat,,personal data,,,,",
		"Files,,Protected B,Zoe,,,",
		"Desk,,Protected B,,weekly,,",
		"records,,Protected B,,,,",
		"Plan,,Protected B,,,,,,x",
	].join("\n");

	it("is shown first: what would go in, and each bad row with its number and reason", async () => {
		const reply = await team.orders(importing(csv));
		expect(replySchema.safeParse(reply).success).toBe(true);
		expect(answerOf(reply).outcome).toBe("previewed");
		expect(headingOf(reply)).toBe("3 vendors would be added, 8 rows would not");
		const text = whole(reply);
		expect(text).toContain("Line 2: Records (Micrologic Cirrus) for Protected B · you · every 6 months");
		expect(text).toContain(
			"Line 3: Payroll (Amazon Web Services) for Protected B and EU personal data · nobody · never by itself",
		);
		expect(text).toContain("Line 4: Acme CRM, one of your own, for Protected B · you · every year");
		expect(text).toContain("“Budget”");
		const reasons = reply.blocks
			.flatMap((block) => (block.kind === "list" ? block.items : []))
			.map((item) => item.map((span) => span.text).join(""));
		const about = (line: number) => reasons.find((reason) => reason.startsWith(`Line ${line}:`)) ?? "";
		expect(about(5)).toContain("The column “Vendor” is empty");
		expect(about(6)).toContain(
			"Service: I do not know “Microsft 365”. Did you mean “Microsoft Azure and Microsoft 365",
		);
		expect(about(7)).toContain("Service: “AWS” may be ");
		expect(about(8)).toContain("Data: “personal data” may be ");
		expect(about(9)).toContain("Owner: nobody here is called “Zoe”");
		expect(about(10)).toContain("Review every: “weekly” is no interval");
		expect(about(11)).toContain("There is a vendor Records already");
		expect(about(12)).toContain("more cells than there are columns");
		expect(await vendors()).toEqual([]);
	});

	it("goes in once it is confirmed, and only once", async () => {
		const [confirm] = (await team.orders(importing(csv))).actions;
		if (!confirm) throw new Error("it cannot be confirmed");
		expect(confirm).toMatchObject({ label: "Import 3 vendors", primary: true });
		const done = await team.stage.press(confirm.press);
		expect(headingOf(done)).toBe("3 vendors were added");
		expect(await names()).toEqual(["Acme CRM", "Payroll", "Records"]);
		const records = (await vendors()).find(({ name }) => name === "Records");
		expect(records).toMatchObject({
			bought: { kind: "known", offering: "micrologic-cirrus" },
			dataClasses: ["ca-protected-b"],
			owner: await team.person("U1"),
			cadence: { every: 6, unit: "month" },
			tags: ["a", "b"],
		});
		const again = await team.stage.press(confirm.press);
		expect(answerOf(again)).toMatchObject({ outcome: "refused", code: "preview-outdated" });
		expect(await names()).toHaveLength(3);
	});

	it("does not go in where the register has changed since, or where nobody was shown it", async () => {
		const [confirm] = (await team.orders(importing(csv))).actions;
		await team.adds("Records");
		if (!confirm) throw new Error("it cannot be confirmed");
		expect(answerOf(await team.stage.press(confirm.press)).code).toBe("preview-outdated");
		const unseen: Order = { order: "confirm-import", file: `sha256-${"0".repeat(64)}`, shown: 3 };
		expect(answerOf(await team.orders(unseen)).code).toBe("import-gone");
		expect(await names()).toEqual(["Records"]);
	});

	it("is read with semicolons, tabs and a byte order mark, in French, and with names in quotation marks", async () => {
		const french =
			'\uFEFFNom;Offre;Données;Responsable;Revue;Clés\r\n"Paie; RH";Cirrus;Protégé B;moi;trimestriel;client\r\n';
		const tabs = "name\tdata\tkeys\nTabbed\tProtégé B\tcustomer-outside\n";
		for (const file of [french, tabs]) await importAtOnce(file, await desk());
		expect(await names()).toEqual(["Paie; RH", "Tabbed"]);
		const paie = (await vendors()).find(({ name }) => name === "Paie; RH");
		expect(paie).toMatchObject({ cadence: { every: 1, unit: "quarter" }, configuration: { keys: "customer" } });
		const reply = await team.orders(importing("nom;données\nPaie; \n"), "fr");
		expect(whole(reply)).toContain("Ligne 2 : La colonne « données » est vide.");
	});

	it("says where a name without a service is one of the knowledge", async () => {
		const reply = await team.orders(importing("name,data\nOVHcloud Public Cloud,Protected B\nOther,Protected B\n"));
		expect(whole(reply)).toContain("though the knowledge has services of that name: OVHcloud Public Cloud.");
	});

	it("counts lines as an editor does, over blank ones and over cells of several lines", async () => {
		const reply = await team.orders(importing('name,data\n\n"Two\nlines",Protected B\n\n,Protected B\n'));
		expect(whole(reply)).toContain("Line 3: Two");
		expect(whole(reply)).toContain("Line 6: The column “name” is empty");
	});

	it("is refused whole where it is no table of vendors", async () => {
		expect(await expectRefused("just some words", "no-header")).toContain("name,offering,data_classes");
		await expectRefused("a,b\n1,2", "no-header");
		await expectRefused("name,data", "empty-file");
		await expectRefused("name,data,vendor\nx,Protected B,y", "column-twice");
		expect(
			await expectRefused('name,data\nA,Protected B\n"B,Protected B\nC,Protected B\n', "unreadable-file"),
		).toContain("line 3");
		await expectRefused("name,data\n,\nX,", "no-good-row");
		await expectRefused(`name,data\n${"x,Protected B\n".repeat(5001)}`, "too-many-rows");
	});

	it("never makes a vendor of anything else, whatever the bytes", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					fc.string({ maxLength: 300, unit: "binary" }),
					fc.string().map((text) => `name,data\n${text}`),
				),
				async (text) => {
					const reply = await team.orders(importing(text === "" ? " " : text));
					expect(["previewed", "refused"]).toContain(answerOf(reply).outcome);
				},
			),
			runsOf(60),
		);
		expect(await vendors()).toEqual([]);
	});
});

describe("an export", () => {
	it("has what an import reads, people by name, and columns to read behind them", async () => {
		await team.adds("Records", { tags: ["a"], cadence: { every: 6, unit: "month" } });
		await team.adds("=cmd()", { owner: null, bought: { kind: "own", intake: {} } });
		const reply = await team.orders({ order: "export-vendors", filter: {} });
		const [copy] = reply.blocks.flatMap((block) => (block.kind === "copy" ? [block.text] : []));
		const lines = copy?.split("\n") ?? [];
		expect(lines[0]).toBe(
			"name,offering,data_classes,package,region,keys,processing,sector,public_body,criticality,owner,cadence,tags,id,outcome,release,reviewed,due,decision",
		);
		expect(
			lines.some((line) =>
				/^Records,micrologic-cirrus,ca-protected-b,.*,Ada,6 months,a,v-\w+,,,,2027-05-20,$/.test(line),
			),
		).toBe(true);
		// A spreadsheet must not run what somebody wrote.
		expect(lines.some((line) => line.startsWith("'=cmd(),,") && line.includes(",nobody,"))).toBe(true);
	});

	it("is cut where a message cannot hold it, with the way to all of it", async () => {
		const rows = Array.from({ length: 300 }, (_, at) => `Vendor number ${at},Protected B`);
		await importAtOnce(["name,data", ...rows].join("\n"), await desk());
		const reply = await team.orders({ order: "export-vendors", filter: {} });
		expect(whole(reply)).toContain("of 300. For all of them run sovereign vendors export");
		expect(await exportedLines({}, await desk())).toHaveLength(301);
		const terminal = await team.orders({ order: "export-vendors", filter: {} }, "en", { surface: "terminal" });
		expect(whole(terminal)).not.toContain("For all of them");
	});

	it("says when there is nothing", async () => {
		expect(headingOf(await team.orders({ order: "export-vendors", filter: { tag: "none" } }, "fr"))).toBe(
			"Il n'y a aucun fournisseur à exporter",
		);
	});

	it("comes back the same through a file, whatever people called things", () => {
		const wild = fc.oneof(
			fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
			fc
				.tuple(fc.constantFrom("=", "+", "-", "@", "'", "'=", "''@", '"', ",", ";", "＝"), fc.string({ maxLength: 8 }))
				.map((parts) => parts.join("")),
			fc.constantFrom("two\nlines", 'say "so"', "a;b", "a\tb"),
		);
		fc.assert(
			fc.property(fc.array(wild, { minLength: 1, maxLength: 5 }), (typed) => {
				const tenant = tenantWith(
					...typed.flatMap((name) => {
						const read = newVendorTermsSchema.safeParse(known(name));
						return read.success ? [read.data] : [];
					}),
				);
				expectBack(tenant);
			}),
			runsOf(300),
		);
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				expectBack(tenant);
			}),
			runsOf(40),
		);
	});

	function expectBack({ state }: Tenant) {
		const all = [...state.vendors].map(([, vendor]) => vendor);
		if (all.length === 0) return;
		const table = tableOf(
			vendorLines(
				all,
				(id) => id,
				() => undefined,
			).join(""),
		);
		if ("fault" in table) throw new Error(table.fault);
		expect(table.ignored).toEqual([]);
		expect(table.rows).toHaveLength(all.length);
		for (const [index, vendor] of all.entries()) {
			const { name, dataClasses, configuration, context, owner, cadence, tags } = vendor;
			const terms = newVendorTermsSchema.parse(termsOfCells(table.rows[index]?.cells ?? {}));
			expect(terms).toMatchObject({ name, dataClasses, configuration, context, owner, cadence, tags });
		}
	}
});
