import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../src/store/tenant-files.js";
import { FaultyFiles } from "./faulty-files.js";
import { slowed } from "./slowed-files.js";
import { add, openSmall } from "./small-domain.js";

const folder = "/srv/data";
const snapshotEvery = { events: 3, bytes: 1e6 };

describe("two people who change one team at once", () => {
	it("are served one after the other, whatever takes how long, and nothing of theirs is lost", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.scheduler(),
				fc.integer({ min: 1, max: 5 }),
				fc.integer({ min: 1, max: 5 }),
				fc.boolean(),
				async (scheduler, mine, theirs, fails) => {
					const disk = new FaultyFiles();
					const store = await openSmall({ folder, files: disk });
					await store.close();
					const files = disk.afterKill();
					const opening = openSmall({ folder, files: slowed(files, scheduler), snapshotEvery });
					await scheduler.waitFor(opening);
					const raced = await opening;
					if (fails) files.faultAt(20, "fails");
					/** How many there were before each, by who was told that it is kept. */
					const told = new Map<string, number>();
					const person = async (name: string, times: number) => {
						for (let time = 0; time < times; time++) {
							const id = `${name}${time}`;
							const before = await add(raced, "team", id, `${id}+`).catch(() => undefined);
							if (before !== undefined) told.set(id, before);
						}
					};
					let seen = 0;
					const reader = async () => {
						for (let time = 0; time < 5; time++) {
							const { ids } = await raced.read("team").catch(() => ({ ids: [] }));
							// A reader never goes back in time, and never sees half a change.
							if (ids.length > 0) expect(ids.length).toBeGreaterThanOrEqual(seen);
							expect(ids.length % 2).toBe(0);
							seen = Math.max(seen, ids.length);
							await scheduler.schedule(Promise.resolve(), "reader");
						}
					};
					await scheduler.waitFor(Promise.all([person("a", mine), person("b", theirs), reader()]));
					await scheduler.waitFor(raced.close());

					const again = await openSmall({ folder, files: files.afterKill() });
					const { ids } = await again.read("team");
					for (const [id, before] of told) expect(ids.slice(before, before + 2)).toEqual([id, `${id}+`]);
					if (!fails) expect(told.size).toBe(mine + theirs);
					expect(ids).toHaveLength(2 * told.size);
					expect(await again.history("team")).toHaveLength(ids.length);
				},
			),
			{ numRuns: 150 },
		);
	});
});

describe("what happens to one team", () => {
	const tenants = ["slack:T1", "slack:t1", "local", "teams:x"];
	const refuses = () => {
		throw new Error("no");
	};
	const operation = fc.record({
		tenant: fc.constantFrom(...tenants),
		what: fc.constantFrom("add", "add two", "read", "history", "refuse", "fail"),
	});

	it("reads and changes no other's bytes", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
				const files = new FaultyFiles();
				const store = await openSmall({ folder, files });
				const expected = new Map<string, string[]>();
				for (const [index, { tenant, what }] of operations.entries()) {
					const before = files.contents();
					files.opened.clear();
					const had = expected.get(tenant) ?? [];
					const fresh = what === "add" ? [`${index}`] : what === "add two" ? [`${index}`, `${index}+`] : [];
					if (fresh.length > 0) expect(await add(store, tenant, ...fresh)).toBe(had.length);
					if (what === "history") expect(await store.history(tenant)).toHaveLength(had.length);
					if (what === "refuse") await store.change(tenant, refuses).catch(() => undefined);
					if (what === "fail") {
						await store.read(tenant);
						files.faultAt(3, "fails");
						await add(store, tenant, "lost").catch(() => undefined);
						files.faultAt(Number.POSITIVE_INFINITY, "fails");
					}
					const own = fileNameOf(tenant).replace(/json$/, "");
					for (const path of files.opened) expect(path).toContain(`/tenants/${own}`);
					const after = files.contents();
					for (const path of new Set([...before.keys(), ...after.keys()]))
						if (!path.startsWith(`${folder}/tenants/${own}`)) expect(after.get(path)).toEqual(before.get(path));
					expected.set(tenant, (await store.read(tenant)).ids.slice());
					expect(expected.get(tenant)?.slice(0, had.length + fresh.length)).toEqual([...had, ...fresh]);
				}
				for (const tenant of tenants) expect((await store.read(tenant)).ids).toEqual(expected.get(tenant) ?? []);
				await store.close();
			}),
			{ numRuns: 60 },
		);
	});
});
