import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DamagedFile } from "../../src/store/durable-file.js";
import { FolderInUse, lockFolder } from "../../src/store/lock.js";
import { PeopleFiles } from "../../src/store/people-files.js";
import { peopleOfTenant } from "../../src/store/tenant-files.js";
import { FaultyFiles } from "./faulty-files.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";
import { tokens } from "./register-in.js";

type Hold = "exclusive" | "brief";
const open = (folder: string, hold: Hold = "exclusive", newId = tokens()) =>
	new PeopleFiles({ folder, pid: process.pid, hold, newId });

const ada = { key: "U1", name: "Ada Lovelace", reach: "D1" };
const tenant = "slack:T1";

/** Everything that stands in the files of a folder. */
async function everything(folder: string): Promise<string> {
	const files = await filesUnder(folder);
	return (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("\n");
}

describe.each<Hold>(["exclusive", "brief"])("a person (%s)", (hold) => {
	it("has one pseudonym for good, whatever becomes known of them", async () => {
		const folder = await emptyFolder();
		const people = open(folder, hold);
		const id = await people.idOf(tenant, { key: "U1" });
		expect(id).toBe("p-0001");
		expect(await people.idOf(tenant, ada)).toBe(id);
		expect(await people.idOf(tenant, { key: "U1" })).toBe(id);
		expect(await people.idOf(tenant, { key: "U2" })).not.toBe(id);
		const again = open(folder, hold);
		expect(await again.idOf(tenant, { ...ada, name: "Ada King" })).toBe(id);
		expect((await again.all(tenant)).get(id)).toEqual({ ...ada, name: "Ada King" });
		expect((await open(folder, hold).all(tenant)).get(id)).toEqual({ ...ada, name: "Ada King" });
	});

	it("has one also where many things are asked in their name at once", async () => {
		const people = open(await emptyFolder(), hold);
		const ids = await Promise.all(Array.from({ length: 12 }, (_, at) => people.idOf(tenant, { key: `U${at % 3}` })));
		expect(new Set(ids).size).toBe(3);
		expect([...(await people.all(tenant)).keys()].sort()).toEqual([...new Set(ids)].sort());
	});

	it("is somebody else in another team", async () => {
		const people = open(await emptyFolder(), hold);
		const one = await people.idOf("slack:T1", ada);
		const other = await people.idOf("slack:T2", ada);
		expect(other).not.toBe(one);
		await people.erase("slack:T2", other);
		expect([...(await people.all("slack:T1")).keys()]).toEqual([one]);
		expect((await people.all("slack:T2")).size).toBe(0);
	});

	it("whose name is erased stands in no file, and is somebody new if they come again", async () => {
		const folder = await emptyFolder();
		const people = open(folder, hold);
		const id = await people.idOf(tenant, ada);
		// Each run of a program leaves copies of what was there before.
		for (const key of ["U2", "U3", "U4"]) await open(folder, hold, tokensFrom(key)).idOf(tenant, { key });
		const path = peopleOfTenant(folder, tenant);
		await writeFile(`${path}.4711`, JSON.stringify({ people: { [id]: ada } }));
		expect(await everything(folder)).toContain("Lovelace");

		const last = open(folder, hold);
		expect(await last.erase(tenant, id)).toBe(true);
		expect(await everything(folder)).not.toMatch(/Lovelace|U1|D1/);
		expect((await last.all(tenant)).has(id)).toBe(false);
		expect((await last.all(tenant)).size).toBe(3);
		expect(await last.erase(tenant, id)).toBe(false);
		expect(await open(folder, hold, () => "new").idOf(tenant, ada)).toBe("p-new");
	});
});

const tokensFrom = (key: string) => () => key.toLowerCase();

describe("people while another process holds the folder", () => {
	it("are known and found, and nobody new is written down", async () => {
		const folder = await emptyFolder();
		const id = await open(folder).idOf(tenant, ada);
		const release = await lockFolder(folder, 1);
		const command = open(folder, "brief");
		expect(await command.idOf(tenant, ada)).toBe(id);
		expect((await command.all(tenant)).get(id)).toEqual(ada);
		const before = await everything(folder);
		expect(await refusalOf(command.idOf(tenant, { key: "U2" }))).toBeInstanceOf(FolderInUse);
		expect(await refusalOf(command.erase(tenant, id))).toBeInstanceOf(FolderInUse);
		expect(await everything(folder)).toBe(before);
		await release();
		expect(await command.erase(tenant, id)).toBe(true);
	});

	it("are read as it left them", async () => {
		const folder = await emptyFolder();
		const [server, command] = [open(folder), open(folder, "brief")];
		const id = await server.idOf(tenant, ada);
		expect(await command.idOf(tenant, ada)).toBe(id);
		await server.erase(tenant, id);
		expect((await command.all(tenant)).size).toBe(0);
	});
});

describe("a file of people", () => {
	it.each(["{", "[]", '{"format":1,"people":{"Ada":{"key":"U1"}}}', '{"format":2,"people":{}}'])(
		"that holds %s is refused and left as it is, and other teams go on",
		async (damaged) => {
			const folder = await emptyFolder();
			const path = peopleOfTenant(folder, tenant);
			await mkdir(join(folder, "tenants"));
			await writeFile(path, damaged);
			const people = open(folder);
			expect(await refusalOf(people.all(tenant))).toBeInstanceOf(DamagedFile);
			expect(await refusalOf(people.idOf(tenant, ada))).toBeInstanceOf(DamagedFile);
			expect(await refusalOf(people.erase(tenant, "p-1"))).toBeInstanceOf(DamagedFile);
			expect(await readFile(path, "utf8")).toBe(damaged);
			expect(await people.idOf("slack:T2", ada)).toBe("p-0001");
			await writeFile(path, '{"format":1,"people":{"p-9":{"key":"U1"}}}');
			expect(await people.idOf(tenant, { key: "U1" })).toBe("p-9");
		},
	);

	it("is not written into a folder whose restoring was broken off", async () => {
		const folder = await emptyFolder();
		await writeFile(join(folder, "restoring"), "");
		expect(await refusalOf(open(folder, "brief").idOf(tenant, ada))).toMatchObject({ code: "half-restored" });
		expect((await filesUnder(folder)).filter((file) => file.endsWith(".json"))).toEqual([]);
	});

	it("that cannot be written is refused with what to do, and goes on once it can", async () => {
		const files = new FaultyFiles();
		const people = new PeopleFiles({ folder: "/data", pid: 1, hold: "exclusive", newId: tokens(), files });
		const id = await people.idOf(tenant, { key: "U0" });
		files.faultAt(3, "fails");
		const refused = await refusalOf(people.idOf(tenant, ada));
		expect(refused).toMatchObject({ code: "not-kept", path: peopleOfTenant("/data", tenant) });
		expect([...(await people.all(tenant)).keys()]).toEqual([id]);
		files.faultAt(Number.POSITIVE_INFINITY, "fails");
		const ids = [await people.idOf(tenant, ada), await people.idOf(tenant, { key: "U0" })];
		expect(ids[1]).toBe(id);
		expect([...(await people.all(tenant)).keys()].sort()).toEqual(ids.sort());
	});
});
