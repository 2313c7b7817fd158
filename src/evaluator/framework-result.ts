import type { Framework } from "../knowledge/frameworks.js";
import { assuranceOf } from "../knowledge/grades.js";
import { certificates } from "./assessed.js";
import type { Citations } from "./cite.js";
import { type Demands, evaluateDemand, leastForAll, statusOf } from "./demands.js";
import { resultOf } from "./frameworks/index.js";
import type { Published, Result } from "./frameworks/results.js";
import type { CheckQuestion } from "./question.js";
import { numbers } from "./truth.js";
import { membership, type World } from "./world.js";

/**
 * What the question's framework comes to as a whole, in the configuration that the answer speaks of. `truths` are those
 * of its demands there, by id, as far as they were worked out.
 */
export function frameworkResult(
	question: CheckQuestion,
	{ all, asked }: Demands,
	best: World,
	citations: Citations,
	truths: ReadonlyMap<string, number>,
): Result | null {
	const framework = best.knowledge.frameworks.get(question.framework);
	if (!framework) return null;
	const demands = new Map(all.map((demand) => [demand.id, demand]));
	const published = publishedFor(framework, question.offering, best);
	return resultOf(framework, asked, {
		asOf: best.terms.asOf,
		published,
		standing(id, { condition, readings }, aspects, as) {
			const accepts = leastForAll(aspects, asked.sensitivity, question);
			const demand = demands.get(id) ?? { id, condition, readings, obligation: "none" };
			const measured = as === undefined ? demand : { ...demand, obligation: as };
			// Only readings may come to something else under another obligation.
			const known = demand.readings.length === 0 ? truths.get(id) : undefined;
			const status = statusOf(known ?? evaluateDemand(measured, question.offering, best, numbers), accepts);
			return status === "met" || status === "unmet" ? status : "open";
		},
		isEased: (id) => demands.get(id)?.obligation === "should",
		cite(statements) {
			const cited = statements.map(({ source, grade }) => citations.cite(framework.id, source, grade));
			const facts = citations.citeFacts(published.flatMap((one) => one.facts));
			return [...new Set([...cited, ...facts])].sort();
		},
	});
}

/** The framework's own results that an offering holds; what is unofficial is none. */
function publishedFor(framework: Framework, offering: string, world: World): Published {
	return (framework.results ?? []).flatMap(({ scheme, level }) => {
		const belief = world.member(offering, certificates, scheme);
		const assurance = assuranceOf(Math.max(0, membership(belief)));
		if (assurance === null) return [];
		const facts = belief.sides.flatMap((side) => side.facts.map((fact) => fact.id));
		return [{ scheme, level: level ?? null, assurance, facts }];
	});
}
