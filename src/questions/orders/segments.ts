const openers = new Map([
	['"', '"'],
	["“", "”"],
	["„", "“"],
	["«", "»"],
	["(", ")"],
]);

/** A text cut at a mark, but not inside quotation marks or brackets; what is empty is left out. */
export function cutAt(text: string, mark: ";" | ","): string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const closer = openers.get(text[at] ?? "");
		if (closer !== undefined) {
			const end = text.indexOf(closer, at + 1);
			// What nobody closes does not hide the rest of the text.
			if (end >= 0 && end - at < 400) at = end;
			continue;
		}
		if (text[at] !== mark) continue;
		parts.push(text.slice(from, at));
		from = at + 1;
	}
	parts.push(text.slice(from));
	return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const completeWords =
	/^(?:complete|all|only|only these|only them|nobody else|no one else|nothing else|nowhere else|none other|no others?|that is all|that's all|complet|complète|complets|complètes|complete list|liste complète|uniquement|seulement|c'est tout|aucune? autres?|personne d'autre|rien d'autre|nulle part ailleurs)$/iu;

/** It says that there are no others than those named before. */
export function saysComplete(text: string): boolean {
	return completeWords.test(plainly(text));
}

/** What is named, and whether the words behind it say that this is all: "France only", « en France uniquement ». */
export function withoutComplete(text: string): { readonly text: string; readonly complete: boolean } {
	const last =
		/[\s,]+(?:and\s+|et\s+)?(only|nobody else|no one else|nothing else|nowhere else|no others?|uniquement|seulement|exclusivement|personne d['’]autre|rien d['’]autre|nulle part ailleurs)\s*[.!]?$/iu.exec(
			text,
		);
	const first = /^(?:only|uniquement|seulement)(?:\s+(?:in|on|en|au|aux|sur))?\s+/iu.exec(text);
	const [from, to] = [first?.[0].length ?? 0, last?.index ?? text.length];
	return { text: text.slice(from, to).trim(), complete: Boolean(first ?? last) };
}

const noneWords =
	/^(?:nobody|no one|none|nothing|nowhere|nobody else|no one else|nothing else|personne|personne d'autre|aucune?|aucun autre|rien|rien d'autre|nulle part)$/iu;

/** There are none at all. */
export function saysNone(text: string): boolean {
	return noneWords.test(plainly(text));
}

/** There is a word in it. */
export function saysSomething(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

const unknownWords =
	/^(?:unknown|not known|don't know|do not know|we do not know|we don't know|no idea|forget|forget it|take back|remove|inconnue?s?|on ne sait pas|nous ne savons pas|je ne sais pas|oublier|oublie|oubliez|retirer)$/iu;

/** Nobody knows it, or it is taken back. */
export function saysUnknown(text: string): boolean {
	return unknownWords.test(plainly(text));
}

function plainly(text: string): string {
	return text.trim().replace(/[.!]$/, "").replaceAll("’", "'").replace(/\s+/g, " ").slice(0, 60);
}
