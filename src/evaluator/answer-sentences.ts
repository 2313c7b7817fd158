import type { Criterion, Framework } from "../knowledge/frameworks.js";
import { fill, type Text } from "../knowledge/text.js";
import type { Knowledge } from "./knowledge.js";
import { recall } from "./memory.js";
import type { Leaf } from "./truth.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

const byId = new WeakMap<Knowledge, ReadonlyMap<string, Criterion>>();

/** A criterion by `framework.criterion`. */
export function criterionOf(id: string, knowledge: Knowledge): Criterion | undefined {
	return recall(byId, knowledge, () => {
		const of = (framework: Framework) =>
			framework.criteria.map((criterion): [string, Criterion] => [`${framework.id}.${criterion.id}`, criterion]);
		return new Map([...knowledge.frameworks.values()].flatMap(of));
	}).get(id);
}

/** What assessors answered to a criterion, or that none did. */
export function answerSentence(leaf: FactLeaf, knowledge: Knowledge): Text {
	const [id = ""] = leaf.members;
	const found = criterionOf(id, knowledge);
	const criterion = found?.name ?? { en: id, fr: id };
	if (leaf.contested)
		return fill(
			{ en: "assessors disagree: {criterion}", fr: "les évaluateurs divergent : {criterion}" },
			{ criterion },
		);
	const [value] = leaf.values;
	if (value === undefined)
		return fill(
			{ en: "no assessor has answered: {criterion}", fr: "aucun évaluateur n'a répondu : {criterion}" },
			{ criterion },
		);
	const answer = nameOfAnswer(value, found);
	return fill(
		{ en: "{criterion}: an assessor answered {answer}", fr: "{criterion} : réponse d'un évaluateur, {answer}" },
		{ criterion, answer },
	);
}

/** The question that the criterion asks. */
export function answerQuestion(leaf: FactLeaf, knowledge: Knowledge): Text {
	const [id = ""] = leaf.members;
	return criterionOf(id, knowledge)?.asks ?? { en: id, fr: id };
}

function nameOfAnswer(value: string, criterion: Criterion | undefined): Text {
	const rung = criterion && "rungs" in criterion ? criterion.rungs.find(({ answer }) => answer === value) : undefined;
	if (rung) return fill({ en: "{value} (“{name}”)", fr: "{value} (« {name} »)" }, { value, name: rung.name });
	return answers[value] ?? { en: value, fr: value };
}

const answers: Readonly<Record<string, Text>> = {
	yes: { en: "yes", fr: "oui" },
	no: { en: "no", fr: "non" },
	true: { en: "yes", fr: "oui" },
	false: { en: "no", fr: "non" },
};
