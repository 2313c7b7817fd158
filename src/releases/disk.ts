import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
		throw error;
	}
}
