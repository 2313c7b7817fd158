import type { ChangesAnswer } from "../evaluator/answer.js";
import type { Delivery } from "./assessment-reply.js";
import { plain, type Reply, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { corrections } from "./terms.js";

/** What changed since an earlier release; nothing changed is said in one line. */
export function changesReply(answer: ChangesAnswer, delivery: Delivery, telling: Telling): Reply {
	const version = answer.question.since;
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks: [
			...corrections(answer.question.corrections, telling),
			{ kind: "heading", tone: "neutral", text: [strong(telling.say("changesTitle", { version }))] },
			{ kind: "paragraph", text: [plain(telling.say("nothingChanged", { version }))] },
		],
		actions: [],
		again: null,
		open: [],
	};
}
