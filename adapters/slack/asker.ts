import type { Request } from "../../src/bot/request.js";
import type { Language } from "../../src/replies/reply.js";

/** What a payload says about whoever asks. */
export interface Payload {
	readonly tenant: string;
	readonly person: string;
	readonly name?: string | null | undefined;
	readonly channel: string;
	readonly locale: Language | undefined;
}

/** Ids of direct messages with one person begin so. */
const direct = /^D/;

/** Who asks and where: what a request of any kind says of it. */
export function asker({ tenant, person, name, channel, locale }: Payload) {
	return {
		surface: "slack",
		tenant,
		person,
		name: name?.trim().slice(0, 200) || undefined,
		// A person's id is an address too: what is posted to it arrives in the direct messages with the bot.
		reach: person,
		conversation: channel,
		channel: direct.test(channel) ? undefined : channel,
		locale,
	} as const satisfies Partial<Request>;
}
