/**
 * What keeps other people's text from becoming Slack markup. Slack reads `<…>` as mentions and links, and decodes
 * only `&amp;`, `&lt;` and `&gt;` (https://docs.slack.dev/messaging/formatting-message-text); it has no escape for
 * `*`, `_`, `~` and the backtick.
 */

/** Control characters but for tab and line feed, and the marks that turn the direction of text around. */
const invisible = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Half a surrogate pair: not writable as UTF-8. */
const halfPair = /\p{Surrogate}/gu;

/** Text without what Slack cannot show or would use against the reader. Never longer than what came in. */
export function clean(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(invisible, " ").replace(halfPair, "\ufffd");
}

/** Text in which nothing is a mention, a link or a date any more. */
export function escapeText(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const lookalikes = new Map([
	["*", "\u2217"],
	["_", "\u02cd"],
	["~", "\u223c"],
	["`", "\u02cb"],
]);

/** Formatting marks as look-alikes of the same length, where `where` finds them. */
export function defuse(text: string, where: RegExp = openingMark): string {
	return text.replace(where, (mark) => lookalikes.get(mark) ?? mark);
}

/** Only a mark at a word's beginning opens formatting; inside a word, as in an id, it stays. */
const openingMark = /(?<![\p{L}\p{N}])[*_~`](?=\S)/gu;

/** An http(s) address as it may stand in `<address|label>`, or null. */
export function linkTarget(url: string): string | null {
	const parsed = URL.canParse(url) ? new URL(url) : null;
	if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
	return parsed.href.replace(/[<>|\s]/g, encodeURIComponent).replace(/&/g, "&amp;");
}
