import type { Cause } from "../../register/occurrence.js";
import { statementsOf } from "../../register/statements.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import { type Fold, plain, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { claimText } from "./vendor-claims.js";
import { spansOf, type Viewer } from "./vendor-words.js";

/** Why somebody is reminded of a vendor: "review overdue since 3 June 2026". */
export function causeText(cause: Cause, vendor: Vendor, telling: Telling): string {
	const day = (date: string) => dateIn(telling.language, date);
	switch (cause.kind) {
		case "cadence":
			return telling.say("vendorCauseCadence");
		case "overdue":
			return telling.say("vendorCauseOverdue", { date: day(cause.since) });
		case "stale":
			return telling.say("vendorCauseStale", { what: subjectText(cause.about, vendor, telling) });
		case "flip": {
			const { release, before, after } = cause;
			const slots = { version: release, before: verdictText(before, telling), after: verdictText(after, telling) };
			return telling.say("vendorCauseFlip", slots);
		}
		case "turn": {
			const { on, before, after } = cause;
			const slots = { date: day(on), before: verdictText(before, telling), after: verdictText(after, telling) };
			return telling.say(cause.lead > 0 ? "vendorCauseTurns" : "vendorCauseTurned", slots);
		}
		case "decision":
			return telling.say("decidedOnNow", {
				before: verdictText(cause.before, telling),
				after: verdictText(cause.after, telling),
			});
		default: {
			const what = cause.kind === "waiver" ? telling.say("vendorTheWaiver") : subjectText(cause.about, vendor, telling);
			return telling.say(cause.lead > 0 ? "vendorCauseEnds" : "vendorCauseEnded", { what, date: day(cause.ends) });
		}
	}
}

/** What ends or goes stale: a piece of the team's evidence, an answer of its questionnaire, or a fact of the knowledge. */
function subjectText(about: string, vendor: Vendor, telling: Telling): string {
	const own = vendor.evidence.find(({ id }) => id === about);
	if (own) return telling.quoted(claimText(own, telling));
	const answered = statementsOf(vendor).find(({ id }) => id === about);
	if (answered) return telling.quoted(claimText(answered.claim, telling));
	const fact = telling.knowledge.factsById.get(about)?.fact;
	return telling.quoted(fact ? claimText(fact, telling) : about);
}

/** What somebody was told, or is to be told, and nobody has dealt with. */
export function remindersFold(vendor: Vendor, { telling, who }: Viewer): Fold | undefined {
	const open = vendor.reminders.filter(({ closed }) => !closed);
	if (open.length === 0) return undefined;
	const items = open.map(({ cause, date, snoozed }): Span[] => {
		const slots = { cause: causeText(cause, vendor, telling), date: dateIn(telling.language, date) };
		if (!snoozed) return [plain(telling.say("vendorReminderFor", slots))];
		const until = dateIn(telling.language, snoozed.until);
		return spansOf("vendorReminderSnoozed", { ...slots, until, who: who(snoozed.by) }, telling);
	});
	const title = telling.say("vendorOpenReminders", { count: open.length });
	return { kind: "fold", id: "reminders", title, blocks: [{ kind: "list", items }] };
}
