import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sealed } from "../../src/store/journal-line.js";
import type { StoreEvent } from "../../src/store/open-tenant.js";
import { StoreRefused } from "../../src/store/store-refused.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";
import { add, openSmall } from "./small-domain.js";
import { idsOf, journalOf, journalOnly, journalWith, open } from "./small-store.js";

describe("a journal", () => {
	it("has a line an event, bound to all before it, its owner's alone to read", async () => {
		const folder = await emptyFolder();
		const path = await journalWith(folder, "a", "b");
		const lines = (await readFile(path, "utf8"))
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines).toEqual([
			{
				at: "2026-11-20T12:00:00.000Z",
				before: "0".repeat(64),
				event: { id: "a", kind: "added" },
				format: 1,
				hash: lines[0].hash,
				origin: { tenant: "local" },
				seq: 1,
			},
			{
				at: "2026-11-20T12:00:00.000Z",
				before: lines[0].hash,
				event: { id: "b", kind: "added" },
				format: 1,
				hash: lines[1].hash,
				seq: 2,
			},
		]);
		// Anybody can compute it again, over the line without its hash.
		const first = `{"at":"2026-11-20T12:00:00.000Z","before":"${"0".repeat(64)}","event":{"id":"a","kind":"added"},"format":1,"origin":{"tenant":"local"},"seq":1}`;
		expect(lines[0].hash).toBe(createHash("sha256").update(first).digest("hex"));
		expect(((await stat(path)).mode & 0o777).toString(8)).toBe("600");
	});

	it.each([
		["nothing but half a line", "", '{"at":"2026'],
		["half a line", undefined, '{"at":"2026-11-20T12:00:00.000Z","before":"'],
		["zeros", undefined, "\0\0\0\0"],
		["zeros with an end of line", undefined, "\0\0\0\0\n\0\0"],
		["a change of which a line is missing", undefined, "MORE"],
	])("mends what a crash left: %s, put aside and told", async (_, whole, torn) => {
		const folder = await emptyFolder();
		const path = await journalWith(folder, "a");
		const good = whole ?? (await readFile(path, "utf8"));
		const left = torn === "MORE" ? await firstOfTwo(folder, good) : torn;
		await writeFile(path, good + left);
		const told: StoreEvent[] = [];
		const store = await open(folder, { tell: (event) => told.push(event) });
		expect(await idsOf(store)).toEqual(whole === "" ? [] : ["a"]);
		expect(told).toEqual([{ what: "mended", path: `${path}.torn-1` }]);
		expect(await readFile(`${path}.torn-1`, "utf8")).toBe(left);
		expect(await readFile(path, "utf8")).toBe(good);
		await add(store, "local", "b");
		await store.close();
		await writeFile(path, `${await readFile(path, "utf8")}{`);
		expect(await idsOf(await open(folder))).toEqual(whole === "" ? ["b"] : ["a", "b"]);
		expect(await filesUnder(folder)).toContain(`${journalOf()}.torn-2`);
	});

	/** The first line of a change of two, as it would follow. */
	async function firstOfTwo(folder: string, good: string): Promise<string> {
		const store = await openSmall({ folder, ...journalOnly });
		await add(store, "local", "x", "y");
		await store.close();
		const text = await readFile(join(folder, journalOf()), "utf8");
		return `${text.slice(good.length).split("\n")[0]}\n`;
	}

	it("is only read, never mended, by whoever does not hold the folder", async () => {
		const folder = await emptyFolder();
		const path = await journalWith(folder, "a");
		await writeFile(path, `${await readFile(path, "utf8")}{"half`);
		const before = await readFile(path, "utf8");
		const command = await open(folder, { hold: "brief" });
		expect(await idsOf(command)).toEqual(["a"]);
		expect(await readFile(path, "utf8")).toBe(before);
		expect(await filesUnder(folder)).toEqual([journalOf()]);
		await add(command, "local", "b");
		expect(await idsOf(command)).toEqual(["a", "b"]);
		expect(await filesUnder(folder)).toEqual([journalOf(), `${journalOf()}.torn-1`]);
	});

	const swapped = (lines: string[]) => [lines[1], lines[0], ...lines.slice(2)];
	it.each<[string, (lines: string[]) => (string | undefined)[], string, number]>([
		["an altered word", (lines) => lines.map((line) => line.replace('"id":"b"', '"id":"B"')), "journal-altered", 2],
		[
			"an altered time",
			(lines) => lines.map((line, index) => (index === 0 ? line.replace("12:00", "11:00") : line)),
			"journal-altered",
			1,
		],
		[
			"a blank more",
			(lines) => lines.map((line, index) => (index === 2 ? line.replace(",", ", ") : line)),
			"journal-altered",
			3,
		],
		["an empty line", (lines) => [lines[0], "", ...lines.slice(1)], "journal-altered", 2],
		["a line of something else", (lines) => ["hello", ...lines], "journal-altered", 1],
		["zeros before good lines", (lines) => [lines[0], "\0\0\0", lines[2]], "journal-altered", 2],
		["a line missing", (lines) => [lines[0], lines[2]], "journal-broken", 2],
		["the first line missing", (lines) => lines.slice(1), "journal-broken", 1],
		["a line twice", (lines) => [lines[0], lines[1], lines[1], lines[2]], "journal-broken", 3],
		["lines swapped", swapped, "journal-broken", 1],
	])("with %s is refused, and left as it is; other teams go on", async (_, change, code, line) => {
		const folder = await emptyFolder();
		const path = await journalWith(folder, "a", "b", "c");
		const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
		const changed = `${change(lines).join("\n")}\n`;
		await writeFile(path, changed);
		const store = await open(folder);
		for (const refused of [await refusalOf(store.read("local")), await refusalOf(add(store, "local", "d"))]) {
			expect(refused).toBeInstanceOf(StoreRefused);
			expect(refused).toMatchObject({ code, path });
			const says = refused instanceof StoreRefused ? refused.says : { en: "", fr: "" };
			expect(says.en).toContain(`line ${line}:`);
			expect(says.en).toContain("restore");
			expect(says.fr).toContain(`ligne ${line} :`);
			expect(says.fr).toContain("sauvegarde");
		}
		await add(store, "other", "x");
		await store.close();
		expect(await readFile(path, "utf8")).toBe(changed);
		await writeFile(path, `${lines.join("\n")}\n`);
		expect(await idsOf(await open(folder))).toEqual(["a", "b", "c"]);
	});

	/** A line as somebody would write it who knows how. */
	const forged = (line: string, change: object) => {
		const { hash: _hash, ...rest } = JSON.parse(line);
		return sealed({ ...rest, ...change }).text.trimEnd();
	};

	it.each<[string, (lines: string[]) => string[], number]>([
		["in the middle", ([a = "", b = "", c = ""]) => [a, forged(b, { event: { kind: "added", id: "B" } }), c], 3],
		["in its number", ([a = "", b = "", c = ""]) => [a, b, forged(c, { seq: 4 })], 3],
		["in what it follows", ([a = "", b = "", c = ""]) => [a, b, forged(c, { before: "0".repeat(64) })], 3],
		["in whose it is", ([a = "", b = "", c = ""]) => [a, forged(b, { origin: { tenant: "local" } }), c], 2],
	])("of which a line is forged %s is refused", async (_, change, line) => {
		const folder = await emptyFolder();
		const path = await journalWith(folder, "a", "b", "c");
		await writeFile(path, `${change((await readFile(path, "utf8")).trimEnd().split("\n")).join("\n")}\n`);
		const refused = await refusalOf((await open(folder)).read("local"));
		expect(refused).toMatchObject({ code: "journal-broken", message: expect.stringContaining(`line ${line}:`) });
	});

	it("is refused where it is another team's", async () => {
		const folder = await emptyFolder();
		const path = await journalWith(folder, "a");
		await writeFile(join(folder, journalOf("other")), await readFile(path));
		expect(await refusalOf((await open(folder)).read("other"))).toMatchObject({ code: "journal-foreign" });
	});

	it("that was altered before the snapshot is found by history", async () => {
		const folder = await emptyFolder();
		const store = await open(folder);
		for (const id of ["a", "b", "c"]) await add(store, "local", id);
		await store.close();
		const path = join(folder, journalOf());
		await writeFile(path, (await readFile(path, "utf8")).replace('"id":"b"', '"id":"B"'));
		const again = await open(folder);
		expect(await refusalOf(again.history("local"))).toMatchObject({ code: "journal-altered" });
	});

	it.each([
		["gone", () => ""],
		["shorter than what the snapshot has taken in", (text: string) => text.slice(0, text.indexOf("\n") + 1)],
		["torn before that", (text: string) => text.slice(0, -1)],
	])("is refused where it is %s", async (_, change) => {
		const folder = await emptyFolder();
		const store = await open(folder);
		for (const id of ["a", "b"]) await add(store, "local", id);
		await store.close();
		const path = join(folder, journalOf());
		const left = change(await readFile(path, "utf8"));
		if (left) await writeFile(path, left);
		else await rm(path);
		const again = await open(folder);
		expect(await refusalOf(again.read("local"))).toMatchObject({ code: "journal-short" });
		expect(await refusalOf(add(again, "local", "c"))).toMatchObject({ code: "journal-short" });
	});

	it("is written to no more where something else wrote to it, but can be read", async () => {
		const folder = await emptyFolder();
		const store = await open(folder, journalOnly);
		await add(store, "local", "a");
		const path = join(folder, journalOf());
		await writeFile(path, `${await readFile(path, "utf8")}{"hello":1}\n`);
		expect(await refusalOf(add(store, "local", "b"))).toMatchObject({ code: "written-by-another" });
		expect(await refusalOf(add(store, "local", "b"))).toMatchObject({ code: "written-by-another" });
		expect(await idsOf(store)).toEqual(["a"]);
		await add(store, "other", "x");
	});

	it("that cannot be read says so, and can be once it can", async () => {
		const folder = await emptyFolder();
		const path = await journalWith(folder, "a");
		await rename(path, `${path}.away`);
		await mkdir(path);
		const store = await open(folder);
		expect(await refusalOf(store.read("local"))).toMatchObject({ code: "unreadable", path });
		expect(await refusalOf(add(store, "local", "b"))).toMatchObject({ code: "unreadable", path });
		await rmdir(path);
		await rename(`${path}.away`, path);
		expect(await idsOf(store)).toEqual(["a"]);
	});
});
