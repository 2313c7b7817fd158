import type { Condition, ValueSet } from "../../knowledge/conditions.js";
import type { Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { partsOf, writtenConditions } from "./conditions.js";
import { Reporter, text } from "./reporter.js";

/** A class's own requirement names its place: with the question's home it would ask something else of every asker. */
export function checkOwnPlaces(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const [draft, path, condition] of writtenConditions({ ...drafts, law: [], framework: [] })) {
		if (path[0] !== "requirements") continue;
		for (const [part, at] of partsOf(condition, path))
			for (const step of homesIn(part))
				reporter.report(
					draft,
					[...at, ...step],
					"takes-home",
					text(
						"a class's own requirement takes the home of the question",
						"une exigence propre à une classe prend le domicile de la question",
					),
					text(
						"name its place, as in [CA]; in unexposed by outside: [CA]",
						"nommez son lieu, comme [CA] ; dans unexposed, par outside: [CA]",
					),
				);
	}
	return reporter.problems;
}

/** Where a condition takes the home, the conditions inside it left out. */
function homesIn(part: Condition): Path[] {
	if ("unexposed" in part) {
		const { outside } = part.unexposed;
		return outside === undefined ? [["unexposed"]] : isHome(outside) ? [["unexposed", "outside"]] : [];
	}
	const homes: Path[] = [];
	if ("fact" in part && typeof part.key === "object" && isHome(part.key)) homes.push(["key"]);
	if ("test" in part && part.test && "in" in part.test && isHome(part.test.in)) homes.push(["test", "in"]);
	return homes;
}

function isHome(set: ValueSet): boolean {
	return !Array.isArray(set) && "param" in set;
}
