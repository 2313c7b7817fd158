import type { types } from "@slack/bolt";
import { clean, defuse, escapeText } from "./escape.js";
import { limits } from "./limits.js";
import { mrkdwn, plainText } from "./mrkdwn.js";
import type { Piece } from "./pieces.js";

/** What a message, or the rest of one, may still hold. */
export interface Room {
	readonly blocks: number;
	/** Characters over all blocks. */
	readonly text: number;
}

export interface Packed {
	readonly blocks: types.KnownBlock[];
	/** How many lines had to stay out. */
	readonly left: number;
}

/** The text of one block, and how it is built. */
interface Part {
	readonly piece: Piece;
	readonly text: string;
}

const fence = "```";

function section(text: string): types.KnownBlock {
	// verbatim: bare addresses and names in other people's text become no links.
	return { type: "section", text: { type: "mrkdwn", text, verbatim: true }, expand: true };
}

function context(text: string): types.KnownBlock {
	return { type: "context", elements: [{ type: "mrkdwn", text, verbatim: true }] };
}

function header(text: string): types.KnownBlock {
	return { type: "header", text: { type: "plain_text", text, emoji: false } };
}

/** How the lines of each kind of piece are written, and how long the text of one block may be. */
const kinds = {
	section: { longest: limits.section, wrap: "", build: section, line: mrkdwn },
	context: { longest: limits.contextText, wrap: "", build: context, line: mrkdwn },
	header: {
		longest: limits.header,
		wrap: "",
		build: header,
		line: (spans: Piece["lines"][number], room: number) => plainText(spans.map((span) => span.text).join(""), room),
	},
	fence: {
		longest: limits.section,
		wrap: fence,
		build: section,
		line: (spans: Piece["lines"][number], room: number) => fenced(spans.map((span) => span.text).join(""), room),
	},
} as const;

/** A line within a fence: nothing is formatted there but what ends the fence. */
function fenced(text: string, room: number): string {
	const safe = defuse(text, /`(?=``)/g);
	const whole = escapeText(clean(safe));
	return whole.length <= room ? whole : plainText(safe, room);
}

/** The texts of a piece's blocks, each within its kind's limit. Blank lines only count in what is to be copied. */
function texts(piece: Piece): string[] {
	const { longest, wrap, line } = kinds[piece.as];
	const room = longest - 2 * (wrap === "" ? 0 : wrap.length + 1);
	const found: string[] = [];
	let text: string | null = null;
	for (const spans of piece.lines) {
		const next: string = line(spans, room);
		if (next.trim() === "" && piece.as !== "fence") continue;
		if (text === null) text = next;
		else if (text.length + 1 + next.length <= room) text += `\n${next}`;
		else {
			found.push(text);
			text = next;
		}
	}
	if (text !== null) found.push(text);
	const shown = found.filter((one) => one.trim() !== "");
	return wrap === "" ? shown : shown.map((one) => `${wrap}\n${one}\n${wrap}`);
}

/** A piece's text cut down to what is left of the message. Only whole lines stay, so that no markup is cut through. */
function shorten(text: string, room: number, wrap: string): string | null {
	const lines = text.split("\n");
	const closing = wrap === "" ? "\n…" : `\n…\n${wrap}`;
	while (lines.length > (wrap === "" ? 0 : 1)) {
		lines.pop();
		const rest = lines.join("\n");
		if (rest.trim() !== "" && rest !== wrap && rest.length + closing.length <= room) return rest + closing;
	}
	return null;
}

function partsOf(pieces: readonly Piece[]): Part[] {
	return pieces.flatMap((piece) => texts(piece).map((text) => ({ piece, text })));
}

/** How many lines of an answer texts have: those that only fence it in are none. */
function linesIn(parts: readonly Part[]): number {
	return parts.reduce((sum, { piece, text }) => sum + text.split("\n").length - (piece.as === "fence" ? 2 : 0), 0);
}

/** Blocks within Slack's limits, in order; where the room ends, so does the message, marked by an ellipsis. */
export function pack(pieces: readonly Piece[], room: Room): Packed {
	const blocks: types.KnownBlock[] = [];
	const parts = partsOf(pieces);
	let left = room.text;
	for (const [index, { piece, text }] of parts.entries()) {
		const { build, wrap } = kinds[piece.as];
		const over = text.length > left;
		if (blocks.length >= room.blocks || over) {
			const rest = linesIn(parts.slice(index));
			const short = over && blocks.length < room.blocks && piece.as !== "header" ? shorten(text, left, wrap) : null;
			if (short === null) return { blocks, left: rest };
			blocks.push(build(short));
			// The ellipsis is no line of the answer.
			return { blocks, left: rest - linesIn([{ piece, text: short }]) + 1 };
		}
		blocks.push(build(text));
		left -= text.length;
	}
	return { blocks, left: 0 };
}

/** Blocks within Slack's limits on as many pages as they need; what is `left` does not fit on as many as there may be. */
export function paginate(
	pieces: readonly Piece[],
	room: Room,
	most: number,
): { pages: types.KnownBlock[][]; left: number } {
	const pages: types.KnownBlock[][] = [[]];
	const parts = partsOf(pieces);
	let left = room.text;
	for (const [index, { piece, text }] of parts.entries()) {
		let page = pages.at(-1) ?? [];
		if (page.length >= room.blocks || (text.length > left && page.length > 0)) {
			if (pages.length === most) return { pages, left: linesIn(parts.slice(index)) };
			page = [];
			pages.push(page);
			left = room.text;
		}
		page.push(kinds[piece.as].build(text));
		left -= text.length;
	}
	return { pages, left: 0 };
}
