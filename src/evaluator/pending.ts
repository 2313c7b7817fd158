import { type Day, lastDay, type PartialDate } from "../knowledge/dates.js";
import type { Value } from "../knowledge/facts.js";
import type { Pending } from "./answer.js";
import type { Citations } from "./cite.js";
import type { Decided, ReasonedMust } from "./decided.js";
import { evaluateDemand } from "./demands.js";
import { datedText, factText } from "./event-text.js";
import { choiceAttribute } from "./givens.js";
import type { IndexedFact } from "./knowledge.js";
import { mayRead } from "./may-read.js";
import type { CheckQuestion } from "./question.js";
import { numbers, type Support } from "./truth.js";

const sold: ReadonlySet<string> = new Set(Object.values(choiceAttribute));

/**
 * What is only agreed, announced or planned and would matter if it were so: it would change how sure a must is, or
 * what can be had; or it would bring a law into force that then might reach. Counted for nothing.
 */
export function pendingOf(
	question: CheckQuestion,
	decided: Decided,
	musts: readonly ReasonedMust[],
	citations: Citations,
): Pending[] {
	const { knowledge } = decided.best;
	const { subjects, attributes } = mayRead(
		question,
		musts.map(({ demand }) => demand),
		knowledge,
	);
	const announced = subjects.flatMap((subject) =>
		attributes.flatMap((attribute) =>
			(knowledge.facts(subject, attribute)?.list ?? []).filter(({ fact }) => isPending(fact, question.asOf)),
		),
	);
	const facts = announced
		.filter((indexed) => matters(indexed, decided, musts))
		.map((indexed): Pending => {
			const { id, subject, fact } = indexed;
			return {
				id,
				date: fact.from ?? null,
				text: factText(indexed, knowledge),
				source: citations.cite(subject, fact.source, fact.grade),
			};
		});
	return [...facts, ...pendingPeriods(decided, musts, citations)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Once its end is past, nothing is on its way any more. */
function isPending(
	{ pending, until }: { readonly pending?: true | undefined; readonly until?: PartialDate | null | undefined },
	day: Day,
): boolean {
	return pending === true && (!until || day <= lastDay(until));
}

function matters({ subject, fact }: IndexedFact, decided: Decided, musts: readonly ReasonedMust[]): boolean {
	if (subject === decided.offering && sold.has(fact.attribute)) return true;
	const { attribute, member, value, holds, closed } = fact;
	const key = [subject, attribute, ...(member === undefined ? [] : [member])].join("/");
	const said: Value = value ?? (closed ? true : holds !== false);
	const supposed = new Map([[key, { value: said, strength: 5 }]]);
	const then = decided.best.with({ supposed });
	return musts.some(({ demand, support }) => evaluateDemand(demand, decided.offering, then, numbers) !== support.truth);
}

function pendingPeriods({ best }: Decided, musts: readonly ReasonedMust[], citations: Citations): Pending[] {
	const { knowledge } = best;
	const mightReach = lawsThatMightReach(musts);
	return knowledge.exposingLaws.flatMap((law) =>
		mightReach.has(law.id)
			? law.periods
					.filter((period) => isPending(period, best.terms.asOf))
					.map((period): Pending => {
						const id = `${law.id}/period/${period.id}#${period.source}`;
						return {
							id,
							date: period.from ?? null,
							text: datedText(id, knowledge),
							source: citations.cite(law.id, period.source, period.grade),
						};
					})
			: [],
	);
}

/** Laws that are asked about and that nothing but their not being in force is known to keep from reaching. */
function lawsThatMightReach(musts: readonly ReasonedMust[]): Set<string> {
	const found = new Set<string>();
	const seen = new Set<Support>();
	const look = (support: Support) => {
		if (seen.has(support)) return;
		seen.add(support);
		const { rule, about } = support.step;
		if (rule === "law" && about !== undefined) {
			const reaching = [...underReadings(support)].some((part) =>
				part.parts.every((one) => one.step.rule === "in-force" || one.truth >= 0),
			);
			if (reaching) found.add(about);
		} else for (const part of support.parts) look(part);
	};
	for (const { support } of musts) look(support);
	return found;
}

function* underReadings(support: Support): Generator<Support> {
	if (support.step.rule === "law-under-reading" && support.parts.some(({ step }) => step.rule === "in-force"))
		yield support;
	else for (const part of support.parts) yield* underReadings(part);
}
