import { createHash } from "node:crypto";
import { appendFile, lstat, mkdir, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isMissing } from "../disk.js";
import { type ExportPart, indexPath } from "./build.js";
import { type Earlier, earlierExport, type Mark, markName, stagingName } from "./earlier-export.js";
import { ExportRefused } from "./export-refused.js";
import { exportMark, indexSchema } from "./shapes.js";

/** What an export did to its folder. */
export interface Written {
	readonly files: number;
	readonly bytes: number;
	/** Files of an earlier export that are no more. */
	readonly removed: readonly string[];
	/** Such files that somebody has changed since: they stay. */
	readonly kept: readonly string[];
	/** An earlier export was interrupted here. */
	readonly resumed: boolean;
}

/**
 * Writes an export part by part. Until all of it is built, whoever reads the folder has the earlier one; while files
 * are put in place the index says that it is not complete. Nothing is removed or replaced that no export has written.
 * @throws ExportRefused
 */
export async function writeExport(folder: string, parts: Iterable<ExportPart>): Promise<Written> {
	const earlier = await earlierExport(folder);
	const staging = join(folder, stagingName);
	try {
		await rm(staging, { recursive: true, force: true });
		await mkdir(staging, { recursive: true });
		await writeFile(join(staging, markName), markText({ export: exportMark, complete: false, files: [] }));
		await stage(staging, parts);
		const { files } = indexSchema.parse(JSON.parse(await readFile(join(staging, indexPath), "utf8")));
		await requireClear(folder, [...files.map(({ path }) => path), indexPath], earlier);
		await announce(folder, staging, { export: exportMark, complete: false, files: [...filesOf(earlier), ...files] });
		for (const { path } of files) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await rename(join(staging, path), join(folder, path));
		}
		const { removed, kept } = await clearAway(folder, earlier, new Set(files.map(({ path }) => path)));
		await rename(join(staging, indexPath), join(folder, indexPath));
		await rm(staging, { recursive: true, force: true });
		const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
		return { files: files.length + 1, bytes, removed, kept, resumed: earlier.interrupted };
	} catch (error) {
		if (error instanceof ExportRefused) {
			await rm(staging, { recursive: true, force: true });
			throw error;
		}
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"].includes(code))
			throw new ExportRefused("not-writable", folder);
		throw error;
	}
}

/** Builds every file in the folder for what is not finished; no more than a part is held at once. */
async function stage(staging: string, parts: Iterable<ExportPart>): Promise<void> {
	const folders = new Set([staging]);
	for (const { path, text } of parts) {
		const file = join(staging, path);
		if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
		folders.add(dirname(file));
		await appendFile(file, text);
	}
}

/** @throws ExportRefused where somebody else's file stands where one of ours belongs. */
async function requireClear(folder: string, paths: readonly string[], { files }: Earlier): Promise<void> {
	for (const path of paths) {
		if (files.has(path) || path === indexPath) continue;
		const file = join(folder, path);
		const isFree = await lstat(file).then(() => false, isMissing);
		if (!isFree) throw new ExportRefused("file-in-the-way", file);
	}
}

/** The index says that the folder is between two exports, and which files may be of either. */
async function announce(folder: string, staging: string, mark: Mark): Promise<void> {
	const file = join(staging, "placing.json");
	await writeFile(file, markText(mark));
	await rename(file, join(folder, indexPath));
}

function markText(mark: Mark): string {
	return `${JSON.stringify(mark)}\n`;
}

function filesOf({ files }: Earlier): Mark["files"] {
	return [...files].flatMap(([path, digests]) => [...digests].map((sha256) => ({ path, sha256 })));
}

/** Removes what only the earlier export has, unless somebody has changed it. */
async function clearAway(folder: string, { files }: Earlier, present: ReadonlySet<string>) {
	const removed: string[] = [];
	const kept: string[] = [];
	for (const [path, digests] of files) {
		if (present.has(path)) continue;
		const file = join(folder, path);
		const content = await readFile(file).catch(() => undefined);
		if (content === undefined) continue;
		if (digests.has(createHash("sha256").update(content).digest("hex"))) {
			await unlink(file);
			removed.push(path);
		} else kept.push(path);
	}
	return { removed, kept };
}
