import type { ExplainAnswer, FactShown } from "../evaluator/answer.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { dateIn } from "./days.js";
import { type Block, type Fold, plain, type Reply, type Span, strong } from "./reply.js";
import { sourcesFold } from "./sources-fold.js";
import { SourceNumbers, type Telling } from "./telling.js";
import { corrections } from "./verdict.js";
import { assuranceWords } from "./words.js";

/** How many statements stand in the first block; the rest unfolds. */
const shownFirst = 8;

/** What the release says of one subject, statement by statement, each with its source. */
export function explainReply(answer: ExplainAnswer, delivery: Delivery, telling: Telling): Reply {
	const { subject } = answer.question;
	const numbers = new SourceNumbers(answer.sources, telling.knowledge);
	const blocks: Block[] = corrections(answer.question.corrections, telling);
	blocks.push({
		kind: "heading",
		tone: "neutral",
		text: [strong(telling.name(subject)), plain(subtitle(subject, telling))],
	});
	for (const text of introduction(subject, telling)) blocks.push({ kind: "paragraph", text: [plain(text)] });
	const lines = answer.facts.map((fact) => factLine(fact, numbers, telling));
	if (lines.length === 0) blocks.push({ kind: "paragraph", text: [plain(telling.say("nothingSaid"))] });
	else blocks.push({ kind: "list", items: lines.slice(0, shownFirst) });
	if (lines.length > shownFirst) {
		const details: Fold = {
			kind: "fold",
			id: "details",
			title: telling.say("details", { count: lines.length }),
			blocks: [{ kind: "list", items: lines }],
		};
		blocks.push(details);
	}
	const sources = sourcesFold(answer.sources, telling);
	if (sources) blocks.push(sources);
	blocks.push(
		{ kind: "note", text: [plain(telling.say("knowledge", { version: answer.knowledge.version }))] },
		disclaimer(telling),
	);
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: [],
		again: { question: answer.question, release: answer.knowledge.version, language: telling.language },
		open: [...delivery.open],
	};
}

function subtitle(id: string, telling: Telling): string {
	const { knowledge } = telling;
	const law = knowledge.laws.get(id);
	if (law) return ` · ${telling.text(law.title)} · ${telling.name(law.jurisdiction)}`;
	const framework = knowledge.frameworks.get(id);
	if (framework) return ` · ${telling.text(framework.nature)}`;
	const dataClass = knowledge.dataClasses.get(id);
	if (dataClass) return dataClass.jurisdiction ? ` · ${telling.name(dataClass.jurisdiction)}` : "";
	return "";
}

function introduction(id: string, telling: Telling): string[] {
	const { knowledge } = telling;
	const law = knowledge.laws.get(id);
	if (law) return [telling.text(law.summary)];
	const framework = knowledge.frameworks.get(id);
	if (framework)
		return [telling.text(framework.summary), ...(framework.appliesTo ? [telling.text(framework.appliesTo)] : [])];
	const dataClass = knowledge.dataClasses.get(id);
	return dataClass ? [telling.text(dataClass.sensitivity.because)] : [];
}

function factLine(fact: FactShown, numbers: SourceNumbers, telling: Telling): Span[] {
	const number = numbers.numberOf(fact.source);
	const dates: string[] = [];
	if (fact.from) dates.push(telling.say("since", { date: dateIn(telling.language, fact.from) }));
	if (fact.until) dates.push(telling.say("until", { date: dateIn(telling.language, fact.until) }));
	if (fact.pending) dates.push(telling.say("pending"));
	const remarks = [telling.text(assuranceWords[fact.assurance]), ...dates].join(", ");
	return [
		strong(telling.text(fact.label)),
		plain(`${telling.say("colon")}${telling.text(fact.statement)} [${number ?? "–"}] (${remarks})`),
	];
}
