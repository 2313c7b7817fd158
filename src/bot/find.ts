import { findOfferings } from "../evaluator/index.js";
import type { FindQuestion } from "../evaluator/question.js";
import { findReply } from "../replies/find-reply.js";
import { type Handler, originsOf } from "./scene.js";

/** "who can host Y?" */
export const find: Handler<FindQuestion> = (question, scene) =>
	findReply(
		findOfferings(scene.knowledge, question),
		originsOf(question, scene.settings),
		scene.delivery,
		scene.telling,
	);
