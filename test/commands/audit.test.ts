import { readFile, rm, writeFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { auditExport } from "../../src/commands/audit-export.js";
import { auditVerify } from "../../src/commands/audit-verify.js";
import { filesOfTenant } from "../../src/store/tenant-files.js";
import { emptyFolder } from "../store/folder.js";
import { registerIn } from "../store/register-in.js";
import { keptIn } from "./register-kept.js";
import { said } from "./said.js";

const verify = (data: string, more: { tenant?: string; backup?: string; language?: "en" | "fr" } = {}) => {
	const { tenant, backup, language = "en" } = more;
	return said((output) => auditVerify({ data, tenant, backup, language }, output), language);
};
const exported = (folder: string, format: "jsonl" | "csv", tenant = "local") =>
	said(async (output) => {
		const register = await registerIn(folder, { hold: "brief" });
		return auditExport({ tenant, format, language: "en" }, register, output);
	});

async function made() {
	const folder = await emptyFolder();
	const kept = await keptIn(folder);
	await keptIn(folder, "slack:T1");
	return { folder, kept };
}

describe("sovereign audit verify", () => {
	it("says of each team how much of it there is, and that it is sound", async () => {
		const { folder } = await made();
		const { code, out, err } = await verify(folder);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const [first = "", second = "", last = ""] = out.split("\n");
		expect(first).toMatch(/^local: 6 lines, 2 answers, last line [0-9a-f]{64}$/);
		expect(second).toMatch(/^slack:T1: 6 lines, 2 answers, last line [0-9a-f]{64}$/);
		expect(last).toBe("2 teams, 12 lines, 4 answers: everything is as it was written.");
		const fr = await verify(folder, { tenant: "local", language: "fr" });
		expect(fr.out).toMatch(/^local : 6 lignes, 2 réponses, dernière ligne /);
		expect(fr.out).toContain("1 équipe, 6 lignes, 2 réponses : tout est tel qu'écrit à l'origine.");
		expect((await verify(await emptyFolder())).out).toBe(
			"0 teams, 0 lines, 0 answers: everything is as it was written.\n",
		);
	});

	it("names the file, the line and the code of what is wrong, and ends with 1", async () => {
		const { folder, kept } = await made();
		const { journal } = filesOfTenant(folder, "slack:T1");
		await writeFile(journal, (await readFile(journal, "utf8")).replace('"No."', '"Yes"'));
		const gone = (await registerIn(folder, { hold: "brief" })).answers.pathOf("local", kept.asked);
		await rm(gone);
		const { code, out, err } = await verify(folder);
		expect({ code, out }).toEqual({ code: 1, out: "" });
		const [first, second, last] = err.split("\n");
		expect(first).toContain(`answer-missing: ${gone} is not there`);
		expect(first).toContain(`(named by ${filesOfTenant(folder, "local").journal}, line 2)`);
		expect(second).toContain(`journal-altered: ${journal}, line 4:`);
		expect(last).toBe("2 faults in 2 teams.");
		const fr = await verify(folder, { language: "fr" });
		expect(fr.err).toContain("nommé par");
		expect(fr.err).toContain("2 défauts dans 2 équipes.");
		expect((await verify(folder, { tenant: "slack:T1" })).err).toContain("1 fault in 1 team.");
	});

	it("refuses a team of which nothing is kept", async () => {
		const { folder } = await made();
		expect(await verify(folder, { tenant: "slack:T9" })).toMatchObject({ code: 2, out: "" });
		expect((await verify(folder, { tenant: "slack:T9" })).err).toMatch(
			/^unknown-team: nothing is kept of a team slack:T9;/,
		);
	});
});

describe("sovereign audit export", () => {
	it("prints a line of JSON an event, with names where they are known", async () => {
		const { folder, kept } = await made();
		const { code, out, err } = await exported(folder, "jsonl");
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const rows = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(rows.map(({ seq, event }) => [seq, event.type])).toEqual([
			[1, "person-changed"],
			[2, "asked"],
			[3, "vendor-added"],
			[4, "decided"],
			[5, "vendor-reviewed"],
			[6, "vendor-assigned"],
		]);
		expect(rows[5].names).toEqual({ [kept.ada]: "Ada Lovelace", [kept.bob]: "=Bob", [kept.vendor]: "Acme" });
		const register = await registerIn(folder);
		await register.people.erase("local", kept.ada);
		await register.store.close();
		const later = await exported(folder, "jsonl");
		expect(later.out).not.toContain("Ada");
		expect(later.out).toContain(kept.ada);
	});

	it("prints CSV that a spreadsheet can read and does not run", async () => {
		const { folder, kept } = await made();
		const { out } = await exported(folder, "csv", "slack:T1");
		const rows: Record<string, string>[] = parse(out, { columns: true });
		expect(
			out
				.split("\n")
				.slice(0, -1)
				.every((line) => line.endsWith("\r")),
		).toBe(true);
		expect(rows).toHaveLength(6);
		expect(rows[1]).toMatchObject({
			team: "slack:T1",
			line: "2",
			event: "asked",
			by: kept.bob,
			by_name: "'=Bob",
			from: "slack",
			answer: kept.asked,
		});
		expect(rows[3]).toMatchObject({
			event: "decided",
			by_name: "Ada Lovelace",
			vendor_name: "Acme",
			answer: kept.decidedOn,
		});
		expect(JSON.parse(rows[3]?.details ?? "")).toMatchObject({
			decision: { ruling: { is: "refused" }, reason: "No." },
		});
		expect(rows[5]).toMatchObject({ event: "vendor-assigned", person: kept.bob, person_name: "'=Bob" });
		for (const { hash } of rows) expect(hash).toMatch(/^[0-9a-f]{64}$/);
	});

	it("prints nothing of a team that did nothing, and refuses one that there is not", async () => {
		const folder = await emptyFolder();
		expect(await exported(folder, "jsonl")).toEqual({ code: 0, out: "", err: "" });
		expect((await exported(folder, "csv")).out).toMatch(/^team,line,at,event,by,by_name,.*hash\r\n$/);
		expect(await exported(folder, "csv", "slack:T9")).toMatchObject({ code: 2, out: "" });
	});
});
