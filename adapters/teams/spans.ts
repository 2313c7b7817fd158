import { unbroken } from "../../src/replies/no-break.js";
import type { Span } from "../../src/replies/reply.js";
import type { Color, RichTextBlock, TextBlock, TextRun } from "./card.js";
import { clean, cut, escapeMarkdown, lineStart, linkTarget } from "./escape.js";
import { limits } from "./limits.js";

/** How an element looks and stands. */
export interface Look {
	readonly weight?: "Bolder";
	/** The colour of what is strong; the rest keeps the text's own. */
	readonly color?: Color;
	readonly size?: "Small" | "Medium" | "Large";
	readonly isSubtle?: true;
	readonly spacing?: "None" | "Small" | "Medium";
	readonly separator?: true;
	/** The longest text; limits.elementText if left out. */
	readonly most?: number;
}

const bold: Partial<TextRun> = { weight: "Bolder" };
const monospace: Partial<TextRun> = { fontType: "Monospace" };

/**
 * Spans as one element; undefined where they have no text. Text runs, which read no markup, unless there is a link:
 * only a TextBlock's Markdown holds one beside text on every client.
 */
export function textElement(spans: readonly Span[], look: Look = {}): RichTextBlock | TextBlock | undefined {
	const { spacing, separator, color, most = limits.elementText, ...dress } = look;
	const shown = shorten(merge(spans.map(usable)), most);
	if (shown.every((span) => span.text.trim() === "")) return undefined;
	const place = { ...(spacing && { spacing }), ...(separator && { separator }) };
	if (shown.some((span) => span.kind === "link")) {
		return { type: "TextBlock", text: lineStart(shown.map(markdown).join("")), wrap: true, ...dress, ...place };
	}
	return { type: "RichTextBlock", inlines: shown.map((span) => textRun(span, dress, color)), ...place };
}

/** Spans without their dress, on one line. */
export function plainText(spans: readonly Span[]): string {
	return clean(spans.map((span) => span.text).join("")).trim();
}

/** Spans as a card can show them. A person is a name: a text run cannot mention anybody. */
type Shown = Exclude<Span, { kind: "person" }>;

/** A link that leads nowhere, or too far to show, leaves its text; one without a text shows its address. */
function usable(span: Span): Shown {
	// What is typed is copied as it stands.
	const text = span.kind === "code" ? clean(span.text) : unbroken(clean(span.text));
	if (span.kind === "person") return { kind: "plain", text };
	if (span.kind !== "link") return { kind: span.kind, text };
	const url = linkTarget(span.url);
	if (url === undefined || url.length > limits.url) return { kind: "plain", text };
	return { kind: "link", text: text.trim() === "" ? cut(url, limits.buttonTitle) : text, url };
}

function merge(spans: readonly Shown[]): Shown[] {
	const merged: Shown[] = [];
	for (const span of spans) {
		const before = merged.at(-1);
		if (before && before.kind !== "link" && before.kind === span.kind) {
			merged.splice(-1, 1, { kind: before.kind, text: before.text + span.text });
		} else if (span.text !== "") merged.push(span);
	}
	return merged;
}

function shorten(spans: readonly Shown[], most: number): Shown[] {
	const shown: Shown[] = [];
	let room = most;
	for (const span of spans) {
		if (span.text.length > room) {
			shown.push({ ...span, text: cut(span.text, room) });
			break;
		}
		shown.push(span);
		room -= span.text.length;
	}
	return shown;
}

function textRun(span: Shown, dress: Pick<TextRun, "weight" | "size" | "isSubtle">, color: Color | undefined): TextRun {
	return {
		type: "TextRun",
		text: span.text,
		...dress,
		...(span.kind === "strong" && bold),
		...(span.kind === "strong" && color && { color }),
		...(span.kind === "code" && monospace),
	};
}

function markdown(span: Shown): string {
	const text = escapeMarkdown(span.text);
	if (span.kind === "link") return `[${text}](${span.url})`;
	// Emphasis opens and closes at letters and digits only; elsewhere its stars would show.
	const emphatic = span.kind === "strong" && /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(span.text);
	return emphatic ? `**${text}**` : text;
}
