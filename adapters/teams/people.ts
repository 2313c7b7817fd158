import { TeamsInfo, type TurnContext } from "botbuilder";
import { z } from "zod";
import type { Log } from "../../src/bot/ports.js";
import type { Mentioned } from "../../src/bot/request.js";
import { limits } from "./limits.js";
import type { Named } from "./mention.js";
import { trouble } from "./trouble.js";
import { within } from "./within.js";

const memberSchema = z.looseObject({ aadObjectId: z.string().min(1) });

/**
 * Whom a message mentions, called as `asker` calls them when they write themselves. A mention seldom says a person's
 * directory id, so that the roster is asked. Who cannot be found, or shares a name with another one who is mentioned,
 * is left out: nobody is taken for somebody else.
 */
export async function mentionedIn(context: TurnContext, others: readonly Named[], log: Log): Promise<Mentioned[]> {
	const people = await Promise.all(
		others.map(async ({ said, name, id, aadObjectId }): Promise<Mentioned | undefined> => {
			if (others.some((other) => other.said === said && other.id !== id)) return undefined;
			const person = aadObjectId || (await directoryId(context, id, log));
			return person === undefined ? undefined : { said, person, name: name.slice(0, 200) };
		}),
	);
	return people.filter((one) => one !== undefined);
}

async function directoryId(context: TurnContext, id: string, log: Log): Promise<string | undefined> {
	try {
		return memberSchema.parse(await within(limits.lookUp, TeamsInfo.getMember(context, id))).aadObjectId;
	} catch (error) {
		log.warn(trouble(error), "Teams did not say who is mentioned");
		return undefined;
	}
}
