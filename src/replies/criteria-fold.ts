import type { Assessment, Finding } from "../evaluator/answer.js";
import type { ResultOf } from "../evaluator/frameworks/results.js";
import type { FrameworkOf } from "../knowledge/frameworks.js";
import { bracketed } from "./brackets.js";
import { levelText, pillarName, scoreText, undemanded } from "./framework-result.js";
import { type Fold, plain, strong, type TreeNode } from "./reply.js";
import { assuranceWord, type Telling } from "./telling.js";
import { statusWords } from "./words.js";

/** So many criteria that nobody demands stand under Why; more than that have a fold of their own. */
const mostUnderWhy = 8;

/** The criteria that Why leaves to this fold. */
export function shownApart(answer: Assessment): ReadonlySet<Finding> {
	const shown = undemanded(answer);
	return new Set(shown.length > mostUnderWhy ? shown : []);
}

/** What a framework of many criteria says of each: by objective where answers carry points, else criterion by criterion. */
export function criteriaFold(answer: Assessment, telling: Telling): Fold | undefined {
	const framework = telling.knowledge.frameworks.get(answer.question.framework);
	const { result } = answer;
	if (!framework) return undefined;
	const nodes =
		result?.kind === "ladders" && framework.kind === "ladders"
			? result.objectives.map((objective) => objectiveNode(objective, framework, telling))
			: [...shownApart(answer)].map((finding) => criterionNode(finding, telling));
	if (nodes.length === 0) return undefined;
	const count = result?.kind === "ladders" ? framework.criteria.length : nodes.length;
	const title = telling.say(result?.kind === "ladders" ? "allCriteria" : "criteriaShown", { count });
	return { kind: "fold", id: "details", title, blocks: [{ kind: "tree", nodes }] };
}

function objectiveNode(
	objective: ResultOf<"ladders">["objectives"][number],
	framework: FrameworkOf<"ladders">,
	telling: Telling,
): TreeNode {
	const name = (id: string) => framework.criteria.find((one) => one.id === id)?.name;
	const named = (ids: readonly string[]) =>
		telling.inRow(
			ids.map((id) => {
				const text = name(id);
				return text ? `${id} ${telling.text(text)}` : id;
			}),
		);
	const settled = framework.criteria
		.filter(({ pillar, id }) => pillar === objective.id && !objective.open.includes(id))
		.map(({ id }) => id);
	const lines = [
		telling.say("objectiveScore", { score: scoreText(objective.score, telling) }),
		...(objective.governedBy.length > 0 ? [telling.say("heldDownBy", { what: named(objective.governedBy) })] : []),
		...(objective.open.length > 0 ? [telling.say("criteriaOpen", { criteria: named(objective.open) })] : []),
		...(settled.length > 0 ? [telling.say("criteriaSettled", { criteria: named(settled) })] : []),
		...(objective.inert.length > 0 ? [telling.say("criteriaInert", { criteria: objective.inert.join(", ") })] : []),
	];
	return {
		text: [
			strong(`${objective.id} ${pillarName(framework, objective.id, telling)}`),
			plain(`${telling.say("colon")}${levelText(framework, objective.level, telling)}`),
		],
		nodes: lines.map((text) => ({ text: [plain(text)], nodes: [] })),
	};
}

function criterionNode(finding: Finding, telling: Telling): TreeNode {
	const sure =
		finding.assurance === null ? "" : bracketed("", assuranceWord(finding.assurance, finding.because, telling));
	return {
		text: [
			strong(telling.text(finding.name)),
			plain(
				`${telling.say("colon")}${telling.text(statusWords[finding.status])}${sure}${telling.say("semicolon")}${telling.text(finding.reason)}`,
			),
		],
		nodes: [],
	};
}
