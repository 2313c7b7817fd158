import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { indexPath } from "./build.js";
import { ExportRefused } from "./export-refused.js";
import { exportMark, pathSchema } from "./shapes.js";

/** Where files are built before they are put in place; it is there only while an export runs, or was interrupted. */
export const stagingName = ".unfinished";

/** What an index of any version says of its export; paths lead nowhere outside. */
const markSchema = z.object({
	export: z.literal(exportMark),
	complete: z.boolean(),
	files: z.array(z.object({ path: pathSchema, sha256: z.string() })),
});
export type Mark = z.infer<typeof markSchema>;

/** What an earlier export left in a folder. */
export interface Earlier {
	/** Each file that it wrote, and what may be in it. */
	readonly files: ReadonlyMap<string, ReadonlySet<string>>;
	/** Whether it did not come to its end. */
	readonly interrupted: boolean;
}

/** What is in the folder that is to take an export. @throws ExportRefused where that is something else. */
export async function earlierExport(folder: string): Promise<Earlier> {
	const names = await namesOf(folder);
	const staged = names.includes(stagingName);
	if (staged && !(await isStaging(join(folder, stagingName)))) throw new ExportRefused("not-an-export", folder);
	const rest = names.filter((name) => name !== stagingName);
	if (rest.length === 0) return { files: new Map(), interrupted: staged };
	const mark = await readMark(join(folder, indexPath));
	if (!mark) throw new ExportRefused("not-an-export", folder);
	const files = new Map<string, Set<string>>();
	for (const { path, sha256 } of mark.files) files.set(path, (files.get(path) ?? new Set()).add(sha256));
	return { files, interrupted: staged || !mark.complete };
}

/** A folder that does not exist has no names. */
async function namesOf(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		if (code === "ENOENT") return [];
		throw new ExportRefused(code === "ENOTDIR" ? "not-a-folder" : "not-writable", folder);
	}
}

/** Ours has a mark of its own in it, or was made a moment before everything ended. */
async function isStaging(folder: string): Promise<boolean> {
	const names = await readdir(folder).catch(() => undefined);
	if (!names) return false;
	return names.every((name) => name === markName) || (await readMark(join(folder, markName))) !== undefined;
}

/** The file by which the folder is known. */
export const markName = "unfinished.json";

async function readMark(file: string): Promise<Mark | undefined> {
	try {
		return markSchema.parse(JSON.parse(await readFile(file, "utf8")));
	} catch {
		return undefined;
	}
}
