import { firstDay, lastDay, type PartialDate } from "../../knowledge/dates.js";
import type { Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";

/** The grounds name what exists: their homes, default, examples, and the places that places lie in. */
export function checkGrounds(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
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
			reporter.need(grounds, ["places", at, "within", index, "place"], membership.place, known.places, kinds.place);
	for (const [at, set] of grounds.data.sets.entries())
		for (const [index, member] of set.members.entries())
			reporter.need(grounds, ["sets", at, "members", index, "place"], member.place, known.places, kinds.place);
	for (const [at, { values }] of (grounds.data.thresholds ?? []).entries())
		for (const [index, one] of values.entries())
			if (values.slice(0, index).some((other) => meet(one, other)))
				reporter.report(
					grounds,
					["thresholds", at, "values", index],
					"overlapping-values",
					text("another value counts on the same days", "une autre valeur compte aux mêmes jours"),
					text("end one where the other begins", "terminez l'une où l'autre commence"),
				);
	return reporter.problems;
}

interface Dated {
	readonly from?: PartialDate | null | undefined;
	readonly until?: PartialDate | null | undefined;
}

/** Whether two periods surely share a day. */
function meet(one: Dated, other: Dated): boolean {
	const beginsBeforeEnd = ({ from }: Dated, { until }: Dated) => !from || !until || lastDay(from) <= firstDay(until);
	return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}
