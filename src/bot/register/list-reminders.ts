import type { OrderOf } from "../../questions/order.js";
import { recipientKey } from "../../register/occurrence.js";
import { plannedRows, type ReminderRow, reminderRows } from "../../register/reminder-listing.js";
import { Outlook } from "../../register/schedule/outlook.js";
import { type Plan, planDay, planNow } from "../../register/schedule/plan-day.js";
import { dryPassReply, remindersReply } from "../../replies/register/reminder-list-reply.js";
import type { Reply } from "../../replies/reply.js";
import { bundlesOf } from "../delivery/bundles.js";
import { todayOfTeam } from "../delivery/tell.js";
import type { Desk } from "../desk.js";

/** What is due, was sent and failed; or, for a day, what would be sent on it. It changes nothing. */
export async function listReminders(order: OrderOf<"list-reminders">, desk: Desk): Promise<Reply> {
	const { state, seat } = desk;
	const { telling, today, outlook } = seat;
	const who = (actor: string) => desk.who(actor);
	const { day } = order;
	if (day === undefined) return remindersReply(order, await openReminders(desk), today, who, telling);
	const ahead = await outlook?.(state, day);
	const plan = planDay(state, day, ahead?.outlook ?? Outlook.none);
	const knows = ahead ? (ahead.whole ? "all" : "part") : "nothing";
	const about = { settings: state.settings, knows, messages: messagesOf(plan) } as const;
	return dryPassReply(order, plannedRows(state, plan), day, about, who, telling);
}

/** In how many messages all of a plan is sent. */
function messagesOf({ reminders, digests }: Plan): number {
	const toEach = new Map<string, { key: string; deliver: string }[]>();
	for (const { key, deliver, to } of [...reminders, ...digests])
		for (const one of to) {
			const those = toEach.get(recipientKey(one));
			if (those) those.push({ key, deliver });
			else toEach.set(recipientKey(one), [{ key, deliver }]);
		}
	return [...toEach.values()].reduce((sum, waiting) => sum + bundlesOf(waiting).length, 0);
}

/** What is recorded and open; and what is to be sent by now, where no server runs that would have recorded it. */
export async function openReminders({ state, seat, parts }: Desk): Promise<ReminderRow[]> {
	const now = parts.clock.now();
	const ahead = await seat.outlook?.(state, todayOfTeam(state, parts));
	return reminderRows(state, now, planNow(state, now, ahead?.outlook ?? Outlook.none));
}
