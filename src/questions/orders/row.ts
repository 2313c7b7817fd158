import type { Language, Text } from "../../knowledge/text.js";
import type { OrderKind } from "../order.js";
import type { Reading } from "./reading.js";
import type { Said } from "./said.js";

/** One thing that people can order, and every form in which they may. Help, examples and reading all come from it. */
export interface OrderRow {
	readonly id: string;
	readonly order: OrderKind;
	/** What it does, in one line. */
	readonly says: Text;
	/** One form a line, as patterns.ts reads it. A form serves in both languages; they stand apart for the reader. */
	readonly forms: Readonly<Record<Language, string>>;
	/** Orders that work, with slots: {vendor} {own} (not in the knowledge) {offering} {dataClass} {place} {year} {nextYear}. */
	readonly examples: Readonly<Record<Language, readonly string[]>>;
	/** Words that a form which begins with a slot may begin with; a vendor's name may always. */
	readonly opens?: string;
	/**
	 * Its words are everyday words: with neither "vendor" nor a known one's name beside them, they order nothing, and what
	 * cannot be read of it may be a question.
	 */
	readonly loose?: true;
	/** Help does not list it: it is said beside another one. */
	readonly unlisted?: true;
	readonly read: (said: Said) => Reading;
}
