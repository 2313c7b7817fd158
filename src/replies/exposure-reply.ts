import type { Exposure, ExposureAnswer } from "../evaluator/answer.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { dateIn } from "./days.js";
import { exposureNode } from "./laws-fold.js";
import { type Action, type Block, plain, type Reply, strong, type Tone } from "./reply.js";
import { sourcesFold } from "./sources-fold.js";
import { SourceNumbers, type Telling } from "./telling.js";
import { corrections } from "./verdict.js";
import { assuranceWords, contested, exposureWords } from "./words.js";

const tones: Record<Exposure["status"], Tone> = { exposed: "bad", mitigated: "open", unknown: "open", none: "good" };

/** Why, and through whom, a law reaches an offering, or does not. */
export function exposureReply(answer: ExposureAnswer, delivery: Delivery, telling: Telling): Reply {
	const { question, exposures } = answer;
	const numbers = new SourceNumbers(answer.sources, telling.knowledge);
	const offering = telling.name(question.offering);
	const only = question.law !== undefined && exposures.length === 1 ? exposures[0] : undefined;
	const blocks: Block[] = corrections(question.corrections, telling);
	blocks.push(
		only
			? {
					kind: "heading",
					tone: tones[only.status],
					text: [
						strong(`${telling.text(only.name)}${telling.say("colon")}${verdictOf(only, telling)}`),
						plain(`. ${offering}.`),
					],
				}
			: { kind: "heading", tone: "neutral", text: [strong(telling.say("andLaws", { offering }))] },
	);
	const terms = [
		telling.say("home", { places: telling.names(question.home) }),
		dateIn(telling.language, question.asOf),
		telling.say("knowledge", { version: answer.knowledge.version }),
	];
	blocks.push({ kind: "note", text: [plain(terms.join(" · "))] });
	if (question.law !== undefined && exposures.length === 0) {
		const law = telling.knowledge.laws.get(question.law);
		if (law) blocks.push({ kind: "paragraph", text: [plain(telling.text(law.summary))] });
	}
	blocks.push({ kind: "tree", nodes: exposures.map((exposure) => exposureNode(exposure, numbers, telling)) });
	const sources = sourcesFold(answer.sources, telling);
	if (sources) blocks.push(sources);
	blocks.push(disclaimer(telling));
	const actions: Action[] = question.law
		? [
				{
					label: telling.name(question.law),
					press: {
						question: { intent: "explain", subject: question.law, asOf: question.asOf, filledIn: [], corrections: [] },
						release: answer.knowledge.version,
						language: telling.language,
					},
					primary: false,
				},
			]
		: [];
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions,
		again: { question, release: answer.knowledge.version, language: telling.language },
		open: [...delivery.open],
	};
}

function verdictOf(exposure: Exposure, telling: Telling): string {
	const words = [telling.text(exposureWords[exposure.status])];
	if (exposure.contested) words.push(telling.text(contested));
	if (exposure.assurance !== null) words.push(telling.text(assuranceWords[exposure.assurance]));
	return words.join(", ");
}
