import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { StoreEvent } from "../../src/store/open-tenant.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";
import { add } from "./small-domain.js";
import { idsOf, journalWith, open, snapshotOf } from "./small-store.js";

describe("a snapshot", () => {
	it("is written every so many events, and never has more than the journal", async () => {
		const folder = await emptyFolder();
		const store = await open(folder, { snapshotEvery: { events: 5, bytes: 1e9 }, closeWithin: 0 });
		for (let id = 0; id < 23; id++) await add(store, "local", `n${id}`);
		await store.close();
		const { journal, state } = JSON.parse(await readFile(join(folder, snapshotOf()), "utf8"));
		expect(journal.seq).toBeGreaterThanOrEqual(15);
		expect(journal.seq).toBeLessThanOrEqual(23);
		expect(state.ids).toHaveLength(journal.seq);
		expect(await idsOf(await open(folder))).toHaveLength(23);
	});

	it("is written after so many bytes", async () => {
		const folder = await emptyFolder();
		const store = await open(folder, { snapshotEvery: { events: 1e9, bytes: 10_000 }, closeWithin: 0 });
		await add(store, "local", "x".repeat(20_000));
		await store.close();
		expect(await filesUnder(folder)).toContain(snapshotOf());
	});

	it.each([
		["{"],
		["[]"],
		['{"format":2,"journal":{"seq":-1}}'],
		['{"format":2,"journal":{"seq":2,"hash":"","bytes":9},"state":{"ids":"x"}}'],
	])("that holds %s is refused, and made again from the journal once it is moved away", async (damaged) => {
		const folder = await emptyFolder();
		await journalWith(folder, "a", "b");
		await writeFile(join(folder, snapshotOf()), damaged);
		const store = await open(folder);
		expect(await refusalOf(store.read("local"))).toMatchObject({ code: "snapshot-damaged" });
		await rm(join(folder, snapshotOf()));
		expect(await idsOf(store)).toEqual(["a", "b"]);
	});

	it("that cannot be written costs nothing and is told", async () => {
		const folder = await emptyFolder();
		const told: StoreEvent[] = [];
		const store = await open(folder, { snapshotEvery: { events: 1, bytes: 1 }, tell: (event) => told.push(event) });
		await mkdir(join(folder, snapshotOf(), "in the way"), { recursive: true });
		// It was opened before that stood there.
		expect(await refusalOf(store.read("local"))).toMatchObject({ code: "unreadable" });
		await rm(join(folder, snapshotOf()), { recursive: true });
		await store.read("local");
		await mkdir(join(folder, snapshotOf(), "in the way"), { recursive: true });
		await add(store, "local", "a");
		await store.close();
		expect(told.map(({ what }) => what)).toContain("no-snapshot");
		await rm(join(folder, snapshotOf()), { recursive: true });
		expect(await idsOf(await open(folder))).toEqual(["a"]);
	});
});
