import type { Condition } from "../knowledge/conditions.js";
import { assuranceOf } from "../knowledge/grades.js";
import type { Law } from "../knowledge/laws.js";
import type { Assessment, Exposure, Finding } from "./answer.js";
import { conditionsOf } from "./choices-read.js";
import { type Citations, factsUnder } from "./cite.js";
import { type Demand, type Demands, statusOf } from "./demands.js";
import { becauseOf, reasonFor } from "./reasons.js";
import { thresholdsNamed } from "./thresholds.js";
import type { Support } from "./truth.js";
import type { World } from "./world.js";

/** One demand, how it stands, why, and on what sources. */
export function findingOf(demand: Demand, support: Support, world: World, citations: Citations): Finding {
	const because = [becauseOf(support, world)];
	const facts = citations.citeFacts(factsUnder(because));
	const held = demand.readings.filter((reading) => reading.force === "held");
	const instruments = [
		citations.cite(demand.owner, demand.source, demand.rests),
		...held.flatMap((reading) =>
			reading.holders.map((holder) => citations.cite(demand.owner, holder.source, holder.grade)),
		),
		...citeThresholds(conditionsOf(demand), world, citations),
	];
	return {
		criterion: demand.id,
		name: demand.name,
		pillar: demand.pillar,
		aspect: demand.aspect,
		obligation: demand.obligation,
		status: demand.obligation === "none" && support.truth > 0 ? "met" : statusOf(support.truth, demand.accepts),
		assurance: assuranceOf(support.truth),
		demands: demand.obligation === "none" ? null : assuranceOf(demand.accepts),
		rests: demand.rests,
		contested: held.length > 1,
		reason: reasonFor(support, world),
		because,
		sources: [...new Set([...facts, ...instruments])].sort(),
	};
}

/** A law's readings are cited by those who hold them, its mitigations by who says so. */
export function withSources(exposure: Exposure, world: World, citations: Citations): Exposure {
	const law = world.knowledge.laws.get(exposure.law);
	const cited = citations.citeFacts(factsUnder(exposure.because));
	// A law that does not reach is cited by what says so; only one that may reach brings its whole dispute along.
	if (law && exposure.status !== "none") {
		for (const issue of law.issues)
			for (const reading of issue.readings)
				for (const holder of reading.holders) cited.push(citations.cite(law.id, holder.source, holder.grade));
		for (const mitigation of law.mitigations) cited.push(citations.cite(law.id, mitigation.source, mitigation.grade));
		cited.push(...citeThresholds(conditionsOfLaw(law), world, citations));
	}
	return { ...exposure, sources: [...new Set(cited)].sort() };
}

/** Dated numbers that conditions name are cited by who fixes them. */
function citeThresholds(conditions: readonly Condition[], world: World, citations: Citations): string[] {
	return thresholdsNamed(conditions, world).map(({ source, grade }) => citations.cite("grounds", source, grade));
}

function conditionsOfLaw(law: Law): Condition[] {
	const reaches = law.issues.flatMap((issue) =>
		issue.readings.flatMap((reading) => (reading.reaches && reading.reaches !== "nobody" ? [reading.reaches] : [])),
	);
	return [...reaches, ...law.mitigations.map(({ when }) => when)];
}

/** What binds the customer: a checklist that changes no outcome. */
export function dutiesOf(demands: Demands, citations: Citations): Assessment["duties"] {
	return demands.duties.map(({ owner, requirement }) => ({
		id: `${owner.id}.${requirement.id}`,
		name: requirement.name,
		instrument: requirement.instrument,
		obligation: requirement.obligation,
		statement: requirement.statement,
		sources: [citations.cite(owner.id, requirement.source, requirement.grade)],
	}));
}
