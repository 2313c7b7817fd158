import type { Assessment, CompareAnswer } from "../evaluator/answer.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { bracketed } from "./brackets.js";
import { clip } from "./cut.js";
import { levelText, valueInterval } from "./framework-result.js";
import { byWeight } from "./law-words.js";
import { pillarFindings } from "./pillar-rows.js";
import { type Action, type Block, plain, type Reply, type Span, strong } from "./reply.js";
import { statusNotes } from "./service-status.js";
import { sourcesFold } from "./sources-fold.js";
import { assurancePhrase, assuranceWord, type Telling } from "./telling.js";
import { corrections, type Origins, takenLine, termsLine } from "./terms.js";
import { outcomeText } from "./verdict.js";
import { statusWords } from "./words.js";

/** The longest reason in a cell. */
const longestReason = 80;

/** One column an offering, the best first, its verdict in the head; one row a pillar, then laws that reach, what is open. */
export function comparisonReply(answer: CompareAnswer, origins: Origins, delivery: Delivery, telling: Telling): Reply {
	const { question, answers } = answer;
	const heading = telling.say("comparison", { classes: telling.classes(question.dataClasses) });
	const head = ["", ...answers.map((one) => headOf(one, telling))];
	const rows: Span[][][] = [
		...resultRow(answers, telling),
		...pillarRows(answers, telling),
		row(telling.say("reachedBy"), answers, (one) => [plain(reaching(one, telling))]),
		row(telling.say("openQuestions"), answers, (one) => [plain(String(one.openQuestions.length))]),
	];
	const taken = takenLine(question, origins, telling);
	const blocks: Block[] = [
		...corrections(question.corrections, telling),
		...statusNotes(question.offerings, question.asOf, telling),
		{ kind: "heading", tone: "neutral", text: [strong(heading)] },
		{ kind: "note", text: [plain(termsLine(answer, telling))] },
	];
	if (taken) blocks.push({ kind: "note", text: [plain(taken)] });
	blocks.push({ kind: "table", caption: telling.say("bestFirst"), head, rows });
	const sources = sourcesFold(answer.sources, telling);
	if (sources) blocks.push(sources);
	blocks.push(disclaimer(telling));
	const actions = answers.map(
		(one): Action => ({
			label: telling.short(one.question.offering),
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
		again: { question, release: answer.knowledge.version, language: telling.language },
		open: [...delivery.open],
	};
}

/** "ExampleCloud: Not sovereign, proven" */
function headOf(answer: Assessment, telling: Telling): string {
	const sure = assurancePhrase(answer, telling);
	const verdict = outcomeText(answer, telling);
	return telling.labelled(telling.short(answer.question.offering), sure === null ? verdict : `${verdict}, ${sure}`);
}

function row(label: string, answers: readonly Assessment[], cell: (answer: Assessment) => Span[]): Span[][] {
	return [[plain(label)], ...answers.map(cell)];
}

/** The level reached, or the value that comes out, where the yardstick has one. */
function resultRow(answers: readonly Assessment[], telling: Telling): Span[][][] {
	const framework = telling.knowledge.frameworks.get(answers[0]?.question.framework ?? "");
	if (framework?.kind === "levels" || framework?.kind === "ladders")
		return [
			row(telling.say("levelRow"), answers, ({ result }) => [
				plain(
					result?.kind === "levels" || result?.kind === "ladders"
						? levelText(framework, result.level, telling)
						: telling.say("noneShown"),
				),
			]),
		];
	if (framework?.kind === "strictest")
		return [
			row(telling.say("valueRow"), answers, ({ result }) => [
				plain(
					result?.kind === "strictest" ? valueInterval(result.value, framework, telling) : telling.say("noneShown"),
				),
			]),
		];
	return [];
}

function pillarRows(answers: readonly Assessment[], telling: Telling): Span[][][] {
	const columns = answers.map((one) => pillarFindings(one, telling));
	return (columns[0] ?? []).map(({ name }, index) => [
		[plain(name)],
		...columns.map((column): Span[] => {
			const worst = column[index]?.worst;
			if (!worst) return [plain(telling.say("noneShown"))];
			const sure =
				worst.assurance === null ? "" : bracketed("", assuranceWord(worst.assurance, worst.because, telling));
			return [
				strong(telling.text(statusWords[worst.status])),
				plain(`${sure}${telling.say("colon")}${clip(telling.text(worst.reason), longestReason)}`),
			];
		}),
	]);
}

function reaching(answer: Assessment, telling: Telling): string {
	const foreign = byWeight(answer.exposures.filter((exposure) => exposure.foreign));
	const names = (...statuses: string[]) =>
		foreign.filter(({ status }) => statuses.includes(status)).map(({ name }) => telling.text(name));
	const reached = names("exposed", "mitigated");
	const unknown = names("unknown");
	const parts = [reached.length > 0 ? telling.list(reached) : telling.say("noneRow")];
	if (unknown.length > 0) parts.push(telling.say("unknownRow", { laws: telling.list(unknown) }));
	return telling.inRow(parts);
}
