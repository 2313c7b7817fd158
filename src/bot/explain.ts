import { explainSubject } from "../evaluator/index.js";
import type { ExplainQuestion } from "../evaluator/question.js";
import { explainReply } from "../replies/explain-reply.js";
import type { Handler } from "./scene.js";

/** "what is X?" */
export const explain: Handler<ExplainQuestion> = (question, scene) =>
	explainReply(explainSubject(scene.knowledge, question), scene.delivery, scene.telling);
