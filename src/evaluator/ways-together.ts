import { mergeAll, type Needs } from "./needs.js";
import type { World } from "./world.js";

/** What is taken for one must: one of its ways, from some place on, and what is asked beside it. */
interface Choosable {
	readonly ways: readonly Needs[];
	readonly at: number;
	readonly beside: Needs;
}

/** At most this many ways are tried against those taken before them. */
const mostTries = 500;

/** A way for each must, or none; `cut` where a bound ended the search. */
export interface Together {
	readonly taken: readonly number[] | null;
	readonly cut: boolean;
}

/**
 * For each must the first of its ways such that all go together: one fact cannot be two things at once. Whichever must
 * comes first, a set that goes together is found where there is one, unless the bound ends the search.
 */
export function waysTogether(plans: readonly Choosable[], world: World): Together {
	let tries = 0;
	const from = (index: number, before: Needs): readonly number[] | null => {
		const plan = plans[index];
		if (!plan) return [];
		const withBeside = mergeAll(before, plan.beside, world);
		if (!withBeside) return null;
		if (plan.ways.length === 0) return after(0, from(index + 1, withBeside));
		for (const [at, way] of plan.ways.entries()) {
			if (at < plan.at) continue;
			if (++tries > mostTries) return null;
			const both = mergeAll(withBeside, way, world);
			const taken = both && after(at, from(index + 1, both));
			if (taken) return taken;
		}
		return null;
	};
	const taken = from(0, new Map());
	return { taken, cut: taken === null && tries > mostTries };
}

function after(at: number, rest: readonly number[] | null): readonly number[] | null {
	return rest && [at, ...rest];
}
