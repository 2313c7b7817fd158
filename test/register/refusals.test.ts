import { describe, expect, it } from "vitest";
import type { Command } from "../../src/register/commands/index.js";
import type { NewEvidence } from "../../src/register/evidence.js";
import { grounds } from "./arbitrary-commands.js";
import { known, own, tenantWith, vendorOf } from "./vendors.js";

const decide = (more: Partial<Extract<Command, { do: "decide" }>> = {}): Command => ({
	do: "decide",
	vendor: "v-1",
	revision: 1,
	ruling: { is: "approved" },
	reason: "Read and weighed",
	grounds,
	...more,
});
const evidence = (more: Partial<NewEvidence> = {}): Command => ({
	do: "add-evidence",
	vendor: "v-1",
	evidence: { attribute: "service.residency", value: "CA", grade: "contract", document: null, ...more },
});
/** Ada is an admin, Bo an approver, Cy a member. */
const withRoles = () => {
	const tenant = tenantWith(known("AWS"));
	tenant.asks("p-ada", { do: "change-settings", change: { roles: { "p-ada": "admin", "p-bo": "approver" } } });
	return tenant;
};

describe("roles", () => {
	it("are nobody's until a team has named an admin, who must be whoever names one", () => {
		const tenant = tenantWith(known("AWS"));
		expect(tenant.comes("p-cy", decide())).toBe(2);
		const roles = { "p-bo": "admin" } as const;
		expect(tenant.comes("p-ada", { do: "change-settings", change: { roles } })).toBe("name-yourself-first");
		expect(tenant.comes("p-bo", { do: "change-settings", change: { roles } })).toBe(1);
		expect(tenant.comes("p-ada", { do: "change-settings", change: { hour: 8 } })).toBe("role-too-low");
	});

	it("say who decides, who archives and who settles", () => {
		const tenant = withRoles();
		expect(tenant.comes("p-cy", decide())).toBe("role-too-low");
		expect(tenant.comes("p-bo", decide())).toBe(2);
		expect(tenant.comes("p-bo", { do: "change-settings", change: { channel: "C1" } })).toBe("role-too-low");
		expect(tenant.comes("p-cy", { do: "archive-vendor", vendor: "v-1" })).toBe("role-too-low");
		tenant.asks("p-cy", { do: "assign-vendor", vendor: "v-1", owner: "p-cy" });
		expect(tenant.comes("p-cy", { do: "archive-vendor", vendor: "v-1" })).toBe(1);
		expect(tenant.comes("p-cy", { do: "restore-vendor", vendor: "v-1" })).toBe(1);
		expect(tenant.comes("p-cy", { do: "restore-vendor", vendor: "v-1" })).toBe("not-archived");
	});

	it("never leave a team without an admin", () => {
		const tenant = withRoles();
		const take = { do: "change-settings", change: { roles: { "p-ada": null } } } as const;
		expect(tenant.comes("p-ada", take)).toBe("no-admin-left");
		expect(tenant.comes("p-ada", { do: "erase-person", person: "p-ada" })).toBe("no-admin-left");
		tenant.asks("p-ada", { do: "change-settings", change: { roles: { "p-bo": "admin" } } });
		expect(tenant.comes("p-ada", take)).toBe(1);
	});

	it("keep what people do from the bot, and what the bot does from people", () => {
		const tenant = withRoles();
		expect(tenant.comes("bot", decide())).toBe("needs-a-person");
		expect(tenant.comes("bot", { do: "add-vendor", vendor: known("OVH") })).toBe("needs-a-person");
		expect(tenant.comes("p-ada", { do: "record-plan", reminders: [], digests: [] })).toBe("only-the-bot");
	});

	it("let nobody change or erase another person but an admin", () => {
		const tenant = withRoles();
		const change = { zone: "Europe/Paris" };
		expect(tenant.comes("p-cy", { do: "change-person", person: "p-bo", change })).toBe("role-too-low");
		expect(tenant.comes("p-cy", { do: "change-person", person: "p-cy", change })).toBe(1);
		expect(tenant.comes("bot", { do: "change-person", person: "p-bo", change })).toBe(1);
		expect(tenant.comes("p-bo", { do: "erase-person", person: "p-cy" })).toBe("role-too-low");
		expect(tenant.comes("p-ada", { do: "erase-person", person: "p-cy" })).toBe(1);
		expect(tenant.state.people).toEqual({ "p-bo": change });
	});
});

describe("vendors", () => {
	it("are told apart by their names, however they are written", () => {
		const tenant = tenantWith(known("Bêta CRM"), known("OVH"));
		expect(tenant.comes("p-ada", { do: "add-vendor", vendor: own("BETA  crm!") })).toBe("name-taken");
		const rename = { do: "edit-vendor", vendor: "v-2", change: { name: "beta crm" } } as const;
		expect(tenant.comes("p-ada", rename)).toBe("name-taken");
		expect(tenant.comes("p-ada", { ...rename, vendor: "v-1" })).toBe(1);
		expect(tenant.comes("p-ada", { do: "edit-vendor", vendor: "v-1", change: { name: "Gamma" } })).toBe(1);
		expect(tenant.comes("p-ada", rename)).toBe(1);
	});

	it("stay as they are once archived, with all their history", () => {
		const tenant = tenantWith(known("AWS"));
		tenant.asks("p-ada", evidence());
		tenant.asks("p-ada", decide({ revision: 2 }));
		const before = vendorOf(tenant);
		tenant.asks("p-ada", { do: "archive-vendor", vendor: "v-1", reason: "Replaced" });
		for (const command of [evidence(), decide(), { do: "review-vendor", vendor: "v-1" } as const])
			expect(tenant.comes("p-ada", command)).toBe("vendor-archived");
		expect(vendorOf(tenant)).toMatchObject({ evidence: before.evidence, decisions: before.decisions });
		tenant.asks("p-ada", { do: "restore-vendor", vendor: "v-1" });
		expect(vendorOf(tenant)).toEqual(before);
	});

	it("refuse what rests on what somebody else has changed meanwhile", () => {
		const tenant = tenantWith(known("AWS"));
		expect(tenant.comes("p-bo", { do: "edit-vendor", vendor: "v-1", revision: 1, change: { tags: ["eu"] } })).toBe(1);
		expect(tenant.comes("p-ada", decide({ revision: 1 }))).toBe("changed-meanwhile");
		expect(tenant.comes("p-ada", decide({ revision: 2 }))).toBe(2);
	});

	it("are one service each", () => {
		const tenant = tenantWith(known("AWS"), own("Acme"));
		const bought = { kind: "known", offering: "ovhcloud-public-cloud" } as const;
		for (const vendor of ["v-1", "v-2"])
			expect(tenant.comes("p-ada", { do: "edit-vendor", vendor, change: { bought } })).toBe("other-service");
		const intake = { residency: { is: "FR" } };
		expect(
			tenant.comes("p-ada", { do: "edit-vendor", vendor: "v-2", change: { bought: { kind: "own", intake } } }),
		).toBe(1);
	});

	it("refuse an edit that says nothing, an owner they have, and ids that are nobody's", () => {
		const tenant = tenantWith(known("AWS"));
		expect(tenant.comes("p-ada", { do: "edit-vendor", vendor: "v-1", change: {} })).toBe("nothing-to-change");
		expect(tenant.comes("p-ada", { do: "assign-vendor", vendor: "v-1", owner: "p-ada" })).toBe("nothing-to-change");
		expect(tenant.comes("p-ada", { do: "archive-vendor", vendor: "v-9" })).toBe("unknown-vendor");
		expect(tenant.comes("p-ada", { do: "dismiss-reminder", key: "v-1/cadence/2026-11-20" })).toBe("reminder-closed");
	});
});

describe("evidence", () => {
	it("has the form of a fact of the catalogue", () => {
		const tenant = tenantWith(known("AWS"));
		for (const [more, code] of [
			[{ attribute: "service.nothing" }, "unknown-attribute"],
			[{ attribute: "service.keys", value: "customer" }, "no-member"],
			[{ attribute: "service.encryption", value: "yes" }, "wrong-value"],
			[{ attribute: "entity.headquarters" }, "not-for-evidence"],
			[{ subject: "microsoft" }, "not-for-evidence"],
			[{ subject: "team:v-2" }, "not-for-evidence"],
			[{ from: "2027", until: "2026-05" }, "impossible-date"],
		] as const)
			expect(tenant.comes("p-ada", evidence(more)), code).toBe(code);
	});

	it("may speak of a company that the team added, which then stays in the intake", () => {
		const intake = { company: { is: { name: "Acme" } } };
		const tenant = tenantWith(own("Acme CRM", intake));
		const about = { subject: "team:v-1.acme", attribute: "entity.headquarters", value: "FR" };
		expect(tenant.comes("p-ada", evidence(about))).toBe(1);
		const without = { do: "edit-vendor", vendor: "v-1", change: { bought: { kind: "own", intake: {} } } } as const;
		expect(tenant.comes("p-ada", without)).toBe("evidence-speaks-of-it");
		expect(tenant.comes("p-ada", { do: "retire-evidence", vendor: "v-1", evidence: "e-2" })).toBe(1);
		expect(tenant.comes("p-ada", without)).toBe(1);
	});

	it("is retired once, by whoever recorded it, the owner or an approver", () => {
		const tenant = withRoles();
		const retire = { do: "retire-evidence", vendor: "v-1", evidence: "e-2" } as const;
		tenant.asks("p-bo", evidence());
		expect(tenant.comes("p-cy", retire)).toBe("role-too-low");
		expect(tenant.comes("p-ada", retire)).toBe(1);
		expect(tenant.comes("p-ada", retire)).toBe("unknown-evidence");
		expect(vendorOf(tenant).evidence).toHaveLength(1);
	});
});

describe("a decision", () => {
	it("is a review as well, is kept with what it rests on, and is followed and never overwritten", () => {
		const tenant = tenantWith(known("AWS"));
		tenant.asks("p-ada", decide());
		tenant.asks("p-ada", decide({ ruling: { is: "refused" } }));
		const { decisions, reviewed } = vendorOf(tenant);
		expect(decisions.map(({ ruling }) => ruling.is)).toEqual(["approved", "refused"]);
		expect(decisions[0]).toMatchObject({ grounds, reason: "Read and weighed", by: "p-ada", day: "2026-11-20" });
		expect(reviewed).toMatchObject({ grounds, day: "2026-11-20" });
	});

	it("waives until a day that is to come and not too far, where the team is", () => {
		const tenant = tenantWith(known("AWS"));
		// In Auckland it is the 21st already.
		tenant.asks("p-ada", { do: "change-settings", change: { zone: "Pacific/Auckland" } });
		const waive = (until: string) => tenant.comes("p-ada", decide({ ruling: { is: "waiver", until } }));
		expect(waive("2026-11-21")).toBe("impossible-date");
		expect(waive("2031-11-22")).toBe("impossible-date");
		expect(waive("2026-11-22")).toBe(2);
	});
});

describe("every refusal", () => {
	it("says in both languages what is wrong and what to do", () => {
		const tenant = withRoles();
		tenant.comes("p-cy", decide());
		tenant.comes("p-ada", decide({ vendor: "v-9" }));
		tenant.comes("p-ada", evidence({ attribute: "service.{x}" }));
		for (const { code, says } of tenant.refusals) {
			expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
			for (const words of [says.en, says.fr]) expect(words).toMatch(/^\p{Lu}.*\. .*\.$/u);
			expect(says.en).not.toBe(says.fr);
			expect(says.fr).not.toMatch(/[a-zé][;:?!]/u);
		}
		expect(tenant.refusals).toHaveLength(3);
	});
});
