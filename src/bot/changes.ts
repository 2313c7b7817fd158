import { changesSince } from "../evaluator/index.js";
import type { ChangesQuestion } from "../evaluator/question.js";
import { changesReply } from "../replies/changes-reply.js";
import { unknownReply } from "../replies/not-an-answer.js";
import type { Handler } from "./scene.js";

/** "what changed since VERSION?" */
export const changes: Handler<ChangesQuestion> = (question, scene) => {
	if (!scene.versions.includes(question.since)) {
		const unknown = { about: "version" as const, text: question.since, nearest: [...scene.versions] };
		return unknownReply({ unknown }, [], scene.delivery, scene.telling);
	}
	return changesReply(changesSince(scene.knowledge, question), scene.delivery, scene.telling);
};
