import { createHash } from "node:crypto";
import { z } from "zod";

/** The file that stands in a backup once everything else does. */
export const backupList = "backup.json";

/** A path inside the folder that no list can lead out of. */
const insideSchema = z
	.string()
	.refine((path) => !/[\\\0]/.test(path) && path.split("/").every((part) => !["", ".", ".."].includes(part)));

export const backupSchema = z.strictObject({
	format: z.literal(1),
	at: z.iso.datetime(),
	tenants: z
		.array(z.strictObject({ base: z.string(), seq: z.number().int().nonnegative(), hash: z.string() }))
		.describe("How far the journal of each tenant goes"),
	files: z.record(insideSchema, z.string().regex(/^[0-9a-f]{64}$/)).describe("path → SHA-256 of what it holds"),
});
export type BackupList = z.infer<typeof backupSchema>;

export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
