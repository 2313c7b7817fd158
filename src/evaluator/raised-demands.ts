import type { Condition } from "../knowledge/conditions.js";
import type { Demand } from "./demands.js";
import { mapTest, testOf } from "./frameworks/tests.js";
import { LawEvaluator } from "./laws.js";
import { type Need, waysTo } from "./needs.js";
import { type Support, supports } from "./truth.js";
import type { World } from "./world.js";

/** A demand that binds only under a condition: met as well where that is known not to hold. */
export function onlyWhen(when: Condition | null, demand: Demand): Demand {
	if (when === null) return demand;
	const { condition, readings } = demand;
	return {
		...demand,
		...testOf(condition, JSON.stringify(when), () =>
			mapTest({ condition, readings }, (own) => ({ any: [{ not: when }, own] })),
		),
		// Whether it binds at all is not known: it neither implies nor excludes another demand.
		location: undefined,
		excludes: [],
	};
}

/**
 * What a framework demands where the question leaves open whether a further class is included: as much as without that
 * class, and as much as with it under the condition on which it is included. `most` are its demands with the class.
 */
export function raisedWhen(when: Condition, demands: readonly Demand[], most: readonly Demand[]): Demand[] {
	const raised = new Map(most.filter(({ obligation }) => obligation === "must").map((demand) => [demand.id, demand]));
	const ids = new Set(demands.map(({ id }) => id));
	return [
		...demands.map((demand) => {
			const higher = raised.get(demand.id);
			if (!higher) return demand;
			if (demand.obligation !== "must") return onlyWhen(when, higher);
			return isSame(demand, higher) ? demand : both(when, demand, higher);
		}),
		...[...raised.values()].filter(({ id }) => !ids.has(id)).map((demand) => onlyWhen(when, demand)),
	];
}

function isSame(demand: Demand, higher: Demand): boolean {
	return demand.accepts >= higher.accepts && demand.condition === higher.condition;
}

function both(when: Condition, demand: Demand, higher: Demand): Demand {
	const { condition, readings } = demand;
	const test =
		condition === higher.condition
			? testOf(condition, `both ${JSON.stringify(when)}`, () =>
					mapTest({ condition, readings }, (own) => ({ all: [own, { any: [{ not: when }, own] }] })),
				)
			: { condition: { all: [condition, { any: [{ not: when }, higher.condition] }] }, readings };
	return { ...higher, ...test, raised: { when, accepts: demand.accepts } };
}

/** What the asker could say so that the lower demand is enough, for musts that meet the lower one only. */
export function contextNeeds(
	open: readonly { readonly demand: Demand; readonly support: Support }[],
	world: World,
): Need[] {
	const { conditions } = new LawEvaluator(world, supports);
	const needs = new Map<string, Need>();
	for (const { demand, support } of open) {
		if (!demand.raised || support.truth < demand.raised.accepts) continue;
		const at = { subject: demand.owner, offering: demand.owner };
		const [way] = waysTo(conditions.evaluate(demand.raised.when, at), -1, 5, world);
		for (const need of way?.values() ?? []) if (need.leaf?.kind === "context") needs.set(need.key, need);
	}
	return [...needs.values()];
}
