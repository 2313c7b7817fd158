import type { Obligation, Sensitivity } from "../../knowledge/demands.js";
import type { Criterion, Framework } from "../../knowledge/frameworks.js";
import type { CheckQuestion } from "../question.js";

/** How one kind of framework turns its criteria into musts (EVALUATOR, section 6). */
export interface FrameworkModule {
	obligationOf(
		framework: Framework,
		criterion: Criterion,
		sensitivity: Sensitivity,
		question: CheckQuestion,
	): Obligation | "none";
}
