import { z } from "zod";
import { type Answer, answerSchema, evaluatorVersion } from "../evaluator/answer.js";
import {
	alternativesTo,
	assess,
	compareOfferings,
	explainExposure,
	explainSubject,
	findOfferings,
	type Knowledge,
	layOver,
	OverlayRefused,
	UnknownSubject,
} from "../evaluator/index.js";
import { type Overlay, overlaySchema } from "../knowledge/overlay.js";
import { digestSchema, versionSchema } from "../knowledge/release.js";

const originsSchema = z.strictObject({ framework: z.boolean(), home: z.boolean() });

/** An answer as it was given, with all that it was given from: enough to give it again. */
export const answerRecordSchema = z.strictObject({
	format: z.literal(1),
	release: z.strictObject({ version: versionSchema, digest: digestSchema }),
	evaluator: z.string(),
	overlay: overlaySchema.nullable().describe("What was laid over the release; null where nothing was"),
	answer: z.record(z.string(), z.unknown()).describe("The answer's contract, of the evaluator that gave it"),
	origins: originsSchema.optional().describe("What of the question the team's settings filled in; left out: not known"),
});
export type AnswerRecord = z.infer<typeof answerRecordSchema>;

/** Answers that an evaluator gives from a release alone. */
export type Recordable = Extract<
	Answer,
	{ evaluator: string; question: { intent: "check" | "compare" | "find" | "exposure" | "explain" } }
>;

/** Whether an answer follows from its question, its release and its overlay alone. */
export function isRecordable(answer: Answer): answer is Recordable {
	return "question" in answer && ["check", "compare", "find", "exposure", "explain"].includes(answer.question.intent);
}

/** The bytes that are kept of an answer: the same answer from the same knowledge gives the same. */
export function recordOf(
	answer: Recordable,
	overlay: Overlay | undefined,
	origins?: z.infer<typeof originsSchema>,
): string {
	const { version, digest } = answer.knowledge;
	return JSON.stringify({
		format: 1,
		release: { version, digest },
		evaluator: answer.evaluator,
		overlay: overlay ?? null,
		answer,
		...(origins ? { origins } : {}),
	});
}

/** What giving a kept answer again comes to. */
export type Replayed =
	/** The same evaluator gave the same bytes. */
	| { readonly kind: "same" }
	/** Another evaluator, or another release of that number, gives this. */
	| {
			readonly kind: "differs";
			readonly now: Answer;
			readonly sameEvaluator: boolean;
			readonly paths: readonly string[];
	  }
	/** It cannot be given again: why. The kept answer stands. */
	| { readonly kind: "impossible"; readonly why: "no-release" | "other-release" | "not-understood" };

/**
 * A kept answer in today's form, to be read: fields are only ever added, so that an older evaluator's answer differs by
 * its version alone. Undefined where it is none that this evaluator knows.
 */
export function answerIn({ answer }: AnswerRecord): Recordable | undefined {
	const asToday = (key: string, value: unknown) => (key === "evaluator" ? evaluatorVersion : value);
	const read = answerSchema.safeParse(JSON.parse(JSON.stringify(answer), asToday));
	return read.success && isRecordable(read.data) ? read.data : undefined;
}

/** Gives a kept answer again from its own release. @param knowledge undefined where that release is not there any more */
export function replayRecord(record: AnswerRecord, knowledge: Knowledge | undefined): Replayed {
	if (!knowledge) return { kind: "impossible", why: "no-release" };
	if (knowledge.release.digest !== record.release.digest) return { kind: "impossible", why: "other-release" };
	const read = answerIn(record);
	const now = read && again(read, knowledge, record.overlay ?? undefined);
	if (!now) return { kind: "impossible", why: "not-understood" };
	const before = JSON.stringify(record.answer);
	if (JSON.stringify(now) === before) return { kind: "same" };
	const paths = differences(record.answer, JSON.parse(JSON.stringify(now)));
	return { kind: "differs", now, sameEvaluator: record.evaluator === evaluatorVersion, paths };
}

function again(before: Recordable, release: Knowledge, overlay: Overlay | undefined): Answer | undefined {
	try {
		const knowledge = overlay ? layOver(release, overlay) : release;
		const { question } = before;
		switch (question.intent) {
			case "check": {
				const answer = assess(knowledge, question);
				return "alternatives" in before ? { ...answer, alternatives: alternativesTo(knowledge, question) } : answer;
			}
			case "compare":
				return compareOfferings(knowledge, question);
			case "find":
				return findOfferings(knowledge, question);
			case "exposure":
				return explainExposure(knowledge, question);
			case "explain":
				return explainSubject(knowledge, question);
		}
	} catch (error) {
		if (error instanceof OverlayRefused || error instanceof UnknownSubject) return undefined;
		throw error;
	}
}

/** Where two JSON values differ, as paths; at most so many, the outermost of each place. */
const mostPaths = 20;

function differences(before: unknown, after: unknown, path = "", found: string[] = []): string[] {
	if (found.length >= mostPaths || Object.is(before, after)) return found;
	if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) {
		found.push(path);
		return found;
	}
	const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
	for (const key of new Set([...a.keys(), ...b.keys()]))
		differences(a.get(key), b.get(key), path === "" ? key : `${path}.${key}`, found);
	return found;
}
