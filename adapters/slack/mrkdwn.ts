import { unbroken } from "../../src/replies/no-break.js";
import type { Span } from "../../src/replies/reply.js";
import { clean, defuse, escapeText, linkTarget } from "./escape.js";

const ellipsis = "…";

/** Formatting around text; spaces stay outside, since Slack formats nothing that begins or ends with one. */
function around(mark: string, text: string): string {
	const [, before = "", inside = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
	return inside === "" ? before : before + mark + inside + mark + after;
}

/** A person's id (https://docs.slack.dev/messaging/formatting-message-text#mentioning-users). */
const userId = /^[UW][A-Z0-9]{2,63}$/;

function oneLine(text: string): string {
	return clean(text).replace(/\s*\n\s*/g, " ");
}

/** One span as Slack's mrkdwn. */
function dress(span: Span): string {
	switch (span.kind) {
		case "plain":
			return escapeText(defuse(unbroken(clean(span.text))));
		case "person":
			// Slack writes the name itself, as whoever reads it knows it.
			if (span.key !== null && userId.test(span.key)) return `<@${span.key}>`;
			return escapeText(defuse(oneLine(span.text)));
		case "strong":
			return around("*", escapeText(defuse(unbroken(oneLine(span.text)), /[*_~`]/g)));
		case "code":
			return around("`", escapeText(defuse(oneLine(span.text), /`/g)));
		case "link": {
			const target = linkTarget(span.url);
			const label = escapeText(defuse(oneLine(span.text))).trim();
			return target === null ? label : `<${target}|${label === "" ? target : label}>`;
		}
	}
}

/** As much of one span as fits; of a link or a mention that does not, its text alone. */
function cutSpan(span: Span, room: number): string {
	const kind = span.kind === "link" || span.kind === "person" ? "plain" : span.kind;
	// Dressing seldom shortens text: what is too long raw need not be tried.
	const characters = Array.from(span.text.slice(0, room + 1));
	const dressed = (length: number) => dress({ kind, text: characters.slice(0, length).join("") });
	let fits = 0;
	let beyond = characters.length + 1;
	while (beyond - fits > 1) {
		const middle = Math.floor((fits + beyond) / 2);
		if (dressed(middle).length <= room) fits = middle;
		else beyond = middle;
	}
	return dressed(fits);
}

function whole(spans: readonly Span[], room: number): string | null {
	let text = "";
	for (const span of spans) {
		text += dress(span);
		if (text.length > room) return null;
	}
	return text;
}

/** A line of mrkdwn of at most `room` UTF-16 units; what does not fit is cut and marked with an ellipsis. */
export function mrkdwn(spans: readonly Span[], room: number): string {
	const uncut = whole(spans, room);
	if (uncut !== null) return uncut;
	if (room < 1) return "";
	let text = "";
	for (const span of spans) {
		const dressed = dress(span);
		const left = room - ellipsis.length - text.length;
		if (dressed.length > left) return text + cutSpan(span, left) + ellipsis;
		text += dressed;
	}
	return text;
}

/** Text for where Slack formats nothing (labels, headers, what screen readers read), cut the same way. */
export function plainText(text: string, room: number): string {
	const whole = escapeText(clean(text));
	if (whole.length <= room) return whole;
	let fits = "";
	for (const character of clean(text)) {
		const next = fits + escapeText(character);
		if (next.length > room - ellipsis.length) break;
		fits = next;
	}
	return fits + ellipsis;
}
