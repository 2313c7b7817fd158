import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerSchemaText } from "../../src/commands/answer-schema.js";
import { assess, checkQuestionSchema, evaluatorVersion, Knowledge } from "../../src/evaluator/index.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { makeRelease } from "../../src/releases/release-file.js";
import { dataFolder, run } from "../commands/program.js";
import { blocksOf, textOfPage } from "./page.js";

const knowledge = fileURLToPath(new URL("../../knowledge", import.meta.url));
const file = (version: string) => textOfPage(`schema/answer-${version}.json`);

function validator(): ValidateFunction {
	return new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(JSON.parse(answerSchemaText()));
}

/** Refuses with what does not fit. */
function expectValid(validate: ValidateFunction, answer: unknown): void {
	expect(validate(answer) ? [] : validate.errors?.slice(0, 5), JSON.stringify(answer).slice(0, 300)).toEqual([]);
}

describe("the JSON Schema of the answer", () => {
	it("stands in docs as the evaluator's own schemas make it", async () => {
		const how = `npm run --silent sovereign -- answer-schema > docs/schema/answer-${evaluatorVersion}.json`;
		expect(await file(evaluatorVersion), how).toBe(answerSchemaText());
	});

	it("is what the command prints", async () => {
		expect(await run(["answer-schema"])).toEqual({ code: 0, err: "", out: answerSchemaText() });
	});

	it("has its changes written down", async () => {
		expect(await textOfPage("schema/CHANGELOG.md")).toContain(`\n## ${evaluatorVersion}\n`);
	});

	it("promises all that 1.0 promised", async () => {
		expect(takenBack(JSON.parse(await file("1.0")), JSON.parse(answerSchemaText()))).toEqual([]);
	});
});

const same = '"framework": "four-pillars", "home": ["CA"], "asOf": "2026-11-20"';
const asked: Record<string, string> = {
	check: `{"offering": "micrologic-cirrus", "dataClasses": ["ca-protected-b"], ${same}}`,
	compare: `{"intent": "compare", "offerings": ["micrologic-cirrus", "aws-canada-regions"], "dataClasses": ["ca-protected-b"], ${same}}`,
	find: `{"intent": "find", "dataClasses": ["ca-protected-b"], ${same}}`,
	exposure: '{"intent": "exposure", "offering": "aws-canada-regions", "home": ["CA"], "asOf": "2026-11-20"}',
	explain: '{"intent": "explain", "subject": "us-cloud-act", "asOf": "2026-11-20"}',
	changes: '{"intent": "changes", "since": "2026.11.0"}',
	help: "help",
	settings: "settings",
	ask: "is Cirrus sovereign?",
	unknown: "is FooCloud sovereign for Protected B?",
};

describe("real answers fit it", () => {
	it("of every intent, and what is no answer", { timeout: 300_000 }, async () => {
		const { out } = await run(["ask", "--json"], {}, Object.values(asked).join("\n"));
		const answers: unknown[] = out
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		const validate = validator();
		for (const answer of answers) expectValid(validate, answer);
		const kind = z.looseObject({ question: z.looseObject({ intent: z.string() }).optional() });
		const kinds = answers.map((answer) => {
			const { question, ...rest } = kind.parse(answer);
			return question?.intent ?? Object.keys(rest)[0];
		});
		expect(kinds).toEqual(Object.keys(asked));
	});

	it("with evidence laid over the release", { timeout: 300_000 }, async () => {
		const [evidence] = (await blocksOf("evidence.md")).filter(({ kind }) => kind === "yaml");
		const path = join(await dataFolder(), "evidence.yaml");
		await writeFile(path, evidence?.text ?? "");
		const { out } = await run(["ask", "--json", "--evidence", path, asked.check ?? ""]);
		expect(out).toContain('"team:contract"');
		expectValid(validator(), JSON.parse(out));
	});

	it("under every framework of the knowledge, so of every kind", { timeout: 300_000 }, async () => {
		const { drafts } = await checkKnowledge(filesIn(knowledge));
		if (!drafts) throw new Error("The knowledge cannot be read");
		const known = new Knowledge(makeRelease(drafts, "2099.1.0", "2026-11-20"));
		const validate = validator();
		const kinds = new Set<string>();
		for (const [framework, { kind }] of known.frameworks) {
			kinds.add(kind);
			const question = checkQuestionSchema.parse({
				offering: "ovhcloud-public-cloud",
				dataClasses: ["eu-personal-data"],
				framework,
				home: ["EU"],
				asOf: "2026-11-20",
			});
			expectValid(validate, JSON.parse(JSON.stringify(assess(known, question))));
		}
		expect([...kinds].sort()).toEqual(["all", "ladders", "levels", "profile", "strictest"]);
	});

	it("and nothing else does", async () => {
		const validate = validator();
		const { out } = await run(["ask", "--json", asked.check ?? ""]);
		const answer = z.looseObject({}).parse(JSON.parse(out));
		expect(validate(answer)).toBe(true);
		expect(validate({ ...answer, outcome: "fine" })).toBe(false);
		expect(validate({ ...answer, more: 1 })).toBe(false);
		const { findings: _, ...less } = answer;
		expect(validate(less)).toBe(false);
	});
});

const nodeSchema = z.looseObject({
	$ref: z.string().optional(),
	properties: z.record(z.string(), z.unknown()).optional(),
	required: z.array(z.string()).optional(),
	items: z.unknown().optional(),
	anyOf: z.array(z.unknown()).optional(),
});

/** Paths of what one schema promised and another no longer does: a field, or that it is always there. */
function takenBack(before: unknown, after: unknown): string[] {
	const lost: string[] = [];
	const seen = new Set<string>();
	const read = (root: unknown, node: unknown) => {
		const found = nodeSchema.parse(node);
		const name = found.$ref?.replace("#/$defs/", "");
		const defs = z.looseObject({ $defs: z.record(z.string(), z.unknown()) }).parse(root).$defs;
		return name === undefined ? found : nodeSchema.parse(defs[name]);
	};
	const walk = (one: unknown, other: unknown, path: string) => {
		const pair = JSON.stringify([one, other]);
		if (seen.has(pair)) return;
		seen.add(pair);
		const old = read(before, one);
		const now = read(after, other);
		for (const name of old.required ?? [])
			if (!now.required?.includes(name)) lost.push(`${path}.${name} is always there`);
		for (const [name, property] of Object.entries(old.properties ?? {})) {
			const kept = now.properties?.[name];
			if (kept === undefined) lost.push(`${path}.${name}`);
			else walk(property, kept, `${path}.${name}`);
		}
		if (old.items !== undefined) walk(old.items, now.items, `${path}[]`);
		for (const [index, option] of (old.anyOf ?? []).entries()) walk(option, now.anyOf?.[index], `${path}(${index})`);
	};
	walk(before, after, "answer");
	return lost;
}
