import type { Language } from "../../knowledge/text.js";
import { nameIndexOf } from "../names.js";
import { tokenize } from "../tokens.js";
import type { OrderGround } from "./ground.js";
import { leadInOf, withoutEnding } from "./lead-in.js";
import type { Found } from "./one-reading.js";
import { filledOrder } from "./order-examples.js";
import type { OrderForm } from "./order-forms.js";
import { orderForms, orderRows } from "./order-table.js";
import type { Trouble } from "./reading.js";
import type { OrderRow } from "./row.js";

/** No order begins with more words before it names anything. */
const mostWords = 8;

/**
 * "reassess", "replay", "export": an order that ends before it says of what. It is asked for, with the same order for a
 * few of the team's vendors.
 */
export function leftOut(text: string, ground: OrderGround): Found | undefined {
	const all = tokenize(text.slice(0, 200));
	const words = all.slice(leadInOf(all), withoutEnding(all));
	if (words.length === 0 || words.length > mostWords) return undefined;
	const begun = orderForms.begunWith(words).filter(({ row }) => !row.loose || looseButMeant.has(row.id));
	const form = begun.find((one) => slotOf(one) === "vendor") ?? begun.find((one) => wanted(one) !== undefined);
	const about = form && wanted(form);
	if (!form || about === undefined) return undefined;
	const languages = new Set(begun.filter(({ row }) => row === form.row).map((one) => one.language));
	const language = languages.size === 1 ? form.language : ground.language;
	const typed = text.slice(words[0]?.start, words.at(-1)?.end);
	const told = language ?? form.language;
	const few = about === "vendor" ? ground.vendors.few() : [];
	const usual = usualOf(form, told, few[0]?.name, ground);
	const lead = leadOf(form.row, told, typed);
	const among = few.map(({ name }) => `${lead} ${name}`);
	const tries = [...among, ...(usual === undefined ? [] : [usual])];
	const nearest = about === "words" && usual !== undefined ? [usual] : few.map(({ name }) => name);
	const reading: Trouble = { about, text: about === "words" ? typed : "", nearest, tries, among };
	return { reading, language, known: false, sure: true, usual };
}

/** What stands before the vendor's name: as the row's example has it, where that is all it says. */
function leadOf({ examples }: OrderRow, language: Language, typed: string): string {
	const bare = examples[language].find((template) => /^[^{]+ \{(?:vendor|own)\}$/.test(template));
	return bare?.replace(/ \{\w+\}$/, "") ?? typed;
}

/** Their words are everyday words, but nobody says one of them alone to ask something else. */
const looseButMeant = new Set(["done", "vendor-history", "ask-intake", "delete-vendor", "show-vendor"]);

function slotOf({ pattern }: OrderForm): string | undefined {
	const slot = pattern.elements.find(({ kind }) => kind === "slot");
	return slot?.kind === "slot" ? slot.name : undefined;
}

/** What is missing; undefined where an order that begins so may be about anything. */
function wanted(form: OrderForm): Trouble["about"] | undefined {
	switch (slotOf(form)) {
		case "vendor":
			return "vendor";
		case "answered":
			return form.row.id === "replay" && /^(?:replay|rejouer|remontrer)/.test(form.pattern.source)
				? "answer"
				: undefined;
		case "evidence":
			return "words";
		case "filter":
			return form.row.id === "export-vendors" ? "words" : undefined;
		default:
			return undefined;
	}
}

function usualOf({ row }: OrderForm, language: Language, vendor: string | undefined, { release }: OrderGround) {
	const rows = [row, ...orderRows.filter((one) => one.order === row.order)];
	const template = rows.flatMap((one) => one.examples[language])[0];
	return template === undefined ? undefined : filledOrder(template, nameIndexOf(release), language, vendor);
}
