import type { Span, Tone } from "../../src/replies/reply.js";
import { clean } from "./clean.js";

/** How a piece of text stands out where there is colour; without colour it is plain. */
export type Style = "strong" | "dim" | "code" | "link" | Tone;

export interface Piece {
	readonly text: string;
	readonly styles: readonly Style[];
}
export type Line = readonly Piece[];

export function piece(text: string, ...styles: Style[]): Piece {
	return { text: clean(text), styles };
}

/** Spans as pieces; a link shows its address, since a terminal has nothing to press, and a person is a name. */
export function piecesOf(spans: readonly Span[], ...styles: Style[]): Piece[] {
	return spans.flatMap((span): Piece[] => {
		if (span.kind === "plain" || span.kind === "person") return [piece(span.text, ...styles)];
		if (span.kind !== "link") return [piece(span.text, ...styles, span.kind)];
		const address = webAddress(span.url);
		if (address === undefined) return [piece(span.text, ...styles)];
		const shown = piece(address, ...styles, "link");
		return span.text === span.url || span.text === ""
			? [shown]
			: [piece(`${span.text} <`, ...styles), shown, piece(">", ...styles)];
	});
}

function webAddress(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const { protocol, href } = new URL(url);
	return protocol === "https:" || protocol === "http:" ? href : undefined;
}

const codes: Readonly<Record<Style, number>> = {
	strong: 1,
	dim: 2,
	link: 4,
	code: 36,
	good: 32,
	bad: 31,
	open: 33,
	neutral: 1,
};

/** A line as text, with colours (ECMA-48, SGR) or without any escape code. */
export function paint(line: Line, colour: boolean): string {
	const runs = merged(line);
	return runs
		.map(({ text, styles }, index) => {
			const shown = index === runs.length - 1 ? text.replace(/ +$/, "") : text;
			if (!colour || styles.length === 0 || shown === "") return shown;
			return `\u001b[${styles.map((style) => codes[style]).join(";")}m${shown}\u001b[0m`;
		})
		.join("");
}

/** Neighbours of one style as one piece; nothing but spaces at the end falls away. */
function merged(line: Line): Piece[] {
	const runs: Piece[] = [];
	for (const { text, styles } of line.slice(0, line.findLastIndex((piece) => piece.text.trim() !== "") + 1)) {
		const last = runs.at(-1);
		if (last && last.styles.join() === styles.join()) runs[runs.length - 1] = { text: last.text + text, styles };
		else runs.push({ text, styles });
	}
	return runs;
}
