import type { Language } from "../../knowledge/text.js";
import { compile, matchesOf, type Pattern } from "../patterns.js";
import type { Token } from "../tokens.js";
import type { OrderRow } from "./row.js";
import { mostWords, type VendorFinder } from "./vendor-finder.js";

/** A form of an order and the row of the table that it belongs to. */
export interface OrderForm {
	readonly row: OrderRow;
	readonly language: Language;
	readonly pattern: Pattern;
	/** What may follow each slot. */
	readonly after: ReadonlyMap<string, Following>;
}

/** What follows a slot: words, the end, or anything at all where another slot does. */
interface Following {
	readonly words: ReadonlySet<string>;
	readonly end: boolean;
	readonly anything: boolean;
}

export interface OrderMatch {
	readonly form: OrderForm;
	readonly slots: ReadonlyMap<string, readonly Token[]>;
	/** The slot of a vendor is filled by one of the team's. */
	readonly known: boolean;
}

/** Stands for somebody whom a text mentions, "@bob", where a form begins with a person. */
const mention = "@";

/** Every form of a table, ready to be matched. */
export class OrderForms {
	readonly #byFirst = new Map<string, OrderForm[]>();
	readonly #byVendor: OrderForm[] = [];

	constructor(rows: readonly OrderRow[]) {
		for (const row of rows)
			for (const language of ["en", "fr"] as const)
				for (const line of row.forms[language].split("\n")) this.#add(row, language, compile(line.trim()));
	}

	/** Words that an order may begin with. */
	get openers(): string[] {
		return [...this.#byFirst.keys()];
	}

	/**
	 * Every way in which some form fits the words: the longest name of a known vendor first, then the most words of the form.
	 * @param end how many of the words are not politeness at the end; what is said freely keeps that too
	 */
	matches(all: readonly Token[], end: number, finder: VendorFinder): OrderMatch[] {
		const trimmed = all.slice(0, end);
		const first = all[0];
		if (!first) return [];
		const forms = new Set(this.#byFirst.get(first.key) ?? []);
		if (finder.endsFrom(all, 0).length > 0) for (const form of this.#byVendor) forms.add(form);
		if (finder.text.mentionsFirst) for (const form of this.#byFirst.get(mention) ?? []) forms.add(form);
		const keys = new Set(all.map(({ key }) => key));
		const found: OrderMatch[] = [];
		for (const form of forms) {
			if (!possible(form, keys)) continue;
			const tokens = isFree(form.pattern) ? all : trimmed;
			const ends = (slot: string, from: number) => endsOf(form, slot, from, tokens, finder);
			for (const { slots } of matchesOf(form.pattern, tokens, 0, { whole: true, named: () => false, ends })) {
				const vendor = slots.get("vendor");
				found.push({ form, slots, known: vendor !== undefined && finder.named(vendor) !== undefined });
			}
		}
		const length = ({ known, slots }: OrderMatch) => (known ? (slots.get("vendor")?.length ?? 0) : 0);
		return found.sort((a, b) => length(b) - length(a) || b.form.pattern.literals - a.form.pattern.literals);
	}

	/** The forms of which these words are the beginning and nothing else: "reassess", before whatever is to be named. */
	begunWith(tokens: readonly Token[]): OrderForm[] {
		const first = tokens[0];
		const forms = first ? (this.#byFirst.get(first.key) ?? []) : [];
		return forms.filter(({ pattern }) =>
			beginningsOf(pattern).some(
				(begin) => matchesOf(begin, tokens, 0, { whole: true, named: () => false }).length > 0,
			),
		);
	}

	#add(row: OrderRow, language: Language, pattern: Pattern): void {
		const form: OrderForm = { row, language, pattern, after: followingIn(pattern) };
		for (const element of pattern.elements) {
			if (element.kind === "slot") {
				if (element.name === "vendor") this.#byVendor.push(form);
				else if (element.name === "person") this.#under(mention, form);
				else for (const word of (row.opens ?? "").split(/\s+/).filter(Boolean)) this.#under(word, form);
				return;
			}
			for (const word of element.words) this.#under(word, form);
			if (!element.optional) return;
		}
	}

	#under(word: string, form: OrderForm): void {
		const list = this.#byFirst.get(word);
		if (!list) this.#byFirst.set(word, [form]);
		else if (list.at(-1) !== form) list.push(form);
	}
}

/** What stands before the first slot of a form, with the word that leads up to it and without. */
function beginningsOf(pattern: Pattern): Pattern[] {
	const at = pattern.elements.findIndex(({ kind }) => kind === "slot");
	const before = pattern.elements.slice(0, Math.max(0, at));
	const last = before.findLastIndex((one) => one.kind === "word" && !one.optional);
	const lead = before[last];
	const leads = last > 0 && lead?.kind === "word" && [...lead.words].every((word) => leadsUp.has(word));
	const all = [before, ...(leads ? [before.slice(0, last)] : [])];
	return all.filter(({ length }) => length > 0).map((elements) => ({ ...pattern, elements }));
}

const leadsUp = new Set("of for on about to from with in at : de d du des pour sur a au aux chez".split(" "));

const freeSlots = new Set(["reason", "note", "answer", "facts"]);

/** Its last words are whatever somebody writes. */
function isFree({ elements }: Pattern): boolean {
	const last = elements.at(-1);
	return last?.kind === "slot" && freeSlots.has(last.name);
}

function possible({ pattern }: OrderForm, keys: ReadonlySet<string>): boolean {
	return pattern.elements.every(
		(element) => element.kind === "slot" || element.optional || [...element.words].some((word) => keys.has(word)),
	);
}

function followingIn({ elements }: Pattern): Map<string, Following> {
	const after = new Map<string, Following>();
	for (const [index, element] of elements.entries()) {
		if (element.kind !== "slot") continue;
		const words = new Set<string>();
		let anything = false;
		let end = true;
		for (const next of elements.slice(index + 1)) {
			if (next.kind === "word") for (const word of next.words) words.add(word);
			anything ||= next.kind === "slot";
			end = false;
			if (next.kind === "slot" || !next.optional) break;
			end = true;
		}
		after.set(element.name, { words, end, anything });
	}
	return after;
}

/** What is said freely ends where the form goes on for the first times; nobody means the hundredth "because". */
const mostEnds = 4;

function endsOf(
	{ after }: OrderForm,
	slot: string,
	from: number,
	tokens: readonly Token[],
	finder: VendorFinder,
): number[] {
	const following = after.get(slot);
	if (!following || from >= tokens.length) return [];
	const { words, end, anything } = following;
	const isEnd = (to: number) => (to === tokens.length ? end : anything || words.has(tokens[to]?.key ?? ""));
	if (slot !== "vendor") {
		if (anything) return upTo(from, Math.min(tokens.length, from + mostWords));
		const ends: number[] = [];
		for (let to = from + 1; to <= tokens.length && ends.length < mostEnds; to++) if (isEnd(to)) ends.push(to);
		return ends;
	}
	const known = finder.endsFrom(tokens, from).filter(isEnd);
	if (known.length > 0) return known;
	// Where anything may follow a vendor, its name must be known to say where it ends.
	if (anything) return tokens.length - from > 1 ? [tokens.length - 1] : [];
	return upTo(from, Math.min(tokens.length, from + mostWords))
		.filter(isEnd)
		.slice(0, mostEnds);
}

function upTo(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, index) => from + index + 1);
}
