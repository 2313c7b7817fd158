import { type Day, dayAfter, firstDay, lastDay, type PartialDate } from "../knowledge/dates.js";
import { keepsNoLonger, lastFreshDay, observedOn } from "./beliefs.js";
import type { IndexedFact, Knowledge } from "./knowledge.js";
import type { MayRead } from "./may-read.js";
import { recall } from "./memory.js";

/** A day on which something begins, ends or goes stale. */
export interface Turn {
	readonly day: Day;
	readonly what: "begins" | "ends" | "stale";
	/** A fact, law/period/…, class.requirement, set/…, place/…, threshold/… or framework/weights/… */
	readonly id: string;
}

interface Dated {
	readonly from?: PartialDate | null | undefined;
	readonly until?: PartialDate | null | undefined;
}

/** The first day and the last one that a beginning or an end may be: between them it is not known. */
export function turnsOf(id: string, { from, until }: Dated): Turn[] {
	const begins = from ? [firstDay(from), lastDay(from)] : [];
	const ends = until ? [dayAfter(firstDay(until)), dayAfter(lastDay(until))] : [];
	return [
		...[...new Set(begins)].map((day): Turn => ({ day, what: "begins", id })),
		...[...new Set(ends)].map((day): Turn => ({ day, what: "ends", id })),
	];
}

/** A fact begins, ends and goes stale; without a beginning it counts in full from the day it was observed. */
export function turnsOfFact(indexed: IndexedFact): Turn[] {
	const { id, fact } = indexed;
	const fresh = lastFreshDay(indexed);
	const seen = observedOn(indexed);
	return [
		...turnsOf(id, { from: fact.from ?? seen, until: fact.until }),
		// Which of two that disagree began later may hang on the day that it was observed.
		...(fresh === null ? [] : [{ day: dayAfter(fresh), what: "stale" as const, id }]),
	];
}

/** A fact that counts on when it is stale changes nothing by that alone. */
function turnsThatTell(indexed: IndexedFact): Turn[] {
	const turns = turnsOfFact(indexed);
	return keepsNoLonger(indexed, indexed.fact.value ?? indexed.fact.holds ?? true)
		? turns
		: turns.filter(({ what }) => what !== "stale");
}

/** Of one release only so many questions' turns are remembered. */
const mostRemembered = 4_000;
const remembered = new WeakMap<Knowledge, Map<string, readonly Turn[]>>();

/** Every day on which what is known of anything that may be read turns, in order. */
export function turnsIn(read: MayRead, knowledge: Knowledge): readonly Turn[] {
	const known = recall(remembered, knowledge, () => new Map<string, readonly Turn[]>());
	if (known.size > mostRemembered) known.clear();
	return recall(known, read.name, () => findTurns(read, knowledge));
}

function findTurns({ subjects, attributes, laws, classes }: MayRead, knowledge: Knowledge): Turn[] {
	const { grounds, frameworks } = knowledge.release;
	const facts = subjects.flatMap((subject) =>
		attributes.flatMap((attribute) => knowledge.facts(subject, attribute)?.list ?? []),
	);
	const turns = [
		...facts.filter(({ fact }) => !fact.pending).flatMap(turnsThatTell),
		...(laws ? knowledge.exposingLaws : []).flatMap((law) =>
			law.periods
				.filter(({ pending }) => !pending)
				.flatMap((period) => turnsOf(`${law.id}/period/${period.id}#${period.source}`, period)),
		),
		...classes.flatMap(({ id, requirements }) =>
			requirements.flatMap((requirement) => turnsOf(`${id}.${requirement.id}`, requirement)),
		),
		...grounds.sets.flatMap(({ id, members }) =>
			members.flatMap((member) => turnsOf(`set/${id}/${member.place}`, member)),
		),
		...grounds.places.flatMap(({ id, within }) =>
			within.flatMap((wider) => turnsOf(`place/${id}/${wider.place}`, wider)),
		),
		...(grounds.thresholds ?? []).flatMap(({ id, values }) =>
			values.flatMap((fixed) => turnsOf(`threshold/${id}/${fixed.value}`, fixed)),
		),
		...frameworks.flatMap((framework) =>
			framework.kind === "ladders"
				? framework.weights.flatMap((weights) => turnsOf(`${framework.id}/weights/${weights.id}`, weights))
				: [],
		),
	];
	return turns.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
