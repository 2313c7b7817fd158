import type { Span } from "../../src/replies/reply.js";
import { clean } from "./clean.js";
import { gap, indent, sideBySide, widest } from "./layout.js";
import { type Line, piece, piecesOf } from "./pieces.js";
import { wrap } from "./wrap.js";

export interface Field {
	readonly label: string;
	readonly text: readonly Span[];
}

/** Labels below each other, their texts beside them; a label that comes again at once is not repeated. */
export function fieldsLines(fields: readonly Field[], width: number): Line[] {
	const labels = fields.map(({ label }) => clean(label));
	const label = widest(labels);
	// Labels that would take half the line go above their texts.
	const beside = label + gap <= width / 2;
	return fields.flatMap(({ text }, index): Line[] => {
		const name = labels[index] ?? "";
		const pieces = piecesOf(text);
		if (name === "") return wrap(pieces, width);
		const again = labels[index - 1] === name;
		if (beside)
			return sideBySide([
				{ pieces: again ? [] : [piece(name, "strong")], width: label },
				{ pieces, width: width - label - gap },
			]);
		return [...(again ? [] : wrap([piece(name, "strong")], width)), ...indent(wrap(pieces, width - gap), gap)];
	});
}
