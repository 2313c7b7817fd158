import { type Assurance, assuranceOf } from "../knowledge/grades.js";
import type { Assessment, Outcome } from "./answer.js";
import type { ReasonedMust } from "./decided.js";
import { statusOf } from "./demands.js";
import { hingesOf } from "./hinges.js";
import { holdsUntilOf } from "./holds-until.js";
import type { Need } from "./needs.js";
import { choiceNeeds, countOpen, openQuestionsOf } from "./open-questions.js";
import type { Decision } from "./outcome.js";
import { pendingOf } from "./pending.js";
import { contextNeeds } from "./raised-demands.js";
import type { Reasoned } from "./reason.js";
import { remediesOf } from "./remedies.js";
import { staleOf } from "./stale.js";

/** The part of an assessment that says what it hangs on (EVALUATOR, section 9). */
export type Hanging = Pick<
	Assessment,
	| "openQuestions"
	| "ifAnswered"
	| "hingesOn"
	| "remedies"
	| "nobodyCanChange"
	| "ifRemedied"
	| "holdsUntil"
	| "pending"
	| "stale"
	| "bounded"
>;

/** What would settle it, mend it, turn it, and how long it holds. */
export function hangingOn(reasoned: Reasoned): Hanging {
	const { explained, decided, musts, citations } = reasoned;
	const { question } = explained;
	const { best } = decided;
	const asked = openQuestionsOf(...openIn(reasoned), decided);
	const hangs = hingesOf(musts, decided);
	const mended = remediesOf(musts, asked.checked.clashes, decided);
	const pending = pendingOf(question, decided, musts, citations);
	const stale = staleOf(musts, best, citations);
	const holds = holdsUntilOf(question, decided, musts);
	const bounded: NonNullable<Assessment["bounded"]> = [
		...(asked.checked.cut ? ["openQuestions" as const] : []),
		...(hangs.cut ? ["hingesOn" as const] : []),
		...(mended.cut ? ["remedies" as const] : []),
		...(holds.cut ? ["holdsUntil" as const] : []),
	];
	return {
		openQuestions: [...asked.questions],
		...(asked.checked.decision ? { ifAnswered: verdictOf(asked.checked.decision) } : {}),
		hingesOn: [...hangs.hinges],
		remedies: [...mended.remedies],
		nobodyCanChange: [...mended.immovable],
		...(mended.checked?.decision ? { ifRemedied: verdictOf(mended.checked.decision) } : {}),
		holdsUntil: holds.until,
		pending,
		stale,
		...(bounded.length > 0 ? { bounded } : {}),
	};
}

/** How many questions are open. */
export function countOpenIn(reasoned: Reasoned): number {
	return countOpen(...openIn(reasoned), reasoned.decided);
}

/** The musts that are open, and what no must asks. */
function openIn({ explained: { question }, decided, musts }: Reasoned): [readonly ReasonedMust[], Need[]] {
	const { best, demands } = decided;
	const open = musts.filter(({ demand, support }) =>
		["unknown", "unproven"].includes(statusOf(support.truth, demand.accepts)),
	);
	return [open, [...choiceNeeds(question.offering, demands, best), ...contextNeeds(open, best)]];
}

function verdictOf({ outcome, strength }: Decision): { outcome: Outcome; assurance: Assurance | null } {
	return { outcome, assurance: assuranceOf(strength) };
}
