import { isScalar, visit } from "yaml";
import { languages, type Text } from "../../knowledge/text.js";
import { mendTypography } from "../words/typography.js";
import { type Edit, type Mend, rewritten, type Sheet } from "./edits.js";

/** Spaces and marks in texts of both languages, as each language writes them. */
export function mendTexts({ document, kept }: Sheet): Mend {
	const edits: Edit[] = [];
	const did: Text[] = [];
	visit(document, {
		Map(_, map) {
			if (!map.has("en") || !map.has("fr")) return;
			for (const language of languages) {
				const said = map.get(language, true);
				if (!isScalar(said) || typeof said.value !== "string") continue;
				const mended = mendTypography(said.value, language, kept);
				if (mended === said.value) continue;
				edits.push(rewritten(said, mended));
				did.push({ en: `writes: ${mended}`, fr: `écrit : ${mended}` });
			}
		},
	});
	return { edits, did };
}
