import type { Choice, Test } from "../../src/knowledge/conditions.js";
import { closing, membership, namedMembers } from "./beliefs.js";
import { passes, valuesIn } from "./comparisons.js";
import { departures } from "./departures.js";
import { liesIn } from "./places.js";
import type { Situation } from "./situation.js";
import { all, any } from "./truth.js";

/** Choices (EVALUATOR, section 8): "A value not listed in a closed list is not offered; in an open one it is unknown." */

export const choiceAttributes = {
	package: "service.packages",
	region: "service.regions",
	keys: "service.keys",
} as const;

/** How surely the offering offers this value. A region inside the one asked is one; a wider one may be. */
export function availability(situation: Situation, choice: Choice, value: string): number {
	const { release, question } = situation;
	const attribute = choiceAttributes[choice];
	const at = (one: string) => membership(situation, question.offering, attribute, one);
	const near = (one: string, other: string) =>
		choice === "region" ? liesIn(release, one, other, question.asOf) : one === other ? 1 : -1;
	const named = namedMembers(situation, question.offering, attribute);
	const closed = closing(situation, question.offering, attribute);
	const unless = (is: number) => (is < 0 && !departures.weakDenialHidesClosing ? Math.min(is, -closed) : is);
	if (named.includes(value) && (departures.statedRegionHidesInner || at(value) < 0)) return unless(at(value));
	const inside = named.filter((one) => near(one, value) === 1 && at(one) > 0).map(at);
	const around = named.filter((one) => near(value, one) === 1 && at(one) < 0).map(at);
	const surest = Math.max(0, ...inside);
	const denied = Math.min(0, ...around);
	if (departures.surestNearRegionDecides && -denied > surest) return unless(denied);
	if (surest > 0) return surest;
	if (denied < 0 && departures.widerMemberHidesDenial) return unless(denied);
	if (named.some((one) => near(one, value) !== -1 && at(one) >= 0)) return 0;
	return unless(denied) || -closed || 0;
}

/**
 * What the question gives is given: it passes or not; and it passes no surer than the offering is known to offer it.
 * Left open it is unknown, unless nothing that would pass is offered.
 */
export function choose(situation: Situation, choice: Choice, test: Test): number {
	const value = situation.configuration[choice];
	if (value === undefined) {
		const wanted = "is" in test ? [test.is] : "in" in test ? valuesIn(test.in, situation).surely : [];
		return Math.min(0, any(wanted.map((one) => availability(situation, choice, String(one)))));
	}
	const given = 5 * passes(value, test, choice === "region", situation);
	return all([given, availability(situation, choice, value)]);
}
