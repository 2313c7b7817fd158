import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Tenant } from "../../src/register/ports.js";
import { DiskStore, fileNameOf } from "../../src/store/disk-store.js";
import { DamagedFile } from "../../src/store/durable-file.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";

async function open(folder: string, hold: "exclusive" | "brief" = "exclusive"): Promise<DiskStore> {
	const store = await DiskStore.open({ folder, pid: process.pid, hold });
	onTestFinished(() => store.close());
	return store;
}

/** An edit that adds a reading, as every change of a team's settings does. */
const withReading = (name: string) => (tenant: Tenant) => ({
	...tenant,
	settings: { ...tenant.settings, readings: { ...tenant.settings.readings, [name]: "yes" } },
});

const readingsOf = async (store: DiskStore, tenant: string) =>
	Object.keys((await store.read(tenant)).settings.readings).sort();

const nothingKept: Tenant = { format: 1, settings: { home: null, framework: null, language: null, readings: {} } };

const tenants = [
	"local",
	"LOCAL",
	"slack:T1",
	"slack-t1",
	"slack:t1",
	"slack T1",
	"",
	".",
	"..",
	"../../etc/passwd",
	"..\\..\\windows",
	"/etc/passwd",
	"C:\\con",
	"a\0b",
	"a b",
	`teams:${"x".repeat(5000)}`,
	`teams:${"x".repeat(5001)}`,
	"équipe",
	"e\u0301quipe",
	"チーム",
	"команда",
	"team.json.1",
	"team.json.1.bak",
	"__proto__",
	"constructor",
];

describe("tenants", () => {
	it("are kept apart, whatever their ids look like, and inside the folder", async () => {
		const folder = await emptyFolder();
		const data = join(folder, "deep", "data");
		const distinct = [...new Set(tenants)];
		const store = await open(data);
		for (const [index, tenant] of distinct.entries()) await store.change(tenant, withReading(`n${index}`));
		for (const [index, tenant] of distinct.entries()) expect(await readingsOf(store, tenant)).toEqual([`n${index}`]);
		await store.close();
		const again = await open(data);
		for (const [index, tenant] of distinct.entries()) expect(await readingsOf(again, tenant)).toEqual([`n${index}`]);
		await again.close();
		const files = await filesUnder(folder);
		expect(files).toHaveLength(distinct.length);
		for (const file of files) expect(file).toMatch(/^deep\/data\/tenants\/[a-z0-9-]{1,60}\.json$/);
	});

	it("have file names of their own, also where a disk knows no case", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
				expect(fileNameOf(one)).toMatch(/^[a-z0-9-]{1,60}\.json$/);
				expect(fileNameOf(one) === fileNameOf(other)).toBe(one === other);
			}),
		);
		expect(fileNameOf("slack:T1")).not.toBe(fileNameOf("slack:t1"));
		expect(fileNameOf("slack:T1")).toMatch(/^slack-t1-/);
	});

	it("start empty, and are written nowhere before something is kept of them", async () => {
		const folder = await emptyFolder();
		const store = await open(folder);
		expect(await store.read("local")).toEqual(nothingKept);
		expect(await filesUnder(folder)).toEqual(["lock"]);
	});

	it("never share what one of them changes in place", async () => {
		const store = await open(await emptyFolder());
		await store.change("one", (tenant) => {
			tenant.settings.readings.mine = "yes";
			return tenant;
		});
		expect(await readingsOf(store, "one")).toEqual(["mine"]);
		expect(await store.read("two")).toEqual(nothingKept);
	});
});

describe("changes", () => {
	it.each([["exclusive" as const], ["brief" as const]])("of one tenant at once are all kept (%s)", async (hold) => {
		const folder = await emptyFolder();
		const store = await open(folder, hold);
		const names = Array.from({ length: 50 }, (_, index) => `n${index}`);
		await Promise.all(names.map((name) => store.change("slack:T1", withReading(name))));
		await store.close();
		expect(await readingsOf(await open(folder), "slack:T1")).toEqual([...names].sort());
	});

	it.each([["exclusive" as const], ["brief" as const]])("of many tenants at once are all kept (%s)", async (hold) => {
		const folder = await emptyFolder();
		const store = await open(folder, hold);
		let unlocked = 0;
		const locked = (name: string) => (tenant: Tenant) => {
			if (!existsSync(join(folder, "lock"))) unlocked++;
			return withReading(name)(tenant);
		};
		const teams = Array.from({ length: 8 }, (_, index) => `slack:T${index}`);
		await Promise.all(
			teams.flatMap((team) => ["a", "b", "c"].map((name) => store.change(team, locked(`${team}.${name}`)))),
		);
		expect(unlocked, "changes while nobody held the folder").toBe(0);
		await store.close();
		const again = await open(folder);
		for (const team of teams) expect(await readingsOf(again, team)).toEqual([`${team}.a`, `${team}.b`, `${team}.c`]);
	});

	it("happen in the order in which they were asked for", async () => {
		const store = await open(await emptyFolder());
		const seen: number[] = [];
		await Promise.all(
			Array.from({ length: 20 }, (_, index) =>
				store.change("local", (tenant) => {
					seen.push(Object.keys(tenant.settings.readings).length);
					return withReading(`n${index}`)(tenant);
				}),
			),
		);
		expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index));
	});

	it("are read only once they are kept", async () => {
		const store = await open(await emptyFolder());
		await store.change("local", withReading("first"));
		const change = store.change("local", withReading("second"));
		let kept = false;
		const done = change.then(() => {
			kept = true;
		});
		while (!kept) {
			const readings = await readingsOf(store, "local");
			if (!kept) expect(readings).toEqual(["first"]);
			await setImmediate();
		}
		await done;
		expect(await readingsOf(store, "local")).toEqual(["first", "second"]);
	});

	it.each([
		[
			"throws",
			() => {
				throw new Error("no");
			},
		],
		[
			"throws after it changed something in place",
			(tenant: Tenant) => {
				tenant.settings.readings.half = "yes";
				throw new Error("no");
			},
		],
		[
			"makes something that may not be kept",
			(tenant: Tenant) => ({ ...tenant, settings: { ...tenant.settings, home: [] } }),
		],
	])("are not kept where the edit %s", async (_, edit) => {
		const folder = await emptyFolder();
		const store = await open(folder);
		await store.change("local", withReading("first"));
		await refusalOf(store.change("local", edit));
		expect(await readingsOf(store, "local")).toEqual(["first"]);
		await store.change("local", withReading("second"));
		await store.close();
		expect(await readingsOf(await open(folder), "local")).toEqual(["first", "second"]);
	});

	it("that cannot be written leave the old state, and do not stop later ones", async () => {
		const folder = await emptyFolder();
		const store = await open(folder);
		await store.change("local", withReading("first"));
		await rename(join(folder, "tenants"), join(folder, "away"));
		await writeFile(join(folder, "tenants"), "a file in the way");
		await refusalOf(store.change("local", withReading("lost")));
		expect(await readingsOf(store, "local")).toEqual(["first"]);
		await rm(join(folder, "tenants"));
		await rename(join(folder, "away"), join(folder, "tenants"));
		await store.change("local", withReading("second"));
		await store.close();
		expect(await readingsOf(await open(folder), "local")).toEqual(["first", "second"]);
	});

	it("are waited for by closing", async () => {
		const folder = await emptyFolder();
		const store = await open(folder);
		const changes = ["a", "b", "c"].map((name) => store.change("local", withReading(name)));
		await store.close();
		expect(await filesUnder(folder)).toEqual([join("tenants", fileNameOf("local"))]);
		await Promise.all(changes);
		expect(await readingsOf(await open(folder), "local")).toEqual(["a", "b", "c"]);
	});
});

describe("a tenant's file that is damaged", () => {
	it("is refused for reading and for changing, and left as it is", async () => {
		const folder = await emptyFolder();
		const path = join(folder, "tenants", fileNameOf("local"));
		await mkdir(join(folder, "tenants"));
		await writeFile(path, '{"format":2}');
		const store = await open(folder);
		expect(await refusalOf(store.read("local"))).toBeInstanceOf(DamagedFile);
		expect(await refusalOf(store.change("local", withReading("x")))).toBeInstanceOf(DamagedFile);
		expect(await readFile(path, "utf8")).toBe('{"format":2}');
		expect(await store.read("other")).toEqual(nothingKept);
	});

	it("is read again once it is mended", async () => {
		const folder = await emptyFolder();
		const path = join(folder, "tenants", fileNameOf("local"));
		await mkdir(join(folder, "tenants"));
		await writeFile(path, "{");
		const store = await open(folder);
		await refusalOf(store.read("local"));
		await writeFile(path, JSON.stringify(withReading("mended")(nothingKept)));
		expect(await readingsOf(store, "local")).toEqual(["mended"]);
	});
});

describe("opening", () => {
	it("sweeps what crashes left, in both folders, and nothing else", async () => {
		const folder = await emptyFolder();
		await mkdir(join(folder, "tenants"));
		const swept = ["dedupe.json.123", "tenants/local-25bf8e1a2393f110.json.456"];
		const kept = ["dedupe.json", "notes.txt", "tenants/x.json.1.bak"];
		for (const file of [...swept, ...kept]) await writeFile(join(folder, file), "x");
		const store = await open(folder);
		expect(await filesUnder(folder)).toEqual([...kept, "lock"].sort());
		await store.close();
	});
});
