import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Domain } from "../../src/register/event-port.js";
import { AnswerFiles } from "../../src/store/answer-files.js";
import { type AuditOptions, audit } from "../../src/store/audit.js";
import { backUp } from "../../src/store/backup.js";
import { PeopleFiles } from "../../src/store/people-files.js";
import { peopleOfTenant } from "../../src/store/tenant-files.js";
import { emptyFolder } from "./folder.js";
import { type Added, add, clock, type Ids, openSmall, small } from "./small-domain.js";
import { journalOf, snapshotOf } from "./small-store.js";

/** In these tests an id that is a digest is that of an answer. */
const answersNamedIn = ({ id }: Added) => (id.startsWith("sha256-") ? [id] : []);

async function audited(folder: string, more: Partial<AuditOptions<Ids, Added>> = {}) {
	const found = [];
	for await (const one of audit({ folder, domain: small, answersNamedIn, ...more })) found.push(one);
	return found;
}
const faultsIn = async (folder: string, more: Partial<AuditOptions<Ids, Added>> = {}) =>
	(await audited(folder, more)).flatMap(({ faults }) =>
		faults.map(({ fault, namedBy }) => [fault.code, namedBy?.line]),
	);

/** Two teams, one with an answer that its third line names, and with people. */
async function made(options: { closeWithin?: number } = {}) {
	const folder = await emptyFolder();
	const store = await openSmall({ folder, ...options });
	const answers = new AnswerFiles({ folder, pid: process.pid, hold: "exclusive" });
	const digest = await answers.keep("local", "bytes");
	await add(store, "local", "a", "b");
	await add(store, "local", digest);
	await add(store, "local", digest, "c");
	await add(store, "slack:T1", "x");
	await new PeopleFiles({ folder, pid: process.pid, hold: "exclusive", newId: () => "1" }).idOf("local", { key: "U1" });
	await store.close();
	return { folder, digest, answer: answers.pathOf("local", digest), journal: join(folder, journalOf()) };
}

const edited = async (path: string, edit: (text: string) => string) =>
	writeFile(path, edit(await readFile(path, "utf8")));
const lines = (edit: (lines: string[]) => string[]) => (text: string) => edit(text.split("\n")).join("\n");

describe("what was not touched", () => {
	it("is found sound, with how much there is of it", async () => {
		const { folder } = await made();
		const found = await audited(folder);
		expect(found.map(({ tenant, lines, answers, torn, faults }) => ({ tenant, lines, answers, torn, faults }))).toEqual(
			[
				{ tenant: "local", lines: 5, answers: 1, torn: 0, faults: [] },
				{ tenant: "slack:T1", lines: 1, answers: 0, torn: 0, faults: [] },
			],
		);
		expect(found[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
		expect(await audited(folder, { tenant: "slack:T1" })).toMatchObject([{ tenant: "slack:T1" }]);
		expect(await audited(folder, { tenant: "slack:T2" })).toEqual([]);
		expect(await audited(await emptyFolder())).toEqual([]);
	});

	it("is found sound while it is being changed", async () => {
		const folder = await emptyFolder();
		const store = await openSmall({ folder, snapshotEvery: { events: 3, bytes: 1e6 } });
		await add(store, "local", "first");
		let working = true;
		const work = (async () => {
			for (let id = 0; working; id++) await add(store, "local", `${id}`, `${id}+`);
		})();
		for (let round = 0; round < 10; round++) expect(await faultsIn(folder)).toEqual([]);
		working = false;
		await work;
		await store.close();
	});

	it("may end in what a crash left, which is said", async () => {
		const { folder, journal } = await made();
		await edited(journal, (text) => `${text}{"half`);
		expect(await audited(folder, { tenant: "local" })).toMatchObject([{ faults: [], lines: 5, torn: 6 }]);
	});

	it("may be of a time before there were journals", async () => {
		const folder = await emptyFolder();
		await (await openSmall({ folder })).close();
		await writeFile(join(folder, snapshotOf()), JSON.stringify({ format: 1, settings: { language: "fr" } }));
		expect(await faultsIn(folder)).toEqual([]);
	});
});

describe("what was touched is found", () => {
	type Made = Awaited<ReturnType<typeof made>>;
	it.each<[string, (at: Made) => Promise<unknown>, unknown[]]>([
		[
			"an altered line",
			({ journal }) => edited(journal, (text) => text.replace('"id":"b"', '"id":"B"')),
			[["journal-altered", undefined]],
		],
		[
			"an altered first line",
			({ journal }) => edited(journal, (text) => text.replace('"id":"a"', '"id":"A"')),
			[["journal-altered", undefined]],
		],
		[
			"a line that is taken out",
			({ journal }) =>
				edited(
					journal,
					lines(([one = "", , ...rest]) => [one, ...rest]),
				),
			[["journal-broken", undefined]],
		],
		[
			"lines that are swapped",
			({ journal }) =>
				edited(
					journal,
					lines(([one = "", two = "", three = "", ...rest]) => [one, three, two, ...rest]),
				),
			[["journal-broken", undefined]],
		],
		[
			"changes that are cut off the end",
			({ journal }) =>
				edited(
					journal,
					lines((all) => [...all.slice(0, 3), ""]),
				),
			[["journal-short", undefined]],
		],
		["a journal that is gone", ({ journal }) => rm(journal), [["journal-short", undefined]]],
		[
			"a journal of another team",
			async ({ folder, journal }) => writeFile(journal, await readFile(join(folder, journalOf("slack:T1")))),
			[["journal-foreign", undefined]],
		],
		["an answer that is gone", ({ answer }) => rm(answer), [["answer-missing", 3]]],
		["an answer that is altered", ({ answer }) => writeFile(answer, "other"), [["answer-altered", 3]]],
		[
			"a snapshot that says something else",
			({ folder }) => edited(join(folder, snapshotOf()), (text) => text.replace('"b"', '"B"')),
			[["snapshot-differs", undefined]],
		],
		[
			"a snapshot that cannot be read",
			({ folder }) => writeFile(join(folder, snapshotOf()), "{"),
			[["snapshot-damaged", undefined]],
		],
		[
			"people that cannot be read",
			({ folder }) => writeFile(peopleOfTenant(folder, "local"), "{"),
			[["damaged-file", undefined]],
		],
	])("%s", async (_, touch, faults) => {
		const at = await made();
		await touch(at);
		expect(await faultsIn(at.folder)).toEqual(faults);
		expect(await faultsIn(at.folder, { tenant: "local" })).toEqual(faults);
		// The other team is as it was.
		expect(await faultsIn(at.folder, { tenant: "slack:T1" })).toEqual([]);
	});

	it("every single byte of a journal, whichever is altered", async () => {
		const { folder, journal } = await made();
		const bytes = await readFile(journal);
		const missed: number[] = [];
		for (let at = 0; at < bytes.length; at += 7) {
			const altered = Buffer.from(bytes);
			altered[at] = (altered[at] ?? 0) ^ 1;
			await writeFile(journal, altered);
			if ((await faultsIn(folder, { tenant: "local" })).length === 0) missed.push(at);
		}
		expect(missed).toEqual([]);
	});

	it("everything that is wrong at once, and where it is named", async () => {
		const { folder, answer, journal } = await made();
		await rm(answer);
		await writeFile(peopleOfTenant(folder, "local"), "{");
		await edited(join(folder, journalOf("slack:T1")), (text) => text.replace('"x"', '"y"'));
		const [local, other] = await audited(folder);
		expect(local?.faults).toMatchObject([
			{ fault: { code: "damaged-file" } },
			{ fault: { code: "answer-missing", path: answer }, namedBy: { journal, line: 3 } },
		]);
		expect(other).toMatchObject({ tenant: undefined, faults: [{ fault: { code: "journal-altered" } }] });
	});

	it("an event that this version does not know", async () => {
		const { folder } = await made();
		const older: Domain<Ids, Added> = {
			...small,
			events: {
				...small.events,
				read: (written) => {
					const event = small.events.read(written);
					if (event.id === "c") throw new Error("There was no such thing then");
					return event;
				},
			},
		};
		expect(await faultsIn(folder, { domain: older, tenant: "local" })).toContainEqual(["journal-event", undefined]);
	});
});

describe("a backup's list", () => {
	const backedUp = async () => {
		const at = await made({ closeWithin: 0 });
		const to = join(await emptyFolder(), "backup");
		await backUp({ folder: at.folder, to, clock });
		return { ...at, backup: to };
	};

	it("lets a log grow", async () => {
		const { folder, backup } = await backedUp();
		const store = await openSmall({ folder });
		await add(store, "local", "later");
		await add(store, "slack:T2", "new");
		await store.close();
		expect(await faultsIn(folder, { backup })).toEqual([]);
	});

	it("shows what was cut off the end with the snapshot gone, and a team that is gone whole", async () => {
		const { folder, backup, journal } = await backedUp();
		expect(await readdir(join(folder, "tenants"))).not.toContain(snapshotOf().split("/")[1]);
		await edited(
			journal,
			lines((all) => [...all.slice(0, 3), ""]),
		);
		await rm(join(folder, journalOf("slack:T1")));
		expect(await faultsIn(folder)).toEqual([]);
		expect(await faultsIn(folder, { backup })).toEqual([
			["journal-short", undefined],
			["journal-short", undefined],
		]);
	});

	it("shows a log that was written anew from its first line", async () => {
		const { folder, backup, journal } = await backedUp();
		await rm(journal);
		const store = await openSmall({ folder });
		await add(store, "local", "a", "b", "c", "d", "e", "f");
		await store.close();
		expect(await faultsIn(folder)).toEqual([]);
		expect(await faultsIn(folder, { backup })).toEqual([["journal-altered", undefined]]);
	});

	it("must be one", async () => {
		const { folder } = await made();
		await expect(audited(folder, { backup: await emptyFolder() })).rejects.toMatchObject({ code: "no-backup" });
	});
});
