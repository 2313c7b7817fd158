import { assuranceOf } from "../knowledge/grades.js";
import { type Assessment, type Exposure, evaluatorVersion, type Finding } from "./answer.js";
import { Citations, factsUnder } from "./cite.js";
import { refusedChoices } from "./configurations.js";
import { conflictsAmong, type Demand, type Demands, demandsOf, evaluateDemand, statusOf } from "./demands.js";
import { exposuresOf } from "./exposures.js";
import { hingesOf } from "./hinges.js";
import type { Knowledge } from "./knowledge.js";
import { requireKnown, requireKnownExposure } from "./known.js";
import { choiceNeeds, openQuestionsOf } from "./open-questions.js";
import { decide } from "./outcome.js";
import type { CheckQuestion, ExposureQuestion } from "./question.js";
import { becauseOf, reasonFor } from "./reasons.js";
import { explaining, type Support } from "./truth.js";
import { World } from "./world.js";

/**
 * One question, assessed: the same question on the same release gives the same bytes.
 * @throws UnknownSubject where the question names what the release does not have.
 */
export function assess(knowledge: Knowledge, question: CheckQuestion): Assessment {
	requireKnown(knowledge, question);
	const world = worldOf(knowledge, question);
	const demands = demandsOf(question, world);
	const decision = decide(question.offering, demands.all, world);
	const best = world.with({ configuration: decision.configuration });
	const algebra = explaining();
	const trees = demands.all.map((demand) => ({
		demand,
		support: evaluateDemand(demand, question.offering, best, algebra),
	}));
	const musts = trees.filter(({ demand }) => demand.obligation === "must");
	const open = musts.filter(({ demand, support }) =>
		["unknown", "unproven"].includes(statusOf(support.truth, demand.accepts)),
	);
	const citations = new Citations(knowledge);
	const findings = trees.map(({ demand, support }) => findingOf(demand, support, best, citations));
	const exposures = exposuresOf(question.offering, best, algebra).map((exposure) =>
		withSources(exposure, knowledge, citations),
	);
	const duties = dutiesOf(demands, citations);
	return {
		question,
		knowledge: { version: knowledge.release.version, digest: knowledge.release.digest },
		evaluator: evaluatorVersion,
		overlay: { digest: null, subjects: [], facts: [] },
		outcome: decision.outcome,
		assurance: assuranceOf(decision.strength),
		findings,
		exposures,
		result: null,
		configuration: decision.configuration,
		conditions: decision.conditions.map(({ choice, values }) => ({ choice, values: [...values] })),
		refused: refusedChoices(question.offering, world),
		conflicts: conflictsAmong(demands.all, world),
		duties,
		openQuestions: openQuestionsOf(open, choiceNeeds(question.offering, demands.all, best), best),
		hingesOn: hingesOf(question.offering, decision, musts, world, (taken) => demandsOf(question, taken).all),
		sources: citations.list(),
	};
}

/** The verdict alone, without reasons: for lists over many offerings. */
export function decideOnly(
	knowledge: Knowledge,
	question: CheckQuestion,
): Pick<Assessment, "outcome" | "assurance" | "configuration"> {
	requireKnown(knowledge, question);
	const world = worldOf(knowledge, question);
	const { outcome, strength, configuration } = decide(question.offering, demandsOf(question, world).all, world);
	return { outcome, assurance: assuranceOf(strength), configuration };
}

/** What laws do to one offering; one law where the question names it. */
export function assessExposures(
	knowledge: Knowledge,
	question: ExposureQuestion,
): { exposures: Exposure[]; citations: Citations } {
	requireKnownExposure(knowledge, question);
	const citations = new Citations(knowledge);
	const exposures = exposuresOf(question.offering, worldOf(knowledge, question), explaining(), question.law);
	return { exposures: exposures.map((exposure) => withSources(exposure, knowledge, citations)), citations };
}

function worldOf(knowledge: Knowledge, question: CheckQuestion | ExposureQuestion): World {
	const { asOf, home, configuration, context, readings } = question;
	return new World(knowledge, { asOf, home, configuration, context, readings, sides: new Map(), supposed: new Map() });
}

function findingOf(demand: Demand, support: Support, world: World, citations: Citations): Finding {
	const because = [becauseOf(support, world)];
	const facts = citations.citeFacts(factsUnder(because));
	const held = demand.readings.filter((reading) => reading.force === "held");
	const instruments = [
		citations.cite(demand.owner, demand.source, demand.rests),
		...held.flatMap((reading) =>
			reading.holders.map((holder) => citations.cite(demand.owner, holder.source, holder.grade)),
		),
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
function withSources(exposure: Exposure, knowledge: Knowledge, citations: Citations): Exposure {
	const law = knowledge.laws.get(exposure.law);
	const cited = citations.citeFacts(factsUnder(exposure.because));
	// A law that does not reach is cited by what says so; only one that may reach brings its whole dispute along.
	if (law && exposure.status !== "none") {
		for (const issue of law.issues)
			for (const reading of issue.readings)
				for (const holder of reading.holders) cited.push(citations.cite(law.id, holder.source, holder.grade));
		for (const mitigation of law.mitigations) cited.push(citations.cite(law.id, mitigation.source, mitigation.grade));
	}
	return { ...exposure, sources: [...new Set(cited)].sort() };
}

function dutiesOf(demands: Demands, citations: Citations): Assessment["duties"] {
	return demands.duties.map(({ owner, requirement }) => ({
		id: `${owner.id}.${requirement.id}`,
		name: requirement.name,
		instrument: requirement.instrument,
		obligation: requirement.obligation,
		statement: requirement.statement,
		sources: [citations.cite(owner.id, requirement.source, requirement.grade)],
	}));
}
