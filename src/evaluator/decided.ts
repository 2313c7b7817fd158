import { choicesInPlay, readsChoice } from "./choices-read.js";
import { type Demand, demandsOf } from "./demands.js";
import { type Decision, decide } from "./outcome.js";
import type { CheckQuestion } from "./question.js";
import type { Support } from "./truth.js";
import type { World } from "./world.js";

/** A must with the tree of its reasoning in the configuration that the answer speaks of. */
export interface ReasonedMust {
	readonly demand: Demand;
	readonly support: Support;
}

/** What was decided, and how it is decided again under other terms. */
export interface Decided {
	readonly offering: string;
	/** The question's own terms: its choices, and no others. */
	readonly world: World;
	/** The world in the configuration that the answer speaks of. */
	readonly best: World;
	readonly decision: Decision;
	readonly demands: readonly Demand[];
	/** What is demanded under other terms: on another day, in another context, read otherwise. */
	demandsIn(world: World): readonly Demand[];
	/** Whether a demand comes to the same in every configuration that is tried. */
	isFixed(demand: Demand): boolean;
}

/** Decides a question. */
export function decidedOf(question: CheckQuestion, world: World): Decided {
	const { offering } = question;
	const { all: demands } = demandsOf(question, world);
	const decision = decide(offering, demands, world);
	const inPlay = choicesInPlay(offering, demands, world.knowledge);
	const allChosen = inPlay.every((choice) => world.terms.configuration[choice] !== undefined);
	return {
		offering,
		world,
		best: world.with({ configuration: decision.configuration }),
		decision,
		demands,
		demandsIn: (taken) => demandsOf(question, taken).all,
		isFixed: (demand) => allChosen || !readsChoice(demand, inPlay, world.knowledge),
	};
}
