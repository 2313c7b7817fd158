import { choiceAttribute } from "../../evaluator/givens.js";
import { type Attribute, attributeOf, chainLinks } from "../../knowledge/catalogue.js";
import type { Condition, ValueSet } from "../../knowledge/conditions.js";
import type { Value } from "../../knowledge/facts.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { type Known, whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";
import { checkValue, unknownAttribute } from "./values.js";

/** Every condition asks for attributes, details, values and lists that exist. */
export function checkConditions(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	const check = (draft: Draft<unknown>, path: Path, condition: Condition | "nobody" | undefined) => {
		if (condition === undefined || condition === "nobody") return;
		for (const [part, at] of partsOf(condition, path)) checkPart(draft, at, part, known, reporter);
	};
	for (const draft of drafts.law) {
		for (const [at, issue] of draft.data.issues.entries())
			for (const [index, reading] of issue.readings.entries())
				check(draft, ["issues", at, "readings", index, "reaches"], reading.reaches);
		for (const [index, mitigation] of draft.data.mitigations.entries())
			check(draft, ["mitigations", index, "when"], mitigation.when);
	}
	for (const draft of drafts.framework)
		for (const [at, criterion] of draft.data.criteria.entries()) {
			check(draft, ["criteria", at, "condition"], criterion.condition);
			for (const [index, reading] of criterion.readings.entries())
				check(draft, ["criteria", at, "readings", index, "condition"], reading.condition);
		}
	for (const draft of drafts["data-class"]) {
		for (const [index, inclusion] of draft.data.includes.entries())
			check(draft, ["includes", index, "when"], inclusion.when);
		for (const [at, requirement] of draft.data.requirements.entries()) {
			check(draft, ["requirements", at, "condition"], requirement.condition);
			for (const [index, reading] of requirement.readings.entries())
				check(draft, ["requirements", at, "readings", index, "condition"], reading.condition);
		}
	}
	return reporter.problems;
}

const details = new Set(
	Object.values(chainLinks).flatMap((chain) =>
		chain.links.flatMap((link) => Object.keys(attributeOf(link)?.details ?? {})),
	),
);

/** A condition and all the conditions inside it, each with its path. */
function* partsOf(condition: Condition, path: Path): Generator<[Condition, Path]> {
	yield [condition, path];
	if ("all" in condition)
		for (const [index, part] of condition.all.entries()) yield* partsOf(part, [...path, "all", index]);
	else if ("any" in condition)
		for (const [index, part] of condition.any.entries()) yield* partsOf(part, [...path, "any", index]);
	else if ("not" in condition) yield* partsOf(condition.not, [...path, "not"]);
	else if ("where" in condition) yield* partsOf(condition.where, [...path, "where"]);
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
