import type { IncomingMessage, ServerResponse } from "node:http";
import type { Knowledge } from "../evaluator/index.js";
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
