import { attributeOf } from "../../src/knowledge/catalogue.js";
import type { Value } from "../../src/knowledge/facts.js";
import { daysOf, type Interval, lasts, laterOf, monthsAfter } from "./days.js";
import { departures } from "./departures.js";
import { liesIn } from "./places.js";
import { factsOf, type Situation, type Sourced } from "./situation.js";
import { sizeOfGrade } from "./truth.js";

/** Facts and dates (EVALUATOR, section 1): what a fact comes to on the day of the question. */

export interface Statement {
	readonly says: Value;
	/** How sure it is on the day asked. */
	readonly size: number;
	/** Whether it is valid on that day is not known. */
	readonly doubtful: boolean;
	/** `from`, else the day it was observed. */
	readonly began: Interval;
	readonly scoped: boolean;
	/** It has ended, and counts for nothing but hiding what is said at large. */
	readonly over: boolean;
	readonly detail: Readonly<Record<string, Value>>;
}

/** "What is only agreed, announced or planned is `pending`: … counted for nothing." */
const counts = ({ fact }: Sourced) => fact.pending === undefined;

/** What a fact says of its key: the value, the status of a certificate, or whether the member is one. */
const saidBy = ({ fact }: Sourced): Value => fact.value ?? fact.holds ?? true;

/** The day it was observed: when its page was published, else when somebody last read it. */
const observed = ({ page }: Sourced): Interval => daysOf(page?.published ?? page?.seen ?? "0000");

const beginning = (one: Sourced): Interval => (one.fact.from ? daysOf(one.fact.from) : observed(one));

const worth = ({ fact, page }: Sourced) => sizeOfGrade(fact.grade, page?.interest, fact.confidence);

/** "Null `from`: it counts from `seen`; before that it is presumed." */
function sizeOn(day: string, one: Sourced): number {
	return !one.fact.from && day < observed(one).last ? 1 : worth(one);
}

/** "An end stated by one ends all that are not surer": that say the same and had begun by then. */
function endOf(one: Sourced, same: readonly Sourced[]): string | null {
	const own = one.fact.until ?? null;
	const others = same.filter((other) => {
		if (!other.fact.until || saidBy(other) !== saidBy(one)) return false;
		const overrules = worth(other) > worth(one) || (worth(other) === worth(one) && own === null);
		return overrules && beginning(one).first <= daysOf(other.fact.until).last;
	});
	const ends = [own, ...others.map((other) => other.fact.until ?? null)].filter((end) => end !== null);
	return ends.sort((a, b) => (daysOf(a).last < daysOf(b).last ? -1 : 1))[0] ?? null;
}

/** "Past its shelf life (from the later of `from` and `seen`) a fact is stale"; not before an end that is stated. */
function isStale(day: string, one: Sourced): boolean {
	const months = attributeOf(one.fact.attribute)?.shelfLife ?? null;
	if (months === null || one.fact.until) return false;
	return day > monthsAfter(laterOf(beginning(one).first, observed(one).first), months);
}

/** "A stale `none`, `in-progress` or review is unknown." */
function lostByStaleness({ fact }: Sourced): boolean {
	const said = fact.value ?? fact.holds;
	return fact.grade === "review" || said === false || said === "none" || said === "in-progress";
}

/** Whether a fact of one package or region speaks of the configuration that is tried. */
function appliesTo({ configuration, release, question }: Situation, { fact }: Sourced): boolean {
	if (fact.package !== undefined && fact.package !== configuration.package) return false;
	if (fact.region === undefined) return true;
	return configuration.region !== undefined && liesIn(release, configuration.region, fact.region, question.asOf) === 1;
}

/** All that is stated about one key and may be valid on the day asked. */
export function statementsOn(
	situation: Situation,
	subject: string,
	attribute: string,
	about: (one: Sourced) => boolean,
): Statement[] {
	const day = situation.question.asOf;
	const all = factsOf(situation.release, subject).filter(
		(one) => one.fact.attribute === attribute && counts(one) && about(one) && appliesTo(situation, one),
	);
	return all.flatMap((one): Statement[] => {
		const valid = lasts(day, one.fact.from, endOf(one, all));
		const scoped = one.fact.package !== undefined || one.fact.region !== undefined;
		const hides = departures.endedByOthersStillHides && scoped && lasts(day, one.fact.from, one.fact.until) !== "no";
		if (valid === "no" && !hides) return [];
		const doubtful = valid === "maybe";
		const lost = isStale(day, one) && lostByStaleness(one);
		const { detail = {} } = one.fact;
		return [
			{
				says: saidBy(one),
				size: lost ? 0 : sizeOn(day, one),
				doubtful,
				began: beginning(one),
				scoped,
				over: valid === "no",
				detail,
			},
		];
	});
}
