/**
 * Text for Adaptive Cards. A TextRun shows text as it is; a TextBlock reads a subset of Markdown: bold, italic, lists
 * and links (Teams: Format cards with Markdown; CommonMark for what a backslash escapes).
 */

/** Text on one line: no control characters, no half characters, nothing that turns the reading direction. */
export function clean(text: string): string {
	return (
		text
			.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, " ")
			// Renderers replace {{DATE(…)}} and {{TIME(…)}}; a word joiner between the braces shows nothing and stops that.
			.replace(/\{(?=\{(?:DATE|TIME)\()/g, "{\u2060")
	);
}

/** At most `most` code units, a cut marked with an ellipsis; never half a character. */
export function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	return `${text.slice(0, Math.max(0, most - 1)).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Text inside a TextBlock that stays text, whatever stands before and after it; see also `lineStart`. */
export function escapeMarkdown(text: string): string {
	return (
		clean(text)
			.replace(/[\\`*_[\]<>~]/g, "\\$&")
			.replace(/&(?=#|\w+;|\w*$)/g, "\\&")
			// Some readers make links of what only looks like an address.
			.replace(/:(?=\/\/|\/?$)|\.(?=\p{L})|@(?=\w)/gu, "\\$&")
			.replace(/!$/, "\\!")
	);
}

/** A TextBlock's whole text, so that it does not begin a list, a heading or indented code. */
export function lineStart(markdown: string): string {
	return markdown
		.trimStart()
		.replace(/^[-+#=]/, "\\$&")
		.replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A web address that cannot end the link it stands in; undefined if it is none. */
export function linkTarget(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const { protocol, href } = new URL(url);
	if (protocol !== "http:" && protocol !== "https:") return undefined;
	return href.replace(/[()<>\\`*_\s]/g, percent);
}

function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
