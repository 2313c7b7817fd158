import { compareOfferings } from "../evaluator/index.js";
import type { CompareQuestion } from "../evaluator/question.js";
import { comparisonReply } from "../replies/comparison-reply.js";
import { type Handler, originsOf } from "./scene.js";

/** "compare A, B and C for Y" */
export const compare: Handler<CompareQuestion> = (question, scene) =>
	comparisonReply(
		compareOfferings(scene.knowledge, question),
		originsOf(question, scene.settings),
		scene.delivery,
		scene.telling,
	);
