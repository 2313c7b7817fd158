import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { type Condition, conditionSchema, conditionsIn } from "../../src/knowledge/conditions.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Block, blocksOf, textOfPage } from "./page.js";
import { layOut, scratchKnowledge } from "./scratch.js";
import { tablesOf } from "./tables.js";

const page = "conditions.md";
const root = fileURLToPath(new URL("../../", import.meta.url));

describe("the examples of the page", () => {
	let scratch: Awaited<ReturnType<typeof scratchKnowledge>>;
	let examples: Block[];
	beforeAll(async () => {
		scratch = await scratchKnowledge();
		const blocks = (await blocksOf(page)).filter(({ kind }) => kind === "yaml");
		examples = blocks.filter(({ text }) => !text.startsWith("# "));
		for (const { text } of blocks) if (text.startsWith("# ")) await layOut(text, scratch.folder);
	});
	afterAll(() => scratch.remove());

	it("are conditions that a check of the knowledge accepts", { timeout: 120_000 }, async () => {
		const text = { en: "Example", fr: "Exemple" };
		const said = { source: "example", grade: "analyst", statement: text };
		const framework = {
			id: "example-conditions",
			name: text,
			title: text,
			kind: "all",
			version: "1",
			publisher: text,
			nature: text,
			summary: text,
			sources: { example: { title: "Example", publisher: "Nobody", url: null, published: null, seen: "2026-11-20" } },
			pillars: [{ id: "example", name: text }],
			criteria: examples.map((example) => ({
				id: `line-${example.line}`,
				pillar: "example",
				name: text,
				aspect: "security",
				asks: text,
				condition: askedOfItsSubject(conditionSchema.parse(parse(example.text))),
				...said,
			})),
		};
		await layOut(`# knowledge/frameworks/example-conditions.yaml\n${stringify(framework)}`, scratch.folder);
		expect((await checkKnowledge(filesIn(scratch.folder))).problems).toEqual([]);
	});

	it("show every word of the language, and so does the grammar", async () => {
		const shown = examples.flatMap(({ text }) => [...conditionsIn(conditionSchema.parse(parse(text)))]);
		const words = new Set(shown.flatMap((condition) => Object.keys(condition)));
		const [grammar] = await blocksOf(page);
		for (const word of wordsOfTheLanguage()) {
			expect([...words]).toContain(word);
			expect(grammar?.text).toMatch(new RegExp(`[{ ]${word}\\??:`));
		}
	});
});

/** What the page asks of a company stands inside a chain that leads to one. */
function askedOfItsSubject(condition: Condition): Condition {
	return "fact" in condition && condition.fact.startsWith("entity.")
		? { some: "custody", where: condition }
		: condition;
}

/** The keys that a condition may have, as its schema says them. */
function wordsOfTheLanguage(): Set<string> {
	const schema = JSON.stringify(conditionSchema.toJSONSchema({ unrepresentable: "any" }));
	const forms = [...schema.matchAll(/"type":"object","properties":\{"(\w+)"/g)].map(([, word = ""]) => word);
	const inside = ["is", "in", "set", "param", "atLeast", "atMost", "none", "threshold", "threat"];
	return new Set(forms.filter((word) => !inside.includes(word)));
}

describe("what a check refuses", () => {
	it("is listed whole: every code that it can give, and no other", async () => {
		const [table] = (await tablesOf(page)).get("What a check refuses") ?? [];
		const listed = (table ?? []).map(([code = ""]) => code.replaceAll("`", ""));
		expect(listed.sort()).toEqual((await codesOfTheChecks()).sort());
	});
	it("is where the other pages say it is", async () => {
		expect(await textOfPage("adding-a-law.md")).toContain("conditions.md#what-a-check-refuses");
	});
});

/** Codes stand in the checks as words with hyphens, one argument among others. */
async function codesOfTheChecks(): Promise<string[]> {
	const checks = join(root, "src/releases/checks");
	const files = [
		...(await readdir(checks)).map((name) => join(checks, name)),
		join(root, "src/releases/draft.ts"),
		join(root, "src/releases/yaml-faults.ts"),
		join(root, "src/knowledge/fact-form.ts"),
	];
	const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
	const words = texts.flatMap((text) => [...text.matchAll(/"([a-z]+(?:-[a-z]+)+)",/g)].map(([, word = ""]) => word));
	return [...new Set(words)].filter((word) => word !== "data-classes");
}
