import { z } from "zod";
import { settingsChangeSchema } from "../evaluator/question.js";
import { sensitivitySchema } from "../knowledge/demands.js";
import { assuranceSchema } from "../knowledge/grades.js";
import { roleSchema } from "./decision.js";
import { personIdSchema } from "./identities.js";
import { changeSettings, registerSettingsShape, type Settings, settingsSchema } from "./settings.js";

const { zone, hour, workingDays, channel, leads, overdueAfter, digest } = registerSettingsShape;

const plainShape = {
	zone: zone.nullable(),
	hour: hour.nullable(),
	workingDays: workingDays.nullable(),
	channel: channel.nullable(),
	leads: leads.nullable(),
	overdueAfter: overdueAfter.nullable(),
	digest: z.union([digest, z.literal("usual")]).describe("null: none; usual: as if never settled"),
};

/** What a team can settle of its questions and of its register. */
export const registerSettingsChangeSchema = z
	.strictObject({
		...settingsChangeSchema.shape,
		alternatives: z.boolean().nullable().optional(),
		...plainShape,
		assurance: z.partialRecord(sensitivitySchema, assuranceSchema.nullable()).optional(),
		roles: z.record(personIdSchema, roleSchema.nullable()).optional(),
	})
	.describe("What is left out stays; null takes a setting back");
export type RegisterSettingsChange = z.infer<typeof registerSettingsChangeSchema>;

/** The settings after a change; what is taken back is as if it had never been settled. */
export function changeRegisterSettings(settings: Settings, change: RegisterSettingsChange): Settings {
	const { assurance, roles, digest: overview, ...rest } = change;
	const changed: Record<string, unknown> = { ...changeSettings(settings, rest) };
	const put = (name: string, value: unknown) => {
		if (value === null) delete changed[name];
		else if (value !== undefined) changed[name] = value;
	};
	for (const name of ["alternatives", "zone", "hour", "workingDays", "channel", "leads", "overdueAfter"] as const)
		put(name, rest[name]);
	if (overview === "usual") delete changed.digest;
	else if (overview !== undefined) changed.digest = overview;
	put("assurance", merged(settings.assurance, assurance));
	put("roles", merged(settings.roles, roles));
	return settingsSchema.parse(changed);
}

/** One record with the entries of another; null takes an entry back, and what is empty is left out. */
function merged<Value>(
	before: Readonly<Record<string, Value>> | undefined,
	change: Readonly<Record<string, Value | null | undefined>> | undefined,
): Record<string, Value> | null | undefined {
	if (!change) return undefined;
	const entries = new Map(Object.entries(before ?? {}));
	for (const [name, value] of Object.entries(change)) {
		if (value === null) entries.delete(name);
		else if (value !== undefined) entries.set(name, value);
	}
	return entries.size > 0 ? Object.fromEntries(entries) : null;
}
