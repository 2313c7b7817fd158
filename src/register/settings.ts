import { z } from "zod";
import type { SettingsChange } from "../evaluator/question.js";
import { placeIdSchema } from "../knowledge/places.js";
import { idSchema } from "../knowledge/text.js";

/** What a team has settled once for all its questions. */
export const settingsSchema = z
	.strictObject({
		home: z.array(placeIdSchema).min(1).nullable().default(null),
		framework: idSchema.nullable().default(null),
		language: z.enum(["en", "fr"]).nullable().default(null),
		readings: z.record(z.string(), z.string()).default({}),
		alternatives: z.boolean().optional().describe("false: a verdict does not name other offerings"),
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
		home: change.home === undefined ? settings.home : change.home,
		framework: change.framework === undefined ? settings.framework : change.framework,
		language: change.language === undefined ? settings.language : change.language,
		readings,
		...(settings.alternatives === undefined ? {} : { alternatives: settings.alternatives }),
	};
}
