import { evaluatorVersion } from "../evaluator/answer.js";
import type { HelpQuestion } from "../evaluator/question.js";
import { abilitiesOf, examplesOf } from "../questions/index.js";
import { helpReply } from "../replies/help-reply.js";
import type { Handler } from "./scene.js";

/** "help": every word of it comes from the grammar's own table. */
export const help: Handler<HelpQuestion> = (question, scene) => {
	const { release } = scene.knowledge;
	const answer = {
		question,
		knowledge: { version: release.version, digest: release.digest },
		evaluator: evaluatorVersion,
		sources: [],
	};
	return helpReply(
		answer,
		examplesOf(release, scene.language),
		abilitiesOf(release, scene.language),
		scene.delivery,
		scene.telling,
	);
};
