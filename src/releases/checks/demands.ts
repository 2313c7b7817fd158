import type { Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { whatIsKnown } from "./known.js";
import { checkHeld } from "./laws.js";
import { kinds, Reporter, text } from "./reporter.js";

/** Criteria stand in pillars, requirements on offerings have conditions, and what they name exists. */
export function checkDemands(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const draft of drafts.framework) {
		const pillars = new Set(draft.data.pillars.map((pillar) => pillar.id));
		for (const [index, criterion] of draft.data.criteria.entries()) {
			reporter.need(draft, ["criteria", index, "pillar"], criterion.pillar, pillars, kinds.pillar);
			if (criterion.readings.length > 0) checkHeld(draft, ["criteria", index], criterion, reporter);
		}
	}
	for (const draft of drafts["data-class"]) {
		const { jurisdiction, includes, requirements } = draft.data;
		if (jurisdiction !== null) reporter.need(draft, ["jurisdiction"], jurisdiction, known.places, kinds.place);
		for (const [index, inclusion] of includes.entries())
			reporter.need(draft, ["includes", index, "class"], inclusion.class, known.classes, kinds.dataClass);
		for (const [index, requirement] of requirements.entries()) {
			const path = ["requirements", index];
			if (requirement.location !== undefined)
				reporter.need(draft, [...path, "location"], requirement.location, known.places, kinds.place);
			for (const [at, excluded] of requirement.excludes.entries())
				reporter.need(draft, [...path, "excludes", at], excluded, known.requirements, kinds.requirement);
			if (requirement.readings.length > 0) checkHeld(draft, path, requirement, reporter);
			if (requirement.binds === "offering" && !requirement.condition)
				reporter.report(
					draft,
					path,
					"no-condition",
					text(
						"a requirement that binds the offering needs a condition",
						"une exigence qui lie l'offre a besoin d'une condition",
					),
					text(
						"write its condition, or say that it binds the customer",
						"écrivez sa condition, ou dites qu'elle lie le client",
					),
				);
		}
	}
	return reporter.problems;
}
