import { attributeOf } from "../../src/knowledge/catalogue.js";
import type { Chain, Condition, Test, ValueSet } from "../../src/knowledge/conditions.js";
import type { Value } from "../../src/knowledge/facts.js";
import { type Alternative, believedOf, closing, holds, memberOf, membership, namedMembers } from "./beliefs.js";
import { type Link, linkTo, walk } from "./chains.js";
import { choose } from "./choices.js";
import { isPlaceAttribute, passes, valuesIn } from "./comparisons.js";
import { departures } from "./departures.js";
import { linkDetail } from "./details.js";
import { unexposed } from "./laws.js";
import { liesIn } from "./places.js";
import type { Situation } from "./situation.js";
import { sumAlong } from "./sums.js";
import { agree, all, any, noSurer, not } from "./truth.js";

/** Conditions (EVALUATOR, section 5): what one comes to, from -5 to 5. */

/** Of whom a condition speaks, and over which chain it was reached. */
export interface About {
	readonly subject: string;
	/** The link that led there. */
	readonly link?: Link | undefined;
}

export function evaluate(condition: Condition, about: About, situation: Situation): number {
	const inner = (part: Condition) => evaluate(part, about, situation);
	if ("all" in condition) return all(condition.all.map(inner));
	if ("any" in condition) return any(condition.any.map(inner));
	if ("not" in condition) return not(inner(condition.not));
	if ("some" in condition) return some(condition.some, condition.where, about, situation);
	if ("every" in condition) return every(condition.every, condition.where, about, situation);
	if ("fact" in condition) return fact(condition, about.subject, situation);
	if ("edge" in condition) return edge(condition.edge, condition.test, about, situation);
	if ("sum" in condition)
		return sumAlong(condition, about.subject, situation, (part, link) =>
			evaluate(part, { subject: link.to, link }, situation),
		);
	if ("choice" in condition) return choose(situation, condition.choice, condition.test);
	if ("context" in condition) return context(condition.context, condition.test, situation);
	if ("answer" in condition) return answer(condition, about, situation);
	if ("published" in condition) return published(condition, about, situation);
	return unexposed(condition.unexposed, situation);
}

/**
 * Section 6: "answered from facts by its condition, or directly by a sourced answer": the answer decides, unless what
 * the facts show is surer.
 */
function answer(
	{ answer: criterion, test, otherwise }: Extract<Condition, { answer: string }>,
	about: About,
	situation: Situation,
): number {
	const wanted = ("is" in test ? [test.is] : test.in).map(written);
	// What is neither a yes nor a no answers no such question.
	const asksYesOrNo = wanted.some(isPlain);
	const said = memberOf(situation, situation.question.offering, "assessment.answers", criterion).filter(
		({ value }) => value === undefined || !asksYesOrNo || isPlain(written(value)),
	);
	// What may not be valid on the day may be no answer at all.
	const size = said.some(({ value }) => value === undefined) ? 0 : Math.max(0, ...said.map((one) => one.size));
	const shown = otherwise && evaluate(otherwise, about, situation);
	if (shown !== undefined && (size === 0 || size < Math.abs(shown))) return shown;
	return agree(
		said.map((one) => {
			if (one.value === undefined) return 0;
			return wanted.includes(written(one.value)) ? one.size : -one.size;
		}),
	);
}

const isPlain = (answered: string) => answered === "yes" || answered === "no";

/** Answers compare as they are written; yes may be written as true. */
const written = (value: Value) => (value === true ? "yes" : value === false ? "no" : String(value));

/** Section 6: "a result that the scheme's own assessor published is a fact about the whole". */
function published(
	{ published: names, otherwise }: Extract<Condition, { published: string[] }>,
	about: About,
	situation: Situation,
): number {
	const shown = evaluate(otherwise, about, situation);
	if (!leftOpenByChoices(otherwise, situation)) return shown;
	const held = names.map((id) => membership(situation, situation.question.offering, "service.certifications", id));
	return Math.max(shown, ...held.filter((one) => one > 0));
}

/** Section 11: what the customer chose otherwise no result of the service mends. */
function leftOpenByChoices(condition: Condition, situation: Situation): boolean {
	if ("choice" in condition) {
		const chosen = situation.configuration[condition.choice];
		return chosen === undefined || passes(chosen, condition.test, condition.choice === "region", situation) >= 0;
	}
	if ("all" in condition) return condition.all.every((part) => leftOpenByChoices(part, situation));
	if ("any" in condition) return condition.any.some((part) => leftOpenByChoices(part, situation));
	if ("otherwise" in condition && condition.otherwise) return leftOpenByChoices(condition.otherwise, situation);
	return true;
}

/** Section 3: somebody is on the chain and is such; while it may go on, nobody can say that there is none. */
function some(chain: Chain, where: Condition, { subject }: About, situation: Situation): number {
	const { members, closed } = walk(situation, chain, subject);
	const parts = members.map(({ id, size }) => {
		const truth = evaluate(where, { subject: id, link: linkTo(situation, chain, subject, id) }, situation);
		return all([size, truth]);
	});
	return any([...parts, not(closed)]);
}

/** Whoever is on the chain is such, and nobody else is on it. */
function every(chain: Chain, where: Condition, { subject }: About, situation: Situation): number {
	const { members, closed } = walk(situation, chain, subject);
	const parts = members.map(({ id, size }) => {
		const truth = evaluate(where, { subject: id, link: linkTo(situation, chain, subject, id) }, situation);
		return any([not(size), truth]);
	});
	return all([...parts, closed]);
}

type FactCondition = Extract<Condition, { fact: string }>;

function fact({ fact: attribute, key, test }: FactCondition, subject: string, situation: Situation): number {
	const list = attributeOf(attribute)?.list === true;
	if (!list) return single(attribute, test ?? { is: true }, subject, situation);
	if (test && "none" in test) return not(hasMember({ attribute }, subject, situation));
	if (key !== undefined) return hasMember({ attribute, keys: keysOf(key, situation), state: test }, subject, situation);
	const asked = test && "in" in test ? test.in : test && "is" in test ? test.is : undefined;
	return hasMember({ attribute, keys: asked === undefined ? undefined : keysOf(asked, situation) }, subject, situation);
}

const keysOf = (key: Value | ValueSet, situation: Situation) =>
	typeof key === "object" ? valuesIn(key, situation) : { surely: [key], perhaps: [key] };

function single(attribute: string, test: Test, subject: string, situation: Situation): number {
	return agree(believedOf(situation, subject, attribute).map((one) => judge(one, attribute, test, situation)));
}

/** "A condition that answers the same for each of them has that answer": comparison by comparison. */
function judge({ value, size }: Alternative, attribute: string, test: Test, situation: Situation): number {
	if (value === undefined) return 0;
	if (value === "region" && isPlaceAttribute(attribute)) return inChosenRegion(test, size, situation);
	return size * passes(value, test, isPlaceAttribute(attribute), situation) || 0;
}

/** Data that stays in the region that the customer chooses. */
function inChosenRegion(test: Test, size: number, situation: Situation): number {
	const { region } = situation.configuration;
	if (region === undefined) return 0;
	if (departures.residencyIgnoresAvailability) return size * passes(region, test, true, situation) || 0;
	return noSurer(choose(situation, "region", test), size);
}

interface ListAsked {
	readonly attribute: string;
	/** The members asked for: surely, and by a set's vague dates perhaps; any, where left out. */
	readonly keys?: { surely: readonly Value[]; perhaps: readonly Value[] } | undefined;
	/** "With a key, a test asks for the member's own state." */
	readonly state?: Test | undefined;
}

/** Section 2: whether a list has such a member; "over an open list `some` is never no". */
function hasMember({ attribute, keys, state }: ListAsked, subject: string, situation: Situation): number {
	const closed = closing(situation, subject, attribute);
	const named = namedMembers(situation, subject, attribute).map((id) => ({
		id,
		is: agree(memberOf(situation, subject, attribute, id).map((one) => stateOf(one, state, situation))),
	}));
	// Whoever is denied is no member, and neither is anybody whom no fact states once the list is closed.
	const unless = (is: number) => (is < 0 && !state && !departures.weakDenialHidesClosing ? Math.min(is, -closed) : is);
	if (keys === undefined) return any([...named.map(({ is }) => unless(is)), not(closed)]);
	const near = (one: string, other: string) =>
		isPlaceAttribute(attribute)
			? liesIn(situation.release, one, other, situation.question.asOf)
			: one === other
				? 1
				: -1;
	const asked = (key: string, isSure: boolean): number[] => {
		const denied = named.some(({ id, is }) => is < 0 && near(key, id) === 1);
		const parts = named.flatMap(({ id, is }) => {
			const lies = near(id, key);
			if (lies === -1 || (lies === 0 && is >= 0 && denied && !departures.widerMemberHidesDenial)) return [];
			return [lies === 1 && isSure ? unless(is) : Math.min(0, unless(is))];
		});
		const isSpokenTo = denied || named.some(({ id }) => id === key);
		const needsClosing = !isSpokenTo && (isSure || !departures.perhapsMembersNeedNoDenial);
		return [...parts, ...(needsClosing ? [not(closed)] : [])];
	};
	return any(keys.perhaps.flatMap((key) => asked(String(key), keys.surely.includes(key))));
}

/** With a key, a test asks for the member's own state. */
function stateOf({ value, size }: Alternative, test: Test | undefined, situation: Situation): number {
	if (value === undefined) return 0;
	if (!test) return holds(value, size);
	return size * passes(value, test, false, situation) || 0;
}

function edge(detail: string, test: Test, { link }: About, situation: Situation): number {
	if (!link) return 0;
	return agree(
		linkDetail(situation, link, detail).map(({ value, size }) =>
			value === undefined ? 0 : size * passes(value, test, false, situation),
		),
	);
}

/** "What the question gives … is given and weakens nothing"; "processed in the clear … yes unless said". */
function context(
	name: "processing" | "sector" | "public-body" | "criticality",
	test: Test,
	situation: Situation,
): number {
	const given = situation.question.context[name] ?? (name === "processing" ? "in-the-clear" : undefined);
	return given === undefined ? 0 : 5 * passes(given, test, false, situation);
}
