import { createHash } from "node:crypto";
import { join } from "node:path";

/** Where the files of tenants are. */
export const tenantsFolder = "tenants";

/** Where what is kept of a tenant is: a snapshot, a journal, and whatever else begins with `base` and a dot. */
export function filesOfTenant(folder: string, tenant: string): { snapshot: string; journal: string } {
	const snapshot = join(folder, tenantsFolder, fileNameOf(tenant));
	return { snapshot, journal: journalBeside(snapshot) };
}

/** Where it is kept who a tenant's people are. */
export function peopleOfTenant(folder: string, tenant: string): string {
	return join(folder, tenantsFolder, `${baseOf(tenant)}.people.json`);
}

/** Where the bytes of a tenant's answers are: beside the tenants, so that a backup takes them after their journals. */
export function answersOfTenant(folder: string, tenant: string): string {
	return join(folder, "answers", baseOf(tenant));
}

/** What the names of a tenant's files begin with. */
export function baseOf(tenant: string): string {
	return fileNameOf(tenant).slice(0, -snapshotEnd.length);
}

export const snapshotEnd = ".json";
export const journalEnd = ".journal";

function journalBeside(snapshot: string): string {
	return `${snapshot.slice(0, -snapshotEnd.length)}${journalEnd}`;
}

/** A file name that no tenant's id can lead out of the folder, and that no two tenants share. */
export function fileNameOf(tenant: string): string {
	const readable = tenant
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, 40);
	const digest = createHash("sha256").update(tenant).digest("hex").slice(0, 16);
	return `${readable}-${digest}${snapshotEnd}`;
}
