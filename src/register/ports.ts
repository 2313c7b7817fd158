import { z } from "zod";
import { digestSchema, versionSchema } from "../knowledge/release.js";

/** The newest release of the knowledge that was in use: no older one takes its place. */
export const usedReleaseSchema = z.strictObject({
	version: versionSchema,
	digest: digestSchema,
	sequence: z.number().int().positive().optional(),
});
export type UsedRelease = z.infer<typeof usedReleaseSchema>;

/** A person as a platform knows them. */
export const knownPersonSchema = z.strictObject({
	key: z.string().min(1).max(300).describe("What the platform calls them, within the tenant"),
	name: z.string().min(1).max(200).optional().describe("As the platform last wrote it"),
	reach: z
		.string()
		.min(1)
		.max(4000)
		.optional()
		.describe("Where they are told something unasked, as their adapter writes it"),
});
export type KnownPerson = z.infer<typeof knownPersonSchema>;

/** Who the people of a tenant are. The journal has only pseudonyms, so that a name can be erased and the log stay whole. */
export interface People {
	/** The pseudonym of whoever a platform calls so; made and kept for good the first time, and what is new of them with it. */
	idOf(tenant: string, person: KnownPerson): Promise<string>;
	/** Everybody of a tenant, by pseudonym. Who was erased is not among them. */
	all(tenant: string): Promise<ReadonlyMap<string, KnownPerson>>;
	/** Forgets who somebody was. They get another pseudonym if they come again. False where nobody was known. */
	erase(tenant: string, id: string): Promise<boolean>;
}

/** The bytes of what was answered, for good, each tenant's apart; told apart by their digest. */
export interface Answers {
	/** Resolved once they would survive a crash. @returns `sha256-` and 64 digits */
	keep(tenant: string, bytes: string): Promise<string>;
	/** Undefined where there are none. @throws where they are not what was kept */
	get(tenant: string, digest: string): Promise<string | undefined>;
	/** Digests that begin so, in order. */
	find(tenant: string, start: string): Promise<readonly string[]>;
}

/** The only way to know what time it is. */
export interface Clock {
	now(): Date;
}
