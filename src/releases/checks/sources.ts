import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/** Every statement names a source of its file, and every source of a file is named; ids are file names. */
export function checkSources(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const kind of ["provider", "supplier", "offering", "law", "framework", "data-class"] as const)
		for (const draft of drafts[kind]) {
			checkId(draft, reporter);
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
	checkNamed(drafts.grounds, drafts.grounds.data.sources, reporter);
	return reporter.problems;
}

function checkId(draft: Draft<{ id: string }>, reporter: Reporter) {
	const expected = draft.file.replace(/^.*[\\/]/, "").replace(/\.ya?ml$/, "");
	if (draft.data.id !== expected)
		reporter.report(
			draft,
			["id"],
			"wrong-id",
			text(
				`the id is "${draft.data.id}" in a file named "${expected}"`,
				`l'id est « ${draft.data.id} » dans un fichier nommé « ${expected} »`,
			),
			text("give both the same name", "donnez-leur le même nom"),
		);
}

function checkNamed(draft: Draft<unknown>, sources: object, reporter: Reporter): Set<string> {
	const used = new Set<string>();
	const visit = (value: unknown, path: Path) => {
		if (Array.isArray(value)) {
			for (const [index, item] of value.entries()) visit(item, [...path, index]);
			return;
		}
		if (value === null || typeof value !== "object") return;
		for (const [key, item] of Object.entries(value)) {
			if (key !== "source" || typeof item !== "string") {
				if (key !== "sources") visit(item, [...path, key]);
				continue;
			}
			used.add(item);
			if (!Object.hasOwn(sources, item))
				reporter.report(
					draft,
					[...path, key],
					"unknown-source",
					text(`there is no source "${item}" in this file`, `il n'y a pas de source « ${item} » dans ce fichier`),
					text(
						"add it under sources, or name one that is there",
						"ajoutez-la sous sources, ou nommez-en une qui s'y trouve",
					),
				);
		}
	};
	visit(draft.data, []);
	return used;
}
