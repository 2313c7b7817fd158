import { describe, expect, it } from "vitest";
import type { KnownPerson } from "../../src/register/ports.js";
import { AnswerFiles } from "../../src/store/answer-files.js";
import { hold as takeFolder } from "../../src/store/hold.js";
import { PeopleFiles } from "../../src/store/people-files.js";
import { answersOfTenant } from "../../src/store/tenant-files.js";
import { chanceFrom, type Fault, FaultyFiles, faults } from "./faulty-files.js";

/** People and answers stand beside a tenant's journal: what was acknowledged of them is there after any crash. */

const folder = "/srv/data";
const seeds = Array.from({ length: 14 }, (_, seed) => seed + 1);
type Hold = "exclusive" | "brief";

/** Tokens that no other process gives. */
function tokensFrom(process: string): () => string {
	let number = 0;
	return () => `${process}${++number}`;
}
const peopleOn = (files: FaultyFiles, hold: Hold, process = "a") =>
	new PeopleFiles({ folder, pid: 1, hold, newId: tokensFrom(process), files });
const answersOn = (files: FaultyFiles, hold: Hold) => new AnswerFiles({ folder, pid: 1, hold, files });

/** What a run was told. */
class Told {
	readonly ids = new Map<string, string>();
	readonly erased = new Set<string>();
	readonly erasing = new Set<string>();
	readonly answers = new Map<string, { tenant: string; bytes: string }>();
}

async function told<Result>(work: Promise<Result>, then: (result: Result) => void): Promise<void> {
	await work.then(then, () => undefined);
}

type Work = (files: FaultyFiles, told: Told, hold: Hold) => Promise<void>;

const name = (people: PeopleFiles, of: Told, tenant: string, person: KnownPerson) =>
	told(people.idOf(tenant, person), (id) => of.ids.set(`${tenant} ${person.key}`, id));
const erase = (people: PeopleFiles, of: Told, tenant: string, key: string) => {
	const who = `${tenant} ${key}`;
	of.erasing.add(who);
	return told(people.erase(tenant, of.ids.get(who) ?? "p-none"), (was) => {
		if (was) of.erased.add(who);
	});
};
const keep = (answers: AnswerFiles, of: Told, tenant: string, bytes: string) =>
	told(answers.keep(tenant, bytes), (digest) => of.answers.set(`${tenant} ${digest}`, { tenant, bytes }));

const operations: Readonly<Record<string, Work>> = {
	"naming people, two of them at once": async (files, of, hold) => {
		const people = peopleOn(files, hold);
		await name(people, of, "one", { key: "ada" });
		await Promise.all([
			name(people, of, "one", { key: "bob" }),
			name(people, of, "one", { key: "ada", name: "Ada" }),
			name(people, of, "two", { key: "ada" }),
		]);
		await name(people, of, "one", { key: "ada", name: "Ada King", reach: "D1" });
	},
	"erasing somebody, whom the copies have too": async (files, of, hold) => {
		await name(peopleOn(files, hold), of, "one", { key: "ada" });
		await name(peopleOn(files, hold, "b"), of, "one", { key: "bob" });
		await name(peopleOn(files, hold, "c"), of, "one", { key: "cyd" });
		const people = peopleOn(files, hold, "d");
		await erase(people, of, "one", "bob");
		await name(people, of, "one", { key: "dan" });
	},
	"keeping answers, the same ones twice": async (files, of, hold) => {
		const answers = answersOn(files, hold);
		await keep(answers, of, "one", "first");
		await Promise.all([keep(answers, of, "one", "second"), keep(answers, of, "two", "first")]);
		await Promise.all([keep(answers, of, "one", "first"), keep(answersOn(files, hold), of, "one", "third")]);
	},
};

/** Whether a disk has what was told; what was asked for and not told may be there or not. */
async function check(left: FaultyFiles, of: Told): Promise<void> {
	const people = peopleOn(left, "exclusive", "z");
	for (const tenant of ["one", "two"]) {
		const all = [...(await people.all(tenant))];
		const keys = all.map(([, { key }]) => key);
		expect(new Set(keys).size, "nobody has two pseudonyms").toBe(keys.length);
		for (const [who, id] of of.ids) {
			if (!who.startsWith(`${tenant} `) || of.erasing.has(who)) continue;
			expect(all.find(([one]) => one === id)?.[1].key, who).toBe(who.slice(tenant.length + 1));
		}
	}
	for (const who of of.erased) {
		const holding = [...left.contents()].filter(([, bytes]) => bytes.includes(who.split(" ")[1] ?? ""));
		expect(
			holding.map(([path]) => path),
			`${who} stands nowhere`,
		).toEqual([]);
	}
	const answers = answersOn(left, "exclusive");
	for (const [key, { tenant, bytes }] of of.answers)
		expect(await answers.get(tenant, key.slice(tenant.length + 1))).toBe(bytes);
	for (const tenant of ["one", "two"])
		for (const digest of await answers.find(tenant, ""))
			expect(await answers.get(tenant, digest), "none is half written").toBeDefined();
}

async function runWith(work: Work, hold: Hold, call: number, fault: Fault): Promise<{ files: FaultyFiles; of: Told }> {
	const files = new FaultyFiles();
	const of = new Told();
	files.faultAt(call, fault);
	// A server holds the folder for as long as it runs; a command's work does so by itself.
	const serves = async () => hold === "brief" || (await takeFolder(files, folder, 1));
	await serves().then(
		() => work(files, of, hold),
		() => undefined,
	);
	return { files, of };
}

const cases = Object.entries(operations).flatMap(([what, work]) =>
	(["exclusive", "brief"] as const).map((hold) => [what, hold, work] as const),
);

describe.each(cases)("%s (%s)", (_, hold, work) => {
	const callsOf = async () => {
		const { files, of } = await runWith(work, hold, Number.POSITIVE_INFINITY, "fails");
		await check(files.afterKill(), of);
		expect(of.erased).toEqual(of.erasing);
		return files.calls;
	};

	it.each(faults)("keeps its word where any of its calls %s", async (fault) => {
		const calls = await callsOf();
		expect(calls).toBeGreaterThan(10);
		for (let call = 1; call <= calls; call++) {
			const { files, of } = await runWith(work, hold, call, fault);
			const killed = files.kill();
			for (const seed of [...seeds, 0]) {
				const left = seed === 0 && killed ? files.afterKill() : files.afterPowerCut(chanceFrom(seed));
				await check(left, of).catch((cause) => {
					throw new Error(`call ${call} ${fault}, seed ${seed}: ${cause}`, { cause });
				});
			}
		}
	});

	it("what the next process was told is there for good, whatever the one before died at", async () => {
		const calls = await callsOf();
		for (let call = 1; call <= calls; call++) {
			const { files } = await runWith(work, hold, call, "crashes when done");
			const left = files.afterKill();
			const of = new Told();
			if (hold === "exclusive") await takeFolder(left, folder, 1);
			const people = peopleOn(left, hold, "y");
			// It may find them there already, and be the first to be told.
			for (const key of ["ada", "bob"]) await name(people, of, "one", { key });
			await keep(answersOn(left, hold), of, "one", "first");
			expect([of.ids.size, of.answers.size]).toEqual([2, 1]);
			for (const seed of seeds) await check(left.afterPowerCut(chanceFrom(seed)), of);
		}
	});
});

describe("answers", () => {
	it("with the same bytes are one, and those of another team are others", async () => {
		const files = new FaultyFiles();
		const answers = answersOn(files, "exclusive");
		const digest = await answers.keep("one", "é");
		expect(await answers.keep("one", "é")).toBe(digest);
		expect(files.contents().size).toBe(1);
		expect(await answers.get("two", digest)).toBeUndefined();
		expect(await answers.find("two", digest)).toEqual([]);
		expect(await answers.keep("two", "é")).toBe(digest);
		expect(files.contents().size).toBe(2);
		expect(digest).toMatch(/^sha256-[0-9a-f]{64}$/);
		expect(await answers.get("one", digest)).toBe("é");
	});

	it("are found by how their digests begin", async () => {
		const answers = answersOn(new FaultyFiles(), "exclusive");
		const digests = await Promise.all(Array.from({ length: 40 }, (_, at) => answers.keep("one", `${at}`)));
		for (const digest of digests) {
			expect(await answers.find("one", digest.slice(0, 20))).toEqual([digest]);
			expect(await answers.find("one", digest.slice("sha256-".length, 30))).toEqual([digest]);
		}
		expect(await answers.find("one", "")).toEqual([...digests].sort());
	});

	it.each(["../../people", "sha256-", "", "sha256-../x", "p-1", "__proto__"])("are not read by %j", async (digest) => {
		const files = new FaultyFiles();
		const answers = answersOn(files, "exclusive");
		await answers.keep("one", "a");
		files.opened.clear();
		expect(await answers.get("one", digest)).toBeUndefined();
		expect([...files.opened]).toEqual([]);
	});

	it("that were altered are refused, and mended where they are given again", async () => {
		const files = new FaultyFiles();
		const answers = answersOn(files, "exclusive");
		const digest = await answers.keep("one", "a");
		const path = answers.pathOf("one", digest);
		files.put(path, "b");
		await expect(answers.get("one", digest)).rejects.toMatchObject({ code: "answer-altered", path });
		await answers.keep("one", "a");
		expect(await answers.get("one", digest)).toBe("a");
	});

	it("that cannot be read are refused with what to do", async () => {
		const files = new FaultyFiles();
		const answers = answersOn(files, "exclusive");
		const digest = await answers.keep("one", "a");
		files.faultAt(1, "fails from then on");
		await expect(answers.get("one", digest)).rejects.toMatchObject({ code: "unreadable" });
		await expect(answers.find("one", "")).rejects.toMatchObject({ code: "unreadable" });
		await expect(answers.keep("one", "b")).rejects.toMatchObject({ code: "not-kept" });
	});

	it("are swept of what a crash left half written, and of nothing else", async () => {
		const files = new FaultyFiles();
		const digest = await answersOn(files, "exclusive").keep("one", "a");
		const inner = answersOfTenant(folder, "one");
		files.put(`${inner}/${digest}.json.gz.77`, "half");
		files.put(`${inner}/notes.txt`, "mine");
		await answersOn(files, "exclusive").keep("one", "b");
		expect([...files.contents().keys()].filter((path) => path.endsWith(".77"))).toEqual([]);
		expect([...files.contents().keys()]).toContain(`${inner}/notes.txt`);
	});
});
