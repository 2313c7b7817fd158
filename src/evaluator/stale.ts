import { dayAfter } from "../knowledge/dates.js";
import type { Stale } from "./answer.js";
import { isStale, keepsNoLonger, lastFreshDay } from "./beliefs.js";
import type { Citations } from "./cite.js";
import type { ReasonedMust } from "./decided.js";
import { factText } from "./event-text.js";
import type { IndexedFact } from "./knowledge.js";
import { decisiveParts, type Support } from "./truth.js";
import type { World } from "./world.js";

/**
 * Facts past their shelf life that the musts' reasoning rests on: they count, and the answer says so; and those of
 * which nothing is left for being stale, where what they said is what is lacking (EVALUATOR, section 1).
 */
export function staleOf(musts: readonly ReasonedMust[], world: World, citations: Citations): Stale[] {
	const { knowledge, terms } = world;
	const found = new Map<string, Stale>();
	const add = (indexed: IndexedFact, counts: boolean) => {
		const last = lastFreshDay(indexed);
		if (last === null || indexed.fact.pending || !isStale(indexed, terms.asOf) || found.has(indexed.id)) return;
		const { id, subject, fact } = indexed;
		const source = citations.cite(subject, fact.source, fact.grade);
		found.set(id, { id, since: dayAfter(last), counts, text: factText(indexed, knowledge), source });
	};
	const seen = new Set<Support>();
	const look = (support: Support) => {
		if (seen.has(support)) return;
		seen.add(support);
		const { step, truth } = support;
		const { leaf, path = [] } = step;
		for (const { facts } of [...path, ...(leaf?.kind === "fact" && truth !== 0 ? [leaf] : [])]) {
			const saying = facts.flatMap((id) => knowledge.factsById.get(id) ?? []);
			// What a fresh source says as surely is not stale, whoever said it before.
			const surest = Math.max(0, ...saying.map(({ strength }) => strength));
			const fresh = saying.some((fact) => fact.strength === surest && !isStale(fact, terms.asOf));
			if (!fresh) for (const fact of saying) add(fact, true);
		}
		if (leaf?.kind === "fact" && truth === 0)
			for (const fact of knowledge.facts(leaf.subject, leaf.attribute)?.list ?? [])
				if (speaksTo(fact, leaf) && toldOnly(fact)) add(fact, false);
		for (const part of decisiveParts(support)) look(part);
	};
	for (const { support } of musts) look(support);
	return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function speaksTo({ fact }: IndexedFact, leaf: { readonly closes: boolean; readonly members: readonly string[] }) {
	if (leaf.closes) return fact.closed === true;
	return fact.member === undefined ? leaf.members.length === 0 : leaf.members.includes(fact.member);
}

/** Whether nothing is left of it once it is stale. */
function toldOnly(indexed: IndexedFact): boolean {
	const { value, holds } = indexed.fact;
	return keepsNoLonger(indexed, value ?? holds ?? true);
}
