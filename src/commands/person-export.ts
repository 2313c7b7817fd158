import type { RegisterParts } from "../bot/desk.js";
import type { Entry } from "../register/event-port.js";
import type { Event } from "../register/events.js";
import { pseudonymsIn } from "../register/pseudonyms.js";
import { roleOf } from "../register/roles.js";
import type { ExitCode, Output } from "./output.js";
import { personFound } from "./person-found.js";
import { personMentions } from "./person-mentions.js";
import { teamHere } from "./team-here.js";

export interface PersonExportOptions {
	readonly tenant: string;
	/** A pseudonym, what the platform calls them, or a name. */
	readonly who: string;
}

/** `sovereign person export`: everything that is kept of one person, as JSON. */
export async function personExport(
	{ tenant, who }: PersonExportOptions,
	parts: Pick<RegisterParts, "store" | "people" | "answers">,
	output: Output,
): Promise<ExitCode> {
	await teamHere(tenant, parts.store);
	const person = await personFound(who, tenant, parts);
	const [known, state, history] = await Promise.all([
		parts.people.all(tenant),
		parts.store.read(tenant),
		parts.store.history(tenant),
	]);
	const mentions = await personMentions(known.get(person), tenant, parts);
	const owned = [...state.vendors].flatMap(([id, { owner, name }]) => (owner === person ? [{ id, name }] : []));
	const kept = {
		team: tenant,
		person,
		known: known.get(person) ?? null,
		role: roleOf(state.settings, person),
		settled: state.people[person] ?? {},
		owns: owned,
		log: history.filter(({ event }) => pseudonymsIn(event).has(person)).map(told),
		mentioned: { log: mentions.log.map(told), answers: mentions.answers },
	};
	output.out(JSON.stringify(kept, null, "\t"));
	return 0;
}

function told({ seq, at, event }: Entry<Event>) {
	return { seq, at, event };
}
