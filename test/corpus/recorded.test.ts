import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
	assess,
	type CheckQuestion,
	checkQuestionSchema,
	evaluatorVersion,
	type Knowledge,
} from "../../src/evaluator/index.js";
import { loadKnowledge } from "../../src/releases/load.js";

/**
 * Whoever kept an answer must be able to tell why another one comes out: the number of the evaluator rises whenever
 * any answer of this corpus changes by a byte (EVALUATOR, section 10). Its release never changes.
 */

const file = new URL("./recorded.json", import.meta.url);
const recordedSchema = z.strictObject({ evaluator: z.string(), answers: z.record(z.string(), z.string()) });
const recorded = recordedSchema.parse(JSON.parse(readFileSync(file, "utf8")));

let knowledge: Knowledge;
beforeAll(async () => {
	knowledge = await loadKnowledge(new URL("../../knowledge/releases", import.meta.url).pathname, "2026.11.0");
});

/** Each offering with a few classes and frameworks, some with choices, context and readings. */
function questions(): CheckQuestion[] {
	const classes = [...knowledge.dataClasses.values()];
	const frameworks = [...knowledge.frameworks.keys()];
	return [...knowledge.offerings.keys()].flatMap((offering, at) =>
		[0, 1, 2, 3].map((turn) => {
			const dataClass = classes[(5 * at + 7 * turn) % classes.length];
			return checkQuestionSchema.parse({
				offering,
				dataClasses: [dataClass?.id],
				framework: frameworks[(at + turn) % frameworks.length],
				home: [dataClass?.jurisdiction ?? "CA"],
				asOf: turn === 3 ? "2027-06-30" : "2026-11-20",
				...(turn === 1 ? { configuration: { keys: "customer-outside" }, context: { "public-body": true } } : {}),
				...(turn === 2 ? { readings: { "us-cloud-act": "narrow" } } : {}),
			});
		}),
	);
}

describe("the recorded answers", () => {
	it("come out byte for byte, as long as the evaluator has its number", () => {
		const answers = Object.fromEntries(
			questions().map((question) => {
				const { evaluator: _number, ...answer } = assess(knowledge, question);
				return [
					`${question.offering} ${question.dataClasses} ${question.framework} ${question.asOf}`,
					createHash("sha256").update(JSON.stringify(answer)).digest("hex").slice(0, 16),
				];
			}),
		);
		if (process.env.RECORD !== undefined && recorded.evaluator !== evaluatorVersion)
			writeFileSync(file, `${JSON.stringify({ evaluator: evaluatorVersion, answers }, null, "\t")}\n`);
		else {
			expect(recorded.evaluator, "record anew: RECORD=1 npx vitest run test/corpus").toBe(evaluatorVersion);
			expect(
				answers,
				"an answer changed: raise evaluatorVersion in src/evaluator/answer.ts, then RECORD=1 npx vitest run test/corpus",
			).toEqual(recorded.answers);
		}
	});
});
