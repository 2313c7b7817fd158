import { columnsOf, graphemes } from "./columns.js";
import type { Line, Piece, Style } from "./pieces.js";

interface Word {
	readonly pieces: Piece[];
	columns: number;
}

/**
 * Pieces as lines of at most `width` columns. It breaks at spaces only; a word that is longer than a line is broken
 * where it must be, except a web address, which stays whole so that it can be copied.
 */
export function wrap(pieces: readonly Piece[], width: number): Line[] {
	const lines: Piece[][] = [];
	let line: Piece[] = [];
	let used = 0;
	for (const word of wordsOf(pieces).flatMap((word) => broken(word, width))) {
		if (used > 0 && used + 1 + word.columns > width) {
			lines.push(line);
			line = [];
			used = 0;
		}
		if (used > 0) {
			line.push({ text: " ", styles: sameStyles(line.at(-1), word.pieces[0]) });
			used++;
		}
		line.push(...word.pieces);
		used += word.columns;
	}
	if (line.length > 0) lines.push(line);
	return lines;
}

/** Between two words of one style the space has it too, so that a line needs few escape codes. */
function sameStyles(before: Piece | undefined, after: Piece | undefined): readonly Style[] {
	return before && after && before.styles.join() === after.styles.join() ? before.styles : [];
}

/** Where French has a space and no line may end: before « : ; ? ! », within quotation marks, and between thousands. */
const unbreakable = / (?=[:;?!»%](?![\p{L}\d]))|(?<=«) |(?<=\d) (?=\d{3}(?!\d))/gu;
/** Stands for such a space while words are told apart; no text has it. */
const glue = "\ue000";

/** A word can run over several pieces: "**no**," is one. */
function wordsOf(pieces: readonly Piece[]): Word[] {
	const words: Word[] = [];
	let open: Word | undefined;
	for (const { text, styles } of pieces)
		for (const part of text.replace(unbreakable, glue).split(/( +)/)) {
			if (part === "") continue;
			if (part.startsWith(" ")) {
				open = undefined;
				continue;
			}
			if (!open) {
				open = { pieces: [], columns: 0 };
				words.push(open);
			}
			open.pieces.push({ text: part.replaceAll(glue, " "), styles });
			open.columns += columnsOf(part);
		}
	return words;
}

function broken(word: Word, width: number): Word[] {
	if (word.columns <= width || word.pieces.some(({ styles }) => styles.includes("link"))) return [word];
	const parts: Word[] = [];
	let part: Word = { pieces: [], columns: 0 };
	for (const { text, styles } of word.pieces)
		for (const grapheme of graphemes(text)) {
			const columns = columnsOf(grapheme);
			if (part.columns > 0 && part.columns + columns > width) {
				parts.push(part);
				part = { pieces: [], columns: 0 };
			}
			part.pieces.push({ text: grapheme, styles });
			part.columns += columns;
		}
	return [...parts, part];
}
