import type { Block, Fold, LeafBlock, Reply } from "../../src/replies/reply.js";
import { blockLines } from "./blocks.js";
import { clean } from "./clean.js";
import { gap, indent, sideBySide, widest } from "./layout.js";
import { type Line, paint, piece } from "./pieces.js";
import { typedActions } from "./typed.js";
import { words } from "./words.js";
import { wrap } from "./wrap.js";

export interface TerminalOptions {
	/** False writes no escape code at all. */
	readonly colour: boolean;
	/** Columns. */
	readonly width: number;
	/** Prints every fold below the answer. */
	readonly full: boolean;
}

const narrowest = 20;
const margin = 2;

/** A reply as text for a terminal, ending in a line feed. Nothing in the reply can move the cursor or set a colour. */
export function renderTerminal(reply: Reply, options: TerminalOptions): string {
	const width = Math.max(narrowest, Math.floor(options.width));
	const folds = reply.blocks.filter(isFold);
	const shut = options.full ? [] : folds.filter((fold) => !reply.open.includes(fold.id));
	const leaves = reply.blocks.filter((block) => !isFold(block));
	const sections = [
		...leavesSections(leaves, width),
		...folds.filter((fold) => !shut.includes(fold)).map((fold) => foldLines(fold, width)),
		actionLines(reply, width),
		shutLines(reply, shut, width),
	].filter((lines) => lines.length > 0);
	return `${sections.map((lines) => lines.map((line) => paint(line, options.colour)).join("\n")).join("\n\n")}\n`;
}

function isFold(block: Block): block is Fold {
	return block.kind === "fold";
}

/** Lines of running text stand together; everything else has an empty line before and after it. */
function leavesSections(blocks: readonly LeafBlock[], width: number): Line[][] {
	const sections: Line[][] = [];
	let running: Line[] | undefined;
	for (const block of blocks) {
		const lines = blockLines(block, width);
		const runs = block.kind === "paragraph" || block.kind === "note";
		if (runs && running) running.push(...lines);
		else sections.push(lines);
		running = runs || block.kind === "heading" ? sections.at(-1) : undefined;
	}
	return sections;
}

function foldLines(fold: Fold, width: number): Line[] {
	const sections = fold.blocks.map((block) => {
		// A text to copy stands at the margin, so that nothing else is copied with it.
		return block.kind === "copy" ? blockLines(block, width) : indent(blockLines(block, width - margin), margin);
	});
	return [
		...wrap([piece(fold.title, "strong")], width),
		...sections.flatMap((lines, index) => (index === 0 ? lines : [[], ...lines])),
	];
}

function actionLines(reply: Reply, width: number): Line[] {
	const actions = typedActions(reply.actions, reply.language);
	if (actions.length === 0) return [];
	const { askNext, typeNext } = words[reply.language];
	const heading = reply.actions.some(({ press }) => "order" in press) ? typeNext : askNext;
	const room = width - margin;
	// What is to be typed stays on one line where it can: beside its label, else below it.
	const labels = widest(actions.map(({ label }) => clean(label)));
	const beside = labels + gap + widest(actions.map(({ typed }) => clean(typed))) <= room;
	const lines = actions.flatMap(({ label, typed }): Line[] => {
		const shown = piece(typed, "code");
		if (beside)
			return sideBySide([
				{ pieces: [piece(label, "strong")], width: labels },
				{ pieces: [shown], width: room - labels - gap },
			]);
		return [...wrap([piece(label, "strong")], room), ...indent(wrap([shown], room - gap), gap)];
	});
	return [...wrap([piece(heading)], width), ...indent(lines, margin)];
}

function shutLines(reply: Reply, shut: readonly Fold[], width: number): Line[] {
	if (shut.length === 0) return [];
	const titles = shut.map(({ title }) => title.replaceAll(" ", "\u00a0")).join(" · ");
	return wrap([piece(words[reply.language].unfold(titles), "dim")], width);
}
