import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Domain } from "../../src/register/event-port.js";
import { DiskStore } from "../../src/store/disk-store.js";
import { DamagedFile } from "../../src/store/durable-file.js";
import { EventStore } from "../../src/store/event-store.js";
import { emptyFolder, refusalOf } from "./folder.js";
import { add, clock, openSmall, small } from "./small-domain.js";
import { journalOf, journalOnly, journalWith, open, snapshotOf } from "./small-store.js";

describe("older formats", () => {
	/** As the bot writes it where there are no journals. */
	const withFormatOne = async () => {
		const folder = await emptyFolder();
		const before = await DiskStore.open({ folder, pid: process.pid, hold: "exclusive" });
		await before.change("local", ({ settings }) => ({
			format: 1,
			settings: { ...settings, home: ["CA"], language: "fr", readings: { "us-cloud-act/keys": "yes" } },
			release: "2026.11.1",
		}));
		await before.close();
		const path = join(folder, snapshotOf());
		return { folder, path, text: await readFile(path, "utf8") };
	};

	it("of settings only are read, and go into the first line of the journal", async () => {
		const { folder, path, text } = await withFormatOne();
		const store = await open(folder, journalOnly);
		expect(await store.read("local")).toEqual({ ids: [], language: "fr" });
		expect(await readFile(path, "utf8")).toBe(text);
		await add(store, "local", "a");
		await store.close();
		expect(await (await open(folder)).read("local")).toEqual({ ids: ["a"], language: "fr" });
		const first = JSON.parse((await readFile(join(folder, journalOf()), "utf8")).split("\n")[0] ?? "");
		expect(first.origin).toEqual({ tenant: "local", base: { format: 1, state: JSON.parse(text) } });
	});

	it("of settings only are not needed any more once there is a journal", async () => {
		const { folder } = await withFormatOne();
		const store = await open(folder);
		await add(store, "local", "a");
		await store.close();
		await rm(join(folder, snapshotOf()));
		expect(await (await open(folder)).read("local")).toEqual({ ids: ["a"], language: "fr" });
	});

	it("of settings only that are damaged are refused, and left as they are", async () => {
		const { folder, path } = await withFormatOne();
		await writeFile(path, '{"format":1');
		const store = await open(folder);
		expect(await refusalOf(store.read("local"))).toBeInstanceOf(DamagedFile);
		expect(await refusalOf(add(store, "local", "a"))).toBeInstanceOf(DamagedFile);
		expect(await readFile(path, "utf8")).toBe('{"format":1');
	});

	/** The same in a later format, in which an id is called a name. */
	const later: Domain<ReadonlySet<string>, { name: string }> = {
		empty: new Set(),
		reduce: (names, { name }) => new Set([...names, name]),
		states: {
			format: 3,
			write: (names) => ({ names: [...names] }),
			read: (written) => new Set(z.strictObject({ names: z.array(z.string()) }).parse(written).names),
			migrations: [...small.states.migrations, { from: 2, migrate: (old) => ({ names: small.states.read(old).ids }) }],
		},
		events: {
			format: 2,
			write: (event) => event,
			read: (written) => z.strictObject({ name: z.string() }).parse(written),
			migrations: [{ from: 1, migrate: (old) => ({ name: small.events.read(old).id }) }],
		},
	};
	const openLater = (folder: string) =>
		EventStore.open({ folder, pid: process.pid, hold: "exclusive", domain: later, clock });

	it.each([
		["snapshot and tail", 4000],
		["the journal alone", 0],
	])("of states and events are read one after the other (%s)", async (_, closeWithin) => {
		const { folder } = await withFormatOne();
		const first = await openSmall({ folder, closeWithin });
		await add(first, "local", "a");
		await first.close();
		await journalWith(folder, "b");
		const store = await openLater(folder);
		expect([...(await store.read("local"))]).toEqual(["a", "b"]);
		await store.change("local", () => ({ events: [{ name: "c" }], result: 0 }));
		expect((await store.history("local")).map(({ event }) => event)).toEqual([
			{ name: "a" },
			{ name: "b" },
			{ name: "c" },
		]);
		await store.close();
		const again = await openLater(folder);
		expect([...(await again.read("local"))]).toEqual(["a", "b", "c"]);
		await again.close();
		const older = await open(folder);
		expect(await refusalOf(older.read("local"))).toMatchObject({ code: "newer-format" });
	});
});
