import { lastDay, type PartialDate, partialDateSchema } from "../../knowledge/dates.js";
import { dateAt } from "../dates.js";
import { tokenize } from "../tokens.js";

/** A day, a month or a year: "2027", "2027-03", "March 2027", "5 January 2026" · « mars 2027 », « 5 janvier 2026 ». */
export function partialDateIn(text: string, today: string): PartialDate | undefined {
	const typed = text.trim().replace(/[.,]$/, "");
	const written = partialDateSchema.safeParse(typed);
	if (written.success && lastDay(written.data) >= "1900") return written.data;
	const tokens = tokenize(typed);
	const date = dateAt(tokens, 0, today);
	if (date) return date.length === tokens.length ? date.day : undefined;
	const [month, year] = tokens;
	if (tokens.length !== 2 || !month || !year) return undefined;
	// A month's first day tells which month it is.
	const first = dateAt([{ ...month, key: "1", raw: "1" }, month, year], 0, today);
	return first?.length === 3 && !/^\d/.test(month.key) ? first.day?.slice(0, 7) : undefined;
}
