import type { Assessment, CompareAnswer } from "../evaluator/answer.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { clip } from "./cut.js";
import { type Action, type Block, plain, type Reply, type Span, strong } from "./reply.js";
import { sourcesFold } from "./sources-fold.js";
import { assurancePhrase, type Telling } from "./telling.js";
import { corrections, type Origins, takenLine, termsLine, worstOf } from "./verdict.js";
import { assuranceWords, outcomeWords, statusWords } from "./words.js";

/** One column an offering, the best first; one row a pillar, then assurance, laws that reach, what is open. */
export function comparisonReply(answer: CompareAnswer, origins: Origins, delivery: Delivery, telling: Telling): Reply {
	const classes = telling.names(answer.question.dataClasses);
	const caption = telling.say("comparison", { classes });
	const head = ["", ...answer.answers.map((one) => telling.name(one.question.offering))];
	const rows: Span[][][] = [
		row(telling.say("verdict"), answer.answers, (one) => [strong(telling.text(outcomeWords[one.outcome]))]),
		row(telling.say("assurance"), answer.answers, (one) => [plain(assurancePhrase(one, telling) ?? "—")]),
		...pillarRows(answer, telling),
		row(telling.say("reachedBy"), answer.answers, (one) => [plain(reaching(one, telling))]),
		row(telling.say("openQuestions"), answer.answers, (one) => [plain(String(one.openQuestions.length))]),
	];
	const taken = takenLine(answer, origins, telling);
	const blocks: Block[] = [
		...corrections(answer.question.corrections, telling),
		{ kind: "heading", tone: "neutral", text: [strong(caption)] },
		{ kind: "note", text: [plain(termsLine(answer, telling))] },
	];
	if (taken) blocks.push({ kind: "note", text: [plain(taken)] });
	blocks.push({ kind: "table", caption, head, rows });
	const sources = sourcesFold(answer.sources, telling);
	if (sources) blocks.push(sources);
	blocks.push(disclaimer(telling));
	const actions = answer.answers.map(
		(one): Action => ({
			label: telling.name(one.question.offering),
			press: { question: one.question, release: one.knowledge.version, language: telling.language },
			primary: false,
		}),
	);
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions,
		again: { question: answer.question, release: answer.knowledge.version, language: telling.language },
		open: [...delivery.open],
	};
}

function row(label: string, answers: readonly Assessment[], cell: (answer: Assessment) => Span[]): Span[][] {
	return [[plain(label)], ...answers.map(cell)];
}

function pillarRows(answer: CompareAnswer, telling: Telling): Span[][][] {
	const framework = telling.knowledge.frameworks.get(answer.question.framework);
	return (framework?.pillars ?? []).map((pillar) =>
		row(telling.text(pillar.name), answer.answers, (one) => {
			const worst = worstOf(
				one.findings.filter(
					(finding) => finding.pillar === pillar.id && finding.criterion.startsWith(`${framework?.id}.`),
				),
			);
			if (!worst) return [plain("—")];
			const assurance = worst.assurance === null ? "" : ` (${telling.text(assuranceWords[worst.assurance])})`;
			return [
				strong(telling.text(statusWords[worst.status])),
				plain(`${assurance}${telling.say("colon")}${clip(telling.text(worst.reason), 80)}`),
			];
		}),
	);
}

function reaching(answer: Assessment, telling: Telling): string {
	const foreign = answer.exposures.filter((exposure) => exposure.foreign);
	const names = (status: string) =>
		foreign.filter((exposure) => exposure.status === status).map((exposure) => telling.text(exposure.name));
	const reached = [...names("exposed"), ...names("mitigated")];
	const unknown = names("unknown");
	const parts = [reached.length > 0 ? telling.list(reached) : telling.say("noneRow")];
	if (unknown.length > 0) parts.push(telling.say("unknownRow", { laws: telling.list(unknown) }));
	return parts.join("; ");
}
