import type { Language } from "../knowledge/text.js";
import type { Press } from "../replies/reply.js";

/** Whatever a platform received, once its adapter has verified and read it. */
export interface Request {
	/** The team, apart from all others: `slack:T123`, `teams:TENANT`, `local`. */
	readonly tenant: string;
	/** Who asks, within the tenant. */
	readonly person: string;
	readonly conversation: string;
	/** public: in a channel, where everybody reads the answer. */
	readonly audience: "private" | "public";
	/** The platform's locale, if it says one. */
	readonly locale?: Language | undefined;
	/** The asker's IANA time zone, if the platform says one: it decides what "today" is. */
	readonly timeZone?: string | undefined;
	/** An older release that is asked; the one in use if left out. */
	readonly release?: string | undefined;
	/** What was typed, without the mention of the bot; or the button that was pressed. */
	readonly ask: { readonly text: string } | { readonly press: Press };
}

/** The longest question the bot reads, in UTF-16 code units. */
export const longestQuestion = 2_000;
