import type { Language } from "../../knowledge/text.js";

/** Names that are written as they are, whatever the language around them does. */
export type Kept = readonly string[];

/**
 * A text with its slips mended that need no reading: double spaces, spaces before a comma or a full stop, and the
 * spaces and quotation marks of each language. Names and web addresses stay as they are.
 */
export function mendTypography(text: string, language: Language, kept: Kept = []): string {
	const mended = mendAround(text, language, []);
	return mended === text
		? text
		: mendAround(
				text,
				language,
				kept.filter((name) => text.includes(name)),
			);
}

function mendAround(text: string, language: Language, kept: Kept): string {
	const pairs = language === "fr" && (text.match(/"/g) ?? []).length % 2 === 0;
	const quoted = pairs ? text.replace(/"\s*([^"]*?)\s*"/g, "« $1 »") : text;
	return quoted
		.split(new RegExp(`(${["https?://\\S+", ...kept.map(literally)].join("|")})`))
		.map((part, index) => (index % 2 === 1 ? part : mendPart(part, language)))
		.join("")
		.trim();
}

function mendPart(part: string, language: Language): string {
	const both = part.replace(/[^\S\n]{2,}/g, " ").replace(/(\S) ([,.])(?=\s|$)/g, "$1$2");
	if (language === "en") return both.replace(/(\S) ([;:?!])(?=\s|$)/g, "$1$2");
	return both
		.replace(/([^\s;:?!(«])([;:?!]+)(?=[\s)]|$)/g, "$1 $2")
		.replace(/«(?=\S)/g, "« ")
		.replace(/(\S)»/g, "$1 »");
}

function literally(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** A bracket or a guillemet without its other half; the bracket of "b)" in a list needs none. */
export function unbalancedIn(text: string): string | undefined {
	const open: string[] = [];
	for (const { 0: mark, index } of text.matchAll(/[()[\]{}«»“”]/g)) {
		const opening = openings.get(mark);
		if (opening === undefined) open.push(mark);
		else if (mark === ")" && open.length === 0 && /(?:^|[\s,;])[\p{L}\p{N}]{1,3}$/u.test(text.slice(0, index)))
			continue;
		else if (open.pop() !== opening) return mark;
	}
	return open.at(-1);
}

const openings: ReadonlyMap<string, string> = new Map([
	[")", "("],
	["]", "["],
	["}", "{"],
	["»", "«"],
	["”", "“"],
]);
