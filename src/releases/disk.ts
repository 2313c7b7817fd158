import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files } from "./draft.js";

/** The files of a folder on disk. */
export function filesIn(root: string): Files {
	return {
		list: (folder) => namesIn(join(root, folder)),
		read: (path) => readFile(join(root, path), "utf8"),
	};
}

/** The names in a folder, none if there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/** Whether that is what an operation on a file failed of: there is no such file or folder. */
export function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** Writes a file whole: whoever reads meanwhile, or after a crash, has the old one or the new one. */
export async function writeWhole(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const writing = `${file}.${process.pid}.writing`;
	const handle = await open(writing, "w");
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(writing, file);
}
