import { answerRecordSchema } from "../bot/answer-record.js";
import type { RegisterParts } from "../bot/desk.js";
import type { Entry } from "../register/event-port.js";
import type { Event } from "../register/events.js";
import { callingsOf, isMentioned } from "../register/mentions.js";
import type { KnownPerson } from "../register/ports.js";
import { StoreRefused } from "../store/store-refused.js";

/** Where what people wrote names somebody. */
export interface PersonMentions {
	/** Lines of the log. */
	readonly log: readonly Entry<Event>[];
	/** Digests of answers over which the team's own words were laid. */
	readonly answers: readonly string[];
}

/** Everything of a team in which somebody stands by name; of who is known no more nothing can be found. */
export async function personMentions(
	known: KnownPerson | undefined,
	tenant: string,
	{ store, answers }: Pick<RegisterParts, "store" | "answers">,
): Promise<PersonMentions> {
	const callings = known ? callingsOf(known) : [];
	if (callings.length === 0) return { log: [], answers: [] };
	const log = (await store.history(tenant)).filter(({ event }) => isMentioned(callings, event));
	const found: string[] = [];
	for (const digest of await answers.find(tenant, ""))
		if (isMentioned(callings, await laidOver(tenant, digest, answers))) found.push(digest);
	return { log, answers: found };
}

/** What of an answer is the team's: the knowledge's own words name whom the knowledge names. */
async function laidOver(tenant: string, digest: string, answers: RegisterParts["answers"]): Promise<unknown> {
	try {
		const bytes = await answers.get(tenant, digest);
		return answerRecordSchema.safeParse(JSON.parse(bytes ?? "")).data?.overlay;
	} catch (error) {
		// A file that was looked at to import, or one that was altered: others tell of these.
		if (error instanceof SyntaxError || (error instanceof StoreRefused && error.code === "answer-altered"))
			return undefined;
		throw error;
	}
}
