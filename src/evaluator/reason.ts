import { assuranceOf } from "../knowledge/grades.js";
import { type Assessment, evaluatorVersion } from "./answer.js";
import { Citations } from "./cite.js";
import { refusedChoices } from "./configurations.js";
import { type Decided, decidedOf, type ReasonedMust } from "./decided.js";
import { conflictsAmong, demandsOf, evaluateDemand } from "./demands.js";
import { exposuresOf } from "./exposures.js";
import { dutiesOf, findingOf, withSources } from "./findings.js";
import { frameworkResult } from "./framework-result.js";
import type { Knowledge } from "./knowledge.js";
import type { CheckQuestion } from "./question.js";
import { explaining } from "./truth.js";
import { worldOf } from "./world.js";

/** What an assessment says before it comes to what it hangs on: EVALUATOR, sections 1 to 8, with the tree. */
export type Explained = Pick<
	Assessment,
	| "question"
	| "knowledge"
	| "evaluator"
	| "overlay"
	| "outcome"
	| "assurance"
	| "findings"
	| "exposures"
	| "result"
	| "configuration"
	| "conditions"
	| "refused"
	| "conflicts"
	| "duties"
>;

/** An explained question, and what its further reasoning starts from. */
export interface Reasoned {
	readonly explained: Explained;
	readonly decided: Decided;
	readonly musts: readonly ReasonedMust[];
	readonly citations: Citations;
}

/** Decides a question and explains it. */
export function reason(knowledge: Knowledge, question: CheckQuestion): Reasoned {
	const world = worldOf(knowledge, question);
	const demands = demandsOf(question, world);
	const decided = decidedOf(question, world);
	const { decision, best } = decided;
	const algebra = explaining();
	const trees = demands.all.map((demand) => ({
		demand,
		support: evaluateDemand(demand, question.offering, best, algebra),
	}));
	const truths = new Map(trees.map(({ demand, support }) => [demand.id, support.truth]));
	const citations = new Citations(knowledge);
	const findings = trees.map(({ demand, support }) => findingOf(demand, support, best, citations));
	const exposures = exposuresOf(question.offering, best, algebra).map((exposure) =>
		withSources(exposure, best, citations),
	);
	return {
		explained: {
			question,
			knowledge: { version: knowledge.release.version, digest: knowledge.release.digest },
			evaluator: evaluatorVersion,
			overlay: knowledge.overlay,
			outcome: decision.outcome,
			assurance: assuranceOf(decision.strength),
			findings,
			exposures,
			result: frameworkResult(question, demands, best, citations, truths),
			configuration: decision.configuration,
			conditions: decision.conditions.map(({ choice, values }) => ({ choice, values: [...values] })),
			refused: refusedChoices(question.offering, world),
			conflicts: conflictsAmong(demands.all, world),
			duties: dutiesOf(demands, citations),
		},
		decided,
		musts: trees.filter(({ demand }) => demand.obligation === "must"),
		citations,
	};
}
