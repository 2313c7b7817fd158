import type { Attribute } from "../../knowledge/catalogue.js";
import { type FactFault, valueFaults } from "../../knowledge/fact-form.js";
import type { Value } from "../../knowledge/facts.js";
import type { Draft, Path } from "../draft.js";
import type { Known } from "./known.js";
import type { Reporter } from "./reporter.js";

/** A value is of its attribute's type, and names something that exists. */
export function checkValue(
	draft: Draft<unknown>,
	path: Path,
	attribute: Pick<Attribute, "type" | "values">,
	value: Value,
	known: Known,
	reporter: Reporter,
) {
	reportFaults(draft, path, valueFaults(attribute, value, known), reporter);
}

/** What is wrong with a fact or a value, at its place in the file. */
export function reportFaults(draft: Draft<unknown>, path: Path, faults: readonly FactFault[], reporter: Reporter) {
	for (const fault of faults) reporter.report(draft, [...path, ...fault.path], fault.code, fault.says, fault.mend);
}
