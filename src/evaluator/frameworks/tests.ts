import type { Condition } from "../../knowledge/conditions.js";
import type { DemandReading } from "../../knowledge/demands.js";
import type { Criterion, Framework } from "../../knowledge/frameworks.js";
import { recall } from "../memory.js";
import type { Demanded, Tested } from "./module.js";

/** Conditions of criteria are made once: whoever works on them further may remember them by identity. */
const made = new WeakMap<object, Map<string, Tested>>();

/** The test of one part of a framework, in one variant. */
export function testOf(part: object, variant: string, make: () => Tested): Tested {
	const variants = recall(made, part, () => new Map<string, Tested>());
	return recall(variants, variant, make);
}

/** Where several criteria or schemes would do, any of them; one alone stays what it is. */
export function anyOf(conditions: readonly Condition[]): Condition {
	const [only] = conditions;
	return conditions.length === 1 && only !== undefined ? only : { any: [...conditions] };
}

/** The same test with its condition, and that of each reading, made into another. */
export function mapTest({ condition, readings }: Tested, change: (condition: Condition) => Condition): Tested {
	return {
		condition: change(condition),
		readings: readings.map(
			(reading): DemandReading => (reading.condition ? { ...reading, condition: change(reading.condition) } : reading),
		),
	};
}

export function idOf(framework: Framework, criterion: Criterion): string {
	return `${framework.id}.${criterion.id}`;
}

/** A criterion that is met or not: an assessor's answer, or else its own condition. */
export function yesOrNo(framework: Framework, criterion: Criterion): Tested {
	return testOf(criterion, "answered", () => {
		const answered = { answer: idOf(framework, criterion), test: { is: "yes" } };
		const otherwise = (condition: Condition): Condition => ({ ...answered, otherwise: condition });
		const { condition, readings } = criterion;
		const own = condition ? otherwise(condition) : answered;
		return { condition: own, readings: mapTest({ condition: own, readings }, otherwise).readings };
	});
}

/** Schemes of which a holder has the assessor's own result; only those that show a level at least as high, where named. */
export function schemesFor(framework: Framework, level?: number): string[] {
	return (framework.results ?? [])
		.filter((result) => level === undefined || (result.level !== undefined && result.level >= level))
		.map(({ scheme }) => scheme);
}

/** A condition that a published result stands in for. */
export function publishedOr(schemes: readonly string[], otherwise: Condition): Condition {
	return schemes.length === 0 ? otherwise : { published: [...schemes], otherwise };
}

/** What every demand takes over from its criterion. */
export function ofCriterion(
	framework: Framework,
	criterion: Criterion,
): Pick<Demanded, "id" | "part" | "name" | "pillar" | "aspects" | "rests" | "source"> {
	return {
		id: idOf(framework, criterion),
		part: criterion.id,
		name: criterion.name,
		pillar: criterion.pillar,
		aspects: [criterion.aspect],
		rests: criterion.grade,
		source: criterion.source,
	};
}
