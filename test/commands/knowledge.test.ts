import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knowledgeRelease } from "../../src/commands/knowledge-release.js";
import { editorSchemas } from "../../src/commands/knowledge-schema.js";
import { copyOfSound, replaceIn } from "../releases/sound-knowledge.js";
import { run } from "./program.js";

const french = { LC_ALL: "fr_CA.UTF-8" };

describe("sovereign knowledge check", () => {
	it("counts what is sound", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		const sound = { code: 0, err: "" };
		expect(await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE })).toEqual({
			...sound,
			out: "The knowledge is sound: 7 subjects.\n",
		});
		expect(await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE, ...french })).toEqual({
			...sound,
			out: "Les connaissances sont en ordre : 7 sujets.\n",
		});
	});

	it("prints each problem on a line with its file and line, counts them, and ends with 1", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		await replaceIn(SOVEREIGN_KNOWLEDGE, "grounds.yaml", "homes: [CA, US]", "homes: [CA, MX]");
		const one = await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE });
		expect(one).toEqual({
			code: 1,
			out: 'grounds.yaml:1 unknown-name: there is no place "MX" → add it, or mend the name\n',
			err: "1 problem\n",
		});
		await replaceIn(SOVEREIGN_KNOWLEDGE, "laws/reach-act.yaml", "jurisdiction: US", "jurisdiction: MX");
		const two = await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE, ...french });
		expect(two.code).toBe(1);
		expect(two.err).toBe("2 problèmes\n");
		expect(two.out).toBe(
			[
				"grounds.yaml:1 unknown-name: il n'y a pas de lieu « MX » → ajoutez-le, ou corrigez le nom",
				"laws/reach-act.yaml:5 unknown-name: il n'y a pas de lieu « MX » → ajoutez-le, ou corrigez le nom",
				"",
			].join("\n"),
		);
	});

	it("says what is missing in a folder that is none", async () => {
		const { code, out, err } = await run(["knowledge", "check"], { SOVEREIGN_KNOWLEDGE: "/nowhere" });
		expect({ code, err }).toEqual({ code: 1, err: "1 problem\n" });
		expect(out).toMatch(/^grounds\.yaml no-grounds: /);
	});
});

describe("sovereign knowledge release", () => {
	it("writes a release once, that questions are then answered from", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		const release = ["knowledge", "release", "2026.11.0", "--date", "2026-11-20"];
		const first = await run(release, { SOVEREIGN_KNOWLEDGE });
		const file = join(SOVEREIGN_KNOWLEDGE, "releases", "2026.11.0.json");
		const bytes = await readFile(file, "utf8");
		expect(first).toEqual({ code: 0, err: "", out: `${file} ${JSON.parse(bytes).digest}\n` });
		expect(JSON.parse(bytes)).toMatchObject({ version: "2026.11.0", date: "2026-11-20" });

		// Never overwritten, whatever the knowledge says now.
		await replaceIn(SOVEREIGN_KNOWLEDGE, "offerings/cloud.yaml", "Acme runs the service.", "Acme runs it.");
		const again = await run(release, { SOVEREIGN_KNOWLEDGE });
		expect(again).toMatchObject({ code: 1, out: "" });
		expect(again.err).toBe("2026.11.0 exists, and a release is never changed: choose the next number\n");
		expect((await run(release, { SOVEREIGN_KNOWLEDGE, ...french })).err).toContain("2026.11.0 existe");
		expect(await readFile(file, "utf8")).toBe(bytes);

		expect((await run(["knowledge", "release", "2026.11.1"], { SOVEREIGN_KNOWLEDGE })).code).toBe(0);
		const { out } = await run(["ask", "--json", "is Acme Cloud sovereign for Protected S?"], { SOVEREIGN_KNOWLEDGE });
		expect(JSON.parse(out)).toMatchObject({
			question: { offering: "cloud", dataClasses: ["secrets"], framework: "yardstick" },
			knowledge: { version: "2026.11.1" },
		});
	});

	it("refuses a number that is not after the newest", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		const release = (version: string, more = {}) =>
			run(["knowledge", "release", version, "--date", "2026-11-20"], { SOVEREIGN_KNOWLEDGE, ...more });
		for (const version of ["2026.9.0", "2026.10.2"]) expect((await release(version)).code).toBe(0);
		for (const version of ["2026.10.1", "2026.9.3", "2025.12.0"])
			expect(await release(version)).toEqual({
				code: 1,
				out: "",
				err: `${version} comes before 2026.10.2, which is there already, and numbers never go back: choose a later one\n`,
			});
		expect((await release("2026.9.3", french)).err).toMatch(/^2026\.9\.3 vient avant 2026\.10\.2/);
		expect((await release("2026.10.2")).err).toContain("2026.10.2 exists");
		expect(await readdir(join(SOVEREIGN_KNOWLEDGE, "releases"))).toEqual(["2026.10.2.json", "2026.9.0.json"]);
		expect((await release("2026.10.10")).code).toBe(0);
	});

	it("makes the same bytes from the same knowledge", async () => {
		const bytes = [];
		for (let time = 0; time < 2; time++) {
			const folder = await copyOfSound();
			await knowledgeRelease({ folder, version: "2026.11.0", date: "2026-11-20", language: "en" }, silent());
			bytes.push(await readFile(join(folder, "releases", "2026.11.0.json"), "utf8"));
		}
		expect(bytes[1]).toBe(bytes[0]);
	});

	it.each([
		["2026.13.0"],
		["2026.0.1"],
		["2026.11"],
		["v2026.11.0"],
		["2026.11.0.json"],
		["../2026.11.0"],
		["2026.011.0"],
	])("refuses the version %s", async (version) => {
		const folder = await copyOfSound();
		for (const language of ["en", "fr"] as const) {
			const output = silent();
			expect(await knowledgeRelease({ folder, version, date: "2026-11-20", language }, output)).toBe(2);
			expect(output.said).toEqual([expect.stringContaining(version)]);
		}
		expect(await readdir(folder)).not.toContain("releases");
	});

	it("refuses a day that is none, as a person types it", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		const { code, out, err } = await run(["knowledge", "release", "2026.11.0", "--date", "2026-02-30"], {
			SOVEREIGN_KNOWLEDGE,
		});
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toBe('"2026-02-30" is no day: write YYYY-MM-DD, e.g. 2026-11-20\n');
	});

	it("refuses knowledge that has problems, and writes nothing", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, "grounds.yaml", "homes: [CA, US]", "homes: [CA, MX]");
		const output = silent();
		expect(await knowledgeRelease({ folder, version: "2026.11.0", date: "2026-11-20", language: "fr" }, output)).toBe(
			1,
		);
		expect(output.said).toEqual(["1 problème : voir `sovereign knowledge check`"]);
		expect(await readdir(folder)).not.toContain("releases");
	});

	it("is written by one of two who write it at once", async () => {
		const folder = await copyOfSound();
		const codes = await Promise.all(
			["2026-11-20", "2026-11-21"].map((date) =>
				knowledgeRelease({ folder, version: "2026.11.0", date, language: "en" }, silent()),
			),
		);
		expect(codes.sort()).toEqual([0, 1]);
	});
});

describe("sovereign knowledge schema", () => {
	it("writes the schemas that editors take", async () => {
		const SOVEREIGN_KNOWLEDGE = await copyOfSound();
		expect((await run(["knowledge", "schema"], { SOVEREIGN_KNOWLEDGE })).code).toBe(0);
		const folder = join(SOVEREIGN_KNOWLEDGE, "schema");
		expect((await readdir(folder)).sort()).toEqual([...editorSchemas().keys()].sort());
		for (const [name, schema] of editorSchemas())
			expect(await readFile(join(folder, name), "utf8")).toBe(`${JSON.stringify(schema, null, "\t")}\n`);
	});
});

/** An output that keeps what is said. */
function silent() {
	const said: string[] = [];
	const say = (line: string) => void said.push(line);
	return { out: say, err: say, colour: false, width: 100, said };
}
