import type { FrameworkModule } from "./module.js";

/** The buyer picks; what nobody picked is shown and is no must. */
export const profile: FrameworkModule = {
	obligationOf(framework, criterion, _sensitivity, question) {
		const picks = question.picks ?? [];
		return picks.includes(criterion.id) || picks.includes(`${framework.id}.${criterion.id}`) ? "must" : "none";
	},
};
