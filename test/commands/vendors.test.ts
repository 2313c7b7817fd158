import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../adapters/terminal/render.js";
import { vendorsExport } from "../../src/commands/vendors-export.js";
import { vendorsImport } from "../../src/commands/vendors-import.js";
import { lockFolder } from "../../src/store/lock.js";
import { emptyFolder, filesUnder } from "../store/folder.js";
import { openRegister } from "../store/register-in.js";
import { deskIn, saidAt } from "./desk.js";
import { keptIn } from "./register-kept.js";
import { said } from "./said.js";

type Language = "en" | "fr";
const exported = (folder: string, more: { tenant?: string; out?: string; language?: Language } = {}) => {
	const { out, language = "en", ...at } = more;
	return saidAt(folder, ({ desk }, output) => vendorsExport({ out, language }, desk, output), { ...at, language });
};
const imported = (
	folder: string,
	file: string,
	more: { yes?: boolean; tenant?: string; as?: string; language?: Language } = {},
) => {
	const { yes = false, language = "en", tenant = "local", as } = more;
	const desk = (changes: boolean) => deskIn(folder, { tenant, changes, as, language });
	const options = { file, yes, tenant, as, language };
	return said((output) => vendorsImport(options, { desk, render: renderTerminal }, output), language);
};

const vendorsIn = async (folder: string, tenant = "local") => {
	const { store } = await openRegister(folder, { hold: "brief" });
	const vendors = [...(await store.read(tenant)).vendors].map(([, vendor]) => vendor);
	return vendors.sort((one, other) => (one.name < other.name ? -1 : 1));
};

async function csv(text: string): Promise<string> {
	const file = join(await emptyFolder(), "vendors.csv");
	await writeFile(file, text);
	return file;
}

describe("sovereign vendors export", () => {
	it("prints CSV that is imported again as it was", async () => {
		const [folder, other] = [await emptyFolder(), await emptyFolder()];
		await imported(
			folder,
			await csv("name,offering,data_classes,cadence,tags\nAcme,Cloud,Secrets; Papers,never,a; b\n"),
			{
				yes: true,
			},
		);
		const { code, out } = await exported(folder);
		expect(code).toBe(0);
		expect(out.split("\r\n")[0]).toMatch(/^name,offering,data_classes,/);
		expect((await imported(other, await csv(out), { yes: true })).code).toBe(0);
		const terms = async (of: string) => {
			const [vendor] = await vendorsIn(of);
			if (!vendor) throw new Error("Nothing was imported");
			const { name, bought, dataClasses, configuration, context, owner, cadence, tags } = vendor;
			return { name, bought, dataClasses, configuration, context, isOwned: owner !== null, cadence, tags };
		};
		expect(await terms(other)).toEqual(await terms(folder));
		expect(await terms(other)).toMatchObject({ name: "Acme", dataClasses: ["secrets", "papers"], cadence: null });
	});

	it("writes a file, and says what cannot be written", async () => {
		const folder = await emptyFolder();
		await keptIn(folder, "slack:T1");
		const file = join(await emptyFolder(), "out.csv");
		expect(await exported(folder, { tenant: "slack:T1", out: file })).toEqual({
			code: 0,
			err: "",
			out: `Wrote 1 vendor to ${file}.\n`,
		});
		expect(await readFile(file, "utf8")).toBe((await exported(folder, { tenant: "slack:T1" })).out);
		const fr = await exported(folder, { tenant: "slack:T1", out: file, language: "fr" });
		expect(fr.out).toBe(`1 fournisseur : écrit dans ${file}.\n`);
		const away = join(file, "no");
		expect((await exported(folder, { tenant: "slack:T1", out: away })).err).toContain(
			`unwritable-file: ${away} cannot be written (ENOTDIR)`,
		);
	});
});

describe("sovereign vendors import", () => {
	const two = "name,offering,data_classes\nAcme,Cloud,Secrets\nDesk,,Papers\n";

	it("first shows what would go in, and changes nothing, also while a server has the folder", async () => {
		const folder = await emptyFolder();
		const file = await csv(two);
		await lockFolder(folder, 1);
		const { code, out, err } = await imported(folder, file);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("2 vendors would be added");
		expect(out).toContain(`Nothing was changed. Do it: sovereign vendors import ${file} --yes`);
		expect((await imported(folder, file, { language: "fr" })).out).toContain("Rien n'a été changé. Pour le faire :");
		expect(await filesUnder(folder)).toEqual(["lock"]);
		expect((await imported(folder, file, { yes: true })).err).toMatch(/^folder-in-use: .*process 1:/);
	});

	it("adds them in the name of whoever does it", async () => {
		const folder = await emptyFolder();
		const { code, out } = await imported(folder, await csv(two), { yes: true });
		expect(code).toBe(0);
		expect(out).toContain("2 vendors were added");
		const { store, people } = await openRegister(folder);
		expect((await vendorsIn(folder)).map(({ name }) => name)).toEqual(["Acme", "Desk"]);
		const [added] = await store.history("local");
		expect(added?.event).toMatchObject({ type: "vendor-added", from: "terminal" });
		expect((await people.all("local")).get(added?.event.by ?? "")?.key).toBe("local");
	});

	it("adds the good rows, names the bad ones, and ends with 1", async () => {
		const folder = await emptyFolder();
		const file = await csv(`${two}Odd,nothing,Papers\n`);
		const { code, out } = await imported(folder, file, { yes: true });
		expect(code).toBe(1);
		expect(out).toContain("Line 4: ");
		expect(await vendorsIn(folder)).toHaveLength(2);
		expect(await imported(folder, file, { yes: true })).toMatchObject({ code: 2, out: "" });
		expect(await vendorsIn(folder)).toHaveLength(2);
	});

	it("adds to another team in the name of somebody who is in it", async () => {
		const folder = await emptyFolder();
		const { ada } = await keptIn(folder, "slack:T1");
		const file = await csv("name,offering,data_classes\nDesk,,Papers\n");
		const tenant = "slack:T1";
		expect((await imported(folder, file, { yes: true, tenant })).err).toMatch(/^in-whose-name: .*--as/);
		expect((await imported(folder, file, { yes: true, tenant, as: "Eve" })).err).toMatch(/^unknown-person: /);
		expect((await imported(folder, file, { yes: true, tenant, as: "Ada Lovelace" })).code).toBe(0);
		const vendors = await vendorsIn(folder, tenant);
		expect(vendors.map(({ name }) => name)).toEqual(["Acme", "Desk"]);
		expect(vendors[1]).toMatchObject({ owner: ada, added: { by: ada } });
		expect((await imported(folder, file, { tenant: "slack:T2", as: "Ada" })).err).toMatch(/^unknown-team: /);
	});

	it("refuses a file that there is not, and one that is too long", async () => {
		const folder = await emptyFolder();
		expect((await imported(folder, "/no/such.csv")).err).toMatch(
			/^unreadable-file: \/no\/such\.csv cannot be read \(ENOENT\)/,
		);
		const long = await csv("x".repeat(2_000_001));
		expect((await imported(folder, long)).err).toContain("too-long-file");
		expect((await imported(folder, long, { language: "fr" })).err).toContain("partagez-le");
		expect(await imported(folder, await csv(""))).toMatchObject({ code: 2, out: "" });
	});
});
