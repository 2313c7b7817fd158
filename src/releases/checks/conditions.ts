import { attributeOf, chainLinks } from "../../knowledge/catalogue.js";
import { type Condition, conditionsIn, type Test } from "../../knowledge/conditions.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { unknownAttribute } from "./facts.js";
import { type Known, whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";

/** Every condition asks for attributes, details, schemes and lists that exist. */
export function checkConditions(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	const check = (draft: Draft<unknown>, path: Path, condition: Condition | "nobody" | undefined) => {
		if (condition !== undefined && condition !== "nobody") checkCondition(draft, path, condition, known, reporter);
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

function checkCondition(draft: Draft<unknown>, path: Path, root: Condition, known: Known, reporter: Reporter) {
	const checkTest = (test: Test | undefined) => {
		if (test && "in" in test && "set" in test.in) reporter.need(draft, path, test.in.set, known.sets, kinds.set);
	};
	const checkDetail = (detail: string) => {
		if (!details.has(detail))
			reporter.report(
				draft,
				path,
				"unknown-detail",
				text(`no link has a detail "${detail}"`, `aucun lien n'a de détail « ${detail} »`),
				text(`use one of: ${[...details].join(", ")}`, `utilisez : ${[...details].join(", ")}`),
			);
	};
	for (const condition of conditionsIn(root)) {
		if ("test" in condition) checkTest(condition.test);
		if ("edge" in condition) checkDetail(condition.edge);
		if ("sum" in condition) checkDetail(condition.of);
		if (!("fact" in condition)) continue;
		const attribute = attributeOf(condition.fact);
		if (!attribute) reporter.report(draft, path, "unknown-attribute", ...unknownAttribute(condition.fact));
		else if (!attribute.list && !condition.test && attribute.type !== "boolean")
			reporter.report(
				draft,
				path,
				"no-test",
				text(
					`${condition.fact} has a value: say which by test`,
					`${condition.fact} a une valeur : dites laquelle par test`,
				),
				text("add a test", "ajoutez un test"),
			);
		else if (attribute.type === "scheme" && typeof condition.key === "string")
			reporter.need(draft, path, condition.key, known.schemes, kinds.scheme);
	}
}
