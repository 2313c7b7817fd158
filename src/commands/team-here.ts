import type { RegisterParts } from "../bot/desk.js";
import { CommandRefused } from "./command-refused.js";

/** The team that is on this machine: the terminal's and the chat page's. */
export const here = "local";

/** That a team is one of which something is kept; the one of this machine always is. @throws CommandRefused */
export async function teamHere(tenant: string, store: RegisterParts["store"]): Promise<void> {
	if (tenant === here) return;
	const tenants = await store.tenants();
	if (tenants.includes(tenant)) return;
	const listed = tenants.length === 0 ? here : tenants.join(", ");
	throw new CommandRefused("unknown-team", {
		en: `nothing is kept of a team ${tenant}; there is ${listed}`,
		fr: `rien n'est conservé d'une équipe ${tenant} ; il y a ${listed}`,
	});
}
