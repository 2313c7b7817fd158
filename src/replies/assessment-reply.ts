import type { Assessment } from "../evaluator/answer.js";
import { changeFold } from "./change-fold.js";
import { criteriaFold, shownApart } from "./criteria-fold.js";
import { lawsFold } from "./laws-fold.js";
import { type Block, type Press, plain, type Reply } from "./reply.js";
import { dutiesFold, sourcesFold } from "./sources-fold.js";
import { SourceNumbers, type Telling } from "./telling.js";
import type { Origins } from "./terms.js";
import { vendorFold } from "./vendor-fold.js";
import { verdictActions, verdictBlocks } from "./verdict.js";
import { whyFold } from "./why-fold.js";

/** How and to whom a reply goes. */
export interface Delivery {
	readonly private: boolean;
	/** Whether the asker may post it where everybody reads it. */
	readonly shareable: boolean;
	readonly open: readonly string[];
}

/** One verdict: read in five seconds, then unfolded. */
export function assessmentReply(answer: Assessment, origins: Origins, delivery: Delivery, telling: Telling): Reply {
	const numbers = new SourceNumbers(answer.sources, telling.knowledge);
	const apart = shownApart(answer);
	const folds = [
		whyFold(
			answer.findings.filter((finding) => !apart.has(finding)),
			numbers,
			telling,
		),
		criteriaFold(answer, telling),
		lawsFold(answer.exposures, numbers, telling),
		vendorFold(answer, telling),
		changeFold(answer, numbers, telling),
		dutiesFold(answer.duties, telling),
		sourcesFold(answer.sources, telling),
	].filter((fold) => fold !== undefined);
	const blocks: Block[] = [...verdictBlocks(answer, origins, numbers, telling), ...folds, disclaimer(telling)];
	const again: Press = { question: answer.question, release: answer.knowledge.version, language: telling.language };
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: verdictActions(answer, delivery.shareable, telling),
		again,
		open: [...delivery.open],
	};
}

export function disclaimer(telling: Telling): Block {
	return {
		kind: "note",
		text: [plain(telling.say(telling.knowledge.overlay.facts.length === 0 ? "disclaimer" : "disclaimerWithEvidence"))],
	};
}
