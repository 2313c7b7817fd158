import type { VendorFilter } from "../order.js";
import { matchesOf } from "../patterns.js";
import type { Token } from "../tokens.js";
import { dataClassesIn } from "./data-classes.js";
import { type FilterPhrase, filterPhrases } from "./filter-words.js";
import { numberOf } from "./numbers.js";
import { personNamed } from "./person.js";
import type { Got } from "./reading.js";
import { type Said, unquoted } from "./said.js";

/** Which vendors are meant, and how many come before the first that is shown. */
export interface FilterRead {
	readonly filter: VendorFilter;
	readonly from?: number;
	readonly anchored: boolean;
	readonly ours: boolean;
}

/** Nobody says more of which vendors are meant. */
const mostWords = 40;

/** "my overdue vendors tagged crm for EU personal data"; undefined where some of the words say nothing of the kind. */
export function vendorFilter(said: Said, words: readonly Token[]): Got<FilterRead> | undefined {
	if (words.length > mostWords) return undefined;
	let filter: VendorFilter = {};
	let from: number | undefined;
	let anchored = false;
	let ours = false;
	for (let at = 0; at < words.length; ) {
		const found = phraseAt(words, at, anchored);
		if (!found) return undefined;
		const { phrase, to } = found;
		const says = phrase.mine ? { owner: said.ground.asker } : phrase.filter;
		anchored ||= phrase.anchor;
		ours ||= phrase.ours;
		if (!phrase.slot) {
			if (contradicts(filter, says)) return undefined;
			filter = { ...filter, ...says };
			at = to;
			continue;
		}
		const slot = slotAt(said, words, to, phrase.slot);
		if (!slot || "trouble" in slot) return slot;
		if (slot.got.from !== undefined) from = slot.got.from;
		if (contradicts(filter, slot.got.filter)) return undefined;
		filter = { ...filter, ...slot.got.filter };
		at = slot.got.to;
	}
	return { got: { filter, anchored, ours, ...(from === undefined ? {} : { from }) } };
}

function contradicts(before: VendorFilter, says: VendorFilter): boolean {
	const known = new Map(Object.entries(before));
	return Object.entries(says).some(([name, value]) => known.has(name) && known.get(name) !== value);
}

function phraseAt(
	words: readonly Token[],
	at: number,
	anchored: boolean,
): { phrase: FilterPhrase; to: number } | undefined {
	let best: { phrase: FilterPhrase; to: number } | undefined;
	for (const phrase of filterPhrases) {
		if (phrase.slot && !anchored) continue;
		// "of Bob" behind "vendors" says whose; before it, "a list of" says nothing.
		for (const { to } of matchesOf(phrase.pattern, words, at, { whole: false, named: () => false }))
			if (to > at && (!best || to > best.to || (to === best.to && phrase.slot && !best.phrase.slot)))
				best = { phrase, to };
	}
	return best;
}

interface Slot {
	readonly filter: VendorFilter;
	readonly from?: number;
	readonly to: number;
}

/** The words of a name: up to the end, or to where another phrase begins; the longest that can be read. */
function slotAt(
	said: Said,
	words: readonly Token[],
	at: number,
	slot: NonNullable<FilterPhrase["slot"]>,
): Got<Slot> | undefined {
	if (at >= words.length) return undefined;
	const ends = [words.length];
	for (let to = words.length - 1; to > at; to--) {
		const next = phraseAt(words, to, true);
		if (next && (next.phrase.slot || Object.keys(next.phrase.filter).length > 0)) ends.push(to);
	}
	if (slot === "tag") {
		const to = ends.at(-1) ?? words.length;
		return { got: { filter: { tag: tagIn(said, words.slice(at, to)) }, to } };
	}
	if (slot === "number") {
		const number = numberOf(words[at]);
		return number === undefined || number < 1 ? undefined : { got: { filter: {}, from: number - 1, to: at + 1 } };
	}
	for (const to of ends) {
		const read = readSlot(said, words.slice(at, to), slot);
		if ("got" in read) return { got: { filter: read.got, to } };
	}
	const whole = readSlot(said, words.slice(at, ends.at(-1)), slot);
	return "trouble" in whole ? whole : undefined;
}

function readSlot(said: Said, words: readonly Token[], slot: "person" | "dataClass"): Got<VendorFilter> {
	const replaced = (other: string) => said.text.with(words, other);
	if (slot === "dataClass") {
		const classes = dataClassesIn(said, words, replaced);
		if ("trouble" in classes) return classes;
		const [dataClass, ...others] = classes.got;
		if (dataClass !== undefined && others.length === 0) return { got: { dataClass } };
		return { trouble: said.trouble("dataClass", said.text.raw(words), []) };
	}
	const name = unquoted(said.text.name(words)).replace(/['’]s$/, "");
	const owner = personNamed(said, name);
	if (owner !== undefined) return { got: { owner } };
	return { trouble: said.trouble("person", name, [], [replaced(said.language === "en" ? "me" : "moi")]) };
}

function tagIn(said: Said, words: readonly Token[]): string {
	return unquoted(said.text.name(words)).replace(/^#/, "").slice(0, 40);
}
