import { z } from "zod";
import type { State } from "../state.js";
import { addEvidence, addEvidenceSchema } from "./add-evidence.js";
import { addVendor, addVendorSchema } from "./add-vendor.js";
import { archiveVendor, archiveVendorSchema, restoreVendor, restoreVendorSchema } from "./archive-vendor.js";
import { assignVendor, assignVendorSchema } from "./assign-vendor.js";
import { changeAboutPerson, changePersonSchema, erasePerson, erasePersonSchema } from "./change-person.js";
import { changeSettingsSchema, changeTeamSettings } from "./change-settings.js";
import { decide, decideSchema } from "./decide.js";
import { dismissReminder, dismissReminderSchema } from "./dismiss-reminder.js";
import { editVendor, editVendorSchema } from "./edit-vendor.js";
import { importVendors, importVendorsSchema } from "./import-vendors.js";
import { noteAnswer, noteAnswerSchema, useRelease, useReleaseSchema } from "./note-answer.js";
import type { Context, Outcome, Refusal } from "./outcome.js";
import { recordPlan, recordPlanSchema } from "./record-plan.js";
import { retireEvidence, retireEvidenceSchema } from "./retire-evidence.js";
import { reviewVendor, reviewVendorSchema } from "./review-vendor.js";
import { settleSend, settleSendSchema, trySend, trySendSchema } from "./send.js";
import { snoozeReminder, snoozeReminderSchema } from "./snooze-reminder.js";

export type { Context, Outcome, Refusal } from "./outcome.js";

/** Everything that can be asked of a tenant's register. */
export const commandSchema = z.discriminatedUnion("do", [
	addVendorSchema,
	editVendorSchema,
	archiveVendorSchema,
	restoreVendorSchema,
	assignVendorSchema,
	reviewVendorSchema,
	decideSchema,
	addEvidenceSchema,
	retireEvidenceSchema,
	importVendorsSchema,
	snoozeReminderSchema,
	dismissReminderSchema,
	changeSettingsSchema,
	changePersonSchema,
	erasePersonSchema,
	noteAnswerSchema,
	useReleaseSchema,
	recordPlanSchema,
	trySendSchema,
	settleSendSchema,
]);
export type Command = z.infer<typeof commandSchema>;

/** Why a command that was put together from what somebody typed or pressed cannot be one; undefined where it can. */
export function unreadable(command: Command): Refusal | undefined {
	const read = commandSchema.safeParse(command);
	if (read.success) return undefined;
	const where = read.error.issues[0]?.path.map(String).join(".") || "·";
	return {
		code: "unreadable-command",
		says: {
			en: `What stands at ${where} is too long or not of the right form. Nothing was changed; say it again in other words.`,
			fr: `Ce qui se trouve à ${where} est trop long ou n'a pas la bonne forme. Rien n'a été changé ; dites-le autrement.`,
		},
	};
}

/** What a command comes to: the events to be kept before anybody is told, or why it is refused. Nothing is changed here. */
export function carryOut(state: State, command: Command, context: Context): Outcome {
	switch (command.do) {
		case "add-vendor":
			return addVendor(state, command, context);
		case "edit-vendor":
			return editVendor(state, command, context);
		case "archive-vendor":
			return archiveVendor(state, command, context);
		case "restore-vendor":
			return restoreVendor(state, command, context);
		case "assign-vendor":
			return assignVendor(state, command, context);
		case "review-vendor":
			return reviewVendor(state, command, context);
		case "decide":
			return decide(state, command, context);
		case "add-evidence":
			return addEvidence(state, command, context);
		case "retire-evidence":
			return retireEvidence(state, command, context);
		case "import-vendors":
			return importVendors(state, command, context);
		case "snooze-reminder":
			return snoozeReminder(state, command, context);
		case "dismiss-reminder":
			return dismissReminder(state, command, context);
		case "change-settings":
			return changeTeamSettings(state, command, context);
		case "change-person":
			return changeAboutPerson(state, command, context);
		case "erase-person":
			return erasePerson(state, command, context);
		case "note-answer":
			return noteAnswer(state, command, context);
		case "use-release":
			return useRelease(state, command, context);
		case "record-plan":
			return recordPlan(state, command, context);
		case "try-send":
			return trySend(state, command, context);
		case "settle-send":
			return settleSend(state, command, context);
	}
}
