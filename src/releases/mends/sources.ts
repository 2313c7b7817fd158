import { isMap } from "yaml";
import { objectsIn } from "../checks/parts.js";
import { type Edit, keyOf, type Mend, rangeOf, type Sheet, without } from "./edits.js";

/** Sources on which nothing rests. */
export function mendSources({ document, text }: Sheet): Mend {
	const sources = document.get("sources", true);
	if (!isMap(sources)) return { edits: [], did: [] };
	const value: unknown = document.toJS();
	const used = new Set([...objectsIn(value)].map(([{ source }]) => source));
	const gone = new Set(sources.items.flatMap((pair, index) => (used.has(keyOf(pair)) ? [] : [index])));
	const [from, to] = rangeOf(sources);
	const none: Edit = { from, to: from + text.slice(from, to).trimEnd().length, by: "{}" };
	return {
		edits: without(text, sources, gone) ?? [none],
		did: [...gone].map((index) => {
			const key = sources.items[index]?.key;
			return {
				en: `took out the source "${key}", on which nothing rests`,
				fr: `source « ${key} » retirée : rien ne repose sur elle`,
			};
		}),
	};
}
