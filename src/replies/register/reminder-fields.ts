import type { Assessment } from "../../evaluator/answer.js";
import type { Reminder } from "../../register/occurrence.js";
import { reviewDue } from "../../register/schedule/dues.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import { type LeafBlock, plain, type Span } from "../reply.js";
import { rulingOn } from "./decision-reply.js";
import { daysBetween } from "./reminder-first-line.js";
import { matterFields } from "./reminder-matter.js";
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
			? [field(telling.say("remindDecision"), rulingOn(decision, who, telling))]
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
			? telling.say("remindDueLate", { ...slots, count: late })
			: `${telling.say("remindDueLine", slots)}.`;
	return [{ label: telling.say("remindDue"), text: [plain(text)] }];
}
