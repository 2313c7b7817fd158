import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder, gone when the test is done. */
export async function emptyFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "sovereign-data-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** Every file inside a folder, by its path from there. */
export async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
}

/** What a promise was refused with. */
export async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
	return promise.then(
		() => {
			throw new Error("It was not refused");
		},
		(error: unknown) => error,
	);
}

/** The number of a process that has just ended. */
export const deadProcess = 2 ** 22 + 1;
