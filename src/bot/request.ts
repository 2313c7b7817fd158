import type { Language } from "../knowledge/text.js";
import type { Press } from "../replies/reply.js";

/** Where a request came in. */
export type Surface = "slack" | "teams" | "web" | "terminal";

/** Whatever a platform received, once its adapter has verified and read it. */
export interface Request {
	readonly surface: Surface;
	/** The team, apart from all others: `slack:T123`, `teams:TENANT`, `local`. */
	readonly tenant: string;
	/** Who asks, within the tenant. */
	readonly person: string;
	/** As the platform writes the asker's name, if it says so. */
	readonly name?: string | undefined;
	/** Where the asker can be told something unasked, as the adapter writes it, where this request says so. */
	readonly reach?: string | undefined;
	readonly conversation: string;
	/** This conversation as the adapter can send to it unasked, where several people read it. */
	readonly channel?: string | undefined;
	/** public: in a channel, where everybody reads the answer. */
	readonly audience: "private" | "public";
	/** The platform's locale, if it says one. */
	readonly locale?: Language | undefined;
	/** The asker's IANA time zone, if the platform says one: it decides what "today" is. */
	readonly timeZone?: string | undefined;
	/** An older release that is asked; the one in use if left out. */
	readonly release?: string | undefined;
	/** People whom the text mentions: what stands in it, and whom the platform means by it. */
	readonly people?: readonly Mentioned[] | undefined;
	/** What was typed, without the mention of the bot; or the button that was pressed. */
	readonly ask: { readonly text: string } | { readonly press: Press };
}

/** Somebody whom a text mentions. */
export interface Mentioned {
	/** The words in the text: "@bob". */
	readonly said: string;
	/** What the platform calls them. */
	readonly person: string;
	readonly name?: string | undefined;
}

/** The longest question the bot reads, in UTF-16 code units. */
export const longestQuestion = 2_000;

/** The longest text the bot reads: a file of vendors that somebody pastes. */
export const longestText = 40_000;
