import type { Condition, ContextName } from "../../knowledge/conditions.js";
import type { Value } from "../../knowledge/facts.js";
import type { Text } from "../../knowledge/text.js";
import type { Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { partsOf, writtenConditions } from "./conditions.js";
import { Reporter, text } from "./reporter.js";

/** What a question may say of each part of its context. */
const said: Record<ContextName, { readonly fits: (value: Value) => boolean; readonly are: Text }> = {
	processing: {
		fits: isProcessing,
		are: text("stored-only, in-the-clear", "stored-only, in-the-clear"),
	},
	"public-body": {
		fits: (value) => typeof value === "boolean",
		are: text("true, false, without quotes", "true, false, sans guillemets"),
	},
	sector: { fits: (value) => typeof value === "string", are: text("a word", "un mot") },
	criticality: { fits: (value) => typeof value === "string", are: text("a word", "un mot") },
};

/** A context is asked for what a question may say of it: anything else would never hold. */
export function checkContexts(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const [draft, path, condition] of writtenConditions(drafts))
		for (const [part, at] of partsOf(condition, path)) {
			if (!("context" in part)) continue;
			const { fits, are } = said[part.context];
			for (const [value, ...step] of valuesIn(part)) {
				if (value !== undefined && fits(value)) continue;
				reporter.report(
					draft,
					[...at, "test", ...step],
					"wrong-value",
					value === undefined
						? text(
								"a context is compared by is, or by in with a list",
								"un contexte se compare par is, ou par in avec une liste",
							)
						: text(
								`${part.context} is never ${JSON.stringify(value)} in a question`,
								`${part.context} ne vaut jamais ${JSON.stringify(value)} dans une question`,
							),
					text(`use: ${are.en}`, `utilisez : ${are.fr}`),
				);
			}
		}
	return reporter.problems;
}

/** The values asked for, each with its place in the test; undefined for a test that passes none. */
function valuesIn({
	test,
}: Extract<Condition, { context: ContextName }>): [value: Value | undefined, ...step: (string | number)[]][] {
	if ("is" in test) return [[test.is, "is"]];
	if ("in" in test && Array.isArray(test.in)) return test.in.map((value, index) => [value, "in", index]);
	return [[undefined]];
}

function isProcessing(value: Value): boolean {
	return value === "stored-only" || value === "in-the-clear";
}
