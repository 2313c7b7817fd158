import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { personErase } from "../../src/commands/person-erase.js";
import { personExport } from "../../src/commands/person-export.js";
import { personList } from "../../src/commands/person-list.js";
import type { Event } from "../../src/register/events.js";
import { theBot } from "../../src/register/identities.js";
import { lockFolder } from "../../src/store/lock.js";
import { emptyFolder, filesUnder } from "../store/folder.js";
import { openRegister, registerIn } from "../store/register-in.js";
import { control } from "./program.js";
import { keptIn } from "./register-kept.js";
import { said } from "./said.js";

const tenant = "slack:T1";

async function made() {
	const folder = await emptyFolder();
	return { folder, ...(await keptIn(folder, tenant)) };
}

const register = (folder: string) => registerIn(folder, { hold: "brief", newId: () => "another" });
const list = (folder: string, more: { json?: boolean; language?: "en" | "fr"; tenant?: string } = {}) => {
	const { json = false, language = "en" } = more;
	const options = { tenant: more.tenant ?? tenant, json, language };
	return said(async (output) => personList(options, await register(folder), output), language);
};
const exported = (folder: string, who: string) =>
	said(async (output) => personExport({ tenant, who }, await register(folder), output));
const erase = (folder: string, who: string, more: { yes?: boolean; language?: "en" | "fr" } = {}) => {
	const { yes = true, language = "en" } = more;
	return said(async (output) => personErase({ tenant, who, yes, language }, await register(folder), output), language);
};

/** What people wrote with somebody's name in it: a reason, a note, the title of a document; and what does not name them. */
async function wroteAbout(folder: string, name: string): Promise<{ lines: number[]; answer: string }> {
	const { store, answers } = await registerIn(folder);
	const [vendor] = [...(await store.read(tenant)).vendors];
	if (!vendor) throw new Error("there is a vendor");
	const [id, { decisions }] = vendor;
	const base = { format: 1, at: "2026-11-20T12:00:00.000Z", by: "p-other", vendor: id } as const;
	const document = { title: `Minutes of ${name.toUpperCase()}`, publisher: "Us", url: null, published: null };
	const claim = { attribute: "service.residency", value: "CA", grade: "contract", document } as const;
	const kept = decisions.map((decision) => ({
		...decision,
		id: "d-other",
		reason: `${name}, says the board, signed.`,
	}));
	const events: Event[] = [
		...kept.map((decision): Event => ({ ...base, type: "decided", decision })),
		{ ...base, type: "vendor-archived", reason: `asked by @${name}` },
		{ ...base, type: "evidence-added", evidence: { ...claim, id: "e-1", day: "2026-11-20", at: base.at, by: base.by } },
		{ ...base, type: "vendor-changed", change: { name: "Bobsleigh" } },
	];
	const before = (await store.history(tenant)).length;
	await store.change(tenant, () => ({ events, result: 0 }));
	const source = { title: `Talk with ${name}`, publisher: "Us", url: null, published: null, seen: "2026-11-20" };
	const overlay = { digest: `sha256-${"0".repeat(64)}`, sources: { talk: source } };
	const answer = { question: { intent: "check" } };
	const release = { version: "2026.11.1", digest: `sha256-${"0".repeat(64)}` };
	const digest = await answers.keep(tenant, JSON.stringify({ format: 1, release, evaluator: "1.0", overlay, answer }));
	await store.close();
	return { lines: [before + 1, before + 2, before + 3], answer: digest };
}

/** Everything that stands in the files of a folder. */
async function everything(folder: string): Promise<string> {
	const files = await filesUnder(folder);
	return (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("\n");
}

describe("sovereign person list", () => {
	it("says who there is, by which pseudonym, and what they may do", async () => {
		const { folder, ada, bob } = await made();
		expect(await list(folder)).toEqual({
			code: 0,
			err: "",
			out: `${ada}  Ada Lovelace (U1), admin\n${bob}  =Bob (U2), admin\n`,
		});
		expect((await list(folder, { language: "fr" })).out).toContain("administrateur");
		const [first, second] = (await list(folder, { json: true })).out
			.split("\n")
			.map((line) => line && JSON.parse(line));
		expect(first).toEqual({ person: ada, key: "U1", name: "Ada Lovelace", role: "admin" });
		expect(second).toEqual({ person: bob, key: "U2", name: "=Bob", role: "admin", zone: "Europe/Paris" });
	});

	it("says that nobody is known, and of which teams something is kept", async () => {
		const { folder } = await made();
		expect((await list(folder, { tenant: "local" })).out).toBe("Nobody is known here yet.\n");
		expect(await list(folder, { tenant: "slack:T9" })).toEqual({
			code: 2,
			out: "",
			err: "unknown-team: nothing is kept of a team slack:T9; there is slack:T1\n",
		});
	});

	it("lets no name move the cursor", async () => {
		const { folder } = await made();
		const { people } = await register(folder);
		await people.idOf(tenant, { key: "U3", name: "E\u001b[2Jve\n\u202eevil" });
		const { out } = await list(folder);
		expect(out).toContain("Eve evil (U3)");
		expect(out).not.toMatch(control);
	});
});

describe("sovereign person export", () => {
	it("prints everything that is kept of somebody, whichever way they are named", async () => {
		const { folder, ada, bob, vendor } = await made();
		for (const who of [bob, "U2", "=bob"]) {
			const { code, out } = await exported(folder, who);
			expect(code, who).toBe(0);
			const kept = JSON.parse(out);
			expect(kept).toMatchObject({
				team: tenant,
				person: bob,
				known: { key: "U2", name: "=Bob" },
				role: "admin",
				settled: { zone: "Europe/Paris" },
				owns: [{ id: vendor, name: "Acme" }],
			});
			expect(kept.log.map(({ event }: { event: { type: string } }) => event.type)).toEqual([
				"person-changed",
				"asked",
				"vendor-assigned",
			]);
		}
		expect(JSON.parse((await exported(folder, "Ada Lovelace")).out)).toMatchObject({ person: ada, owns: [] });
	});

	it("shows what people wrote with the name in it, in the log and in what was laid over answers", async () => {
		const { folder, ada } = await made();
		const written = await wroteAbout(folder, "=Bob");
		const { mentioned, log } = JSON.parse((await exported(folder, "U2")).out);
		expect(mentioned.log.map(({ seq }: { seq: number }) => seq)).toEqual(written.lines);
		expect(JSON.stringify(mentioned.log)).toContain("Bob, says");
		expect(mentioned.answers).toEqual([written.answer]);
		// What they did is no mention of them.
		expect(log.map(({ seq }: { seq: number }) => seq)).not.toEqual(expect.arrayContaining(written.lines));
		expect(JSON.parse((await exported(folder, ada)).out).mentioned).toEqual({ log: [], answers: [] });
	});

	it("refuses somebody who is not here, and a name that several have", async () => {
		const { folder, bob } = await made();
		expect((await exported(folder, "Eve")).err).toMatch(/^unknown-person: nobody here is called Eve;/);
		expect((await exported(folder, "p-nobody")).code).toBe(2);
		const { people } = await register(folder);
		const other = await people.idOf(tenant, { key: "U9", name: "=Bob" });
		expect((await exported(folder, "=Bob")).err).toContain(`several people (${bob}, ${other})`);
		expect((await exported(folder, "U9")).code).toBe(0);
	});
});

describe("sovereign person erase", () => {
	it("first says what it would do, and does nothing", async () => {
		const { folder, bob } = await made();
		const before = await everything(folder);
		const { code, out } = await erase(folder, "U2", { yes: false });
		expect(code).toBe(0);
		expect(out).toContain(`Would forget who =Bob (${bob}) is, for good`);
		expect(out).toContain("3 lines of the log");
		expect((await erase(folder, "U2", { yes: false, language: "fr" })).out).toContain("3 lignes du journal");
		expect(await everything(folder)).toBe(before);
	});

	it("leaves the fact in the log and the name nowhere", async () => {
		const { folder, ada, bob, vendor } = await made();
		expect(await erase(folder, bob)).toMatchObject({ code: 0, err: "" });
		const left = await everything(folder);
		expect(left).not.toMatch(/=Bob|"U2"/);
		expect(left).toContain("Ada Lovelace");
		expect((await list(folder)).out).toBe(`${ada}  Ada Lovelace (U1), admin\n`);
		const { store } = await openRegister(folder);
		const state = await store.read(tenant);
		expect(state.vendors.get(vendor)?.owner).toBeNull();
		expect(state.people[bob]).toBeUndefined();
		const last = (await store.history(tenant)).at(-1);
		expect(last?.event).toMatchObject({ type: "person-erased", person: bob, by: theBot, from: "terminal" });
		await store.close();
		// What they did can still be told by the pseudonym.
		expect(JSON.parse((await exported(folder, bob)).out)).toMatchObject({ known: null, settled: {}, owns: [] });
		expect(await erase(folder, bob)).toMatchObject({ code: 0 });
	});

	it("says where people wrote the name, before it is forgotten and after, and that it stays there", async () => {
		const { folder, bob } = await made();
		const { lines, answer } = await wroteAbout(folder, "=Bob");
		const listed = lines.join(", ");
		const en = `3 lines of the log (sovereign audit export: line ${listed}) and 1 answer (${answer}) still have the name`;
		expect((await erase(folder, bob, { yes: false })).out).toContain(en);
		const fr = `3 lignes du journal (sovereign audit export : ligne ${listed}) et 1 réponse (${answer}) contiennent encore le nom`;
		expect((await erase(folder, bob, { yes: false, language: "fr" })).out).toContain(fr);
		const { code, out } = await erase(folder, bob);
		expect(code).toBe(0);
		expect(out).toContain(en);
		// Who it was is not known any more, so that nothing can be looked for.
		expect((await erase(folder, bob)).out).not.toContain("In what people wrote");
	});

	it("removes files that were looked at before an import, and no answer", async () => {
		const { folder, bob, asked, decidedOn } = await made();
		const { answers, store } = await openRegister(folder);
		await answers.keep(tenant, "name,owner\nAcme,=Bob\n");
		const unnamed = await answers.keep(tenant, (await answers.get(tenant, asked))?.replace("{", "{ ") ?? "");
		const before = await answers.find(tenant, "");
		expect(before).toHaveLength(4);
		await store.close();
		expect(await erase(folder, bob)).toMatchObject({ code: 0 });
		expect(await everything(folder)).not.toContain("=Bob");
		expect([...(await answers.find(tenant, ""))].sort()).toEqual([asked, decidedOn, unnamed].sort());
	});

	it("does not leave a team without an admin, and forgets nobody then", async () => {
		const { folder, ada } = await made();
		const { store } = await openRegister(folder);
		const at = "2026-11-20T12:00:00.000Z";
		const change = { roles: { [ada]: "admin" as const } };
		await store.change(tenant, () => ({
			events: [{ type: "settings-changed", format: 1, at, by: ada, change }],
			result: 0,
		}));
		await store.close();
		const { code, err } = await erase(folder, ada);
		expect(code).toBe(2);
		expect(err).toMatch(/^no-admin-left: /);
		expect(err).toContain("make =Bob admin");
		expect((await list(folder)).out).toContain("Ada Lovelace");
	});

	it("forgets the only person of a team, and their role with them", async () => {
		const { folder, ada, bob } = await made();
		expect(await erase(folder, bob)).toMatchObject({ code: 0 });
		const { store } = await openRegister(folder);
		const at = "2026-11-20T12:00:00.000Z";
		const change = { roles: { [ada]: "admin" as const } };
		await store.change(tenant, () => ({
			events: [{ type: "settings-changed", format: 1, at, by: ada, change }],
			result: 0,
		}));
		await store.close();
		expect(await erase(folder, ada)).toMatchObject({ code: 0, err: "" });
		const after = await openRegister(folder);
		expect((await after.store.read(tenant)).settings.roles ?? {}).toEqual({});
		await after.store.close();
	});

	it("waits for whoever holds the folder, and says who that is", async () => {
		const { folder, bob } = await made();
		const release = await lockFolder(folder, 1);
		const before = await everything(folder);
		expect((await erase(folder, bob)).err).toMatch(/^folder-in-use: .*process 1:/);
		expect(await everything(folder)).toBe(before);
		expect((await list(folder)).code).toBe(0);
		expect((await exported(folder, bob)).code).toBe(0);
		await release();
	});
});
