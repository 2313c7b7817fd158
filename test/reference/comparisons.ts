import { attributeOf } from "../../src/knowledge/catalogue.js";
import type { Test, ValueSet } from "../../src/knowledge/conditions.js";
import type { Value } from "../../src/knowledge/facts.js";
import type { Release } from "../../src/knowledge/release.js";
import { lasts } from "./days.js";
import { liesInAny, setMembers } from "./places.js";
import type { Situation } from "./situation.js";

/** Comparisons (EVALUATOR, sections 2 and 5): 1 yes, -1 no, 0 undecided. */

type Verdict = 1 | 0 | -1;

/** The values that a set names: surely, and perhaps. */
export function valuesIn(set: ValueSet, { release, question }: Situation): { surely: Value[]; perhaps: Value[] } {
	if (Array.isArray(set)) return { surely: set, perhaps: set };
	if ("param" in set) return { surely: question.home, perhaps: question.home };
	return setMembers(release, set.set, question.asOf);
}

/** A place is compared by where it lies; anything else by equality. */
export function isAmong(value: Value, among: readonly Value[], isPlace: boolean, situation: Situation): Verdict {
	if (!isPlace) return among.includes(value) ? 1 : -1;
	return liesInAny(situation.release, String(value), among.map(String), situation.question.asOf);
}

export function passes(value: Value, test: Test, isPlace: boolean, situation: Situation): Verdict {
	if ("is" in test) return isAmong(value, [test.is], isPlace, situation);
	if ("in" in test) {
		const { surely, perhaps } = valuesIn(test.in, situation);
		if (isAmong(value, surely, isPlace, situation) === 1) return 1;
		return isAmong(value, perhaps, isPlace, situation) === -1 ? -1 : 0;
	}
	return typeof value === "number" ? compareNumber(value, value, test, situation) : 0;
}

/** A number that lies between two, against a bound; a threshold is the number that counts on the day asked. */
export function compareNumber(least: number, most: number, test: Test, { release, question }: Situation): Verdict {
	const verdicts = boundsOf(test, release, question.asOf).map((bound): Verdict => {
		if ("atMost" in test) return most <= bound ? 1 : least > bound ? -1 : 0;
		return least >= bound ? 1 : most < bound ? -1 : 0;
	});
	const [first = 0] = verdicts;
	return verdicts.every((one) => one === first) ? first : 0;
}

/** All that a bound may be on a day; not a number where nothing may count. */
function boundsOf(test: Test, release: Release, day: string): number[] {
	const bound = "atLeast" in test ? test.atLeast : "atMost" in test ? test.atMost : Number.NaN;
	if (typeof bound === "number") return [bound];
	const values = release.grounds.thresholds?.find(({ id }) => id === bound.threshold)?.values ?? [];
	const may = values.filter((one) => lasts(day, one.from, one.until) !== "no").map((one) => one.value);
	const sure = values.some((one) => lasts(day, one.from, one.until) === "yes");
	return sure ? may : [...may, Number.NaN];
}

export const isPlaceAttribute = (attribute: string): boolean => attributeOf(attribute)?.type === "place";
