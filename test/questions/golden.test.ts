import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Atlas } from "../../src/knowledge/places.js";
import { fillIn, nameIndexOf, readQuestion } from "../../src/questions/index.js";
import { knowledgeRelease } from "./knowledge.js";

const caseSchema = z.strictObject({
	text: z.string(),
	expect: z.record(z.string(), z.unknown()),
	needs: z.string().optional(),
});
const cases = z
	.array(caseSchema)
	.parse(JSON.parse(readFileSync(new URL("../golden/questions.json", import.meta.url), "utf8")));

const release = await knowledgeRelease();
const index = nameIndexOf(release);
const today = "2026-11-20";
const ground = {
	release,
	atlas: new Atlas(release.grounds.places, release.grounds.sets),
	settings: { home: null, framework: null, readings: {} },
	today,
};
const standing = new Set(
	[...release.offerings, ...release.laws, ...release.frameworks, ...release.dataClasses].map((subject) => subject.id),
);

describe("golden questions", () => {
	for (const { text, expect: expected, needs } of cases)
		it.skipIf(needs !== undefined && !standing.has(needs))(text, () => {
			const understood = readQuestion(text, { index, today });
			if ("ask" in expected) {
				if (understood.kind !== "ask") return expect(understood).toHaveProperty("kind", "ask");
				expect(understood.ask.about).toBe(expected.ask);
				const among = z.array(z.string()).optional().parse(expected.among) ?? [];
				expect(understood.ask.among).toEqual(expect.arrayContaining(among));
				return;
			}
			if ("unknown" in expected) {
				expect(understood).toMatchObject({ kind: "unknown", unknown: { about: expected.unknown } });
				return;
			}
			if (understood.kind !== "draft") return expect(understood).toHaveProperty("kind", "draft");
			const filled = fillIn(understood.draft, ground);
			if (!("question" in filled)) return expect(filled).toHaveProperty("question");
			const { corrections, ...fields } = expected;
			expect(filled.question).toMatchObject(fields);
			if (corrections === "some" && "corrections" in filled.question)
				expect(filled.question.corrections).not.toEqual([]);
		});
});
