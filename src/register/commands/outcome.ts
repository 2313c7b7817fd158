import { fill, type Text } from "../../knowledge/text.js";
import { type Event, eventFormat } from "../events.js";
import type { Actor } from "../identities.js";
import { dayIn } from "../schedule/zones.js";
import type { State } from "../state.js";
import { settledOf } from "../usual-settings.js";

/** What a command may use beside the state and itself: no clock and no chance of its own. */
export interface Context {
	readonly now: Date;
	/** A new token at each call: lower-case letters and digits. */
	readonly newId: () => string;
	readonly by: Actor;
	/** The surface from which it came. */
	readonly from?: string;
}

/** Why a command was not carried out: a stable code, what is wrong and what to do. */
export interface Refusal {
	readonly code: string;
	readonly says: Text;
}

/** What a command comes to: what happened, or why nothing did. */
export type Outcome = { readonly events: readonly Event[] } | { readonly refusal: Refusal };

type Bare = Event extends infer One ? (One extends Event ? Omit<One, "format" | "at" | "by" | "from"> : never) : never;

export function happened(context: Context, ...events: readonly Bare[]): Outcome {
	return { events: events.map((event) => stamped(context, event)) };
}

function stamped({ now, by, from }: Context, event: Bare): Event {
	const base = { format: eventFormat, at: now.toISOString(), by, ...(from === undefined ? {} : { from }) } as const;
	return { ...event, ...base };
}

export function refused(code: string, says: Text, slots: Readonly<Record<string, Text | string>> = {}): Outcome {
	return { refusal: { code, says: fill(says, slots) } };
}

/** The day that it is where the team is. */
export function todayOf(state: State, { now }: Context): string {
	return dayIn(settledOf(state.settings).zone, now.getTime());
}
