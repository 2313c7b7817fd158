import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newVendorTermsSchema } from "../../src/register/commands/add-vendor.js";
import { previewImport } from "../../src/register/commands/import-vendors.js";
import { cellsOf, termsOfCells } from "../../src/register/csv-row.js";
import { filterSchema, listVendors, standingOf } from "../../src/register/listing.js";
import { grounds, someSteps } from "./arbitrary-commands.js";
import { Tenant } from "./tenant.js";
import { known, own, tenantWith, vendorOf } from "./vendors.js";

const row = (line: number, cells: Parameters<typeof termsOfCells>[0]) => ({ line, vendor: termsOfCells(cells) });
const rows = [
	row(2, {
		name: "AWS",
		offering: "aws-commercial",
		data_classes: "eu-personal-data; ca-protected-b",
		cadence: "6 mois",
	}),
	row(3, { name: "Acme CRM", data_classes: "eu-personal-data", owner: "p-bo", public_body: "oui", tags: "crm; sales" }),
	row(4, { name: "", data_classes: "eu-personal-data" }),
	row(5, { name: "aws", offering: "aws-commercial", data_classes: "eu-personal-data" }),
	row(6, { name: "Other", data_classes: "eu-personal-data", cadence: "every other moon" }),
	row(7, { name: "OVH", data_classes: "eu-personal-data", keys: "ours" }),
];

describe("importing rows", () => {
	it("shows first which go in and, by line, what is wrong with the others", () => {
		const tenant = new Tenant();
		const { good, bad } = previewImport(tenant.state, rows, tenant.context("p-ada"));
		expect(good.map(({ line }) => line)).toEqual([2, 3]);
		expect(bad.map(({ line, refusal }) => [line, refusal.code])).toEqual([
			[4, "unreadable-row"],
			[5, "name-taken"],
			[6, "unreadable-row"],
			[7, "unreadable-row"],
		]);
		expect(bad[0]?.refusal.says.en).toContain("Line 4: name");
		expect(bad[2]?.refusal.says.fr).toContain("Ligne 6 : cadence");
		expect(bad[3]?.refusal.says.en).toContain("configuration.keys");
	});

	it("takes in the good ones together, and only those that were shown", () => {
		const tenant = new Tenant();
		const stale = { do: "import-vendors", rows, shown: 3 } as const;
		expect(tenant.comes("p-ada", { ...stale, rows: [...rows] })).toBe("preview-outdated");
		expect(tenant.comes("p-ada", { do: "import-vendors", rows, shown: 2 })).toBe(2);
		const all = listVendors(tenant.state, "2026-11-20");
		expect(all.map(({ name }) => name)).toEqual(["AWS", "Acme CRM"]);
		expect(all[0]).toMatchObject({ owner: "p-ada", cadence: { every: 6, unit: "month" } });
		expect(all[1]).toMatchObject({
			bought: { kind: "own", intake: {} },
			owner: "p-bo",
			context: { "public-body": true },
			cadence: { every: 1, unit: "year" },
			tags: ["crm", "sales"],
		});
	});

	it("reads back every vendor that was exported", () => {
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				for (const [, vendor] of tenant.state.vendors) {
					const terms = newVendorTermsSchema.parse(termsOfCells(cellsOf(vendor)));
					const { name, dataClasses, configuration, context, cadence, tags } = vendor;
					expect(terms).toMatchObject({ name, dataClasses, configuration, context, cadence, tags });
					expect(terms.owner ?? null).toBe(vendor.owner);
					if (vendor.bought.kind === "known") expect(terms.bought).toEqual(vendor.bought);
				}
			}),
			{ numRuns: 50 },
		);
	});
});

describe("listing vendors", () => {
	it("puts what is due first, and finds by owner, class, tag, verdict and standing", () => {
		const tenant = tenantWith(
			known("Late", { cadence: { every: 1, unit: "month" }, tags: ["eu"] }),
			known("Never", { cadence: null, owner: null }),
			own("Later", {}),
			known("Gone"),
		);
		tenant.asks("p-ada", { do: "archive-vendor", vendor: "v-4" });
		tenant.asks("p-ada", { do: "review-vendor", vendor: "v-3", grounds });
		const names = (filter: object, day = "2026-11-20") =>
			listVendors(tenant.state, day, filterSchema.parse(filter)).map(({ name }) => name);
		expect(names({})).toEqual(["Late", "Later", "Never"]);
		expect(names({ archived: true })).toEqual(["Gone"]);
		expect(names({ standing: "due" })).toEqual(["Late"]);
		expect(names({ standing: "overdue" }, "2026-12-21")).toEqual(["Late"]);
		expect(names({ standing: "never" })).toEqual(["Never"]);
		expect(names({ owner: null })).toEqual(["Never"]);
		expect(names({ tag: "eu" })).toEqual(["Late"]);
		expect(names({ outcome: "conditional" })).toEqual(["Later"]);
		expect(names({ dataClass: "ca-protected-b" })).toEqual([]);
		expect(standingOf(vendorOf(tenant), "2026-12-20")).toBe("due");
		expect(standingOf(vendorOf(tenant), "2026-12-21")).toBe("overdue");
	});
});
