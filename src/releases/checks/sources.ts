import { allDrafts, type Draft, type Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { objectsIn } from "./parts.js";
import { Reporter, text } from "./reporter.js";

/** Every statement names a source of its file, and every source of a file is named. */
export function checkSources(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const draft of allDrafts(drafts)) {
		const used = checkNamed(draft, draft.data.sources, reporter);
		for (const key of Object.keys(draft.data.sources))
			if (!used.has(key))
				reporter.report(
					draft,
					["sources", key],
					"unused-source",
					text(`nothing rests on the source "${key}"`, `rien ne repose sur la source « ${key} »`),
					text("remove it", "retirez-la"),
				);
	}
	return reporter.problems;
}

function checkNamed(draft: Draft<unknown>, sources: object, reporter: Reporter): Set<string> {
	const used = new Set<string>();
	for (const [{ source }, path] of objectsIn(draft.data)) {
		if (typeof source !== "string") continue;
		used.add(source);
		if (!Object.hasOwn(sources, source))
			reporter.report(
				draft,
				[...path, "source"],
				"unknown-source",
				text(`there is no source "${source}" in this file`, `il n'y a pas de source « ${source} » dans ce fichier`),
				text(
					"add it under sources, or name one that is there",
					"ajoutez-la sous sources, ou nommez-en une qui s'y trouve",
				),
			);
	}
	return used;
}
