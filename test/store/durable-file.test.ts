import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DamagedFile, DurableFile, sweepLeftovers } from "../../src/store/durable-file.js";
import { chanceFrom, FaultyFiles, faults } from "./faulty-files.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";

const counted = z.strictObject({ count: z.number() });
const fileIn = (folder: string) =>
	new DurableFile(join(folder, "inner", "state.json"), (value) => counted.parse(value));

async function countIn(folder: string, name: string): Promise<number> {
	return counted.parse(JSON.parse(await readFile(join(folder, "inner", name), "utf8"))).count;
}

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe("a durable file", () => {
	it("reads back whatever was written", async () => {
		const folder = await emptyFolder();
		await fc.assert(
			fc.asyncProperty(fc.record({ value: fc.jsonValue() }), async (data) => {
				const path = join(folder, "any.json");
				await new DurableFile(path, (value) => value).write(data);
				expect(await new DurableFile(path, (value) => value).read()).toEqual(JSON.parse(JSON.stringify(data)));
			}),
			{ numRuns: 40 },
		);
	});

	it("is null before anything was written, and makes its folders when something is", async () => {
		const folder = await emptyFolder();
		expect(await fileIn(folder).read()).toBeNull();
		expect(await filesUnder(folder)).toEqual([]);
		await fileIn(folder).write({ count: 1 });
		expect(await fileIn(folder).read()).toEqual({ count: 1 });
		expect(await filesUnder(folder)).toEqual(["inner/state.json"]);
	});

	it.each([
		["nothing", ""],
		["half of it", '{"count"'],
		["another shape", '{"count":"1"}'],
		["null", "null"],
		["more", '{"count":1,"more":2}'],
		["zeros", "\0\0\0\0"],
	])("is refused where it holds %s, and left as it is", async (_, damaged) => {
		const folder = await emptyFolder();
		await mkdir(join(folder, "inner"));
		const path = join(folder, "inner", "state.json");
		await writeFile(path, damaged);
		const refused = await refusalOf(fileIn(folder).read());
		expect(refused).toBeInstanceOf(DamagedFile);
		expect(refused).toMatchObject({
			code: "damaged-file",
			path,
			says: { en: expect.stringContaining("state.json.1.bak"), fr: expect.stringContaining("state.json.1.bak") },
		});
		expect(await readFile(path, "utf8")).toBe(damaged);
		expect(await filesUnder(folder)).toEqual(["inner/state.json"]);
	});

	it("keeps the three states before the last three runs", async () => {
		const folder = await emptyFolder();
		for (const run of [1, 2, 3, 4, 5, 6]) {
			const file = fileIn(folder);
			await file.write({ count: run * 10 });
			await file.write({ count: run * 10 + 1 });
		}
		expect(await filesUnder(folder)).toEqual([
			"inner/state.json",
			"inner/state.json.1.bak",
			"inner/state.json.2.bak",
			"inner/state.json.3.bak",
		]);
		const counts = await Promise.all(
			["state.json", "state.json.1.bak", "state.json.2.bak", "state.json.3.bak"].map((name) => countIn(folder, name)),
		);
		expect(counts).toEqual([61, 51, 41, 31]);
	});

	it("can be restored from its newest backup", async () => {
		const folder = await emptyFolder();
		await fileIn(folder).write({ count: 1 });
		await fileIn(folder).write({ count: 2 });
		const path = join(folder, "inner", "state.json");
		await writeFile(path, "{");
		await writeFile(path, await readFile(`${path}.1.bak`));
		expect(await fileIn(folder).read()).toEqual({ count: 1 });
	});

	it("is its owner's alone, whatever it was before", async () => {
		const folder = await emptyFolder();
		const path = join(folder, "inner", "state.json");
		await fileIn(folder).write({ count: 1 });
		expect(await modeOf(path)).toBe("600");
		await chmod(path, 0o644);
		await fileIn(folder).write({ count: 2 });
		expect(await modeOf(path)).toBe("600");
	});

	it("keeps what it was where a write fails", async () => {
		const folder = await emptyFolder();
		const file = fileIn(folder);
		await file.write({ count: 1 });
		// A folder stands where the file should go.
		await rm(join(folder, "inner", "state.json"));
		await mkdir(join(folder, "inner", "state.json", "in the way"), { recursive: true });
		await refusalOf(file.write({ count: 2 }));
		expect(await filesUnder(folder)).toEqual([]);
		await rm(join(folder, "inner", "state.json"), { recursive: true });
		await file.write({ count: 3 });
		expect(await file.read()).toEqual({ count: 3 });
	});
});

describe("a durable file on a disk that fails", () => {
	it.each(faults)(
		"is what it was or what it became, and what it became once that was said, where a call %s",
		async (fault) => {
			const path = "/srv/data/inner/state.json";
			for (let call = 1; call <= 12; call++) {
				const files = new FaultyFiles();
				const file = new DurableFile(path, (value) => counted.parse(value), files);
				await file.write({ count: 1 });
				files.faultAt(call, fault);
				const [written] = await Promise.allSettled([file.write({ count: 2 })]);
				for (const seed of [1, 2, 3, 4, 5, 6]) {
					const left = new DurableFile(path, (value) => counted.parse(value), files.afterPowerCut(chanceFrom(seed)));
					const count = (await left.read())?.count;
					expect(written.status === "fulfilled" ? [2] : [1, 2]).toContain(count);
				}
			}
		},
	);
});

describe("sweeping after a crash", () => {
	it("removes unfinished writes and nothing else", async () => {
		const folder = await emptyFolder();
		const leftovers = ["state.json.3157826349", "state.json.1", "local-25bf8e1a2393f110.json.77"];
		const others = [
			"state.json",
			"state.json.1.bak",
			"state.json.bak",
			"lock",
			"notes.txt",
			"2026.11.0",
			"x.json.1a",
			"json.12",
		];
		for (const name of [...leftovers, ...others]) await writeFile(join(folder, name), "x");
		await sweepLeftovers(folder);
		expect(await filesUnder(folder)).toEqual([...others].sort());
	});

	it("needs no folder", async () => {
		await sweepLeftovers(join(await emptyFolder(), "none"));
	});
});
