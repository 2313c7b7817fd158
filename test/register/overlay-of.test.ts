import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, Knowledge, layOver } from "../../src/evaluator/index.js";
import type { Overlay } from "../../src/knowledge/overlay.js";
import type { Actor } from "../../src/register/identities.js";
import type { Intake } from "../../src/register/intake.js";
import { overlayOf, together } from "../../src/register/overlay-of.js";
import { offeringOf, type Vendor } from "../../src/register/vendor.js";
import { digestOf } from "../../src/releases/digest.js";
import { loadRelease } from "../../src/releases/load.js";
import { runsOf } from "../evaluator/runs.js";
import { anIntake } from "./arbitrary-commands.js";
import { known, own, tenantWith, vendorOf } from "./vendors.js";

const knowledge = new Knowledge(await loadRelease("knowledge/releases"));

function laid(vendor: Vendor): Overlay {
	const overlay = overlayOf(vendor, digestOf);
	if (!overlay) throw new Error("Nothing is laid over");
	return overlay;
}

const intakeOf = ({ bought }: Vendor): Intake => (bought.kind === "own" ? bought.intake : {});

const ask = (vendor: Vendor) =>
	assess(layOver(knowledge, laid(vendor)), {
		intent: "check",
		offering: offeringOf(vendor),
		dataClasses: vendor.dataClasses,
		framework: "four-pillars",
		home: ["FR"],
		asOf: "2026-11-20",
		configuration: {},
		context: {},
		readings: {},
		filledIn: [],
		corrections: [],
	});

const paper = {
	title: "Data processing agreement",
	publisher: "Acme",
	url: "https://acme.example/dpa",
	published: null,
};

describe("what is laid over a release for a vendor", () => {
	it("is nothing where the team has said nothing of an offering of the knowledge", () => {
		expect(overlayOf(vendorOf(tenantWith(known("AWS"))), digestOf)).toBeUndefined();
	});

	it("is the service itself where the knowledge does not have it: all that is not answered is unknown", () => {
		const vendor = vendorOf(tenantWith(own("Acme CRM")));
		expect(laid(vendor)).toMatchObject({ offerings: [{ id: "team:v-1", name: { en: "Acme CRM", fr: "Acme CRM" } }] });
		const answer = ask(vendor);
		expect(answer.outcome).toBe("undetermined");
		expect(answer.openQuestions.some(({ about }) => about.startsWith("team:v-1/service.operator"))).toBe(true);
	});

	it("makes a service inherit what the cloud below it is exposed to, through custody", () => {
		const intake = {
			company: { is: { name: "Acme SAS", incorporation: "FR", headquarters: "FR" } },
			operator: { is: "company" as const },
		};
		const alone = ask(vendorOf(tenantWith(own("Acme CRM", intake))));
		const hosted = ask(vendorOf(tenantWith(own("Acme CRM", { ...intake, runsOn: { are: ["aws-commercial"] } }))));
		const reached = ({ exposures }: typeof alone) => exposures.find(({ law }) => law === "us-cloud-act");
		expect(reached(alone)?.status).not.toBe("exposed");
		expect(reached(hosted)?.status).toBe("exposed");
		expect(reached(hosted)?.path.map(({ id }) => id)).toContain("aws-commercial");
	});

	it("says of each statement who recorded it when, on what, and shows which reasons rest on it", () => {
		const tenant = tenantWith(known("AWS"));
		const evidence = {
			attribute: "service.residency",
			value: "FR",
			grade: "contract" as const,
			document: paper,
			until: "2027-06-30",
		};
		expect(tenant.comes("p-bo", { do: "add-evidence", vendor: "v-1", evidence })).toBe(1);
		const overlay = laid(vendorOf(tenant));
		expect(overlay.facts).toEqual([
			{
				subject: "aws-commercial",
				attribute: "service.residency",
				value: "FR",
				until: "2027-06-30",
				source: "e-2",
				grade: "contract",
				statement: { en: "where the data stays: FR", fr: "où restent les données : FR" },
				by: "p-bo",
				at: "2026-11-20",
			},
		]);
		expect(overlay.sources).toEqual({ "e-2": { ...paper, seen: "2026-11-20" } });
		expect(overlay.digest).toBe(digestOf(overlay));
		expect(ask(vendorOf(tenant)).overlay.facts).toEqual(["aws-commercial/service.residency#team:e-2"]);
	});

	it("gives what nobody has on paper no more than a claim's worth", () => {
		const told = laid(vendorOf(tenantWith(own("Acme CRM", { residency: { is: "FR", grade: "contract" } }))));
		expect(told.sources).toMatchObject({ "v-1-residency": { undocumented: true, publisher: "Acme CRM" } });
		expect(layOver(knowledge, told).factsById.get("team:v-1/service.residency#team:v-1-residency")?.strength).toBe(2);
	});

	it("leaves out what was retired, and takes the company once however often it is named", () => {
		const holding = { name: "Holding  Ltd" };
		const tenant = tenantWith(
			own("Acme CRM", {
				company: { is: { name: "Acme" } },
				owners: { are: [{ company: holding, controls: true, share: 80 }], complete: true },
				operator: { is: { name: "HOLDING LTD" } },
			}),
		);
		const evidence = { attribute: "service.encryption", value: true, grade: "vendor" as const, document: null };
		tenant.asks("p-ada", { do: "add-evidence", vendor: "v-1", evidence });
		expect(laid(vendorOf(tenant)).facts?.map(({ source }) => source)).toContain("e-2");
		tenant.asks("p-ada", { do: "retire-evidence", vendor: "v-1", evidence: "e-2" });
		const overlay = laid(vendorOf(tenant));
		expect(overlay.facts?.map(({ source }) => source)).not.toContain("e-2");
		expect(overlay.providers?.map(({ id }) => id)).toEqual(["team:v-1.acme", "team:v-1.holding-ltd"]);
		expect(overlay.facts?.find(({ attribute }) => attribute === "entity.parent")).toMatchObject({
			subject: "team:v-1.acme",
			member: "team:v-1.holding-ltd",
			detail: { share: 80 },
		});
	});

	it("names companies in any script", () => {
		const company = { is: { name: "北京 CRM", incorporation: "CN" } };
		expect(laid(vendorOf(tenantWith(own("X", { company })))).providers?.[0]?.id).toBe("team:v-1.u5317-u4eac-crm");
	});

	it("says of each answer who gave it on which day, whoever changes another one later", () => {
		const tenant = tenantWith(own("Acme CRM"));
		const edit = (by: Actor, intake: Intake) => {
			const bought = { kind: "own" as const, intake: { ...intakeOf(vendorOf(tenant)), ...intake } };
			expect(tenant.comes(by, { do: "edit-vendor", vendor: "v-1", change: { bought } })).toBe(1);
		};
		edit("p-bo", { residency: { is: "FR" }, certificates: [{ scheme: "iso-27001" }] });
		tenant.now = new Date("2027-03-05T14:00:00.000Z");
		edit("p-cy", { keys: { are: ["customer"] }, certificates: [{ scheme: "iso-27001" }, { scheme: "soc-2" }] });
		const { facts = [], sources = {} } = laid(vendorOf(tenant));
		expect(facts.map(({ source, by, at }) => [source, by, at, sources[source]?.seen])).toEqual([
			["v-1-residency", "p-bo", "2026-11-20", "2026-11-20"],
			["v-1-keys", "p-cy", "2027-03-05", "2027-03-05"],
			["v-1-certificate-1", "p-bo", "2026-11-20", "2026-11-20"],
			["v-1-certificate-2", "p-cy", "2027-03-05", "2027-03-05"],
		]);
	});

	it("lays several vendors over a release as one, whatever they answered alike", () => {
		const answered: Intake = {
			company: { is: { name: "Acme", incorporation: "FR" } },
			operator: { is: "company" },
			residency: { is: "FR" },
			certificates: [{ scheme: "iso-27001", document: { ...paper, url: null }, grade: "contract" }],
		};
		const tenant = tenantWith(
			own("Acme CRM", answered),
			own("Acme Mail", { ...answered, residency: { is: "CA" } }),
			known("AWS"),
		);
		const evidence = { attribute: "service.residency", value: "FR", grade: "contract" as const, document: paper };
		tenant.asks("p-bo", { do: "add-evidence", vendor: "v-3", evidence });
		const each = ["v-1", "v-2", "v-3"].map((id) => laid(vendorOf(tenant, id)));
		const all = together(each, digestOf);
		if (!all) throw new Error("Nothing is laid over");
		expect(all.digest).toBe(digestOf(all));
		expect(Object.keys(all.sources ?? {})).toHaveLength(
			each.reduce((sum, one) => sum + Object.keys(one.sources ?? {}).length, 0),
		);
		expect(all.offerings?.map(({ id }) => id)).toEqual(["team:v-1", "team:v-2"]);
		expect(all.providers?.map(({ id }) => id)).toEqual(["team:v-1.acme", "team:v-2.acme"]);
		const over = layOver(knowledge, all);
		for (const [index, one] of each.entries()) {
			const alone = layOver(knowledge, one);
			const facts = alone.overlay.facts.map((id) => [id, over.factsById.get(id)?.fact, over.factsById.get(id)?.source]);
			expect(facts, `v-${index + 1}`).toEqual(
				alone.overlay.facts.map((id) => [id, alone.factsById.get(id)?.fact, alone.factsById.get(id)?.source]),
			);
		}
	});

	it("is the one overlay where there is only one, and none where there is none", () => {
		const one = laid(vendorOf(tenantWith(own("Acme CRM"))));
		expect(together([one], digestOf)).toBe(one);
		expect(together([], digestOf)).toBeUndefined();
	});

	it("is taken by the release together, whatever was answered of either", () => {
		fc.assert(
			fc.property(anIntake, anIntake, (first, second) => {
				const tenant = tenantWith(
					own("Acme CRM", JSON.parse(JSON.stringify(first))),
					own("Acme Mail", JSON.parse(JSON.stringify(second))),
				);
				const each = ["v-1", "v-2"].map((id) => laid(vendorOf(tenant, id)));
				const all = together(each, digestOf);
				expect(all && layOver(knowledge, all).overlay.facts).toEqual(
					each.flatMap((one) => layOver(knowledge, one).overlay.facts).sort(),
				);
			}),
			runsOf(60),
		);
	});

	it("is taken by the release, whatever was answered", () => {
		fc.assert(
			fc.property(anIntake, (intake) => {
				const vendor = vendorOf(tenantWith(own("Acme CRM", JSON.parse(JSON.stringify(intake)))));
				expect(() => layOver(knowledge, laid(vendor))).not.toThrow();
			}),
			{ numRuns: 100 },
		);
	});
});
