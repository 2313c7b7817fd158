import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A small knowledge folder in which nothing is wrong. */
export const sound = fileURLToPath(new URL("./sound", import.meta.url));

/** Frameworks of every kind, to lay into it. */
export const kinds = fileURLToPath(new URL("./kinds", import.meta.url));

/** A copy of the sound knowledge that a test may break, with more files where it needs them; gone when it is done. */
export async function copyOfSound(more?: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "sovereign-knowledge-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	for (const from of more === undefined ? [sound] : [sound, more]) await cp(from, folder, { recursive: true });
	return folder;
}

/** Replaces a text that a file has exactly once. */
export async function replaceIn(folder: string, file: string, old: string, by: string): Promise<void> {
	const text = await readFile(join(folder, file), "utf8");
	const parts = text.split(old);
	if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${old}`);
	await writeFile(join(folder, file), parts.join(by));
}

/** The number of the only line of a file that has a text. */
export async function lineOf(folder: string, file: string, text: string): Promise<number> {
	const lines = (await readFile(join(folder, file), "utf8")).split("\n");
	const [line, ...others] = lines.flatMap((one, index) => (one.includes(text) ? [index + 1] : []));
	if (line === undefined || others.length > 0) throw new Error(`${file} has not exactly one line with: ${text}`);
	return line;
}
