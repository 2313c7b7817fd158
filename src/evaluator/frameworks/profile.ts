import type { Demanded, FrameworkModule } from "./module.js";
import { pickedOf, satisfying } from "./picks.js";
import { tally } from "./tally.js";
import { anyOf, mapTest, ofCriterion, publishedOr, schemesFor, testOf, yesOrNo } from "./tests.js";

/** The buyer picks; what nobody picked is shown and is no must. */
export const profile: FrameworkModule<"profile"> = {
	demands(framework, { picks }) {
		const picked = pickedOf(framework, picks);
		return framework.criteria.map((criterion): Demanded => {
			const test = testOf(criterion, "met", () => {
				const others = satisfying(framework, criterion).slice(1);
				const instead = others.map((other) => yesOrNo(framework, other).condition);
				return mapTest(yesOrNo(framework, criterion), (own) =>
					publishedOr(schemesFor(framework), anyOf([own, ...instead])),
				);
			});
			const obligation = picked.has(criterion.id) ? "must" : "none";
			return { ...ofCriterion(framework, criterion), ...test, obligation };
		});
	},
	result(framework, asked, measured) {
		const picked = this.demands(framework, asked).filter(({ obligation }) => obligation === "must");
		return {
			kind: "profile",
			picked: picked.map(({ part }) => part),
			...tally(picked, measured),
			published: measured.published,
			sources: measured.cite([]),
		};
	},
};
