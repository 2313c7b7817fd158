import { describe, expect, it } from "vitest";
import { backUp } from "../../src/store/backup.js";
import { restore } from "../../src/store/restore.js";
import { StoreRefused } from "../../src/store/store-refused.js";
import { fileNameOf } from "../../src/store/tenant-files.js";
import { chanceFrom, type Fault, FaultyFiles, faults } from "./faulty-files.js";
import { add, clock, openSmall, type Small } from "./small-domain.js";

const folder = "/srv/data";
const journalOf = (tenant: string) => `${folder}/tenants/${fileNameOf(tenant).replace(/json$/, "journal")}`;

/** What a run asked for, and what it was told of it. */
interface Asked {
	readonly tenant: string;
	readonly ids: readonly string[];
	told: "kept" | "not kept" | "nothing";
}

class Run {
	readonly files: FaultyFiles;
	readonly asked: Asked[] = [];
	constructor(files: FaultyFiles) {
		this.files = files;
	}

	async add(store: Small, tenant: string, ...ids: string[]): Promise<void> {
		const asked: Asked = { tenant, ids, told: "nothing" };
		this.asked.push(asked);
		try {
			await add(store, tenant, ...ids);
			asked.told = "kept";
		} catch (error) {
			if (error instanceof StoreRefused && (error.code === "not-kept" || error.code === "unreadable"))
				asked.told = "not kept";
		}
	}

	open(): Promise<Small> {
		return openSmall({ folder, files: this.files, snapshotEvery: { events: 3, bytes: 1e6 } });
	}
}

/** What is there before: made with no fault. */
type Before = (files: FaultyFiles) => Promise<void>;
interface Operation {
	readonly before?: Before;
	readonly work: (run: Run) => Promise<void>;
}

const kept =
	(...ids: string[]): Before =>
	async (files) => {
		const store = await openSmall({ folder, files, snapshotEvery: { events: 1000, bytes: 1e6 }, closeWithin: 0 });
		for (const id of ids) await add(store, "one", id);
		await store.close();
	};

const operations: Readonly<Record<string, Operation>> = {
	"the first change of all": {
		work: async (run) => {
			const store = await run.open();
			await run.add(store, "one", "a");
		},
	},
	"changes one after the other, of two teams, with closing": {
		work: async (run) => {
			const store = await run.open();
			await run.add(store, "one", "a");
			await run.add(store, "two", "b");
			await run.add(store, "one", "c", "d");
			await run.add(store, "one", "e");
			await store.close();
		},
	},
	"changes that wait together": {
		before: kept("before"),
		work: async (run) => {
			const store = await run.open();
			await Promise.all([
				run.add(store, "one", "a", "b", "c"),
				run.add(store, "one", "d"),
				run.add(store, "two", "e", "f"),
				run.add(store, "one", "g", "h"),
			]);
			await Promise.all([run.add(store, "one", "i"), run.add(store, "one", "j", "k")]);
			await store.close();
		},
	},
	"opening what has a tail": {
		before: kept("1", "2"),
		work: async (run) => {
			const store = await run.open();
			await store.read("one");
			await run.add(store, "one", "a");
		},
	},
	"opening what is torn": {
		before: async (files) => {
			await kept("1", "2")(files);
			const path = journalOf("one");
			const bytes = files.contents().get(path) ?? Buffer.alloc(0);
			files.put(path, Buffer.concat([bytes, bytes.subarray(0, 70)]));
		},
		work: async (run) => {
			const store = await run.open();
			await store.read("one");
			await run.add(store, "one", "a");
			await store.close();
		},
	},
	"the first change of what had settings only": {
		before: async (files) => {
			const old = { format: 1, settings: { home: null, framework: null, language: "fr", readings: {} } };
			files.put(`${folder}/tenants/${fileNameOf("one")}`, JSON.stringify(old));
		},
		work: async (run) => {
			const store = await run.open();
			await run.add(store, "one", "a");
			await run.add(store, "one", "b", "c", "d");
			await store.close();
		},
	},
	"a command's changes": {
		before: kept("1"),
		work: async (run) => {
			const { files } = run;
			const store = await openSmall({ folder, files, hold: "brief", snapshotEvery: { events: 2, bytes: 1e6 } });
			await run.add(store, "one", "a");
			await run.add(store, "one", "b");
			await run.add(store, "two", "c");
			await store.close();
		},
	},
	"a backup of it, and changes after": {
		before: kept("1", "2"),
		work: async (run) => {
			const store = await run.open();
			await run.add(store, "one", "a");
			await backUp({ folder, to: "/mnt/backup", clock, files: run.files }).catch(() => undefined);
			await run.add(store, "one", "b");
		},
	},
};

/** Whether what is there is what was told. */
async function check(run: Run, store: Small, before: readonly string[]): Promise<void> {
	for (const tenant of ["one", "two"]) {
		const { ids } = await store.read(tenant);
		const expected = tenant === "one" ? [...before] : [];
		for (const asked of run.asked.filter((one) => one.tenant === tenant)) {
			const found = asked.ids.filter((id) => ids.includes(id));
			if (asked.told === "kept") expect(found, "what was acknowledged").toEqual(asked.ids);
			else if (asked.told === "not kept") expect(found, "what was refused").toEqual([]);
			else expect([0, asked.ids.length], "all or nothing").toContain(found.length);
			expected.push(...found);
		}
		expect(ids, "in the order in which they were asked for, and nothing else").toEqual(expected);
		expect((await store.history(tenant)).map(({ event }) => event.id)).toEqual(expected);
	}
}

async function beforeOf(operation: Operation): Promise<{ files: FaultyFiles; ids: readonly string[] }> {
	const files = new FaultyFiles();
	await operation.before?.(files);
	const after = files.afterKill();
	const store = await openSmall({ folder, files: await copyOf(after), closeWithin: 0 });
	const { ids } = await store.read("one");
	return { files: after, ids };
}

/** The same disk again, on which looking changes nothing. */
async function copyOf(files: FaultyFiles): Promise<FaultyFiles> {
	return files.afterPowerCut(() => 0.999);
}

async function runWith(
	operation: Operation,
	call: number,
	fault: Fault,
): Promise<{ run: Run; ids: readonly string[] }> {
	const { files, ids } = await beforeOf(operation);
	const run = new Run(files);
	files.faultAt(call, fault);
	// What an opening or a closing says is not what was promised of a change.
	await operation.work(run).catch(() => undefined);
	return { run, ids };
}

async function callsOf(operation: Operation): Promise<number> {
	const { run, ids } = await runWith(operation, Number.POSITIVE_INFINITY, "fails");
	expect(run.asked.every(({ told }) => told === "kept")).toBe(true);
	const store = await openSmall({ folder, files: run.files.afterKill(), closeWithin: 0 });
	await check(run, store, ids);
	return run.files.calls;
}

describe.each(Object.entries(operations))("%s", (_, operation) => {
	it.each(faults)("keeps its word where any of its calls %s", async (fault) => {
		const calls = await callsOf(operation);
		expect(calls).toBeGreaterThan(5);
		for (let call = 1; call <= calls; call++) {
			const { run, ids } = await runWith(operation, call, fault);
			// Without a power cut the process is killed, with whatever it was still at.
			const killed = run.files.kill();
			// That comes last: it works on the same disk.
			for (const seed of [1, 2, 3, 4, 5, 0]) {
				const left = seed === 0 && killed ? run.files.afterKill() : run.files.afterPowerCut(chanceFrom(seed));
				try {
					const store = await openSmall({ folder, files: left, closeWithin: 0 });
					await check(run, store, ids);
					// And it can be worked with again.
					for (const tenant of ["one", "two"]) {
						const { ids: there } = await store.read(tenant);
						await add(store, tenant, "after");
						expect((await store.read(tenant)).ids).toEqual([...there, "after"]);
					}
					await store.close();
					const again = await openSmall({ folder, files: left.afterPowerCut(chanceFrom(seed)) });
					for (const tenant of ["one", "two"]) expect((await again.read(tenant)).ids.at(-1)).toBe("after");
				} catch (cause) {
					throw new Error(`call ${call} ${fault}, seed ${seed}: ${cause}`, { cause });
				}
			}
		}
	});
});

describe("what a process left that was killed", () => {
	it.each(Object.entries(operations))("once read is there for good: %s", async (_, operation) => {
		const calls = await callsOf(operation);
		for (let call = 1; call <= calls; call++) {
			const { run } = await runWith(operation, call, "crashes when done");
			const left = run.files.afterKill();
			const store = await openSmall({ folder, files: left, closeWithin: 0 });
			const read = { one: (await store.read("one")).ids, two: (await store.read("two")).ids };
			for (const seed of [1, 2, 3, 4, 5]) {
				const again = await openSmall({ folder, files: left.afterPowerCut(chanceFrom(seed)) });
				for (const tenant of ["one", "two"] as const)
					expect((await again.read(tenant)).ids, `call ${call}, seed ${seed}`).toEqual(read[tenant]);
			}
		}
	});
});

describe("what a crash left of a change", () => {
	it("is never gone: it is in the journal or put aside, wherever the power goes while it is mended", async () => {
		const operation = operations["opening what is torn"];
		if (!operation) throw new Error("There is no such operation");
		const calls = await callsOf(operation);
		for (let call = 1; call <= calls; call++) {
			const { files } = await beforeOf(operation);
			const torn = files.contents().get(journalOf("one"))?.subarray(-70) ?? Buffer.alloc(0);
			files.faultAt(call, "crashes when done");
			await operation.work(new Run(files)).catch(() => undefined);
			for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
				const left = [...files.afterPowerCut(chanceFrom(seed)).contents().values()];
				const places = left.filter((bytes) => bytes.subarray(-70).equals(torn));
				expect(places.length, `call ${call}, seed ${seed}`).toBeGreaterThan(0);
			}
		}
	});
});

describe("a store that goes on after a fault", () => {
	it.each(["fails", "fails when done"] as const)("keeps its word where any call %s", async (fault) => {
		const operation = operations["changes that wait together"];
		if (!operation) throw new Error("There is no such operation");
		const calls = await callsOf(operation);
		for (let call = 1; call <= calls; call++) {
			const { files, ids } = await beforeOf(operation);
			const run = new Run(files);
			const store = await run.open();
			await store.read("one");
			files.faultAt(call, fault);
			await Promise.all([run.add(store, "one", "a", "b"), run.add(store, "two", "c"), run.add(store, "one", "d")]);
			files.faultAt(Number.POSITIVE_INFINITY, fault);
			// Half a line must not stand before the next.
			await run.add(store, "one", "e");
			await run.add(store, "two", "f");
			await check(run, store, ids);
			const refused = run.asked.filter(({ told }) => told === "nothing");
			expect(refused, "one fault alone leaves no team halted").toEqual([]);
			await store.close();
			const again = await openSmall({ folder, files: files.afterPowerCut(chanceFrom(call)) });
			await check(run, again, ids);
		}
	});
});

describe("backing up", () => {
	it.each(faults)("gives a whole backup or none, where any of its calls %s", async (fault) => {
		const start = async () => {
			const files = new FaultyFiles();
			const store = await openSmall({ folder, files });
			for (const tenant of ["one", "two"]) for (const id of ["1", "2", "3"]) await add(store, tenant, id);
			await store.close();
			return files.afterKill();
		};
		const backed = { folder, to: "/mnt/backup", clock };
		const whole = await start();
		await backUp({ ...backed, files: whole });
		for (let call = 1; call <= whole.calls + 1; call++) {
			const files = await start();
			files.faultAt(call, fault);
			const done = await backUp({ ...backed, files }).then(
				({ refused }) => refused.length === 0,
				() => false,
			);
			for (const seed of [1, 2, 3, 4, 5]) {
				const left = files.afterPowerCut(chanceFrom(seed));
				const [restored] = await Promise.allSettled([
					restore({ from: "/mnt/backup", folder: "/srv/new", pid: 1, files: left }),
				]);
				if (restored.status === "rejected") {
					expect(done, "what was backed up can be restored").toBe(false);
					expect(restored.reason).toMatchObject({ code: "no-backup" });
				} else if (done) expect(restored.value.tenants).toBe(2);
			}
		}
	});
});

describe("restoring", () => {
	it.each(faults)("gives all or is refused, where any of its calls %s", async (fault) => {
		const start = async () => {
			const files = new FaultyFiles();
			const store = await openSmall({ folder, files });
			for (const tenant of ["one", "two"]) for (const id of ["1", "2", "3"]) await add(store, tenant, id);
			await store.close();
			await backUp({ folder, to: "/mnt/backup", clock, files });
			return files.afterKill();
		};
		const whole = await start();
		const from = { from: "/mnt/backup", folder: "/srv/new", pid: 1 };
		await restore({ ...from, files: whole });
		const calls = whole.calls;
		for (let call = 1; call <= calls + 1; call++) {
			const files = await start();
			files.faultAt(call, fault);
			const done = await restore({ ...from, files }).then(
				() => true,
				() => false,
			);
			for (let seed = 1; seed < 6; seed++) {
				const left = files.afterPowerCut(chanceFrom(seed));
				const [opening] = await Promise.allSettled([openSmall({ folder: "/srv/new", files: left })]);
				if (opening.status === "rejected") {
					expect(done, "what was restored can be opened").toBe(false);
					expect(opening.reason).toMatchObject({ code: "half-restored" });
				} else {
					const found = await Promise.all(["one", "two"].map((tenant) => opening.value.read(tenant)));
					const [one, two] = found.map(({ ids }) => ids.length);
					// Nothing at all, or everything: never some.
					expect(done ? [3] : [0, 3]).toContain(one);
					expect(two).toBe(one);
				}
			}
		}
	});
});
