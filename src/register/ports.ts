import { z } from "zod";
import { digestSchema, versionSchema } from "../knowledge/release.js";
import { settingsSchema } from "./settings.js";

/** Everything that is kept of one tenant. Its format has its own version. */
export const tenantSchema = z.strictObject({
	format: z.literal(1),
	settings: settingsSchema,
	release: versionSchema.optional().describe("The newest knowledge that it had a reply from"),
});
export type Tenant = z.infer<typeof tenantSchema>;

/** The newest release of the knowledge that was in use: no older one takes its place. */
export const usedReleaseSchema = z.strictObject({
	version: versionSchema,
	digest: digestSchema,
	sequence: z.number().int().positive().optional(),
});
export type UsedRelease = z.infer<typeof usedReleaseSchema>;

/** Where tenants are kept, each apart from all others. */
export interface Store {
	/** What is kept of a tenant; a tenant nobody has kept anything of starts empty. */
	read(tenant: string): Promise<Tenant>;
	/** Changes a tenant; resolved only once the change would survive a crash. Changes of one tenant happen one after the other. */
	change(tenant: string, edit: (tenant: Tenant) => Tenant): Promise<Tenant>;
	/** Lets go of what is held open; called once, on shutdown. */
	close(): Promise<void>;
}

/** The only way to know what time it is. */
export interface Clock {
	now(): Date;
}
