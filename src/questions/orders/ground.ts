import type { Day } from "../../knowledge/dates.js";
import type { Release } from "../../knowledge/release.js";
import type { Language } from "../../knowledge/text.js";

/** What of a team's register reading an order needs. */
export interface OrderGround {
	readonly release: Release;
	/** The asker's day. */
	readonly today: Day;
	readonly vendors: VendorNames;
	/** Whom the text mentions, and by which pseudonym the register knows them. */
	readonly people: readonly { readonly said: string; readonly id: string }[];
	/** Everybody the register knows, by pseudonym; people can be called by their name or by what their platform calls them. */
	readonly known: ReadonlyMap<string, { readonly key: string; readonly name?: string | undefined }>;
	/** Who asks. */
	readonly asker: string;
	/** In which language to answer where the text does not say. */
	readonly language?: Language | undefined;
	/** The conversation it is said in, where reminders can be sent. */
	readonly channel: string | undefined;
}

/** The names of a team's vendors. */
export interface VendorNames {
	/** The vendor of exactly this name, whatever its case, accents and punctuation. */
	named(name: string): { readonly id: string; readonly name: string } | undefined;
	/** The vendor with this id. */
	withId(id: string): { readonly id: string; readonly name: string } | undefined;
	/** The vendors in use of which one of these services of the knowledge is bought. */
	buying(offerings: readonly string[]): readonly { readonly id: string; readonly name: string }[];
	/** The vendor is one of the team's own: what is known of it is what the team was told. */
	isOwn(id: string): boolean;
	/** A few of those in use, for examples. */
	few(): readonly { readonly id: string; readonly name: string }[];
	/** Names that are like it, the likest first; few. */
	like(name: string): readonly string[];
}
