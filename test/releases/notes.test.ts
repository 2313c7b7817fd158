import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Knowledge } from "../../src/evaluator/index.js";
import { turnedBetween } from "../../src/evaluator/turned.js";
import type { Release } from "../../src/knowledge/release.js";
import { Chronicle, loadNotes, notesFile } from "../../src/releases/changes/chronicle.js";
import { composed } from "../../src/releases/changes/composed.js";
import { makeNotes, NotesRefused, readNotes, writeNotes } from "../../src/releases/changes/notes.js";
import { digestOf } from "../../src/releases/digest.js";
import { loadRelease } from "../../src/releases/load.js";
import {
	certificate,
	company,
	criterion,
	dataClass,
	framework,
	law,
	member,
	offering,
	releaseOf,
	type Stated,
	type Subject,
	value,
} from "../evaluator/small-release.js";

const knowledgeFolder = fileURLToPath(new URL("../../knowledge", import.meta.url));
const encrypted = { fact: "service.encryption" };

/** A numbered release of `cloud` with these facts. */
function numbered(version: string, facts: Stated[], more: Subject[] = []): Knowledge {
	const release: Release = {
		...releaseOf(
			dataClass("data", "moderate"),
			framework("yardstick", [criterion("must", encrypted)]),
			company("acme", "CA"),
			offering("cloud", member("service.operator", "acme"), ...facts),
			...more,
		),
		version,
	};
	return new Knowledge({ ...release, digest: digestOf(release) });
}

const plain = numbered("2026.11.0", []);
const good = numbered("2026.11.1", [value("service.encryption", true)]);
const back = numbered("2026.11.2", []);
const bad = numbered("2026.11.3", [value("service.encryption", false)], [offering("other")]);

describe("notes", () => {
	it("read as they were written, the same each time", () => {
		const notes = makeNotes(plain, good);
		expect(readNotes(writeNotes(notes), "notes.json")).toEqual(notes);
		expect(writeNotes(makeNotes(plain, good))).toBe(writeNotes(notes));
		expect(notes.from.digest).toBe(plain.release.digest);
	});

	it("are refused where anything in them was changed", () => {
		const text = writeNotes(makeNotes(plain, good));
		const refused = (changed: string) => {
			try {
				readNotes(changed, "notes.json");
			} catch (error) {
				if (error instanceof NotesRefused) return error.code;
			}
			return "taken";
		};
		expect(refused(text.replace('"sovereign"', '"not-sovereign"'))).toBe("wrong-digest");
		expect(refused(text.replace('"format":1', '"format":2'))).toBe("wrong-form");
		expect(refused(text.slice(1))).toBe("not-json");
	});

	it("of the folder belong to the releases beside them", async () => {
		const names = await readdir(join(knowledgeFolder, "notes"));
		expect(names.length).toBeGreaterThan(0);
		for (const name of names) {
			const notes = await loadNotes(knowledgeFolder, name.replace(/\.json$/, ""));
			if (!notes) throw new Error(name);
			for (const { version, date, digest } of [notes.from, notes.to]) {
				const release = await loadRelease(join(knowledgeFolder, "releases"), version);
				expect({ version, date, digest }).toEqual({ version, date: release.date, digest: release.digest });
			}
			expect(await readFile(notesFile(knowledgeFolder, notes.to.version), "utf8")).toBe(writeNotes(notes));
		}
	});
});

describe("notes of releases in a row", () => {
	const steps = [makeNotes(plain, good), makeNotes(good, back), makeNotes(back, bad)];

	it("make one: what turned and turned back is none", () => {
		const twice = composed(steps.slice(0, 2));
		expect(twice.verdicts?.flips).toEqual([]);
		expect(twice.statements).toEqual([]);
		const thrice = composed(steps);
		expect(thrice.verdicts?.flips.map(({ before, after }) => [before.outcome, after.outcome])).toEqual([
			["undetermined", "not-sovereign"],
		]);
		expect(thrice.statements.map(({ change, id }) => `${change} ${id}`)).toEqual([
			"added cloud/service.encryption#statute-2026-01-01",
		]);
		expect(thrice.added.map(({ id }) => id)).toEqual(["other"]);
	});

	it("tell of what changed twice its first and its last words", () => {
		const middle = numbered("2026.11.2", [value("service.encryption", false)]);
		const { statements } = composed([makeNotes(good, middle), makeNotes(middle, numbered("2026.11.3", []))]);
		expect(statements.map(({ change, before, after }) => [change, before?.text?.en, after])).toEqual([
			["removed", 'service.encryption {"value":true}', null],
		]);
	});

	it("leave out the verdicts of what came between", () => {
		const cloud = (version: string, facts: Stated[]) => numbered(version, [], [offering("other", ...facts)]);
		const came = cloud("2026.11.1", []);
		const turned = cloud("2026.11.2", [value("service.encryption", true)]);
		expect(makeNotes(came, turned).verdicts.flips).toHaveLength(1);
		const both = composed([makeNotes(plain, came), makeNotes(came, turned)]);
		expect(both.verdicts?.flips).toEqual([]);
		expect(both.statements).toEqual([]);
		expect(both.added.map(({ id }) => id)).toEqual(["other"]);
	});
});

describe("a chronicle", () => {
	const all = [plain, good, back, bad];
	const releases = {
		versions: () => all.map(({ release }) => release.version),
		get: async (version: string) => all.find(({ release }) => release.version === version),
	};
	let folder = "";
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "sovereign-notes-"));
		await mkdir(join(folder, "notes"));
		for (const notes of [makeNotes(plain, good), makeNotes(good, back)])
			await writeFile(notesFile(folder, notes.to.version), writeNotes(notes));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it("tells from the notes", async () => {
		const chronicle = new Chronicle(folder, releases);
		const told = await chronicle.between("2026.11.0", "2026.11.1");
		expect(told?.verdicts?.flips).toHaveLength(1);
		expect((await chronicle.flipsBetween("2026.11.0", "2026.11.2"))?.flips).toEqual([]);
		expect((await chronicle.history()).map(({ version, date }) => `${version} ${date}`)).toEqual(
			releases.versions().map((version) => `${version} 2026-11-20`),
		);
	});

	it("without notes compares the releases, and tells no verdicts", async () => {
		const chronicle = new Chronicle(folder, releases);
		const told = await chronicle.between("2026.11.0", "2026.11.3");
		expect(told?.statements.map(({ id }) => id)).toEqual(["cloud/service.encryption#statute-2026-01-01"]);
		expect(told?.verdicts).toBeUndefined();
		expect(await chronicle.flipsBetween("2026.11.0", "2026.11.3")).toBeUndefined();
		expect(await chronicle.between("2026.10.0", "2026.11.3")).toBeUndefined();
	});

	it("does not trust notes of other releases, and takes those that come later", async () => {
		const chronicle = new Chronicle(folder, releases);
		const file = notesFile(folder, "2026.11.3");
		const other = numbered("2026.11.3", [value("service.encryption", true)]);
		await writeFile(file, writeNotes(makeNotes(back, other)));
		expect((await new Chronicle(folder, releases).between("2026.11.2", "2026.11.3"))?.verdicts).toBeUndefined();
		await writeFile(file, "{}");
		expect((await chronicle.between("2026.11.2", "2026.11.3"))?.verdicts).toBeUndefined();
		await writeFile(file, writeNotes(makeNotes(back, bad)));
		expect((await chronicle.between("2026.11.2", "2026.11.3"))?.verdicts?.flips).toHaveLength(1);
		await rm(file);
	});
});

describe("what turns by itself", () => {
	it("are beginnings and ends after one day, up to another; what is announced is marked", () => {
		const release = new Knowledge(
			releaseOf(
				offering(
					"cloud",
					certificate("scheme", "held", { from: "2023-12-01", until: "2026-11-30" }),
					member("service.regions", "CA", { from: "2026-12", pending: true }),
				),
				law("act", "US", {}, { periods: [{ from: "2026-11-25", until: "2027-02" }] }),
			),
		);
		const told = (after: string, until: string) =>
			turnedBetween(release, after, until).map(
				({ day, what, id, pending }) => `${day} ${what} ${id}${pending ? " announced" : ""}`,
			);
		expect(told("2026-11-20", "2027-03-31")).toEqual([
			"2026-11-25 begins act/period/p1#text",
			"2026-12-01 ends cloud/service.certifications/scheme#statute-2026-01-01",
			"2026-12-01 begins cloud/service.regions/CA#statute-2026-01-01 announced",
			"2027-03-01 ends act/period/p1#text",
		]);
		expect(told("2026-11-25", "2026-11-30")).toEqual([]);
		expect(told("2026-11-30", "2026-12-01")).toHaveLength(2);
	});
});
