import type { Assessment } from "../../evaluator/answer.js";
import type { Reminder } from "../../register/occurrence.js";
import { outdatedDecision } from "../../register/outdated.js";
import { reviewDue } from "../../register/schedule/dues.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import { type LeafBlock, plain, type Span } from "../reply.js";
import { rulingOn } from "./decision-reply.js";
import { daysBetween } from "./reminder-first-line.js";
import { matterFields } from "./reminder-matter.js";
import { versus } from "./vendor-fields.js";
import { cadenceText, dueText, spansOf, type Viewer } from "./vendor-words.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];
type Told = Pick<Reminder, "cause" | "date" | "snoozed">;

/** What is due and why, who owns it, what was decided, and who put it off. */
export function reminderFields(vendor: Vendor, told: Told, answer: Assessment | undefined, viewer: Viewer): Field[] {
	const { telling, who } = viewer;
	const { snoozed } = told;
	const decision = vendor.decisions.at(-1);
	const field = (label: string, text: readonly Span[]): Field => ({ label, text: [...text] });
	return [
		...matterFields(vendor, told, answer, viewer),
		...dueFields(vendor, told, viewer),
		field(telling.say("remindOwner"), [who(vendor.owner)]),
		...(decision && told.cause.kind !== "waiver"
			? [field(telling.say("remindDecision"), decisionSpans(vendor, decision, answer, viewer))]
			: []),
		...(snoozed
			? [
					field(
						telling.say("remindPutOff"),
						spansOf("remindPutOffBy", { date: dateIn(telling.language, snoozed.until), who: who(snoozed.by) }, telling),
					),
				]
			: []),
	];
}

/** "approved (20 November 2026, by you): decided on sovereign (proven); now not sovereign (proven)" */
function decisionSpans(
	vendor: Vendor,
	decision: Vendor["decisions"][number],
	answer: Assessment | undefined,
	{ telling, who }: Viewer,
): Span[] {
	const outdated = outdatedDecision(vendor, answer);
	const said = rulingOn(decision, who, telling);
	if (!outdated) return said;
	return [...said, plain(`${telling.say("colon")}${telling.say("decidedOnNow", versus(outdated, telling))}`)];
}

function dueFields(vendor: Vendor, { cause, date }: Told, viewer: Viewer): Field[] {
	const { telling, today } = viewer;
	const due = reviewDue(vendor);
	if (cause.kind !== "cadence" && cause.kind !== "overdue")
		return due === null ? [] : [{ label: telling.say("remindNext"), text: [plain(`${dueText(vendor, viewer)}.`)] }];
	const since = cause.kind === "overdue" ? cause.since : date;
	const slots = { date: dateIn(telling.language, since), cadence: cadenceText(vendor.cadence, telling) };
	const late = daysBetween(since, today);
	const text =
		cause.kind === "overdue"
			? telling.say(late > 1 ? "remindDueLate" : "remindDueLateOne", { ...slots, count: late })
			: `${telling.say("remindDueLine", slots)}.`;
	return [{ label: telling.say("remindDue"), text: [plain(text)] }];
}
