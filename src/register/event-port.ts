/** What the store needs to know of the events of a tenant, and of the state that they add up to. */
export interface Domain<State, Event> {
	/** What a tenant is of which nothing is kept. */
	readonly empty: State;
	/** The state after an event. It leaves the state before as it is. */
	readonly reduce: (state: State, event: Event, stamp: Stamp) => State;
	/** Their format is 2 or more: format 1 is that of the settings that were kept before there were events. */
	readonly states: Form<State>;
	readonly events: Form<Event>;
}

/** How something is written down, as JSON. */
export interface Form<Value> {
	/** The format in which it is written today; whatever is written carries its own. */
	readonly format: number;
	readonly write: (value: Value) => unknown;
	/** Reads what is in today's format, and throws where it is none. */
	readonly read: (written: unknown) => Value;
	/** How older formats read in the next: one for each format before today's. */
	readonly migrations: readonly Migration[];
}

export interface Migration {
	readonly from: number;
	/** What was written in that format, as the next one would have written it. */
	readonly migrate: (written: unknown) => unknown;
}

/** Where an event stands in its tenant's journal, and when it was written. */
export interface Stamp {
	/** 1 for the first event of a tenant, and one more for each that follows. */
	readonly seq: number;
	/** ISO 8601, in UTC. */
	readonly at: string;
}

/** An event as it is kept. */
export interface Entry<Event> extends Stamp {
	readonly event: Event;
	/** SHA-256 over all of the line and, through the line before, over all lines before it. */
	readonly hash: string;
}

/** What a change comes to: what is to be kept, and what whoever asked is told once it is. */
export interface Decided<Event, Result> {
	/** None where nothing changes. They are kept all or none. */
	readonly events: readonly Event[];
	readonly result: Result;
}

/** Pure: it may be asked for a state that in the end is not kept. @param next the stamp of its first event */
export type Decide<State, Event, Result> = (state: State, next: Stamp) => Decided<Event, Result>;

/** Where tenants are kept as what happened to them, each apart from all others. */
export interface Events<State, Event> {
	/** What is kept of a tenant. */
	read(tenant: string): Promise<State>;
	/** Changes a tenant; resolved only once its events would survive a crash. Changes of one tenant happen one after the other. */
	change<Result>(tenant: string, decide: Decide<State, Event, Result>): Promise<Result>;
	/** Everything that ever happened to a tenant, in its order; every line is verified. */
	history(tenant: string): Promise<readonly Entry<Event>[]>;
	/** The tenants that something happened to, in order. */
	tenants(): Promise<readonly string[]>;
	/** Lets go of what is held open; called once, on shutdown. */
	close(): Promise<void>;
}
