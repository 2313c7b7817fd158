import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Domain } from "../../src/register/event-port.js";
import { DamagedFile } from "../../src/store/durable-file.js";
import { EventStore } from "../../src/store/event-store.js";
import { emptyFolder, refusalOf } from "./folder.js";
import { openRegister } from "./register-in.js";
import { add, clock, openSmall, small } from "./small-domain.js";
import { journalOf, journalOnly, journalWith, open, snapshotOf } from "./small-store.js";

describe("older formats", () => {
	/** As the bot wrote it where there were no journals. */
	const withFormatOne = async () => {
		const folder = await emptyFolder();
		const path = join(folder, snapshotOf());
		const text = await readFile(new URL("./kept/settings-only.json", import.meta.url), "utf8");
		await mkdir(join(folder, "tenants"));
		await writeFile(path, text);
		return { folder, path, text };
	};

	it("of settings only go on as a register, with their settings and the release that was seen last", async () => {
		const { folder } = await withFormatOne();
		const settings = {
			home: ["CA"],
			framework: "trusted-cloud-fr",
			language: "fr",
			readings: { "us-cloud-act/keys": "yes" },
			alternatives: false,
		};
		const { store } = await openRegister(folder);
		expect(await store.read("local")).toMatchObject({ settings, release: "2026.11.1" });
		const base = { format: 1 as const, at: "2026-11-20T12:00:00.000Z", by: "bot" };
		await store.change("local", () => ({
			events: [
				{ type: "settings-changed", ...base, change: { framework: null, hour: 8 } },
				{ type: "release-used", ...base, release: "2026.11.2" },
			],
			result: undefined,
		}));
		await store.close();
		const { framework: _before, ...others } = settings;
		const now = { settings: { ...others, framework: null, hour: 8 }, release: "2026.11.2" };
		expect(await (await openRegister(folder)).store.read("local")).toMatchObject(now);
		expect(await (await openRegister(folder, { hold: "brief" })).store.history("local")).toHaveLength(2);
	});

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
		expect(await store.read("other")).toEqual(small.empty);
	});

	it("of settings only are read once they are mended, with no restart", async () => {
		const { folder, path, text } = await withFormatOne();
		await writeFile(path, "{");
		const store = await open(folder);
		expect(await refusalOf(store.read("local"))).toBeInstanceOf(DamagedFile);
		await writeFile(path, text);
		expect(await store.read("local")).toEqual({ ids: [], language: "fr" });
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
