import { firstDay, lastDay } from "../../knowledge/dates.js";
import { allDrafts, type Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { objectsIn } from "./parts.js";
import { Reporter, text } from "./reporter.js";

/** Whatever is dated begins before it ends, and was published before somebody read it. */
export function checkDates(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const draft of allDrafts(drafts))
		for (const [{ from, until, published, seen }, path] of objectsIn(draft.data)) {
			if (isAfter(from, until))
				reporter.report(
					draft,
					[...path, "from"],
					"impossible-date",
					text("it begins after it ends", "il commence après sa fin"),
					text("mend from or until", "corrigez from ou until"),
				);
			if (isAfter(published, seen))
				reporter.report(
					draft,
					[...path, "published"],
					"impossible-date",
					text("it was published after it was read", "il a été publié après avoir été lu"),
					text("mend published or seen", "corrigez published ou seen"),
				);
		}
	return reporter.problems;
}

/** Whether even the first day of one date lies after the last day of another. */
function isAfter(one: unknown, other: unknown): boolean {
	return typeof one === "string" && typeof other === "string" && firstDay(one) > lastDay(other);
}
