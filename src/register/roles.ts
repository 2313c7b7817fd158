import { type Role, roles } from "./decision.js";
import { type Actor, theBot } from "./identities.js";
import type { Settings } from "./settings.js";

/** What somebody is to a team. Until it has named an admin, everybody is one: somebody has to begin. */
export function roleOf({ roles: given = {} }: Pick<Settings, "roles">, person: Actor): Role {
	if (person === theBot) return "member";
	if (!Object.values(given).includes("admin")) return "admin";
	return given[person] ?? "member";
}

/** Whether somebody's role is at least this one. */
export function mayAs(settings: Pick<Settings, "roles">, person: Actor, least: Role): boolean {
	return roles.indexOf(roleOf(settings, person)) >= roles.indexOf(least);
}
