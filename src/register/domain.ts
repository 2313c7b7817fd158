import type { Domain } from "./event-port.js";
import { type Event, eventFormat, eventSchema } from "./events.js";
import { reduce } from "./reduce.js";
import { emptyState, readSnapshot, type State, snapshotFormat, snapshotOf } from "./state.js";

/** The register as a store keeps it: its events, and the state that they add up to. */
export const registerDomain: Domain<State, Event> = {
	empty: emptyState,
	reduce: (state, event) => reduce(state, event),
	states: {
		format: snapshotFormat,
		write: snapshotOf,
		read: readSnapshot,
		migrations: [{ from: 1, migrate: (settingsOnly) => snapshotOf(readSnapshot(settingsOnly)) }],
	},
	events: {
		format: eventFormat,
		write: (event) => event,
		read: (written) => eventSchema.parse(written),
		migrations: [],
	},
};
