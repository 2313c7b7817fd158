import { type Assurance, assuranceOf, strengthOf } from "../knowledge/grades.js";
import type { OpenQuestion } from "./answer.js";
import { type Checked, checked, type Gathered } from "./checked-questions.js";
import type { Decided, ReasonedMust } from "./decided.js";
import { type Demand, evaluateDemand, statusOf } from "./demands.js";
import { availability, availabilityLeaf, choices } from "./givens.js";
import type { Need } from "./needs.js";
import { decide } from "./outcome.js";
import { readingName } from "./reasons.js";
import { documentFor, questionFor } from "./sentences.js";
import { badAnswers, suppose } from "./suppose.js";
import { numbers, supports, truthIf } from "./truth.js";
import type { World } from "./world.js";

/** What is open, what comes out once all of it is answered well, and whether the search was cut short. */
export interface OpenQuestions {
	readonly questions: readonly OpenQuestion[];
	readonly checked: Checked;
}

/**
 * For each open must the cheapest facts that would make it hold, gathered and checked by evaluating again (EVALUATOR,
 * section 9). Several uses of one fact are one question, with the values that would do for all of them. First those
 * whose bad answer alone fails the offering. `choices` are questions that no must asks: whether what the asker chose
 * can be had at all.
 */
export function openQuestionsOf(
	musts: readonly ReasonedMust[],
	choices: readonly Need[],
	decided: Decided,
): OpenQuestions {
	const found = gather(musts, choices, decided);
	const questions = found.gathered.map((one) => toQuestion(one, decided));
	questions.sort(
		(a, b) =>
			Number(b.decides) - Number(a.decides) ||
			b.serves.length - a.serves.length ||
			(a.document.en < b.document.en ? -1 : a.document.en > b.document.en ? 1 : a.id < b.id ? -1 : 1),
	);
	return { questions, checked: found };
}

/** How many questions are open, without their words: for who ranks many offerings. */
export function countOpen(musts: readonly ReasonedMust[], choices: readonly Need[], decided: Decided): number {
	return gather(musts, choices, decided).gathered.length;
}

function gather(musts: readonly ReasonedMust[], choices: readonly Need[], decided: Decided): Checked {
	return checked(musts, choices, decided, "whole", decided.decision.outcome === "undetermined" ? "pass" : "hold");
}

/** Whether what the answer speaks of can be had at all, where no source says: asked even where no must reads the choice. */
export function choiceNeeds(offering: string, demands: readonly Demand[], world: World): Need[] {
	const accepted = demands.flatMap((demand) => (demand.obligation === "must" ? [demand.accepts] : []));
	// What can be had is a promise: a contract is the best proof there is.
	const proof = Math.min(strengthOf("binding"), Math.max(strengthOf("presumed"), ...accepted));
	return choices.flatMap((choice): Need[] => {
		const value = world.terms.configuration[choice];
		if (value === undefined) return [];
		const found = availability(choice, value, offering, world);
		if (found.truth > 0 || found.truth <= -strengthOf("claimed")) return [];
		const leaf = availabilityLeaf(choice, [value], offering, found);
		return [
			{
				key: leaf.key,
				leaf,
				allowed: ["yes"],
				refused: [],
				proof: Math.max(proof, found.said),
				halfShown: false,
				change: null,
			},
		];
	});
}

function toQuestion({ need, serves }: Gathered, decided: Decided): OpenQuestion {
	const world = decided.best;
	const proof: Assurance = assuranceOf(need.proof) ?? "presumed";
	const base = {
		id: need.key,
		answers: need.allowed ? [...need.allowed] : need.refused.map((value) => `not ${value}`),
		proof,
		serves: serves.map(({ id }) => id).sort(),
	};
	const { leaf } = need;
	if (leaf === null) {
		const reading = readingName(need.allowed?.[0] ?? "", world);
		const issue = need.key.replace(/^reading\//, "");
		const law = world.knowledge.nameOf(issue.split(" ")[0]?.split(".")[0] ?? issue);
		return {
			...base,
			about: issue,
			to: "counsel",
			ask: {
				en: `${law.en}: does this reading hold for you: ${reading.en}?`,
				fr: `${law.fr} : cette interprétation vaut-elle pour vous : ${reading.fr} ?`,
			},
			document: { en: "a written opinion of your counsel", fr: "un avis écrit de votre conseil juridique" },
			decides: false,
		};
	}
	return {
		...base,
		about: need.key,
		to: leaf.kind === "context" ? "asker" : "vendor",
		ask: questionFor(leaf, world.knowledge, need.allowed),
		document: documentFor(leaf.kind === "fact" ? leaf.attribute : null, need.proof),
		decides: failsAlone({ need, serves }, decided),
	};
}

/** Whether some answer to this one question, at its worst and without any other, fails the offering. */
function failsAlone({ need, serves }: Gathered, decided: Decided): boolean {
	const { offering, best, world, demands, decision } = decided;
	if (need.leaf?.kind === "fact" && need.leaf.closes) return serves.some((demand) => othersFail(demand, need, decided));
	return badAnswers(need, best).some((says) => {
		const answer = [{ need, says, strength: strengthOf("proven") }];
		const worst = suppose(best, answer);
		const unmet = serves.filter(
			(demand) => statusOf(evaluateDemand(demand, offering, worst, numbers), demand.accepts) === "unmet",
		);
		if (decision.outcome !== "undetermined" || unmet.some(decided.isFixed)) return unmet.length > 0;
		// What leaves a configuration standing leaves the offering standing.
		if (unmet.length === 0) return false;
		const again = need.leaf?.kind === "context" ? decided.demandsIn(worst) : demands;
		return decide(offering, again, suppose(world, answer)).outcome === "not-sovereign";
	});
}

/** Whether the must fails where a list is said to have further members: who they are, nobody knows yet. */
function othersFail(demand: Demand, need: Need, { offering, best }: Decided): boolean {
	const support = evaluateDemand(demand, offering, best, supports);
	const truth = truthIf(support, (leaf, known) => (leaf.key === need.key ? -strengthOf("proven") : known));
	return statusOf(truth, demand.accepts) === "unmet";
}
