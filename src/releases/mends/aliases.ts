import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { nameKey } from "../../knowledge/names.js";
import type { Text } from "../../knowledge/text.js";
import { type Edit, type Mend, type Sheet, without, withoutPair } from "./edits.js";

/** Aliases that say no more than the id, the name or an alias before them. */
export function mendAliases({ document, text }: Sheet): Mend {
	const edits: Edit[] = [];
	const did: Text[] = [];
	for (const named of namedIn(document.contents)) {
		const aliases = named.get("aliases", true);
		if (!isSeq(aliases)) continue;
		const seen = new Set(
			[named.get("id"), named.getIn(["name", "en"]), named.getIn(["name", "fr"])].map((name) => nameKey(String(name))),
		);
		const gone = new Set<number>();
		for (const [index, alias] of aliases.items.entries()) {
			const key = nameKey(String(isScalar(alias) ? alias.value : alias));
			if (!seen.has(key)) seen.add(key);
			else {
				gone.add(index);
				did.push({
					en: `took out the alias "${alias}" of ${named.get("id")}, which it had already`,
					fr: `alias « ${alias} » de ${named.get("id")} retiré : le nom y était déjà`,
				});
			}
		}
		edits.push(...(without(text, aliases, gone) ?? withoutPair(text, named, "aliases")));
	}
	return { edits, did };
}

/** What has names in a file: its subject, or the places and schemes of the grounds. */
function namedIn(contents: unknown): YAMLMap[] {
	if (!isMap(contents)) return [];
	const listed = ["places", "schemes"].flatMap((key) => {
		const list = contents.get(key, true);
		return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
	});
	return contents.has("id") ? [contents, ...listed] : listed;
}
