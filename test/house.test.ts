import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** Which room may import which (the project's layout): imports go one way only. */
const rooms: Readonly<Record<string, readonly string[]>> = {
	"src/knowledge": [],
	"src/evaluator": ["src/knowledge"],
	"src/releases": ["src/evaluator", "src/knowledge"],
	"src/questions": ["src/evaluator", "src/knowledge"],
	"src/register": ["src/evaluator", "src/knowledge"],
	"src/store": ["src/knowledge", "src/register"],
	"src/replies": ["src/evaluator", "src/knowledge", "src/questions", "src/register"],
	"src/bot": ["src/knowledge", "src/evaluator", "src/questions", "src/register", "src/replies"],
	"src/commands": [
		"src/knowledge",
		"src/evaluator",
		"src/releases",
		"src/questions",
		"src/register",
		"src/store",
		"src/replies",
		"src/bot",
	],
	"src/main.ts": ["src", "adapters"],
	"adapters/slack": ["src/bot", "src/replies"],
	"adapters/teams": ["src/bot", "src/replies"],
	"adapters/web": ["src/bot", "src/replies"],
	"adapters/terminal": ["src/bot", "src/replies"],
	bench: ["src/knowledge", "src/evaluator", "src/releases", "src/register", "src/store"],
};

/** Packages that stay in one room. */
const packageRooms: Readonly<Record<string, string | readonly string[]>> = {
	"@slack/": "adapters/slack",
	botbuilder: "adapters/teams",
	"botframework-": "adapters/teams",
	lowdb: "src/store",
	"write-file-atomic": "src/store",
	yaml: "src/releases",
	commander: ["src/main.ts", "src/commands"],
	pino: "src/main.ts",
	"json-rules-engine": "bench",
};

interface Import {
	readonly file: string;
	readonly to: string;
}

const root = join(import.meta.dirname, "..");
const files = ["src", "adapters", "bench"]
	.flatMap((folder) => filesUnder(folder))
	.filter((file) => file.endsWith(".ts"));
const imports = files.flatMap((file) => importsOf(file));

function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder)).flatMap((name) => {
		const path = join(folder, name);
		return statSync(join(root, path)).isDirectory() ? filesUnder(path) : [path];
	});
}

function importsOf(file: string): Import[] {
	const text = codeOf(file);
	return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"\s,]+)"/g)].flatMap(([, to]) =>
		to ? [{ file, to }] : [],
	);
}

function textOf(file: string): string {
	return readFileSync(join(root, file), "utf8");
}

/** The text without its comments. */
function codeOf(file: string): string {
	return textOf(file)
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/(^|\s)\/\/.*$/gm, "");
}

function targetOf({ file, to }: Import): string | undefined {
	return to.startsWith(".")
		? normalize(join(dirname(file), to))
				.split(sep)
				.join("/")
				.replace(/\.js$/, ".ts")
		: undefined;
}

function roomOf(file: string): string | undefined {
	return Object.keys(rooms).find((room) => file === room || file.startsWith(`${room}/`));
}

describe("the house", () => {
	it("has a room for every file", () => {
		expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
	});

	it("imports one way only", () => {
		const wrong = imports.filter((one) => {
			const target = targetOf(one);
			if (!target) return false;
			const room = roomOf(one.file) ?? "";
			const allowed = [room, ...(rooms[room] ?? [])];
			return !allowed.some((folder) => target === folder || target.startsWith(`${folder}/`));
		});
		expect(wrong).toEqual([]);
	});

	it("keeps each package in its room", () => {
		const wrong = imports.filter(({ file, to }) => {
			const name = Object.keys(packageRooms).find((one) => to === one || to.startsWith(one));
			return name !== undefined && !to.startsWith(".") && ![packageRooms[name]].flat().includes(roomOf(file));
		});
		expect(wrong).toEqual([]);
	});

	it("reaches no node: module, clock or chance from the evaluator", () => {
		const reached = new Set(files.filter((file) => file.startsWith("src/evaluator/")));
		for (const file of reached)
			for (const one of importsOf(file)) {
				const target = targetOf(one);
				if (target) reached.add(target);
			}
		const outside = [...reached].flatMap((file) =>
			importsOf(file).filter(({ to }) => !to.startsWith(".") && to !== "zod"),
		);
		expect(outside).toEqual([]);
		const impure = [...reached].filter((file) =>
			/Date\.now\(|new Date\(|Math\.random\(|\bIntl\.|toLocale|performance\.|process\.|fetch\(/.test(codeOf(file)),
		);
		expect(impure).toEqual([]);
	});

	it("keeps files small, and names them for what they do", () => {
		// The attribute catalogue and the grammar are one table each.
		const tables = ["src/knowledge/catalogue.ts", "src/questions/grammar.ts"];
		const long = files.filter((file) => !tables.includes(file) && textOf(file).split("\n").length > 350);
		expect(long).toEqual([]);
		const vague = files.filter((file) => /(^|\/)(utils?|helpers?|manager|common|misc)\b/.test(relative(".", file)));
		expect(vague).toEqual([]);
	});

	it("switches no check off", () => {
		// The directives are comments themselves; the types are code.
		const loose = files.filter(
			(file) =>
				/@ts-ignore|@ts-nocheck|@ts-expect-error|biome-ignore/.test(textOf(file)) ||
				/:\s*any\b|\bas any\b|\bas unknown as\b/.test(codeOf(file)),
		);
		expect(loose).toEqual([]);
	});

	it("locks every package to a version, and names no registry", () => {
		const lock = textOf("package-lock.json");
		expect(lock).not.toContain('"resolved"');
		const { packages } = z
			.object({
				packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
			})
			.parse(JSON.parse(lock));
		// A platform's package that is missing here makes `npm ci` refuse the whole lock.
		const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
			Object.keys(optionalDependencies).filter(
				(name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
			),
		);
		expect(missing).toEqual([]);
	});
});
