import type { Language } from "../../knowledge/text.js";
import { nameIndexOf } from "../names.js";
import { type Order, orderSchema } from "../order.js";
import { readQuestion } from "../read.js";
import { type Token, tokenize } from "../tokens.js";
import { vendorsBuying } from "./by-service.js";
import type { OrderGround } from "./ground.js";
import { importExample, importIn } from "./import-text.js";
import { leadInOf, withoutEnding } from "./lead-in.js";
import { filledOrder } from "./order-examples.js";
import type { OrderForm } from "./order-forms.js";
import { orderLanguage } from "./order-language.js";
import { orderForms } from "./order-table.js";
import { isMark, OrderText } from "./order-text.js";
import { isTrouble, type Trouble } from "./reading.js";
import { Said } from "./said.js";
import { severalShown } from "./several-shown.js";
import { type KnownVendor, VendorFinder } from "./vendor-finder.js";

/** What one text comes to, before an example is looked for. */
export interface Found {
	readonly reading: Order | Trouble;
	readonly language: Language | undefined;
	/** It names a vendor of the team's. */
	readonly known: boolean;
	/** Its words are everyday words: the text may as well be a question. */
	readonly loose?: boolean | undefined;
	/** It can be nothing else, whatever it may be read as besides. */
	readonly sure?: boolean | undefined;
	/** An order of the same kind that works, where nothing nearer does. */
	readonly usual?: string | undefined;
}

/** As far as a text says what it is. */
const mostLetters = 400;
const openers = new Set([...orderForms.openers, "confirm", "confirmer", "confirme", "confirmez"]);
/** What confirms a setting from behind. */
const anywayAtEnd = /\b(?:anyway|quand m[eê]me)[\s.!]*$/i;
const vendorWords = /^(?:vendors?|suppliers?|fournisseurs?|prestataires?)$/;

/** Reads a text as an order, or says what of it cannot be read; undefined where it is none. */
export function readOnce(text: string, ground: OrderGround): Found | undefined {
	const imported = importIn(text);
	if (imported) return importFound(imported, ground);
	const head = tokenize(text.slice(0, mostLetters));
	if (head.length === 0) return namedBySigns(text, ground);
	const begins = head[leadInOf(head)];
	const insists = anywayAtEnd.test(text.slice(-30)) ? confirmedFrom(new OrderText(text), ground) : undefined;
	return (
		insists ??
		(begins && opens(begins, text) ? readFrom(text, begins.start, ground) : undefined) ??
		(vendorAt(text, head[0], ground) ? readFrom(text, head[0]?.start ?? 0, ground) : undefined) ??
		(begins && begins !== head[0] && vendorAt(text, begins, ground)
			? readFrom(text, begins.start, ground)
			: undefined) ??
		serviceAlone(text, head, ground)
	);
}

/** The first word of an order that a text may be, behind what leads up to it. */
export function firstWord(text: string): Token | undefined {
	const head = tokenize(text.slice(0, mostLetters));
	return head[leadInOf(head)];
}

function opens(token: Token, text: string): boolean {
	return openers.has(token.key) || text[token.start - 1] === "@";
}

function vendorAt(text: string, first: Token | undefined, ground: OrderGround): boolean {
	if (!first) return false;
	const near = new OrderText(text.slice(0, mostLetters), first.start);
	return new VendorFinder(near, ground.vendors, nameIndexOf(ground.release)).endsFrom(near.tokens, 0).length > 0;
}

/** The vendors that a text may begin with, and where the name ends; the longest first. */
export function vendorsAtStart(
	text: string,
	ground: OrderGround,
): { readonly vendor: KnownVendor; readonly end: number }[] {
	const first = firstWord(text);
	if (!first) return [];
	const near = new OrderText(text.slice(0, mostLetters), first.start);
	const finder = new VendorFinder(near, ground.vendors, nameIndexOf(ground.release));
	return finder.endsFrom(near.tokens, 0).flatMap((to) => {
		const vendor = finder.named(near.tokens.slice(0, to));
		const end = near.tokens[to - 1]?.end;
		return vendor && end !== undefined ? [{ vendor, end }] : [];
	});
}

/** A vendor may be called by signs only: "+++". */
function namedBySigns(text: string, { vendors }: OrderGround): Found | undefined {
	const typed = text.trim();
	const vendor = typed === "" || typed.length > 200 ? undefined : vendors.named(typed);
	return vendor && { reading: { order: "show-vendor", vendor: vendor.id }, language: undefined, known: true };
}

/** No service has a name of more words. */
const longestService = 8;

/** "Azure": a service's name alone is the vendor of which the team buys it. */
function serviceAlone(text: string, words: readonly Token[], ground: OrderGround): Found | undefined {
	if (words.length > longestService || text.length > mostLetters) return undefined;
	const { vendors } = ground;
	const buying = vendorsBuying(words, { vendors, index: nameIndexOf(ground.release), exactly: true });
	const [only, ...others] = buying;
	if (!only) return undefined;
	const shown = others.length === 0 ? ({ order: "show-vendor", vendor: only.id } as const) : undefined;
	return { reading: shown ?? severalShown("", text.trim(), buying), language: undefined, known: true };
}

function importFound({ csv, language }: NonNullable<ReturnType<typeof importIn>>, { release }: OrderGround): Found {
	if (csv !== "" && csv.length <= 2_000_000)
		return { reading: { order: "import-vendors", csv }, language, known: false };
	const example = importExample(language, release.grounds.examples[0]?.dataClass ?? "");
	return { reading: { about: "words", text: "", nearest: [], tries: [example] }, language, known: false };
}

function readFrom(text: string, from: number, ground: OrderGround): Found | undefined {
	const index = nameIndexOf(ground.release);
	const order = new OrderText(text, from);
	const { tokens } = order;
	const end = withoutEnding(tokens);
	const finder = new VendorFinder(order, ground.vendors, index);
	const matches = orderForms.matches(tokens, end, finder);
	// A vendor that nobody knows may be no vendor at all: "vendor list".
	let doubtful: Found | undefined;
	for (const match of matches) {
		const { form, slots, known } = match;
		const language = orderLanguage(match, matches, tokens);
		const said = new Said(order, form.pattern.source, language ?? form.language, slots, ground, index, finder, end);
		const reading = form.row.read(said);
		if (!reading || (doubtful && isTrouble(reading))) continue;
		const { loose } = form.row;
		const whole = isTrouble(reading) ? reading : within(reading, said);
		const found = { reading: whole, language, known, loose, usual: usualOf(form, said) };
		if (!isTrouble(reading) || reading.about !== "vendor" || known) return found;
		// Everyday words: "show", "done". With neither "vendor" nor anything like one's name they order nothing.
		const says = !loose || reading.nearest.length > 0 || tokens.some(({ key }) => vendorWords.test(key));
		if (says) doubtful = found;
	}
	return doubtful ?? confirmedFrom(order, ground);
}

function usualOf({ row }: OrderForm, { language, index, known }: Said): string | undefined {
	const [template] = row.examples[language];
	return template === undefined ? undefined : filledOrder(template, index, language, known?.name);
}

/** What is longer or more than an order can hold is said, and not cut. */
function within(order: Order, said: Said): Order | Trouble {
	const parsed = orderSchema.safeParse(order);
	if (parsed.success) return parsed.data;
	return said.trouble("words", said.text.whole);
}

const confirms = /^(?:confirm|confirmer|confirme|confirmez)$/;

/**
 * "set home France anyway", "confirm time zone Europe/Paris" · « domicile France quand même »: a setting whose effect
 * was shown. Undefined where nobody confirms anything, or what is confirmed is no setting.
 */
function confirmedFrom({ tokens, text }: OrderText, ground: OrderGround): Found | undefined {
	const words = tokens.filter((token) => !isMark(token));
	const [first, second] = words;
	const [before, last] = words.slice(-2);
	if (!first || !second || !last) return undefined;
	const language = first.key === "confirm" || last.key === "anyway" ? "en" : "fr";
	const anyway = last.key === "anyway" ? last : before?.key === "quand" && last.key === "meme" ? before : undefined;
	if (anyway) return confirmed(text.slice(0, anyway.start).replace(/[\s,]+$/, ""), language, ground);
	// Nobody confirms a confirmation.
	if (!confirms.test(first.key) || confirms.test(second.key)) return undefined;
	return confirmed(text.slice(first.end).replace(/^[\s:;=]+/, ""), language, ground);
}

function confirmed(sentence: string, language: Language, ground: OrderGround): Found | undefined {
	if (anywayAtEnd.test(sentence.slice(-30))) return undefined;
	const found = readOnce(sentence, ground);
	if (found && !isTrouble(found.reading))
		return found.reading.order === "settle" ? { ...found, reading: { ...found.reading, confirmed: true } } : undefined;
	const asked = readQuestion(sentence, { index: nameIndexOf(ground.release), today: ground.today });
	if (asked.kind !== "draft" || asked.draft.intent !== "settings" || !asked.draft.change) return undefined;
	const change = orderSchema.safeParse({
		order: "settle",
		change: JSON.parse(JSON.stringify(asked.draft.change)),
		confirmed: true,
	});
	return change.success ? { reading: change.data, language: asked.language ?? language, known: false } : undefined;
}
