import type { Day } from "../../knowledge/dates.js";
import type { Cause } from "../../register/occurrence.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import type { Telling } from "../telling.js";

type Ends = Extract<Cause, { readonly ends: Day }>;

const ending = {
	certificate: { before: "remindCertificateEnds", after: "remindCertificateEnded" },
	waiver: { before: "remindWaiverEnds", after: "remindWaiverEnded" },
	evidence: { before: "remindEvidenceEnds", after: "remindEvidenceEnded" },
} as const satisfies Record<Ends["kind"], Readonly<Record<"before" | "after", Phrase>>>;

/** What it is about, by the day on which it is read: "your waiver ends in 30 days" is "ended" after a snooze. */
export function firstLine(
	cause: Cause,
	names: { readonly vendor: string; readonly classes: string },
	today: Day,
	telling: Telling,
): string {
	const day = (date: Day) => dateIn(telling.language, date);
	switch (cause.kind) {
		case "cadence":
			return telling.say("remindCadence", names);
		case "overdue":
			return telling.say("remindOverdue", { ...names, date: day(cause.since) });
		case "stale":
			return telling.say("remindStale", names);
		case "flip":
			return telling.say("remindFlip", names);
		case "turn":
			return cause.on <= today
				? telling.say("remindTurnedOn", { ...names, date: day(cause.on) })
				: telling.say("remindTurns", { ...names, when: whenText(cause.on, today, telling) });
		case "decision":
			return telling.say("remindDecidedOtherwise", names);
		default: {
			const { before, after } = ending[cause.kind];
			if (cause.ends < today) return telling.say(after, { ...names, date: day(cause.ends) });
			return telling.say(before, { ...names, when: whenText(cause.ends, today, telling) });
		}
	}
}

/** "tomorrow, 1 December 2026" */
function whenText(on: Day, today: Day, telling: Telling): string {
	const count = daysBetween(today, on);
	const date = dateIn(telling.language, on);
	if (count === 0) return telling.say("remindToday");
	return count === 1 ? telling.say("remindTomorrow", { date }) : telling.say("remindInDays", { count, date });
}

export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
