import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backup, restore } from "../../src/commands/backup.js";
import { filesOfTenant } from "../../src/store/tenant-files.js";
import { emptyFolder, filesUnder } from "../store/folder.js";
import { noon, openRegister } from "../store/register-in.js";
import { dataFolder, run, startServer } from "./program.js";
import { keptIn } from "./register-kept.js";
import { said } from "./said.js";

const back = (data: string, folder: string, language: "en" | "fr" = "en") =>
	said((output) => backup({ data, folder, language, clock: noon }, output), language);
const again = (data: string, folder: string, language: "en" | "fr" = "en") =>
	said((output) => restore({ data, folder, language }, output), language);

async function folders() {
	const around = await emptyFolder();
	return { data: join(around, "data"), to: join(around, "backup"), fresh: join(around, "fresh") };
}

describe("sovereign backup and restore", () => {
	it("bring back the log, the people and the answers, byte for byte", async () => {
		const { data, to, fresh } = await folders();
		const kept = await keptIn(data);
		expect(await back(data, to)).toEqual({
			code: 0,
			err: "",
			out: `Backed up 1 team to ${to}. Keep it on another disk; it holds names and contracts.\n`,
		});
		expect(await again(fresh, to)).toEqual({
			code: 0,
			err: "",
			out: `Restored 1 team into ${fresh}, as they were on 2026-11-20 12:00 UTC.\n`,
		});
		const files = (await filesUnder(fresh)).filter((file) => file !== "lock");
		expect(files.length).toBeGreaterThanOrEqual(5);
		for (const file of files) expect(await readFile(join(fresh, file))).toEqual(await readFile(join(data, file)));
		const { store, people, answers } = await openRegister(fresh);
		expect(await store.history("local")).toHaveLength(6);
		expect((await people.all("local")).get(kept.ada)?.name).toBe("Ada Lovelace");
		expect(await answers.get("local", kept.decidedOn)).toContain('"format":1');
	});

	it("say in French what they did", async () => {
		const { data, to, fresh } = await folders();
		await keptIn(data);
		expect((await back(data, to, "fr")).out).toContain(`1 équipe : sauvegarde faite dans ${to}.`);
		expect((await again(fresh, to, "fr")).out).toContain(`1 équipe : rétabli dans ${fresh}, tel qu'au 2026-11-20`);
	});

	it("leave out a team that is damaged, name it, and end with 1", async () => {
		const { data, to } = await folders();
		await keptIn(data);
		await keptIn(data, "slack:T1");
		const { journal } = filesOfTenant(data, "slack:T1");
		await writeFile(journal, (await readFile(journal, "utf8")).replace('"No."', '"Yes"'));
		const { code, out, err } = await back(data, to);
		expect(code).toBe(1);
		expect(out).toContain("Backed up 1 team");
		expect(err).toContain(`journal-altered: ${journal}, line 4:`);
		expect(err).toContain("Not in it, being damaged: 1 team.");
	});

	it("refuse where there is nothing, and folders that are not empty", async () => {
		const { data, to, fresh } = await folders();
		expect((await back(data, to)).err).toMatch(/^nothing-kept: nothing is kept in .*SOVEREIGN_DATA/);
		await keptIn(data);
		await back(data, to);
		expect((await back(data, to)).err).toMatch(/^not-empty: /);
		expect((await back(data, join(data, "inside"))).err).toMatch(/^inside-data: /);
		expect((await again(data, to)).err).toMatch(/^not-empty: /);
		expect((await again(fresh, data, "fr")).err).toMatch(/^no-backup: .*n'est pas une sauvegarde/);
	});

	it("say what cannot be written, and what to do", async () => {
		const { data, to } = await folders();
		await keptIn(data);
		await writeFile(to, "a file in the way");
		const inside = join(to, "inside");
		expect((await back(data, inside)).err).toMatch(new RegExp(`^unreadable: ${inside} cannot be read \\(ENOTDIR\\)`));
		await back(data, `${to}2`);
		expect((await again(inside, `${to}2`)).err).toMatch(new RegExp(`^unreadable: ${inside} cannot be read`));
		expect((await again(inside, `${to}2`, "fr")).err).toContain("ne peut pas être lu (ENOTDIR)");
	});

	it("work end to end, while a server has the folder", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		const { to, fresh } = await folders();
		expect((await run(["ask", "is Cirrus sovereign for Protected B?"], { SOVEREIGN_DATA })).code).toBe(0);
		const before = await run(["audit", "export"], { SOVEREIGN_DATA });
		const server = await startServer({ SOVEREIGN_DATA });
		expect(await run(["backup", to], { SOVEREIGN_DATA })).toMatchObject({ code: 0, err: "" });
		expect(await run(["audit", "verify"], { SOVEREIGN_DATA })).toMatchObject({ code: 0, err: "" });
		await server.stop();
		expect(await run(["restore", to], { SOVEREIGN_DATA: fresh, LC_ALL: "fr_CA.UTF-8" })).toMatchObject({
			code: 0,
			err: "",
		});
		expect(await run(["audit", "export"], { SOVEREIGN_DATA: fresh })).toEqual(before);
		expect((await run(["audit", "verify", "--backup", to], { SOVEREIGN_DATA: fresh })).out).toContain("1 answer");
		const { out } = await run(["person", "list", "--json"], { SOVEREIGN_DATA: fresh });
		expect(JSON.parse(out)).toMatchObject({ key: "local", role: "admin" });
	});
});
