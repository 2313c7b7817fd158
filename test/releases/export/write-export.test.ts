import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportWords } from "../../../src/commands/knowledge-export.js";
import type { Knowledge } from "../../../src/evaluator/index.js";
import { exportParts } from "../../../src/releases/export/build.js";
import { ExportRefused } from "../../../src/releases/export/export-refused.js";
import { writeExport } from "../../../src/releases/export/write-export.js";
import { company, dataClass, knowledge, offering } from "../../evaluator/small-release.js";
import { emptyFolder } from "../../store/folder.js";
import { wholeExport } from "./whole.js";

const before = knowledge(offering("cloud"), offering("gone"), company("acme", "US"), dataClass("data", "low"));
const after = knowledge(offering("cloud"), offering("new"), company("acme", "US"), dataClass("data", "low"));

const write = (folder: string, of: Knowledge) => writeExport(folder, exportParts(of, exportWords));

/** Every file in a folder by its path. */
async function filesIn(folder: string): Promise<Map<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return new Map(
		await Promise.all(
			paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, "utf8")] as const),
		),
	);
}

async function put(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** With which code it is refused; what is in the folder must stay as it is. */
async function refusal(folder: string): Promise<string> {
	const present = await filesIn(folder).catch(() => undefined);
	const error: unknown = await write(folder, after).catch((refused: unknown) => refused);
	if (!(error instanceof ExportRefused)) throw error;
	expect(await filesIn(folder).catch(() => undefined)).toEqual(present);
	return error.code;
}

/** An export that ends in the middle, as if the process had. */
async function interrupt(folder: string, of: Knowledge): Promise<void> {
	function* some() {
		for (const part of exportParts(of, exportWords)) {
			if (part.path === "verdicts.json") throw new Error("interrupted");
			yield part;
		}
	}
	await expect(writeExport(folder, some())).rejects.toThrow("interrupted");
}

describe("an export into a folder", () => {
	it("makes the folder and has the same files as in memory, and nothing else", async () => {
		const folder = join(await emptyFolder(), "deep", "api");
		const { files, bytes, removed, kept, resumed } = await write(folder, before);
		const present = await filesIn(folder);
		expect(present).toEqual(wholeExport(before));
		expect(files).toBe(present.size);
		expect(bytes).toBeGreaterThan(1000);
		expect({ removed, kept, resumed }).toEqual({ removed: [], kept: [], resumed: false });
	});

	it("follows a release with another, and takes away what only the earlier one had", async () => {
		const folder = await emptyFolder();
		await write(folder, before);
		await put(join(folder, "offerings", "mine.json"), "mine");
		await put(join(folder, "notes.txt"), "mine too");
		expect((await write(folder, after)).removed).toEqual(["offerings/gone.json"]);
		const mine = [
			["offerings/mine.json", "mine"],
			["notes.txt", "mine too"],
		] as const;
		expect(await filesIn(folder)).toEqual(new Map([...wholeExport(after), ...mine]));
	});

	it("keeps a file that somebody has changed, though it is no longer part of it", async () => {
		const folder = await emptyFolder();
		await write(folder, before);
		await put(join(folder, "offerings", "gone.json"), "changed by hand");
		const { removed, kept } = await write(folder, after);
		expect({ removed, kept }).toEqual({ removed: [], kept: ["offerings/gone.json"] });
		expect(await readFile(join(folder, "offerings", "gone.json"), "utf8")).toBe("changed by hand");
	});

	it.each([
		["a file", "notes.txt", "mine"],
		["another index.json", "index.json", '{"name":"a site"}'],
		["an index.json that is no JSON", "index.json", "<html>"],
		["an index.json that names files outside", "index.json", mark("../outside.json")],
		["an index.json that names a file from the root", "index.json", mark("/etc/hosts.json")],
		["a folder with the name of ours", ".unfinished/mine.txt", "mine"],
	])("refuses a folder with %s", async (_, path, text) => {
		const folder = await emptyFolder();
		await put(join(folder, path), text);
		expect(await refusal(folder)).toBe("not-an-export");
	});

	it("refuses where somebody's file stands in the way, and where no folder can be", async () => {
		const folder = await emptyFolder();
		await write(folder, before);
		await put(join(folder, "offerings", "new.json"), "mine");
		expect(await refusal(folder)).toBe("file-in-the-way");
		expect(await refusal(join(folder, "index.json"))).toBe("not-a-folder");
	});

	it("leaves the earlier export as it was where it is interrupted, and says so the next time", async () => {
		const folder = await emptyFolder();
		await write(folder, before);
		await interrupt(folder, after);
		const present = await filesIn(folder);
		for (const [path, text] of wholeExport(before)) expect(present.get(path)).toBe(text);
		expect((await write(folder, after)).resumed).toBe(true);
		expect(await filesIn(folder)).toEqual(wholeExport(after));
		expect((await write(folder, after)).resumed).toBe(false);
	});

	it("is taken up again in a folder in which nothing else was", async () => {
		const folder = await emptyFolder();
		await interrupt(folder, before);
		expect(await readdir(folder)).toEqual([".unfinished"]);
		expect((await write(folder, after)).resumed).toBe(true);
		expect(await filesIn(folder)).toEqual(wholeExport(after));
	});

	it("shows by its index that it was interrupted while files were put in place", async () => {
		const folder = await emptyFolder();
		await write(folder, before);
		// A folder where a file belongs stops it in the middle.
		await rm(join(folder, "subjects.csv"));
		await mkdir(join(folder, "subjects.csv"));
		await expect(write(folder, after)).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
		expect(JSON.parse(await readFile(join(folder, "index.json"), "utf8")).complete).toBe(false);
		await rm(join(folder, "subjects.csv"), { recursive: true });
		const { resumed, removed } = await write(folder, after);
		expect({ resumed, removed }).toEqual({ resumed: true, removed: ["offerings/gone.json"] });
		expect(await filesIn(folder)).toEqual(wholeExport(after));
	});
});

function mark(path: string): string {
	return JSON.stringify({ export: "sovereign-knowledge", complete: true, files: [{ path, sha256: "0" }] });
}
