import type { Language } from "../../knowledge/text.js";
import { nameIndexOf } from "../names.js";
import type { Order } from "../order.js";
import { readQuestion } from "../read.js";
import { closestWord, vocabularyOf } from "../typos.js";
import { withColon } from "./colon-left-out.js";
import type { OrderGround } from "./ground.js";
import { leftOut } from "./left-out.js";
import { nearVendor } from "./near-vendor.js";
import { type Found, firstWord, readOnce, vendorsAtStart } from "./one-reading.js";
import { orderForms } from "./order-table.js";
import { isTrouble, type OrderChoice, type OrderTrouble } from "./reading.js";
import { severalOrders } from "./several-orders.js";
import { unknownPart } from "./unknown-part.js";

export type { OrderGround, VendorNames } from "./ground.js";
export type { OrderTrouble } from "./reading.js";

export type OrderRead = { readonly language: Language | undefined } & (
	| { readonly kind: "order"; readonly order: Order }
	| { readonly kind: "trouble"; readonly trouble: OrderTrouble }
);

/**
 * What a text orders of the register, in English or French; undefined where it orders nothing, so that it is a question.
 * It never throws and never guesses silently: what it cannot read it says, with an order that would do.
 */
export function readOrder(text: string, ground: OrderGround): OrderRead | undefined {
	const found =
		severalOrders(text, ground) ??
		readOnce(text, ground) ??
		mistyped(text, ground) ??
		uncoloned(text, ground) ??
		hinted(text, ground);
	if (!found) return undefined;
	const { reading, language, known, loose, sure = known } = found;
	if (!isTrouble(reading)) return { kind: "order", order: reading, language };
	// What names no vendor of the team's and asks something of the knowledge is a question.
	if (!sure && reading.about !== "several" && (loose || reading.about === "vendor") && asks(text, ground))
		return undefined;
	const { about, nearest, text: typed, tries, late, among = [] } = reading;
	const choices = choicesOf(among, ground);
	const example = exampleOf(tries, found, ground);
	return {
		kind: "trouble",
		trouble: {
			about,
			text: typed,
			nearest,
			example,
			...(late ? { late } : {}),
			...(choices.length > 0 ? { choices } : {}),
		},
		language,
	};
}

/** The same order with each vendor that may be meant. */
function choicesOf(among: readonly string[], ground: OrderGround): OrderChoice[] {
	return among.slice(0, mostTries).flatMap((typed) => {
		const order = readOnce(typed, ground)?.reading;
		if (!order || isTrouble(order) || !("vendor" in order)) return [];
		const name = ground.vendors.withId(order.vendor)?.name;
		return name === undefined ? [] : [{ name, order, typed }];
	});
}

function asks(text: string, { release, today }: OrderGround): boolean {
	return readQuestion(text, { index: nameIndexOf(release), today }).kind !== "unknown";
}

/** Of so many orders the first that can be carried out. */
const mostTries = 8;

/** An order that can be read, as near to what was typed as can be. */
function exampleOf(tries: readonly string[], { language, usual }: Found, ground: OrderGround): string {
	// Where reminders go is said in the conversation that they shall go to.
	const there = { ...ground, channel: ground.channel ?? "there" };
	const works = (text: string) => {
		const again = readOnce(text, there);
		return again !== undefined && !isTrouble(again.reading);
	};
	const all = [...tries.slice(0, mostTries), ...(usual === undefined ? [] : [usual])];
	return all.find(works) ?? (language === "fr" ? "fournisseurs" : "vendors");
}

function uncoloned(text: string, ground: OrderGround): Found | undefined {
	for (const { end } of vendorsAtStart(text, ground)) {
		const found = withColon(text, end, (mended) => readOnce(mended, ground));
		if (found && !asks(text, ground)) return found;
	}
	return undefined;
}

/** What begins like an order and does not say enough, nor anything else. */
function hinted(text: string, ground: OrderGround): Found | undefined {
	// Nobody asks anything with the beginning of an order alone, whatever a slip would make of it.
	const begun = leftOut(text, ground);
	if (begun) return begun;
	const part = unknownPart(text, ground) ?? nearVendor(text, ground);
	return part && !asks(text, ground) ? part : undefined;
}

const vocabulary = vocabularyOf(orderForms.openers.filter((word) => word.length > 4));
const known = new Set(orderForms.openers);

/** "aprove Acme because …": an order whose first word has a slip is shown as it was meant, and not carried out. */
function mistyped(text: string, ground: OrderGround): Found | undefined {
	const first = firstWord(text);
	if (!first || first.key.length < 5 || known.has(first.key)) return undefined;
	const meant = closestWord(first.key, vocabulary);
	if (meant === undefined) return undefined;
	const mended = `${text.slice(0, first.start)}${meant}${text.slice(first.end)}`.trim();
	const found = readOnce(mended, ground);
	if (!found || isTrouble(found.reading)) return undefined;
	const names = found.known || /\b(?:vendors?|fournisseurs?)\b/i.test(text);
	if (!names || asks(text, ground)) return undefined;
	return { ...found, reading: { about: "words", text: first.raw, nearest: [mended], tries: [mended] } };
}
