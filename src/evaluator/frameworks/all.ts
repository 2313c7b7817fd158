import { sensitivities } from "../../knowledge/demands.js";
import type { FrameworkModule } from "./module.js";

/** Pass or fail: each criterion is a should or a must from some sensitivity up. */
export const all: FrameworkModule = {
	obligationOf(_framework, criterion, sensitivity) {
		const level = sensitivities.indexOf(sensitivity);
		if (!("mustFrom" in criterion || "shouldFrom" in criterion)) return "none";
		if (criterion.mustFrom && level >= sensitivities.indexOf(criterion.mustFrom)) return "must";
		if (criterion.shouldFrom && level >= sensitivities.indexOf(criterion.shouldFrom)) return "should";
		return "none";
	},
};
