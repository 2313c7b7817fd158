import type { Mend, Sheet } from "./edits.js";

const beginning = "# yaml-language-server: $schema=";

/** The first line, from which an editor knows the file's schema. */
export function mendSchemaLine({ file, text }: Sheet): Mend {
	if (text.split("\n").some((line) => line.startsWith(beginning))) return { edits: [], did: [] };
	const parts = file.split(/[\\/]/);
	const [folder = ""] = parts;
	const schema = parts.length > 1 ? `../schema/${folder}.json` : `schema/${folder.replace(/\.ya?ml$/, "")}.json`;
	return {
		edits: [{ from: 0, to: 0, by: `${beginning}${schema}\n` }],
		did: [{ en: `names its schema: ${schema}`, fr: `nomme son schéma : ${schema}` }],
	};
}
