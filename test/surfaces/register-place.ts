import type { Language } from "../../src/knowledge/text.js";

/** What a person has before them: the words, and the buttons that came with them. */
export interface Seen {
	readonly text: string;
	readonly buttons: readonly Button[];
}

export interface Button {
	readonly label: string;
	press(): Promise<Seen>;
}

/** An entrance as the people of one team use it. */
export interface Place {
	readonly language: Language;
	readonly tenant: string;
	/** What the first person writes, and reads then. */
	say(text: string): Promise<Seen>;
	/** Nothing reaches anybody there: who looks reads a list. */
	readonly lists?: true;
	/** A second person of the team, where the place has several; what they write, how the first one names them, and reads it. */
	readonly colleague?: { readonly mention: string; readonly named: string; say(text: string): Promise<Seen> };
	/** One pass of what sends reminders, over the entrance's own messenger. */
	deliver(): Promise<void>;
	/** What the first person was told unasked and has not read yet. */
	told(): Promise<readonly Seen[]>;
	close(): Promise<void>;
}

/** Letters and digits alone, one blank between words: what is left when a place's dress is off. */
export function wordsOf(text: string): string {
	return text
		.normalize("NFKC")
		.replace(/[^\p{L}\p{N}%]+/gu, " ")
		.trim();
}

/** The button with this label. */
export function buttonIn(seen: Seen, label: string): Button {
	const found = seen.buttons.find((button) => button.label === label);
	if (!found) throw new Error(`No button ${label}, but ${seen.buttons.map((button) => button.label).join(", ")}`);
	return found;
}
