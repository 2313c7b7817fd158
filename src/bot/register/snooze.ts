import { fill } from "../../knowledge/text.js";
import type { OrderOf } from "../../questions/order.js";
import type { Refusal } from "../../register/commands/index.js";
import { vendorOfKey } from "../../register/occurrence.js";
import { addDays } from "../../register/schedule/working-days.js";
import { snoozedReply } from "../../replies/register/decision-snooze-reply.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { vendorInUse } from "./vendor-in-use.js";

/** Where nobody says until when. */
const usualDays = 14;

/** Lets one reminder come again later, or all that are open of a vendor. */
export async function snooze(order: OrderOf<"snooze">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const { key } = order;
	const until = order.until ?? addDays(desk.seat.today, order.days ?? usualDays);
	const found = vendorInUse(key === undefined ? order.vendor : vendorOfKey(key), desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const open = vendor.reminders.filter(({ closed }) => !closed).map((reminder) => reminder.key);
	const keys = key === undefined ? open : [key];
	if (keys.length === 0) return refusedReply(order, nothingOpen(vendor.name), telling);
	let snoozed = 0;
	let refusal: Refusal | undefined;
	for (const one of keys) {
		const carried = await desk.carry({ do: "snooze-reminder", key: one, until });
		if ("refusal" in carried) refusal ??= carried.refusal;
		else snoozed++;
	}
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

function nothingOpen(name: string): Refusal {
	return {
		code: "no-reminder-open",
		says: fill(
			{
				en: "No reminder of {name} is open, so that there is nothing to put off. To change when it is reviewed: “review {name} every 6 months”.",
				fr: "Aucun rappel sur {name} n'est ouvert : il n'y a rien à reporter. Pour changer le rythme des révisions : « revoir {name} tous les 6 mois ».",
			},
			{ name },
		),
	};
}
