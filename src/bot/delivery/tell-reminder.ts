import { type Day, dayAfter } from "../../knowledge/dates.js";
import { type Cause, vendorOfKey } from "../../register/occurrence.js";
import type { Vendor } from "../../register/vendor.js";
import { type ReminderTold, reminderReply } from "../../replies/register/reminder-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Assessed, Desk } from "../desk.js";
import { noVerdict } from "../register/no-verdict.js";
import { sinceOf } from "./since.js";
import { deskFor, type For, type TellingParts } from "./tell.js";

/** What a reminder says today, and the assessment that it tells of. */
export interface ToldReminder {
	readonly reply: Reply;
	readonly vendor: string;
	/** Undefined where the vendor has no verdict. */
	readonly assessed: Assessed | undefined;
}

/** What a reminder says to one reader; undefined where it is no longer there. */
export async function tellReminder(
	key: string,
	mayRepeat: boolean,
	reader: For,
	parts: TellingParts,
): Promise<ToldReminder | undefined> {
	const desk = await deskFor(reader, parts);
	const { telling, today, knowledge } = desk.seat;
	const vendor = desk.state.vendors.get(vendorOfKey(key));
	const reminder = vendor?.reminders.find((one) => one.key === key);
	if (!vendor || !reminder) return undefined;
	const assessed = desk.assess(vendor);
	const now = assessed ?? { none: noVerdict(vendor, desk).says };
	const since = assessed && (await sinceOf(vendor, reminder.cause, assessed, desk, parts.releases));
	const then = assessed && thenOf(vendor, reminder.cause, desk);
	const reply = reminderReply(
		{ vendor, reminder, to: reader.to, now, since, then, mayRepeat },
		{ telling: new Telling(telling.language, assessed?.knowledge ?? knowledge), today, who: (id) => desk.who(id) },
	);
	return { reply, vendor: vendor.id, assessed };
}

/** The first day on which something that a reminder tells of beforehand is so. */
function startOf(cause: Cause): Day | undefined {
	if (cause.kind === "turn") return cause.on;
	return "ends" in cause && cause.kind !== "waiver" ? dayAfter(cause.ends) : undefined;
}

/** What the verdict will be without what ends; a waiver is no part of it. */
function thenOf(vendor: Vendor, cause: Cause, desk: Desk): ReminderTold["then"] {
	const from = startOf(cause);
	if (from === undefined || from <= desk.seat.today) return undefined;
	const { outcome, assurance } = desk.assess(vendor, { asOf: from })?.answer ?? {};
	return outcome === undefined || assurance === undefined ? undefined : { from, verdict: { outcome, assurance } };
}
