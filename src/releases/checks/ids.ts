import { allDrafts, type Draft, type Drafts, subjectDrafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { isObject, listsIn } from "./parts.js";
import { Reporter, text } from "./reporter.js";

/** An id is its file's name and belongs to one subject; inside a list each id stands once. */
export function checkIds(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const owners = new Map<string, string>();
	for (const draft of subjectDrafts(drafts)) {
		checkFileName(draft, reporter);
		const { id } = draft.data;
		const owner = owners.get(id);
		if (owner === undefined) owners.set(id, draft.file);
		else
			reporter.report(
				draft,
				["id"],
				"duplicate-id",
				text(`${owner} has the id "${id}" too`, `${owner} a aussi l'id « ${id} »`),
				text("give each its own", "donnez à chacun le sien"),
			);
	}
	for (const draft of allDrafts(drafts)) checkLists(draft, reporter);
	return reporter.problems;
}

function checkFileName(draft: Draft<{ id: string }>, reporter: Reporter) {
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

function checkLists(draft: Draft<unknown>, reporter: Reporter) {
	for (const [list, path] of listsIn(draft.data)) {
		const seen = new Set<unknown>();
		for (const [index, item] of list.entries()) {
			if (!isObject(item) || item.id === undefined) continue;
			if (seen.has(item.id))
				reporter.report(
					draft,
					[...path, index, "id"],
					"duplicate-id",
					text(`the id "${item.id}" stands here twice`, `l'id « ${item.id} » est ici deux fois`),
					text("give each its own", "donnez à chacun le sien"),
				);
			seen.add(item.id);
		}
	}
}
