import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { backUp } from "../../src/store/backup.js";
import { FolderInUse, lockFolder } from "../../src/store/lock.js";
import { restore } from "../../src/store/restore.js";
import { fileNameOf } from "../../src/store/tenant-files.js";
import { FaultyFiles } from "./faulty-files.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";
import { add, clock, openSmall, type Small } from "./small-domain.js";

const snapshotOf = (tenant: string) => `tenants/${fileNameOf(tenant)}`;
const journalOf = (tenant: string) => snapshotOf(tenant).replace(/json$/, "journal");

interface Folders {
	readonly data: string;
	readonly to: string;
	readonly fresh: string;
}
async function folders(): Promise<Folders> {
	const around = await emptyFolder();
	return { data: join(around, "data"), to: join(around, "backups", "today"), fresh: join(around, "new") };
}

async function open(folder: string, work: (store: Small) => Promise<void>): Promise<void> {
	const store = await openSmall({ folder });
	try {
		await work(store);
	} finally {
		await store.close();
	}
}

/** A data folder of two teams, with what else stands in one. */
async function made(): Promise<Folders> {
	const all = await folders();
	await open(all.data, async (store) => {
		await add(store, "one", "a", "b");
		await add(store, "two", "c");
	});
	await mkdir(join(all.data, "answers"));
	await writeFile(join(all.data, "answers", "0123.json"), "an answer");
	await writeFile(join(all.data, "dedupe.json"), "{}");
	await writeFile(join(all.data, snapshotOf("one").replace(/json$/, "people.json")), "people");
	for (const left of ["lock", "dedupe.json.123", `${snapshotOf("one")}.1.bak`])
		await writeFile(join(all.data, left), "x");
	return all;
}

const back = ({ data, to }: Folders) => backUp({ folder: data, to, clock });
const again = ({ to, fresh }: Folders) => restore({ from: to, folder: fresh, pid: process.pid });

describe("a backup", () => {
	it("restored in another folder is the same, with what belongs to teams and without what passes", async () => {
		const all = await made();
		expect(await back(all)).toEqual({ tenants: 2, refused: [] });
		expect(await again(all)).toEqual({ at: clock.now().toISOString(), tenants: 2, files: 7 });
		const files = await filesUnder(all.fresh);
		expect(files).toEqual(
			[
				"answers/0123.json",
				"dedupe.json",
				journalOf("one"),
				snapshotOf("one"),
				snapshotOf("one").replace(/json$/, "people.json"),
				journalOf("two"),
				snapshotOf("two"),
			].sort(),
		);
		for (const file of files)
			expect(await readFile(join(all.fresh, file))).toEqual(await readFile(join(all.data, file)));
		await open(all.fresh, async (store) => {
			expect((await store.read("one")).ids).toEqual(["a", "b"]);
			expect(await store.history("two")).toHaveLength(1);
			await add(store, "one", "later");
		});
	});

	it("can be made while the store is at work: each team as it was between two changes", async () => {
		const all = await folders();
		const store = await openSmall({ folder: all.data, snapshotEvery: { events: 7, bytes: 1e6 } });
		await add(store, "one", "first", "first too");
		let working = true;
		let counted = 0;
		const work = async (tenant: string) => {
			while (working) {
				await add(store, tenant, `${tenant} ${counted}`, `${tenant} ${counted} too`);
				counted++;
			}
		};
		const works = [work("one"), work("one"), work("two")];
		for (let round = 0; round < 8; round++) {
			const target = { to: `${all.to}-${round}`, fresh: `${all.fresh}-${round}`, data: all.data };
			const before = (await store.read("one")).ids;
			expect((await back(target)).refused).toEqual([]);
			const after = (await store.read("one")).ids;
			await again(target);
			await open(target.fresh, async (copy) => {
				const { ids } = await copy.read("one");
				expect(ids.slice(0, before.length)).toEqual(before);
				// One group may have been on its way to disk.
				expect(ids.slice(0, after.length)).toEqual(after.slice(0, ids.length));
				expect(ids.length % 2).toBe(0);
			});
		}
		working = false;
		await Promise.all(works);
		await store.close();
	});

	it("is whole where a team changes between any two of its files being read", async () => {
		class Busy extends FaultyFiles {
			onRead = async () => {};
			override async read(path: string, from?: number): Promise<Buffer | undefined> {
				const bytes = await super.read(path, from);
				await this.onRead();
				return bytes;
			}
		}
		const files = new Busy();
		const store = await openSmall({ folder: "/data", files, snapshotEvery: { events: 1, bytes: 1 } });
		await add(store, "one", "a");
		let changes = 0;
		files.onRead = async () => {
			await add(store, "one", `${changes++}`);
			// Long enough for the snapshot.
			for (let turn = 0; turn < 50; turn++) await setImmediate();
		};
		expect(await backUp({ folder: "/data", to: "/backup", clock, files })).toEqual({ tenants: 1, refused: [] });
		expect(changes).toBeGreaterThan(1);
		files.onRead = async () => {};
		await restore({ from: "/backup", folder: "/new", pid: 1, files });
		const copy = await openSmall({ folder: "/new", files });
		expect((await copy.read("one")).ids.slice(0, 2)).toEqual(["a", "0"]);
	});

	it("has what is sound where a team is damaged, and names that team's fault", async () => {
		const all = await made();
		const path = join(all.data, journalOf("one"));
		await writeFile(path, (await readFile(path, "utf8")).replace('"id":"a"', '"id":"A"'));
		const { tenants, refused } = await back(all);
		expect(tenants).toBe(1);
		expect(refused).toMatchObject([{ code: "journal-altered", path }]);
		await again(all);
		await open(all.fresh, async (store) => {
			expect((await store.read("two")).ids).toEqual(["c"]);
			expect(await store.tenants()).toEqual(["two"]);
		});
	});

	it("leaves out a change that was not whole", async () => {
		const all = await made();
		const path = join(all.data, journalOf("one"));
		await writeFile(path, `${await readFile(path, "utf8")}{"half`);
		await back(all);
		expect(await readFile(join(all.to, journalOf("one")), "utf8")).not.toContain("half");
		expect(await readFile(path, "utf8")).toContain("half");
	});

	it("of a team that has settings only keeps them", async () => {
		const all = await folders();
		const old = JSON.stringify({ format: 1, settings: { language: "fr" } });
		await mkdir(join(all.data, "tenants"), { recursive: true });
		await writeFile(join(all.data, snapshotOf("one")), old);
		await back(all);
		await again(all);
		expect(await readFile(join(all.fresh, snapshotOf("one")), "utf8")).toBe(old);
	});

	it.each([
		["a folder that is not empty", ({ data, to }: Folders) => ({ folder: data, to: join(to, "..") }), "not-empty"],
		["the data folder", ({ data }: Folders) => ({ folder: data, to: data }), "inside-data"],
		["a folder inside the data folder", ({ data }: Folders) => ({ folder: data, to: join(data, "b") }), "inside-data"],
	])("is not made in %s", async (_, options, code) => {
		const all = await made();
		await back(all);
		expect(await refusalOf(backUp({ ...options(all), clock }))).toMatchObject({ code });
	});
});

describe("restoring", () => {
	it.each([["notes.txt"], ["tenants/x.json"], ["dedupe.json"]])(
		"is refused where the folder has %s, and writes nothing",
		async (name) => {
			const all = await made();
			await back(all);
			await mkdir(join(all.fresh, "tenants"), { recursive: true });
			await writeFile(join(all.fresh, name), "mine");
			expect(await refusalOf(again(all))).toMatchObject({ code: "not-empty" });
			expect(await filesUnder(all.fresh)).toEqual([name]);
		},
	);

	it("is refused while another process has the folder", async () => {
		const all = await made();
		await back(all);
		await lockFolder(all.fresh, 1);
		expect(await refusalOf(again(all))).toBeInstanceOf(FolderInUse);
	});

	it.each<[string, string, (all: Folders) => Promise<void>]>([
		["has no list", "no-backup", ({ to }) => rm(join(to, "backup.json"))],
		["has half a list", "no-backup", ({ to }) => writeFile(join(to, "backup.json"), '{"format":1')],
		[
			"lists what lies outside",
			"no-backup",
			async ({ to }) => {
				const list = JSON.parse(await readFile(join(to, "backup.json"), "utf8"));
				list.files["../../evil"] = "0".repeat(64);
				await writeFile(join(to, "backup.json"), JSON.stringify(list));
			},
		],
		["lacks a file", "backup-altered", ({ to }) => rm(join(to, "dedupe.json"))],
		["has another answer", "backup-altered", ({ to }) => writeFile(join(to, "answers", "0123.json"), "another")],
		["has another journal", "backup-altered", ({ to }) => writeFile(join(to, journalOf("one")), "")],
	])("is refused where the backup %s, and writes nothing", async (_, code, damage) => {
		const all = await made();
		await back(all);
		await damage(all);
		expect(await refusalOf(again(all))).toMatchObject({ code });
		expect(existsSync(all.fresh)).toBe(false);
	});

	it("holds a journal to its chain, whatever the list says", async () => {
		const all = await made();
		await back(all);
		const path = join(all.to, journalOf("one"));
		const altered = (await readFile(path, "utf8")).replace('"id":"a"', '"id":"A"');
		await writeFile(path, altered);
		const list = JSON.parse(await readFile(join(all.to, "backup.json"), "utf8"));
		list.files[journalOf("one")] = createHash("sha256").update(altered).digest("hex");
		await writeFile(join(all.to, "backup.json"), JSON.stringify(list));
		expect(await refusalOf(again(all))).toMatchObject({ code: "journal-altered" });
	});

	it("that was broken off is not worked with", async () => {
		const all = await made();
		await back(all);
		await mkdir(all.fresh);
		await writeFile(join(all.fresh, "restoring"), "");
		for (const refused of [
			() => openSmall({ folder: all.fresh }),
			() => again(all),
			() => backUp({ folder: all.fresh, to: `${all.to}2`, clock }),
		])
			expect(await refusalOf(refused())).toMatchObject({ code: "half-restored" });
		const command = await openSmall({ folder: all.fresh, hold: "brief" });
		expect(await refusalOf(add(command, "one", "x"))).toMatchObject({ code: "half-restored" });
	});
});
