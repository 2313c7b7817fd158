import { z } from "zod";
import { roleOf } from "../roles.js";
import { changeRegisterSettings, registerSettingsChangeSchema } from "../settings-change.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, refused } from "./outcome.js";
import { unlessRole } from "./refusals.js";

export const changeSettingsSchema = z.strictObject({
	do: z.literal("change-settings"),
	change: registerSettingsChangeSchema,
});

/** The first admin is whoever names one, so that no slip locks a team out; the last one stays. */
export function changeTeamSettings(
	state: State,
	command: z.infer<typeof changeSettingsSchema>,
	context: Context,
): Outcome {
	const { settings } = state;
	const { change } = command;
	if (Object.values(change).every((value) => value === undefined)) return nothing;
	const before = Object.values(settings.roles ?? {}).includes("admin");
	const after = changeRegisterSettings(settings, change);
	const stays = Object.values(after.roles ?? {}).includes("admin");
	return (
		unlessRole(state, context, "admin") ??
		(before && !stays ? noAdminLeft : undefined) ??
		(!before && stays && roleOf(after, context.by) !== "admin" ? lockedOut : undefined) ??
		happened(context, { type: "settings-changed", change })
	);
}

const nothing = refused("nothing-to-change", {
	en: "This changes nothing. Say which setting should be different.",
	fr: "Cela ne change rien. Dites quel réglage doit être différent.",
});

const noAdminLeft = refused("no-admin-left", {
	en: "The team would have no admin left. Make somebody else an admin first: write “make @NAME admin”.",
	fr: "L'équipe n'aurait plus d'administrateur. Nommez d'abord quelqu'un d'autre : écrivez « nommer @NOM administrateur ».",
});

const lockedOut = refused("name-yourself-first", {
	en: "You would no longer be an admin. Name yourself an admin too, or first.",
	fr: "Vous ne seriez plus administrateur. Nommez-vous aussi administrateur, ou d'abord.",
});
