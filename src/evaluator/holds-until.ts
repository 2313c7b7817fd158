import type { Day } from "../knowledge/dates.js";
import type { HoldsUntil } from "./answer.js";
import type { Decided, ReasonedMust } from "./decided.js";
import { type Status, statusOf } from "./demands.js";
import { datedText } from "./event-text.js";
import { mayRead } from "./may-read.js";
import { type Decision, decide } from "./outcome.js";
import type { CheckQuestion } from "./question.js";
import { type Support, stepsOf } from "./truth.js";
import { type Turn, turnsIn, turnsOf, turnsOfFact } from "./turns.js";

/** At most this many days are decided again. */
const mostDays = 40;
/** At most this many reasons are given for one day. */
const mostReasons = 5;

/**
 * The first day after the question's on which the verdict is another, or on which something that it rests on begins,
 * ends or goes stale (EVALUATOR, section 9). On every day before, the same question has the same verdict. Where a
 * bound ends the search, the first day that was not tried: until then it surely holds.
 */
export function holdsUntilOf(
	question: CheckQuestion,
	decided: Decided,
	musts: readonly ReasonedMust[],
): { readonly until: HoldsUntil | null; readonly cut: boolean } {
	const { knowledge, terms } = decided.best;
	const demands = decided.demands.filter(({ obligation }) => obligation === "must");
	const turns = turnsIn(mayRead(question, demands, knowledge), knowledge);
	const rests = restsUntil(decided.decision, musts, decided);
	const same = verdictOf(decided.decision);
	let tried = 0;
	let before: Day = terms.asOf;
	for (const { day } of turns) {
		if (day <= before) continue;
		if (rests && day >= rests.day) break;
		before = day;
		const cut = ++tried > mostDays;
		if (!cut) {
			const then = decided.world.with({ asOf: day });
			if (verdictOf(decide(decided.offering, decided.demandsIn(then), then)) === same) continue;
		}
		const those = turns.filter((turn) => turn.day === day);
		return { until: told(day, relevant(those, musts), decided), cut };
	}
	return { until: rests && told(rests.day, rests.turns, decided), cut: false };
}

function verdictOf({ outcome, strength, conditions }: Decision): string {
	return JSON.stringify([outcome, strength, conditions]);
}

function told(date: Day, turns: readonly Turn[], { best }: Decided): HoldsUntil {
	const because = [...new Map(turns.map((turn) => [`${turn.id} ${turn.what}`, turn])).values()];
	return {
		date,
		because: because.slice(0, mostReasons).map(({ id, what }) => ({ id, what, text: datedText(id, best.knowledge) })),
	};
}

/** Of what turns on one day, what the musts' own reasoning speaks of; all of it where it speaks of none. */
function relevant(turns: readonly Turn[], musts: readonly ReasonedMust[]): readonly Turn[] {
	const read = new Set<string>();
	for (const { support } of musts)
		for (const { leaf } of stepsOf(support)) {
			if (leaf && "facts" in leaf) for (const fact of leaf.facts) read.add(fact);
			if (leaf?.kind === "fact") read.add(`${leaf.subject}/${leaf.attribute}`);
		}
	const own = turns.filter(({ id, what }) => read.has(id) || (what === "begins" && read.has(listOf(id))));
	const notStale = turns.filter(({ what }) => what !== "stale");
	return own.length > 0 ? own : notStale.length > 0 ? notStale : turns;
}

/** `subject/attribute` of a fact's id. */
function listOf(id: string): string {
	return id.split("#")[0]?.split("/").slice(0, 2).join("/") ?? id;
}

/** When something ends, and what. */
interface Rest {
	readonly day: Day;
	readonly turns: readonly Turn[];
}

/**
 * The first day on which a fact ends or goes stale without which the reasoning shown would be another. Of reasons that
 * would do alone the one that lasts counts.
 */
function restsUntil({ outcome }: Decision, musts: readonly ReasonedMust[], decided: Decided): Rest | null {
	const known = new Map<Support, Rest | null>();
	const resting = (must: ReasonedMust) => lasting(must.support, decided, known);
	const those = (status: Status) =>
		musts.filter(({ demand, support }) => statusOf(support.truth, demand.accepts) === status);
	// An open verdict rests on what is met; what is lacking does not end.
	if (outcome !== "not-sovereign") return earliest(those("met").map(resting));
	const unmet = those("unmet");
	return unmet.length > 0 ? latest(unmet.map(resting)) : null;
}

function lasting(support: Support, decided: Decided, known: Map<Support, Rest | null>): Rest | null {
	const before = known.get(support);
	if (before !== undefined) return before;
	const found = findLasting(support, decided, known);
	known.set(support, found);
	return found;
}

function findLasting(support: Support, decided: Decided, known: Map<Support, Rest | null>): Rest | null {
	const { truth, operation, step, parts } = support;
	if (truth === 0) return null;
	if (step.leaf) return "facts" in step.leaf ? latest(surest(step.leaf.facts, truth, decided)) : null;
	const all = (of: readonly Support[]) => of.map((part) => lasting(part, decided, known));
	const eitherWouldDo = (operation === "min" && truth < 0) || (operation === "max" && truth > 0);
	return eitherWouldDo ? latest(all(parts.filter((part) => part.truth === truth))) : earliest(all(parts));
}

/** When each fact that makes a leaf as sure as it is ends or goes stale. */
function surest(ids: readonly string[], truth: number, { best }: Decided): (Rest | null)[] {
	const { knowledge, terms } = best;
	const facts = ids.flatMap((id) => knowledge.factsById.get(id) ?? []);
	const enough = facts.filter(({ strength }) => strength >= Math.abs(truth));
	const turns = [
		...(enough.length > 0 ? enough : facts).map(turnsOfFact),
		...ids.flatMap((id) => {
			const [, law = "", period] = /^([^/]+)\/period\/([^#]+)#/.exec(id) ?? [];
			const found = knowledge.laws.get(law)?.periods.find((one) => one.id === period);
			return found ? [turnsOf(id, found)] : [];
		}),
	];
	return turns.map((own) => {
		const next = own.filter(({ day, what }) => day > terms.asOf && what !== "begins");
		const [first] = next.map(({ day }) => day).sort();
		return first === undefined ? null : { day: first, turns: next.filter(({ day }) => day === first) };
	});
}

/** The first of several ends; null where none of them ends. */
function earliest(rests: readonly (Rest | null)[]): Rest | null {
	const ending = rests.filter((one) => one !== null);
	const [first] = ending.map(({ day }) => day).sort();
	return first === undefined
		? null
		: { day: first, turns: ending.filter(({ day }) => day === first).flatMap(({ turns }) => turns) };
}

/** The last of several ends; null where one of them never ends. */
function latest(rests: readonly (Rest | null)[]): Rest | null {
	let last: Rest | null = null;
	for (const one of rests) {
		if (one === null) return null;
		if (last === null || one.day > last.day) last = one;
	}
	return last;
}
