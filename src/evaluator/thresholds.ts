import { type Condition, conditionsIn } from "../knowledge/conditions.js";
import { within } from "../knowledge/dates.js";
import type { Bound, Threshold } from "../knowledge/thresholds.js";
import type { Knowledge } from "./knowledge.js";
import { recall } from "./memory.js";
import type { World } from "./world.js";

type Fixed = Threshold["values"][number];

/** What a number is compared with on the question's day. */
export interface Bounds {
	/** Every value that it may have; several where the dates of its values are too vague to say. */
	readonly possible: readonly number[];
	/** Whether it surely has one of them. */
	readonly sure: boolean;
}

export function boundsOf(bound: Bound, world: World): Bounds {
	if (typeof bound === "number") return { possible: [bound], sure: true };
	const values = lasting(bound.threshold, world);
	return {
		possible: values.map(({ fixed }) => fixed.value),
		sure: values.some(({ surely }) => surely),
	};
}

/** A comparison with each value that a bound may have: 1 yes, -1 no, 0 where they differ or none surely counts. */
export function compareWith(bound: Bound, world: World, holds: (than: number) => boolean): number {
	if (typeof bound === "number") return holds(bound) ? 1 : -1;
	const { possible, sure } = boundsOf(bound, world);
	const [first, ...others] = new Set(possible.map(holds));
	if (!sure || first === undefined || others.length > 0) return 0;
	return first ? 1 : -1;
}

/** The values of the thresholds that conditions name, as far as they may count on the day: an answer cites them. */
export function thresholdsNamed(conditions: readonly Condition[], world: World): Fixed[] {
	const named = new Set(conditions.flatMap((condition) => recall(namedIn, condition, () => namesIn(condition))));
	return [...named].sort().flatMap((id) => lasting(id, world).map(({ fixed }) => fixed));
}

/** Conditions belong to the release, so each is looked through once. */
const namedIn = new WeakMap<Condition, readonly string[]>();

function namesIn(condition: Condition): string[] {
	const named: string[] = [];
	for (const part of conditionsIn(condition)) {
		if (!("test" in part) || !part.test) continue;
		const bound = "atLeast" in part.test ? part.test.atLeast : "atMost" in part.test ? part.test.atMost : 0;
		if (typeof bound === "object") named.push(bound.threshold);
	}
	return named;
}

function lasting(id: string, world: World): { fixed: Fixed; surely: boolean }[] {
	return (thresholdsOf(world.knowledge).get(id)?.values ?? []).flatMap((fixed) => {
		const validity = within(world.terms.asOf, fixed.from ?? null, fixed.until ?? null);
		return validity === "no" ? [] : [{ fixed, surely: validity === "yes" }];
	});
}

const indexed = new WeakMap<Knowledge, ReadonlyMap<string, Threshold>>();

function thresholdsOf(knowledge: Knowledge): ReadonlyMap<string, Threshold> {
	return recall(
		indexed,
		knowledge,
		() => new Map((knowledge.release.grounds.thresholds ?? []).map((one) => [one.id, one])),
	);
}
