import type { Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";

/** Criteria stand in pillars, requirements on offerings have conditions, and the grounds name what exists. */
export function checkDemands(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const draft of drafts.framework) {
		const pillars = new Set(draft.data.pillars.map((pillar) => pillar.id));
		for (const [index, criterion] of draft.data.criteria.entries())
			reporter.need(draft, ["criteria", index, "pillar"], criterion.pillar, pillars, text("pillar", "pilier"));
	}
	for (const draft of drafts["data-class"]) {
		const { jurisdiction, includes, requirements } = draft.data;
		if (jurisdiction !== null) reporter.need(draft, ["jurisdiction"], jurisdiction, known.places, kinds.place);
		for (const [index, inclusion] of includes.entries())
			reporter.need(draft, ["includes", index, "class"], inclusion.class, known.classes, kinds.dataClass);
		for (const [index, requirement] of requirements.entries()) {
			if (requirement.location !== undefined)
				reporter.need(draft, ["requirements", index, "location"], requirement.location, known.places, kinds.place);
			if (requirement.binds === "offering" && !requirement.condition)
				reporter.report(
					draft,
					["requirements", index],
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
	checkGrounds(drafts, reporter);
	return reporter.problems;
}

function checkGrounds(drafts: Drafts, reporter: Reporter) {
	const known = whatIsKnown(drafts);
	const { grounds } = drafts;
	reporter.need(grounds, ["defaultFramework"], grounds.data.defaultFramework, known.frameworks, kinds.framework);
	if (drafts.framework.some((draft) => draft.data.id === grounds.data.defaultFramework && draft.data.proposed))
		reporter.report(
			grounds,
			["defaultFramework"],
			"only-proposed",
			text(
				"a framework that is only proposed is never a default",
				"un référentiel seulement proposé n'est jamais un défaut",
			),
			text("name one that is in use", "nommez-en un qui est en usage"),
		);
	for (const [index, home] of grounds.data.homes.entries())
		reporter.need(grounds, ["homes", index], home, known.places, kinds.place);
	for (const [index, example] of grounds.data.examples.entries()) {
		reporter.need(grounds, ["examples", index, "offering"], example.offering, known.offerings, kinds.offering);
		reporter.need(grounds, ["examples", index, "dataClass"], example.dataClass, known.classes, kinds.dataClass);
	}
	for (const [at, place] of grounds.data.places.entries())
		for (const [index, membership] of place.within.entries())
			reporter.need(grounds, ["places", at, "within", index], membership.place, known.places, kinds.place);
	for (const [at, set] of grounds.data.sets.entries())
		for (const [index, member] of set.members.entries())
			reporter.need(grounds, ["sets", at, "members", index], member.place, known.places, kinds.place);
}
