import { rm, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Releases } from "../../src/bot/ports.js";
import { replay } from "../../src/commands/replay.js";
import { Knowledge } from "../../src/evaluator/index.js";
import { madeRelease } from "../releases/made-release.js";
import { emptyFolder } from "../store/folder.js";
import { openRegister } from "../store/register-in.js";
import { saidAt } from "./desk.js";
import { keptIn } from "./register-kept.js";

type At = NonNullable<Parameters<typeof saidAt>[2]>;
const replayed = (
	folder: string,
	id: string,
	{ json = false, full = false, ...at }: At & { json?: boolean; full?: boolean } = {},
) => saidAt(folder, (parts, output) => replay({ id, json, full }, parts, output), at);

async function made() {
	const folder = await emptyFolder();
	return { folder, kept: await keptIn(folder) };
}

/** Keeps other bytes than those that were kept, as an older program may have. */
async function keptOtherwise(folder: string, digest: string, edit: (bytes: string) => string): Promise<string> {
	const { answers, store } = await openRegister(folder);
	const bytes = edit((await answers.get("local", digest)) ?? "");
	const other = await answers.keep("local", bytes);
	await store.close();
	return other;
}

const without: Releases = {
	current: () => newer,
	versions: () => [newer.release.version],
	get: async () => undefined,
};
const newer = new Knowledge(await madeRelease("2026.12.0"));

describe("sovereign replay", () => {
	it("gives an answer again, by its digest, by how that begins, and by the decision that rests on it", async () => {
		const { folder, kept } = await made();
		for (const id of [kept.asked, kept.asked.slice("sha256-".length, 19), kept.decidedOn, kept.decision]) {
			const { code, out, err } = await replayed(folder, id);
			expect({ code, err }, id).toEqual({ code: 0, err: "" });
			expect(out).toContain("given again: the same to the last byte.");
		}
		const { out } = await replayed(folder, kept.decision);
		expect(out).toContain(kept.decidedOn);
		expect(out).not.toContain("https://");
		expect((await replayed(folder, kept.decision, { full: true })).out).toContain("https://");
		expect((await replayed(folder, kept.asked, { language: "fr" })).out).toContain("identique à l'octet près");
	});

	it("prints it as JSON with the bytes that were kept", async () => {
		const { folder, kept } = await made();
		const { answers } = await openRegister(folder);
		const { code, out } = await replayed(folder, kept.asked, { json: true });
		expect(code).toBe(0);
		const told = JSON.parse(out);
		expect(told).toMatchObject({ answer: kept.asked, replayed: { kind: "same" } });
		expect(JSON.stringify(told.kept)).toBe(await answers.get("local", kept.asked));
	});

	it("says what comes out otherwise, and ends with 1", async () => {
		const { folder, kept } = await made();
		const other = await keptOtherwise(folder, kept.asked, (bytes) =>
			bytes.replace(/"outcome":"[a-z-]+"/, '"outcome":"sovereign"'),
		);
		const { code, out } = await replayed(folder, other);
		expect(code).toBe(1);
		expect(out).toContain("it comes out otherwise now");
		expect(out).toMatch(/Differs in\s+outcome/);
		const json = await replayed(folder, other, { json: true });
		expect(json.code).toBe(1);
		expect(JSON.parse(json.out).replayed).toMatchObject({ kind: "differs", sameEvaluator: true, paths: ["outcome"] });
	});

	it("shows what was kept where its release is gone, or is another one of that number", async () => {
		const { folder, kept } = await made();
		const gone = await replayed(folder, kept.decision, { releases: without });
		expect(gone.code).toBe(0);
		expect(gone.out).toContain("Knowledge 2026.11.1 is not here any more");
		expect(gone.out).toContain("for Secrets");
		const otherRelease = new Knowledge(await madeRelease("2026.11.1", { name: "Other" }));
		const another = await replayed(folder, kept.decision, {
			releases: { current: () => otherRelease, versions: () => ["2026.11.1"], get: async () => otherRelease },
		});
		expect(another.code).toBe(0);
		expect(another.out).toContain("is not the one that answered");
		const json = await replayed(folder, kept.decision, { releases: without, json: true });
		expect(JSON.parse(json.out).replayed).toEqual({ kind: "impossible", why: "no-release" });
	});

	it("refuses what there is not", async () => {
		const { folder } = await made();
		expect((await replayed(folder, "d-nothing")).err).toMatch(/^unknown-decision: there is no decision d-nothing here/);
		expect((await replayed(folder, "ffffffff")).err).toMatch(/^unknown-answer: no answer is kept here as ffffffff/);
		expect((await replayed(folder, "../../etc")).code).toBe(2);
		expect((await replayed(folder, "ffffffff", { language: "fr" })).err).toContain(
			"aucune réponse n'est conservée ici",
		);
	});

	it("names all that begin alike", async () => {
		const { folder } = await made();
		const { answers } = await openRegister(folder);
		// Of so many, two begin with the same four digits.
		const digests: string[] = [];
		for (let at = 0; new Set(digests.map((one) => one.slice(0, 11))).size === digests.length; at++)
			digests.push(await answers.keep("local", `${at}`));
		const start = digests.at(-1)?.slice("sha256-".length, 11) ?? "";
		const { code, err } = await replayed(folder, start);
		expect(code).toBe(2);
		expect(err).toMatch(new RegExp(`^several-answers: \\d+ answers begin with ${start}: sha256-${start}`));
	});

	it("says that what was kept was altered", async () => {
		const { folder, kept } = await made();
		const { answers } = await openRegister(folder);
		await writeFile(answers.pathOf("local", kept.asked), "{}");
		const { code, out, err } = await replayed(folder, kept.asked);
		expect({ code, out }).toEqual({ code: 1, out: "" });
		expect(err).toMatch(/^answer-altered: .*is not what was written/);
		const json = await replayed(folder, kept.asked, { json: true, language: "fr" });
		expect(json).toMatchObject({ code: 1, out: "" });
		expect(json.err).toMatch(/^answer-altered: .*restaurez/);
	});

	it("says that what a decision rests on is gone; what nobody ever kept is refused", async () => {
		const { folder, kept } = await made();
		const { answers } = await openRegister(folder);
		await rm(answers.pathOf("local", kept.decidedOn));
		const { code, out, err } = await replayed(folder, kept.decision);
		expect({ code, out }).toEqual({ code: 1, out: "" });
		expect(err).toMatch(new RegExp(`^answer-missing: the answer ${kept.decidedOn} .*restore its file`));
		expect((await replayed(folder, kept.decision, { language: "fr" })).err).toContain("restaurez son fichier");
		expect((await replayed(folder, kept.decidedOn)).code).toBe(2);
	});
});
