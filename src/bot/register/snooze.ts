import { fill, inBoth, type Text } from "../../knowledge/text.js";
import type { OrderOf } from "../../questions/order.js";
import { carryOut, type Refusal } from "../../register/commands/index.js";
import { theBot } from "../../register/identities.js";
import { type PlannedReminder, vendorOfKey } from "../../register/occurrence.js";
import { reduceAll } from "../../register/reduce.js";
import { reviewDue } from "../../register/schedule/dues.js";
import { addDays } from "../../register/schedule/working-days.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../../replies/days.js";
import { snoozedReply } from "../../replies/register/decision-snooze-reply.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { unrecordedOf } from "./unrecorded.js";
import { vendorInUse } from "./vendor-in-use.js";

/** Where nobody says until when. */
const usualDays = 14;

/** Lets one reminder come again later, or all that are open of a vendor. */
export async function snooze(order: OrderOf<"snooze">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const { key } = order;
	const until = order.until ?? addDays(laterDay(desk), order.days ?? usualDays);
	const found = vendorInUse(key === undefined ? order.vendor : vendorOfKey(key), desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const open = vendor.reminders.filter(({ closed }) => !closed).map((reminder) => reminder.key);
	const isRecorded = key === undefined ? open.length > 0 : vendor.reminders.some((one) => one.key === key);
	const planned = isRecorded ? [] : await unrecordedOf(vendor, desk);
	const keys = key === undefined ? [...open, ...planned.map((one) => one.key)] : [key];
	if (keys.length === 0) return refusedReply(order, nothingOpen(vendor), telling);
	const { snoozed, refusal } = await putOff(keys, until, planned, desk);
	// Of several, one may have been dealt with meanwhile.
	if (snoozed === 0 && refusal) return refusedReply(order, refusal, telling);
	const state = await desk.parts.store.read(desk.seat.tenant);
	return snoozedReply(
		order,
		state.vendors.get(vendor.id) ?? vendor,
		{ count: snoozed, until, settings: state.settings },
		telling,
	);
}

/** Days are counted from the day it is where whoever says so is; where the team's is later, nothing comes before that. */
function laterDay({ seat: { today, here = today } }: Desk): string {
	return here > today ? here : today;
}

/**
 * Puts off reminders; those that nobody has recorded yet are recorded with it, as the bot would have, and nothing is
 * where none can be put off.
 */
function putOff(keys: readonly string[], until: string, planned: readonly PlannedReminder[], { seat, parts }: Desk) {
	const context = { now: parts.clock.now(), newId: parts.newId, by: seat.by, from: seat.from };
	return parts.store.change<PutOff>(seat.tenant, (state) => {
		const recorded = carryOut(
			state,
			{ do: "record-plan", reminders: [...planned], digests: [] },
			{ ...context, by: theBot },
		);
		const events = "events" in recorded ? [...recorded.events] : [];
		let after = reduceAll(state, events);
		let snoozed = 0;
		let refusal: Refusal | undefined;
		for (const key of keys) {
			const outcome = carryOut(after, { do: "snooze-reminder", key, until }, context);
			if ("refusal" in outcome) {
				refusal ??= outcome.refusal;
				continue;
			}
			events.push(...outcome.events);
			after = reduceAll(after, outcome.events);
			snoozed++;
		}
		return { events: snoozed > 0 ? events : [], result: { snoozed, refusal } };
	});
}

interface PutOff {
	readonly snoozed: number;
	/** Why the first of those that could not be put off was not. */
	readonly refusal: Refusal | undefined;
}

/** Nothing is due: when it will be, and how that is changed. */
function nothingOpen(vendor: Vendor): Refusal {
	const { name } = vendor;
	const due = reviewDue(vendor);
	const template = due === null ? nothingDue : nothingDueBefore;
	const date = due === null ? "" : inBoth((language) => dateIn(language, due));
	return { code: "no-reminder-open", says: fill(template, { name, date }) };
}

const nothingDue: Text = {
	en: "There is no open reminder of {name} to put off, and its review is never due by itself. To change that, write “review {name} every 6 months”.",
	fr: "Aucun rappel n'est ouvert sur {name} : il n'y a rien à reporter, et sa revue n'est jamais due d'elle-même. Pour changer cela, écrivez « revoir {name} tous les 6 mois ».",
};

const nothingDueBefore: Text = {
	en: "There is no open reminder of {name} to put off: its next review is due on {date}. To change how often it is reviewed, write “review {name} every 6 months”.",
	fr: "Aucun rappel n'est ouvert sur {name} : il n'y a rien à reporter, sa prochaine revue est due le {date}. Pour changer le rythme des revues, écrivez « revoir {name} tous les 6 mois ».",
};
