import type { OrderGround } from "./ground.js";
import { type Found, firstWord, readOnce } from "./one-reading.js";
import { orderForms } from "./order-table.js";
import { isTrouble } from "./reading.js";

/** Nobody means the hundredth line; so many are looked at. */
const mostLines = 12;
/** What is said in several lines. */
const inLines = new Set(["import-vendors", "answer-intake", "add-evidence"]);
const openers = new Set(orderForms.openers);

/**
 * Two lines of which each alone is an order: neither is carried out, for the second would be part of the first one's
 * reason. Undefined where a text is one order, however many lines it has.
 */
export function severalOrders(text: string, ground: OrderGround): Found | undefined {
	const lines = text
		.split(/\r\n?|[\n\u2028\u2029]/u)
		.map((line) => line.trim())
		.filter((line) => line !== "");
	const [first, ...others] = lines.slice(0, mostLines);
	if (first === undefined || others.length === 0) return undefined;
	const begun = ordered(first, ground);
	if (!begun) return undefined;
	const next = others.find((line) => ordered(line, ground) !== undefined);
	if (next === undefined) return undefined;
	const reading = { about: "one-order", text: "", nearest: [], tries: [first, next] } as const;
	return { ...begun, reading, sure: true };
}

/** The order that a line alone is, or would be with its reason. */
function ordered(line: string, ground: OrderGround): Found | undefined {
	const found = readOnce(line, ground);
	if (!found) return undefined;
	const { reading, known } = found;
	if (isTrouble(reading)) return known && reading.about === "reason" ? found : undefined;
	if (inLines.has(reading.order)) return undefined;
	// A name alone on its line is as likely a part of what stands before it.
	const word = firstWord(line)?.key ?? "";
	return reading.order === "show-vendor" && !openers.has(word) ? undefined : found;
}
