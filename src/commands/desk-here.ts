import { newcomer } from "../bot/attendance.js";
import { todayOfTeam } from "../bot/delivery/tell.js";
import { Desk, type RegisterParts } from "../bot/desk.js";
import { withReleases } from "../bot/order.js";
import type { Log, Releases } from "../bot/ports.js";
import type { Language } from "../knowledge/text.js";
import { type Actor, theBot } from "../register/identities.js";
import { Telling } from "../replies/telling.js";
import { personFound } from "./person-found.js";
import { here, teamHere } from "./team-here.js";

export interface DeskHereOptions {
	readonly tenant: string;
	readonly language: Language;
	/** Whether something is to be changed: only then somebody new is written down. */
	readonly changes: boolean;
	/** In whose name, by a pseudonym, what the platform calls them, or a name; this machine's user if left out. */
	readonly as?: string | undefined;
}

export interface DeskHereParts {
	readonly register: RegisterParts;
	readonly releases: Releases;
	readonly log: Log;
}

/** What the terminal's and the chat page's user is called within the team of this machine. */
const user = "local";

/** A team's register at the command line. */
export async function deskHere(options: DeskHereOptions, { register, releases, log }: DeskHereParts): Promise<Desk> {
	const { tenant, language } = options;
	await teamHere(tenant, register.store);
	const knowledge = releases.current();
	return Desk.open(
		{
			tenant,
			by: await actorOf(options, register),
			from: "terminal",
			today: todayOfTeam(await register.store.read(tenant), register),
			knowledge,
			telling: new Telling(language, knowledge),
			...withReleases({ ...register, releases, log }, tenant),
		},
		register,
	);
}

/** In whose name something is done. Nothing is done in the bot's: it has no role. */
async function actorOf({ tenant, changes, as }: DeskHereOptions, register: RegisterParts): Promise<Actor> {
	if (as !== undefined) return personFound(as, tenant, register);
	if (tenant !== here) return theBot;
	if (changes) return register.people.idOf(tenant, { key: user });
	return [...(await register.people.all(tenant))].find(([, { key }]) => key === user)?.[0] ?? newcomer;
}
