import { assuranceOf } from "../knowledge/grades.js";
import { type Alternative, outcomes } from "./answer.js";
import { assess } from "./assess.js";
import { type Decided, decidedOf } from "./decided.js";
import { evaluateDemand, statusOf } from "./demands.js";
import type { Knowledge } from "./knowledge.js";
import { requireKnown } from "./known.js";
import type { CheckQuestion } from "./question.js";
import { numbers } from "./truth.js";
import { worldOf } from "./world.js";

/** So many of those that do not pass are shown, the nearest first. */
const mostNear = 5;

/**
 * Offerings of the same kind that pass under the same terms; where none does, the five nearest with what each still has
 * to show (EVALUATOR, section 9). A function over the assessment, never part of one: nothing in a comparison or a
 * difference hangs on it. Choices are those of the question, but for the package, which is the offering's own.
 * @throws UnknownSubject where the question names what the release does not have.
 */
export function alternativesTo(knowledge: Knowledge, question: CheckQuestion): Alternative[] {
	requireKnown(knowledge, question);
	const others = sameKind(knowledge, question.offering).map((offering) => {
		const { package: _package, ...configuration } = question.configuration;
		const asked: CheckQuestion = { ...question, offering, configuration };
		return { asked, decided: decidedOf(asked, worldOf(knowledge, asked)) };
	});
	const rank = ({ decided }: (typeof others)[number]) => outcomes.indexOf(decided.decision.outcome);
	const passing = others
		.filter((one) => rank(one) <= outcomes.indexOf("conditional"))
		.sort((a, b) => rank(a) - rank(b));
	if (passing.length > 0)
		return passing.map(({ decided: { offering, decision } }) => ({
			offering,
			outcome: decision.outcome,
			assurance: assuranceOf(decision.strength),
			lacks: [],
		}));
	return others
		.filter(({ decided }) => decided.decision.outcome === "undetermined")
		.map(({ asked, decided }) => ({ asked, lacking: lackingIn(decided) }))
		.sort((a, b) => a.lacking - b.lacking)
		.slice(0, mostNear)
		.map(({ asked }) => nearness(knowledge, asked));
}

/** What an offering comes to, and what it still has to show. */
function nearness(knowledge: Knowledge, asked: CheckQuestion): Alternative {
	const { outcome, assurance, openQuestions } = assess(knowledge, asked);
	return {
		offering: asked.offering,
		outcome,
		assurance,
		lacks: openQuestions.map(({ id, to, ask, proof }) => ({ id, to, ask, proof })),
	};
}

/** How many musts do not hold yet. */
function lackingIn({ offering, demands, best }: Decided): number {
	const truth = (demand: (typeof demands)[number]) => evaluateDemand(demand, offering, best, numbers);
	return demands.filter((demand) => demand.obligation === "must" && statusOf(truth(demand), demand.accepts) !== "met")
		.length;
}

/** Offerings that are sold as at least one of the same kinds, in order of id; all others where nobody says as what. */
function sameKind({ release, offerings }: Knowledge, offering: string): string[] {
	const kinds = (id: string) =>
		new Set(
			(offerings.get(id)?.facts ?? []).flatMap(({ attribute, member, holds, pending }) =>
				attribute === "service.kind" && member !== undefined && holds !== false && !pending ? [member] : [],
			),
		);
	const own = kinds(offering);
	return release.offerings
		.map(({ id }) => id)
		.filter((id) => id !== offering && (own.size === 0 || [...kinds(id)].some((kind) => own.has(kind))))
		.sort();
}
