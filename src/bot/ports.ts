import type { IncomingMessage, ServerResponse } from "node:http";
import type { ChangesBetween, Knowledge } from "../evaluator/index.js";
import type { Day } from "../knowledge/dates.js";
import type { KnownPerson } from "../register/ports.js";
import type { Reply } from "../replies/reply.js";
import type { Request } from "./request.js";

/** The bot as adapters see it: never throws; a failure inside is a reply that says so. */
export interface Bot {
	answer(request: Request): Promise<Reply>;
	/** What somebody was told unasked and nobody has dealt with yet, for a page that shows it when it is opened. */
	inbox(reader: Reader): Promise<readonly Told[]>;
}

/** Who opens a page. */
export type Reader = Pick<Request, "surface" | "tenant" | "person" | "locale" | "timeZone">;

/** Something told unasked: the same key for the same message. */
export interface Told {
	readonly key: string;
	readonly reply: Reply;
}

/** Sends what nobody asked for: a reminder to a person or a conversation. */
export interface Messenger {
	/** Whether this is a tenant of its platform. */
	serves(tenant: string): boolean;
	/** The least time between two messages to one place, in milliseconds, by the platform's limits. */
	readonly pace: number;
	/** Sends once; whoever calls decides about further tries. Never throws. */
	send(message: Outgoing): Promise<Sent>;
	/** What the platform calls the message with this mark; null: it has not arrived; undefined: it cannot tell. */
	arrived(message: Omit<Outgoing, "reply">): Promise<string | null | undefined>;
}

export interface Outgoing {
	readonly tenant: string;
	readonly to: { readonly person: KnownPerson } | { readonly channel: string };
	readonly reply: Reply;
	/** What tells the message apart where the platform keeps it: at most 200 characters. */
	readonly mark: string;
	/** When its last try began. */
	readonly since?: string | undefined;
}

/** What became of sending. */
export type Sent =
	| { readonly outcome: "sent"; readonly message?: string }
	/** `again`: the milliseconds that the platform asks to wait. `doubt`: it may have arrived all the same. */
	| { readonly outcome: "failed"; readonly reason: string; readonly again?: number; readonly doubt?: true }
	/** The person wants no messages. */
	| { readonly outcome: "blocked"; readonly reason: string };

/** Remembers for at least ten minutes, across restarts, what was already taken in. */
export interface Dedupe {
	/** True the first time a key is seen, false for every copy. */
	first(key: string): Promise<boolean>;
}

/** The knowledge in use. */
export interface Releases {
	current(): Knowledge;
	/** Versions that there are, oldest first. */
	versions(): readonly string[];
	/** One of those versions, read when it is asked for; undefined where there is no such release that can be trusted. */
	get(version: string): Promise<Knowledge | undefined>;
	/** How many verdicts one release turned against an earlier one; undefined where nobody knows. */
	flips?(from: string, to: string): Promise<{ readonly count: number } | undefined>;
}

/** What changed between releases. */
export interface Chronicle {
	/** The releases there are with their days, oldest first. */
	history(): Promise<readonly { readonly version: string; readonly date: Day }[]>;
	/** From one to another; without verdicts where nobody has computed them, undefined where one cannot be read. */
	between(from: string, to: string): Promise<ChangesBetween | undefined>;
}

/** What adapters may write to the log: never a message's text, never a secret. */
export interface Log {
	info(fields: Record<string, unknown>, message: string): void;
	warn(fields: Record<string, unknown>, message: string): void;
	error(fields: Record<string, unknown>, message: string): void;
}

/** One path of the one HTTP server. `/` takes every path that no other endpoint has. */
export interface Endpoint {
	readonly path: string;
	handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

/** A chat platform or page, as the start command sees it. */
export interface Adapter {
	readonly name: string;
	readonly endpoints: readonly Endpoint[];
	readonly messenger?: Messenger;
	/** Finishes what is under way; called once, on shutdown. */
	stop(): Promise<void>;
}
