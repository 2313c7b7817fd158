import { describe, expect, it } from "vitest";
import { StoreRefused } from "../../src/store/store-refused.js";
import { fileNameOf } from "../../src/store/tenant-files.js";
import { type Fault, FaultyFiles } from "./faulty-files.js";
import { refusalOf } from "./folder.js";
import { add, openSmall } from "./small-domain.js";

const folder = "/srv/data";
const journal = `${folder}/tenants/${fileNameOf("one").replace(/json$/, "journal")}`;

/** A store with one change kept, on a disk that does as it is told from then on. */
async function working(): Promise<{ files: FaultyFiles; store: Awaited<ReturnType<typeof openSmall>> }> {
	const files = new FaultyFiles();
	const store = await openSmall({ folder, files });
	await add(store, "one", "a");
	await store.read("two");
	return { files, store };
}

/** The calls of a change of a team that is open: opening, looking at its size, writing, syncing. */
const writing = 3;

async function refusedOn(fault: Fault, call: number) {
	const { files, store } = await working();
	files.faultAt(call, fault);
	const refused = await refusalOf(add(store, "one", "b"));
	if (!(refused instanceof StoreRefused)) throw new Error(`It was refused with ${refused}`);
	return { files, store, refused };
}

describe("a full disk", () => {
	it("keeps nothing of the change, says so, and takes the next once there is room", async () => {
		const { files, store, refused } = await refusedOn("fails", writing);
		expect(refused).toMatchObject({ code: "not-kept", path: journal });
		expect(refused.says.en).toContain("ENOSPC");
		expect(refused.says.en).toContain("nothing of this change was kept");
		expect(refused.says.fr).toContain("rien de cette modification n'a été conservé");
		expect(files.contents().get(journal)?.toString().split("\n")).toHaveLength(2);
		expect((await store.read("one")).ids).toEqual(["a"]);
		await add(store, "one", "c");
		const again = await openSmall({ folder, files: files.afterKill() });
		expect((await again.read("one")).ids).toEqual(["a", "c"]);
	});

	it("refuses everybody whose changes waited with it, and nobody else", async () => {
		const { files, store } = await working();
		files.faultAt(writing, "fails");
		const outcomes = await Promise.allSettled([
			add(store, "one", "b"),
			store.change("one", () => {
				throw new Error("of its own");
			}),
			store.change("one", (state) => ({ events: [], result: state.ids })),
		]);
		// The last two were decided on what is not kept: neither is told what it came to.
		for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: { code: "not-kept" } });
		expect(await add(store, "two", "x")).toBe(0);
		expect(await add(store, "one", "y")).toBe(1);
	});
});

describe("a disk that does not even take back", () => {
	it("stops a team's changes until a restart, not its reading, and says what may be found then", async () => {
		const { files, store, refused } = await refusedOn("fails from then on", writing);
		expect(refused).toMatchObject({ code: "maybe-kept", path: journal });
		expect(refused.says.en).toContain("until Sovereign is restarted");
		expect(refused.says.fr).toContain("avant un redémarrage de Sovereign");
		files.faultAt(Number.POSITIVE_INFINITY, "fails");
		expect(await refusalOf(add(store, "one", "c"))).toMatchObject({ code: "maybe-kept" });
		expect((await store.read("one")).ids).toEqual(["a"]);
		await add(store, "two", "x");
		await store.close();
		const again = await openSmall({ folder, files: files.afterKill() });
		await add(again, "one", "d");
		expect((await again.read("one")).ids).toEqual(["a", "d"]);
	});
});

describe("history", () => {
	it("has only what is kept, also where more stands in the file", async () => {
		const { files, store } = await working();
		files.faultAt(writing + 1, "fails from then on");
		expect(await refusalOf(add(store, "one", "b"))).toMatchObject({ code: "maybe-kept" });
		files.faultAt(Number.POSITIVE_INFINITY, "fails");
		expect(files.contents().get(journal)?.toString().split("\n")).toHaveLength(3);
		expect((await store.history("one")).map(({ event }) => event.id)).toEqual(["a"]);
	});
});

describe("opening", () => {
	it("sweeps what crashes left of writes, and nothing else", async () => {
		const files = new FaultyFiles();
		const base = `${folder}/tenants/one`;
		const kept = [`${base}.json.1.bak`, `${base}.journal.torn-1`, `${folder}/notes.txt`];
		const swept = [`${base}.json.77`, `${base}.journal.torn-2.78`, `${folder}/dedupe.json.79`];
		for (const path of [...kept, ...swept]) files.put(path, "x");
		await openSmall({ folder, files });
		expect([...files.contents().keys()]).toEqual(kept.sort());
	});
});
