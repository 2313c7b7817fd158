import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../src/store/tenant-files.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";
import { add, clock, small } from "./small-domain.js";
import { idsOf, journalOf, open, snapshotOf } from "./small-store.js";

describe("tenants", () => {
	const tenants = ["local", "LOCAL", "slack:T1", "slack-t1", "", "..", "../../etc/passwd", "a\0b", "équipe", "チーム"];
	tenants.push(`teams:${"x".repeat(5000)}`, `teams:${"x".repeat(5001)}`, "__proto__", "x.journal", "x.json.1.bak");

	it("are kept apart, whatever their ids look like, inside the folder, and are listed", async () => {
		const folder = await emptyFolder();
		const data = join(folder, "deep", "data");
		const store = await open(data);
		for (const [index, tenant] of tenants.entries()) await add(store, tenant, `n${index}`);
		await store.close();
		const again = await open(data, { snapshotEvery: { events: 1e9, bytes: 1e12 } });
		for (const [index, tenant] of tenants.entries()) expect(await idsOf(again, tenant)).toEqual([`n${index}`]);
		expect(await again.tenants()).toEqual([...tenants].sort());
		await again.close();
		for (const file of await filesUnder(folder))
			expect(file).toMatch(/^deep\/data\/tenants\/[a-z0-9-]+\.(json|journal)$/);
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

	it("start empty, and are written nowhere before something happens to them", async () => {
		const folder = await emptyFolder();
		const store = await open(folder);
		expect(await store.read("local")).toEqual(small.empty);
		expect(await store.history("local")).toEqual([]);
		expect(await add(store, "local")).toBe(0);
		expect(await store.tenants()).toEqual([]);
		await store.close();
		expect(await filesUnder(folder)).toEqual([]);
	});
});

describe("changes", () => {
	it.each(["exclusive", "brief"] as const)("of one tenant at once are all kept, in their order (%s)", async (hold) => {
		const folder = await emptyFolder();
		const store = await open(folder, { hold });
		const names = Array.from({ length: 40 }, (_, index) => `n${index}`);
		const counts = await Promise.all(names.map((name) => add(store, "local", name)));
		expect(counts).toEqual(names.map((_, index) => index));
		await store.close();
		expect(await idsOf(await open(folder))).toEqual(names);
	});

	it.each(["exclusive", "brief"] as const)(
		"of many tenants at once are made while the folder is held (%s)",
		async (hold) => {
			const folder = await emptyFolder();
			const store = await open(folder, { hold });
			let unlocked = 0;
			const teams = Array.from({ length: 8 }, (_, index) => `slack:T${index}`);
			await Promise.all(
				teams.flatMap((team) =>
					["a", "b", "c"].map((name) =>
						store.change(team, () => {
							if (!existsSync(join(folder, "lock"))) unlocked++;
							return { events: [{ kind: "added", id: `${team}.${name}` }], result: 0 };
						}),
					),
				),
			);
			expect(unlocked, "changes while nobody held the folder").toBe(0);
			await store.close();
			const again = await open(folder);
			for (const team of teams) expect(await idsOf(again, team)).toEqual([`${team}.a`, `${team}.b`, `${team}.c`]);
		},
	);

	it("are read only once they are kept", async () => {
		const store = await open(await emptyFolder());
		await add(store, "local", "first");
		let kept = false;
		const done = add(store, "local", "second").then(() => {
			kept = true;
		});
		while (!kept) {
			const ids = await idsOf(store);
			if (!kept) expect(ids).toEqual(["first"]);
			await setImmediate();
		}
		await done;
		expect(await idsOf(store)).toEqual(["first", "second"]);
	});

	it.each([
		["are refused by who decides", "no JSON"],
		["have an event of no such kind", '[{"kind":"removed","id":"x"}]'],
		["have one such event among good ones", '[{"kind":"added","id":"x"},{"kind":"added","id":1}]'],
		["have what is no Unicode", '[{"kind":"added","id":"\\ud800"}]'],
	])("that %s are not kept, and stop nobody else's", async (_, events) => {
		const folder = await emptyFolder();
		const store = await open(folder);
		const outcomes = await Promise.allSettled([
			add(store, "local", "before"),
			store.change("local", () => ({ events: JSON.parse(events), result: 0 })),
			add(store, "local", "after"),
		]);
		expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
		await store.close();
		expect(await idsOf(await open(folder))).toEqual(["before", "after"]);
	});

	it("learn the number and the time of their events, as history has them", async () => {
		const store = await open(await emptyFolder());
		await add(store, "local", "a", "b");
		const stamp = await store.change("local", (_, next) => ({ events: [{ kind: "added", id: "c" }], result: next }));
		expect(stamp).toEqual({ seq: 3, at: clock.now().toISOString() });
		const history = await store.history("local");
		expect(history.map(({ seq, event }) => [seq, event.id])).toEqual([
			[1, "a"],
			[2, "b"],
			[3, "c"],
		]);
		expect(history.at(-1)).toMatchObject(stamp);
	});

	it("are waited for by closing, and refused after it", async () => {
		const folder = await emptyFolder();
		const store = await open(folder);
		const changes = ["a", "b", "c"].map((id) => add(store, "local", id));
		await store.close();
		expect(await filesUnder(folder)).toEqual([journalOf(), snapshotOf()].sort());
		await Promise.all(changes);
		expect(await refusalOf(add(store, "local", "d"))).toMatchObject({ code: "closed" });
		expect(await idsOf(await open(folder))).toEqual(["a", "b", "c"]);
	});
});
