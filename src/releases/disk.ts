import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "./draft.js";

/** The files of a folder on disk. */
export function filesIn(root: string): Files {
	return {
		async list(folder) {
			try {
				return await readdir(join(root, folder));
			} catch (error) {
				if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
				throw error;
			}
		},
		read: (path) => readFile(join(root, path), "utf8"),
	};
}
