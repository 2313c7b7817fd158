import type { Day } from "../../knowledge/dates.js";
import { byVersion } from "../../knowledge/release.js";
import type { Cause } from "../../register/occurrence.js";
import { addDays } from "../../register/schedule/working-days.js";
import type { Vendor } from "../../register/vendor.js";
import { type Compared, comparedSchema, turnsBetween } from "../../replies/register/reassess-turns.js";
import type { Since } from "../../replies/register/reminder-since.js";
import { type AnswerRecord, answerRecordSchema, recordOf } from "../answer-record.js";
import type { Assessed, Desk } from "../desk.js";
import { lastLook } from "../last-look.js";
import type { Releases } from "../ports.js";
import { recordUnder } from "../register/kept-answers.js";
import { causesOf } from "../register/reassess-causes.js";

/**
 * What today's verdict is held against: what was decided on, where that is what it is about; else what somebody last
 * read. Where nobody has read any: what the release before says today, or what this one said of the day before.
 */
export async function sinceOf(
	vendor: Vendor,
	cause: Cause,
	now: Assessed,
	desk: Desk,
	releases: Pick<Releases, "versions">,
): Promise<Since | undefined> {
	const decided = cause.kind === "decision" ? vendor.decisions.find(({ id }) => id === cause.decision) : undefined;
	const grounds = decided?.grounds ?? (await lastLook(vendor, desk));
	if (grounds) {
		const { asOf, release, evaluator, verdict } = grounds;
		const record = await recordUnder(grounds.answer, desk);
		return { read: true, ends: { asOf, release, evaluator }, verdict, ...(await against(record, now, desk)) };
	}
	const then = await unreadBefore(vendor, cause, desk, releases);
	if (!then) return undefined;
	const { question, knowledge, evaluator } = now.answer;
	const { assessed, release = knowledge.version, asOf = question.asOf } = then;
	const ends = { asOf, release, evaluator };
	const record = assessed && answerRecordSchema.parse(JSON.parse(recordOf(assessed.answer, assessed.overlay)));
	return { read: false, ends, verdict: then.verdict, ...(await against(record, now, desk)) };
}

/** What nobody has read, and what would have been read before that turned which a reminder is about. */
interface Unread {
	readonly assessed: Assessed | undefined;
	readonly verdict: Since["verdict"];
	readonly release?: string | undefined;
	readonly asOf?: Day;
}

async function unreadBefore(
	vendor: Vendor,
	cause: Cause,
	desk: Desk,
	releases: Pick<Releases, "versions">,
): Promise<Unread | undefined> {
	if (cause.kind === "flip") {
		const release = releases.versions().findLast((version) => byVersion(version, cause.release) < 0);
		const older = release === undefined ? undefined : await desk.release(release);
		return { assessed: older && desk.assess(vendor, { knowledge: older }), verdict: cause.before, release };
	}
	const asOf = lastDayBefore(cause);
	if (asOf === undefined || asOf >= desk.seat.today) return undefined;
	const assessed = desk.assess(vendor, { asOf });
	return assessed && { assessed, verdict: assessed.answer, asOf };
}

/** The last day before that came which a reminder tells of. */
function lastDayBefore(cause: Cause): Day | undefined {
	if (cause.kind === "turn") return addDays(cause.on, -1);
	return "ends" in cause && cause.kind !== "waiver" ? cause.ends : undefined;
}

/** What came out otherwise than in an earlier assessment, and because of what; as far as that can be read. */
async function against(
	record: AnswerRecord | undefined,
	now: Assessed,
	desk: Desk,
): Promise<Pick<Since, "turns" | "causes">> {
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
