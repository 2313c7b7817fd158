import { type Assessment, alternativesTo, assess } from "../evaluator/index.js";
import type { CheckQuestion } from "../evaluator/question.js";
import { assessmentReply } from "../replies/assessment-reply.js";
import { type Handler, originsOf, type Scene } from "./scene.js";

/** "is X sovereign for Y?" */
export const check: Handler<CheckQuestion> = (question, scene) =>
	assessmentReply(
		withOthers(assess(scene.knowledge, question), scene),
		originsOf(question, scene.settings),
		scene.delivery,
		scene.telling,
	);

/** Who else could, where this offering does not pass and the team has not switched it off. */
function withOthers(answer: Assessment, { knowledge, settings }: Scene): Assessment {
	const wanted = settings.alternatives !== false;
	const lacking = answer.outcome === "undetermined" || answer.outcome === "not-sovereign";
	return wanted && lacking ? { ...answer, alternatives: alternativesTo(knowledge, answer.question) } : answer;
}
