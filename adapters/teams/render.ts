import type { Block, Reply } from "../../src/replies/reply.js";
import { blockElements, foldElements } from "./blocks.js";
import { buttonRows, buttons, isOpen } from "./buttons.js";
import type { AdaptiveCard, CardElement, Execute } from "./card.js";
import { cut } from "./escape.js";
import { limits } from "./limits.js";
import { plainText } from "./spans.js";
import { words } from "./words.js";

/**
 * A reply as an Adaptive Card 1.5. Its JSON never exceeds limits.cardLength: what does not fit is left out from the end,
 * and a line says so. The last note stays, whatever else goes.
 */
export function renderCard(reply: Reply): AdaptiveCard {
	const { inside, closing } = apart(reply.blocks);
	const last = fitting(closing ? elements(closing, reply) : [], limits.closingLength);
	const all = packed(reply, inside, buttons(reply), last, []);
	const unfolded = inside.filter((block) => block.kind === "fold" && reply.open.includes(block.id));
	if (all.whole || unfolded.length === 0) return all.card;
	// Whoever unfolds something wants that: where it does not fit beside the answer, it stands alone under its heading.
	// What is open because nothing can be unfolded gives way to the answer.
	const heading = inside.filter(({ kind }) => kind === "heading").slice(0, 1);
	const others = buttons(reply).filter(({ verb }) => verb === "unfold");
	return packed(reply, [...heading, ...unfolded], others, last, [mark("alone", reply)]).card;
}

interface Kept<Part> {
	readonly kept: Part[];
	readonly whole: boolean;
}

/** As much as fits, with a line where something does not. */
function packed(
	reply: Reply,
	blocks: readonly Block[],
	pressable: readonly Execute[],
	last: Kept<CardElement>,
	marks: readonly CardElement[],
): { card: AdaptiveCard; whole: boolean } {
	const fit = fitting(pressable, limits.buttonsLength);
	const rows = buttonRows(fit.kept);
	const card = frame(reply);
	const cutMark = mark("cut", reply);
	const parts = blocks.flatMap((block) => elements(block, reply));
	const room = limits.cardLength - length(card) - length(rows) - length(last.kept) - length(marks);
	const all = fitting(parts, room);
	const whole = fit.whole && all.whole && last.whole;
	// Only what is cut needs room for the line that says so.
	const text = whole ? all : fitting(parts, room - length(cutMark));
	return {
		card: { ...card, body: [...text.kept, ...marks, ...(whole ? [] : [cutMark]), ...rows, ...last.kept] },
		whole,
	};
}

function mark(said: "cut" | "alone", reply: Reply): CardElement {
	const text = words[reply.language][said];
	return { type: "TextBlock", text, wrap: true, isSubtle: true, size: "Small" };
}

/** What a notification shows of a reply: its first line. */
export function summaryOf(reply: Reply): string {
	for (const block of reply.blocks) {
		const text = block.kind === "heading" || block.kind === "paragraph" ? plainText(block.text) : "";
		if (text !== "") return cut(text, limits.summary);
	}
	return "Sovereign";
}

function frame(reply: Reply): AdaptiveCard {
	return {
		type: "AdaptiveCard",
		$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
		version: "1.5",
		fallbackText: `${summaryOf(reply)} (${words[reply.language].oldClient})`,
		msteams: { width: "Full" },
		body: [],
	};
}

/** The small print at the end stands below the buttons. */
function apart(blocks: readonly Block[]): { inside: readonly Block[]; closing: Block | undefined } {
	const closing = blocks.at(-1);
	return closing?.kind === "note" ? { inside: blocks.slice(0, -1), closing } : { inside: blocks, closing: undefined };
}

function elements(block: Block, reply: Reply): CardElement[] {
	if (block.kind !== "fold") return blockElements(block);
	return isOpen(block, reply) ? foldElements(block) : [];
}

/** As many as fit, in order: what comes after a gap would read as if nothing were missing. */
function fitting<Part>(parts: readonly Part[], most: number): Kept<Part> {
	const kept: Part[] = [];
	let room = most;
	for (const part of parts) {
		room -= length(part);
		if (room < 0) return { kept, whole: false };
		kept.push(part);
	}
	return { kept, whole: true };
}

/** JSON code units, with the comma before it. */
function length(part: unknown): number {
	return part === undefined ? 0 : JSON.stringify(part).length + 1;
}
