import { evaluateDemand, statusOf } from "../src/evaluator/demands.js";
import { numbers } from "../src/evaluator/truth.js";
import { decideByRules, type Prepared } from "./peer/decide.js";
import type { Lookup } from "./peer/flatten.js";

/** How often the rules say of a must what we say of it, in each configuration of each question. */
export interface Agreement {
	/** Musts that we call met or unmet. */
	readonly known: number;
	readonly same: number;
	/** Musts that we call unknown or unproven, and those of them that the rules call met. */
	readonly open: number;
	readonly openMet: number;
	/** Musts of which the two say otherwise, the most frequent first. */
	readonly apart: readonly { readonly must: string; readonly count: number; readonly example: string }[];
}

export async function agreementOf(lookup: Lookup, prepared: readonly Prepared[]): Promise<Agreement> {
	let known = 0;
	let open = 0;
	let openMet = 0;
	const apart = new Map<string, string[]>();
	for (const one of prepared) {
		const { question, world, musts, tried } = one;
		const met = await decideByRules(lookup, one);
		for (const [index, { configuration }] of tried.entries()) {
			const chosen = world.with({ configuration });
			for (const must of musts) {
				const status = statusOf(evaluateDemand(must, question.offering, chosen, numbers), must.accepts);
				const isMet = met[index]?.includes(must.id) ?? false;
				if (status !== "met" && status !== "unmet") {
					open++;
					if (isMet) openMet++;
					continue;
				}
				known++;
				if (isMet === (status === "met")) continue;
				const where = `${question.offering} ${JSON.stringify(configuration)}, which we call ${status}`;
				apart.set(must.id, [...(apart.get(must.id) ?? []), where]);
			}
		}
	}
	const list = [...apart].map(([must, [example = "", ...others]]) => ({ must, count: others.length + 1, example }));
	const differing = list.reduce((sum, { count }) => sum + count, 0);
	return { known, same: known - differing, open, openMet, apart: list.sort((a, b) => b.count - a.count) };
}
