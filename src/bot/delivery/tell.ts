import type { Day } from "../../knowledge/dates.js";
import type { Language } from "../../knowledge/text.js";
import { theBot } from "../../register/identities.js";
import type { Recipient } from "../../register/occurrence.js";
import { Recipients } from "../../register/schedule/recipients.js";
import { dayIn } from "../../register/schedule/zones.js";
import type { State } from "../../register/state.js";
import { settledOf } from "../../register/usual-settings.js";
import { Telling } from "../../replies/telling.js";
import { Desk, type RegisterParts } from "../desk.js";
import type { Releases } from "../ports.js";

/** What telling somebody something unasked needs. */
export interface TellingParts extends RegisterParts {
	readonly releases: Releases;
}

/** For whom something is told. */
export interface For {
	readonly tenant: string;
	/** null: nobody can be told, and whoever opens the page sees it. */
	readonly to: Recipient | null;
	/** Left out: the person's own, else the team's. */
	readonly language?: Language | undefined;
}

/** A desk for what is told unasked: in its reader's language, and on the day that it is where they are. */
export async function deskFor({ tenant, to, language }: For, parts: TellingParts): Promise<Desk> {
	const { releases, store, clock } = parts;
	const state = await store.read(tenant);
	const person = to !== null && "person" in to ? to.person : undefined;
	const own = person === undefined ? undefined : state.people[person]?.language;
	const knowledge = releases.current();
	const zone = new Recipients(state).zoneOf(to === null ? [] : [to]);
	return Desk.open(
		{
			tenant,
			by: person ?? theBot,
			from: "reminder",
			today: dayIn(zone, clock.now().getTime()),
			knowledge,
			telling: new Telling(language ?? own ?? state.settings.language ?? "en", knowledge),
			releaseOf: (version) => releases.get(version),
		},
		parts,
	);
}

/** The day that it is where the team is. */
export function todayOfTeam({ settings }: State, { clock }: Pick<TellingParts, "clock">): Day {
	return dayIn(settledOf(settings).zone, clock.now().getTime());
}
