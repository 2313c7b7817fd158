import type { Condition } from "../../knowledge/conditions.js";
import type { CriterionOf, FrameworkOf } from "../../knowledge/frameworks.js";
import type { Tested } from "./module.js";
import { anyOf, idOf, testOf } from "./tests.js";

type Ladder = CriterionOf<"ladders">;

/** The lowest and the highest answer that a criterion may still have, by their place on its ladder. */
export interface Rungs {
	readonly least: number;
	readonly most: number;
}

/** Whether every answer of a criterion carries one level: it moves the score, and never the level. */
export function isInert({ rungs }: Ladder): boolean {
	return rungs.every(({ level }) => level === rungs[0]?.level);
}

/** The place of the first answer that reaches a level; past the last where none does. */
export function rungFor({ rungs }: Ladder, level: number): number {
	const found = rungs.findIndex((rung) => rung.level >= level);
	return found < 0 ? rungs.length : found;
}

/** Whether an answer is one of those from a place up: the assessor's, or what the facts show of any of them. */
export function atLeast(framework: FrameworkOf<"ladders">, criterion: Ladder, place: number): Tested {
	return testOf(criterion, `rung ${place}`, () => {
		const higher = criterion.rungs.slice(place);
		const answered = { answer: idOf(framework, criterion), test: { in: higher.map(({ answer }) => answer) } };
		const shown = higher.flatMap(({ when }): Condition[] => (when ? [when] : []));
		if (shown.length === 0) return { condition: answered, readings: [] };
		// An answer that no facts can show can be excluded by none: there the assessor is asked.
		const open = higher.some(({ when }) => !when);
		const otherwise = anyOf(open ? [...shown, answered] : shown);
		return { condition: { ...answered, otherwise }, readings: [] };
	});
}
