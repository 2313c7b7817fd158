import { believe } from "../../evaluator/beliefs.js";
import { type IndexedFact, Knowledge } from "../../evaluator/knowledge.js";
import { attributeOf } from "../../knowledge/catalogue.js";
import { addMonths, firstDay, lastDay } from "../../knowledge/dates.js";
import { contentOf, type Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/**
 * Facts that the rules of disagreement leave contested must be marked so: a dispute is stated, never an accident
 * (EVALUATOR, section 1). Judged on every day on which anything about the key begins or ends.
 */
export function checkContested(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const knowledge = new Knowledge({
		format: 1,
		version: "0.1.0",
		date: "1970-01-01",
		digest: `sha256-${"0".repeat(64)}`,
		...contentOf(drafts),
	});
	for (const kind of ["provider", "supplier", "offering"] as const)
		for (const draft of drafts[kind]) {
			const unmarked = new Map<number, string>();
			for (const facts of byKey(knowledge.factsOf(draft.data.id)))
				for (const day of daysOf(facts)) {
					const belief = believe(facts, day, ({ fact }) =>
						attributeOf(fact.attribute)?.list && fact.value === undefined ? fact.holds !== false : fact.value,
					);
					if (!belief.contested) continue;
					for (const side of belief.sides)
						for (const { fact } of side.facts) if (!fact.contested) unmarked.set(draft.data.facts.indexOf(fact), day);
				}
			for (const [index, day] of unmarked)
				reporter.report(
					draft,
					["facts", index],
					"unmarked-dispute",
					text(
						`on ${day} this fact and another disagree, and neither is surer or later`,
						`le ${day}, ce fait et un autre divergent, sans que l'un soit plus sûr ou plus récent`,
					),
					text(
						"mend a date or a grade, or mark both contested: true",
						"corrigez une date ou un grade, ou marquez les deux contested: true",
					),
				);
		}
	return reporter.problems;
}

function byKey(facts: readonly IndexedFact[]): Iterable<IndexedFact[]> {
	const groups = new Map<string, IndexedFact[]>();
	for (const one of facts) {
		if (one.fact.closed) continue;
		const key = [one.fact.attribute, one.fact.member, one.fact.package, one.fact.region].join("/");
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups.values();
}

/** The days on which what is known of a key can change. */
function daysOf(facts: readonly IndexedFact[]): Set<string> {
	const days = new Set<string>();
	for (const { fact, source } of facts) {
		for (const date of [fact.from, fact.until, source.published, source.seen]) {
			if (!date) continue;
			days.add(firstDay(date));
			days.add(lastDay(date));
		}
		if (fact.until) days.add(addMonths(lastDay(fact.until), 1));
	}
	return days;
}
