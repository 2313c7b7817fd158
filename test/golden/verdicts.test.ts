import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type Assessment, assess, checkQuestionSchema, Knowledge } from "../../src/evaluator/index.js";
import { filesIn } from "../../src/releases/disk.js";
import { readDrafts } from "../../src/releases/draft.js";
import { makeRelease } from "../../src/releases/release-file.js";

/**
 * Real questions on the real knowledge, and what any right answer must show (README.md beside this file).
 * They are a floor: nothing is tuned to them.
 */

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const allowed = z.array(z.string());
const exposureExpected = z
	.strictObject({ status: allowed, contested: z.array(z.boolean()), path: allowed, threat: allowed })
	.partial();
const caseSchema = z.strictObject({
	question: checkQuestionSchema,
	needs: z.string().optional(),
	expect: z
		.strictObject({
			outcome: allowed,
			findings: z.record(z.string(), allowed),
			exposures: z.record(z.string(), exposureExpected),
			hingesOn: allowed,
			openQuestions: allowed,
		})
		.partial(),
	because: z.string(),
});
type Expected = z.infer<typeof caseSchema>["expect"];

const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(new URL("./verdicts.json", import.meta.url), "utf8")));

let knowledge: Knowledge;
beforeAll(async () => {
	const { drafts, problems } = await readDrafts(filesIn(new URL("../../knowledge", import.meta.url).pathname));
	if (!drafts) throw new Error(`The knowledge cannot be read: ${JSON.stringify(problems.slice(0, 3))}`);
	knowledge = new Knowledge(makeRelease(drafts, "2026.11.0", "2026-11-20"));
});

describe("what any right answer shows", () => {
	for (const [index, { question, needs, expect: expected, because }] of cases.entries())
		it(`${index + 1}. ${question.offering}, ${question.dataClasses}, ${question.asOf}: ${because}`, ({ skip }) => {
			if (needs !== undefined && !hasSubject(needs)) skip(`the release has no ${needs} yet`);
			compare(assess(knowledge, question), expected);
		});
});

function hasSubject(id: string): boolean {
	return [knowledge.offerings, knowledge.entities, knowledge.laws, knowledge.frameworks, knowledge.dataClasses].some(
		(subjects) => subjects.has(id),
	);
}

function compare(answer: Assessment, expected: Expected) {
	if (expected.outcome) expect(expected.outcome).toContain(answer.outcome);
	for (const [id, statuses] of Object.entries(expected.findings ?? {}))
		expect(statuses, id).toContain(answer.findings.find((finding) => finding.criterion === id)?.status);
	for (const [id, wanted] of Object.entries(expected.exposures ?? {})) {
		const exposure = answer.exposures.find((one) => one.law === id);
		if (!exposure) throw new Error(`The answer says nothing of ${id}`);
		if (wanted.status) expect(wanted.status, id).toContain(exposure.status);
		if (wanted.contested) expect(wanted.contested, id).toContain(exposure.contested);
		if (wanted.threat) expect(wanted.threat, id).toContain(exposure.threat);
		for (const part of wanted.path ?? [])
			expect(
				exposure.path.some((step) => step.name.en.includes(part)),
				`${id}: ${part} on the path ${exposure.path.map((step) => step.name.en).join(" → ")}`,
			).toBe(true);
	}
	for (const id of expected.hingesOn ?? [])
		expect(
			answer.hingesOn.some((hinge) => hinge.id === id || hinge.id.startsWith(`${id}.`)),
			`hinges on ${id}, not only on ${answer.hingesOn.map((hinge) => hinge.id)}`,
		).toBe(true);
	for (const word of expected.openQuestions ?? [])
		expect(
			answer.openQuestions.some((open) => `${open.about} ${open.ask.en}`.toLowerCase().includes(word.toLowerCase())),
			`an open question about ${word}`,
		).toBe(true);
}
