import { catalogue } from "../../knowledge/catalogue.js";
import { choiceFaults, factFaults } from "../../knowledge/fact-form.js";
import type { Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { whatIsKnown } from "./known.js";
import { Reporter } from "./reporter.js";
import { checkValue, reportFaults } from "./values.js";

/** Every fact speaks of an attribute of the catalogue, in its form, about things that exist. */
export function checkFacts(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const kind of ["provider", "supplier", "offering"] as const)
		for (const draft of drafts[kind])
			for (const [index, fact] of draft.data.facts.entries()) {
				reportFaults(draft, ["facts", index], factFaults(fact, kind, known), reporter);
				reportFaults(draft, ["facts", index], choiceFaults(draft.data.facts, fact), reporter);
			}
	for (const draft of drafts.offering) {
		const { facts, defaults } = draft.data;
		reportFaults(draft, ["defaults"], choiceFaults(facts, defaults), reporter);
		if (defaults.keys !== undefined)
			checkValue(draft, ["defaults", "keys"], catalogue["service.keys"], defaults.keys, known, reporter);
	}
	return reporter.problems;
}
