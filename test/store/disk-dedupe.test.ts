import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DiskDedupe, remembered } from "../../src/store/disk-dedupe.js";
import { DamagedFile } from "../../src/store/durable-file.js";
import { emptyFolder, refusalOf } from "./folder.js";

/** A clock that stands still until it is set. */
function clockAt(iso: string) {
	let time = Date.parse(iso);
	return {
		now: () => new Date(time),
		pass: (ms: number) => {
			time += ms;
		},
	};
}

const start = "2026-11-20T12:00:00Z";
const minutes = (count: number) => count * 60 * 1000;

describe("what was already taken in", () => {
	it("is new once, and every copy is refused", async () => {
		const dedupe = await DiskDedupe.open(await emptyFolder(), clockAt(start));
		expect(await dedupe.first("slack:Ev1")).toBe(true);
		expect(await dedupe.first("slack:Ev1")).toBe(false);
		expect(await dedupe.first("slack:Ev2")).toBe(true);
		expect(await dedupe.first("slack:Ev1")).toBe(false);
	});

	it("is remembered across restarts", async () => {
		const folder = await emptyFolder();
		const clock = clockAt(start);
		expect(await (await DiskDedupe.open(folder, clock)).first("slack:Ev1")).toBe(true);
		clock.pass(minutes(10));
		expect(await (await DiskDedupe.open(folder, clock)).first("slack:Ev1")).toBe(false);
	});

	it("is remembered for fifteen minutes from the first, and no longer", async () => {
		expect(remembered).toBe(minutes(15));
		const clock = clockAt(start);
		const dedupe = await DiskDedupe.open(await emptyFolder(), clock);
		await dedupe.first("slack:Ev1");
		clock.pass(minutes(15) - 1);
		expect(await dedupe.first("slack:Ev1")).toBe(false);
		clock.pass(1);
		expect(await dedupe.first("slack:Ev1")).toBe(true);
		expect(await dedupe.first("slack:Ev1")).toBe(false);
	});

	it("does not pile up", async () => {
		const folder = await emptyFolder();
		const clock = clockAt(start);
		const dedupe = await DiskDedupe.open(folder, clock);
		for (let event = 0; event < 30; event++) {
			await dedupe.first(`slack:Ev${event}`);
			clock.pass(minutes(1));
		}
		const kept: object = JSON.parse(await readFile(join(folder, "dedupe.json"), "utf8"));
		expect(Object.keys(kept)).toHaveLength(15);
	});

	it("stays remembered where the clock is set back", async () => {
		const clock = clockAt(start);
		const dedupe = await DiskDedupe.open(await emptyFolder(), clock);
		await dedupe.first("slack:Ev1");
		clock.pass(-minutes(60));
		expect(await dedupe.first("slack:Ev1")).toBe(false);
	});

	it("is new for exactly one of many that ask at once", async () => {
		const dedupe = await DiskDedupe.open(await emptyFolder(), clockAt(start));
		const keys = Array.from({ length: 60 }, (_, index) => `slack:Ev${index % 3}`);
		const firsts = await Promise.all(keys.map((key) => dedupe.first(key)));
		expect(firsts.map((first, index) => (first ? keys[index] : "")).filter(Boolean)).toEqual([
			"slack:Ev0",
			"slack:Ev1",
			"slack:Ev2",
		]);
	});

	it("keeps keys apart, whatever they look like, and none of them in the clear", async () => {
		const folder = await emptyFolder();
		const dedupe = await DiskDedupe.open(folder, clockAt(start));
		const keys = [
			"",
			" ",
			"a",
			"A",
			"é",
			"e\u0301",
			"__proto__",
			"constructor",
			"x".repeat(10_000),
			"xoxb-secret-looking",
		];
		for (const key of new Set(keys)) expect(await dedupe.first(key), key).toBe(true);
		for (const key of keys) expect(await dedupe.first(key), key).toBe(false);
		expect(await readFile(join(folder, "dedupe.json"), "utf8")).not.toContain("secret-looking");
	});

	it("was not taken in where that could not be kept", async () => {
		const folder = join(await emptyFolder(), "data");
		const dedupe = await DiskDedupe.open(folder, clockAt(start));
		await writeFile(folder, "a file in the way");
		await refusalOf(dedupe.first("slack:Ev1"));
		await rm(folder);
		expect(await dedupe.first("slack:Ev1")).toBe(true);
		expect(await dedupe.first("slack:Ev1")).toBe(false);
	});

	it.each([["{"], ['{"x":"y"}'], ["[]"]])(
		"is refused on opening where its file holds %s, and left as it is",
		async (damaged) => {
			const folder = await emptyFolder();
			await mkdir(folder, { recursive: true });
			await writeFile(join(folder, "dedupe.json"), damaged);
			expect(await refusalOf(DiskDedupe.open(folder, clockAt(start)))).toBeInstanceOf(DamagedFile);
			expect(await readFile(join(folder, "dedupe.json"), "utf8")).toBe(damaged);
		},
	);
});
