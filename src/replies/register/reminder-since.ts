import type { Assessment } from "../../evaluator/answer.js";
import type { Verdict } from "../../evaluator/hangs-on.js";
import { type Day, dayAfter } from "../../knowledge/dates.js";
import type { Cause, Reminder } from "../../register/occurrence.js";
import { dateIn } from "../days.js";
import { type Block, plain } from "../reply.js";
import type { Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { causeLines, type Ends, type Cause as TurnedBy } from "./reassess-cause-lines.js";
import { isSame, isSameVerdict, type Turns } from "./reassess-turns.js";
import { otherwiseBlocks } from "./vendor-since.js";

/** What today's verdict is held against, and what made the difference. */
export interface Since {
	/** Whether somebody read it; else an older release would have said so today. */
	readonly read: boolean;
	readonly ends: Ends;
	readonly verdict: Verdict;
	/** Undefined where its bytes cannot be read any more. */
	readonly turns: Turns | undefined;
	readonly causes: readonly TurnedBy[];
}

/** What changed and because of what; in one line where nothing did. */
export function sinceBlocks(
	since: Since | undefined,
	now: Assessment,
	{ cause, date: due }: Pick<Reminder, "cause" | "date">,
	telling: Telling,
): Block[] {
	const verdict = verdictText(now, telling);
	if (!since) return [line(telling.say("remindNeverRead", { verdict }))];
	const date = dateIn(telling.language, since.ends.asOf);
	const { turns } = since;
	const slots = { date, before: verdictText(since.verdict, telling), after: verdict };
	if (cause.kind === "decision" && !isSameVerdict(since.verdict, now))
		return [line(telling.say("remindDecidedFirst", slots)), ...otherwise(since, now, telling)];
	if (isSameVerdict(since.verdict, now)) {
		if (!turns) return [line(telling.say("remindVerdictSame", { date, verdict }))];
		if (isSame(turns)) return [line(telling.say("remindSame", { date, verdict }))];
		return [line(telling.say("remindOtherReasons", { date, verdict })), ...otherwise(since, now, telling)];
	}
	return [line(turnedText(since, cause, due, slots, telling)), ...otherwise(since, now, telling)];
}

/** From what to what; where nobody has read any of it, on which day or by which release. */
function turnedText(
	{ read, ends }: Since,
	cause: Cause,
	due: Day,
	slots: Readonly<Record<"date" | "before" | "after", string>>,
	telling: Telling,
): string {
	if (read) return telling.say("remindTurned", slots);
	const day = (date: Day) => dateIn(telling.language, date);
	return cause.kind === "flip"
		? telling.say("remindTurnedUnread", { ...slots, version: cause.release, date: day(due) })
		: telling.say("remindTurnedAlone", { ...slots, date: day(dayAfter(ends.asOf)) });
}

function otherwise({ ends, turns, causes }: Since, now: Assessment, telling: Telling): Block[] {
	const after = { asOf: now.question.asOf, release: now.knowledge.version, evaluator: now.evaluator };
	const fields = causeLines(causes, ends, after, turns?.before.holdsUntil, telling);
	return [
		...(fields.length > 0 ? [{ kind: "fields" as const, fields }] : []),
		...otherwiseBlocks(turns?.before, now, telling),
	];
}

function line(text: string): Block {
	return { kind: "paragraph", text: [plain(text)] };
}
