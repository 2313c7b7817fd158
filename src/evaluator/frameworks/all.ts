import { type Sensitivity, sensitivities } from "../../knowledge/demands.js";
import type { CriterionOf } from "../../knowledge/frameworks.js";
import type { Asked, Demanded, FrameworkModule } from "./module.js";
import { tally } from "./tally.js";
import { mapTest, ofCriterion, publishedOr, schemesFor, testOf, yesOrNo } from "./tests.js";

/** Pass or fail: each criterion is a should or a must from some sensitivity up. */
export const all: FrameworkModule<"all"> = {
	demands(framework, { sensitivity }: Asked) {
		return framework.criteria.map((criterion): Demanded => {
			// Whoever holds the assessor's own result has passed every criterion.
			const test = testOf(criterion, "met", () =>
				mapTest(yesOrNo(framework, criterion), (own) => publishedOr(schemesFor(framework), own)),
			);
			return { ...ofCriterion(framework, criterion), ...test, obligation: obligationOf(criterion, sensitivity) };
		});
	},
	result(framework, asked, measured) {
		const musts = this.demands(framework, asked).filter(({ obligation }) => obligation === "must");
		return { kind: "all", ...tally(musts, measured), published: measured.published, sources: measured.cite([]) };
	},
};

function obligationOf(criterion: CriterionOf<"all">, sensitivity: Sensitivity): Demanded["obligation"] {
	const level = sensitivities.indexOf(sensitivity);
	if (criterion.mustFrom && level >= sensitivities.indexOf(criterion.mustFrom)) return "must";
	return criterion.shouldFrom && level >= sensitivities.indexOf(criterion.shouldFrom) ? "should" : "none";
}
