import { byVersion } from "../../knowledge/release.js";
import type { Cause } from "../../register/occurrence.js";
import type { Vendor } from "../../register/vendor.js";
import { type Compared, comparedSchema, turnsBetween } from "../../replies/register/reassess-turns.js";
import type { Since } from "../../replies/register/reminder-since.js";
import { type AnswerRecord, answerRecordSchema, recordOf } from "../answer-record.js";
import type { Assessed, Desk } from "../desk.js";
import type { Releases } from "../ports.js";
import { lastLook } from "../register/last-look.js";
import { causesOf } from "../register/reassess-causes.js";

/**
 * What today's verdict is held against: what somebody last read; where nobody has and a release turned it, what the
 * release before says today.
 */
export async function sinceOf(
	vendor: Vendor,
	cause: Cause,
	now: Assessed,
	desk: Desk,
	releases: Pick<Releases, "versions">,
): Promise<Since | undefined> {
	const grounds = await lastLook(vendor, desk);
	if (grounds) {
		const { asOf, release, evaluator, verdict } = grounds;
		const bytes = await desk.parts.answers.get(desk.seat.tenant, grounds.answer);
		return { read: true, ends: { asOf, release, evaluator }, verdict, ...(await against(bytes, now, desk)) };
	}
	if (cause.kind !== "flip") return undefined;
	const before = releases.versions().findLast((version) => byVersion(version, cause.release) < 0);
	const older = before === undefined ? undefined : await desk.release(before);
	const then = older && desk.assess(vendor, { knowledge: older });
	const { question, knowledge, evaluator } = now.answer;
	const ends = { asOf: question.asOf, release: before ?? knowledge.version, evaluator };
	const bytes = then && recordOf(then.answer, then.overlay);
	return { read: false, ends, verdict: cause.before, ...(await against(bytes, now, desk)) };
}

/** What came out otherwise than in an assessment's bytes, and because of what; as far as they can be read. */
async function against(bytes: string | undefined, now: Assessed, desk: Desk): Promise<Pick<Since, "turns" | "causes">> {
	const record = bytes === undefined ? undefined : answerRecordSchema.safeParse(JSON.parse(bytes)).data;
	const before = record && comparedSchema.safeParse(record.answer).data;
	if (!record || !before) return { turns: undefined, causes: [] };
	return { turns: turnsBetween(before, now.answer), causes: await causes(record, before, now, desk) };
}

async function causes(record: AnswerRecord, before: Compared, now: Assessed, desk: Desk): Promise<Since["causes"]> {
	const { version, digest } = record.release;
	const then = await desk.release(version);
	return causesOf(
		record,
		before,
		{ ...now, release: desk.seat.knowledge },
		then?.release.digest === digest ? then : undefined,
	);
}
