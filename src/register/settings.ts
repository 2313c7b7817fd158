import { z } from "zod";
import type { SettingsChange } from "../evaluator/question.js";
import { sensitivitySchema } from "../knowledge/demands.js";
import { assuranceSchema } from "../knowledge/grades.js";
import { placeIdSchema } from "../knowledge/places.js";
import { idSchema } from "../knowledge/text.js";
import { roleSchema } from "./decision.js";
import { channelSchema, personIdSchema } from "./identities.js";
import { weekdaySchema, workingDaysSchema } from "./schedule/working-days.js";
import { zoneSchema } from "./schedule/zones.js";

/** What a team has settled about its register. Left out: not settled, and the usual holds. */
export const registerSettingsShape = {
	zone: zoneSchema.optional().describe("Where the team is; a person's own comes first"),
	hour: z.number().int().min(0).max(23).optional().describe("When reminders come, on the clock of whoever is told"),
	workingDays: workingDaysSchema.optional(),
	channel: channelSchema.optional().describe("Where the team is told what nobody owns, and what is overdue"),
	leads: z
		.array(z.number().int().min(1).max(730))
		.min(1)
		.max(6)
		.refine((days) => days.every((one, index) => index === 0 || one < (days[index - 1] ?? 0)), "longest first")
		.optional()
		.describe("How many days before something ends it is told"),
	overdueAfter: z.number().int().min(1).max(365).optional().describe("Days after which an overdue review is told on"),
	digest: weekdaySchema.nullable().optional().describe("The day of the weekly overview; null: none"),
	assurance: z
		.partialRecord(sensitivitySchema, assuranceSchema)
		.optional()
		.describe("The least assurance that the team accepts, where it is more than the sensitivity asks for"),
	roles: z.record(personIdSchema, roleSchema).optional().describe("Who is not named is a member"),
};

/** What a team has settled once for all its questions. */
export const settingsSchema = z
	.strictObject({
		home: z.array(placeIdSchema).min(1).nullable().default(null),
		framework: idSchema.nullable().default(null),
		language: z.enum(["en", "fr"]).nullable().default(null),
		readings: z.record(z.string(), z.string()).default({}),
		alternatives: z.boolean().optional().describe("false: a verdict does not name other offerings"),
		...registerSettingsShape,
	})
	.describe("A team's settings; null is not set");
export type Settings = z.infer<typeof settingsSchema>;

export const noSettings: Settings = { home: null, framework: null, language: null, readings: {} };

/** The settings after a change; null in a change takes a setting back. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
	const readings = { ...settings.readings };
	for (const [about, reading] of Object.entries(change.readings ?? {})) {
		if (reading === null) delete readings[about];
		else readings[about] = reading;
	}
	return {
		...settings,
		home: change.home === undefined ? settings.home : change.home,
		framework: change.framework === undefined ? settings.framework : change.framework,
		language: change.language === undefined ? settings.language : change.language,
		readings,
	};
}
