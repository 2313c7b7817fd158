import { firstDay, lastDay } from "../../knowledge/dates.js";
import type { Fact } from "../../knowledge/facts.js";
import type { Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/** One source says one thing once: the same of one member, from the same page, on overlapping days, is a copy. */
export function checkRepeats(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const draft of [...drafts.provider, ...drafts.supplier, ...drafts.offering]) {
		const seen = new Map<string, Fact[]>();
		for (const [index, fact] of draft.data.facts.entries()) {
			const key = JSON.stringify([
				fact.attribute,
				fact.member,
				fact.value,
				fact.holds,
				fact.closed,
				fact.package,
				fact.region,
				fact.detail,
				fact.pending,
				fact.source,
			]);
			const before = seen.get(key) ?? [];
			seen.set(key, [...before, fact]);
			if (before.some((other) => overlap(fact, other)))
				reporter.report(
					draft,
					["facts", index],
					"repeated-fact",
					text(
						`the same source says this of ${fact.attribute} already, for days that overlap`,
						`la même source le dit déjà de ${fact.attribute}, pour des jours qui se recouvrent`,
					),
					text("keep one of them, or mend a date", "gardez l'un des deux, ou corrigez une date"),
				);
		}
	}
	return reporter.problems;
}

function overlap(one: Fact, other: Fact): boolean {
	const starts = (fact: Fact) => (fact.from ? lastDay(fact.from) : "");
	const ends = (fact: Fact) => (fact.until ? firstDay(fact.until) : "9999");
	return starts(one) <= ends(other) && starts(other) <= ends(one);
}
