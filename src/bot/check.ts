import { assess } from "../evaluator/index.js";
import type { CheckQuestion } from "../evaluator/question.js";
import { assessmentReply } from "../replies/assessment-reply.js";
import { type Handler, originsOf } from "./scene.js";

/** "is X sovereign for Y?" */
export const check: Handler<CheckQuestion> = (question, scene) =>
	assessmentReply(
		assess(scene.knowledge, question),
		originsOf(question, scene.settings),
		scene.delivery,
		scene.telling,
	);
