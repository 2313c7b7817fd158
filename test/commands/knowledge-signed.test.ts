import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knowledgeKey } from "../../src/commands/knowledge-key.js";
import { knowledgeRelease } from "../../src/commands/knowledge-release.js";
import { knowledgeVerify } from "../../src/commands/knowledge-verify.js";
import { loadRelease } from "../../src/releases/load.js";
import { writeRelease } from "../../src/releases/release-file.js";
import { addPin } from "../../src/releases/trust/pins.js";
import { madeRelease, Publisher, put } from "../releases/made-release.js";
import { copyOfSound, replaceIn } from "../releases/sound-knowledge.js";
import { emptyFolder } from "../store/folder.js";
import { run } from "./program.js";
import { said } from "./said.js";

const french = { LC_ALL: "fr_CA.UTF-8" };

/** A knowledge folder with a key to sign with, and a file in which the key is trusted. */
async function publishing(id?: string) {
	const folder = await copyOfSound();
	const keysIn = await emptyFolder();
	const file = join(keysIn, "private.pem");
	const { out } = await said((output) => knowledgeKey({ file, id, language: "en" }, output));
	const keys = join(keysIn, "keys.json");
	await writeFile(keys, out);
	const release = (version: string, more: Partial<Parameters<typeof knowledgeRelease>[0]> = {}) =>
		said((output) => knowledgeRelease({ folder, version, date: "2026-11-20", language: "en", ...more }, output));
	const verify = (target?: string, more: Partial<Parameters<typeof knowledgeVerify>[0]> = {}) =>
		said(
			(output) =>
				knowledgeVerify(
					{ folder, shipped: "/nowhere", keys, target, today: "2026-11-20", language: "en", ...more },
					output,
				),
			more.language,
		);
	const at = (version: string) => join(folder, "releases", `${version}.json`);
	return { folder, file, keys, release, verify, at, sign: { sign: file, expires: "2027-05-20" } };
}

describe("sovereign knowledge key", () => {
	it("keeps the private key for its owner, prints what others trust, and never overwrites", async () => {
		const file = join(await emptyFolder(), "private.pem");
		const made = await run(["knowledge", "key", file, "--id", "ours-2026"]);
		expect(made.code).toBe(0);
		expect(JSON.parse(made.out)).toEqual({ keys: [{ id: "ours-2026", key: expect.stringMatching(/^MCowBQYDK2Vw/) }] });
		expect(made.err).toContain("keep it secret");
		expect((await stat(file)).mode & 0o777).toBe(0o600);
		const pem = await readFile(file, "utf8");
		expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----/);
		expect(made.out + made.err).not.toContain(pem.split("\n")[1]);
		const again = await run(["knowledge", "key", file], french);
		expect(again).toEqual({
			code: 1,
			out: "",
			err: `${file} existe, et une clé n'est jamais écrasée : prenez un autre fichier\n`,
		});
		expect(await readFile(file, "utf8")).toBe(pem);
	});

	it("refuses an id that is none, and a folder that is none", async () => {
		const file = join(await emptyFolder(), "private.pem");
		expect((await said((output) => knowledgeKey({ file, id: "My key", language: "fr" }, output))).code).toBe(2);
		const nowhere = await said((output) => knowledgeKey({ file: join(file, "x", "y"), language: "en" }, output));
		expect(nowhere).toMatchObject({ code: 1, out: "" });
	});
});

describe("sovereign knowledge release", () => {
	it("numbers releases, signs them where it is asked to, and lists their digests", async () => {
		const { folder, release, sign, at } = await publishing("ours");
		expect((await release("2026.11.0")).code).toBe(0);
		expect((await release("2026.11.1", { ...sign, keyId: "ours" })).code).toBe(0);
		expect((await release("2026.12.0", sign)).code).toBe(0);
		const all = [];
		for (const version of ["2026.11.0", "2026.11.1", "2026.12.0"])
			all.push(await loadRelease(join(folder, "releases"), version));
		expect(all.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
		expect(all.map(({ expires }) => expires)).toEqual([undefined, "2027-05-20", "2027-05-20"]);
		expect(all.map(({ signature }) => signature?.key)).toEqual([undefined, "ours", expect.stringMatching(/^key-/)]);
		expect(JSON.parse(await readFile(join(folder, "digests.json"), "utf8"))).toEqual(
			Object.fromEntries(all.map(({ version, digest }) => [version, digest])),
		);
		expect(await readFile(at("2026.11.1"), "utf8")).toContain('"sequence":2,"signature":{"key":"ours"');
	});

	it("counts on from releases that had no number of their own", async () => {
		const { folder, release, at } = await publishing();
		for (const version of ["2026.9.0", "2026.10.0"]) await put(at(version), await madeRelease(version));
		expect((await release("2026.11.0")).code).toBe(0);
		expect((await loadRelease(join(folder, "releases"))).sequence).toBe(3);
	});

	it("refuses half a signature, a key that is none and a day that is none, and writes nothing", async () => {
		const { folder, file, release, sign } = await publishing();
		const wrong: Partial<Parameters<typeof knowledgeRelease>[0]>[] = [
			{ sign: file },
			{ keyId: "ours" },
			{ ...sign, keyId: "Not an id" },
			{ ...sign, sign: join(folder, "grounds.yaml") },
			{ ...sign, sign: "/nowhere/private.pem" },
			{ ...sign, expires: "2026-02-30" },
			{ ...sign, expires: "2026-11-20" },
			{ expires: "soon" },
		];
		for (const more of wrong) {
			const [en, fr] = [await release("2026.11.0", more), await release("2026.11.0", { ...more, language: "fr" })];
			expect([en.code, fr.code, en.out + fr.out]).toEqual([2, 2, ""]);
			expect(fr.err).not.toBe(en.err);
		}
		await expect(stat(join(folder, "releases"))).rejects.toThrow("ENOENT");
	});
});

describe("sovereign knowledge verify", () => {
	it("says of every release what it is and who vouches for it", async () => {
		const { release, verify, sign } = await publishing("ours");
		await release("2026.11.1", sign);
		await release("2026.11.2", { ...sign, keyId: "ours" });
		const untrusted = await verify("2026.11.1");
		expect(untrusted).toMatchObject({ code: 3, out: "" });
		expect(untrusted.err).toMatch(/^unknown-key: .*2026\.11\.1\.json: .*trusted are: ours/);
		expect(await verify("2026.11.2")).toEqual({
			code: 0,
			err: "",
			out: expect.stringMatching(
				/2026\.11\.2\.json: 2026\.11\.2 is sound, sha256-[0-9a-f]{64}, signed with ours, sequence 2, expires 2027-05-20\n$/,
			),
		});
		const nobody = await verify(undefined, { keys: undefined, language: "fr" });
		expect(nobody.code).toBe(0);
		expect(nobody.out.trim().split("\n")).toHaveLength(2);
		expect(nobody.out).toContain("signée par ours, ce que rien n'a vérifié : aucune clé ne fait foi ici");
	});

	it("as a person runs it, with the keys of the environment or of the folder", async () => {
		const { folder, keys, release, sign, at } = await publishing("ours");
		await release("2026.11.1", { ...sign, expires: "2099-12-31", keyId: "ours" });
		const SOVEREIGN_KNOWLEDGE = folder;
		const good = await run(["knowledge", "verify"], { SOVEREIGN_KNOWLEDGE, SOVEREIGN_KEYS: keys });
		expect(good).toMatchObject({ code: 0, err: "" });
		expect(good.out).toContain("signed with ours");
		await writeFile(join(folder, "keys.json"), await readFile(keys));
		expect((await run(["knowledge", "verify", at("2026.11.1")], { SOVEREIGN_KNOWLEDGE })).out).toContain(
			"signed with ours",
		);
		await writeFile(at("2026.11.1"), (await readFile(at("2026.11.1"), "utf8")).replace("Acme runs", "Acme ran"));
		const bad = await run(["knowledge", "verify"], { SOVEREIGN_KNOWLEDGE, ...french });
		expect(bad).toMatchObject({ code: 3, out: "" });
		expect(bad.err).toMatch(/^wrong-digest: .* : /);
		expect(bad.err).toContain("releases/2026.11.1.json rewritten: ");
	});

	it.each([
		["expired", "2026.11.2", "2027-05-21"],
		["unsigned", "2026.11.3", "2026-11-20"],
	])("a release that is %s ends with 3", async (code, version, today) => {
		const { release, verify, sign, at } = await publishing("ours");
		await release("2026.11.2", { ...sign, keyId: "ours" });
		await put(at("2026.11.3"), await madeRelease("2026.11.3", { sequence: 3 }));
		expect((await verify(version, { today })).err).toMatch(new RegExp(`^${code}: `));
		expect((await verify(version, { today })).code).toBe(3);
	});

	it("does not hold against old releases that they expired, and holds the order of all", async () => {
		const { folder, release, verify, sign, at } = await publishing("ours");
		const ours = { ...sign, keyId: "ours" };
		await release("2026.11.0", { ...ours, expires: "2026-12-31" });
		await release("2026.11.1", ours);
		expect(await verify(undefined, { today: "2027-01-15" })).toMatchObject({ code: 0, err: "" });
		expect((await verify("2026.11.0", { today: "2027-01-15" })).code).toBe(3);
		const again = await madeRelease("2026.11.2", { sequence: 2 });
		await put(at("2026.11.2"), again);
		await addPin(folder, again);
		const unordered = await verify(undefined, { keys: undefined });
		expect(unordered.code).toBe(3);
		expect(unordered.err).toMatch(/^older: .*2026\.11\.2\.json: 2026\.11\.2 has the sequence number 2/);
	});

	it("names what is not there, and takes any file", async () => {
		const { folder, verify, at } = await publishing("ours");
		expect((await verify()).err).toMatch(/^no-release: /);
		await put(at("2026.11.0"), await madeRelease("2026.11.0"));
		for (const target of ["2026.11.9", "/nowhere/2026.11.0.json", folder])
			expect(await verify(target)).toMatchObject({ code: 3, out: "", err: expect.stringMatching(/^no-release: /) });
		const file = join(folder, "downloaded");
		await writeFile(file, writeRelease(await madeRelease("2026.12.0")));
		expect((await verify(file, { keys: undefined })).out).toContain("2026.12.0 is sound");
	});

	it("a release that came with the program needs nobody's signature, elsewhere too", async () => {
		const { folder, verify, at } = await publishing("ours");
		const shipped = await copyOfSound();
		const made = await madeRelease("2026.11.0");
		await put(at("2026.11.0"), made);
		await addPin(folder, made);
		expect((await verify()).err).toMatch(/^unsigned: /);
		await addPin(shipped, made);
		expect(await verify(undefined, { shipped })).toMatchObject({ code: 0, err: "" });
		expect((await verify(undefined, { shipped })).out).toContain("came with the program");
	});
});

describe("trusted keys that cannot be used", () => {
	it.each([
		["not-yaml", "keys: [", 1],
		["wrong-form", "keys: []", 1],
		["wrong-form", "keys:\n  - { id: ours }", 2],
		["wrong-key", "keys:\n  - { id: ours, key: AAAA }", 2],
		["same-id", `keys:\n${["a", "b"].map(() => `  - { id: ours, key: ${new Publisher("x").key.key} }\n`).join("")}`, 3],
	])("are refused as %s, by line, in both languages", async (code, text, line) => {
		const { keys, verify, release } = await publishing();
		await release("2026.11.0");
		await writeFile(keys, text);
		for (const language of ["en", "fr"] as const) {
			const { code: ended, err } = await verify(undefined, { language });
			expect(ended).toBe(2);
			expect(err).toContain(`${keys}:${line} ${code}: `);
		}
	});

	it("are refused by a server before it serves anybody", async () => {
		const SOVEREIGN_KEYS = "/nowhere/keys.json";
		const { code, out, err } = await run(["start"], { PORT: "0", SOVEREIGN_KEYS });
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(/^\/nowhere\/keys\.json unreadable: .* → mend SOVEREIGN_KEYS or the file\n$/);
	});
});

describe("the list of digests", () => {
	it("is held by check: rewritten, gone and unlisted releases are problems", async () => {
		const { folder, release, at } = await publishing();
		for (const version of ["2026.11.0", "2026.11.1"]) await release(version);
		const SOVEREIGN_KNOWLEDGE = folder;
		expect((await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE })).code).toBe(0);
		// With a good digest of its own: only the list knows what was released.
		await put(at("2026.11.1"), await madeRelease("2026.11.1", { name: "Other" }));
		await put(at("2026.11.2"), await madeRelease("2026.11.2"));
		await replaceIn(folder, "digests.json", '"2026.11.0"', '"2026.10.0"');
		const { code, out, err } = await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE });
		expect({ code, err }).toEqual({ code: 1, err: "4 problems\n" });
		expect(out.split("\n").map((line) => line.split(": ")[0])).toEqual([
			"releases/2026.10.0.json missing-release",
			"releases/2026.11.0.json unlisted-release",
			"releases/2026.11.1.json rewritten",
			"releases/2026.11.2.json unlisted-release",
			"",
		]);
		await writeFile(join(folder, "digests.json"), "{");
		expect((await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE, ...french })).out).toMatch(
			/^digests\.json:1 not-yaml: /,
		);
	});
});
