import type { IncomingMessage, ServerResponse } from "node:http";
import type { ChangesBetween, Knowledge } from "../evaluator/index.js";
import type { Day } from "../knowledge/dates.js";
import type { Reply } from "../replies/reply.js";
import type { Request } from "./request.js";

/** The bot as adapters see it: never throws; a failure inside is a reply that says so. */
export interface Bot {
	answer(request: Request): Promise<Reply>;
}

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
	/** Finishes what is under way; called once, on shutdown. */
	stop(): Promise<void>;
}
