import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
	assess,
	compareOfferings,
	evaluatorVersion,
	explainExposure,
	explainSubject,
	type Knowledge,
	layOver,
} from "../../src/evaluator/index.js";
import { loadKnowledge } from "../../src/releases/load.js";
import { checksOf, type Named, namedSchema, othersOf, type Recorded, roundOf } from "./questions.js";

/**
 * Whoever kept an answer must be able to tell why another one comes out: the number of the evaluator rises whenever
 * any answer of this corpus changes by a byte (EVALUATOR, section 10). Its releases never change.
 */

const folder = fileURLToPath(new URL("../../knowledge/releases", import.meta.url));
const file = new URL("./recorded.json", import.meta.url);
const recordedSchema = z.strictObject({
	evaluator: z.string(),
	answers: z.record(z.string(), z.record(z.string(), z.string())),
});
const recorded = recordedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
const recording = process.env.RECORD !== undefined;
const changed =
	"an answer changed: raise evaluatorVersion in src/evaluator/answer.ts, then RECORD=1 npx vitest run test/corpus";

const corpora: Readonly<Record<string, (named: Named) => Recorded[]>> = {
	"2026.11.0": checksOf,
	"2026.11.1": othersOf,
	"2026.11.2": roundOf,
};

function answerTo(knowledge: Knowledge, { question, overlay }: Recorded) {
	const known = overlay ? layOver(knowledge, overlay) : knowledge;
	switch (question.intent) {
		case "check":
			return assess(known, question);
		case "compare":
			return compareOfferings(known, question);
		case "explain":
			return explainSubject(known, question);
		case "exposure":
			return explainExposure(known, question);
	}
}

function digestOf(answer: ReturnType<typeof answerTo>): string {
	// The number itself may rise where nothing else changes.
	const said = JSON.stringify(answer, (key, value: unknown) => (key === "evaluator" ? undefined : value));
	return createHash("sha256").update(said).digest("hex").slice(0, 16);
}

describe("the recorded answers come out byte for byte, as long as the evaluator has its number", () => {
	it("have the evaluator's number", () => {
		if (!recording) expect(recorded.evaluator, changed).toBe(evaluatorVersion);
	});

	const now: Record<string, Record<string, string>> = {};
	for (const [version, questionsOf] of Object.entries(corpora)) {
		const questions = questionsOf(namedSchema.parse(JSON.parse(readFileSync(`${folder}/${version}.json`, "utf8"))));
		let knowledge: Knowledge | undefined;
		const answers: Record<string, string> = {};
		now[version] = answers;
		for (const asked of questions)
			it(`${version}: ${asked.name}`, async () => {
				knowledge ??= await loadKnowledge(folder, version);
				answers[asked.name] = digestOf(answerTo(knowledge, asked));
				if (!recording) expect(answers[asked.name], changed).toBe(recorded.answers[version]?.[asked.name]);
			});
	}

	afterAll(() => {
		if (!recording) return;
		const before = Object.values(recorded.answers).flatMap((answers) => Object.entries(answers));
		const other = before.some(([name, digest]) =>
			Object.values(now).some((answers) => (answers[name] ?? digest) !== digest),
		);
		if (other && recorded.evaluator === evaluatorVersion) throw new Error(changed);
		writeFileSync(file, `${JSON.stringify({ evaluator: evaluatorVersion, answers: now }, null, "\t")}\n`);
	});
});
