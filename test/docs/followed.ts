import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import { builtProgram } from "../commands/built.js";
import { dataFolder } from "../commands/program.js";
import { blocksOf } from "./page.js";
import { layOut, scratchKnowledge } from "./scratch.js";

/** The folder that the pages tell their readers to copy the knowledge to. */
const toldFolder = "/tmp/scratch";

/**
 * Does what a page says, block by block, in a copy of the knowledge: YAML is laid into it, commands are run on it, and
 * what they print is what the next block shows: JSON as a part of it, text with … for what it leaves out.
 * @returns how many commands were run.
 */
export async function follow(page: string): Promise<number> {
	const scratch = await scratchKnowledge();
	let count = 0;
	try {
		let printed = "";
		for (const { kind, text, line } of await blocksOf(page)) {
			const place = `docs/${page}:${line}`;
			if (kind === "yaml") await layOut(text, scratch.folder);
			if (kind === "sh")
				for (const command of text.split("\n").filter((one) => one.startsWith("npm run "))) {
					printed = await run(command, scratch.folder);
					count++;
				}
			if (kind === "json") expectPart(JSON.parse(printed), JSON.parse(text), place);
			if (kind === "text") expect(printed.trimEnd(), place).toMatch(patternOf(text, scratch.folder));
		}
	} finally {
		await scratch.remove();
	}
	return count;
}

const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** Runs `npm run --silent SCRIPT -- …` as npm would, by the built program; what it printed, whatever its exit code. */
async function run(command: string, folder: string): Promise<string> {
	const program = await builtProgram();
	const { scripts } = scriptsSchema.parse(JSON.parse(await readFile(join(program, "package.json"), "utf8")));
	const [, name = "", rest = ""] = /^npm run --silent (\S+)(?: --)?(.*)$/.exec(command) ?? [];
	const script = scripts[name];
	if (script === undefined) throw new Error(`No such script: ${command}`);
	const SOVEREIGN_DATA = await dataFolder();
	const env = { PATH: process.env.PATH, LC_ALL: "en_CA.UTF-8", SOVEREIGN_KNOWLEDGE: folder, SOVEREIGN_DATA };
	const options = { cwd: program, env, maxBuffer: 64 * 1024 * 1024 };
	return new Promise((resolve) => {
		execFile("sh", ["-c", `${script}${rest}`], options, (_error, out, err) => resolve(`${out}${err}`));
	});
}

function patternOf(text: string, folder: string): RegExp {
	const literal = text.replaceAll(toldFolder, folder).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`^${literal.replaceAll("…", "[^]*")}$`);
}

/** Every member that is shown is there; every item of a list that is shown is among those that are there. */
function expectPart(whole: unknown, shown: unknown, place: string): void {
	if (!holds(whole, shown)) expect(whole, place).toMatchObject(z.record(z.string(), z.unknown()).parse(shown));
}

function holds(whole: unknown, shown: unknown): boolean {
	if (Array.isArray(shown))
		return (
			Array.isArray(whole) &&
			(shown.length > 0 || whole.length === 0) &&
			shown.every((item) => whole.some((one) => holds(one, item)))
		);
	if (typeof shown !== "object" || shown === null) return whole === shown;
	return (
		typeof whole === "object" &&
		whole !== null &&
		Object.entries(shown).every(([key, value]) => holds(Reflect.get(whole, key), value))
	);
}
