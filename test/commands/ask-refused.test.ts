import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../src/store/tenant-files.js";
import { control, dataFolder, run, startServer } from "./program.js";

const knowledge = fileURLToPath(new URL("../../knowledge", import.meta.url));
const french = { LC_ALL: "fr_FR.UTF-8" };

/** A knowledge folder with the newest release, changed after its release. */
async function tampered(): Promise<string> {
	const folder = await dataFolder();
	await cp(join(knowledge, "releases"), join(folder, "releases"), { recursive: true });
	const [newest = ""] = (await readdir(join(folder, "releases"))).sort().reverse();
	const file = join(folder, "releases", newest);
	const text = await readFile(file, "utf8");
	const changed = text.replace('"member":"CA"', '"member":"FR"');
	expect(changed).not.toBe(text);
	await writeFile(file, changed);
	return folder;
}

describe("malformed input", () => {
	it("ends with 2 and says what is wrong, in the language", async () => {
		const en = await run(["ask", "--json", '{"offering":']);
		expect(en).toEqual({
			code: 2,
			out: "",
			err: "malformed-question: this line is not JSON; write one object a line\n",
		});
		const fr = await run(["ask", "--json", "--lang", "fr", '{"offering":']);
		expect(fr).toEqual({
			code: 2,
			out: "",
			err: "malformed-question: cette ligne n'est pas du JSON ; écrivez un objet par ligne\n",
		});
	});

	it("is named by its line and its part, and the other lines are answered", async () => {
		const asked = '"offering":"micrologic-cirrus","dataClasses":["ca-protected-b"]';
		const lines = [
			"help",
			"",
			'{"offering":"micrologic-cirrus"}',
			"settings",
			`{${asked},"colour":"red"}`,
			`{${asked},"asOf":"2026-02-30"}`,
			'{"intent":"buy"}',
			"{",
		];
		const { code, out, err } = await run(["ask", "--json"], {}, lines.join("\n"));
		expect(code).toBe(2);
		expect(out.split("\n")).toHaveLength(3);
		const said = err.trimEnd().split("\n");
		expect(said.map((line) => line.slice(0, 28))).toEqual(
			[3, 5, 6, 7, 8].map((number) => `malformed-question: line ${number}: `),
		);
		for (const [index, name] of ["dataClasses", "colour", "asOf", "intent", "JSON"].entries())
			expect(said[index]).toContain(name);
	});

	it("is refused where it is longer than anybody asks", async () => {
		const { code, out, err } = await run(["ask", "--json", `is ${"x".repeat(10_000)} sovereign?`]);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toContain("10014");
		expect(err).not.toContain("xxxx");
	});

	it("cannot move the cursor or colour the answer", async () => {
		const evil = "is \u001b[31mCirrus\u0007 \u009b2J\u0008sovereign\u0001 for \u202eProtected B?";
		const { code, out, err } = await run(["ask", "--full"], {}, `${evil}\n${evil.replaceAll("Cirrus", "FooCloud")}\n`);
		expect(code).toBe(0);
		expect(out).not.toBe("");
		expect(out + err).not.toMatch(control);
	});
});

describe("what is asked back or not known", () => {
	it("is an answer, and ends with 0", async () => {
		const lines = [
			"is FooCloud sovereign for Protected B?",
			"is OVHcloud sovereign for health data?",
			'{"offering":"foo","dataClasses":["ca-protected-b"]}',
		];
		const { code, out, err } = await run(["ask", "--json"], {}, lines.join("\n"));
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const [unknown, several, object]: unknown[] = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(unknown).toMatchObject({ unknown: { about: "offering" } });
		expect(Object.keys(Object(several))).toEqual([expect.stringMatching(/^(ask|unknown)$/)]);
		expect(object).toMatchObject({ unknown: { about: "offering", text: "foo" } });
	});
});

describe("a release that is refused", () => {
	it("ends with 3, names the file and answers nothing", async () => {
		const SOVEREIGN_KNOWLEDGE = await tampered();
		const en = await run(["ask", "help"], { SOVEREIGN_KNOWLEDGE });
		expect(en).toMatchObject({ code: 3, out: "" });
		expect(en.err).toMatch(/^wrong-digest: .*releases\/\d{4}\.\d+\.\d+\.json: .*changed after its release/);
		const fr = await run(["ask", "help"], { SOVEREIGN_KNOWLEDGE, ...french });
		expect(fr.code).toBe(3);
		expect(fr.err).toContain("changé après sa sortie");
		expect((await run(["start"], { SOVEREIGN_KNOWLEDGE, PORT: "0" })).code).toBe(3);
	});

	it("ends with 3 where there is none", async () => {
		const { code, err } = await run(["ask", "help"], { SOVEREIGN_KNOWLEDGE: await dataFolder() });
		expect(code).toBe(3);
		expect(err).toMatch(/^no-release: /);
	});
});

describe("the command line", () => {
	it.each([
		["an unknown command", ["buy"]],
		["an unknown option", ["ask", "--verbose", "help"]],
		["an unknown option of start", ["start", "--port", "1"]],
		["a language that is not spoken", ["ask", "--lang", "de", "help"]],
		["an unknown command about the knowledge", ["knowledge", "forget"]],
		["no command at all", []],
	])("ends with 2 for %s", async (_, args) => {
		const { code, out, err } = await run(args);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err.trim()).not.toBe("");
		expect(err).not.toMatch(/\n\s+at /);
	});

	it("explains itself on request, and ends with 0", async () => {
		for (const args of [["--help"], ["ask", "--help"], ["help", "start"]]) {
			const { code, out, err } = await run(args);
			expect({ code, err }).toEqual({ code: 0, err: "" });
			expect(out).toContain("Usage: sovereign");
		}
	});
});

describe("settings", () => {
	it("are kept from one command to the next", async () => {
		const SOVEREIGN_DATA = join(await dataFolder(), "made", "for it");
		expect((await run(["ask", "set home France"], { SOVEREIGN_DATA })).code).toBe(0);
		const { out } = await run(["ask", "--json", "settings"], { SOVEREIGN_DATA });
		expect(JSON.parse(out)).toMatchObject({ settings: { home: ["FR"] } });
	});

	it("cannot be changed while a server holds them, and say so; questions are answered all the same", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		const server = await startServer({ SOVEREIGN_DATA });
		const en = await run(["ask", "set home France"], { SOVEREIGN_DATA });
		expect(en).toMatchObject({ code: 2, out: "" });
		expect(en.err).toContain(`folder-in-use: ${SOVEREIGN_DATA} is in use by process ${server.child.pid}`);
		const fr = await run(["ask", "--lang", "fr", "set home France"], { SOVEREIGN_DATA });
		expect(fr.err).toContain(`folder-in-use: ${SOVEREIGN_DATA} est utilisé par le processus ${server.child.pid}`);
		expect((await run(["ask", "settings"], { SOVEREIGN_DATA })).code).toBe(0);
		const question = await run(["ask", "is Cirrus sovereign for Protected B?"], { SOVEREIGN_DATA });
		expect(question).toMatchObject({ code: 0, err: "" });
		expect(question.out).toContain("This answer could not be written to your team's log.");
		expect(await readdir(SOVEREIGN_DATA)).not.toContain("answers");
		await server.stop();
		expect((await run(["ask", "set home France"], { SOVEREIGN_DATA })).code).toBe(0);
	});

	it("that are damaged are refused and left as they are", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		await run(["ask", "is Cirrus sovereign for Protected B?"], { SOVEREIGN_DATA });
		const folder = join(SOVEREIGN_DATA, "tenants");
		const journal = (await readdir(folder)).find((name) => name.endsWith(".journal")) ?? "";
		const damaged = (await readFile(join(folder, journal), "utf8")).replace('"asked"', '"bought"');
		await writeFile(join(folder, journal), damaged);
		const { code, out, err } = await run(["ask", "settings"], { SOVEREIGN_DATA });
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/^journal-altered: .*, line 2: the line is not what was written; restore this team's backup/);
		const fr = await run(["ask", "settings"], { SOVEREIGN_DATA, ...french });
		expect(fr.err).toContain("restaurez la sauvegarde de cette équipe");
		expect(await readFile(join(folder, journal), "utf8")).toBe(damaged);
	});

	it("of a time before the register that are damaged are refused, and nobody is written down", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		await mkdir(join(SOVEREIGN_DATA, "tenants"));
		const path = join(SOVEREIGN_DATA, "tenants", fileNameOf("local"));
		await writeFile(path, '{"format":1}}');
		const { code, out, err } = await run(["ask", "is Cirrus sovereign for Protected B?"], { SOVEREIGN_DATA });
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/^damaged-file: .*cannot be read: restore .*\.1\.bak/);
		expect((await run(["ask", "settings"], { SOVEREIGN_DATA, ...french })).err).toContain("est illisible");
		expect(await readdir(join(SOVEREIGN_DATA, "tenants"))).toEqual([fileNameOf("local")]);
		expect(await readFile(path, "utf8")).toBe('{"format":1}}');
	});

	it("of a machine that has set nothing are as if they were not there", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		await mkdir(join(SOVEREIGN_DATA, "tenants"));
		const empty = { SOVEREIGN_DATA, SOVEREIGN_KNOWLEDGE: "", LOG_LEVEL: "", PORT: "", HOST: " ", SLACK_BOT_TOKEN: "" };
		expect(await run(["ask", "help"], empty)).toEqual(await run(["ask", "help"]));
	});
});
