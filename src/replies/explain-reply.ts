import type { ExplainAnswer, FactShown } from "../evaluator/answer.js";
import { type Day, within } from "../knowledge/dates.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { bracketed } from "./brackets.js";
import { capital } from "./cut.js";
import { sinceIn, untilIn } from "./days.js";
import { classOutline, lawOutline } from "./explain-outline.js";
import { type Block, type Fold, plain, type Reply, type Span, strong, type TreeNode } from "./reply.js";
import { sourcesFold } from "./sources-fold.js";
import { SourceNumbers, statementWord, type Telling } from "./telling.js";
import { corrections } from "./terms.js";

/** More statements than this unfold; before them stands an outline or the first of them. */
const mostShown = 8;

/** What the release says of one subject, statement by statement, each with its source. */
export function explainReply(answer: ExplainAnswer, delivery: Delivery, telling: Telling): Reply {
	const { subject } = answer.question;
	const numbers = new SourceNumbers(answer.sources, telling.knowledge);
	const blocks: Block[] = corrections(answer.question.corrections, telling);
	blocks.push({
		kind: "heading",
		tone: "neutral",
		text: [strong(capital(telling.name(subject))), plain(subtitle(subject, telling))],
	});
	for (const text of introduction(subject, telling)) blocks.push({ kind: "paragraph", text: [plain(text)] });
	blocks.push(...statements(answer, numbers, telling));
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

function statements({ question, facts }: ExplainAnswer, numbers: SourceNumbers, telling: Telling): Block[] {
	if (facts.length === 0) return [{ kind: "paragraph", text: [plain(telling.say("nothingSaid"))] }];
	const all: TreeNode[] = grouped(facts, question.asOf, numbers, telling);
	const few = facts.length <= mostShown;
	const outline =
		lawOutline(question.subject, question.asOf, facts, numbers, telling) ??
		(few ? undefined : classOutline(question.subject, facts, numbers, telling));
	if (few && !outline) return [{ kind: "tree", nodes: all }];
	const details: Fold = {
		kind: "fold",
		id: "details",
		title: telling.say("details", { count: facts.length }),
		blocks: [{ kind: "tree", nodes: all }],
	};
	return [
		{ kind: "tree", nodes: outline ?? grouped(facts.slice(0, mostShown), question.asOf, numbers, telling) },
		details,
	];
}

/** Statements under their label; one alone stands beside it. */
function grouped(facts: readonly FactShown[], asOf: Day, numbers: SourceNumbers, telling: Telling): TreeNode[] {
	const groups = new Map<string, FactShown[]>();
	const inForce = facts.every((fact) => fact.attribute !== "law.period" || standsInForce(fact, asOf, telling));
	for (const fact of facts) {
		// Not all that is dated of a law is in force: a bill's stages, what has ended, what is to come.
		const dated = fact.attribute === "law.period" && !inForce;
		const label = dated ? telling.say("datesAndStages") : telling.text(fact.label);
		groups.set(label, [...(groups.get(label) ?? []), fact]);
	}
	return [...groups].map(([label, those]): TreeNode => {
		const lines = those.map((fact) => [...requirementName(fact, telling), plain(statement(fact, numbers, telling))]);
		const [only, ...others] = lines;
		return only && others.length === 0
			? { text: [strong(capital(label)), plain(telling.say("colon")), ...only], nodes: [] }
			: { text: [strong(capital(label))], nodes: lines.map((text) => ({ text, nodes: [] })) };
	});
}

function standsInForce({ id, from, until, pending }: FactShown, asOf: Day, { knowledge }: Telling): boolean {
	const law = knowledge.laws.get(id.split("/")[0] ?? "");
	return law?.kind !== "policy" && !pending && within(asOf, from, until) !== "no";
}

/** What a data class demands has a name; its label only says of whom. */
function requirementName(fact: FactShown, telling: Telling): Span[] {
	if (fact.attribute !== "class.requires") return [];
	const [owner = "", id] = fact.id.split(".");
	const requirement = telling.knowledge.dataClasses.get(owner)?.requirements.find((one) => one.id === id);
	return requirement ? [strong(telling.text(requirement.name)), plain(telling.say("colon"))] : [];
}

/** "… [3] (reported, since 1 March 2026)" */
function statement(fact: FactShown, numbers: SourceNumbers, telling: Telling): string {
	const remarks = [statementWord(fact.assurance, numbers.source(fact.source)?.interest, telling)];
	if (fact.from) remarks.push(sinceIn(telling.language, fact.from));
	if (fact.until) remarks.push(untilIn(telling.language, fact.until));
	if (fact.pending) remarks.push(telling.say("pending"));
	return bracketed(`${telling.text(fact.statement)} [${numbers.numberOf(fact.source) ?? "–"}]`, remarks.join(", "));
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
