import { answersAttribute } from "../../evaluator/assessed.js";
import { answersTo } from "../../evaluator/frameworks/sheet.js";
import type { Value } from "../../knowledge/facts.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { partsOf, writtenConditions } from "./conditions.js";
import { kinds, Reporter, text } from "./reporter.js";

/** What an assessor is said to have answered, and what a condition asks of it, is an answer that the criterion has. */
export function checkAnswers(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const answers = new Map(
		drafts.framework.flatMap(({ data }) =>
			data.criteria.map((criterion): [string, string[]] => [`${data.id}.${criterion.id}`, answersTo(criterion)]),
		),
	);
	const known = new Set(answers.keys());
	const need = (draft: Draft<unknown>, path: Path, criterion: string, answer: Value) => {
		const allowed = answers.get(criterion);
		if (!allowed || allowed.includes(String(answer))) return;
		const list = allowed.join(", ");
		reporter.report(
			draft,
			path,
			"unknown-answer",
			text(`"${answer}" is no answer to ${criterion}`, `« ${answer} » n'est pas une réponse à ${criterion}`),
			text(`use one of: ${list}`, `utilisez : ${list}`),
		);
	};
	for (const draft of drafts.offering)
		for (const [index, { attribute, member, value }] of draft.data.facts.entries())
			if (attribute === answersAttribute && member !== undefined && value !== undefined)
				need(draft, ["facts", index, "value"], member, value);
	for (const [draft, path, condition] of writtenConditions(drafts))
		for (const [part, at] of partsOf(condition, path)) {
			if (!("answer" in part)) continue;
			reporter.need(draft, [...at, "answer"], part.answer, known, kinds.criterion);
			if ("is" in part.test) need(draft, [...at, "test", "is"], part.answer, part.test.is);
			else
				for (const [index, one] of part.test.in.entries()) need(draft, [...at, "test", "in", index], part.answer, one);
		}
	return reporter.problems;
}
