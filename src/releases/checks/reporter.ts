import { kinds as nameable, unknownName } from "../../knowledge/fact-form.js";
import type { Text } from "../../knowledge/text.js";
import type { Draft, Path } from "../draft.js";
import type { Problem } from "../problem.js";

/** Collects the problems of a check, each at its line. */
export class Reporter {
	readonly problems: Problem[] = [];

	report(draft: Pick<Draft<unknown>, "file" | "lineOf">, path: Path, code: string, says: Text, mend: Text): void {
		this.problems.push({ code, file: draft.file, line: draft.lineOf(path), says, mend });
	}

	/** A name must stand for something. */
	need(draft: Draft<unknown>, path: Path, id: string, known: ReadonlySet<string>, kind: Text): void {
		if (known.has(id)) return;
		this.report(draft, path, "unknown-name", ...unknownName(kind, id));
	}
}

export function text(en: string, fr: string): Text {
	return { en, fr };
}

/** What things are called in problems. */
export const kinds = {
	...nameable,
	law: text("law", "loi"),
	framework: text("framework", "référentiel"),
	dataClass: text("data class", "classe de données"),
	doctrine: text("doctrine", "doctrine"),
	set: text("list of places", "liste de lieux"),
	threshold: text("threshold", "seuil"),
	pillar: text("pillar", "pilier"),
	scaleValue: text("value on the scale", "valeur sur l'échelle"),
	requirement: text("requirement", "exigence"),
} as const;
