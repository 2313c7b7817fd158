import type { Language } from "../knowledge/text.js";
import { type Command, carryOut } from "../register/commands/index.js";
import type { Person, PersonChange } from "../register/people.js";
import { zoneSchema } from "../register/schedule/zones.js";
import type { State } from "../register/state.js";
import type { RegisterParts } from "./desk.js";
import type { Log } from "./ports.js";
import type { Request } from "./request.js";

/** The pseudonym of whoever asks, made the first time. */
export function pseudonymOf(
	{ person, name, reach }: Pick<Request, "person" | "name" | "reach">,
	tenant: string,
	parts: Pick<RegisterParts, "people">,
): Promise<string> {
	return parts.people.idOf(tenant, {
		key: person,
		...(name === undefined ? {} : { name }),
		...(reach === undefined ? {} : { reach }),
	});
}

/** What a request says of whoever sent it; the language is that of their words, where the platform names none. */
export type Shown = Pick<Request, "timeZone" | "locale" | "audience"> & { readonly spoken?: Language | undefined };

/** What is new of a person, as the command that records it: none where nothing is. */
export function newsOf(by: string, shown: Shown, { people }: Pick<State, "people">): Command[] {
	const change = changeOf(shown, people[by]);
	return Object.keys(change).length > 0 ? [{ do: "change-person", person: by, change }] : [];
}

function changeOf({ timeZone, locale, spoken, audience }: Shown, known: Person | undefined): PersonChange {
	// What no clock knows would make the journal unreadable.
	const zone = zoneSchema.safeParse(timeZone).data;
	const language = locale ?? spoken;
	return {
		...(zone !== undefined && zone !== known?.zone ? { zone } : {}),
		...(language !== undefined && language !== known?.language ? { language } : {}),
		// Whoever writes to the bot wants to hear from it again.
		...(known?.blocked && audience === "private" ? { blocked: false } : {}),
	};
}

/**
 * Records what a request shows of somebody who has a pseudonym: what they are called and how to reach them, their time
 * zone and language, and that they want messages again. What cannot be kept is no reason not to answer.
 */
export async function noteAsker(
	by: string,
	request: Request,
	shown: Shown,
	parts: RegisterParts & { readonly log?: Log | undefined },
): Promise<void> {
	const { tenant, surface } = request;
	try {
		await pseudonymOf(request, tenant, parts);
		if (newsOf(by, shown, await parts.store.read(tenant)).length === 0) return;
		const context = { now: parts.clock.now(), newId: parts.newId, by, from: surface };
		await parts.store.change(tenant, (state) => {
			const outcomes = newsOf(by, shown, state).map((one) => carryOut(state, one, context));
			return { events: outcomes.flatMap((one) => ("refusal" in one ? [] : one.events)), result: undefined };
		});
	} catch (error) {
		const name = error instanceof Error ? error.name : "unknown";
		parts.log?.warn({ tenant, error: name }, "what is new of a person could not be recorded");
	}
}
