import { explainExposure } from "../evaluator/index.js";
import type { ExposureQuestion } from "../evaluator/question.js";
import { exposureReply } from "../replies/exposure-reply.js";
import { type Handler, originsOf } from "./scene.js";

/** "why is X exposed to LAW?" */
export const exposure: Handler<ExposureQuestion> = (question, scene) =>
	exposureReply(
		explainExposure(scene.knowledge, question),
		originsOf(question, scene.settings),
		scene.delivery,
		scene.telling,
	);
