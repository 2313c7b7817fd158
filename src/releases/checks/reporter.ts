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
		const says = text(`there is no ${kind.en} "${id}"`, `il n'y a pas de ${kind.fr} « ${id} »`);
		this.report(draft, path, "unknown-name", says, text("add it, or mend the name", "ajoutez-le, ou corrigez le nom"));
	}
}

export function text(en: string, fr: string): Text {
	return { en, fr };
}

/** What things are called in problems. */
export const kinds = {
	entity: text("provider or supplier", "fournisseur"),
	offering: text("offering", "offre"),
	law: text("law", "loi"),
	framework: text("framework", "référentiel"),
	dataClass: text("data class", "classe de données"),
	place: text("place", "lieu"),
	scheme: text("certification scheme", "référentiel de certification"),
	doctrine: text("doctrine", "doctrine"),
	set: text("list of places", "liste de lieux"),
	pillar: text("pillar", "pilier"),
	requirement: text("requirement", "exigence"),
	package: text("package of this offering", "formule de cette offre"),
	region: text("region of this offering", "région de cette offre"),
} as const;
