import { z } from "zod";
import type { Domain, Events } from "../../src/register/event-port.js";
import { EventStore, type EventStoreOptions } from "../../src/store/event-store.js";

const stateSchema = z.strictObject({
	ids: z.array(z.string()),
	language: z.enum(["en", "fr"]).nullable(),
});
export type Ids = z.infer<typeof stateSchema>;
const eventSchema = z.strictObject({ kind: z.literal("added"), id: z.string() });
export type Added = z.infer<typeof eventSchema>;

const oldSchema = z.looseObject({
	format: z.literal(1),
	settings: z.looseObject({ language: z.enum(["en", "fr"]).nullable() }),
});

/** A tenant that is a list of what was added to it; in format 1 it had settings only. */
export const small: Domain<Ids, Added> = {
	empty: { ids: [], language: null },
	reduce: (state, event) => ({ ...state, ids: [...state.ids, event.id] }),
	states: {
		format: 2,
		write: (state) => state,
		read: (written) => stateSchema.parse(written),
		migrations: [{ from: 1, migrate: (old) => ({ ids: [], language: oldSchema.parse(old).settings.language }) }],
	},
	events: { format: 1, write: (event) => event, read: (written) => eventSchema.parse(written), migrations: [] },
};

export const clock = { now: () => new Date("2026-11-20T12:00:00.000Z") };

export type Small = Events<Ids, Added>;

export function openSmall(
	options: Partial<EventStoreOptions<Ids, Added>> & { folder: string },
): Promise<EventStore<Ids, Added>> {
	return EventStore.open({ pid: process.pid, hold: "exclusive", domain: small, clock, ...options });
}

/** Adds ids to a tenant, all or none; tells how many there were. */
export function add(store: Small, tenant: string, ...ids: string[]): Promise<number> {
	return store.change(tenant, (state) => ({
		events: ids.map((id) => ({ kind: "added", id })),
		result: state.ids.length,
	}));
}
