import type { NewVendorTerms } from "../../src/register/commands/add-vendor.js";
import type { Intake } from "../../src/register/intake.js";
import type { Vendor } from "../../src/register/vendor.js";
import { Tenant } from "./tenant.js";

/** A vendor on an offering of the knowledge, owned by Ada, unless a test says otherwise. */
export const known = (name: string, more: Partial<NewVendorTerms> = {}): NewVendorTerms => ({
	name,
	bought: { kind: "known", offering: "aws-commercial" },
	dataClasses: ["eu-personal-data"],
	owner: "p-ada",
	...more,
});

/** A service of the team's own, with what it was told. */
export const own = (name: string, intake: Intake = {}): NewVendorTerms =>
	known(name, { bought: { kind: "own", intake } });

/** A tenant with vendors, in their order; `v-1` is the first. */
export function tenantWith(...vendors: readonly NewVendorTerms[]): Tenant {
	const tenant = new Tenant();
	for (const vendor of vendors) tenant.asks("p-ada", { do: "add-vendor", vendor });
	return tenant;
}

export function vendorOf(tenant: Tenant, id = "v-1"): Vendor {
	const vendor = tenant.state.vendors.get(id);
	if (!vendor) throw new Error(`There is no vendor ${id}`);
	return vendor;
}
