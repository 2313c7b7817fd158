import { believe } from "../../evaluator/beliefs.js";
import type { IndexedFact } from "../../evaluator/knowledge.js";
import { attributeOf } from "../../knowledge/catalogue.js";
import { dayAfter, firstDay, lastDay } from "../../knowledge/dates.js";
import type { Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { knowledgeOf } from "./configurations.js";
import { Reporter, text } from "./reporter.js";

/**
 * Facts that the rules of disagreement leave contested must be marked so: a dispute is stated, never an accident
 * (EVALUATOR, section 1). Judged on every day on which anything about the key begins or ends.
 */
export function checkContested(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const knowledge = knowledgeOf(drafts);
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
						for (const { fact } of side.facts) {
							const index = draft.data.facts.indexOf(fact);
							if (!fact.contested && !unmarked.has(index)) unmarked.set(index, day);
						}
				}
			for (const [index, day] of unmarked)
				reporter.report(
					draft,
					["facts", index],
					"unmarked-dispute",
					text(
						`on ${day} this fact and another disagree, and the rules prefer neither`,
						`le ${day}, ce fait et un autre divergent, et les règles ne préfèrent ni l'un ni l'autre`,
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

/** The days on which what is known of a key can change, in order. */
function daysOf(facts: readonly IndexedFact[]): string[] {
	const days = new Set<string>();
	for (const { fact, source } of facts) {
		for (const date of [fact.from, fact.until, source.published, source.seen]) {
			if (!date) continue;
			days.add(firstDay(date));
			days.add(lastDay(date));
		}
		// What ends uncovers what it beat.
		if (fact.until) days.add(dayAfter(lastDay(fact.until)));
	}
	return [...days].sort();
}
