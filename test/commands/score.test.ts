import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { score } from "../../src/commands/score.js";
import type { Release } from "../../src/knowledge/release.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { makeRelease, writeRelease } from "../../src/releases/release-file.js";
import { copyOfSound, kinds } from "../releases/sound-knowledge.js";
import { dataFolder, run } from "./program.js";

/** A folder of sound knowledge with frameworks of every kind, and its release. */
async function released(): Promise<{ folder: string; release: Release }> {
	const folder = await copyOfSound(kinds);
	const { drafts, problems } = await checkKnowledge(filesIn(folder));
	if (!drafts || problems.length > 0) throw new Error("The knowledge is not sound");
	const release = makeRelease(drafts, "2026.11.0", "2026-11-20");
	await mkdir(join(folder, "releases"));
	await writeFile(join(folder, "releases/2026.11.0.json"), writeRelease(release));
	return { folder, release };
}

let known: Release | undefined;

/** Scores a sheet and gives the command's code and lines. */
async function scored(
	framework: string,
	sheet: string | Uint8Array,
	more: Partial<Parameters<typeof score>[0]> = {},
): Promise<{ code: number; out: string[]; err: string[] }> {
	known ??= (await released()).release;
	const file = join(await dataFolder(), "sheet");
	await writeFile(file, sheet);
	const out: string[] = [];
	const err: string[] = [];
	const output = {
		out: (line: string) => out.push(line),
		err: (line: string) => err.push(line.replace(file, "sheet")),
		colour: false,
		width: 100,
	};
	const asked = {
		framework,
		answers: file,
		asOf: "2026-11-20",
		weights: undefined,
		json: true,
		language: "en" as const,
	};
	return { code: await score({ ...asked, ...more }, known, output), out, err };
}

const whole = {
	framework: "stairs",
	weights: "w1",
	objectives: [
		{ id: "first", points: "35.75", score: "3.575", seal: 2, governing: ["S-1"] },
		{ id: "second", points: "10", score: "1", seal: 4, governing: [] },
	],
	score: "1.90125",
	seal: 2,
	governing: ["S-1"],
	answered: 2,
	interval: { seal: { least: 2, most: 2 }, score: { least: "1.90125", most: "1.90125" } },
};

describe("sovereign score", () => {
	it("prints the score of a sheet as one line of JSON, and as text in both languages", async () => {
		const sheet = join(await dataFolder(), "sheet.csv");
		await writeFile(sheet, "criterion,answer,source\nS-1,2,interview\nS-2,hi,\n");
		const env = { SOVEREIGN_KNOWLEDGE: (await released()).folder };
		const json = await run(["score", "stairs", "--answers", sheet, "--json"], env);
		expect(json).toEqual({ code: 0, out: `${JSON.stringify(whole)}\n`, err: "" });
		const french = await run(["score", "stairs", "--answers", sheet], { ...env, LC_ALL: "fr_CA.UTF-8" });
		expect(french.out.split("\n")).toEqual([
			"Marches (1)",
			"first Premier : 35,75 points, 3,575 %, niveau 2 (« Moyen »). Retenu par : S-1.",
			"second Second : 10 points, 1 %, niveau 4 (« Haut »).",
			"Note : 1,90125 % (pondération w1).",
			"Niveau : 2 (« Moyen »).",
			"Retenu par : S-1.",
			"2 critères sur 2 ont une réponse.",
			"",
		]);
		const refused = await run(["score", "stairs", "--answers", `${sheet}x`, "--json"], env);
		expect([refused.code, refused.out]).toEqual([2, ""]);
		expect((await run(["score", "stairs"], env)).code).toBe(2);
	});

	it("reads CSV with commas or semicolons, quotes, a byte order mark and lines of Windows", async () => {
		for (const sheet of [
			"criterion,answer\nS-1,2\nS-2,hi\n",
			'\ufeffcriterion;answer;source\r\nS-1;2;"a; b\r\nc"\r\nS-2;hi;\r\n',
			'Answer,Source,Criterion\n"2",x,"S-1"\n\n hi , ,S-2',
		])
			expect(await scored("stairs", sheet)).toEqual({ code: 0, out: [JSON.stringify(whole)], err: [] });
	});

	it("reads JSON, an object or a list, with answers as text or as numbers", async () => {
		for (const sheet of [
			'{"S-1": "2", "S-2": "hi"}',
			'\n[{"criterion": "S-1", "answer": 2, "source": "x"},\n\t{"criterion": "S-2", "answer": "hi"}]',
		])
			expect(await scored("stairs", sheet)).toEqual({ code: 0, out: [JSON.stringify(whole)], err: [] });
	});

	it("gives the interval where answers are still to come, an empty one among them", async () => {
		for (const sheet of ["criterion,answer\nS-1,\nS-2,lo\n", '{"S-2": "lo", "S-1": null}']) {
			const { out } = await scored("stairs", sheet);
			expect(JSON.parse(out[0] ?? "")).toMatchObject({
				answered: 1,
				seal: 2,
				score: "0.325",
				interval: { seal: { least: 0, most: 2 }, score: { least: "0.325", most: "2.8275" } },
			});
		}
		const text = await scored("stairs", "criterion,answer\nS-2,lo\n", { json: false });
		expect(text.out.slice(-3)).toEqual([
			"With the answers still to come: 0.325% to 2.8275%.",
			"With the answers still to come: 0 (“None”) to 2 (“Middle”).",
			"1 of 2 criteria answered.",
		]);
	});

	it("tells every fault with its line and the nearest name, and prints nothing else", async () => {
		const csv =
			'criterion,answer,source\nS-1,"2",\nS-3,hi,\nS-1,3,\nS-2,high,\nS-2\n,hi,\nS-2,hi,"two\nlines",more\nS-22,lo,\n';
		expect(await scored("stairs", csv)).toEqual({
			code: 2,
			out: [],
			err: [
				'sheet:3 unknown-criterion: stairs has no criterion "S-3" → did you mean "S-1", "S-2"?',
				'sheet:4 duplicate-criterion: "S-1" stands on line 2 already → keep one of them',
				'sheet:5 unknown-answer: "high" is no answer to S-2 → it takes: lo, hi',
				expect.stringMatching(/^sheet:6 broken-row: /),
				expect.stringMatching(/^sheet:7 broken-row: /),
				expect.stringMatching(/^sheet:8 broken-row: /),
				'sheet:10 unknown-criterion: stairs has no criterion "S-22" → did you mean "S-2"?',
			],
		});
		const json = '{\n\t"S-1": "2",\n\t"S-9": "2",\n\t"S-1": "3",\n\t"S-2": ["hi"]\n}';
		const { err } = await scored("stairs", json, { language: "fr" });
		expect(err.map((line) => line.split(": ")[0])).toEqual([
			"sheet:3 unknown-criterion",
			"sheet:4 duplicate-criterion",
			"sheet:5 broken-row",
		]);
		expect(err[0]).toBe(
			"sheet:3 unknown-criterion: stairs n'a pas de critère « S-9 » → vouliez-vous dire « S-1 », « S-2 » ?",
		);
	});

	it("names the answer that is nearest", async () => {
		const { err } = await scored("menu", '{"eu": "yess"}');
		expect(err).toEqual([
			'sheet:1 unknown-answer: "yess" is no answer to eu → did you mean "yes"? (it takes: yes, no)',
		]);
	});

	it("refuses what is no sheet", async () => {
		const code = async (sheet: string | Uint8Array, more = {}) => {
			const { code, out, err } = await scored("stairs", sheet, more);
			expect([code, out, err.length]).toEqual([2, [], 1]);
			return err[0]?.split(": ")[0];
		};
		expect(await code("")).toBe("sheet:1 no-header");
		expect(await code("S-1,2\n")).toBe("sheet:1 no-header");
		expect(await code("criterion,anwser\n")).toBe("sheet:1 no-header");
		expect(await code("criterion,answer,answer\n")).toBe("sheet:1 no-header");
		expect(await code('criterion,answer\nS-1,"2\n')).toBe("sheet:2 broken-row");
		expect(await code('{"S-1": "2",\n"S-2" "hi"}')).toBe("sheet:2 not-json");
		expect(await code('[\n{"criterion": "S-1", "anwser": "2"}]')).toBe("sheet:2 broken-row");
		expect(await code('[{"criterion": "S-1", "answer": "2"},\n7]')).toBe("sheet:2 broken-row");
		expect(await code(new Uint8Array([0x63, 0xff, 0xfe]))).toBe("unreadable-sheet");
		expect(await code("criterion,answer\n", { answers: "/nowhere/at/all" })).toBe("unreadable-sheet");
		expect(await code("criterion,answer\n", { asOf: "2026-02-30" })).toBe("unknown-day");
		expect(await code("criterion,answer\n", { weights: "w2" })).toBe("unknown-weights");
		expect(await code("criterion,answer\n", { framework: "stair" })).toBe("unknown-framework");
		expect(await code("criterion,answer\n", { framework: "menu", weights: "w1" })).toBe("unknown-weights");
	});

	it("scores every kind of framework, as JSON and as text", async () => {
		const both = async (framework: string, sheet: string) => {
			const { out } = await scored(framework, sheet);
			const text = await scored(framework, sheet, { json: false });
			return [JSON.parse(out[0] ?? ""), text.out.slice(1, -1)];
		};
		expect(await both("grades", '{"G-1": "yes"}')).toEqual([
			{
				framework: "grades",
				level: 1,
				governing: [],
				met: ["G-1"],
				unmet: [],
				answered: 1,
				interval: { level: { least: 1, most: 3 } },
			},
			["Level: 1 (“One”).", "With the answers still to come: 1 (“One”) to 3 (“Three”)."],
		]);
		expect(await both("menu", '{"de": "yes"}')).toEqual([
			{
				framework: "menu",
				met: ["eu", "de"],
				unmet: [],
				answered: 1,
				interval: { met: { least: 2, most: 2 } },
				tiers: [{ id: "basic", met: true }],
			},
			["Met: 2; at best 2.", "Basic: met"],
		]);
		expect(await both("clauses", '{"C-1": "yes"}')).toEqual([
			{
				framework: "clauses",
				value: "bad",
				governing: ["C-1"],
				answered: 1,
				interval: { value: { least: "bad", most: "bad" } },
			},
			["Comes out: bad.", "Held down by: C-1."],
		]);
		expect(await both("Yardstick", '{"home": "no"}')).toEqual([
			{ framework: "yardstick", met: [], unmet: ["home"], answered: 1, interval: { met: { least: 0, most: 0 } } },
			["Met: 0; at best 0.", "Not met: home."],
		]);
	});
});
