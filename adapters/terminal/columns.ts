const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const onlyAscii = /^[\x20-\x7e]*$/;
const noColumn = /^[\p{Mark}\p{Cf}]+$/u;
/** Emoji, and the wide and fullwidth ranges of Unicode's EastAsianWidth. */
const twoColumns =
	/\p{Emoji_Presentation}|[\uFE0F\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** What a reader sees as single characters. */
export function graphemes(text: string): string[] {
	return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** How many columns of a terminal a cleaned text takes. */
export function columnsOf(text: string): number {
	if (onlyAscii.test(text)) return text.length;
	let columns = 0;
	for (const grapheme of graphemes(text)) columns += noColumn.test(grapheme) ? 0 : twoColumns.test(grapheme) ? 2 : 1;
	return columns;
}
