import { attributeOf, certificateStatus, isCertificateStatus } from "../../src/knowledge/catalogue.js";
import type { Value } from "../../src/knowledge/facts.js";
import { laterThan } from "./days.js";
import { departures } from "./departures.js";
import { factsOf, remembering, type Situation } from "./situation.js";
import { type Statement, statementsOn } from "./statements.js";
import { agree } from "./truth.js";

/** Disagreement (EVALUATOR, section 1) and lists (section 2): what is believed of one key. */

/** A value that may be the case, and how sure that is; no value where nothing may be known. */
export interface Alternative {
	readonly value: Value | undefined;
	readonly size: number;
}

/** "A partial date is an interval inside which validity is unknown": every way in which the doubtful may be valid. */
function worlds(statements: readonly Statement[]): Statement[][] {
	if (departures.doubtfulGivesWay) return [statements.map((one) => (one.doubtful ? { ...one, size: 0 } : one))];
	let all: Statement[][] = [statements.filter((one) => !one.doubtful)];
	for (const doubtful of statements.filter((one) => one.doubtful))
		all = all.flatMap((world) => [world, [...world, doubtful]]);
	return all;
}

/** What is said of this package or region replaces what is said at large; the same said twice is one fact. */
function closest(world: readonly Statement[]): Statement[] {
	const scoped = world.filter((one) => one.scoped && !isMention(one));
	if (scoped.length === 0) return [...world];
	return world.filter((one) => one.scoped || scoped.some((other) => other.says === one.says));
}

/** "The surer assurance wins, unless the other began later … At equal assurance the later beginning wins." */
function beats(one: Statement, other: Statement, day: string): boolean {
	if (one.says === other.says) return false;
	const hasBegunLater = (a: Statement, b: Statement) => a.began.first <= day && laterThan(a.began, b.began);
	if (one.size > other.size) return !hasBegunLater(other, one);
	return one.size === other.size && hasBegunLater(one, other);
}

/** A certificate that is merely mentioned is not said to be held or not. */
function isMention({ says }: Statement): boolean {
	return isCertificateStatus(says) && certificateStatus[says].truth === 0;
}

/** Where anything else is said, a mention adds nothing to it. */
function withoutMentions(world: readonly Statement[]): readonly Statement[] {
	return departures.mentionsContest || world.every(isMention) ? world : world.filter((one) => !isMention(one));
}

function unbeaten(world: readonly Statement[], day: string): Statement[] {
	return world.filter((one) => !world.some((other) => beats(other, one, day)));
}

/** All the values that an attribute may have: one, or several where it is contested or a date is vague. */
function settle(statements: readonly Statement[], day: string): Alternative[] {
	return worlds(statements).flatMap((world): Alternative[] => {
		const left = unbeaten(withoutMentions(closest(world).filter((one) => !one.over)), day);
		if (left.length === 0) return [{ value: undefined, size: 0 }];
		const values = [...new Set(left.map((one) => one.says))];
		return values.map((value) => ({
			value,
			size: Math.max(...left.filter((one) => one.says === value).map((one) => one.size)),
		}));
	});
}

/** What is believed of a single-valued attribute. */
export function believedOf(situation: Situation, subject: string, attribute: string): Alternative[] {
	return settle(
		statementsOn(situation, subject, attribute, ({ fact }) => fact.value !== undefined),
		situation.question.asOf,
	);
}

/** What is believed of one member of a list. */
export function memberOf(situation: Situation, subject: string, attribute: string, member: string): Alternative[] {
	return members(situation, `${subject} ${attribute} ${member}`, () =>
		settle(
			statementsOn(situation, subject, attribute, ({ fact }) => fact.member === member),
			situation.question.asOf,
		),
	);
}
const members = remembering<Alternative[]>();

/** Every member of which something counts on the day asked. */
export function namedMembers(situation: Situation, subject: string, attribute: string): string[] {
	return names(situation, `${subject} ${attribute}`, () => {
		const named = factsOf(situation.release, subject).flatMap(({ fact }) =>
			fact.attribute === attribute && fact.member !== undefined ? [fact.member] : [],
		);
		const counts = (id: string) => memberOf(situation, subject, attribute, id).some((one) => one.value !== undefined);
		return [...new Set(named)].sort().filter(counts);
	});
}
const names = remembering<string[]>();

/** Whether a member is one: only a certificate that is held counts as held. */
export function holds(value: Value | undefined, size: number): number {
	if (isCertificateStatus(value)) return certificateStatus[value].truth * size;
	return value === true ? size : value === false ? -size : 0;
}

/** A member's place in its list as a truth: contested ones answer where all sides agree. */
export function membership(situation: Situation, subject: string, attribute: string, member: string): number {
	return agree(memberOf(situation, subject, attribute, member).map(({ value, size }) => holds(value, size)));
}

/** "Lists are open unless closed", by a fact of its own or, where the catalogue says so, by stating a member. */
export function closing(situation: Situation, subject: string, attribute: string): number {
	return closings(situation, `${subject} ${attribute}`, () => {
		const closers = statementsOn(situation, subject, attribute, ({ fact }) => fact.closed === true);
		const sure = closers.filter((one) => !one.doubtful && !one.over).map((one) => one.size);
		return Math.max(0, ...sure, closedByStating(situation, subject, attribute));
	});
}
const closings = remembering<number>();

/** As surely as the weakest of the members is stated. */
function closedByStating(situation: Situation, subject: string, attribute: string): number {
	if (!attributeOf(attribute)?.statingCloses) return 0;
	const members = namedMembers(situation, subject, attribute);
	const stated = members.flatMap((one) => {
		const alternatives = memberOf(situation, subject, attribute, one);
		const perhapsUnsaid = alternatives.some(({ value }) => value === undefined);
		return alternatives.flatMap(({ value, size }) => (value === true ? [perhapsUnsaid ? 0 : size] : []));
	});
	const someoneIsSure = members.some((one) => membership(situation, subject, attribute, one) > 0);
	if (stated.length === 0 || !(someoneIsSure || departures.contestedMembersClose)) return 0;
	return Math.min(...stated);
}

/** What is believed of a detail of a link, out of the facts that state the link. */
export function settleDetail(
	situation: Situation,
	subject: string,
	attribute: string,
	member: string,
	detail: string,
): Alternative[] {
	const stating = statementsOn(situation, subject, attribute, ({ fact }) => fact.member === member).filter(
		(one) => one.says === true,
	);
	const saying = stating.flatMap((one) => {
		const says = one.detail[detail];
		return says === undefined ? [] : [{ ...one, says }];
	});
	return settle(saying, situation.question.asOf);
}
