import type { Desk } from "../bot/desk.js";
import { listReminders, openReminders } from "../bot/register/list-reminders.js";
import { daySchema } from "../knowledge/dates.js";
import { plannedRows, type ReminderRow } from "../register/reminder-listing.js";
import { Outlook } from "../register/schedule/outlook.js";
import { planDay } from "../register/schedule/plan-day.js";
import type { Reply } from "../replies/reply.js";
import { CommandRefused } from "./command-refused.js";
import { oneLine } from "./one-line.js";
import type { ExitCode, Output } from "./output.js";

export interface RemindersOptions {
	/** A day to try; what is recorded if left out. */
	readonly day: string | undefined;
	readonly json: boolean;
}

export interface RemindersParts {
	readonly desk: Desk;
	readonly render: (reply: Reply, options: { colour: boolean; width: number; full: boolean }) => string;
}

/** `sovereign reminders`: what is due, was sent and failed, and why; with a day, what would be sent on it. */
export async function reminders(
	{ day, json }: RemindersOptions,
	{ desk, render }: RemindersParts,
	output: Output,
): Promise<ExitCode> {
	if (day !== undefined && !daySchema.safeParse(day).success) throw noDay(day);
	if (json) for (const row of await rowsOf(day, desk)) output.out(JSON.stringify(told(row, desk)));
	else {
		const { colour, width } = output;
		const reply = await listReminders({ order: "list-reminders", ...(day === undefined ? {} : { day }) }, desk);
		output.out(render(reply, { colour, width, full: true }));
	}
	return 0;
}

async function rowsOf(day: string | undefined, desk: Desk): Promise<ReminderRow[]> {
	if (day === undefined) return openReminders(desk);
	const { state, seat } = desk;
	const ahead = await seat.outlook?.(state, day);
	return plannedRows(state, planDay(state, day, ahead?.outlook ?? Outlook.none));
}

function told({ vendor, to, last, snoozed, ...row }: ReminderRow, { people }: Desk) {
	const person = to && "person" in to ? { ...to, name: people.get(to.person)?.name } : to;
	return {
		...row,
		vendor: vendor && { id: vendor.id, name: vendor.name },
		to: person,
		last: last ?? null,
		snoozed: snoozed ?? null,
	};
}

function noDay(day: string): CommandRefused {
	return new CommandRefused("wrong-day", {
		en: `${oneLine(day)} is no day: write it as 2027-03-01`,
		fr: `${oneLine(day)} n'est pas un jour : écrivez-le comme 2027-03-01`,
	});
}
