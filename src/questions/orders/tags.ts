import { unquoted } from "./said.js";
import { cutAt } from "./segments.js";

const mostTags = 20;

/** "crm, mail and #eu" · « crm, courriel et ue »: each once. */
export function tagsIn(text: string): string[] {
	const typed = unquoted(text.trim()).replace(/[.]$/, "");
	const pieces = cutAt(typed, ",").flatMap((piece) =>
		cutAt(piece, ";").flatMap((one) => one.split(/\s+(?:and|et|&)\s+/iu)),
	);
	const tags = pieces.map((piece) => unquoted(piece.replace(/^(?:and|et)\s+/iu, "").replace(/^#/, "")).trim());
	return [...new Set(tags.filter((tag) => /[\p{L}\p{N}]/u.test(tag)))].slice(0, mostTags + 1);
}
