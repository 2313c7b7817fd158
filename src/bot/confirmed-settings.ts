import type { Language } from "../knowledge/text.js";
import type { OrderOf } from "../questions/order.js";
import type { Heard } from "./order.js";
import type { Standing } from "./scene.js";
import { settleOrder } from "./settings.js";
import { understand } from "./understand.js";

/** "set home Canada anyway", « domicile Canada quand même » */
const confirmations: readonly { readonly ends: RegExp; readonly language: Language }[] = [
	{ ends: /[\s,]+(?:anyway|all the same)\s*[.!]*$/iu, language: "en" },
	{ ends: /[\s,]+(?:quand m[eê]me|malgr[eé] tout)\s*[.!]*$/iu, language: "fr" },
];

/** A text without the words that confirm it. */
export interface Confirmed {
	readonly text: string;
	readonly language: Language;
}

/** Undefined where a text does not end with words that confirm it. */
export function withoutConfirmation(text: string): Confirmed | undefined {
	const found = confirmations.find(({ ends }) => ends.test(text));
	const rest = found && text.replace(found.ends, "").trim();
	return rest ? { text: rest, language: found.language } : undefined;
}

/**
 * A change of settings that somebody confirms in words, since a terminal has no button: whoever says it with the words
 * of the preview has seen which verdicts turn. Undefined where the words change no setting.
 */
export async function confirmedSettings(
	{ text, language }: Confirmed,
	read: (text: string) => Promise<Heard | undefined>,
	{ knowledge, settings, today }: Pick<Standing, "knowledge" | "settings" | "today">,
): Promise<Heard | undefined> {
	const heard = await read(text);
	if (heard)
		return heard.kind === "order" && heard.order.order === "settle"
			? sure(heard.order, heard.language ?? language)
			: undefined;
	const meaning = understand(text, today, settings, knowledge);
	if (meaning.kind !== "question" || meaning.question.intent !== "settings") return undefined;
	const { change } = meaning.question;
	return change && sure(settleOrder(change), meaning.language ?? language);
}

function sure(order: OrderOf<"settle">, language: Language): Heard {
	return { kind: "order", order: { ...order, confirmed: true }, language };
}
