import { choiceAttribute } from "../../evaluator/givens.js";
import { type Attribute, attributeOf, chainLinks } from "../../knowledge/catalogue.js";
import type { Condition, ValueSet } from "../../knowledge/conditions.js";
import type { Requirement } from "../../knowledge/demands.js";
import { unknownAttribute } from "../../knowledge/fact-form.js";
import type { Value } from "../../knowledge/facts.js";
import type { Criterion } from "../../knowledge/frameworks.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { type Known, whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";
import { checkValue } from "./values.js";

/** Every condition asks for attributes, details, values and lists that exist. */
export function checkConditions(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const [draft, path, condition] of writtenConditions(drafts))
		for (const [part, at] of partsOf(condition, path)) checkPart(draft, at, part, known, reporter);
	return reporter.problems;
}

/** Every condition of the knowledge, where it stands. */
export function* writtenConditions(drafts: Drafts): Generator<[Draft<unknown>, Path, Condition]> {
	for (const draft of drafts.law) {
		for (const [at, issue] of draft.data.issues.entries())
			for (const [index, { reaches }] of issue.readings.entries())
				if (reaches && reaches !== "nobody") yield [draft, ["issues", at, "readings", index, "reaches"], reaches];
		for (const [index, mitigation] of draft.data.mitigations.entries())
			yield [draft, ["mitigations", index, "when"], mitigation.when];
	}
	for (const draft of drafts.framework)
		for (const [at, criterion] of draft.data.criteria.entries()) yield* ofDemand(draft, ["criteria", at], criterion);
	for (const draft of drafts["data-class"]) {
		for (const [index, inclusion] of draft.data.includes.entries())
			yield [draft, ["includes", index, "when"], inclusion.when];
		for (const [at, requirement] of draft.data.requirements.entries())
			yield* ofDemand(draft, ["requirements", at], requirement);
	}
}

function* ofDemand(
	draft: Draft<unknown>,
	path: Path,
	demand: Criterion | Requirement,
): Generator<[Draft<unknown>, Path, Condition]> {
	if (demand.condition) yield [draft, [...path, "condition"], demand.condition];
	for (const [index, { condition }] of demand.readings.entries())
		if (condition) yield [draft, [...path, "readings", index, "condition"], condition];
	for (const [index, { when }] of ("rungs" in demand ? demand.rungs : []).entries())
		if (when) yield [draft, [...path, "rungs", index, "when"], when];
}

const details = new Set(
	Object.values(chainLinks).flatMap((chain) =>
		chain.links.flatMap((link) => Object.keys(attributeOf(link)?.details ?? {})),
	),
);

/** A condition and all the conditions inside it, each with its path. */
export function* partsOf(condition: Condition, path: Path): Generator<[Condition, Path]> {
	yield [condition, path];
	if ("all" in condition)
		for (const [index, part] of condition.all.entries()) yield* partsOf(part, [...path, "all", index]);
	else if ("any" in condition)
		for (const [index, part] of condition.any.entries()) yield* partsOf(part, [...path, "any", index]);
	else if ("not" in condition) yield* partsOf(condition.not, [...path, "not"]);
	else if ("where" in condition) yield* partsOf(condition.where, [...path, "where"]);
	else if ("otherwise" in condition && condition.otherwise) yield* partsOf(condition.otherwise, [...path, "otherwise"]);
}

/** What one condition names, without the conditions inside it. */
function checkPart(draft: Draft<unknown>, at: Path, part: Condition, known: Known, reporter: Reporter) {
	const checkAmong = (
		path: Path,
		asked: Value | ValueSet,
		attribute: Pick<Attribute, "type" | "values"> | undefined,
	) => {
		if (typeof asked === "object" && "set" in asked)
			reporter.need(draft, [...path, "set"], asked.set, known.sets, kinds.set);
		if (!attribute || (typeof asked === "object" && !Array.isArray(asked))) return;
		if (!Array.isArray(asked)) checkValue(draft, path, attribute, asked, known, reporter);
		else
			for (const [index, value] of asked.entries())
				checkValue(draft, [...path, index], attribute, value, known, reporter);
	};
	const checkTest = (attribute: Attribute | undefined) => {
		if (!("test" in part) || !part.test) return;
		if ("in" in part.test) checkAmong([...at, "test", "in"], part.test.in, attribute);
		if ("is" in part.test) checkAmong([...at, "test", "is"], part.test.is, attribute);
		const key = "atLeast" in part.test ? "atLeast" : "atMost";
		const bound = "atLeast" in part.test ? part.test.atLeast : "atMost" in part.test ? part.test.atMost : 0;
		if (typeof bound === "object")
			reporter.need(draft, [...at, "test", key, "threshold"], bound.threshold, known.thresholds, kinds.threshold);
	};
	const checkDetail = (detail: string, key: string) => {
		if (!details.has(detail))
			reporter.report(
				draft,
				[...at, key],
				"unknown-detail",
				text(`no link has a detail "${detail}"`, `aucun lien n'a de détail « ${detail} »`),
				text(`use one of: ${[...details].join(", ")}`, `utilisez : ${[...details].join(", ")}`),
			);
	};
	if ("published" in part)
		for (const [index, scheme] of part.published.entries())
			reporter.need(draft, [...at, "published", index], scheme, known.schemes, kinds.scheme);
	if ("edge" in part) checkDetail(part.edge, "edge");
	if ("sum" in part) checkDetail(part.of, "of");
	if ("unexposed" in part && part.unexposed.outside)
		checkAmong([...at, "unexposed", "outside"], part.unexposed.outside, { type: "place" });
	if (!("fact" in part)) {
		checkTest("choice" in part ? attributeOf(choiceAttribute[part.choice]) : undefined);
		return;
	}
	const attribute = attributeOf(part.fact);
	if (!attribute) {
		reporter.report(draft, [...at, "fact"], "unknown-attribute", ...unknownAttribute(part.fact));
		return;
	}
	// Of a list a test names members, as the key does; with a key it may speak of the member's own state.
	if (part.key !== undefined) checkAmong([...at, "key"], part.key, attribute);
	checkTest(part.key === undefined ? attribute : undefined);
	if (!attribute.list && !part.test && attribute.type !== "boolean")
		reporter.report(
			draft,
			at,
			"no-test",
			text(`${part.fact} has a value: say which by test`, `${part.fact} a une valeur : dites laquelle par test`),
			text("add a test", "ajoutez un test"),
		);
}
